package org.lensbridge.runtime.internal.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lensbridge.runtime.internal.stream.StreamHubFixture.GATE;
import static org.lensbridge.runtime.internal.stream.StreamHubFixture.MAIN;
import static org.lensbridge.runtime.internal.stream.StreamHubFixture.inline;
import static org.lensbridge.runtime.internal.stream.StreamHubFixture.numbers;
import static org.lensbridge.runtime.internal.stream.StreamHubFixture.queued;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.api.media.MediaPacket;
import org.lensbridge.api.media.StreamProfile;
import org.lensbridge.api.registry.StreamKey;
import org.lensbridge.api.registry.StreamStatistics;
import org.lensbridge.api.registry.StreamStatistics.State;
import org.lensbridge.runtime.internal.flow.Await;
import org.lensbridge.runtime.internal.flow.Collector;

/** Streams of several tracks, whose formats come late and change, and what is counted of them. */
@Timeout(60)
class StreamTracksTest {
    private StreamHubFixture fixture = StreamHubFixture.patient();

    @AfterEach
    void close() {
        fixture.close();
    }

    private void use(StreamHubFixture other) {
        fixture.close();
        fixture = other;
    }

    private static List<MediaFormat> formats(Collector<MediaPacket> reader) {
        return reader.items.stream()
                .filter(MediaFormat.class::isInstance)
                .map(MediaFormat.class::cast)
                .toList();
    }

    @Test
    void theStarProfileJoinsTheBestCodedStream() {
        StreamProfile wide = new StreamProfile("wide", "Wide", Codec.H265, 3840, 2160, 25);
        fixture.video.profiles = List.of(FakeVideo.SMALL, wide, FakeVideo.MAIN);
        Collector<MediaPacket> any = fixture.read(new StreamKey(GATE, 1, StreamKey.CODED), inline("any"));
        FakeVideo.Session session = fixture.session(1);
        assertEquals(FakeVideo.MAIN, session.profile());
        Collector<MediaPacket> named = fixture.read(MAIN, inline("named"));
        session.format().frame(true);
        Await.until("both", () -> numbers(any).size() == 1 && numbers(named).size() == 1);
        assertEquals(1, fixture.video.attempts.get());

        fixture.video.profiles = List.of(FakeVideo.SMALL, wide);
        fixture.read(new StreamKey(GATE, 1, StreamKey.CODED), inline("any"));
        assertEquals(wide, fixture.session(2).profile());
        fixture.video.profiles = List.of(FakeVideo.SMALL);
        fixture.read(new StreamKey(GATE, 1, StreamKey.CODED), inline("any"));
        assertEquals(FakeVideo.SMALL, fixture.session(3).profile());
    }

    @Test
    void soundStartsWithItsPictures() {
        Collector<MediaPacket> first = fixture.read(MAIN, inline("first"));
        FakeVideo.Session session = fixture.session(1).format().soundFormat(8_000);
        session.sound();
        session.frame(true);
        session.sound();
        session.frame(false);
        session.sound();
        Collector<MediaPacket> late = fixture.read(MAIN, queued("late", 1));
        Await.until("the group with its sound", () -> numbers(late).equals(List.of(1L, 2L, 3L, 4L)));
        assertEquals(numbers(late), numbers(first));
        assertEquals(
                List.of(0, 1), formats(late).stream().map(MediaFormat::track).toList());
    }

    @Test
    void soundDoesNotGoOnAloneAfterPicturesWereLost() {
        Collector<MediaPacket> reader = fixture.read(MAIN, inline("reader"), new Collector<>(3, packet -> {}));
        FakeVideo.Session session = fixture.session(1).format().soundFormat(8_000);
        session.frame(true);
        session.frame(false);
        reader.subscription.request(100);
        session.sound();
        session.frame(false);
        session.frame(true);
        session.sound();
        assertEquals(List.of(0L, 4L, 5L), numbers(reader));
        assertEquals(3, fixture.only().readers().get(0).dropped());
    }

    @Test
    void soundThatIsToldOfLateDisturbsNobody() {
        Collector<MediaPacket> early = fixture.read(MAIN, inline("early"));
        FakeVideo.Session session = fixture.session(1).format();
        session.sound(); // of no known form
        session.frame(true);
        session.frame(false);
        session.soundFormat(8_000).sound();
        session.frame(false);
        Collector<MediaPacket> late = fixture.read(MAIN, inline("late"));
        assertEquals(List.of(1L, 2L, 3L, 4L), numbers(early));
        assertEquals(numbers(early), numbers(late));
        session.soundFormat(16_000).sound();
        Collector<MediaPacket> later = fixture.read(MAIN, inline("later"));
        assertEquals(List.of(1L, 2L, 4L, 5L), numbers(later));
        assertEquals(16_000, formats(later).get(1).sampleRate());
    }

