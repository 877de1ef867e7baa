package org.lensbridge.driver.axis.capability.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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

/** The picture by the Imaging API, with the ranges of a device and without. */
class AxisImagingTest {
    private static final String LINES =
            """
            Brand.Brand=AXIS
            Brand.ProdNbr=P1234
            Properties.Firmware.Version=9.1
            Properties.System.SerialNumber=00408C112233
            Image.I0.Enabled=yes
            Image.I0.Source=0
            Image.I0.Appearance.MirrorEnabled=no
            Image.I0.Appearance.Rotation=0
            Image.I0.Appearance.AutoRotationEnabled=yes
            Image.I0.Stream.FPS=0
            ImageSource.I0.DayNight.IrCutFilter=auto
            ImageSource.I0.Sensor.Brightness=30
            ImageSource.I0.Sensor.ColorLevel=50
            ImageSource.I0.Sensor.Exposure=auto
            ImageSource.I0.Sensor.MinExposureTime=31
            ImageSource.I0.Sensor.MaxExposureTime=-5
            ImageSource.I0.Sensor.MaxGain=100
            ImageSource.I0.Sensor.MinGain=0
            ImageSource.I0.Sensor.WDR=on
            ImageSource.I0.Sensor.WDRLevel=40
            ImageSource.I0.Sensor.Defog=auto
            ImageSource.I0.Sensor.DefogEffect=25
            ImageSource.I0.Sensor.BacklightCompensation=no
            ImageSource.I0.Sensor.WhiteBalance=auto
            ImageSource.I0.Sensor.RedBalance=50
            ImageSource.I0.Sensor.BlueBalance=50
            """;

    private final TreeCamera camera = new TreeCamera(LINES);

    @AfterEach
    void close() throws Exception {
        camera.close();
    }

    private Imaging imaging() {
        camera.connect();
        return camera.capability(1, Imaging.class);
    }

    private static ImagingSettings exposure(Exposure exposure) {
        return ImagingSettings.NONE.with(exposure);
    }

    private static ImagingSettings balance(WhiteBalance balance) {
        return ImagingSettings.NONE.with(balance);
    }

    private static ImagingSettings orientation(Orientation orientation) {
        return ImagingSettings.NONE.with(orientation);
    }

    private static Exposure times(Duration shortest, Duration longest) {
        return new Exposure(
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(shortest),
                Optional.ofNullable(longest),
                OptionalDouble.empty());
    }

    private static Exposure exposing(Exposure.Mode mode, Exposure.Flicker flicker) {
        return new Exposure(
                Optional.ofNullable(mode),
                Optional.ofNullable(flicker),
                Optional.empty(),
                Optional.empty(),
                OptionalDouble.empty());
    }

    @Test
    void understandsTheWordsOfOldFirmware() {
        camera.set("ImageSource.I0.Sensor.Exposure=automatic\nImageSource.I0.Sensor.WhiteBalance=holdwb");

        ImagingSettings now = imaging().read();

        assertEquals(
                Optional.of(Exposure.Mode.AUTO), now.exposure().orElseThrow().mode());
        assertEquals(WhiteBalance.Mode.HOLD, now.whiteBalance().orElseThrow().mode());
    }

    @Test
    void offersWhatTheDocumentSaysOfTheSettingsThatTheDeviceHas() {
        ImagingOptions options = imaging().options();

        assertEquals(
                EnumSet.of(
                        ImageLevel.BRIGHTNESS,
                        ImageLevel.SATURATION,
                        ImageLevel.WIDE_DYNAMIC_RANGE,
                        ImageLevel.BACKLIGHT_COMPENSATION,
                        ImageLevel.DEFOG),
                options.levels());
        assertEquals(Set.of(Exposure.Mode.AUTO, Exposure.Mode.HOLD), options.exposureModes());
        assertEquals(EnumSet.allOf(Exposure.Flicker.class), options.flickers());
        assertEquals(EnumSet.allOf(DayNight.class), options.dayNightModes());
        assertTrue(options.exposureTimes() && options.gain() && options.mirror());
        assertFalse(options.flip());
        assertEquals(Set.of(90, 180, 270), options.rotations());
    }

