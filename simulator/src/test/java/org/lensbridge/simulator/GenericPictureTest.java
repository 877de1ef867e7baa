package org.lensbridge.simulator;

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class GenericPictureTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Test
    void takesASnapshot() throws Exception {
        try (GenericCamera camera = GenericCamera.builder().name("attic").start()) {
            byte[] jpeg = GenericAsk.of(camera).bytes("jpg/image.cgi").body();
            assertEquals(
                    "attic",
                    FrameStamp.read(ByteBuffer.wrap(jpeg)).orElseThrow().camera());
        }
    }

    @Test
    void streamsAtAPortOfItsOwn() throws Exception {
        try (GenericCamera camera = GenericCamera.builder().start();
                InputStream stream = stream(camera.mjpegAddress()).body()) {
            String head = new String(stream.readNBytes(38), StandardCharsets.US_ASCII);
            assertEquals("--myboundary\r\nContent-Type: image/jpeg\r\n".substring(0, 38), head);
            assertEquals(1, camera.counters().streamsOpen());
            GenericAsk.of(camera).text("admin/beforeupgrade.cgi");
            Await.until("the stream is closed", () -> camera.counters().streamsOpen() == 0);
            assertEquals(503, stream(camera.mjpegAddress()).statusCode());
        }
    }

    @Test
    void asksForALoginThereToo() throws Exception {
        try (GenericCamera camera = GenericCamera.builder().login("Admin", "a1").start()) {
            HttpResponse<InputStream> reply = stream(camera.mjpegAddress());
            assertEquals(401, reply.statusCode());
            assertEquals(
                    "Basic realm=\"IP Camera\"",
                    reply.headers().firstValue("WWW-Authenticate").orElseThrow());
        }
    }

    @Test
    void saysThatThePortOfTheStreamIsTaken() throws Exception {
        try (GenericCamera camera = GenericCamera.builder().start()) {
            int taken = camera.mjpegAddress().getPort();
            GenericCameraBuilder second = GenericCamera.builder().name("second").mjpegPort(taken);
            UncheckedIOException failure = assertThrows(UncheckedIOException.class, second::start);
            assertTrue(failure.getMessage().contains("MJPEG stream on port " + taken), failure.getMessage());
        }
    }

    @Test
    void comesBackWithItsStream() throws Exception {
        try (GenericCamera camera =
                GenericCamera.builder().restartTime(Duration.ofMillis(50)).start()) {
            GenericAsk ask = GenericAsk.of(camera);
            ask.text("admin/beforeupgrade.cgi");
            ask.text("admin/restart.cgi");
            Await.until("it streams", () -> {
                try (InputStream stream = stream(camera.mjpegAddress()).body()) {
                    return stream.read() == '-';
                } catch (IOException | InterruptedException e) {
                    return false;
                }
            });
        }
    }

    @Test
    void hasNoStreamWhileItIsSwitchedOff() throws Exception {
        try (GenericCamera camera = GenericCamera.builder().start()) {
            camera.setParameter("Image.I0.Appearance.Resolution", "disable,1080p,720p");
            assertEquals(503, stream(camera.mjpegAddress()).statusCode());
        }
    }

    private static HttpResponse<InputStream> stream(URI address) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofInputStream());
    }
}
