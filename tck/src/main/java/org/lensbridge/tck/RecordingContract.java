package org.lensbridge.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.Recordings;
import org.lensbridge.api.capability.control.Page;
import org.lensbridge.api.capability.control.TimeSpan;
import org.lensbridge.api.capability.recording.Playback;
import org.lensbridge.api.capability.recording.Recording;
import org.lensbridge.api.capability.recording.RecordingQuery;
import org.lensbridge.api.media.MediaFormat;

/** What {@link Recordings} promises. Neither protects nor removes anything. */
interface RecordingContract extends Bench {
    private static List<Recording> found(Recordings recordings) {
        List<Recording> found = Pages.walk(cursor -> recordings.find(RecordingQuery.of(Pages.lately()), cursor));
        assumeTrue(!found.isEmpty(), "nothing was recorded in the last month");
        return found;
    }

    private static TimeSpan whole(List<Recording> recordings) {
        Recording last = recordings.get(recordings.size() - 1);
        return new TimeSpan(recordings.get(0).start(), last.end().plus(Duration.ofSeconds(1)));
    }

    @Test
    default void recordingsComeByStartAndOverlapTheSpan() {
        for (Recordings recordings : connected().ends(Recordings.class)) {
            TimeSpan span = whole(found(recordings));
            List<Recording> found = Pages.walk(cursor -> recordings.find(RecordingQuery.of(span), cursor));
            assertEquals(
                    found.stream()
                            .sorted(Comparator.comparing(Recording::start))
                            .toList(),
                    found);
            Expect.distinct(found, Recording::token);
            for (Recording recording : found) {
                assertTrue(recording.start().isBefore(span.to()), recording::toString);
                assertTrue(
                        recording.end().isAfter(span.from()) || recording.end().equals(recording.start()),
                        recording::toString);
            }
        }
    }

    @Test
    default void smallPagesHoldTheSameAsLargeOnes() {
        Recordings recordings = connected().require(Recordings.class);
        List<Recording> all = found(recordings);
        TimeSpan span = whole(all.subList(0, Math.min(10, all.size())));
        RecordingQuery large = new RecordingQuery(span, Set.of(), "", 1000);
        RecordingQuery small = new RecordingQuery(span, Set.of(), "", 3);
        assertEquals(Pages.walk(cursor -> recordings.find(large, cursor)), Pages.walk(cursor -> {
            Page<Recording> page = recordings.find(small, cursor);
            assertTrue(page.items().size() <= 3, "a page is larger than was asked for");
            return page;
        }));
    }

    @Test
    default void recordingsAreFoundByWhatTheyWereMadeFor() {
        Recordings recordings = connected().require(Recordings.class);
        List<Recording> all = found(recordings);
        List<Recording> marked =
                all.stream().filter(recording -> !recording.events().isEmpty()).toList();
        assumeTrue(!marked.isEmpty(), "the device does not tell what a recording was made for");
        String event = marked.get(0).events().iterator().next();
        List<Recording> found =
                Pages.walk(cursor -> recordings.find(new RecordingQuery(whole(all), Set.of(event), "", 100), cursor));
        assertTrue(found.contains(marked.get(0)), "one is missing");
        found.forEach(recording -> assertTrue(recording.events().contains(event), recording::toString));
    }

    @Test
    default void nothingWasRecordedLongAgo() {
        for (Recordings recordings : connected().ends(Recordings.class)) {
            Pages.findsNothing(cursor -> recordings.find(RecordingQuery.of(Pages.LONG_AGO), cursor));
        }
    }

    @Test
    default void recordingsAreNotFoundByAForeignCursor() {
        Recordings recordings = connected().require(Recordings.class);
        Pages.refusesForeignCursors(cursor -> recordings.find(RecordingQuery.of(Pages.lately()), cursor));
    }

    @Test
    default void recordingsAreDownloaded() throws Throwable {
        for (Recordings recordings : connected().ends(Recordings.class)) {
            Recording smallest = found(recordings).stream()
                    .min(Comparator.comparing(recording -> recording.size() < 0 ? Long.MAX_VALUE : recording.size()))
                    .orElseThrow();
            Expect.asOffered(
                    () -> recordings.methods().download(),
                    () -> Transfers.arrivesAndCanBeCancelled(
                            (to, progress) -> recordings.download(smallest, to, progress)));
        }
    }

    @Test
    default void recordingsPlayUntilTheyAreClosed() throws Throwable {
        Recordings recordings = connected().require(Recordings.class);
        List<Recording> found = found(recordings);
        Recording recording = found.stream()
                .filter(candidate -> candidate.end().isAfter(candidate.start()))
                .findFirst()
                .orElse(found.get(0));
        // Devices that play tell when a recording ends.
        boolean told = recording.end().isAfter(recording.start());
        TimeSpan span = new TimeSpan(
                recording.start(), told ? recording.end() : recording.start().plusSeconds(1));
        Expect.asOffered(() -> recordings.methods().play(), () -> play(recordings, span));
    }

    private static void play(Recordings recordings, TimeSpan span) {
        CollectedMedia sink = new CollectedMedia();
        Playback playback = recordings.play(span, "", sink);
        assertTrue(Await.until(() -> !sink.frames().isEmpty(), Await.SOON), "no frame");
        playback.pause();
        playback.seek(span.from());
        playback.play(1);
        playback.close();
        int count = sink.packets().size();
        playback.close();
        assertTrue(sink.packets().get(0) instanceof MediaFormat, "a frame came before the format");
        assertTrue(sink.frames().get(0).keyFrame(), "the first frame is no key frame");
        assertFalse(Await.until(() -> sink.packets().size() > count, Await.QUIET), "a packet after close");
    }

    @Test
    default void recordingsAreProtectedWhereThatIsOffered() throws Throwable {
        skipUnlessItMayBeChanged();
        Recordings recordings = connected().require(Recordings.class);
        Recording recording = found(recordings).get(0);
        Expect.asOffered(() -> recordings.methods().protect(), () -> {
            recordings.protect(recording, true);
            recordings.protect(recording, false);
        });
        if (!recordings.methods().remove()) {
            Expect.unsupported(() -> recordings.remove(recording));
        }
    }
}