    @Test
    void offersWhatTheDeviceItselfDefinesNarrowerOrWider() {
        camera.define(
                """
                ImageSource.I0.Sensor.Exposure <type><enum><entry value="auto"/><entry value="flickerreduced50"/></enum></type>
                ImageSource.I0.Sensor.WhiteBalance <type><enum><entry value="auto_wide"/><entry value="hold"/></enum></type>
                ImageSource.I0.Sensor.WDR <type readonly="true"><bool true="on" false="off"/></type>
                ImageSource.I0.DayNight.IrCutFilter <type><enum><entry value="yes"/><entry value="no"/></enum></type>
                Image.I0.Appearance.Rotation <type><enum><entry value="0"/><entry value="180"/></enum></type>
                ImageSource.I0.Sensor.Brightness <type><int min="0" max="60"/></type>
                """);

        Imaging imaging = imaging();
        ImagingOptions options = imaging.options();

        assertEquals(Set.of(Exposure.Mode.AUTO), options.exposureModes());
        assertEquals(Set.of(Exposure.Flicker.NONE, Exposure.Flicker.HZ_50), options.flickers());
        assertEquals(Set.of(WhiteBalance.Mode.AUTO, WhiteBalance.Mode.HOLD), options.whiteBalanceModes());
        assertFalse(options.levels().contains(ImageLevel.WIDE_DYNAMIC_RANGE));
        assertEquals(Set.of(DayNight.DAY, DayNight.NIGHT), options.dayNightModes());
        assertEquals(Set.of(180), options.rotations());
        assertEquals(0.5, imaging.read().levels().get(ImageLevel.BRIGHTNESS));
        imaging.write(exposure(exposing(null, Exposure.Flicker.HZ_50)));
        assertEquals(List.of("ImageSource.I0.Sensor.Exposure=flickerreduced50"), camera.writes());
    }

    @Test
    void writesOnlyWhatChanges() {
        Imaging imaging = imaging();

        ImagingSettings now = imaging.write(new ImagingSettings(
                Map.of(ImageLevel.BRIGHTNESS, 0.3, ImageLevel.SATURATION, 1.0),
                Optional.empty(),
                Optional.empty(),
                Optional.of(DayNight.NIGHT),
                Optional.empty()));

        assertEquals(
                List.of("ImageSource.I0.DayNight.IrCutFilter=no&ImageSource.I0.Sensor.ColorLevel=100"),
                camera.writes());
        assertEquals(1.0, now.levels().get(ImageLevel.SATURATION));
        assertEquals(Optional.of(DayNight.NIGHT), now.dayNight());
    }

    @Test
    void switchesWhatIsOffAtZero() {
        Imaging imaging = imaging();

        assertEquals(0.4, imaging.read().levels().get(ImageLevel.WIDE_DYNAMIC_RANGE));
        assertEquals(0.0, imaging.read().levels().get(ImageLevel.BACKLIGHT_COMPENSATION));
        imaging.write(ImagingSettings.of(ImageLevel.WIDE_DYNAMIC_RANGE, 0));
        imaging.write(ImagingSettings.of(ImageLevel.WIDE_DYNAMIC_RANGE, 0.6));
        imaging.write(ImagingSettings.of(ImageLevel.BACKLIGHT_COMPENSATION, 0.2));
        imaging.write(ImagingSettings.of(ImageLevel.DEFOG, 0.5));
        imaging.write(ImagingSettings.of(ImageLevel.DEFOG, 0));

        assertEquals(
                List.of(
                        "ImageSource.I0.Sensor.WDR=off",
                        "ImageSource.I0.Sensor.WDR=on&ImageSource.I0.Sensor.WDRLevel=60",
                        "ImageSource.I0.Sensor.BacklightCompensation=yes",
                        "ImageSource.I0.Sensor.DefogEffect=50",
                        "ImageSource.I0.Sensor.Defog=off"),
                camera.writes());
    }

