package org.lensbridge.transport.rtsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lensbridge.transport.rtsp.PlayBench.await;
import static org.lensbridge.transport.rtsp.PlayBench.methods;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.StreamHandle;
import org.lensbridge.transport.rtsp.RtspPlay.Way;

/** Streams of servers that keep to the rules. */
@Timeout(60)
class RtspPlayTest {
    private static final Duration SHORT = Duration.ofMillis(300);

    private final PlayBench bench = new PlayBench();
    private final PlayedSink sink = bench.sink;

    @AfterEach
    void close() throws IOException {
        bench.close();
    }

    private StreamEndView end() {
        await(() -> !sink.ends.isEmpty());
        return new StreamEndView(sink.ends.get(0).kind(), sink.ends.get(0).detail());
    }

    private record StreamEndView(Kind kind, String detail) {}

    @Test
    void playsOnItsConnectionAndSaysGoodbye() {
        RtspServer server = bench.server((request, out) -> {
            if (request.method().equals("PLAY")) {
                Pictures pictures = new Pictures();
                pictures.frame(out, 0);
                PlayBench.good(request, out);
                pictures.frame(out, 0);
                pictures.frame(out, 0);
            } else {
                PlayBench.good(request, out);
            }
        });
        StreamHandle handle = bench.play(server, Way.TCP, Way.UDP);
        bench.awaitPictures(3);
        assertEquals(List.of(1, 2, 3), sink.pictures);
        assertEquals("lensbridge-rtsp", sink.thread.getName());
        assertEquals(1, bench.transport.hosts().get(0).streams());
        handle.close();
        handle.close();
        await(() -> methods(server).equals(List.of("OPTIONS", "DESCRIBE", "SETUP", "PLAY", "TEARDOWN")));
        String address = "rtsp://127.0.0.1:" + server.port() + PlayBench.PATH;
        assertEquals(address + "/track1", server.requests.get(2).address());
        assertEquals(
                "RTP/AVP/TCP;unicast;interleaved=0-1", server.requests.get(2).header("transport"));
        assertEquals(address, server.requests.get(3).address());
        assertEquals("4711", server.requests.get(4).header("session"));
        assertEquals(0, bench.transport.hosts().get(0).streams());
        assertTrue(sink.ends.isEmpty());
    }

    @Test
    void givesSignsOfLifeWithAProofOfTheNewNonce() {
        AtomicReference<String> nonce = new AtomicReference<>("n1");
        RtspServer server = bench.server((request, out) -> {
            if (request.method().equals("OPTIONS")) {
                PlayBench.good(request, out);
            } else if (request.header("authorization").contains("nonce=\"" + nonce.get() + "\"")) {
                PlayBench.sending(1).answer(request, out);
                if (request.method().equals("PLAY")) {
                    nonce.set("n2");
                }
            } else {
                String stale = nonce.get().equals("n2") ? ", stale=true" : "";
                String challenge = "Digest realm=\"cam\", nonce=\"" + nonce.get() + "\"" + stale;
                RtspServer.reply(request, out, 401, "WWW-Authenticate: " + challenge + "\r\n", "");
            }
        });
        bench.play(server, Way.TCP);
        await(() -> server.requests.stream()
                        .filter(request -> request.method().equals("GET_PARAMETER"))
                        .count()
                >= 2);
        RtspServer.Request proved = server.requests.get(server.requests.size() - 1);
        assertTrue(proved.header("authorization").contains("nonce=\"n2\""));
        assertEquals("4711", proved.header("session"));
        assertTrue(sink.ends.isEmpty());
    }

    @Test
    void locksNobodyOutWithSignsOfLife() {
        RtspServer server = bench.server((request, out) -> {
            boolean proved = !request.header("authorization").isEmpty();
            if (request.method().equals("DESCRIBE") && !proved
                    || request.method().equals("GET_PARAMETER")) {
                RtspServer.reply(request, out, 401, "WWW-Authenticate: Digest realm=\"cam\", nonce=\"n\"\r\n", "");
            } else {
                PlayBench.good(request, out);
            }
        });
        bench.play(server, Way.TCP);
        await(() -> server.requests.stream().anyMatch(request -> isSign(request, false)));
        assertEquals(
                2,
                server.requests.stream()
                        .filter(request -> isSign(request, true))
                        .count());
        assertTrue(sink.ends.isEmpty());
    }

