package org.lensbridge.driver.dahua;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lensbridge.api.capability.Recordings;
import org.lensbridge.api.capability.control.Page;
import org.lensbridge.api.capability.control.TimeSpan;
import org.lensbridge.api.capability.recording.Playback;
import org.lensbridge.api.capability.recording.Recording;
import org.lensbridge.api.capability.recording.RecordingQuery;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.MediaFrame;
import org.lensbridge.api.media.MediaPacket;
import org.lensbridge.api.media.MediaSink;
import org.lensbridge.api.media.StreamEnd;
import org.lensbridge.driver.testkit.AnsweringCamera;
import org.lensbridge.simulator.DahuaCamera;
import org.lensbridge.simulator.LoggedRequest;
import org.lensbridge.tck.Await;

/** Recordings of a simulated camera: found, downloaded and played. */
class PlaybackTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private DahuaCamera camera;
    private Rig rig;
    private Recordings recordings;

    /** Takes all packets until it has had enough. */
    private static final class Taking implements MediaSink {
        final List<MediaFrame> frames = new CopyOnWriteArrayList<>();
        final AtomicReference<StreamEnd> end = new AtomicReference<>();
        volatile boolean wants = true;

        @Override
        public ByteBuffer allocate(int size) {
            return ByteBuffer.allocate(size);
        }

        @Override
        public boolean accept(MediaPacket packet) {
            if (packet instanceof MediaFrame frame) {
                frames.add(frame);
            }
            return wants;
        }

        @Override
        public void end(StreamEnd why) {
            end.set(why);
        }

        boolean has(int count) {
            return Await.until(() -> frames.size() >= count, SOON);
        }
    }

    private final Taking sink = new Taking();

    @BeforeEach
    void connect() {
        camera = DahuaCamera.builder().login(Rig.USER, Rig.PASSWORD).channels(2).start();
        rig = Rig.to(camera.address());
        rig.connect();
        recordings = rig.capability(2, Recordings.class);
    }

    @AfterEach
    void close() {
        rig.close();
        camera.close();
    }

    /** The last hours but the current one. */
    private static TimeSpan lately() {
        return TimeSpan.before(Instant.now().minus(Duration.ofMinutes(10)), Duration.ofHours(6));
    }

    private Recording video() {
        return recordings.find(RecordingQuery.of(lately()), Page.FIRST).items().stream()
                .filter(recording -> recording.fileType().equals("dav"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> controls() {
        return camera.requests().stream()
                .map(LoggedRequest::target)
                .filter(target -> target.contains("playBack.cgi?action=control"))
                .map(target -> target.substring(target.indexOf("&cmd=") + 1))
                .toList();
    }

    @Test
    void findsWhatTheCameraHasRecorded() {
        List<String> found = new ArrayList<>();
        String cursor = Page.FIRST;
        do {
            Page<Recording> page = recordings.find(new RecordingQuery(lately(), Set.of(), "", 40), cursor);
            page.items().forEach(recording -> found.add(recording.token()));
            cursor = page.next();
        } while (!cursor.equals(Page.FIRST));
        assertFalse(found.isEmpty());
        assertEquals(found.size(), found.stream().distinct().count());
        List<String> paths =
                camera.recordings(2).stream().map(file -> file.path()).toList();
        assertTrue(paths.containsAll(found), () -> "not of the camera: " + found);
        assertEquals(0, camera.openFinders());
    }

    @Test
    void downloadsAFile() {
        Recording recording = video();
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        long size = recordings.download(recording, Channels.newChannel(copy), (done, total) -> done < 2_000_000);
        assertEquals(size, copy.size());
        assertTrue(size >= Math.min(2_000_000, recording.size()), "only " + size + " of " + recording);
        assertEquals("DHAV", copy.toString(StandardCharsets.ISO_8859_1).substring(0, 4));
    }

    @Test
    void playsFromTheBeginningOfTheTime() {
        TimeSpan span = new TimeSpan(video().start(), video().end());
        Playback playback = recordings.play(span, "", sink);
        assertTrue(sink.has(10), () -> "only " + sink.frames.size() + " frames, end " + sink.end.get());
        assertTrue(sink.frames.get(0).keyFrame());
        assertTrue(near(sink.frames.get(0).captured(), span.from()), () -> sink.frames.get(0) + " of " + span);
        playback.close();
        int frames = sink.frames.size();
        playback.close();
        assertEquals(List.of("cmd=cancel"), controls());
        assertEquals(frames, sink.frames.size());
        CameraException gone = assertThrows(CameraException.class, playback::pause);
        assertEquals(Kind.GONE, gone.kind());
    }

    private static boolean near(Instant time, Instant other) {
        return Duration.between(time, other).abs().compareTo(Duration.ofSeconds(15)) < 0;
    }

    @Test
    void isControlled() {
        TimeSpan span = new TimeSpan(video().start(), video().end());
        Instant later = span.from().plusSeconds(60);
        try (Playback playback = recordings.play(span, "main", sink)) {
            assertTrue(sink.has(2));
            playback.play(4);
            playback.seek(later);
            assertTrue(Await.until(() -> sink.frames.stream().anyMatch(f -> near(f.captured(), later)), SOON));
            playback.pause();
            playback.pause();
            playback.seek(span.from().minusSeconds(3_600));
            playback.play(-1);
            playback.play(1.5);
        }
        List<String> sent = controls();
        assertEquals("cmd=play&speed=4", sent.get(0));
        assertTrue(sent.get(1).startsWith("cmd=play&speed=4&seekTime="), sent::toString);
        assertEquals("cmd=pause", sent.get(2), sent::toString);
        assertTrue(sent.get(3).startsWith("cmd=play&speed=-1&seekTime="), sent::toString);
        assertEquals(List.of("cmd=play&speed=1.5", "cmd=cancel"), sent.subList(4, sent.size()));
        Duration before = Duration.ZERO;
        for (MediaFrame frame : sink.frames) {
            assertTrue(frame.track() != 0 || frame.pts().compareTo(before) >= 0, "time never goes back");
            before = frame.track() == 0 ? frame.pts() : before;
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.05, 33, -40, Double.NaN, Double.POSITIVE_INFINITY})
    void speedsThatAreNoneAreNotSent(double speed) {
        try (Playback playback = recordings.play(new TimeSpan(video().start(), video().end()), "", sink)) {
            assertEquals(
                    Kind.INVALID_ARGUMENT,
                    assertThrows(CameraException.class, () -> playback.play(speed))
                            .kind());
        }
        assertEquals(List.of("cmd=cancel"), controls());
    }

    @Test
    void endsWhenNobodyWantsMore() {
        sink.wants = false;
        recordings.play(new TimeSpan(video().start(), video().end()), "", sink);
        assertTrue(Await.until(() -> controls().contains("cmd=cancel"), SOON), () -> controls()
                .toString());
    }

    @Test
    void beingPlayedToItsEndIsToldFromABreak() {
        Instant start = video().start();
        try (Playback playback = recordings.play(new TimeSpan(start, start.plusSeconds(2)), "", sink)) {
            playback.play(8);
            assertTrue(Await.until(() -> sink.end.get() != null, SOON), "it goes on");
        }
        assertEquals(Kind.GONE, sink.end.get().kind(), sink.end.get()::detail);
    }

    @Test
    void endsWithTheSession() {
        Playback playback = recordings.play(new TimeSpan(video().start(), video().end()), "", sink);
        rig.session().close();
        assertTrue(controls().contains("cmd=cancel"), () -> controls().toString());
        assertThrows(CameraException.class, () -> playback.play(1));
        assertThrows(CameraException.class, () -> recordings.play(lately(), "", sink));
    }

    @Test
    void streamThatIsNotPlayedIsRefusedBeforeAnythingIsSent() {
        assertEquals(
                Kind.INVALID_ARGUMENT,
                assertThrows(CameraException.class, () -> recordings.play(lately(), "sub3", sink))
                        .kind());
        assertEquals(Optional.empty(), Optional.ofNullable(sink.end.get()));
        assertTrue(recordings.methods().play());
    }

    @Test
    void firmwareWithoutPlayingIsLearnt() throws Exception {
        try (AnsweringCamera plain = new AnsweringCamera(new FileCamera().behind(request -> Optional.empty()));
                Rig other = Rig.to(plain.address())) {
            other.connect();
            Recordings unable = other.capability(1, Recordings.class);
            assertTrue(unable.methods().play());
            assertEquals(
                    Kind.UNSUPPORTED,
                    assertThrows(CameraException.class, () -> unable.play(lately(), "", sink))
                            .kind());
            assertFalse(unable.methods().play());
            assertTrue(unable.methods().download());
        }
    }
}
