package org.lensbridge.driver.arecont;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lensbridge.driver.arecont.MediaCamera.part;
import static org.lensbridge.driver.arecont.MediaCamera.parts;
import static org.lensbridge.driver.arecont.Streams.JPEG;
import static org.lensbridge.driver.arecont.Streams.SOON;

import java.io.ByteArrayOutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.Recordings;
import org.lensbridge.api.capability.control.Page;
import org.lensbridge.api.capability.control.Progress;
import org.lensbridge.api.capability.control.TimeSpan;
import org.lensbridge.api.capability.recording.Playback;
import org.lensbridge.api.capability.recording.Recording;
import org.lensbridge.api.capability.recording.RecordingMethods;
import org.lensbridge.api.capability.recording.RecordingQuery;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.driver.testkit.DeviceRig;
import org.lensbridge.tck.Await;
import org.lensbridge.tck.CollectedMedia;

class RecordingsTest {
    private static final Instant BEGIN = Instant.ofEpochSecond(1_614_834_000);
    private static final Instant END = Instant.ofEpochSecond(1_614_837_600);
    private static final TimeSpan ALL = new TimeSpan(BEGIN.minusSeconds(60), END.plusSeconds(60));

    private static MediaCamera camera(String codec) {
        return new MediaCamera()
                .hold("sd_recording", "on")
                .hold("sd_codec", codec)
                .hold("sd_fps", "5")
                .hold("sd_stampspan", "1614834000,1614837600")
                .hold("sd_playbackstamp", "");
    }

    private static Recordings of(DeviceRig rig) {
        return rig.capability(1, Recordings.class);
    }

    private static Kind kind(Runnable call) {
        return assertThrows(CameraException.class, call::run).kind();
    }

    @Test
    void timesOnTheCardAreRecordings() {
        try (MediaCamera camera = camera("h264").hold("sd_stampspan", "1614834000,1614834100,1614837000,1614837600");
                DeviceRig rig = camera.connect()) {
            Recordings recordings = of(rig);
            assertEquals(new RecordingMethods(true, true, false, false), recordings.methods());
            RecordingQuery one = new RecordingQuery(ALL, Set.of(), "", 1);
            Page<Recording> first = recordings.find(one, Page.FIRST);
            Recording recording = first.items().get(0);
            assertEquals(
                    new Recording("1614834000,1614834100", BEGIN, BEGIN.plusSeconds(100), "h264", -1, Set.of()),
                    recording);
            Page<Recording> second = recordings.find(one, first.next());
            assertEquals(END, second.items().get(0).end());
            assertFalse(second.hasNext());
            TimeSpan later = new TimeSpan(END.plusSeconds(1), END.plusSeconds(2));
            assertEquals(
                    List.of(), recordings.find(RecordingQuery.of(later), "").items());
            RecordingQuery alarms = new RecordingQuery(ALL, Set.of("motion"), "", 10);
            assertEquals(List.of(), recordings.find(alarms, "").items());
            assertEquals(Kind.INVALID_ARGUMENT, kind(() -> recordings.find(one, "4711")));
            assertEquals(Kind.UNSUPPORTED, kind(() -> recordings.protect(recording, true)));
            assertEquals(Kind.UNSUPPORTED, kind(() -> recordings.remove(recording)));
        }
    }

    @Test
    void playsWhatWasAskedForToItsEnd() {
        List<byte[]> pictures = MediaCamera.pictures();
        try (MediaCamera camera =
                        camera("h264").on("/h264stream", parts(part("", pictures.get(0)), part("", pictures.get(1))));
                DeviceRig rig = camera.connect()) {
            CollectedMedia sink = new CollectedMedia();
            of(rig).play(new TimeSpan(BEGIN.plusSeconds(60), END.plusSeconds(60)), "", sink);
            assertEquals(Kind.GONE, sink.awaitEnd(SOON).orElseThrow().kind());
            assertEquals(2, sink.frames().size());
            assertFalse(sink.frames().get(0).captured().isBefore(BEGIN.plusSeconds(60)));
            assertTrue(sink.frames().get(1).captured().isBefore(BEGIN.plusSeconds(90)));
            assertEquals("1614834060,1614837600", camera.held("sd_playbackstamp"));
            assertEquals(List.of("/h264stream?sd=playback"), camera.targets("/h264stream"));
        }
    }

    /** Sends an image and says nothing more. */
    private static MediaCamera endless(CountDownLatch forever) {
        return camera("jpeg").on("/mjpeg", out -> {
            MediaCamera.begin(out);
            out.write(part("image/jpeg", JPEG));
            out.write(part("image/jpeg", JPEG));
            out.flush();
            forever.await(60, TimeUnit.SECONDS);
        });
    }

