package org.lensbridge.driver.axis.capability.setting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.Settings;
import org.lensbridge.api.capability.control.Access;
import org.lensbridge.api.capability.control.Setting;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.device.ChannelInfo;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.axis.capability.image.TreeCamera;

/** Settings by the document and by what a device defines. */
class AxisSettingsTest {
    private static final String SENSOR = "ImageSource.I0.Sensor.";

    private final TreeCamera camera = new TreeCamera(
            """
            Brand.Brand=AXIS
            Brand.ProdNbr=P1234
            Properties.Firmware.Version=9.1
            Properties.System.SerialNumber=00408C112233
            Network.RTSP.Port=554
            Image.I0.Enabled=yes
            Image.I0.Source=0
            Image.I0.Appearance.AutoRotationEnabled=yes
            Image.I2.Enabled=yes
            Image.I2.Source=0
            Image.I2.Appearance.Rotation=0
            ImageSource.I0.Sensor.Exposure=auto
            ImageSource.I0.Sensor.MaxExposureTime=-80
            ImageSource.I0.Sensor.BacklightCompensation=off
            ImageSource.I0.Sensor.WDR=on
            ImageSource.I0.Sensor.CoordX=5000
            ImageSource.I0.Sensor.AspectRatio=16:9
            ImageSource.I0.Video.Gamma=3
            """);

    @AfterEach
    void close() throws Exception {
        camera.close();
    }

    private Settings settings(int channel) {
        camera.connect();
        return camera.capability(channel, Settings.class);
    }

