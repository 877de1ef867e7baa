package org.lensbridge.driver.axis.capability.recording;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lensbridge.api.capability.Recordings;
import org.lensbridge.api.capability.control.Page;
import org.lensbridge.api.capability.control.Progress;
import org.lensbridge.api.capability.control.TimeSpan;
import org.lensbridge.api.capability.recording.Recording;
import org.lensbridge.api.capability.recording.RecordingMethods;
import org.lensbridge.api.capability.recording.RecordingQuery;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.axis.capability.recording.StoringCamera.Stored;
import org.lensbridge.driver.testkit.AnsweringCamera;
import org.lensbridge.tck.CollectedMedia;

class RecordingsTest {
    private static final Instant NOON = Instant.parse("2024-03-01T12:00:00Z");
    private static final TimeSpan DAY = new TimeSpan(NOON.minusSeconds(43_200), NOON.plusSeconds(43_200));

    private final StoringCamera device = new StoringCamera();

    @AfterEach
    void close() throws IOException {
        device.close();
    }

    private Recordings recordings(int channel) {
        return device.rig.capability(channel, Recordings.class);
    }

    /** A recording of a minute that starts so many seconds after noon. */
    private void store(String id, long seconds, String source) {
        device.recordings.add(new Stored(
                id,
                NOON.plusSeconds(seconds).toString(),
                NOON.plusSeconds(seconds + 60).toString(),
                source));
    }

    private static List<String> walk(Recordings recordings, TimeSpan span, int limit) {
        List<String> tokens = new ArrayList<>();
        String cursor = Page.FIRST;
        do {
            Page<Recording> page = recordings.find(new RecordingQuery(span, Set.of(), "", limit), cursor);
            assertTrue(page.items().size() <= limit);
            page.items().forEach(recording -> tokens.add(recording.token()));
            cursor = page.next();
        } while (!cursor.equals(Page.FIRST));
        return tokens;
    }

    @Test
    void tellsTimesInUtcAndWhatStillGoesOn() {
        device.recordings.add(new Stored("A", "2024-03-01T12:00:00.250000Z", "2024-03-01T12:10:00Z", "1"));
        device.recordings.add(new Stored("B", "2024-03-01T12:20:00Z", "", "1"));
        List<Recording> found =
                recordings(1).find(RecordingQuery.of(DAY), Page.FIRST).items();
        assertEquals(
                List.of(
                        new Recording("SD_DISK/A", NOON.plusMillis(250), NOON.plusSeconds(600), "mkv", -1, Set.of()),
                        new Recording(
                                "SD_DISK/B", NOON.plusSeconds(1200), NOON.plusSeconds(1200), "mkv", -1, Set.of())),
                found);
    }

    @Test
    void findsWhatOverlapsTheSpanOnly() {
        store("before", -600, "1");
        store("across", -30, "1");
        store("in", 10, "1");
        store("after", 100, "1");
        assertEquals(
                List.of("SD_DISK/across", "SD_DISK/in"),
                walk(recordings(1), new TimeSpan(NOON, NOON.plusSeconds(100)), 100));
        assertTrue(device.camera.sent("list.cgi").get(0).contains("starttime=2024-03-01T12%3A00%3A00Z"));
    }

