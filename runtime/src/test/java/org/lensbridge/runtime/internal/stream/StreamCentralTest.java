package org.lensbridge.runtime.internal.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lensbridge.runtime.internal.stream.StreamHubFixture.GATE;
import static org.lensbridge.runtime.internal.stream.StreamHubFixture.MAIN;
import static org.lensbridge.runtime.internal.stream.StreamHubFixture.frames;
import static org.lensbridge.runtime.internal.stream.StreamHubFixture.inline;
import static org.lensbridge.runtime.internal.stream.StreamHubFixture.numbers;
import static org.lensbridge.runtime.internal.stream.StreamHubFixture.queued;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.device.DeviceState;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.api.media.MediaPacket;
import org.lensbridge.api.registry.ReaderOptions;
import org.lensbridge.api.registry.ReaderStatistics;
import org.lensbridge.api.registry.StreamKey;
import org.lensbridge.api.registry.StreamStatistics.State;
import org.lensbridge.runtime.internal.flow.Await;
import org.lensbridge.runtime.internal.flow.Collector;

@Timeout(60)
class StreamCentralTest {
    private StreamHubFixture fixture = StreamHubFixture.patient();

    @AfterEach
    void close() {
        fixture.close();
    }

    private void use(StreamHubFixture other) {
        fixture.close();
        fixture = other;
    }

    private static Kind kind(Collector<MediaPacket> reader) {
        Await.until("an error", () -> !reader.errors.isEmpty());
        assertEquals(1, reader.errors.size());
        return assertInstanceOf(CameraException.class, reader.errors.get(0)).kind();
    }