    @Test
    void takesNegativeTimesForFramesAndPositiveForMicroseconds() {
        camera.define("Image.I0.Stream.FPS <type><int min=\"0\" max=\"30\"/></type>");
        Imaging imaging = imaging();

        Exposure now = imaging.read().exposure().orElseThrow();
        assertEquals(Optional.of(Duration.ofNanos(31_000)), now.shortest());
        assertEquals(Optional.of(Duration.ofNanos(166_666_667)), now.longest());
        imaging.write(exposure(times(null, Duration.ofMillis(40))));

        assertEquals(List.of("ImageSource.I0.Sensor.MaxExposureTime=40000"), camera.writes());
    }

    @Test
    void tellsNoTimeForFramesOfAnUnknownRate() {
        assertEquals(Optional.empty(), imaging().read().exposure().orElseThrow().longest());
    }

    @Test
    void knowsTheRateByTheFrequencyOfTheMains() {
        camera.set("ImageSource.I0.CaptureFrequency=50Hz");

        assertEquals(
                Optional.of(Duration.ofMillis(200)),
                imaging().read().exposure().orElseThrow().longest());
    }

    @Test
    void takesTimesByTheDevicesLabels() {
        camera.define(
                """
                ImageSource.I0.Sensor.MaxExposureTime <type><enum><entry value="-5" niceValue="1/10 s"/><entry value="-20" niceValue="1/3 s"/></enum></type>
                """);
        Imaging imaging = imaging();

        assertEquals(
                Optional.of(Duration.ofMillis(100)),
                imaging.read().exposure().orElseThrow().longest());
        imaging.write(exposure(times(null, Duration.ofMillis(300))));

        assertEquals(List.of("ImageSource.I0.Sensor.MaxExposureTime=-20"), camera.writes());
    }

    @Test
    void refusesTimesOutsideOfTheDevicesRangeBeforeAnythingIsSent() {
        camera.define("ImageSource.I0.Sensor.MaxExposureTime <type><int min=\"-80\" max=\"500000\"/></type>");
        Imaging imaging = imaging();

        CameraException e =
                assertThrows(CameraException.class, () -> imaging.write(exposure(times(null, Duration.ofSeconds(1)))));

        assertEquals(Kind.INVALID_ARGUMENT, e.kind());
        assertEquals(
                "ImageSource.I0.Sensor.MaxExposureTime cannot be 1000000: expected a whole number from -80 to 500000.",
                e.reason());
        assertEquals(List.of(), camera.writes());
    }

    @Test
    void refusesAShortestTimeThatIsLongerThanTheLongest() {
        camera.set("ImageSource.I0.Sensor.MaxExposureTime=20000");
        Imaging imaging = imaging();

        assertThrows(CameraException.class, () -> imaging.write(exposure(times(Duration.ofMillis(30), null))));
        imaging.write(exposure(times(Duration.ofMillis(30), Duration.ofMillis(40))));

        assertEquals(
                List.of("ImageSource.I0.Sensor.MinExposureTime=30000&ImageSource.I0.Sensor.MaxExposureTime=40000"),
                camera.writes());
    }

    @Test
    void lowersTheLeastGainWithTheMost() {
        camera.set("ImageSource.I0.Sensor.MinGain=50");

        imaging()
                .write(exposure(new Exposure(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        OptionalDouble.of(0.2))));

        assertEquals(List.of("ImageSource.I0.Sensor.MaxGain=20&ImageSource.I0.Sensor.MinGain=20"), camera.writes());
    }

