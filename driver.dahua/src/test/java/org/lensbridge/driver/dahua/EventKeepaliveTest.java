package org.lensbridge.driver.dahua;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.EventSource;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.event.EventSubscription;
import org.lensbridge.api.media.StreamEnd;
import org.lensbridge.simulator.DahuaCamera;
import org.lensbridge.simulator.EventAction;
import org.lensbridge.simulator.LoggedRequest;
import org.lensbridge.tck.Await;
import org.lensbridge.tck.CollectedEvents;

/** The signs of life of section 4.9.17: those that this side writes, and those that it does not. */
class EventKeepaliveTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private static Rig rig(Object address, int seconds) {
        Rig rig = new Rig(address.toString(), Map.of("eventKeepalive", Value.of(seconds)), Duration.ofSeconds(5));
        rig.connect();
        return rig;
    }

    private static String attach(DahuaCamera camera) {
        return camera.requests().stream()
                .filter(request -> request.status() == 200)
                .map(LoggedRequest::target)
                .filter(target -> target.contains("action=attach"))
                .findFirst()
                .orElseThrow();
    }

    /** Tells an event for each sign of life that was read. */
    private static void echoLife(InputStream in, OutputStream out) throws IOException {
        out.write(StreamingCamera.head());
        out.flush();
        StringBuilder life = new StringBuilder();
        for (int next = in.read(); next >= 0; next = in.read()) {
            life.append((char) next);
            if (life.toString().equals("keep alive")) {
                life.setLength(0);
                out.write(StreamingCamera.part("Code=AlarmLocal; action=Start; index=3\r\n\r\n"));
                out.flush();
            }
        }
    }

    @Test
    void writesInACycleOnTheOpenConnection() throws IOException {
        try (StreamingCamera camera = new StreamingCamera("action=attach", EventKeepaliveTest::echoLife);
                Rig rig = rig(camera.address(), 1)) {
            CollectedEvents sink = new CollectedEvents();
            EventSubscription subscription =
                    rig.capability(0, EventSource.class).listen(sink);
            assertTrue(Await.until(() -> sink.reports().size() >= 4, SOON), "no life");
            assertEquals(
                    "input {number=4}",
                    sink.reports().get(0).type() + " " + sink.reports().get(0).data());
            assertEquals(
                    1, camera.targets.stream().filter(t -> t.contains("attach")).count(), camera.targets::toString);
            subscription.close();
            int reported = sink.reports().size();
            rig.session().close();
            assertEquals(reported, sink.reports().size());
            assertTrue(sink.awaitEnd(Duration.ZERO).isEmpty(), "a closed subscription has ended by itself");
        }
    }

    @Test
    void deviceIsAskedForItAndReportsEvents() {
        try (DahuaCamera camera =
                        DahuaCamera.builder().login(Rig.USER, Rig.PASSWORD).start();
                Rig rig = rig(camera.address(), 30)) {
            CollectedEvents sink = new CollectedEvents();
            rig.capability(0, EventSource.class).listen(sink);
            camera.raise("VideoMotion", 1, EventAction.START, "");
            assertTrue(Await.until(() -> !sink.reports().isEmpty(), SOON), "no report");
            assertTrue(Await.until(() -> sink.heartbeats() > 0, SOON), "no heartbeat beside it");
            String query = URI.create(attach(camera)).getQuery();
            assertTrue(query.contains("keepalive=30") && query.contains("heartbeat=5"), query);
            rig.session().close();
            assertTrue(Await.until(() -> camera.counters().eventSubscriptions() == 0, SOON));
        }
    }

    @Test
    void withoutTheOptionNothingIsPromised() {
        try (DahuaCamera camera =
                        DahuaCamera.builder().login(Rig.USER, Rig.PASSWORD).start();
                Rig rig = Rig.to(camera.address())) {
            rig.connect();
            rig.capability(0, EventSource.class).listen(new CollectedEvents());
            assertTrue(!attach(camera).contains("keepalive"), attach(camera));
        }
    }

    /** All threads that would write are kept busy, as they are in a process that hangs. */
    @Test
    void deviceThatMissesTheSignsEndsTheStream() throws InterruptedException {
        try (DahuaCamera camera =
                        DahuaCamera.builder().login(Rig.USER, Rig.PASSWORD).start();
                Rig rig = rig(camera.address(), 1)) {
            CountDownLatch busy = new CountDownLatch(2);
            CountDownLatch over = new CountDownLatch(1);
            for (int thread = 0; thread < 2; thread++) {
                rig.context().scheduler().execute(() -> {
                    busy.countDown();
                    try {
                        over.await(60, TimeUnit.SECONDS);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
            }
            assertTrue(busy.await(20, TimeUnit.SECONDS));
            CollectedEvents sink = new CollectedEvents();
            rig.capability(0, EventSource.class).listen(sink);
            StreamEnd end = sink.awaitEnd(SOON).orElseThrow();
            over.countDown();
            assertEquals(Kind.UNREACHABLE, end.kind());
            assertTrue(end.detail().contains("for want of a sign of life"), end::detail);
        }
    }

    @Test
    void streamThatBreaksOffIsToldOnce() throws IOException {
        try (StreamingCamera camera = new StreamingCamera("action=attach", (in, out) -> {
                    out.write(StreamingCamera.head());
                    out.write(StreamingCamera.part("Code=VideoLoss; action=Stop; index=0\r\n\r\n"));
                });
                Rig rig = rig(camera.address(), 60)) {
            CollectedEvents sink = new CollectedEvents();
            rig.capability(0, EventSource.class).listen(sink);
            assertEquals(Kind.UNREACHABLE, sink.awaitEnd(SOON).orElseThrow().kind());
            assertEquals(1, sink.reports().size());
            assertEquals(1, sink.calls(), "there is more than the report and the end, which was taken");
        }
    }

    @Test
    void refusalsFailTheCall() throws IOException {
        byte[] refusal =
                "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 24\r\n\r\nError\r\nMethod not found!\r\n"
                        .getBytes(StandardCharsets.ISO_8859_1);
        try (StreamingCamera camera = new StreamingCamera("action=attach", (in, out) -> out.write(refusal));
                Rig rig = rig(camera.address(), 20)) {
            CollectedEvents sink = new CollectedEvents();
            EventSource events = rig.capability(0, EventSource.class);
            CameraException failure = assertThrows(CameraException.class, () -> events.listen(sink));
            assertEquals(Kind.UNSUPPORTED, failure.kind());
            assertEquals(0, sink.calls());
        }
    }

    @Test
    void withoutAFreeTimerNothingIsPromised() {
        try (DahuaCamera camera =
                        DahuaCamera.builder().login(Rig.USER, Rig.PASSWORD).start();
                Rig rig = rig(camera.address(), 20)) {
            rig.context().close();
            EventSource events = rig.capability(0, EventSource.class);
            CameraException failure = assertThrows(CameraException.class, () -> events.listen(new CollectedEvents()));
            assertEquals(Kind.BUSY, failure.kind());
            assertTrue(Await.until(() -> camera.counters().eventSubscriptions() == 0, SOON));
        }
    }
}
