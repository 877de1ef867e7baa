package org.lensbridge.driver.arecont;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lensbridge.driver.arecont.Streams.SOON;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lensbridge.api.capability.AudioTalk;
import org.lensbridge.api.capability.LiveVideo;
import org.lensbridge.api.capability.Recordings;
import org.lensbridge.api.capability.Snapshot;
import org.lensbridge.api.capability.SnapshotRequest;
import org.lensbridge.api.capability.control.Progress;
import org.lensbridge.api.capability.control.TimeSpan;
import org.lensbridge.api.capability.io.Talk;
import org.lensbridge.api.capability.recording.Playback;
import org.lensbridge.api.capability.recording.Recording;
import org.lensbridge.api.capability.recording.RecordingQuery;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.device.ChannelInfo;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaFrame;
import org.lensbridge.api.media.StreamHandle;
import org.lensbridge.api.media.StreamProfile;
import org.lensbridge.driver.testkit.DeviceRig;
import org.lensbridge.simulator.ArecontCamera;
import org.lensbridge.simulator.ArecontCameraBuilder;
import org.lensbridge.simulator.ArecontModel;
import org.lensbridge.tck.Await;
import org.lensbridge.tck.CollectedMedia;

/** Pictures and sound of whole simulated cameras. */
class SimulatedMediaTest {
    private static ArecontCameraBuilder camera(ArecontModel model) {
        return ArecontCamera.builder()
                .login(DeviceRig.USER, DeviceRig.PASSWORD)
                .model(model)
                .framesPerSecond(30)
                .recorded(Duration.ofSeconds(30));
    }

    private static DeviceRig connect(ArecontCamera device, Map<String, Value> options) {
        DeviceRig rig = new DeviceRig(
                ArecontDriverFactory::new, device.address(), DeviceRig.login(), options, Duration.ofSeconds(5));
        rig.connect();
        return rig;
    }

    private static void plays(LiveVideo video, StreamProfile profile) {
        CollectedMedia sink = new CollectedMedia();
        StreamHandle handle = video.open(profile, sink);
        assertTrue(Await.until(() -> sink.frames().size() >= 3, SOON), profile + " " + sink.packets());
        assertTrue(sink.frames().get(0).keyFrame());
        handle.close();
    }

    @ParameterizedTest
    @EnumSource(ArecontModel.class)
    void everyStreamOfEveryChannelPlays(ArecontModel model) {
        try (ArecontCamera device = camera(model).start();
                DeviceRig rig = connect(device, Map.of())) {
            List<ChannelInfo> channels = rig.connect().channels();
            for (ChannelInfo channel : channels) {
                if (channel.number() > 0) {
                    LiveVideo video = rig.capability(channel.number(), LiveVideo.class);
                    video.profiles().forEach(profile -> plays(video, profile));
                    rig.capability(channel.number(), Snapshot.class).take(SnapshotRequest.FRESH);
                }
            }
        }
    }

    @Test
    void sensorsWithoutH264OfTheirOwnHaveJpegOnly() {
        try (ArecontCamera device = camera(ArecontModel.MULTI)
                        .lacking("/h264", "/h264stream")
                        .start();
                DeviceRig rig = connect(device, Map.of())) {
            rig.capability(4, LiveVideo.class).profiles().forEach(profile -> assertEquals(Codec.JPEG, profile.codec()));
        }
    }

    @Test
    void picturesOfH264ArePulledOneByOne() {
        try (ArecontCamera device = camera(ArecontModel.SINGLE).start();
                DeviceRig rig =
                        connect(device, Map.of("h264", Value.of("frames"), "separator", Value.of("semicolon")))) {
            LiveVideo video = rig.capability(1, LiveVideo.class);
            plays(video, video.profiles().get(0));
            assertFalse(device.requests().stream()
                    .anyMatch(request -> request.target().contains("h264stream")));
        }
    }

    @Test
    void smallImagesComeInTheirSize() {
        try (ArecontCamera device = camera(ArecontModel.SINGLE).start()) {
            device.setParameter("scaling", "on");
            try (DeviceRig rig = connect(device, Map.of())) {
                LiveVideo video = rig.capability(1, LiveVideo.class);
                List<StreamProfile> small = video.profiles().stream()
                        .filter(profile -> profile.token().endsWith("scaled"))
                        .toList();
                assertEquals(2, small.size());
                small.forEach(profile -> plays(video, profile));
            }
        }
    }

    @Test
    void nineStreamsAtOnceAreTooMany() {
        try (ArecontCamera device = camera(ArecontModel.SINGLE).start();
                DeviceRig rig = connect(device, Map.of())) {
            LiveVideo video = rig.capability(1, LiveVideo.class);
            StreamProfile profile = video.profiles().get(0);
            for (int i = 0; i < 8; i++) {
                video.open(profile, new CollectedMedia());
            }
            assertThrows(CameraException.class, () -> video.open(profile, new CollectedMedia()));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ArecontModel.class,
            names = {"SINGLE"})
    void recordingsPlayAndAreCopied(ArecontModel model) {
        try (ArecontCamera device = camera(model).start()) {
            device.setParameter("sd_recording", "off");
            for (String codec : List.of("jpeg", "h264")) {
                device.setParameter("sd_codec", codec);
                try (DeviceRig rig = connect(device, Map.of())) {
                    recordings(rig.capability(1, Recordings.class), codec.equals("jpeg") ? Codec.JPEG : Codec.H264);
                }
            }
        }
    }

    private static void recordings(Recordings recordings, Codec codec) {
        Instant now = Instant.now();
        TimeSpan span = new TimeSpan(now.minusSeconds(600), now.plusSeconds(600));
        Recording recording =
                recordings.find(RecordingQuery.of(span), "").items().get(0);
        assertEquals(30, Duration.between(recording.start(), recording.end()).toSeconds(), 5);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        assertTrue(recordings.download(recording, Channels.newChannel(file), Progress.SILENT) > 0);
        CollectedMedia sink = new CollectedMedia();
        TimeSpan part =
                new TimeSpan(recording.start().plusSeconds(5), recording.start().plusSeconds(20));
        try (Playback playback = recordings.play(part, "", sink)) {
            assertTrue(Await.until(() -> sink.frames().size() >= 2, SOON));
            playback.pause();
            int frames = sink.frames().size();
            playback.seek(recording.start().plusSeconds(19));
            playback.play(1);
            assertTrue(sink.awaitEnd(SOON).isPresent());
            assertNotEquals(frames, sink.frames().size());
            MediaFrame last = sink.frames().get(sink.frames().size() - 1);
            assertFalse(last.captured().isBefore(recording.start().plusSeconds(19)));
        }
    }

    @Test
    void soundIsHeard() {
        try (ArecontCamera device = camera(ArecontModel.SINGLE).start();
                DeviceRig rig = connect(device, Map.of())) {
            AudioTalk speaker = rig.capability(1, AudioTalk.class);
            try (Talk talk = speaker.open(speaker.formats().get(0))) {
                talk.send(ByteBuffer.allocate(1_600));
                assertTrue(Await.until(
                        () -> device.receivedAudio()
                                .filter(heard -> heard.total() >= 1_600)
                                .isPresent(),
                        SOON));
            }
        }
    }
}
