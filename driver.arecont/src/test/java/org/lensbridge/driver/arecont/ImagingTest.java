package org.lensbridge.driver.arecont;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
import org.lensbridge.driver.testkit.AnsweringCamera;
import org.lensbridge.driver.testkit.DeviceRig;

class ImagingTest {
    private static AvCamera camera() {
        return new AvCamera(
                "brightness=0",
                "sharpness=3",
                "saturation=6",
                "red=-10",
                "blue=5",
                "illum=outdoor",
                "white_balance=on",
                "freq=60",
                "autoexp=on",
                "daynight=auto",
                "rotate=180");
    }

    private static ImagingSettings exposed(Exposure.Mode mode, Exposure.Flicker flicker) {
        return with(Optional.of(new Exposure(
                Optional.of(mode), Optional.of(flicker), Optional.empty(), Optional.empty(), OptionalDouble.empty())));
    }

    private static ImagingSettings with(Optional<Exposure> exposure) {
        return new ImagingSettings(Map.of(), exposure, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static ImagingSettings balanced(WhiteBalance balance) {
        return new ImagingSettings(
                Map.of(), Optional.empty(), Optional.of(balance), Optional.empty(), Optional.empty());
    }

    private static ImagingSettings seen(DayNight mode) {
        return new ImagingSettings(Map.of(), Optional.empty(), Optional.empty(), Optional.of(mode), Optional.empty());
    }

    private static ImagingSettings turned(Orientation orientation) {
        return new ImagingSettings(
                Map.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(orientation));
    }

    private static void refused(Executable call) {
        CameraException failure = assertThrows(CameraException.class, call);
        assertEquals(Kind.INVALID_ARGUMENT, failure.kind(), failure::toString);
        assertTrue(failure.reason().endsWith("."), failure.reason());
    }

    @Test
    void tellsWhatIsSet() throws IOException {
        try (AvCamera camera = camera();
                DeviceRig rig = camera.connected()) {
            ImagingSettings settings = rig.capability(1, Imaging.class).read();
            assertEquals(
                    Map.of(
                            ImageLevel.BRIGHTNESS, 0.5,
                            ImageLevel.SHARPNESS, 0.75,
                            ImageLevel.SATURATION, 1.0),
                    settings.levels());
            assertEquals(exposed(Exposure.Mode.AUTO, Exposure.Flicker.HZ_60).exposure(), settings.exposure());
            assertEquals(Optional.of(WhiteBalance.of(WhiteBalance.Mode.AUTO_OUTDOOR)), settings.whiteBalance());
            assertEquals(Optional.of(DayNight.AUTO), settings.dayNight());
            assertEquals(Optional.of(new Orientation(false, false, 180)), settings.orientation());
        }
    }

    @Test
    void optionsAreWhatTheCameraAnswersFor() throws IOException {
        try (AvCamera camera = new AvCamera("brightness=0", "illum=mlx");
                DeviceRig rig = camera.connected()) {
            Imaging imaging = rig.capability(1, Imaging.class);
            ImagingOptions options = imaging.options();
            assertEquals(Set.of(ImageLevel.BRIGHTNESS), options.levels());
            assertEquals(Set.of(), options.exposureModes());
            assertEquals(Set.of(), options.rotations());
            assertEquals(
                    Set.of(WhiteBalance.Mode.AUTO, WhiteBalance.Mode.AUTO_INDOOR, WhiteBalance.Mode.AUTO_OUTDOOR),
                    options.whiteBalanceModes());
            assertEquals(ImagingSettings.of(ImageLevel.BRIGHTNESS, 0.5), imaging.read());
            int asked = camera.lines().size();
            imaging.read();
            assertEquals(asked + 2, camera.lines().size(), "what it lacks is not asked for again");
        }
    }

    @Test
    void writesWhatChangesAndSavesOnce() throws IOException {
        try (AvCamera camera = camera();
                DeviceRig rig = camera.connected()) {
            Imaging imaging = rig.capability(1, Imaging.class);
            ImagingSettings now = imaging.write(new ImagingSettings(
                    Map.of(ImageLevel.BRIGHTNESS, 0.1, ImageLevel.SHARPNESS, 0.75, ImageLevel.SATURATION, 0.4),
                    exposed(Exposure.Mode.HOLD, Exposure.Flicker.HZ_60).exposure(),
                    Optional.of(WhiteBalance.of(WhiteBalance.Mode.AUTO)),
                    Optional.of(DayNight.NIGHT),
                    Optional.empty()));
            assertEquals(
                    List.of(
                            "POST /set?brightness=-40",
                            "POST /set?saturation=2",
                            "POST /set?autoexp=off",
                            "POST /set?illum=auto",
                            "POST /set?daynight=night",
                            "POST /set?params=save"),
                    camera.changes());
            assertEquals(0.1, now.levels().get(ImageLevel.BRIGHTNESS), 1e-9);
            assertEquals(2 / 6.0, now.levels().get(ImageLevel.SATURATION), 1e-9);
            assertEquals(Optional.of(DayNight.NIGHT), now.dayNight());
        }
    }

    @Test
    void gainsDecideWhenTheCameraDoesNotMeasure() throws IOException {
        try (AvCamera camera = camera();
                DeviceRig rig = camera.connected()) {
            Imaging imaging = rig.capability(1, Imaging.class);
            WhiteBalance wanted =
                    new WhiteBalance(WhiteBalance.Mode.MANUAL, OptionalDouble.of(0.5), OptionalDouble.empty());
            WhiteBalance now = imaging.write(balanced(wanted)).whiteBalance().orElseThrow();
            assertEquals(
                    new WhiteBalance(WhiteBalance.Mode.MANUAL, OptionalDouble.of(0.5), OptionalDouble.of(0.75)), now);
            assertEquals(
                    List.of("POST /set?white_balance=off", "POST /set?red=0", "POST /set?params=save"),
                    camera.changes());
            refused(() -> imaging.write(balanced(
                    new WhiteBalance(WhiteBalance.Mode.AUTO, OptionalDouble.of(0.5), OptionalDouble.empty()))));
            refused(() -> imaging.write(balanced(WhiteBalance.of(WhiteBalance.Mode.SUNNY))));
        }
    }

    @Test
    void whatIsSetAlreadyIsNotSent() throws IOException {
        try (AvCamera camera = camera().hold("brightness=63", "daynight=dual");
                DeviceRig rig = camera.connected()) {
            Imaging imaging = rig.capability(1, Imaging.class);
            ImagingSettings before = imaging.read();
            assertEquals(1.0, before.levels().get(ImageLevel.BRIGHTNESS), "beyond the known range");
            assertEquals(Optional.empty(), before.dayNight());
            assertEquals(before, imaging.write(before));
            assertEquals(List.of(), camera.changes());
        }
    }

    @Test
    void whatAChannelLacksIsRefusedBeforeAnythingIsSent() throws IOException {
        try (AvCamera camera = new AvCamera("brightness=0", "freq=50");
                DeviceRig rig = camera.connected()) {
            Imaging imaging = rig.capability(1, Imaging.class);
            refused(() -> imaging.write(ImagingSettings.of(ImageLevel.SHARPNESS, 0.5)));
            refused(() -> imaging.write(ImagingSettings.of(ImageLevel.DEFOG, 0.5)));
            refused(() -> imaging.write(exposed(Exposure.Mode.AUTO, Exposure.Flicker.HZ_50)));
            refused(() -> imaging.write(with(Optional.of(new Exposure(
                    Optional.empty(),
                    Optional.of(Exposure.Flicker.NONE),
                    Optional.empty(),
                    Optional.empty(),
                    OptionalDouble.empty())))));
            refused(() -> imaging.write(with(Optional.of(new Exposure(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(Duration.ofMillis(10)),
                    OptionalDouble.empty())))));
            refused(() -> imaging.write(seen(DayNight.DAY)));
            refused(() -> imaging.write(balanced(WhiteBalance.of(WhiteBalance.Mode.AUTO))));
            refused(() -> imaging.write(turned(new Orientation(false, false, 90))));
            refused(() -> imaging.write(turned(new Orientation(true, false, 0))));
            assertEquals(List.of(), camera.changes());
        }
    }

    @Test
    void turnThatTheModelLacksIsNoticedAndOfferedNoMore() throws IOException {
        try (AvCamera camera = camera().answering("POST /set?rotate=90", AnsweringCamera.text("OK"))
                        .answering("GET /set?rotate=90", AnsweringCamera.text("OK"));
                DeviceRig rig = camera.connected()) {
            Imaging imaging = rig.capability(1, Imaging.class);
            assertEquals(Set.of(90, 180, 270), imaging.options().rotations());
            refused(() -> imaging.write(turned(new Orientation(false, false, 90))));
            assertEquals(Set.of(180, 270), imaging.options().rotations());
            assertEquals(
                    270,
                    imaging.write(turned(new Orientation(false, false, 270)))
                            .orientation()
                            .orElseThrow()
                            .rotation());
        }
    }

    @Test
    void sensorsHaveTheirOwnPicture() throws IOException {
        try (AvCamera camera =
                        new AvCamera("sensorcount=2", "1/brightness=0", "2/brightness=10", "2/freq=50", "rotate=0");
                DeviceRig rig = camera.connected()) {
            Imaging imaging = rig.capability(2, Imaging.class);
            assertEquals(0.6, imaging.read().levels().get(ImageLevel.BRIGHTNESS), 1e-9);
            imaging.write(ImagingSettings.of(ImageLevel.BRIGHTNESS, 0));
            assertEquals("-50", camera.held("2/brightness"));
            assertEquals("0", camera.held("1/brightness"));
            assertTrue(camera.lines().contains("GET /get2?freq"));
            assertTrue(camera.lines().contains("GET /get?rotate"));
            assertFalse(camera.lines().contains("GET /get2?rotate"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bright", "NaN", "1e99999999"})
    void valuesThatAreNoneAreLeftOut(String garbage) throws IOException {
        try (AvCamera camera = camera().hold(
                                "brightness=" + garbage, "freq=x", "autoexp=?", "illum=", "daynight=", "rotate=45");
                DeviceRig rig = camera.connected()) {
            ImagingSettings settings = rig.capability(1, Imaging.class).read();
            assertEquals(
                    Set.of(ImageLevel.SHARPNESS, ImageLevel.SATURATION),
                    settings.levels().keySet());
            assertEquals(Optional.empty(), settings.exposure());
            assertEquals(Optional.empty(), settings.whiteBalance());
            assertEquals(Optional.empty(), settings.dayNight());
            assertEquals(Optional.empty(), settings.orientation());
        }
    }

    @Test
    void whatWentBeforeARefusalIsSaved() throws IOException {
        byte[] refusal = AnsweringCamera.status("400 Bad Request");
        try (AvCamera camera =
                        camera().answering("POST /set?saturation", refusal).answering("GET /set?saturation", refusal);
                DeviceRig rig = camera.connected()) {
            Imaging imaging = rig.capability(1, Imaging.class);
            refused(() -> imaging.write(new ImagingSettings(
                    Map.of(ImageLevel.BRIGHTNESS, 1.0, ImageLevel.SATURATION, 0.0),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty())));
            assertEquals("50", camera.held("brightness"));
            assertEquals("save", camera.held("params"));
        }
    }

    @Test
    void cameraThatDoesNotSaveIsWarnedOf() throws IOException {
        try (AvCamera camera = camera().answering("POST /set?params", AnsweringCamera.status("404 Not Found"))
                        .answering("GET /set?params", AnsweringCamera.status("404 Not Found"));
                DeviceRig rig = camera.connected()) {
            rig.capability(1, Imaging.class).write(ImagingSettings.of(ImageLevel.BRIGHTNESS, 1));
            assertEquals("50", camera.held("brightness"));
            assertTrue(rig.context().warnings().stream()
                    .anyMatch(warning -> warning.contains("until the camera restarts")));
        }
    }

    @Test
    void cameraWithoutPictureSettingsSaysSo() throws IOException {
        try (AvCamera camera = new AvCamera();
                DeviceRig rig = new DeviceRig(ArecontDriverFactory::new, camera.address())) {
            String absence = rig.connect().channels().stream()
                    .filter(channel -> channel.number() == 1)
                    .findFirst()
                    .orElseThrow()
                    .absences()
                    .get("Imaging");
            assertTrue(
                    absence.startsWith("Asked for config.get (section Get Camera Settings). Of brightness:"), absence);
        }
    }
}