    @Test
    void setsGainsAfterTheWhiteBalanceIsManual() {
        imaging()
                .write(balance(
                        new WhiteBalance(WhiteBalance.Mode.MANUAL, OptionalDouble.of(0.6), OptionalDouble.of(0.4))));

        assertEquals(
                List.of(
                        "ImageSource.I0.Sensor.WhiteBalance=manual",
                        "ImageSource.I0.Sensor.RedBalance=60&ImageSource.I0.Sensor.BlueBalance=40"),
                camera.writes());
    }

    @Test
    void refusesAWhiteBalanceThatTheChannelLacks() {
        Imaging imaging = imaging();

        CameraException e = assertThrows(
                CameraException.class, () -> imaging.write(balance(WhiteBalance.of(WhiteBalance.Mode.NIGHT))));

        assertEquals(Kind.INVALID_ARGUMENT, e.kind());
        assertTrue(e.reason().contains("NIGHT"), e.reason());
        assertEquals(List.of(), camera.writes());
    }

    @Test
    void turnsThePictureAndStopsTheSensorsFromTurningIt() {
        imaging().write(orientation(new Orientation(true, false, 180)));

        assertEquals(
                List.of("Image.I0.Appearance.MirrorEnabled=yes&Image.I0.Appearance.Rotation=180"
                        + "&Image.I0.Appearance.AutoRotationEnabled=no"),
                camera.writes());
    }

    @Test
    void refusesToExchangeTopAndBottom() {
        Imaging imaging = imaging();

        assertThrows(CameraException.class, () -> imaging.write(orientation(new Orientation(false, true, 0))));

        assertEquals(List.of(), camera.writes());
    }

    @Test
    void holdsTheExposure() {
        Imaging imaging = imaging();

        imaging.write(exposure(exposing(Exposure.Mode.HOLD, null)));
        assertEquals(
                Optional.of(Exposure.Mode.HOLD),
                imaging.read().exposure().orElseThrow().mode());
        assertThrows(
                CameraException.class,
                () -> imaging.write(exposure(exposing(Exposure.Mode.HOLD, Exposure.Flicker.HZ_50))));
        imaging.write(exposure(exposing(Exposure.Mode.AUTO, Exposure.Flicker.HZ_60)));

        assertEquals(
                List.of("ImageSource.I0.Sensor.Exposure=hold", "ImageSource.I0.Sensor.Exposure=flickerfree60"),
                camera.writes());
    }

    @Test
    void namesTheParameterThatTheDeviceRefuses() {
        camera.refusing.add("ImageSource.I0.Sensor.Brightness");
        Imaging imaging = imaging();

        CameraException e =
                assertThrows(CameraException.class, () -> imaging.write(ImagingSettings.of(ImageLevel.BRIGHTNESS, 1)));

        assertEquals(Kind.INVALID_ARGUMENT, e.kind());
        assertTrue(e.reason().contains("ImageSource.I0.Sensor.Brightness"), e.reason());
    }

    @Test
    void leavesOutWhatTheUserMayNotSee() {
        camera.set("ImageSource.I0.Sensor.Brightness=******\nImageSource.I0.Sensor.Exposure=nonsense");

        ImagingSettings now = imaging().read();

        assertFalse(now.levels().containsKey(ImageLevel.BRIGHTNESS));
        assertEquals(Optional.empty(), now.exposure().orElseThrow().mode());
    }

    @Test
    void worksByTheDocumentWhereDefinitionsAreGarbage() {
        camera.answers.put("/axis-cgi/param.cgi?action=listdefinitions", "<?xml version=\"1.0\"?><broken>");

        assertEquals(EnumSet.allOf(Exposure.Flicker.class), imaging().options().flickers());
        assertTrue(camera.context.warnings().get(0).contains("does not tell the ranges"));
    }

    @Test
    void isAbsentFromAChannelWithoutAnySuchSetting() {
        camera.parameters
                .keySet()
                .removeIf(
                        name -> name.contains(".Sensor.") || name.contains("DayNight") || name.contains("Appearance"));
        camera.connect();

        assertEquals(Optional.empty(), camera.session.capability(1, Imaging.class));
    }
}
