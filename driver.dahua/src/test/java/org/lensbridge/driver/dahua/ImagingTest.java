package org.lensbridge.driver.dahua;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.Imaging;
import org.lensbridge.api.capability.image.DayNight;
import org.lensbridge.api.capability.image.Exposure;
import org.lensbridge.api.capability.image.ImageLevel;
import org.lensbridge.api.capability.image.ImagingOptions;
import org.lensbridge.api.capability.image.ImagingSettings;
import org.lensbridge.api.capability.image.Orientation;
import org.lensbridge.api.capability.image.WhiteBalance;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

/** The picture by 4.5.2, 4.5.20 and 5.1, with tables as the document has them. */
class ImagingTest {
    private static final String TABLES =
            """
            VideoColor[0][0].Brightness=30
            VideoColor[0][0].Contrast=50
            VideoColor[0][0].Hue=50
            VideoColor[0][0].Saturation=100
            VideoColor[0][0].TimeSection=0 00:00:00-24:00:00
            VideoColor[0][1].Brightness=80
            VideoColor[0][1].TimeSection=1 00:00:00-24:00:00
            VideoInSharpness[0][1].Sharpness=15
            VideoInSharpness[0][2].Sharpness=3
            VideoInOptions[0].Backlight=0
            VideoInOptions[0].DayNightColor=1
            VideoInOptions[0].ExposureMode=0
            VideoInOptions[0].ExposureSpeed=0
            VideoInOptions[0].ExposureValue1=0.1
            VideoInOptions[0].ExposureValue2=40
            VideoInOptions[0].AntiFlicker=1
            VideoInOptions[0].Flip=false
            VideoInOptions[0].Mirror=true
            VideoInOptions[0].Rotate90=0
            VideoInOptions[0].Gain=50
            VideoInOptions[0].GainRed=50
            VideoInOptions[0].GainBlue=50
            VideoInOptions[0].GlareInhibition=20
            VideoInOptions[0].WhiteBalance=Sunny
            VideoInOptions[0].NightOptions.Gain=70
            VideoInOptions[0].NightOptions.DayNightColor=2
            VideoInOptions[0].NightOptions.Mirror=false
            VideoInOptions[0].NightOptions.Profile=0
            """;
    private static final String CAPABILITIES =
            """
            caps. Backlight=2
            caps. Exposure=16
            caps. DayNightColor=true
            caps. Flip=false
            caps. Mirror=true
            caps. Rotate90=true
            caps. WhiteBalance=3
            """;

    private final TableCamera camera = new TableCamera(TABLES);
    private Rig rig;

    @AfterEach
    void close() throws Exception {
        rig.close();
        camera.close();
    }

    private Imaging imaging() {
        camera.answers().putIfAbsent("devVideoInput.cgi?action=getCaps&channel=1", CAPABILITIES);
        rig = Rig.to(camera.address());
        rig.connect();
        return rig.capability(1, Imaging.class);
    }

    private static Exposure exposure(Exposure.Mode mode, long micros) {
        Duration time = Duration.ofNanos(micros * 1_000);
        return new Exposure(
                Optional.of(mode), Optional.empty(), Optional.of(time), Optional.of(time), OptionalDouble.empty());
    }

    private static ImagingSettings change(Exposure exposure) {
        return ImagingSettings.NONE.with(exposure);
    }

    private static ImagingSettings change(WhiteBalance balance) {
        return ImagingSettings.NONE.with(balance);
    }

    private static ImagingSettings change(Orientation orientation) {
        return ImagingSettings.NONE.with(orientation);
    }

    private static ImagingSettings change(DayNight color) {
        return ImagingSettings.NONE.with(color);
    }

    @Test
    void readsWhatIsInForce() {
        ImagingSettings now = imaging().read();
        assertEquals(0.8, now.levels().get(ImageLevel.BRIGHTNESS), "of the colours whose time it is");
        assertEquals(1.0, now.levels().get(ImageLevel.SHARPNESS));
        assertEquals(0.2, now.levels().get(ImageLevel.HIGHLIGHT_COMPENSATION));
        assertEquals(0.0, now.levels().get(ImageLevel.BACKLIGHT_COMPENSATION));
        Exposure exposure = now.exposure().orElseThrow();
        assertEquals(Optional.of(Exposure.Mode.AUTO), exposure.mode());
        assertEquals(Optional.of(Exposure.Flicker.HZ_50), exposure.flicker());
        assertEquals(Optional.of(Duration.ofNanos(100_000)), exposure.shortest());
        assertEquals(Optional.of(Duration.ofMillis(40)), exposure.longest());
        assertEquals(OptionalDouble.of(0.5), exposure.gain());
        assertEquals(Optional.of(WhiteBalance.of(WhiteBalance.Mode.SUNNY)), now.whiteBalance());
        assertEquals(Optional.of(DayNight.AUTO), now.dayNight());
        assertEquals(Optional.of(new Orientation(true, false, 0)), now.orientation());
    }

