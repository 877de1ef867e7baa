package org.lensbridge.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.registry.StreamKey;
import org.lensbridge.simulator.container.VideoCodec;
import org.lensbridge.simulator.footage.CodedLoop;

@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LiveSocketTest {
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
    void givesAnInitialisationSegmentAndAKeyFrameFirst() {
        Page page = page("http://127.0.0.1:8080");
        page.say("open 7 gate 1");
        Coded coded = new Coded(served.hub, Coded.KEY, VideoCodec.H264)
                .with(Codec.PCMA)
                .begin(3);
        assertEquals("init 7 video/mp4; codecs=\"avc1.4d400d\"", page.text());
        Segment initial = page.segment();
        assertEquals(7, initial.id());
        assertEquals(0, initial.kind());
        assertTrue(initial.text().startsWith("ftyp"), initial.text());
        assertEquals(1, page.segment().kind());
        assertEquals(2, page.segment().kind());
        assertEquals(2, page.segment().kind());
        coded.change(CodedLoop.of(VideoCodec.H264, 640));
        coded.push();
        assertTrue(page.text().startsWith("init 7 video/mp4; codecs=\"avc1."), "another size, another segment");
        assertEquals(0, page.segment().kind());
        assertEquals(1, page.segment().kind());
        page.say("close 7");
        Await.until(() -> served.hub.subscribers(Coded.KEY).isEmpty());
        page.socket.sendClose(WebSocket.NORMAL_CLOSURE, "");
        Await.until(() -> page.closed.isDone());
    }

    @Test
    void carriesSixtyFourStreamsAndNoMore() {
        Page page = page("http://127.0.0.1:8080");
        List<StreamKey> keys = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            keys.add(new StreamKey(FakeDevice.GATE, 1, "p" + i));
            page.say("open " + i + " gate 1 p" + i);
        }
        page.say("open 64 gate 1 p64");
        assertEquals("end 64 503 A page has 64 streams at most.", page.text());
        for (StreamKey key : keys) {
            new Coded(served.hub, key, VideoCodec.H264).begin(2);
        }
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < 64 * 3; i++) {
            seen.add(page.segment().id());
        }
        assertEquals(64, seen.size());
        page.socket.abort();
        Await.until(
                () -> keys.stream().allMatch(key -> served.hub.subscribers(key).isEmpty()));
    }

    @Test
    void saysWhyAStreamDoesNotBegin() {
        Page page = page("http://127.0.0.1");
        page.say("open 1 nobody 1");
        assertEquals("end 1 404 No device is called nobody.", page.text());
        page.say("open 2 gate 9");
        assertEquals("end 2 404 The device gate has no channel 9.", page.text());
        page.say("open 3 gate 1 sub");
        served.hub.format(new StreamKey(FakeDevice.GATE, 1, "sub"), Codec.JPEG);
        assertTrue(page.text().startsWith("end 3 409 The stream gate/1/sub is JPEG"), "names the reason");
    }

    @Test
    void skipsToKeyFramesWhereTheSocketIsSlow() {
        Page page = page("http://127.0.0.1");
        StreamKey other = new StreamKey(FakeDevice.GATE, 1, "sub");
        page.say("open 1 gate 1");
        page.say("open 2 gate 1 sub");
        page.hold = true;
        Coded first =
                new Coded(served.hub, Coded.KEY, VideoCodec.H264).padded(60_000).begin(1);
        Coded second =
                new Coded(served.hub, other, VideoCodec.H264).padded(60_000).begin(1);
        Await.until(() -> {
            first.push();
            second.push();
            return dropped(Coded.KEY) > 0 && dropped(other) > 0;
        });
        page.release();
        int[] starts = new int[3];
        Await.until(() -> {
            first.push();
            second.push();
            for (Segment next = page.segments.poll(); next != null; next = page.segments.poll()) {
                starts[next.id()] += next.kind() == 1 ? 1 : 0;
            }
            return starts[1] >= 2 && starts[2] >= 2;
        });
    }

    @Test
    void closesWhenThePageDoesNotKeepTheProtocol() {
        Page page = page("http://127.0.0.1");
        page.say("play 1");
        assertEquals(1008, page.closed.join());
        Page binary = page("http://127.0.0.1");
        binary.socket.sendBinary(ByteBuffer.allocate(4), true);
        assertEquals(1003, binary.closed.join());
    }

    @Test
    void opensNothingForWhoHasClosed() throws IOException {
        byte[] handshake = ("GET /live HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                        + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nCookie: lensbridge="
                        + FakeAccounts.TOKEN + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] open = "open 1 gate 1".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer all = ByteBuffer.allocate(1000).put(handshake);
        all.put((byte) 0x88).put((byte) 0x80).putInt(0);
        all.put((byte) 0x81).put((byte) (0x80 | open.length)).putInt(0).put(open);
        try (Socket hasty = new Socket("127.0.0.1", served.server.address().getPort())) {
            hasty.getOutputStream().write(all.array(), 0, all.position());
            String answer = new String(hasty.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            assertTrue(answer.startsWith("HTTP/1.1 101 "), answer);
        }
        Page page = page("http://127.0.0.1");
        page.say("open 7 gate 1");
        new Coded(served.hub, Coded.KEY, VideoCodec.H264).begin(3);
        assertTrue(page.text().startsWith("init 7 "), "reads the stream that nobody else reads");
        page.say("close 7");
        Await.until(() -> served.hub.subscribers(Coded.KEY).isEmpty());
    }

    @Test
    void refusesPagesOfOthers() throws IOException {
        assertThrows(CompletionException.class, () -> page("https://elsewhere.example"));
        try (Client client = served.client()) {
            client.get("/live");
            assertEquals(426, client.reply().status());
            client.request("GET /live");
            assertEquals(401, client.reply().status());
        }
    }

    private long dropped(StreamKey key) {
        return served.hub.readers(key).stream()
                .mapToLong(reader -> reader.dropped())
                .sum();
    }

    private Page page(String origin) {
        return new Page(served.server.address().getPort(), origin);
    }

    private record Segment(int id, int kind, byte[] mp4) {
        String text() {
            return new String(mp4, 4, 4, StandardCharsets.US_ASCII);
        }
    }

    private static final class Page implements WebSocket.Listener {
        final LinkedBlockingQueue<String> texts = new LinkedBlockingQueue<>();
        final LinkedBlockingQueue<Segment> segments = new LinkedBlockingQueue<>();
        final CompletableFuture<Integer> closed = new CompletableFuture<>();
        final WebSocket socket;
        volatile boolean hold;
        private final java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        private final StringBuilder text = new StringBuilder();

        Page(int port, String origin) {
            socket = HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .header("Cookie", "lensbridge=" + FakeAccounts.TOKEN)
                    .header("Origin", origin)
                    .buildAsync(URI.create("ws://127.0.0.1:" + port + "/live"), this)
                    .join();
        }

        void say(String message) {
            socket.sendText(message, true).join();
        }

        String text() {
            return next(texts);
        }

        Segment segment() {
            return next(segments);
        }

        void release() {
            hold = false;
            socket.request(1);
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                texts.add(text.toString());
                text.setLength(0);
            }
            more(from);
            return null;
        }

        @Override
        public CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
            byte[] part = new byte[data.remaining()];
            data.get(part);
            bytes.writeBytes(part);
            if (last) {
                ByteBuffer whole = ByteBuffer.wrap(bytes.toByteArray());
                bytes.reset();
                int id = whole.getInt();
                int kind = whole.get();
                byte[] mp4 = new byte[whole.remaining()];
                whole.get(mp4);
                segments.add(new Segment(id, kind, mp4));
            }
            more(from);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
            closed.complete(status);
            return null;
        }

        private void more(WebSocket from) {
            if (!hold) {
                from.request(1);
            }
        }

        private static <T> T next(LinkedBlockingQueue<T> queue) {
            try {
                T taken = queue.poll(30, TimeUnit.SECONDS);
                if (taken == null) {
                    throw new AssertionError("Nothing came");
                }
                return taken;
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
