package org.lensbridge.transport.rtsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.transport.http.HttpDevice;
import org.lensbridge.transport.http.HttpTarget;
import org.lensbridge.transport.http.HttpTransports;

/** RTSP servers that send more than anybody can keep, or never come to an end. */
@Timeout(60)
class RtspFloodTest {
    private static final Duration PATIENT = Duration.ofSeconds(40);

    private final HttpTransports transport = HttpTransports.create();
    private RtspServer server;

    @AfterEach
    void close() throws IOException {
        transport.close();
        server.close();
    }

    private RtspConversation open(RtspLimits limits, Duration timeout, RtspServer.Script script) {
        try {
            server = new RtspServer(script);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        DeviceAddress address = new DeviceAddress("http", "127.0.0.1", 9);
        HttpDevice device = transport.open(
                HttpTarget.of(address, new Credentials.Anonymous()).withTimeout(timeout));
        return device.rtsp(new RtspRequest(server.port(), "/media", PATIENT, limits));
    }

    @Test
    void keepsFewEmptyFramesWhileItWaitsForAReply() {
        RtspLimits little = new RtspLimits(1 << 10, 8 << 10, 64 << 10);
        try (RtspConversation conversation = open(little, PATIENT, (request, out) -> {
            if (request.method().equals("DESCRIBE")) {
                out.write("$\0\0\0".repeat(100_000).getBytes(StandardCharsets.US_ASCII));
            }
            RtspServer.good(request, out);
            if (request.method().equals("PLAY")) {
                RtspServer.frame(out, 2, "end");
            }
        })) {
            conversation.setup(conversation.description().media().get(0));
            conversation.play();
            int kept = 0;
            while (conversation.read().orElseThrow().channel() != 2) {
                kept++;
            }
            assertTrue(kept > 0 && kept <= 1000, "kept " + kept);
        }
    }

    private void givesUp(RtspServer.Script script) throws IOException {
        CameraException failure = assertThrows(
                CameraException.class,
                () -> open(RtspLimits.DEFAULT, Duration.ofSeconds(1), (request, out) -> {
                    if (request.method().equals("DESCRIBE")) {
                        script.answer(request, out);
                    } else {
                        RtspServer.good(request, out);
                    }
                }));
        assertEquals(Kind.TIMEOUT, failure.kind());
        assertEquals(0, transport.hosts().get(0).streams());
        server.close();
    }

    @Test
    void givesUpADescriptionThatNeverEnds() throws IOException {
        givesUp((request, out) -> {
            String head =
                    "RTSP/1.0 200 OK\r\nCSeq: " + request.header("cseq") + "\r\nContent-Length: 1000\r\n\r\nv=0\r\n";
            out.write(head.getBytes(StandardCharsets.US_ASCII));
        });
    }

    @Test
    void givesUpAReplyInWhosePlaceMediaComeForEver() throws IOException {
        givesUp(RtspFloodTest::media);
    }

    /** Until the client hangs up. */
    private static void media(RtspServer.Request request, OutputStream out) throws IOException {
        while (true) {
            RtspServer.frame(out, 0, "no description");
        }
    }
}
