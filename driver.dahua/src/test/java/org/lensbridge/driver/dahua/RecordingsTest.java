package org.lensbridge.driver.dahua;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lensbridge.api.capability.Recordings;
import org.lensbridge.api.capability.control.Page;
import org.lensbridge.api.capability.control.TimeSpan;
import org.lensbridge.api.capability.recording.Recording;
import org.lensbridge.api.capability.recording.RecordingMethods;
import org.lensbridge.api.capability.recording.RecordingQuery;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.testkit.AnsweringCamera;
import org.lensbridge.tck.Await;

class RecordingsTest {
    private static final String FIND = "mediaFileFind.cgi";
    /** By the device's clock, which is two hours ahead. */
    private static final LocalDateTime NOON = LocalDateTime.of(2024, 5, 6, 12, 0);

    private static final TimeSpan DAY =
            new TimeSpan(Instant.parse("2024-05-06T00:00:00Z"), Instant.parse("2024-05-07T00:00:00Z"));

    private final FileCamera files = new FileCamera();
    private AnsweringCamera camera;
    private Rig rig;

    private Recordings recordings(Function<AnsweringCamera.Request, Optional<byte[]>> first) {
        camera = new AnsweringCamera(files.behind(first));
        rig = new Rig(camera.address(), Map.of(), Duration.ofSeconds(3));
        rig.connect();
        return rig.capability(1, Recordings.class);
    }

    private Recordings recordings() {
        return recordings(request -> Optional.empty());
    }

    @AfterEach
    void close() throws Exception {
        rig.close();
        camera.close();
    }

    private static List<String> tokens(Page<Recording> page) {
        return page.items().stream().map(Recording::token).toList();
    }

    private static List<String> all(Recordings recordings, RecordingQuery query) {
        List<String> tokens = new ArrayList<>();
        String cursor = Page.FIRST;
        do {
            Page<Recording> page = recordings.find(query, cursor);
            assertTrue(page.items().size() <= query.limit());
            tokens.addAll(tokens(page));
            cursor = page.next();
        } while (!cursor.equals(Page.FIRST));
        return tokens;
    }

    @Test
    void findsByTheWholeProtocol() {
        files.files.add(new FileCamera.File(
                NOON,
                NOON.plusMinutes(10),
                "/mnt/sd/2024-05-06/001/dav/12/12.00.00-12.10.00[M][0@0][0].mp4",
                "@Events[0]=VideoMotion\r\n@Events[1]=CrossLineDetection\r\n@VideoStream=Main\r\n"));
        Page<Recording> page = recordings().find(RecordingQuery.of(DAY), Page.FIRST);
        assertEquals(
                Page.last(List.of(new Recording(
                        "/mnt/sd/2024-05-06/001/dav/12/12.00.00-12.10.00[M][0@0][0].mp4",
                        Instant.parse("2024-05-06T10:00:00Z"),
                        Instant.parse("2024-05-06T10:10:00Z"),
                        "mp4",
                        1000,
                        Set.of("motion", "line-crossed")))),
                page);
        assertEquals(
                List.of(
                        FIND + "?action=factory.create",
                        FIND + "?action=findFile&object=08001&condition.Channel=1"
                                + "&condition.StartTime=2024-05-06%2002%3A00%3A00&condition.EndTime=2024-05-07%2002%3A00%3A00",
                        FIND + "?action=findNextFile&object=08001&count=100",
                        FIND + "?action=findNextFile&object=08001&count=100",
                        FIND + "?action=close&object=08001",
                        FIND + "?action=destroy&object=08001"),
                camera.sent(FIND));
        assertEquals(0, files.open());
    }

    @Test
    void findingNoneIsAnEmptyPage() {
        assertEquals(Page.last(List.of()), recordings().find(RecordingQuery.of(DAY), Page.FIRST));
        assertEquals(0, camera.count(FIND, "findNextFile"));
        assertEquals(1, camera.count(FIND, "destroy"));
        assertEquals(List.of(), warningsOf("recording."));
    }

    private List<String> warningsOf(String start) {
        return rig.context().warnings().stream()
                .filter(warning -> warning.startsWith(start))
                .toList();
    }