    @Test
    void opensOneUpstreamForTwoHundredReaders() {
        List<Collector<MediaPacket>> readers = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            readers.add(fixture.read(MAIN, i % 2 == 0 ? inline("inline") : ReaderOptions.named("queued")));
        }
        FakeVideo.Session session = fixture.session(1).format();
        assertTrue(session.frame(true));
        for (Collector<MediaPacket> reader : readers) {
            Await.until("format and frame", () -> reader.items.size() == 2);
            assertInstanceOf(MediaFormat.class, reader.items.get(0));
        }
        assertEquals(1, fixture.video.attempts.get());
        assertEquals(200, fixture.only().readers().size());
        assertEquals(State.FLOWING, fixture.only().state());
        assertEquals("H264", fixture.only().codec());
        assertEquals(1, fixture.only().frames());
        assertTrue(fixture.only().firstFrame().isPresent());
    }

    @Test
    void doesNothingBeforeSomebodySubscribes() {
        fixture.hub.stream(MAIN, inline("nobody"), fixture.owner);
        assertTrue(fixture.hub.statistics().isEmpty());
        assertEquals(0, fixture.video.attempts.get());
    }

    @Test
    void closesAfterTheLastReaderHasGone() {
        Collector<MediaPacket> one = fixture.read(MAIN, inline("one"));
        Collector<MediaPacket> two = fixture.read(MAIN, queued("two", 4));
        FakeVideo.Session session = fixture.session(1).format();
        session.frame(true);
        one.subscription.cancel();
        one.subscription.cancel();
        assertTrue(session.frame(true));
        assertFalse(session.closed);
        two.subscription.cancel();
        Await.until("the upstream closes", () -> session.closed);
        Await.until("the stream is gone", () -> fixture.hub.statistics().isEmpty());
        assertFalse(session.frame(true));
        assertEquals(1, frames(one).size());
    }

    @Test
    void lingersForTheNextReader() {
        use(new StreamHubFixture(Duration.ofMinutes(10), Duration.ofMinutes(10)));
        Collector<MediaPacket> first = fixture.read(MAIN, inline("first"));
        FakeVideo.Session session = fixture.session(1).format();
        session.frame(true);
        first.subscription.cancel();
        Await.until("it lingers", () -> fixture.only().state() == State.LINGERING);
        session.frame(false);
        Collector<MediaPacket> second = fixture.read(MAIN, inline("second"));
        assertEquals(List.of(0L, 1L), numbers(second));
        assertEquals(State.FLOWING, fixture.only().state());
        assertEquals(1, fixture.video.attempts.get());
    }

    @Test
    void aSlowReaderDoesNotDisturbAFastOne() throws InterruptedException {
        CountDownLatch release = new CountDownLatch(1);
        Collector<MediaPacket> slow = fixture.read(MAIN, queued("slow", 4), new Collector<>(Long.MAX_VALUE, packet -> {
            try {
                release.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
        Collector<MediaPacket> fast = fixture.read(MAIN, inline("fast"));
        FakeVideo.Session session = fixture.session(1).format();
        for (int i = 0; i < 100; i++) {
            session.frame(i % 10 == 0);
        }
        assertEquals(100, frames(fast).size());
        release.countDown();
        Await.until("the slow one has what fitted", () -> frames(slow).size() == 4);
        session.frame(false); // follows from frames that it lost
        session.frame(true);
        Await.until("it goes on at a key frame", () -> frames(slow).size() == 5);
        assertEquals(List.of(0L, 1L, 2L, 3L, 101L), numbers(slow));
        // A frame is counted once its reader is done with it.
        ReaderStatistics expected = new ReaderStatistics("slow", 5, 97);
        Await.until("it is counted", () -> fixture.only().readers().get(0).equals(expected));
        assertFalse(slow.overlapped);
    }

    @Test
    void startsALateReaderWithTheGroupOfPictures() {
        Collector<MediaPacket> first = fixture.read(MAIN, inline("first"));
        FakeVideo.Session session = fixture.session(1).format();
        session.frame(true);
        session.frame(false);
        session.frame(true);
        session.frame(false);
        session.frame(false);
        Collector<MediaPacket> late = fixture.read(MAIN, queued("late", 1));
        Await.until("the group", () -> frames(late).size() == 3);
        assertInstanceOf(MediaFormat.class, late.items.get(0));
        assertEquals(List.of(2L, 3L, 4L), numbers(late));
        session.frame(false);
        Await.until("it goes on", () -> numbers(late).equals(List.of(2L, 3L, 4L, 5L)));
        assertEquals(6, frames(first).size());
    }

    @Test
    void keepsReadersThroughAReconnect() {
        Collector<MediaPacket> inline = fixture.read(MAIN, inline("inline"));
        Collector<MediaPacket> queued = fixture.read(MAIN, queued("queued", 100));
        FakeVideo.Session first = fixture.session(1).format();
        first.frame(true);
        first.frame(false);
        first.end(Kind.UNREACHABLE);
        FakeVideo.Session second = fixture.session(2).format();
        assertTrue(first.closed);
        second.frame(false); // nobody can start here
        second.frame(true);
        second.frame(false);
        Await.until(
                "both have all",
                () -> frames(inline).size() == 4 && frames(queued).size() == 4);
        assertEquals(List.of(0L, 1L, 1L, 2L), numbers(inline));
        List<Duration> times = frames(inline).stream().map(frame -> frame.pts()).toList();
        assertEquals(times.stream().sorted().toList(), times);
        assertEquals(4, times.stream().distinct().count());
        assertEquals(Duration.ofMillis(40), times.get(3).minus(times.get(2)));
        Await.until("it is counted", () -> fixture.only().reconnects() == 1);
        assertEquals(
                1, inline.items.stream().filter(MediaFormat.class::isInstance).count());
    }

    @Test
    void triesAgainUntilTheDeviceAgrees() {
        fixture.video.refusal = () ->
                fixture.video.attempts.get() < 4 ? new CameraException(Kind.BUSY, "Too many streams are open.") : null;
        Collector<MediaPacket> reader = fixture.read(MAIN, inline("reader"));
        fixture.session(1).format().frame(true);
        assertEquals(1, frames(reader).size());
        assertEquals(4, fixture.video.attempts.get());
    }

    @Test
    void waitsWhileTheDeviceIsAway() {
        fixture.gate.become(DeviceState.OFFLINE);
        Collector<MediaPacket> reader = fixture.read(MAIN, inline("reader"));
        Await.until("it waits", () -> fixture.only().state() == State.WAITING);
        assertEquals("It is OFFLINE.", fixture.only().detail());
        fixture.gate.become(DeviceState.CONNECTING);
        assertEquals(0, fixture.video.attempts.get());
        fixture.gate.become(DeviceState.ONLINE);
        fixture.session(1).format().frame(true);
        assertEquals(1, frames(reader).size());
    }

    @Test
    void opensAgainWhenTheDriverWasSwapped() {
        Collector<MediaPacket> reader = fixture.read(MAIN, inline("reader"));
        FakeVideo.Session first = fixture.session(1).format();
        first.frame(true);
        fixture.gate.become(DeviceState.SWAPPING);
        Await.until("the old upstream closes", () -> first.closed);
        assertFalse(first.frame(true));
        assertEquals(State.WAITING, fixture.only().state());
        fixture.gate.become(DeviceState.ONLINE);
        fixture.session(2).format().frame(true);
        assertEquals(2, frames(reader).size());
        assertTrue(reader.errors.isEmpty());
        assertEquals(1, fixture.gate.wishes());
    }

    @Test
    void tellsReadersWhenTheDeviceIsRemoved() {
        Collector<MediaPacket> inline = fixture.read(MAIN, inline("inline"));
        Collector<MediaPacket> queued = fixture.read(MAIN, queued("queued", 4));
        FakeVideo.Session session = fixture.session(1);
        fixture.devices.clear();
        fixture.gate.remove();
        assertEquals(Kind.GONE, kind(inline));
        assertEquals(Kind.GONE, kind(queued));
        Await.until("the upstream closes", () -> session.closed);
        assertEquals(Kind.GONE, kind(fixture.read(MAIN, inline("later"))));
        assertEquals(Kind.GONE, kind(fixture.read(new StreamKey(new DeviceId("nobody"), 1, ""), inline("lost"))));
        Await.until("nothing is left", () -> fixture.hub.statistics().isEmpty());
    }

    @Test
    void tellsReadersWhenThereIsNoSuchStream() {
        assertEquals(Kind.UNSUPPORTED, kind(fixture.read(new StreamKey(GATE, 1, "wide"), inline("reader"))));
        assertEquals(Kind.UNSUPPORTED, kind(fixture.read(new StreamKey(GATE, 7, "main"), queued("reader", 2))));
        Await.until("nothing is left", () -> fixture.hub.statistics().isEmpty());
    }

    @Test
    void theEmptyProfileJoinsTheMotionJpegStream() {
        Collector<MediaPacket> usual = fixture.read(new StreamKey(GATE, 1, ""), inline("usual"));
        FakeVideo.Session session = fixture.session(1);
        assertEquals(FakeVideo.SMALL, session.profile());
        Collector<MediaPacket> named = fixture.read(new StreamKey(GATE, 1, "small"), inline("named"));
        session.format().frame(true);
        Await.until("both", () -> frames(usual).size() == 1 && frames(named).size() == 1);
        assertEquals(1, fixture.hub.statistics().size());
        usual.subscription.cancel();
        named.subscription.cancel();
        Await.until("it closes", () -> session.closed);
    }

    @Test
    void opensAStalledStreamAgainAndSaysWhy() {
        use(new StreamHubFixture(Duration.ZERO, Duration.ofMillis(50)));
        fixture.read(MAIN, inline("reader"));
        FakeVideo.Session first = fixture.session(1);
        fixture.video.refusal = () -> new CameraException(Kind.AUTH_REFUSED, "The login is refused.");
        Await.until("the stalled upstream closes", () -> first.closed);
        Await.until("the refusal is told", () -> fixture.only().detail().equals("The login is refused."));
        int attempts = fixture.video.attempts.get();
        fixture.video.refusal = () -> null;
        assertEquals(attempts, fixture.video.attempts.get());
        fixture.gate.become(DeviceState.CONNECTING);
        fixture.gate.become(DeviceState.ONLINE);
        fixture.session(2);
    }

    @Test
    void honoursDemand() {
        Collector<MediaPacket> inline = fixture.read(MAIN, inline("inline"), new Collector<>(2, packet -> {}));
        Collector<MediaPacket> queued = fixture.read(MAIN, queued("queued", 10), new Collector<>(2, packet -> {}));
        FakeVideo.Session session = fixture.session(1).format();
        session.frame(true);
        session.frame(false);
        session.frame(true);
        Await.until("two packets each", () -> inline.items.size() == 2 && queued.items.size() == 2);
        inline.subscription.request(1);
        queued.subscription.request(100);
        session.frame(false);
        session.frame(true);
        Await.until("the queued one has all", () -> numbers(queued).equals(List.of(0L, 1L, 2L, 3L, 4L)));
        assertEquals(List.of(0L, 4L), numbers(inline));
    }

    @Test
    void refusesDemandOfNothing() {
        for (ReaderOptions options : List.of(inline("inline"), queued("queued", 2))) {
            Collector<MediaPacket> reader = fixture.read(MAIN, options);
            reader.subscription.request(-1);
            Await.until("an error", () -> reader.errors.size() == 1);
            assertInstanceOf(IllegalArgumentException.class, reader.errors.get(0));
        }
        Await.until("nothing is left", () -> fixture.hub.statistics().isEmpty());
    }

    @Test
    void cancelsReadersThatThrowAndNobodyElse() {
        for (ReaderOptions options : List.of(inline("inline"), queued("queued", 2))) {
            fixture.read(MAIN, options, new Collector<>(Long.MAX_VALUE, packet -> {
                throw new IllegalStateException("broken on purpose");
            }));
        }
        Collector<MediaPacket> other = fixture.read(MAIN, inline("other"));
        FakeVideo.Session session = fixture.session(1).format();
        session.frame(true);
        Await.until("they are gone", () -> fixture.only().readers().size() == 1);
        session.frame(true);
        assertEquals(2, frames(other).size());
    }

    @Test
    void aReaderMayCancelAndAskFromWithinACall() {
        List<Collector<MediaPacket>> self = new ArrayList<>();
        self.add(new Collector<>(1, packet -> {
            if (packet instanceof MediaFormat) {
                self.get(0).subscription.request(1);
            } else {
                self.get(0).subscription.cancel();
            }
        }));
        fixture.read(MAIN, inline("self"), self.get(0));
        FakeVideo.Session session = fixture.session(1).format();
        session.frame(true);
        session.frame(true);
        assertEquals(1, frames(self.get(0)).size());
        Await.until("the upstream closes", () -> session.closed);
    }

    @Test
    void namesTheReadersOfAGroup() {
        List<ReaderStatistics> group = List.of(new ReaderStatistics("a", 1, 0), new ReaderStatistics("b", 2, 0));
        fixture.read(MAIN, new ReaderOptions("server", 1, true, Optional.of(() -> group)));
        fixture.read(MAIN, new ReaderOptions("broken", 1, true, Optional.of(() -> {
            throw new IllegalStateException("broken on purpose");
        })));
        assertEquals(3, fixture.only().readers().size());
        assertEquals(group, fixture.only().readers().subList(0, 2));
    }

    @Test
    void oneDeviceThatDoesNotAnswerHoldsFewThreads() {
        fixture.video.permits.drainPermits();
        for (int i = 0; i < 8; i++) {
            fixture.read(new StreamKey(GATE, 1, i % 2 == 0 ? "main" : "small"), inline("reader"));
        }
        FakeVideo otherVideo = new FakeVideo();
        DeviceId yard = new DeviceId("yard");
        fixture.devices.put(yard, new FakeDevice("yard", otherVideo));
        fixture.read(new StreamKey(yard, 1, "main"), inline("reader"));
        Await.until("the other opens", () -> otherVideo.sessions.size() == 1);
        fixture.video.permits.release(1_000);
        fixture.session(2);
    }

    @Test
    void subscriptionsEndWithTheirBundle() {
        BundleStreamHub facade = new BundleStreamHub(fixture.hub);
        facade.stream(MAIN, inline("reader")).subscribe(new Collector<>());
        FakeVideo.Session session = fixture.session(1);
        assertEquals(1, facade.statistics().size());
        facade.close();
        Await.until("the upstream closes", () -> session.closed);
    }

    @Test
    void closingEndsReadersAndUpstreams() {
        Collector<MediaPacket> reader = fixture.read(MAIN, inline("reader"));
        FakeVideo.Session session = fixture.session(1);
        fixture.hub.close();
        assertEquals(Kind.GONE, kind(reader));
        assertTrue(session.closed);
        assertEquals(Kind.GONE, kind(fixture.read(MAIN, inline("late"))));
    }
}
