package org.lensbridge.itest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.lensbridge.itest.Operator.says;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.lensbridge.simulator.AxisCamera;
import org.lensbridge.simulator.AxisModel;

/** An Axis camera of current firmware that turns, and one of firmware 5, from the console and from REST of the running product. */
public class AxisIT {
    @ClassRule
    public static final TemporaryFolder FOLDER = new TemporaryFolder();

    private static final String PASSWORD = "k3-Yard&Dock";
    private static final String BRIGHTNESS = "ImageSource.I0.Sensor.Brightness";

    private static AxisCamera yard;
    private static AxisCamera shed;
    private static Product product;
    private static Operator operator;

    @BeforeClass
    public static void start() throws Exception {
        yard = device("yard", AxisModel.CURRENT);
        shed = device("shed", AxisModel.FIXED_5X);
        product = Product.start("run", FOLDER.newFolder("run").toPath(), Product.freePorts(3))
                .awaitUp();
        operator = new Operator(product);
        operator.add("yard", "root", PASSWORD, yard.address());
        operator.add("shed", "root", PASSWORD, shed.address());
    }

    @AfterClass
    public static void stop() {
        product.close();
        shed.close();
        yard.close();
    }

    private static AxisCamera device(String name, AxisModel model) {
        return AxisCamera.builder()
                .name(name)
                .model(model)
                .login("root", PASSWORD)
                .pictureSize(320, 240)
                .cannedFrames(10, 12)
                .start();
    }

    @Test
    public void bothAreToldWithTheirModelsAndFirmware() throws Exception {
        says(product.sh("lb:devices"), "P5655-S", "M1114-S", "axis");
        says(product.sh("lb:doctor", "shed"), "firmware 5.51.7.2", "login    root: OK");
        says(operator.device("yard"), "11.11.94", yard.serial());
    }

    @Test
    public void theDoctorTellsWhatTheOldOneLacksAndHowThatShowed() throws Exception {
        String shed = product.sh("lb:doctor", "shed");
        says(shed, "Snapshot", "there");
        Matcher absent = Pattern.compile("(?m)^(\\w+) +\\S+ +absent: (.+)$").matcher(shed);
        int count = 0;
        while (absent.find()) {
            says(absent.group(2), "Asked for ", "(section network-video/");
            assertTrue(absent.group(), absent.group(2).endsWith("."));
            count++;
        }
        assertTrue(shed, count > 0);
        says(product.sh("lb:ptz", "shed", "left"), "no PanTiltZoom", "Asked for param.list");
    }

    @Test
    public void picturesOfBothArrive() throws Exception {
        for (String name : List.of("yard", "shed")) {
            Path file = FOLDER.newFolder().toPath().resolve("picture.jpg");
            says(product.sh("lb:snapshot", name, file.toString()), "image/jpeg");
            assertEquals((byte) 0xD8, Files.readAllBytes(file)[1]);
            byte[] served = product.get(
                            product.mediaUrl("/snapshots/" + name + "/1.jpg"), "Authorization", product.basic())
                    .body();
            assertEquals(new String(served, StandardCharsets.ISO_8859_1), (byte) 0xFF, served[0]);
        }
    }

    @Test
    public void settingsAreReadCheckedAndWritten() throws Exception {
        says(product.sh("lb:settings", "-c", "1", "yard"), "ImageSource");
        says(product.sh("lb:get", "-c", "1", "yard", BRIGHTNESS), BRIGHTNESS + " = 50");
        says(product.sh("lb:set", "-c", "1", "yard", BRIGHTNESS + "=61"), BRIGHTNESS + " = 61");
        assertEquals("61", yard.parameter(BRIGHTNESS).orElseThrow());
        for (AxisCamera camera : List.of(yard, shed)) {
            String before = camera.parameter(BRIGHTNESS).orElseThrow();
            says(
                    product.sh("lb:set", "-c", "1", camera.name(), BRIGHTNESS + "=1234"),
                    "Nothing was written",
                    BRIGHTNESS + "=1234",
                    "0 to 100");
            says(
                    operator.rest(
                                    "POST",
                                    "/devices/" + camera.name() + "/channels/1/settings",
                                    "{\"changes\":{\"" + BRIGHTNESS + "\":1234}}",
                                    400)
                            .toString(),
                    BRIGHTNESS,
                    "0 to 100");
            assertEquals(before, camera.parameter(BRIGHTNESS).orElseThrow());
            assertFalse(asked(camera, "1234"));
        }
    }

    @Test
    public void requestsAreListedExplainedAndSent() throws Exception {
        says(product.sh("lb:ops", "yard", "tour.addStop"), "network-video/guard-tour-api", "PresetNbr", "not possible");
        says(product.sh("lb:call", "shed", "param.brand"), "M1114-S");
        JsonObject reply = operator.rest("POST", "/devices/yard/operations/device.interfaces", "{}", 200)
                .getAsJsonObject();
        says(reply.toString(), "device.interfaces", "param-cgi");
        says(product.sh("lb:call", "yard", "no.such.thing"), "lists all");
        says(product.sh("lb:call", "yard", "tour.remove", "tour=0"), "--yes");
        assertFalse(asked(yard, "action=remove"));
    }

    @Test
    public void motionArrivesByTheWebSocketAndByRtsp() {
        // What is the case at first is told before what happens.
        operator.awaitEvent("yard", "RESYNC");
        operator.awaitEvent("shed", "RESYNC");
        yard.raiseMotion(1, true);
        operator.awaitEvent("yard", "motion", "START");
        yard.raiseMotion(1, false);
        operator.awaitEvent("yard", "motion", "END");
        shed.raiseMotion(1, true);
        operator.awaitEvent("shed", "motion", "START");
        assertTrue(asked(yard, "/vapix/ws-data-stream"));
    }

    @Test
    public void theYardTurnsAndGoesToAPreset() throws Exception {
        String before = product.sh("lb:ptz", "yard", "where");
        says(product.sh("lb:ptz", "yard", "left"), "yard moves left");
        product.await(Duration.ofSeconds(10), () -> yard.position().pan() < 0, "it turned left");
        product.await(Duration.ofSeconds(10), () -> !yard.position().moving(), "it stopped by itself");
        assertFalse(before, product.sh("lb:ptz", "yard", "where").equals(before));
        yard.definePreset(5, "Ramp", 40, 10, 1);
        says(product.sh("lb:ptz", "yard", "presets"), "Ramp");
        says(product.sh("lb:ptz", "yard", "go", "5"), "5");
        product.await(Duration.ofSeconds(10), () -> Math.abs(yard.position().pan() - 40) < 1, "it looks at the ramp");
    }

    private static boolean asked(AxisCamera camera, String part) {
        return camera.requests().stream().anyMatch(request -> request.target().contains(part));
    }
}
