package org.lensbridge.driver.dahua;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lensbridge.api.capability.LiveVideo;
import org.lensbridge.api.capability.PanTiltZoom;
import org.lensbridge.api.capability.Snapshot;
import org.lensbridge.api.capability.SnapshotRequest;
import org.lensbridge.api.capability.ptz.Velocity;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.driver.Description;
import org.lensbridge.api.media.MediaFrame;
import org.lensbridge.simulator.DahuaCamera;
import org.lensbridge.simulator.replay.CapturedCamera;
import org.lensbridge.simulator.replay.PlaybackOptions;
import org.lensbridge.tck.Await;
import org.lensbridge.tck.CollectedMedia;
import org.lensbridge.transport.capture.Recording;
import org.lensbridge.transport.capture.RecordingPlan;

/** A camera is recorded, and a driver that talks to the file finds the same camera. */
@Timeout(60)
class CaptureReplayTest {
    private static final int FRAMES = 5;

    @TempDir
    Path folder;

    /** What a driver sees of a camera. */
    private record Seen(Description description, ByteBuffer snapshot, List<ByteBuffer> frames) {}

    private static Seen look(Rig rig) {
        Description description = rig.connect();
        ByteBuffer snapshot =
                rig.capability(1, Snapshot.class).take(SnapshotRequest.FRESH).content();
        PanTiltZoom ptz = rig.capability(1, PanTiltZoom.class);
        ptz.move(new Velocity(1, 0, 0), Duration.ofSeconds(5));
        ptz.stop();
        LiveVideo video = rig.capability(1, LiveVideo.class);
        CollectedMedia media = new CollectedMedia();
        video.open(video.profiles().get(0), media);
        assertTrue(Await.until(() -> media.frames().size() >= FRAMES, Duration.ofSeconds(20)), "no frames");
        List<ByteBuffer> frames =
                media.frames().stream().limit(FRAMES).map(MediaFrame::payload).toList();
        return new Seen(description, snapshot, frames);
    }

    private Seen record(Path file) throws Exception {
        try (DahuaCamera camera = DahuaCamera.builder()
                        .login(Rig.USER, Rig.PASSWORD)
                        .channels(2)
                        .framesPerSecond(25)
                        .start();
                Rig rig = Rig.to(camera.address());
                Recording recording = rig.transport()
                        .record(new RecordingPlan(
                                DeviceAddress.parse(camera.address().toString()),
                                List.of(),
                                file,
                                Map.of("model", "test"),
                                Duration.ofMinutes(1),
                                64 << 20,
                                RecordingPlan.USUAL_REPLY))) {
            Seen seen = look(rig);
            assertEquals(0, recording.lost());
            return seen;
        }
    }

    @Test
    void aDriverFindsTheSameCameraInTheFile() throws Exception {
        Path file = folder.resolve("camera.jsonl");
        Seen real = record(file);
        assertFalse(Files.readString(file).contains(Rig.PASSWORD));
        for (PlaybackOptions options : List.of(
                PlaybackOptions.AS_RECORDED,
                PlaybackOptions.FAST,
                PlaybackOptions.FAST.withLogin(Rig.USER, Rig.PASSWORD))) {
            try (CapturedCamera camera = CapturedCamera.of(file, options);
                    Rig rig = Rig.to(camera.address())) {
                Seen played = look(rig);
                assertEquals(List.of(), camera.unknown());
                assertEquals(real.description(), played.description());
                assertEquals(real.snapshot(), played.snapshot());
                assertEquals(real.frames(), played.frames());
                assertEquals(0, camera.capture().lost());
            }
        }
    }
}