    private static boolean isSign(RtspServer.Request request, boolean proved) {
        return request.method().equals("GET_PARAMETER")
                && request.header("authorization").isEmpty() != proved;
    }

    @Test
    void asksForSignsAsTheServerOffers() {
        String[][] offers = {{"", "OPTIONS"}, {"Public: SETUP, SET_PARAMETER\r\n", "SET_PARAMETER"}};
        for (String[] offer : offers) {
            RtspServer server = bench.server((request, out) -> {
                if (request.method().equals("OPTIONS") || request.method().equals("SET_PARAMETER")) {
                    RtspServer.reply(request, out, 200, offer[0], "");
                } else {
                    PlayBench.sending(1).answer(request, out);
                }
            });
            StreamHandle handle = bench.play(server, Way.TCP);
            await(() -> server.requests.size() == 5);
            assertEquals(offer[1], server.requests.get(4).method());
            handle.close();
        }
    }

    @Test
    void endsWhereTheServerHasForgottenTheSession() {
        bench.play(
                bench.server((request, out) -> {
                    if (request.method().equals("GET_PARAMETER")) {
                        RtspServer.reply(request, out, 454, "", "");
                    } else {
                        PlayBench.good(request, out);
                    }
                }),
                Way.TCP);
        assertEquals(Kind.UNREACHABLE, end().kind());
        assertEquals(0, bench.transport.hosts().get(0).streams());
    }

    @Test
    void answersTheServerAndEndsWithIt() {
        RtspServer server = bench.server((request, out) -> {
            PlayBench.good(request, out);
            if (request.method().equals("PLAY")) {
                Pictures pictures = new Pictures();
                pictures.frame(out, 0);
                out.write("ANNOUNCE * RTSP/1.0\r\nCSeq: 7\r\nContent-Length: 5\r\n\r\nv=0\r\n".getBytes("US-ASCII"));
                pictures.frame(out, 0);
                out.write("TEARDOWN * RTSP/1.0\r\nCSeq: 8\r\n\r\n".getBytes("US-ASCII"));
                out.flush();
            }
        });
        bench.play(server, Way.TCP);
        assertEquals(Kind.UNREACHABLE, end().kind());
        assertEquals(List.of(1, 2), sink.pictures);
        await(() -> methods(server).stream().filter("RTSP/1.0"::equals).count() == 2);
        assertEquals("7", server.requests.get(4).header("cseq"));
    }

    @Test
    void endsWithSilence() {
        bench.play(
                bench.server((request, out) -> {
                    PlayBench.good(request, out);
                    if (request.method().equals("PLAY")) {
                        new Pictures().frame(out, 0);
                        out.write(new byte[] {'$', 0, 9, 9, 'h'});
                    }
                }),
                SHORT,
                Way.TCP);
        assertEquals(Kind.TIMEOUT, end().kind());
        assertEquals(List.of(1), sink.pictures);
    }

    @Test
    void endsWithTheConnection() {
        bench.play(
                bench.server((request, out) -> {
                    PlayBench.good(request, out);
                    if (request.method().equals("PLAY")) {
                        throw new IOException("hangs up");
                    }
                }),
                Way.TCP);
        assertEquals(Kind.UNREACHABLE, end().kind());
    }

    @Test
    void endsWithTheDevice() {
        bench.play(bench.server(PlayBench.sending(1)), Way.TCP);
        bench.device.close();
        assertEquals(Kind.GONE, end().kind());
        bench.device = bench.device(9);
        bench.play(bench.server(PlayBench.sending(1)), Way.TCP);
        bench.transport.close();
        await(() -> sink.ends.size() == 2);
    }