    @Test
    void optionsAreTheDevicesOwn() {
        ImagingOptions options = imaging().options();
        assertTrue(options.levels().containsAll(Set.of(ImageLevel.BRIGHTNESS, ImageLevel.BACKLIGHT_COMPENSATION)));
        assertTrue(!options.levels().contains(ImageLevel.CONTRAST), "the colours in force have none");
        assertEquals(EnumSet.of(Exposure.Mode.AUTO, Exposure.Mode.MANUAL), options.exposureModes());
        assertTrue(options.whiteBalanceModes().contains(WhiteBalance.Mode.MANUAL));
        assertEquals(EnumSet.allOf(DayNight.class), options.dayNightModes());
        assertTrue(options.mirror());
        assertTrue(!options.flip(), "4.5.13 says that it cannot");
        assertEquals(Set.of(90, 270), options.rotations());
    }

    @Test
    void writesOnlyWhatChanges() {
        Imaging imaging = imaging();
        ImagingSettings now = imaging.write(new ImagingSettings(
                Map.of(ImageLevel.BRIGHTNESS, 0.25, ImageLevel.BACKLIGHT_COMPENSATION, 0.01, ImageLevel.SHARPNESS, 1.0),
                Optional.empty(),
                Optional.empty(),
                Optional.of(DayNight.AUTO),
                Optional.empty()));
        assertEquals(
                Set.of("VideoColor[0][1].Brightness=25", "VideoInOptions[0].Backlight=1"), Set.copyOf(camera.writes()));
        assertEquals(0.25, now.levels().get(ImageLevel.BRIGHTNESS));
        assertEquals(0.5, now.levels().get(ImageLevel.BACKLIGHT_COMPENSATION), "a little is on");
    }

    @Test
    void whiteBalanceGoesFirstAndItsGainsAfterwards() {
        WhiteBalance wanted =
                new WhiteBalance(WhiteBalance.Mode.MANUAL, OptionalDouble.of(0.5), OptionalDouble.of(0.75));
        ImagingSettings now = imaging().write(change(wanted));
        assertEquals(
                List.of(
                        "VideoInOptions[0].WhiteBalance=Custom",
                        "VideoInOptions[0].GainRed=50&VideoInOptions[0].GainBlue=75"),
                camera.writes());
        assertEquals(Optional.of(wanted), now.whiteBalance());
    }

    @Test
    void manualExposureIsATimeOfItsOwn() {
        Imaging imaging = imaging();
        ImagingSettings now = imaging.write(change(exposure(Exposure.Mode.MANUAL, 10_000)));
        assertEquals(
                List.of("VideoInOptions[0].ExposureMode=4&VideoInOptions[0].ExposureSpeed=17"
                        + "&VideoInOptions[0].ExposureValue1=10&VideoInOptions[0].ExposureValue2=10"),
                camera.writes());
        assertEquals(
                Optional.of(Exposure.Mode.MANUAL), now.exposure().orElseThrow().mode());
        imaging.write(change(new Exposure(
                Optional.of(Exposure.Mode.AUTO),
                Optional.of(Exposure.Flicker.HZ_60),
                Optional.empty(),
                Optional.empty(),
                OptionalDouble.of(1))));
        assertEquals(
                "VideoInOptions[0].ExposureMode=0&VideoInOptions[0].ExposureSpeed=0&VideoInOptions[0].AntiFlicker=2"
                        + "&VideoInOptions[0].Gain=100",
                camera.writes().get(1));
    }

    @Test
    void aTimeReplacesTheGradeThatHasOneOfItsOwn() {
        camera.set("VideoInOptions[0].ExposureMode=4\nVideoInOptions[0].ExposureSpeed=5");
        Imaging imaging = imaging();
        assertEquals(Optional.empty(), imaging.read().exposure().orElseThrow().shortest());
        ImagingSettings now = imaging.write(change(exposure(Exposure.Mode.MANUAL, 10_000)));
        assertEquals(
                List.of("VideoInOptions[0].ExposureSpeed=17&VideoInOptions[0].ExposureValue1=10"
                        + "&VideoInOptions[0].ExposureValue2=10"),
                camera.writes());
        assertEquals(
                Optional.of(Duration.ofMillis(10)), now.exposure().orElseThrow().shortest());
    }

