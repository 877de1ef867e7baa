package org.lensbridge.media;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lensbridge.media.Served.KEY;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.Image;

@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SnapshotTest {
    private static final String STILL = "/snapshots/gate/1.jpg";
    private Served served;

    @BeforeEach
    void open() throws IOException {
        served = new Served();
    }

    @AfterEach
    void close() {
        served.close();
    }

    @Test
    void asksTheCameraOnceForAllWhoWait() throws IOException {
        AtomicReference<Duration> age = new AtomicReference<>();
        try (Client one = served.client();
                Client two = served.client()) {
            one.get(STILL + "?maxAge=2.5");
            Await.until(() -> served.device.asked.get() == 1);
            two.get(STILL + "?maxAge=2.5");
            two.get("/nothing");
            try (Client other = served.client()) {
                other.get("/nothing");
                assertEquals(404, other.reply().status(), "others are served while the camera is being asked");
            }
            served.device.snapshot.complete(request -> {
                age.set(request.maximumAge());
                return image(1000);
            });
            Client.Reply reply = one.reply();
            assertEquals(200, reply.status());
            assertEquals("image/jpeg", reply.header("content-type"));
            assertEquals("no-store", reply.header("cache-control"));
            assertEquals("keep-alive", reply.header("connection"));
            assertEquals(1000, reply.body().length);
            assertEquals(1000, two.reply().body().length);
            assertEquals(404, two.reply().status());
            assertEquals(Duration.ofMillis(2500), age.get());
        }
    }

    @Test
    void asksAgainWhenTheFirstAnswerIsOut() throws IOException {
        served.device.snapshot.complete(request -> image(1 << 20));
        try (Client client = served.client()) {
            for (int i = 1; i <= 3; i++) {
                client.get(STILL);
                assertEquals(1 << 20, client.reply().body().length);
                assertEquals(i, served.device.asked.get());
            }
        }
    }

    @Test
    void takesTheLatestFrameOfARunningStream() throws IOException {
        served.device.snapshot.complete(request -> image(77));
        try (Client reader = served.reader();
                Client client = served.client()) {
            served.hub.format(KEY, Codec.JPEG);
            reader.head();
            reader.line();
            byte[] frame = {1, 2, 3};
            served.hub.frame(KEY, frame);
            reader.part();
            client.get(STILL + "?maxAge=60");
            assertArrayEquals(frame, client.reply().body());
            client.get(STILL + "?maxAge=0");
            assertEquals(77, client.reply().body().length);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GONE, 404",
        "UNSUPPORTED, 404",
        "AUTH_REFUSED, 409",
        "UNTRUSTED, 409",
        "BUSY, 503",
        "LOCKED_OUT, 503",
        "SWAPPING, 503",
        "UNREACHABLE, 502",
        "PROTOCOL, 502",
        "TIMEOUT, 504"
    })
    void saysWhatWentWrong(Kind kind, int status) throws IOException {
        served.device.snapshot = CompletableFuture.failedFuture(
                new CameraException(kind, "The camera is not well.").on(FakeDevice.GATE));
        try (Client client = served.client()) {
            client.get(STILL);
            Client.Reply reply = client.reply();
            assertEquals(status, reply.status());
            assertEquals("gate: The camera is not well.\n", reply.text());
            client.get(STILL);
            assertEquals(status, client.reply().status());
        }
    }

    @Test
    void refusesAnAgeThatIsNone() throws IOException {
        try (Client client = served.client()) {
            client.get(STILL + "?maxAge=soon");
            Client.Reply reply = client.reply();
            assertEquals(400, reply.status());
            assertTrue(client.closedByServer());
        }
    }

    @Test
    void leavesOutTheBodyForHead() throws IOException {
        served.device.snapshot.complete(request -> image(1000));
        try (Client client = served.client()) {
            client.request("HEAD " + STILL, "Cookie: lensbridge=" + FakeAccounts.TOKEN);
            assertEquals("1000", client.head().header("content-length"));
            client.get("/nothing");
            assertEquals(404, client.reply().status());
        }
    }

    private static Image image(int size) {
        return new Image("image/jpeg", Instant.EPOCH, ByteBuffer.allocate(size));
    }
}