    @Test
    void conditionsAreSentAndKept() {
        files.files.add(new FileCamera.File(
                NOON, NOON.plusMinutes(1), "/a", "@Events[0]=VideoMotion\r\n@VideoStream=Extra1\r\n"));
        files.files.add(new FileCamera.File(
                NOON, NOON.plusMinutes(1), "/b", "@Events[0]=AlarmLocal\r\n@VideoStream=Extra1\r\n"));
        files.files.add(new FileCamera.File(
                NOON, NOON.plusMinutes(1), "/c", "@Events[0]=VideoMotion\r\n@VideoStream=Main\r\n"));
        files.files.add(new FileCamera.File(NOON, NOON.plusMinutes(1), "/d", ""));
        Recordings recordings = recordings();
        assertEquals(
                List.of("/a", "/d"),
                tokens(recordings.find(new RecordingQuery(DAY, Set.of("motion", "tamper"), "sub1", 9), Page.FIRST)));
        String sent = camera.sent(FIND).get(1);
        assertTrue(
                sent.endsWith(
                        "&condition.Events[0]=VideoMotion&condition.Events[1]=VideoBlind&condition.VideoStream=Extra1"),
                sent);
        assertEquals(
                List.of(),
                tokens(recordings.find(new RecordingQuery(DAY, Set.of("face"), "", 9), Page.FIRST)),
                "a finder cannot be asked for faces");
        assertEquals(
                Kind.INVALID_ARGUMENT,
                assertThrows(
                                CameraException.class,
                                () -> recordings.find(new RecordingQuery(DAY, Set.of(), "sub9", 9), Page.FIRST))
                        .kind());
    }

    @ParameterizedTest
    @ValueSource(ints = {25, 50, 99, 100, 101, 249, 250, 251, 1000})
    void pagesHoldEachRecordingOnce(int limit) {
        Set<String> expected = new HashSet<>();
        for (int i = 0; i < 250; i++) {
            String path = "/f" + (1_000 + (i * 7919) % 250);
            expected.add(path);
            files.files.add(FileCamera.File.of(NOON.plusMinutes(i / 3), 300, path));
        }
        List<String> found = all(recordings(), new RecordingQuery(DAY, Set.of(), "", limit));
        assertEquals(250, found.size());
        assertEquals(expected, new HashSet<>(found));
        assertEquals(0, files.open());
    }