    @Test
    void theBlockOfTheNightIsReadAndWrittenWhileItIsInForce() {
        camera.set("VideoInMode[0].Mode=0\nVideoInMode[0].Config[0]=2");
        Imaging imaging = imaging();
        ImagingSettings now = imaging.read();
        assertEquals(Optional.of(DayNight.NIGHT), now.dayNight());
        assertEquals(OptionalDouble.of(0.7), now.exposure().orElseThrow().gain());
        assertEquals(0.2, now.levels().get(ImageLevel.SHARPNESS));
        imaging.write(change(DayNight.DAY));
        imaging.write(ImagingSettings.of(ImageLevel.SHARPNESS, 0));
        assertEquals(
                List.of("VideoInOptions[0].NightOptions.DayNightColor=0", "VideoInSharpness[0][2].Sharpness=0"),
                camera.writes());
    }

    @Test
    void turnsThePicture() {
        Imaging imaging = imaging();
        assertEquals(
                Optional.of(new Orientation(false, false, 270)),
                imaging.write(change(new Orientation(false, false, 270))).orientation());
        assertEquals(List.of("VideoInOptions[0].Mirror=false&VideoInOptions[0].Rotate90=2"), camera.writes());
    }

    @Test
    void whatTheChannelLacksIsRefusedBeforeAnythingIsSent() {
        Imaging imaging = imaging();
        List<ImagingSettings> wrong = List.of(
                ImagingSettings.of(ImageLevel.DEFOG, 0.5),
                change(new Orientation(true, true, 0)),
                change(new Orientation(true, false, 180)),
                change(exposure(Exposure.Mode.HOLD, 1_000)),
                change(exposure(Exposure.Mode.AUTO, 50_000_000)),
                change(WhiteBalance.of(WhiteBalance.Mode.HOLD)),
                change(new WhiteBalance(WhiteBalance.Mode.SUNNY, OptionalDouble.of(0.5), OptionalDouble.empty())));
        for (ImagingSettings settings : wrong) {
            CameraException failure = assertThrows(CameraException.class, () -> imaging.write(settings));
            assertEquals(Kind.INVALID_ARGUMENT, failure.kind(), settings::toString);
        }
        CameraException failure =
                assertThrows(CameraException.class, () -> imaging.write(ImagingSettings.of(ImageLevel.DEFOG, 1)));
        assertTrue(failure.reason().contains("BRIGHTNESS"), failure.reason());
        assertEquals(List.of(), camera.writes());
    }

    @Test
    void garbageIsAbsent() {
        camera.answers()
                .put("devVideoInput.cgi?action=getCaps&channel=1", "caps.Backlight=-3\r\ncaps.Exposure=many\r\n");
        camera.set(
                """
                VideoColor[0][1].Brightness=900
                VideoInOptions[0].DayNightColor=7
                VideoInOptions[0].ExposureValue1=-1
                VideoInOptions[0].ExposureMode=dark
                VideoInOptions[0].ExposureSpeed=-2
                VideoInOptions[0].Rotate90=9
                VideoInOptions[0].WhiteBalance=Moonlight
                VideoInOptions[0].Gain=1e99999
                VideoInMode[0].Mode=x
                VideoInMode[0].Config[0]=-1
                """);
        ImagingSettings now = imaging().read();
        assertEquals(Optional.empty(), now.dayNight());
        assertEquals(Optional.empty(), now.whiteBalance());
        assertTrue(!now.levels().containsKey(ImageLevel.BRIGHTNESS));
        assertEquals(Optional.empty(), now.exposure().orElseThrow().mode());
        assertEquals(Optional.of(new Orientation(true, false, 0)), now.orientation());
    }

    @Test
    void aDeviceWithColoursOnlyHasTheseAndIsAskedOnceForTheRest() {
        camera.settings().keySet().removeIf(key -> !key.startsWith("VideoColor"));
        Imaging imaging = imaging();
        assertEquals(Optional.empty(), imaging.read().exposure());
        imaging.read();
        assertEquals(Set.of(ImageLevel.BRIGHTNESS), imaging.options().levels());
        assertEquals(1, camera.sent("name=VideoInSharpness").size());
    }

    @Test
    void aDeviceWithoutSuchTablesSaysSo() {
        camera.settings().clear();
        rig = Rig.to(camera.address());
        String absence = rig.connect().channels().stream()
                .filter(channel -> channel.number() == 1)
                .findFirst()
                .orElseThrow()
                .absences()
                .get("Imaging");
        assertTrue(absence.contains("config.videoColor (section 4.5.2)"), absence);
    }
}