    @Test
    void pauseAndJumpOpenAnotherAnswer() {
        CountDownLatch forever = new CountDownLatch(1);
        try (MediaCamera camera = endless(forever);
                DeviceRig rig = camera.connect()) {
            CollectedMedia sink = new CollectedMedia();
            Playback playback = of(rig).play(ALL, "", sink);
            assertTrue(Await.until(() -> sink.frames().size() == 1, SOON));
            assertEquals(MediaFormat.video(Codec.JPEG, 16, 8), sink.packets().get(0));
            playback.pause();
            playback.pause();
            playback.seek(BEGIN.plusSeconds(1000));
            assertEquals(1, camera.targets("/mjpeg").size());
            playback.play(1);
            assertTrue(Await.until(() -> sink.frames().size() == 2, SOON));
            assertEquals("1614835000,1614837600", camera.held("sd_playbackstamp"));
            playback.seek(Instant.EPOCH);
            assertTrue(Await.until(() -> sink.frames().size() == 3, SOON));
            assertEquals("1614834000,1614837600", camera.held("sd_playbackstamp"));
            assertEquals(3, camera.targets("/mjpeg?sd=playback").size());
            assertEquals(Kind.UNSUPPORTED, kind(() -> playback.play(2)));
            assertEquals(Kind.UNSUPPORTED, kind(() -> playback.play(-1)));
            assertEquals(Kind.INVALID_ARGUMENT, kind(() -> playback.play(0)));
            playback.close();
            assertEquals(Kind.GONE, kind(playback::pause));
            assertFalse(sink.ended());
        } finally {
            forever.countDown();
        }
    }

    @Test
    void cameraWithARatePlaysFaster() {
        CountDownLatch forever = new CountDownLatch(1);
        try (MediaCamera camera = endless(forever).hold("sd_playback_fps", "5");
                DeviceRig rig = camera.connect()) {
            Playback playback = of(rig).play(ALL, "", new CollectedMedia());
            playback.play(4);
            assertEquals("20", camera.held("sd_playback_fps"));
            playback.play(0.1);
            assertEquals("1", camera.held("sd_playback_fps"));
            assertEquals(Kind.UNSUPPORTED, kind(() -> playback.play(-4)));
            playback.close();
            assertTrue(Await.until(() -> camera.held("sd_playback_fps").equals("5"), SOON), "the rate is as it was");
        } finally {
            forever.countDown();
        }
    }

    @Test
    void copiesPicturesOneBehindTheOther() {
        List<byte[]> pictures = MediaCamera.pictures();
        byte[] noise = "nothing".getBytes(StandardCharsets.US_ASCII);
        try (MediaCamera camera = camera("h264")
                        .on(
                                "/h264stream",
                                parts(
                                        part("", pictures.get(0)),
                                        part("text/plain", noise),
                                        part("", pictures.get(1))));
                DeviceRig rig = camera.connect()) {
            Recording recording =
                    of(rig).find(RecordingQuery.of(ALL), "").items().get(0);
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            long copied = of(rig).download(recording, Channels.newChannel(file), Progress.SILENT);
            ByteArrayOutputStream both = new ByteArrayOutputStream();
            both.writeBytes(pictures.get(0));
            both.writeBytes(pictures.get(1));
            assertArrayEquals(both.toByteArray(), file.toByteArray());
            assertEquals(both.size(), copied);
            assertEquals(List.of("/h264stream?sd=download"), camera.targets("/h264stream"));
            assertEquals("1614834000,1614837600", camera.held("sd_playbackstamp"));
            ByteArrayOutputStream cut = new ByteArrayOutputStream();
            assertEquals(
                    pictures.get(0).length,
                    of(rig).download(recording, Channels.newChannel(cut), (done, total) -> false));
        }
    }

    @Test
    void cameraThatDownloadsNothingIsPlayedFast() {
        try (MediaCamera camera = camera("jpeg")
                        .hold("sd_playback_fps", "5")
                        .choosing(
                                "/mjpeg",
                                target -> target.endsWith("playback")
                                        ? parts(part("image/jpeg", JPEG))
                                        : MediaCamera.UNKNOWN);
                DeviceRig rig = camera.connect()) {
            Recording recording =
                    of(rig).find(RecordingQuery.of(ALL), "").items().get(0);
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            of(rig).download(recording, Channels.newChannel(file), Progress.SILENT);
            assertArrayEquals(JPEG, file.toByteArray());
            assertEquals(List.of("/mjpeg?sd=download", "/mjpeg?sd=playback"), camera.targets("/mjpeg"));
            assertTrue(camera.targets().stream().anyMatch(target -> target.endsWith("sd_playback_fps=40")));
            assertEquals("5", camera.held("sd_playback_fps"));
        }
    }

    @Test
    void whatCannotBePlayedIsExplained() {
        try (MediaCamera camera = camera("h264").hold("sd_stampspan", "no recording");
                DeviceRig rig = camera.connect()) {
            Recordings recordings = of(rig);
            assertEquals(List.of(), recordings.find(RecordingQuery.of(ALL), "").items());
            assertEquals(Kind.INVALID_ARGUMENT, kind(() -> recordings.play(ALL, "", new CollectedMedia())));
            camera.hold("sd_stampspan", "1614834000,1614837600");
            CollectedMedia sink = new CollectedMedia();
            assertEquals(Kind.UNSUPPORTED, kind(() -> recordings.play(ALL, "", sink)));
            assertFalse(sink.ended());
            Recording strange = new Recording("7", BEGIN, END, "h264", -1, Set.of());
            assertEquals(
                    Kind.INVALID_ARGUMENT,
                    kind(() -> recordings.download(
                            strange, Channels.newChannel(new ByteArrayOutputStream()), Progress.SILENT)));
        }
    }

    @Test
    void cameraWithoutCardHasNoRecordings() {
        try (MediaCamera camera = new MediaCamera();
                DeviceRig rig = camera.connect()) {
            assertTrue(rig.session().capability(1, Recordings.class).isEmpty());
            assertTrue(rig.connect().channels().stream()
                    .anyMatch(channel ->
                            channel.absences().getOrDefault("Recordings", "").contains("sd_recording")));
        }
    }
}
