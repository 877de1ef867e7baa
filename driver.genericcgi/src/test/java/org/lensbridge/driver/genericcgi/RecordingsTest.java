package org.lensbridge.driver.genericcgi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.channels.Channels;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.Recordings;
import org.lensbridge.api.capability.Storage;
import org.lensbridge.api.capability.control.Page;
import org.lensbridge.api.capability.control.Progress;
import org.lensbridge.api.capability.control.TimeSpan;
import org.lensbridge.api.capability.recording.Recording;
import org.lensbridge.api.capability.recording.RecordingQuery;
import org.lensbridge.api.capability.system.Disk;
import org.lensbridge.api.driver.Description;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

/** The local storage and the files in it. */
final class RecordingsTest {
    private static final String LIST = "storagemanagement.cgi?action=list";
    private static final TimeSpan DAY =
            new TimeSpan(Instant.parse("2027-03-09T00:00:00Z"), Instant.parse("2027-03-10T00:00:00Z"));

    private final GeneralCamera device = new GeneralCamera();

    @AfterEach
    void close() {
        device.close();
    }

    private Recordings recordings() {
        return device.rig().capability(1, Recordings.class);
    }

    private static List<String> tokens(Page<Recording> page) {
        return page.items().stream().map(Recording::token).toList();
    }

    private static RecordingQuery query(int limit) {
        return new RecordingQuery(DAY, Set.of(), "", limit);
    }

    @Test
    void filesAreRecordingsByTheTimeInTheirNames() {
        device.answers.put("param.cgi?action=list", GeneralCamera.LISTING + "root.Time.TimeZone=GMT-2\n");
        assertEquals(
                List.of(
                        new Recording(
                                "A_20270309_070000.avi",
                                Instant.parse("2027-03-09T09:00:00Z"),
                                Instant.parse("2027-03-09T09:00:00Z"),
                                "avi",
                                7,
                                Set.of()),
                        new Recording(
                                "20270309_080706.avi",
                                Instant.parse("2027-03-09T10:07:06Z"),
                                Instant.parse("2027-03-09T10:07:06Z"),
                                "avi",
                                100,
                                Set.of())),
                recordings().find(query(10), Page.FIRST).items());
    }

    @Test
    void spansDecide() {
        TimeSpan morning = new TimeSpan(Instant.parse("2027-03-09T08:07:06Z"), Instant.parse("2027-03-09T09:00:00Z"));
        assertEquals(List.of("20270309_080706.avi"), tokens(recordings().find(RecordingQuery.of(morning), Page.FIRST)));
    }

    @Test
    void pagesHoldEachFileOnce() {
        device.answers.put(
                LIST,
                IntStream.range(0, 25)
                        .mapToObj(i -> "B" + i % 2 + "_20270309_1" + i % 10 + "00" + 10 * (i % 3) + ".avi\t5\n")
                        .distinct()
                        .collect(Collectors.joining()));
        List<String> all = tokens(recordings().find(query(1000), Page.FIRST));
        List<String> found = new ArrayList<>();
        String cursor = Page.FIRST;
        do {
            Page<Recording> page = recordings().find(query(4), cursor);
            assertTrue(page.items().size() <= 4);
            found.addAll(tokens(page));
            cursor = page.next();
        } while (!cursor.equals(Page.FIRST));
        assertEquals(all, found);
        assertEquals(
                Kind.INVALID_ARGUMENT,
                assertThrows(CameraException.class, () -> recordings().find(query(4), "other"))
                        .kind());
    }

    @Test
    void whatARecordingWasMadeForIsNotTold() {
        assertEquals(
                List.of(),
                recordings()
                        .find(new RecordingQuery(DAY, Set.of("motion"), "", 10), Page.FIRST)
                        .items());
    }

    @Test
    void downloadsWithoutAnnouncedLength() {
        device.answers.put(
                "storagemanagement.cgi?action=download&filename=A_20270309_070000.avi",
                "HTTP/1.0 200 OK\r\nContent-Type: video/x-msvideo\r\n\r\nRIFF\u0000\u0001\u0002");
        Recording recording = recordings().find(query(1), Page.FIRST).items().get(0);
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        List<Long> totals = new ArrayList<>();
        assertEquals(
                7, recordings().download(recording, Channels.newChannel(copy), (done, total) -> totals.add(total)));
        assertEquals(7, copy.size());
        assertEquals(7L, totals.get(0));
    }

    @Test
    void aMissingFileIsNoDownload() {
        Recording recording = recordings().find(query(1), Page.FIRST).items().get(0);
        device.answers.put("storagemanagement.cgi?action=download", "# Error: file not found\n");
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        assertThrows(CameraException.class, () -> recordings()
                .download(recording, Channels.newChannel(copy), Progress.SILENT));
        assertEquals(0, copy.size());
    }

    @Test
    void removesWhatIsThere() {
        device.answers.put("storagemanagement.cgi?action=remove", "OK\n");
        Recordings recordings = recordings();
        Recording recording = recordings.find(query(1), Page.FIRST).items().get(0);
        device.asked();
        recordings.remove(recording);
        recordings.remove(new Recording("gone.avi", DAY.from(), DAY.from(), "avi", -1, Set.of()));
        assertEquals(
                List.of(LIST, "storagemanagement.cgi?action=remove&filename=A_20270309_070000.avi", LIST),
                device.asked());
    }

    @Test
    void storageIsFormattedByItsToken() {
        device.answers.put("storagemanagement.cgi?action=format", "OK\n");
        Storage storage = device.rig().capability(0, Storage.class);
        assertEquals(List.of(new Disk("local", "Local storage", Disk.State.NORMAL, 0, 108)), storage.disks());
        assertEquals(
                Kind.INVALID_ARGUMENT,
                assertThrows(CameraException.class, () -> storage.format("sdb")).kind());
        device.asked();
        storage.format("local");
        assertEquals(List.of("storagemanagement.cgi?action=format"), device.asked());
        device.answers.put(LIST, "# Error: no card\n");
        assertEquals(Disk.State.UNKNOWN, storage.disks().get(0).state());
    }

    @Test
    void areAbsentWithoutStorage() {
        device.answers.remove(LIST);
        try (Rig rig = Rig.to(device.camera)) {
            Description description = rig.connect();
            assertTrue(description.channels().get(0).absences().get("Storage").contains("storage.list"));
            assertTrue(
                    description.channels().get(1).absences().get("Recordings").contains("storage.list"));
        }
    }

    @Test
    void anEmptyStorageIsOneAllTheSame() {
        device.answers.put(LIST, "\n");
        assertEquals(List.of(), recordings().find(query(5), Page.FIRST).items());
    }
}