    @Test
    void picturesOfANewSizeStartAtTheirKeyFrame() {
        Collector<MediaPacket> reader = fixture.read(MAIN, inline("reader"));
        FakeVideo.Session session = fixture.session(1).format().soundFormat(8_000);
        session.frame(true);
        session.format(0, 640);
        session.frame(false);
        session.sound();
        Collector<MediaPacket> late = fixture.read(MAIN, inline("late"));
        session.frame(true);
        session.frame(false);
        session.sound();
        assertEquals(List.of(0L, 3L, 4L, 5L), numbers(reader));
        assertEquals(List.of(3L, 4L, 5L), numbers(late));
        assertEquals(
                List.of(1920, 0, 640),
                formats(reader).stream().map(MediaFormat::width).toList());
        assertEquals(640, formats(late).get(0).width());
    }

    @Test
    void soundWaitsForPicturesThatAreToldOfLater() {
        Collector<MediaPacket> reader = fixture.read(MAIN, inline("reader"));
        FakeVideo.Session session = fixture.session(1).soundFormat(8_000);
        session.sound();
        session.format();
        session.frame(false);
        session.sound();
        session.frame(true);
        session.sound();
        assertEquals(List.of(3L, 4L), numbers(reader));
    }

    /** A camera that was set up anew while it was away may number its tracks otherwise. */
    @Test
    void picturesOnAnotherTrackAfterAReconnectAreShown() {
        Collector<MediaPacket> reader = fixture.read(MAIN, inline("reader"));
        fixture.session(1).format().frame(true);
        fixture.session(1).end(Kind.UNREACHABLE);
        FakeVideo.Session second = fixture.session(2).format(2, 800);
        second.frame(2, true, Duration.ZERO);
        Collector<MediaPacket> late = fixture.read(MAIN, inline("late"));
        second.frame(2, false, Duration.ofMillis(40));
        assertEquals(List.of(0L, 0L, 1L), numbers(reader));
        assertEquals(List.of(0L, 1L), numbers(late));
        assertEquals(List.of(2), formats(late).stream().map(MediaFormat::track).toList());
    }

    @Test
    void soundWithoutPicturesIsAStall() {
        use(new StreamHubFixture(Duration.ZERO, Duration.ofMillis(200)));
        fixture.read(MAIN, inline("reader"));
        FakeVideo.Session session = fixture.session(1).format().soundFormat(8_000);
        session.frame(true);
        Await.until("the stalled upstream closes", () -> !session.sound() && session.closed);
        fixture.session(2);
        assertTrue(fixture.only().stalls() >= 1);
        assertTrue(fixture.metrics.counter("lensbridge_stream_stalls_total").sum() >= 1);
    }

    @Test
    void aStreamOfSoundAloneFlows() {
        use(new StreamHubFixture(Duration.ZERO, Duration.ofSeconds(2)));
        fixture.read(MAIN, inline("reader"));
        FakeVideo.Session session = fixture.session(1).soundFormat(8_000);
        Await.until("it has opened", () -> {
            session.sound();
            return fixture.only().state() == State.FLOWING;
        });
        assertTrue(fixture.only().firstFrame().isPresent());
    }

    @Test
    void countsLossesAndTheLengthOfGroups() {
        fixture.read(MAIN, inline("reader"));
        FakeVideo.Session session = fixture.session(1).format().soundFormat(8_000);
        session.frame(false);
        assertEquals(0, fixture.only().groupFrames());
        for (int i = 0; i < 3; i++) {
            session.frame(true);
            session.sound();
            session.frame(false);
            session.frame(false);
        }
        session.lost(3);
        session.lost(0);
        session.lost(4);
        StreamStatistics figures = fixture.only();
        assertEquals(3, figures.groupFrames());
        assertEquals(7, figures.lost());
        assertEquals(0, figures.stalls());
        assertEquals(
                7,
                fixture.metrics.counter("lensbridge_stream_packets_lost_total").sum());
        session.end(Kind.UNREACHABLE);
        session.lost(1);
        assertEquals(7, fixture.only().lost());
    }

    @Test
    void aGroupBeyondItsBoundIsGivenUpUntilTheNextKeyFrame() {
        use(new StreamHubFixture(Duration.ZERO, Duration.ofMinutes(10), 24));
        fixture.read(MAIN, inline("first"));
        FakeVideo.Session session = fixture.session(1).format();
        session.frame(true);
        session.frame(false);
        session.frame(false);
        assertEquals(List.of(0L, 1L, 2L), numbers(fixture.read(MAIN, inline("in time"))));
        assertEquals(24, fixture.hub.groups().held());
        session.frame(false);
        Collector<MediaPacket> late = fixture.read(MAIN, inline("late"));
        assertEquals(0, fixture.hub.groups().held());
        session.frame(false);
        session.frame(true);
        assertEquals(List.of(5L), numbers(late));
        session.end(Kind.UNREACHABLE);
        fixture.session(2);
        assertEquals(0, fixture.hub.groups().held());
    }

    @Test
    void allGroupsTogetherAreBounded() {
        GroupMemory memory = new GroupMemory(100, 150);
        assertTrue(memory.take(100));
        assertEquals(false, memory.take(51));
        assertTrue(memory.take(50));
        memory.give(150);
        assertEquals(0, memory.held());
    }
}
