package org.lensbridge.media;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lensbridge.media.Served.KEY;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaFrame;
import org.lensbridge.api.registry.ReaderStatistics;

@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class MjpegTest {
    private final Random random = new Random(7);
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
    void sendsEachFrameAsAPart() throws IOException {
        try (Client client = served.reader()) {
            served.hub.format(KEY, Codec.JPEG);
            Client.Reply head = client.head();
            assertEquals(200, head.status());
            assertTrue(head.header("content-type").startsWith("multipart/x-mixed-replace; boundary="));
            assertEquals("no-store", head.header("cache-control"));
            assertEquals("--" + head.header("content-type").replaceFirst(".*boundary=", ""), client.line());
            byte[] frame = frame(24_000);
            served.hub.frame(KEY, frame);
            assertArrayEquals(frame, client.part());
        }
    }

    @Test
    void sharesOneSubscriptionByFiftyReadersByteForByte() throws IOException {
        List<Client> clients = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            clients.add(served.reader());
        }
        served.hub.format(KEY, Codec.JPEG);
        for (Client client : clients) {
            client.head();
            client.line();
        }
        for (int i = 0; i < 10; i++) {
            byte[] frame = frame(1 + random.nextInt(60_000));
            served.hub.frame(KEY, frame);
            for (Client client : clients) {
                assertArrayEquals(frame, client.part());
            }
        }
        assertEquals(1, served.hub.subscriptions.get());
        assertEquals(50, served.hub.readers(KEY).size());
        // A client has a frame before the server has counted it.
        Await.until(() ->
                served.hub.readers(KEY).stream().allMatch(reader -> reader.delivered() == 10 && reader.dropped() == 0));
        for (Client client : clients) {
            client.close();
        }
        Await.until(() -> served.hub.subscribers(KEY).isEmpty());
    }

    @Test
    void losesNoFrameOfABurst() throws IOException {
        try (Client client = served.reader()) {
            served.hub.format(KEY, Codec.JPEG);
            client.head();
            client.line();
            for (int round = 0; round < 50; round++) {
                byte[][] burst = {frame(3_000), frame(2_000), frame(1_000), frame(4_000)};
                for (byte[] frame : burst) {
                    served.hub.frame(KEY, frame);
                }
                for (byte[] frame : burst) {
                    assertArrayEquals(frame, client.part());
                }
            }
        }
    }

    @Test
    void skipsFramesForASlowReaderAndForNobodyElse() throws IOException {
        try (Client slow = new Client(served.server.address(), 4096);
                Client quick = served.reader()) {
            slow.get(Served.STREAM);
            served.hub.format(KEY, Codec.JPEG);
            slow.head();
            slow.line();
            quick.head();
            quick.line();
            Await.until(() -> served.hub.readers(KEY).size() == 2);
            byte[] newest = {};
            for (int i = 0; i < 100; i++) {
                newest = frame(150_000);
                served.hub.frame(KEY, newest);
                assertArrayEquals(newest, quick.part());
            }
            Await.until(() -> dropped() > 80);
            byte[] last = slow.part();
            for (int parts = 1; parts < 20 && !Arrays.equals(last, newest); parts++) {
                last = slow.part();
            }
            assertArrayEquals(newest, last, "the last thing that a slow reader gets is the newest frame");
            Await.until(() -> 200
                    == served.hub.readers(KEY).stream()
                            .mapToLong(reader -> reader.delivered() + reader.dropped())
                            .sum());
        }
    }

    @Test
    void givesALateReaderTheLatestFrameAtOnce() throws IOException {
        try (Client first = served.reader()) {
            served.hub.format(KEY, Codec.JPEG);
            first.head();
            first.line();
            byte[] frame = frame(5_000);
            served.hub.frame(KEY, frame);
            assertArrayEquals(frame, first.part());
            try (Client late = served.reader()) {
                late.head();
                late.line();
                assertArrayEquals(frame, late.part());
                byte[] next = frame(6_000);
                served.hub.frame(KEY, next);
                assertArrayEquals(next, late.part());
                assertArrayEquals(next, first.part());
            }
        }
    }

    @Test
    void closesAReaderThatAcceptsNothing() throws IOException {
        try (Served impatient = new Served(Served.impatient());
                Client stuck = new Client(impatient.server.address(), 4096)) {
            stuck.get(Served.STREAM);
            impatient.hub.format(KEY, Codec.JPEG);
            Await.until(() -> impatient.hub.readers(KEY).size() == 1);
            byte[] frame = frame(1 << 20);
            Await.until(() -> {
                impatient.hub.frame(KEY, frame);
                return impatient.hub.subscribers(KEY).isEmpty();
            });
            assertTrue(stuck.closedByServer());
        }
    }

    @Test
    void refusesAStreamThatIsNotMjpeg() throws IOException {
        try (Client client = served.reader()) {
            served.hub.format(KEY, Codec.H264);
            Client.Reply reply = client.reply();
            assertEquals(409, reply.status());
            assertTrue(reply.text().contains("H264"), reply.text());
            Await.until(() -> served.hub.subscribers(KEY).isEmpty());
        }
    }

    @Test
    void closesReadersWhenTheStreamChangesItsCodec() throws IOException {
        try (Client client = served.reader()) {
            served.hub.format(KEY, Codec.JPEG);
            client.head();
            served.hub.format(KEY, Codec.H265);
            assertTrue(client.closedByServer());
        }
    }

    @Test
    void saysWhatTheHubSays() throws IOException {
        try (Client client = served.reader()) {
            served.hub.fail(KEY, new CameraException(Kind.UNSUPPORTED, "The channel has no stream like that."));
            Client.Reply reply = client.reply();
            assertEquals(404, reply.status());
            assertTrue(reply.text().contains("no stream like that"));
            client.get(Served.STREAM);
            served.hub.fail(KEY, new CameraException(Kind.BUSY, "All connections are taken."));
            Client.Reply busy = client.reply();
            assertEquals(503, busy.status());
            assertFalse(busy.header("retry-after").isEmpty());
        }
    }

    @Test
    void sendsFramesThatLieOnTheHeapToQuickAndSlowReaders() throws IOException {
        try (Client slow = new Client(served.server.address(), 4096);
                Client quick = served.reader()) {
            slow.get(Served.STREAM);
            served.hub.format(KEY, Codec.JPEG);
            for (Client client : List.of(slow, quick)) {
                client.head();
                client.line();
            }
            Await.until(() -> served.hub.readers(KEY).size() == 2);
            byte[] newest = {};
            List<byte[]> sent = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                newest = frame(200_000 + random.nextInt(9));
                sent.add(newest);
                MediaFrame frame =
                        new MediaFrame(0, Duration.ZERO, Instant.EPOCH, true, ByteBuffer.wrap(newest.clone()));
                served.hub.push(KEY, frame);
                assertArrayEquals(newest, quick.part());
            }
            for (byte[] part = slow.part(); !Arrays.equals(part, newest); part = slow.part()) {
                byte[] got = part;
                assertTrue(sent.stream().anyMatch(frame -> Arrays.equals(frame, got)), "whole frames only");
            }
        }
    }

    @Test
    void closesAllClientsAndFreesThePort() throws IOException {
        try (Client client = served.reader();
                Client waiting = served.client()) {
            waiting.get("/streams/gate/1/sub/mjpeg");
            served.hub.format(KEY, Codec.JPEG);
            client.head();
            served.server.close();
            assertTrue(client.closedByServer());
            assertTrue(waiting.closedByServer());
            Await.until(() -> served.hub.subscribers(KEY).isEmpty());
            int port = served.server.address().getPort();
            MediaOptions same = new MediaOptions("127.0.0.1", port, 10, Set.of());
            MediaServer.start(same, served.hub, served.device, served.accounts).close();
        }
    }

    private long dropped() {
        return served.hub.readers(KEY).stream()
                .mapToLong(ReaderStatistics::dropped)
                .max()
                .orElse(0);
    }

    private byte[] frame(int size) {
        byte[] bytes = new byte[size];
        random.nextBytes(bytes);
        return bytes;
    }
}
