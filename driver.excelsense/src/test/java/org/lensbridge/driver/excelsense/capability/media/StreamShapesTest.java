package org.lensbridge.driver.excelsense.capability.media;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.api.media.MediaFrame;
import org.lensbridge.driver.excelsense.ScriptedDevice;
import org.lensbridge.tck.CollectedMedia;

/** Streams whose heads, boundaries and parts are written in other ways than the document's. */
class StreamShapesTest extends PlayedStream {
    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] join(byte[]... pieces) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            all.writeBytes(piece);
        }
        return all.toByteArray();
    }

    private static byte[] parts(String delimiter, String type, boolean lengths) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] body : List.of(KEY, NEXT, NEXT)) {
            all.writeBytes(bytes(
                    delimiter + "\r\n" + type + (lengths ? "Content-Length: " + body.length + "\r\n" : "") + "\r\n"));
            all.writeBytes(body);
            all.writeBytes(bytes("\r\n"));
        }
        all.writeBytes(bytes(delimiter + "\r\n"));
        return all.toByteArray();
    }

    static Stream<Arguments> heads() {
        String ok = "HTTP/1.1 200 OK\r\n";
        String type = "Content-Type: multipart/x-mixed-replace";
        return Stream.of(
                Arguments.of("no blank", ok + type + ";boundary=myboundary\r\n\r\n", "--myboundary"),
                Arguments.of("quoted", ok + type + "; boundary=\"myboundary\"\r\n\r\n", "--myboundary"),
                Arguments.of("dashes announced", ok + type + "; boundary=--myboundary\r\n\r\n", "--myboundary"),
                Arguments.of(
                        "dashes announced, four sent", ok + type + "; boundary=--myboundary\r\n\r\n", "----myboundary"),
                Arguments.of("none sent", ok + type + "; boundary=myboundary\r\n\r\n", "myboundary"),
                Arguments.of("not announced", ok + type + "\r\n\r\n", "--myboundary"),
                Arguments.of(
                        "capitals",
                        ok + "CONTENT-TYPE: Multipart/X-Mixed-Replace; Boundary=myboundary\r\n\r\n",
                        "--myboundary"),
                Arguments.of(
                        "mixed", ok + "Content-Type: multipart/mixed; boundary=myboundary\r\n\r\n", "--myboundary"),
                Arguments.of("no type", "HTTP/1.0 200 OK\r\nPragma: no-cache\r\n\r\n", "--myboundary"),
                Arguments.of("type of bytes", ok + "Content-Type: application/octet-stream\r\n\r\n", "--myboundary"),
                Arguments.of("type of text", ok + "Content-Type: text/html\r\n\r\n", "--myboundary"),
                Arguments.of(
                        "lines that end in LF",
                        "HTTP/1.1 200 OK\n" + type + "; boundary=myboundary\n\n",
                        "--myboundary"),
                Arguments.of("no words", "HTTP/1.1 200\r\n" + type + "; boundary=myboundary\r\n\r\n", "--myboundary"),
                Arguments.of(
                        "a charset behind",
                        ok + type + "; boundary=myboundary; charset=utf-8\r\n\r\n",
                        "--myboundary"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("heads")
    void headsAndBoundaries(String name, String head, String delimiter) {
        for (boolean lengths : new boolean[] {true, false}) {
            stream(1, "1", "109");
            plays(join(bytes(head), parts(delimiter, "Content-Type: video/h264\r\n", lengths)), 3);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7, 1000})
    void chunksCutAnywhere(int size) {
        byte[] all = parts("--myboundary", "Content-type:video/h264\r\n", true);
        ByteArrayOutputStream chunked = new ByteArrayOutputStream();
        for (int at = 0; at < all.length; at += size) {
            int end = Math.min(all.length, at + size);
            chunked.writeBytes(bytes(Integer.toHexString(end - at) + "\r\n"));
            chunked.write(all, at, end - at);
            chunked.writeBytes(bytes("\r\n"));
        }
        chunked.writeBytes(bytes("0\r\n\r\n"));
        stream(1, "1", "109");
        plays(
                join(
                        bytes("HTTP/1.1 200 OK\r\nContent-Type: multipart/x-mixed-replace;boundary=myboundary\r\n"
                                + "Transfer-Encoding: chunked\r\n\r\n"),
                        chunked.toByteArray()),
                3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: video/h264\r\nContent-Length: 5\r\n",
                "Content-Type: video/h264\r\nContent-Length: -1\r\n",
                "Content-Type: video/h264\r\nContent-Length: 0\r\n",
                "Content-Type: video/h264\r\nContent-Length:\r\n",
                "Content-Type: video/h264\r\nContent-Length: many\r\n",
                "content-type:VIDEO/H264; charset=x\r\nX-Time: 9:10\r\n",
                "\tContent-Type : video/h264 \r\n",
                "HTTP/1.1 200 OK\r\nContent-Type: video/x-h264\r\n"
            })
    void headersOfParts(String headers) {
        stream(1, "1", "109");
        plays(
                join(
                        bytes(
                                "HTTP/1.1 200 OK\r\nContent-Type: multipart/x-mixed-replace; boundary=myboundary\r\n\r\n"),
                        parts("--myboundary", headers, false)),
                3);
    }

    private void plays(byte[] answer, int frames) {
        CollectedMedia sink = play(answer);
        end(sink);
        assertEquals(frames, sink.frames().size());
        assertEquals(ByteBuffer.wrap(KEY), sink.frames().get(0).payload());
        assertEquals(
                frames - 1,
                sink.frames().stream()
                        .filter(f -> f.payload().equals(ByteBuffer.wrap(NEXT)))
                        .count());
    }

    private List<MediaFrame> frames(String type, byte[]... bodies) {
        stream(1, "1", "109");
        Object[] parts = new Object[2 * bodies.length];
        for (int i = 0; i < bodies.length; i++) {
            parts[2 * i] = type;
            parts[2 * i + 1] = bodies[i];
        }
        CollectedMedia sink = play(ScriptedDevice.parts(parts));
        end(sink);
        assertEquals(
                320,
                sink.packets().stream()
                        .filter(MediaFormat.class::isInstance)
                        .map(MediaFormat.class::cast)
                        .findFirst()
                        .orElseThrow()
                        .width());
        return sink.frames();
    }

    /** With start codes of three bytes. */
    private static byte[] shortCodes(byte[] picture) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < picture.length; i++) {
            if (i + 3 < picture.length
                    && picture[i] == 0
                    && picture[i + 1] == 0
                    && picture[i + 2] == 0
                    && picture[i + 3] == 1) {
                continue;
            }
            out.write(picture[i]);
        }
        return out.toByteArray();
    }

    @Test
    void unitsBehindShortStartCodesRemarksAndZeros() {
        byte[] remark = {0, 0, 0, 1, 6, 5, 2, 1, 1, (byte) 0x80};
        byte[] delimiter = {0, 0, 0, 1, 9, 0x10};
        assertEquals(List.of(true, false), keys(frames("video/h264", shortCodes(KEY), shortCodes(NEXT))));
        assertEquals(List.of(true, false), keys(frames("video/h264", join(remark, KEY), join(remark, NEXT))));
        assertEquals(
                List.of(true, false), keys(frames("video/h264", join(delimiter, remark, KEY), join(delimiter, NEXT))));
        assertEquals(
                List.of(true, false),
                keys(frames(
                        "video/h264", join(new byte[40], KEY, new byte[900]), join(new byte[5], NEXT, new byte[900]))));
    }

    private static List<Boolean> keys(List<MediaFrame> frames) {
        return frames.stream().map(MediaFrame::keyFrame).toList();
    }

    @Test
    void eachUnitInAPartOfItsOwn() {
        List<byte[]> units = new java.util.ArrayList<>();
        int begin = 0;
        for (int i = 1; i + 4 < KEY.length; i++) {
            if (KEY[i] == 0 && KEY[i + 1] == 0 && KEY[i + 2] == 0 && KEY[i + 3] == 1) {
                units.add(Arrays.copyOfRange(KEY, begin, i));
                begin = i;
            }
        }
        units.add(Arrays.copyOfRange(KEY, begin, KEY.length));
        units.add(NEXT);
        List<MediaFrame> frames = frames("video/h264", units.toArray(byte[][]::new));
        assertEquals(List.of(true, false), keys(frames));
        assertEquals(ByteBuffer.wrap(KEY), frames.get(0).payload());
    }
}
