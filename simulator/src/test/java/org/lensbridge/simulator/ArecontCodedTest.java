package org.lensbridge.simulator;

import static org.junit.jupiter.api.Assertions.*;

import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lensbridge.simulator.footage.CodedLoop;

class ArecontCodedTest {
    private static String type(ArecontAsk ask, String request) throws Exception {
        HttpResponse<byte[]> reply = ask.bytes(request);
        String type = reply.headers().firstValue("Content-Type").orElse("");
        return reply.statusCode() == 200 ? type.substring(type.length() - 1) : "refused";
    }

    private static String types(ArecontAsk ask, String request, int count) throws Exception {
        StringBuilder types = new StringBuilder();
        for (int i = 0; i < count; i++) {
            types.append(type(ask, request));
        }
        return types.toString();
    }

    @Test
    void sendsAFrameARequest() throws Exception {
        try (ArecontCamera camera = ArecontCamera.builder().framesPerSecond(60).start()) {
            ArecontAsk ask = ArecontAsk.of(camera);
            camera.setParameter("keyframeinterval", "4");
            assertEquals("IPPPPIP", types(ask, "h264?res=full;qp=24;ssn=5;", 7));
            assertEquals("IP", types(ask, "h264?res=full;qp=24;ssn=6;", 2));
            assertEquals("I", type(ask, "h264?res=half;qp=24;ssn=6;"));
            assertEquals("I", type(ask, "h264?res=half;qp=24;ssn=6;iframe=1"));
            assertEquals("P", type(ask, "h264?res=half;qp=24;ssn=6;iframe=0"));
            ask.text("set?keyframe=true");
            assertEquals("IP", types(ask, "h264?res=half;qp=24;ssn=6;", 2));
            assertEquals("refused", type(ask, "h264?ssn=0"));
            assertEquals("refused", type(ask, "h264?qp=99"));
        }
    }

    @Test
    void endsFramesInZerosWithoutADelimiter() throws Exception {
        try (ArecontCamera camera = ArecontCamera.builder()
                .framesPerSecond(60)
                .codedTypes("video/key", "video/other")
                .start()) {
            for (long number = 0; number < 5; number++) {
                HttpResponse<byte[]> reply = ArecontAsk.of(camera).bytes("h264?res=full&bitrate=2048&ssn=1");
                byte[] frame = reply.body();
                assertEquals(OptionalLong.of(number), CodedLoop.numberOf(frame));
                assertEquals(number == 0 ? 7 : 6, frame[4] & 31);
                assertArrayEquals(new byte[3], Arrays.copyOfRange(frame, frame.length - 3, frame.length));
                assertEquals(
                        number == 0 ? "video/key" : "video/other",
                        reply.headers().firstValue("Content-Type").orElseThrow());
            }
        }
    }

    @Test
    void hasEightDifferentStreams() throws Exception {
        try (ArecontCamera camera = ArecontCamera.builder().framesPerSecond(60).start();
                InputStream first =
                        ArecontAsk.of(camera).stream("h264stream?ssn=1&qp=20").body()) {
            assertTrue(first.read() >= 0);
            ArecontAsk ask = ArecontAsk.of(camera);
            for (int ssn = 2; ssn <= 8; ssn++) {
                assertEquals(200, ask.status("h264?ssn=" + ssn));
            }
            assertEquals(503, ask.status("h264?ssn=9"));
            assertEquals(503, ask.status("h264stream?ssn=9"));
            assertEquals(200, ask.status("h264?ssn=8"));
        }
    }

    @Test
    void streamsFramesThatADecoderTakes(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("stream.h264");
        try (ArecontCamera camera = ArecontCamera.builder().framesPerSecond(60).start()) {
            camera.setParameter("keyframeinterval", "7");
            try (PartReader parts = new PartReader(
                            ArecontAsk.of(camera).stream("h264stream?res=full&qp=20&ssn=1&fps=60")
                                    .body(),
                            "fbdr");
                    var output = Files.newOutputStream(file)) {
                StringBuilder types = new StringBuilder();
                for (int i = 0; i < 18; i++) {
                    PartReader.Read part = parts.next().orElseThrow();
                    types.append(part.head().charAt(part.head().length() - 1));
                    output.write(part.body());
                }
                assertEquals("IPPPPPPPIPPPPPPPIP", types.toString());
            }
        }
        ToolCheck.require("ffmpeg", "install it to have the loop decoded");
        Process process = new ProcessBuilder(List.of("ffmpeg", "-v", "error", "-i", file.toString(), "-f", "null", "-"))
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String said = process.inputReader().lines().collect(Collectors.joining("\n"));
        assertEquals("", said);
    }
}
