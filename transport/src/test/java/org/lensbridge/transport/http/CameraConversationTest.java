package org.lensbridge.transport.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.device.Secret;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.simulator.DahuaCamera;
import org.lensbridge.transport.multipart.MultipartLimits;
import org.lensbridge.transport.multipart.MultipartParser;
import org.lensbridge.transport.multipart.PartHandler;
import org.lensbridge.transport.multipart.PartHeaders;
import org.lensbridge.transport.text.KeyValues;

/** All of the transport against a whole camera. */
@Timeout(30)
class CameraConversationTest {
    private final HttpTransports transport = HttpTransports.create();
    private final DahuaCamera camera = DahuaCamera.builder()
            .login("admin", "p@ss&word")
            .lockOutAfter(5, Duration.ofMinutes(30))
            .framesPerSecond(25)
            .start();

    @AfterEach
    void close() {
        transport.close();
        camera.close();
    }

    private HttpDevice open(String password) {
        DeviceAddress address = DeviceAddress.parse(camera.address().toString());
        return transport.open(HttpTarget.of(address, Credentials.login("admin", Secret.of(password))));
    }

    @Test
    void asksWithOneRequestPerCall() {
        try (HttpDevice device = open("p@ss&word")) {
            for (int i = 0; i < 5; i++) {
                String text = device.send(HttpRequest.get("/cgi-bin/magicBox.cgi?action=getSystemInfo"))
                        .requireSuccess()
                        .text();
                assertEquals(
                        camera.serial(),
                        KeyValues.parse(text).text("serialNumber").orElseThrow());
            }
            assertEquals(6, camera.requests().size());
            camera.expireNonces();
            device.send(HttpRequest.get("/cgi-bin/magicBox.cgi?action=getSystemInfo"));
            assertEquals(8, camera.requests().size());
        }
    }

    @Test
    void neverLocksAUserOut() {
        try (HttpDevice device = open("wrong")) {
            for (int i = 0; i < 10; i++) {
                CameraException e = assertThrows(
                        CameraException.class,
                        () -> device.send(HttpRequest.get("/cgi-bin/magicBox.cgi?action=getSystemInfo")));
                assertEquals(Kind.AUTH_REFUSED, e.kind());
            }
        }
        try (HttpDevice device = open("p@ss&word")) {
            device.send(HttpRequest.get("/cgi-bin/magicBox.cgi?action=getSystemInfo"))
                    .requireSuccess();
        }
    }

    @Test
    void readsMotionJpeg() throws Exception {
        CountDownLatch frames = new CountDownLatch(10);
        try (HttpDevice device = open("p@ss&word")) {
            HttpExchange exchange =
                    device.stream(HttpRequest.get("/cgi-bin/mjpg/video.cgi?channel=1&subtype=1"), new Frames(frames));
            assertTrue(frames.await(10, TimeUnit.SECONDS));
            exchange.close();
        }
    }

    private static final class Frames implements StreamReader, PartHandler {
        private final CountDownLatch frames;
        private MultipartParser parser;

        Frames(CountDownLatch frames) {
            this.frames = frames;
        }

        @Override
        public void head(HttpReply head) {
            String type = head.requireSuccess().header("content-type").orElse("");
            parser = new MultipartParser(type, MultipartLimits.DEFAULT, this);
        }

        @Override
        public boolean data(ByteBuffer chunk) {
            parser.feed(chunk);
            return true;
        }

        @Override
        public void end(Optional<CameraException> failure) {
            parser.end();
        }

        @Override
        public ByteBuffer allocate(int size) {
            return ByteBuffer.allocateDirect(size);
        }

        @Override
        public boolean part(PartHeaders headers, ByteBuffer body) {
            if (headers.contentType().equals("image/jpeg") && (body.get(0) & 0xff) == 0xff) {
                frames.countDown();
            }
            return true;
        }
    }
}