    private Setting setting(int channel, String key) {
        return settings(channel).describe().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private CameraException refusal(int channel, String key, Value value) {
        Settings settings = settings(channel);
        return assertThrows(CameraException.class, () -> settings.write(Map.of(key, value)));
    }

    @Test
    void listsWhatTheDeviceHasAndNothingElse() {
        List<String> keys = settings(1).describe().stream().map(Setting::key).toList();

        assertTrue(keys.contains(SENSOR + "Exposure"));
        assertTrue(keys.contains(SENSOR + "AspectRatio"));
        assertFalse(keys.contains(SENSOR + "Brightness"));
    }

    @Test
    void takesTheDevicesRangeBeforeTheDocuments() {
        camera.define(
                """
                ImageSource.I0.Sensor.Exposure <type><enum><entry value="auto"/><entry value="flickerreduced50"/></enum></type>
                ImageSource.I0.Sensor.MaxExposureTime <type><int min="-80" max="1000"/></type>
                """);

        Settings settings = settings(1);
        settings.write(Map.of(SENSOR + "Exposure", Value.of("flickerreduced50")));

        assertEquals(List.of(SENSOR + "Exposure=flickerreduced50"), camera.writes());
        CameraException e = assertThrows(
                CameraException.class, () -> settings.write(Map.of(SENSOR + "MaxExposureTime", Value.of(1001))));
        assertEquals(
                "Nothing was written. " + SENSOR + "MaxExposureTime=1001: expected a whole number from -80 to 1000.",
                e.reason());
        assertEquals(1, camera.writes().size());
    }

    @Test
    void takesWhatTheDeviceHasEvenWhereItDefinesNothing() {
        camera.answers.put("/axis-cgi/param.cgi?action=listdefinitions", "404 <html>Not Found</html>");

        assertEquals(
                Map.of(SENSOR + "MaxExposureTime", Value.of(-80)),
                settings(1).read(List.of(SENSOR + "MaxExposureTime")));
    }

    @Test
    void readsWhatTheDeviceHoldsOutsideOfItsOwnRange() {
        camera.define("ImageSource.I0.Sensor.MaxExposureTime <type><int min=\"-60\" max=\"1000\"/></type>");

        assertEquals(
                Map.of(SENSOR + "MaxExposureTime", Value.of(-80)),
                settings(1).read(List.of(SENSOR + "MaxExposureTime")));
        assertEquals(
                Kind.INVALID_ARGUMENT,
                refusal(1, SENSOR + "MaxExposureTime", Value.of(-80)).kind());
    }

    @Test
    void writesFlagsInTheDevicesWords() {
        camera.define("ImageSource.I0.Sensor.BacklightCompensation <type><bool true=\"on\" false=\"off\"/></type>");

        Map<String, Value> now = settings(1).write(Map.of(SENSOR + "BacklightCompensation", Value.of(true)));

        assertEquals(List.of(SENSOR + "BacklightCompensation=on"), camera.writes());
        assertEquals(Map.of(SENSOR + "BacklightCompensation", Value.of(true)), now);
    }

    @Test
    void keepsAChoiceWhereTheDeviceCallsItAFlag() {
        camera.define("ImageSource.I0.Sensor.WDR <type><bool true=\"on\" false=\"off\"/></type>");

        Map<String, Value> now = settings(1).write(Map.of(SENSOR + "WDR", Value.of("off")));

        assertEquals(Map.of(SENSOR + "WDR", Value.of("off")), now);
        assertEquals("on|off", setting(1, SENSOR + "WDR").type().summary());
    }

    @Test
    void doesNotWriteWhatTheDeviceLocks() {
        camera.define("ImageSource.I0.Sensor.WDR <type readonly=\"true\"><bool true=\"on\" false=\"off\"/></type>");

        assertEquals(Access.READ, setting(1, SENSOR + "WDR").access());
        assertEquals(
                "Nothing was written. " + SENSOR + "WDR: it can only be read.",
                refusal(1, SENSOR + "WDR", Value.of("off")).reason());
        assertEquals(List.of(), camera.writes());
    }

    @Test
    void takesWhatOnlyTheDeviceKnowsByItsOwnRange() {
        camera.define("ImageSource.I0.Video.Gamma <type><int min=\"1\" max=\"5\"/></type>");

        assertEquals("1..5", setting(1, "ImageSource.I0.Video.Gamma").type().summary());
        assertEquals(
                Kind.INVALID_ARGUMENT,
                refusal(1, "ImageSource.I0.Video.Gamma", Value.of(6)).kind());
        assertEquals(List.of(), camera.writes());
    }

    @Test
    void readsWhatOnlyTheDeviceKnowsOutsideOfItsOwnRange() {
        camera.set("ImageSource.I0.Video.Standard=secam\nImageSource.I0.Video.Delay=-7");
        camera.define(
                """
                ImageSource.I0.Video.Gamma <type><int min="5" max="9"/></type>
                ImageSource.I0.Video.Delay <type><int min="4" max="1"/></type>
                ImageSource.I0.Video.Standard <type><enum><entry value="pal"/><entry value="ntsc"/></enum></type>
                """);

        assertEquals(
                Map.of(
                        "ImageSource.I0.Video.Gamma",
                        Value.of(3),
                        "ImageSource.I0.Video.Delay",
                        Value.of(-7),
                        "ImageSource.I0.Video.Standard",
                        Value.of("secam")),
                settings(1).read(List.of("ImageSource.I0.Video.*")));
        assertEquals(
                "pal|ntsc", setting(1, "ImageSource.I0.Video.Standard").type().summary());
        assertEquals(
                Kind.INVALID_ARGUMENT,
                refusal(1, "ImageSource.I0.Video.Gamma", Value.of(3)).kind());
        assertEquals(
                Kind.INVALID_ARGUMENT,
                refusal(1, "ImageSource.I0.Video.Standard", Value.of("secam")).kind());
        assertEquals(List.of(), camera.writes());
    }

    @Test
    void takesWholeNumbersOnlyWhereTheDeviceDefinesNoLimits() {
        camera.define("ImageSource.I0.Video.Gamma <type><int /></type>\n" + SENSOR + "CoordX <type><int /></type>");

        Settings settings = settings(1);
        settings.write(Map.of("ImageSource.I0.Video.Gamma", Value.of(-12)));

        assertEquals(
                Kind.INVALID_ARGUMENT,
                refusal(1, "ImageSource.I0.Video.Gamma", Value.of("low")).kind());
        assertEquals(
                "0..9999", setting(1, SENSOR + "CoordX").type().summary(), "the document's, where the device has none");
        assertEquals(List.of("ImageSource.I0.Video.Gamma=-12"), camera.writes());
    }

    @Test
    void checksParametersOfTheDeviceByItsOwnRange() {
        camera.define("Network.RTSP.Port <type><int min=\"0\" max=\"65535\"/></type>");

        CameraException e = refusal(0, "Network.RTSP.Port", Value.of(70_000));

        assertEquals(Kind.INVALID_ARGUMENT, e.kind());
        assertTrue(e.reason().contains("Network.RTSP.Port=70000: expected a whole number from 0 to 65535"), e.reason());
        settings(0).write(Map.of("Network.RTSP.Port", Value.of(8554)));
        assertEquals(List.of("Network.RTSP.Port=8554"), camera.writes());
    }

    @Test
    void findsARowUnderEitherOfItsKeys() {
        String documented = "ImageSource.I0.Appearance.AutoRotationEnabled";
        String held = "Image.I0.Appearance.AutoRotationEnabled";
        Settings settings = settings(1);

        assertEquals(Map.of(documented, Value.of(true)), settings.read(List.of(documented)));
        assertEquals(Map.of(held, Value.of(true)), settings.read(List.of(held)));
        assertEquals(Map.of(documented, Value.of(false)), settings.write(Map.of(documented, Value.of(false))));
        assertEquals(List.of(held + "=no"), camera.writes());
    }

    @Test
    void givesAViewAreaTheSensorOfItsSource() {
        Settings settings = settings(3);

        assertEquals(Map.of(SENSOR + "Exposure", Value.of("auto")), settings.read(List.of(SENSOR + "Exposure")));
        assertEquals(
                Map.of("Image.I2.Appearance.Rotation", Value.of("0")),
                settings.read(List.of("Image.I2.Appearance.Rotation")));
    }

    @Test
    void switchesAViewAreaOnByTheSettingsOfTheDevice() {
        camera.set("Image.I5.Enabled=no\nImage.I5.Name=Crop\nImage.I5.Source=0");
        Settings settings = settings(0);

        assertEquals(
                Map.of("Image.I5.Enabled", Value.of(true)), settings.write(Map.of("Image.I5.Enabled", Value.of(true))));
        assertThrows(
                CameraException.class,
                () -> settings.write(Map.of("Image.I0.Appearance.AutoRotationEnabled", Value.of(true))));
        assertEquals(
                List.of(0, 1, 3, 6),
                camera.connect().channels().stream().map(ChannelInfo::number).toList());
    }

    @Test
    void saysThatTheProductLacksAParameter() {
        CameraException e = refusal(1, SENSOR + "SensorProtector", Value.of("open"));

        assertEquals(Kind.INVALID_ARGUMENT, e.kind());
        assertTrue(e.reason().contains("SensorProtector"), e.reason());
        assertEquals(List.of(), camera.writes());
    }

    @Test
    void namesTheParameterThatTheDeviceRefuses() {
        camera.refusing.add(SENSOR + "CoordX");

        CameraException e = refusal(1, SENSOR + "CoordX", Value.of(10));

        assertEquals(Kind.INVALID_ARGUMENT, e.kind());
        assertEquals("The device does not accept the value for " + SENSOR + "CoordX.", e.reason());
    }

    @Test
    void namesTheParameterWhereAPageForPeopleDoesNot() {
        Settings settings = settings(1);
        camera.answers.put(
                "/axis-cgi/param.cgi?action=update", "<html><body>Invalid value, try another.</body></html>");

        CameraException e =
                assertThrows(CameraException.class, () -> settings.write(Map.of(SENSOR + "CoordX", Value.of(10))));

        assertEquals(Kind.INVALID_ARGUMENT, e.kind());
        assertTrue(e.reason().contains("Invalid value, try another"), e.reason());
        assertTrue(e.reason().endsWith("It was told to set " + SENSOR + "CoordX."), e.reason());
        assertEquals("param.update", e.operation());
    }

    @Test
    void readsWithoutWarningsWhatTheDeviceHas() {
        settings(1).read(List.of("ImageSource.I0.Appearance.AutoRotationEnabled", SENSOR + "*"));

        assertEquals(List.of(), camera.context.warnings());
    }

    @Test
    void asksForDefinitionsOncePerConnection() {
        Settings settings = settings(1);
        settings.describe();
        settings.read(List.of(SENSOR + "*"));
        settings.write(Map.of(SENSOR + "CoordX", Value.of(10)));

        assertEquals(
                1,
                camera.targets.stream()
                        .filter(target -> target.contains("listdefinitions"))
                        .count());
    }
}
