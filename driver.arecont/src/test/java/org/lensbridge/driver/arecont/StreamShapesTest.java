package org.lensbridge.driver.arecont;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lensbridge.driver.arecont.Streams.JPEG;
import static org.lensbridge.driver.arecont.Streams.SOON;
import static org.lensbridge.driver.arecont.Streams.open;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.api.media.MediaFrame;
import org.lensbridge.driver.testkit.DeviceRig;
import org.lensbridge.tck.CollectedMedia;

/** Streams in the shapes of other firmware: heads, boundaries, and pictures that are cut and coded in other ways. */
class StreamShapesTest {
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

    private static CollectedMedia play(String path, String token, byte[] answer) {
        try (MediaCamera camera = new MediaCamera().on(path, out -> {
                    for (int at = 0; at < answer.length; at += 97) {
                        out.write(answer, at, Math.min(97, answer.length - at));
                        out.flush();
                    }
                });
                DeviceRig rig = camera.connect()) {
            CollectedMedia sink = new CollectedMedia();
            open(rig, token, sink);
            sink.awaitEnd(SOON).orElseThrow();
            return sink;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'HTTP/1.0 200 OK|Content-Type: multipart/x-mixed-replace;boundary=fbdr||', --fbdr",
        "'HTTP/1.0 200 OK|Content-Type: multipart/x-mixed-replace; boundary=--fbdr||', --fbdr",
        "'HTTP/1.0 200 OK|Content-Type: multipart/x-mixed-replace; boundary=--fbdr||', ----fbdr",
        "'HTTP/1.1 200 OK|content-type: multipart/x-mixed-replace; boundary=\"fbdr\"||', --fbdr",
        "'HTTP/1.1 200 Okay|Content-Type:multipart/x-mixed-replace;boundary = fbdr||', --fbdr",
        "'HTTP/1.1 200 OK|Content-Type: multipart/mixed; boundary=fbdr||', fbdr",
        "'HTTP/1.1 200 OK|Content-Type: image/jpeg||', --fbdr",
        "'HTTP/1.0 200 OK||', --fbdr",
        "'HTTP/1.0 200 OK|Content-Type: multipart/x-mixed-replace||||', --fbdr"
    })
    void imagesOfManyHeads(String head, String delimiter) {
        byte[] part = join(bytes(delimiter + "\r\nContent-Type: image/jpeg\r\n\r\n"), JPEG, bytes("\r\n"));
        byte[] sized = join(
                bytes(delimiter + "\r\nContent-type: image/jpeg\r\nETag: Channel1\r\nContent-length: " + JPEG.length
                        + "\r\n\r\n"),
                JPEG,
                bytes("\r\n"));
        byte[] stuck = join(bytes(delimiter + "\nContent-Type:image/jpeg\n\n"), JPEG);
        CollectedMedia sink = play(
                "/mjpeg",
                "mjpeg",
                join(bytes(head.replace("|", "\r\n")), part, sized, part, stuck, bytes("\r\n" + delimiter + "\r\n")));
        assertEquals(4, sink.frames().size());
        sink.frames().forEach(frame -> assertEquals(ByteBuffer.wrap(JPEG), frame.payload()));
    }

    private static List<byte[]> units(byte[] picture) {
        List<byte[]> units = new ArrayList<>();
        int begin = 0;
        for (int at = 1; at + 3 < picture.length; at++) {
            if (picture[at] == 0 && picture[at + 1] == 0 && picture[at + 2] == 1) {
                int code = picture[at - 1] == 0 ? at - 1 : at;
                if (code > begin) {
                    units.add(Arrays.copyOfRange(picture, begin, code));
                    begin = code;
                }
            }
        }
        units.add(Arrays.copyOfRange(picture, begin, picture.length));
        return units;
    }

    private static CollectedMedia pictures(String type, byte[]... bodies) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(bytes("HTTP/1.0 200 OK\r\nContent-Type: multipart/x-mixed-replace;boundary=fbdr\r\n\r\n"));
        for (byte[] body : bodies) {
            all.writeBytes(MediaCamera.part(type, body));
        }
        all.writeBytes(bytes("--fbdr\r\n"));
        return play("/h264stream", "h264", all.toByteArray());
    }

    private static List<Boolean> keys(CollectedMedia sink) {
        return sink.frames().stream().map(MediaFrame::keyFrame).toList();
    }

    private static int width(CollectedMedia sink) {
        MediaFormat format = (MediaFormat) sink.packets().get(0);
        assertEquals(true, format.configuration().hasRemaining());
        return format.width();
    }

    @ParameterizedTest
    @CsvSource({"image/h264;I", "image/h264;P", "image/h264", "video/h264", "application/octet-stream", "image/jpeg"})
    void whatAPictureIsItsSlicesTell(String type) {
        List<byte[]> all = MediaCamera.pictures();
        CollectedMedia sink = pictures(type, all.get(0), all.get(1), all.get(2));
        assertEquals(List.of(true, false, false), keys(sink));
        assertEquals(96, width(sink));
    }

    @Test
    void remarksDelimitersAndZerosInFront() {
        List<byte[]> all = MediaCamera.pictures();
        byte[] remark = {0, 0, 1, 6, 5, 3, 9, 9, 9, (byte) 0x80};
        byte[] delimiter = {0, 0, 0, 1, 9, (byte) 0xf0};
        CollectedMedia sink = pictures(
                "image/h264;P",
                join(remark, all.get(0), new byte[700]),
                join(new byte[30], delimiter, all.get(1), new byte[3]),
                join(delimiter, remark, all.get(2)));
        assertEquals(List.of(true, false, false), keys(sink));
        assertEquals(96, width(sink));
    }

    @Test
    void parameterSetsInPartsOfTheirOwn() {
        List<byte[]> all = MediaCamera.pictures();
        List<byte[]> units = units(all.get(0));
        List<byte[]> bodies = new ArrayList<>(units);
        bodies.add(all.get(1));
        CollectedMedia sink = pictures("image/h264;I", bodies.toArray(byte[][]::new));
        assertEquals(List.of(true, false), keys(sink));
        assertEquals(96, width(sink));
    }
}