    @Test
    void pagesAreInOrderThoughTheDeviceIsNot() {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            files.files.add(0, FileCamera.File.of(NOON.plusMinutes(i), 30, "/f" + (100 + i)));
            expected.add("/f" + (100 + i));
        }
        assertEquals(expected, all(recordings(), new RecordingQuery(DAY, Set.of(), "", 4)));
    }

    @Test
    void cursorOfAnythingElseIsRefusedBeforeAnythingIsOpened() {
        Recordings recordings = recordings();
        for (String cursor : List.of("7", "|", "yesterday|/a", "99999-99-99 00:00:00|/a")) {
            assertEquals(
                    Kind.INVALID_ARGUMENT,
                    assertThrows(CameraException.class, () -> recordings.find(RecordingQuery.of(DAY), cursor))
                            .kind());
        }
        assertEquals(0, camera.count(FIND, ""));
    }

    @ParameterizedTest
    @CsvSource({
        "findFile, 500 Trouble",
        "findFile, text",
        "findFile, right",
        "findFile, hang-up",
        "findFile, silence",
        "findNextFile, 400 Bad Request",
        "findNextFile, text",
        "findNextFile, right",
        "findNextFile, hang-up",
        "findNextFile, silence"
    })
    void finderIsClosedAndDestroyedWhateverFails(String step, String manner) {
        files.files.add(FileCamera.File.of(NOON, 60, "/a"));
        Recordings recordings =
                recordings(request -> request.is(FIND, step) ? Optional.of(bad(manner)) : Optional.empty());
        assertThrows(CameraException.class, () -> recordings.find(RecordingQuery.of(DAY), Page.FIRST));
        assertEquals(1, camera.count(FIND, step), "what belongs to a finder is sent once");
        assertEquals(1, camera.count(FIND, "close"));
        assertEquals(1, camera.count(FIND, "destroy"));
        assertEquals(0, files.open());
    }

    private static byte[] bad(String manner) {
        return switch (manner) {
            case "text" -> AnsweringCamera.text("<html>Welcome</html>");
            case "right" -> AnsweringCamera.text("Error\r\nErrorID=0, Detail=Invalid Authority!\r\n");
            case "hang-up" -> AnsweringCamera.HANG_UP;
            case "silence" -> AnsweringCamera.SILENCE;
            default -> AnsweringCamera.status(manner);
        };
    }

    @ParameterizedTest
    @CsvSource({"close, 500 Trouble", "close, hang-up", "close, text", "destroy, right", "destroy, hang-up"})
    void whatFailsOnClosingHarmsNobody(String step, String manner) {
        files.files.add(FileCamera.File.of(NOON, 60, "/a"));
        Recordings recordings =
                recordings(request -> request.is(FIND, step) ? Optional.of(bad(manner)) : Optional.empty());
        assertEquals(List.of("/a"), tokens(recordings.find(RecordingQuery.of(DAY), Page.FIRST)));
        assertEquals(1, camera.count(FIND, "close"));
        assertEquals(1, camera.count(FIND, "destroy"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Error",
                "Error\r\nErrorID=3, Detail=Method not found!",
                "result=0",
                "result=0x0",
                "result=-5",
                "result=a&action=destroy",
                "",
                "<html>"
            })
    void withoutAFinderNothingIsClosed(String answer) {
        Recordings recordings = recordings(request ->
                request.is(FIND, "factory.create") ? Optional.of(AnsweringCamera.text(answer)) : Optional.empty());
        CameraException failure =
                assertThrows(CameraException.class, () -> recordings.find(RecordingQuery.of(DAY), Page.FIRST));
        assertEquals("recording.find.create", failure.operation());
        assertEquals(1, camera.count(FIND, ""));
    }

    @Test
    void refusedSearchIsNothingFoundWithAWarning() {
        Recordings recordings = recordings(request -> request.is(FIND, "findFile")
                ? Optional.of(AnsweringCamera.status("400 Bad Request"))
                : Optional.empty());
        assertEquals(Page.last(List.of()), recordings.find(RecordingQuery.of(DAY), Page.FIRST));
        assertEquals(1, warningsOf("recording.find.start").size());
    }

    @Test
    void closingTheSessionGivesTheFinderBack() throws Exception {
        files.files.add(FileCamera.File.of(NOON, 60, "/a"));
        Recordings recordings = recordings(
                request -> request.is(FIND, "findNextFile") ? Optional.of(AnsweringCamera.SILENCE) : Optional.empty());
        CompletableFuture<Page<Recording>> search =
                CompletableFuture.supplyAsync(() -> recordings.find(RecordingQuery.of(DAY), Page.FIRST));
        assertTrue(Await.until(() -> camera.count(FIND, "findNextFile") == 1, Duration.ofSeconds(20)));
        rig.session().close();
        ExecutionException failure = assertThrows(ExecutionException.class, () -> search.get(20, TimeUnit.SECONDS));
        assertEquals(Kind.GONE, ((CameraException) failure.getCause()).kind());
        assertEquals(1, camera.count(FIND, "close"));
        assertEquals(1, camera.count(FIND, "destroy"));
    }

    @Test
    void interruptedCallerGivesTheFinderBack() throws Exception {
        files.files.add(FileCamera.File.of(NOON, 60, "/a"));
        Recordings recordings = recordings(
                request -> request.is(FIND, "findNextFile") ? Optional.of(AnsweringCamera.SILENCE) : Optional.empty());
        AtomicReference<Boolean> interrupted = new AtomicReference<>();
        Thread caller = new Thread(() -> {
            assertThrows(CameraException.class, () -> recordings.find(RecordingQuery.of(DAY), Page.FIRST));
            interrupted.set(Thread.currentThread().isInterrupted());
        });
        caller.start();
        assertTrue(Await.until(() -> camera.count(FIND, "findNextFile") == 1, Duration.ofSeconds(20)));
        caller.interrupt();
        caller.join(20_000);
        assertEquals(true, interrupted.get());
        assertEquals(1, camera.count(FIND, "close"));
        assertEquals(1, camera.count(FIND, "destroy"));
        assertEquals(0, files.open());
    }

    /** What a finder lists, with CRLF for /, and the tokens that come of it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "found=1000000000 > []",
                "found=-1/items[0].StartTime=2024-05-06 12:00:00/items[0].FilePath=a > []",
                "found=many/items[0].StartTime=2024-05-06 12:00:00/items[0].FilePath=a > [/a]",
                "items[0].StartTime=2024-05-06 12:00:00/items[0].FilePath=a > [/a]",
                "found=2/items[7].StartTime=2024-5-6 12:0:0/items[7].FilePath=b > [/b]",
                "found=2/items[0].FilePath=a/items[1].StartTime=2024-05-06 12:00:00/items[1].FilePath=b > [/b]",
                "found=2/items[0].StartTime=soon/items[0].FilePath=a > []",
                "found=1/items[0].Channel=3/items[0].StartTime=2024-05-06 12:00:00/items[0].FilePath=a > []",
                "found=1/items[0].Channel=1/items[0].StartTime=2024-05-06 12:00:00/items[0].FilePath=a > [/a]",
                "found=2/items[0].Channel=0/items[0].StartTime=2024-05-06 12:00:00/items[0].FilePath=a"
                        + "/items[1].Channel=1/items[1].StartTime=2024-05-06 12:00:00/items[1].FilePath=b > [/a]",
                "found=1/items[0].channel=0/items[0].starttime=06-05-2024 12:00:00/items[0].filepath=a > [/a]",
                "found=1/items[0].StartTime=2024-05-06 12:00:00 >"
                        + " [time:2024-05-06 12:00:00+2024-05-06 12:00:00+0]",
                "found=1/items[0].StartTime=2024-05-06 12:00:00/items[0].Duration=60/items[0].VideoStream=Extra2 >"
                        + " [time:2024-05-06 12:00:00+2024-05-06 12:01:00+2]",
                "found=1/items[0].StartTime=2024-05-06 12:00:00/items[0].Duration=1e300/items[0].FilePath=.. >"
                        + " [time:2024-05-06 12:00:00+2024-05-06 12:00:00+0]",
            })
    void believesWhatIsListedAndNotWhatIsAnnounced(String list, String tokens) {
        Recordings recordings = recordings(listing(list.replace("/", "\r\n") + "\r\n"));
        assertEquals(
                tokens,
                tokens(recordings.find(RecordingQuery.of(DAY), Page.FIRST))
                        .toString()
                        .replaceAll("(?<=\\d)/", "+"));
        assertTrue(camera.count(FIND, "findNextFile") <= 3, "a finder that lists the same again is left");
        assertEquals(1, camera.count(FIND, "destroy"));
    }

    private static Function<AnsweringCamera.Request, Optional<byte[]>> listing(String list) {
        return request -> request.is(FIND, "findFile")
                ? Optional.of(AnsweringCamera.text("OK"))
                : request.is(FIND, "findNextFile") ? Optional.of(AnsweringCamera.text(list)) : Optional.empty();
    }

    @Test
    void sizesAndEndsOfADeviceThatErrs() {
        Recordings recordings = recordings(
                listing("found=2\r\nitems[0].StartTime=2024-05-06 12:00:00\r\nitems[0].EndTime=2024-05-06 11:00:00\r\n"
                        + "items[0].Length=-7\r\nitems[0].FilePath=/x/y.JPG\r\nitems[0].Events[0]=Timing\r\n"
                        + "items[1].StartTime=2024-05-06 13:00:00\r\nitems[1].Length=9e400\r\nitems[1].FilePath=/x.y/z\r\n"
                        + "items[1].Events[0]=TrafficJunction\r\nitems[1].Events[1]=Unheard\r\n"));
        List<Recording> found =
                recordings.find(RecordingQuery.of(DAY), Page.FIRST).items();
        assertEquals(found.get(0).start(), found.get(0).end());
        assertEquals(-1, found.get(0).size());
        assertEquals("jpg", found.get(0).fileType());
        assertEquals(Set.of(), found.get(0).events());
        assertEquals(-1, found.get(1).size());
        assertEquals("dav", found.get(1).fileType());
        assertEquals(Set.of("vehicle", "vendor"), found.get(1).events());
    }

    @Test
    void protectsTheWholeTimeOfARecording() {
        Recordings recordings = recordings(request ->
                request.is("FileManager.cgi", "") ? Optional.of(AnsweringCamera.text("OK")) : Optional.empty());
        Recording recording = new Recording(
                "/a", Instant.parse("2024-05-06T10:00:00Z"), Instant.parse("2024-05-06T10:10:00Z"), "dav", 1, Set.of());
        recordings.protect(recording, true);
        recordings.protect(recording, false);
        String rest = "ConditionList&condition.Types[0]=RecordProtect&condition.StartTime=2024-05-06%2012%3A00%3A00"
                + "&condition.EndTime=2024-05-06%2012%3A10%3A00&condition.Channel[0]=1";
        assertEquals(
                List.of("FileManager.cgi?action=add" + rest, "FileManager.cgi?action=cancel" + rest),
                camera.sent("FileManager.cgi"));
        assertEquals(new RecordingMethods(true, true, true, false), recordings.methods());
        assertEquals(
                Kind.UNSUPPORTED,
                assertThrows(CameraException.class, () -> recordings.remove(recording))
                        .kind());
    }

    @Test
    void learnsWhatTheFirmwareDoesNotKnow() {
        Recordings recordings = recordings();
        Recording recording = new Recording("/a", Instant.EPOCH, Instant.EPOCH, "dav", 1, Set.of());
        assertEquals(
                Kind.UNSUPPORTED,
                assertThrows(CameraException.class, () -> recordings.protect(recording, true))
                        .kind());
        assertFalse(recordings.methods().protect());
        assertTrue(recordings.methods().download());
    }
}