    @Test
    void giveEachChannelItsOwn() {
        store("first", 0, "1");
        store("second", 60, "2");
        store("quad", 120, "Quad");
        assertEquals(List.of("SD_DISK/first", "SD_DISK/quad"), walk(recordings(1), DAY, 100));
        assertEquals(List.of("SD_DISK/second"), walk(recordings(2), DAY, 100));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7, 100, 1000})
    void smallPagesHoldTheSameAsLargeOnes(int limit) {
        device.recordings.add(new Stored("long", DAY.from().toString(), DAY.to().toString(), "1"));
        List<String> expected = new ArrayList<>(List.of("SD_DISK/long"));
        for (int i = 0; i < 40; i++) {
            // Three start at once, and are not listed by their names.
            store("R" + i + "c", i * 60L, "1");
            store("R" + i + "a", i * 60L, "1");
            store("R" + i + "b", i * 60L, "1");
            expected.addAll(List.of("SD_DISK/R" + i + "a", "SD_DISK/R" + i + "b", "SD_DISK/R" + i + "c"));
        }
        assertEquals(expected, walk(recordings(1), DAY, limit));
    }

    @Test
    void readsMoreThanOneAnswerHolds() {
        for (int i = 0; i < 1000; i++) {
            store(String.format("R%04d", i), i * 10L, i % 2 == 0 ? "1" : "2");
        }
        List<String> found = walk(recordings(2), DAY, 100);
        assertEquals(500, found.size());
        assertEquals(500, Set.copyOf(found).size());
    }

    @Test
    void copesWithDevicesThatListTheLatestFirst() {
        device.order = Comparator.comparing(Stored::start).reversed();
        for (int i = 0; i < 500; i++) {
            store(String.format("R%04d", i), i * 10L, "1");
        }
        List<String> found = walk(recordings(1), DAY, 100);
        assertEquals(500, found.size());
        assertEquals("SD_DISK/R0000", found.get(0));
    }

    @Test
    void asksForAllWhereVeryManyBeginAtOnce() {
        for (int i = 0; i < 8500; i++) {
            store("R" + i, 0, "1");
        }
        Page<Recording> page = recordings(1).find(new RecordingQuery(DAY, Set.of(), "", 1000), Page.FIRST);
        assertEquals(1000, page.items().size());
        assertTrue(page.hasNext());
        assertEquals(4, device.camera.sent("list.cgi?recordingid").size());
    }

    @Test
    void passesOverWhatCannotBeRead() {
        device.recordings.add(new Stored("", "2024-03-01T12:00:00Z", "", "1"));
        store("good", 0, "1");
        assertEquals(List.of("SD_DISK/good"), walk(recordings(1), DAY, 100));
    }

    @Test
    void findsNothingByEventsThatTheDeviceDoesNotTell() {
        store("A", 0, "1");
        RecordingQuery query = new RecordingQuery(DAY, Set.of("motion"), "", 100);
        assertEquals(Page.last(List.of()), recordings(1).find(query, Page.FIRST));
        assertEquals(List.of(), device.camera.sent("list.cgi?recordingid"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "2024 x", "yesterday noon"})
    void refusesForeignCursors(String cursor) {
        CameraException failure =
                assertThrows(CameraException.class, () -> recordings(1).find(RecordingQuery.of(DAY), cursor));
        assertEquals(Kind.INVALID_ARGUMENT, failure.kind());
    }

    @Test
    void tellsWhatTheDeviceAnswersInPlaceOfAList() {
        device.answers.put("/record/list.cgi", AnsweringCamera.text("Hello."));
        assertEquals(
                Kind.PROTOCOL,
                assertThrows(CameraException.class, () -> walk(recordings(1), DAY, 10))
                        .kind());
        device.answers.put("/record/list.cgi", StoringCamera.error(10, "Out of order"));
        CameraException failure = assertThrows(CameraException.class, () -> walk(recordings(1), DAY, 10));
        assertEquals(Kind.PROTOCOL, failure.kind());
        assertTrue(failure.reason().contains("Out of order"), failure.reason());
    }

    private static Recording recording(String token) {
        return new Recording(token, NOON, NOON, "mkv", -1, Set.of());
    }

    @Test
    void copiesARecordingAsOneFile() {
        byte[] file = {0x1a, 0x45, (byte) 0xdf, (byte) 0xa3, 0, 1, 2, 3};
        device.answers.put(
                "/exportrecording.cgi", AnsweringCamera.answer("200 OK", "Content-Type: video/x-matroska", file));
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        assertEquals(8, recordings(1).download(recording("SD_DISK/A"), Channels.newChannel(copy), Progress.SILENT));
        assertArrayEquals(file, copy.toByteArray());
        assertEquals(
                List.of("exportrecording.cgi?schemaversion=1&recordingid=A&diskid=SD_DISK&exportformat=matroska"),
                device.camera.sent("exportrecording.cgi"));
    }

    @Test
    void copiesNoErrorIntoAFile() {
        device.answers.put("/exportrecording.cgi", StoringCamera.error(110, "Recording not found"));
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        CameraException failure = assertThrows(CameraException.class, () -> recordings(1)
                .download(recording("SD_DISK/A"), Channels.newChannel(copy), Progress.SILENT));
        assertEquals(Kind.GONE, failure.kind());
        assertEquals(0, copy.size());
    }

    @Test
    void refusesForeignTokens() {
        CameraException failure =
                assertThrows(CameraException.class, () -> recordings(1).remove(recording("A")));
        assertEquals(Kind.INVALID_ARGUMENT, failure.kind());
    }

    @Test
    void removesARecordingOnceAndForAll() {
        device.answers.put("/remove.cgi", StoringCamera.xml("<remove recordingid=\"A\" result=\"OK\"/>"));
        recordings(1).remove(recording("SD_DISK/A"));
        assertEquals(List.of("remove.cgi?recordingid=A&diskid=SD_DISK"), device.camera.sent("remove.cgi"));
        device.answers.put(
                "/remove.cgi",
                StoringCamera.xml("<remove recordingid=\"A\" result=\"ERROR\" errormsg=\"Failed to remove\"/>"));
        recordings(1).remove(recording("SD_DISK/A"));
        store("A", 0, "1");
        CameraException failure =
                assertThrows(CameraException.class, () -> recordings(1).remove(recording("SD_DISK/A")));
        assertTrue(failure.reason().contains("Failed to remove"), failure.reason());
    }

    @Test
    void saysWhatCannotBeDone() {
        assertEquals(
                new RecordingMethods(false, true, false, true), recordings(1).methods());
        assertEquals(Kind.UNSUPPORTED, unsupported(() -> recordings(1).play(DAY, "", new CollectedMedia())));
        assertEquals(Kind.UNSUPPORTED, unsupported(() -> recordings(1).protect(recording("SD_DISK/A"), true)));
        assertFalse(device.camera.sent("param.cgi").isEmpty());
    }

    private static Kind unsupported(Runnable call) {
        return assertThrows(CameraException.class, call::run).kind();
    }
}