    @Test
    void followsRedirectionsOnTheHostOnly() {
        RtspServer target = bench.server(PlayBench.sending(1));
        RtspServer first = bench.server(redirecting("rtsp://127.0.0.1:" + target.port() + "/there?x=1"));
        StreamHandle handle = bench.play(first, Way.TCP);
        bench.awaitPictures(1);
        handle.close();
        assertEquals(
                "rtsp://127.0.0.1:" + target.port() + "/there?x=1",
                target.requests.get(0).address());
        for (String elsewhere : new String[] {
            "rtsp://10.1.2.3/live", "http://127.0.0.1/live", "rtsp:", "rtsp://joe:x@evil/", "//evil/", "\\"
        }) {
            RtspServer bad = bench.server(redirecting(elsewhere));
            CameraException failure = assertThrows(CameraException.class, () -> bench.play(bad, Way.TCP));
            assertEquals(Kind.PROTOCOL, failure.kind());
        }
        RtspServer circle = bench.server(redirecting("/live"));
        assertEquals(
                Kind.PROTOCOL,
                assertThrows(CameraException.class, () -> bench.play(circle, Way.TCP))
                        .kind());
        assertEquals(8, circle.requests.size());
    }

    private static RtspServer.Script redirecting(String location) {
        return (request, out) -> {
            if (request.method().equals("DESCRIBE")) {
                RtspServer.reply(request, out, 302, "Location: " + location + "\r\n", "");
            } else {
                PlayBench.good(request, out);
            }
        };
    }

    @Test
    void harmsNoOtherStreamWhereAReceiverFails() {
        PlayedSink bad = new PlayedSink();
        bad.wants = frame -> {
            throw new IllegalStateException("receiver");
        };
        RtspServer server = bench.server(PlayBench.sending(20));
        bench.device.play(PlayBench.wanted(server, PlayBench.PATIENT, Way.TCP), bad);
        await(() -> !bad.ends.isEmpty());
        assertEquals(Kind.DRIVER_FAILURE, bad.ends.get(0).kind());
        assertEquals(1, bad.pictures.size());
        bench.play(server, Way.TCP);
        bench.awaitPictures(20);
    }

    @Test
    void stopsWhereNobodyWantsMore() {
        sink.wants = frame -> Pictures.number(frame.payload()) < 5;
        RtspServer server = bench.server(PlayBench.sending(20));
        bench.play(server, Way.TCP);
        await(() -> methods(server).contains("TEARDOWN"));
        assertEquals(List.of(1, 2, 3, 4, 5), sink.pictures);
        await(() -> bench.transport.hosts().get(0).streams() == 0);
        assertTrue(sink.ends.isEmpty());
    }

    @Test
    void bringsNothingOnceItIsClosed() throws InterruptedException {
        RtspServer server = bench.server(this::sendForEver);
        for (int round = 0; round < 20; round++) {
            PlayedSink each = new PlayedSink();
            StreamHandle handle = bench.device.play(PlayBench.wanted(server, PlayBench.PATIENT, Way.TCP), each);
            await(() -> each.pictures.size() > 2);
            handle.close();
            int size = each.pictures.size();
            await(() -> bench.transport.hosts().get(0).streams() == 0);
            assertEquals(size, each.pictures.size());
        }
        AtomicReference<StreamHandle> own = new AtomicReference<>();
        CountDownLatch opened = new CountDownLatch(1);
        sink.wants = frame -> {
            try {
                opened.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            own.get().close();
            return true;
        };
        own.set(bench.play(server, Way.TCP));
        opened.countDown();
        await(() -> bench.transport.hosts().get(0).streams() == 0);
        assertEquals(1, sink.pictures.size());
    }

    private void sendForEver(RtspServer.Request request, OutputStream out) throws IOException {
        PlayBench.good(request, out);
        Pictures pictures = new Pictures();
        while (request.method().equals("PLAY")) {
            pictures.frame(out, 0);
        }
    }

    @Test
    void readsFiftyCamerasOnOneThread() {
        RtspServer server = bench.server(PlayBench.sending(100));
        List<PlayedSink> sinks = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            PlayedSink each = new PlayedSink();
            sinks.add(each);
            bench.device(1000 + i).play(PlayBench.wanted(server, PlayBench.PATIENT, Way.TCP), each);
        }
        for (PlayedSink each : sinks) {
            await(() -> each.pictures.contains(100));
            assertEquals(100, each.pictures.size());
        }
        Set<Thread> threads = sinks.stream().map(each -> each.thread).collect(Collectors.toSet());
        assertEquals(1, threads.size());
        assertFalse(threads.contains(Thread.currentThread()));
    }
}
