package org.lensbridge.driver.excelsense;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lensbridge.api.capability.Imaging;
import org.lensbridge.api.capability.LiveVideo;
import org.lensbridge.api.capability.Operations;
import org.lensbridge.api.capability.Overlays;
import org.lensbridge.api.capability.Settings;
import org.lensbridge.api.capability.Snapshot;
import org.lensbridge.api.capability.SnapshotRequest;
import org.lensbridge.api.capability.image.ImageLevel;
import org.lensbridge.api.capability.image.ImagingSettings;
import org.lensbridge.api.capability.image.Orientation;
import org.lensbridge.api.capability.image.Overlay;
import org.lensbridge.api.capability.ptz.Point;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.api.media.MediaFrame;
import org.lensbridge.api.media.StreamHandle;
import org.lensbridge.api.media.StreamProfile;
import org.lensbridge.driver.testkit.DeviceRig;
import org.lensbridge.driver.testkit.ToolCheck;
import org.lensbridge.simulator.ExcelsenseCamera;
import org.lensbridge.simulator.ExcelsenseModel;
import org.lensbridge.simulator.ExcelsenseQuirk;
import org.lensbridge.tck.Await;
import org.lensbridge.tck.CollectedMedia;
import org.lensbridge.transport.codec.JpegHeader;

/** Pictures, streams, the sensor and texts of a simulated camera, as documented and as deviating firmware has them. */
@Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SimulatedMediaTest {
    private static final Duration SOON = Duration.ofSeconds(40);
    private static final Set<ExcelsenseQuirk> ODD = EnumSet.of(
            ExcelsenseQuirk.FULL_WIDTH_COMMA,
            ExcelsenseQuirk.BLANKS_AROUND_OK,
            ExcelsenseQuirk.LF_LINES,
            ExcelsenseQuirk.AS_EXAMPLES,
            ExcelsenseQuirk.BLANK_IN_ADDRESS,
            ExcelsenseQuirk.PLAIN_PARTS);

    @TempDir
    Path folder;

    private Optional<ExcelsenseCamera> camera = Optional.empty();
    private Optional<DeviceRig> rig = Optional.empty();

    @AfterEach
    void close() {
        rig.ifPresent(DeviceRig::close);
        camera.ifPresent(ExcelsenseCamera::close);
    }

    private DeviceRig connect(boolean odd, ExcelsenseModel model) {
        camera = Optional.of(ExcelsenseCamera.builder()
                .model(model)
                .quirks(odd ? ODD.toArray(ExcelsenseQuirk[]::new) : new ExcelsenseQuirk[0])
                .login(DeviceRig.USER, DeviceRig.PASSWORD)
                .start());
        rig = Optional.of(
                new DeviceRig(ExcelsenseDriverFactory::new, camera.get().address()));
        rig.get().connect();
        return rig.get();
    }

    private DeviceRig connect(boolean odd) {
        return connect(odd, ExcelsenseModel.TOUGHEYE_1700);
    }

    private static CollectedMedia play(DeviceRig connected, StreamProfile profile, int pictures, int sounds) {
        CollectedMedia sink = new CollectedMedia();
        StreamHandle handle = connected.capability(1, LiveVideo.class).open(profile, sink);
        assertTrue(
                Await.until(() -> count(sink, 0) >= pictures && count(sink, 1) >= sounds, SOON),
                () -> count(sink, 0) + " pictures, " + count(sink, 1) + " sounds, ended " + sink.ended());
        handle.close();
        return sink;
    }

    private static long count(CollectedMedia sink, int track) {
        return sink.frames().stream().filter(frame -> frame.track() == track).count();
    }

    private static byte[] pictures(CollectedMedia sink) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (MediaFrame frame : sink.frames()) {
            byte[] bytes = new byte[frame.size()];
            frame.payload().get(bytes);
            all.writeBytes(frame.track() == 0 ? bytes : new byte[0]);
        }
        return all.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, h264, h264, false",
        "1, 5, h264, h264, true",
        "2, 8, hevc, hevc, false",
        "3, 2, mjpeg, mjpeg, true"
    })
    void anotherProgramDecodesWhatComes(int stream, String encoder, String format, String codec, boolean odd)
            throws Exception {
        ToolCheck.require("ffprobe", "ffmpeg");
        DeviceRig connected = connect(odd);
        connected
                .capability(0, Operations.class)
                .invoke("stream.set", Map.of("stream", Value.of(stream), "video", Value.of(encoder)));
        List<StreamProfile> profiles = connected.capability(1, LiveVideo.class).profiles();
        CollectedMedia sink = play(connected, profiles.get(stream - 1), 30, 5);
        MediaFormat video = (MediaFormat) sink.packets().stream()
                .filter(packet -> packet.track() == 0)
                .findFirst()
                .orElseThrow();
        assertEquals(
                codec + "," + video.width() + "," + video.height() + "," + count(sink, 0),
                Probe.frames(folder.resolve("video"), format, pictures(sink)));
        MediaFormat sound = (MediaFormat) sink.packets().stream()
                .filter(packet -> packet.track() == 1)
                .findFirst()
                .orElseThrow();
        assertEquals("PCMA 8000", sound.codec() + " " + sound.sampleRate());
        Duration[] last = {Duration.ZERO, Duration.ZERO};
        for (MediaFrame frame : sink.frames()) {
            assertTrue(frame.pts().compareTo(last[frame.track()]) >= 0, "time goes back");
            last[frame.track()] = frame.pts();
        }
    }

    @Test
    void offersTheStreamsOfEachModel() {
        assertEquals(
                List.of("stream1 H264 1920x1080", "stream2 H264 1280x720"),
                connect(false, ExcelsenseModel.TOUGHCAM_1000).capability(1, LiveVideo.class).profiles().stream()
                        .map(each -> each.token() + " " + each.codec() + " " + each.width() + "x" + each.height())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void takesPicturesAndTellsRtspAddresses(boolean odd) {
        DeviceRig connected = connect(odd);
        assertTrue(JpegHeader.begins(connected
                .capability(1, Snapshot.class)
                .take(SnapshotRequest.FRESH)
                .content()));
        assertEquals(
                camera.orElseThrow().rtsp().address("/snl/live/1/2").toString(),
                connected
                        .capability(0, Operations.class)
                        .invoke("video.rtsp", Map.of("stream", Value.of(2)))
                        .document()
                        .toString());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void adjustsThePicture(boolean odd) {
        Imaging imaging = connect(odd).capability(1, Imaging.class);
        ImagingSettings now = imaging.write(new ImagingSettings(
                Map.of(ImageLevel.HUE, 0.3, ImageLevel.SHARPNESS, 1.0),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Orientation(true, false, 0))));
        assertEquals(0.3, now.levels().get(ImageLevel.HUE));
        assertEquals(0.5, now.levels().get(ImageLevel.CONTRAST));
        assertEquals(Optional.of("100"), camera.orElseThrow().setting("sharpness", "value"));
        assertEquals(Optional.of("1"), camera.orElseThrow().setting("mirror", "horizontal"));
        assertEquals(Optional.of("0"), camera.orElseThrow().setting("mirror", "vertical"));
        assertEquals(5, imaging.options().levels().size());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void placesReplacesAndRemovesTextsAndLeavesThoseOfTheVendor(boolean odd) {
        Overlays overlays = connect(odd).capability(1, Overlays.class);
        List<Overlay> delivered = overlays.list();
        assertEquals(List.of("1", "3"), delivered.stream().map(Overlay::token).toList());
        String text = overlays.put(new Overlay("", Overlay.Kind.TEXT, "Pit 4", new Point(0.1, 0.2), true));
        String clock =
                overlays.put(new Overlay("", Overlay.Kind.CLOCK, "hh:mm:ss MM/DD/YYYY ww", new Point(0.5, 0), false));
        assertEquals(text, overlays.put(new Overlay(text, Overlay.Kind.TEXT, "Pit 5", new Point(1, 1), true)));
        List<Overlay> now = overlays.list();
        assertEquals(4, now.size());
        assertTrue(now.contains(new Overlay(text, Overlay.Kind.TEXT, "Pit 5", new Point(1, 1), true)));
        assertTrue(now.contains(
                new Overlay(clock, Overlay.Kind.CLOCK, "hh:mm:ss MM/DD/YYYY ww", new Point(0.5, 0), false)));
        assertEquals(
                1, camera.orElseThrow().rows("OSDCanvas." + text + ".OSDInfo").size());
        overlays.remove(text);
        overlays.remove(clock);
        assertThrows(CameraException.class, () -> overlays.remove("1"));
        assertEquals(delivered, overlays.list());
    }

    @Test
    void whatAStreamCanBeNarrowsItsSettings() {
        Settings settings = connect(false).capability(1, Settings.class);
        CameraException failure = assertThrows(
                CameraException.class, () -> settings.write(Map.of("AVStream.2.resolution", Value.of("2592*1520"))));
        assertEquals(Kind.INVALID_ARGUMENT, failure.kind());
        assertTrue(
                failure.reason().contains("AVStream.2.resolution")
                        && failure.reason().contains("2592*1520")
                        && failure.reason().contains("640*480"),
                failure.reason());
        assertEquals(Optional.of("1280*720"), camera.orElseThrow().setting("AVStream.2", "resolution"));
        settings.write(Map.of("AVStream.2.resolution", Value.of("640*480")));
        assertEquals(Optional.of("640*480"), camera.orElseThrow().setting("AVStream.2", "resolution"));
    }

    @Test
    void aStreamThatTheDeviceDoesNotHaveIsRefused() {
        Operations operations = connect(true).capability(0, Operations.class);
        CameraException failure = assertThrows(
                CameraException.class, () -> operations.invoke("stream.get", Map.of("stream", Value.of(8))));
        assertEquals(Kind.INVALID_ARGUMENT, failure.kind());
    }
}
