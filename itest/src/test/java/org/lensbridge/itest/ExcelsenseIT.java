package org.lensbridge.itest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.lensbridge.itest.Operator.says;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.lensbridge.simulator.ExcelsenseCamera;
import org.lensbridge.simulator.ExcelsenseCameraBuilder;
import org.lensbridge.simulator.ExcelsenseModel;
import org.lensbridge.simulator.tls.ServerIdentity;
import org.lensbridge.simulator.tls.Terms;

/** A ToughEye, and a ToughCam that has nothing to clean with, from the console and from REST of the running product. */
public class ExcelsenseIT {
    @ClassRule
    public static final TemporaryFolder FOLDER = new TemporaryFolder();

    private static final String PASSWORD = "e9-Kiln&Oven";

    private static ExcelsenseCamera kiln;
    private static ExcelsenseCamera oven;
    private static Product product;
    private static Operator operator;

    @BeforeClass
    public static void start() throws Exception {
        ServerIdentity identity = ServerIdentity.selfSigned(Terms.forNames("127.0.0.1"));
        kiln = camera("kiln", ExcelsenseModel.TOUGHEYE_1700).tls(identity).start();
        oven = camera("oven", ExcelsenseModel.TOUGHCAM_1000).start();
        product = Product.start("run", FOLDER.newFolder("run").toPath(), Product.freePorts(3))
                .awaitUp();
        operator = new Operator(product);
        operator.rest(
                "POST",
                "/devices",
                "{\"id\":\"kiln\",\"address\":\"" + kiln.address() + "\",\"user\":\"admin\",\"password\":\"" + PASSWORD
                        + "\",\"tls\":\"sha256:" + identity.fingerprint() + "\"}",
                201);
        operator.awaitState("kiln", "ONLINE");
        // Over plain HTTP whoever listens reads the login, which is a part of each address.
        operator.addAs(
                "DEGRADED", "oven", "admin", PASSWORD, oven.address(), "-d", "excelsense", "-o", "rtspPort=8554");
    }

    @AfterClass
    public static void stop() {
        product.close();
        oven.close();
        kiln.close();
    }

    private static ExcelsenseCameraBuilder camera(String name, ExcelsenseModel model) {
        return ExcelsenseCamera.builder()
                .name(name)
                .model(model)
                .login("admin", PASSWORD)
                .restartTime(Duration.ofSeconds(5))
                .pictureSize(640, 480);
    }

    @Test
    public void discoveryKnowsItByHowItRefusesToAnswerWithoutALogin() throws Exception {
        says(
                product.sh("lb:discover", "127.0.0.1:" + oven.address().getPort()),
                oven.address().toString(),
                "excelsense",
                "oven");
    }

    @Test
    public void theDoctorTellsWhatTheOtherModelLacks() throws Exception {
        says(product.sh("lb:devices"), "ToughEye", "ToughCam", "excelsense");
        says(product.sh("lb:doctor", "kiln"), "state    ONLINE", "LensCleaning          1 ");
        String doctor = product.sh("lb:doctor", "oven");
        says(doctor, "the password travels readable", "absent: Of the cameras of this protocol ToughEye cleans");
        Operator.absences(doctor);
    }

    @Test
    public void picturesAndVideoArrive() throws Exception {
        for (String name : List.of("kiln", "oven")) {
            Path file = FOLDER.newFolder().toPath().resolve("picture.jpg");
            says(product.sh("lb:snapshot", name, file.toString()), "image/jpeg");
            assertEquals((byte) 0xD8, Files.readAllBytes(file)[1]);
        }
        says(product.beginning("/streams/kiln/1/mjpeg", 40_000), "Content-Type: image/jpeg");
        // Of its two streams none is MJPEG.
        says(product.beginning("/streams/oven/1/mjpeg", 40_000), "oven/1 is H264", "MJPEG");
        says(product.sh("lb:call", "oven", "video.rtsp"), "rtsp://127.0.0.1:8554/");
    }

    @Test
    public void theLensIsCleanedOnceForEachCommand() throws Exception {
        int before = kiln.cleanings().size();
        says(product.sh("lb:clean", "kiln"), "kiln cleans its lens.");
        assertEquals(before + 1, kiln.cleanings().size());
        says(product.sh("lb:clean", "-e", "5", "kiln"), "once for each request");
        says(product.sh("lb:clean", "oven"), "no LensCleaning: ", "ToughCam");
        assertEquals(before + 1, kiln.cleanings().size());
        assertEquals(0, kiln.misfires());
        assertEquals(List.of(), oven.cleanings());
    }

    @Test
    public void theLightsAreSwitchedAndCleaningStaysSetUp() throws Exception {
        says(product.sh("lb:ops", "kiln", "led."), "led.toggleShutoff", "led.toggleNormallyDisabled");
        product.sh("lb:call", "kiln", "led.toggleShutoff");
        assertTrue(kiln.isLedShutoff());
        product.sh("lb:call", "kiln", "led.toggleShutoff");
        assertFalse(kiln.isLedShutoff());
        product.sh("lb:call", "kiln", "led.toggleNormallyDisabled");
        assertTrue(kiln.isLedNormallyDisabled());
        int before = kiln.cleanings().size();
        product.sh("lb:clean", "kiln");
        assertEquals(before + 1, kiln.cleanings().size());
        assertEquals(0, kiln.misfires());
    }

    @Test
    public void settingsAreReadCheckedAndWritten() throws Exception {
        says(product.sh("lb:set", "-c", "1", "oven", "sensor.brightness=61"), "sensor.brightness = 61");
        says(product.sh("lb:get", "-c", "1", "oven", "sensor.*"), "sensor.brightness = 61", "sensor.contrast");
        says(
                product.sh("lb:set", "-c", "1", "oven", "sensor.brightness=4711"),
                "Nothing was written",
                "sensor.brightness=4711",
                "0 to 100");
        says(
                operator.rest(
                                "POST",
                                "/devices/oven/channels/1/settings",
                                "{\"changes\":{\"sensor.brightness\":4711}}",
                                400)
                        .toString(),
                "sensor.brightness",
                "0 to 100");
        assertFalse(asked(oven, "4711"));
    }

    @Test
    public void theOutputIsSwitched() throws Exception {
        says(product.sh("lb:call", "oven", "alarm.trigger", "alarmOutID=1", "controlFlag=1"), "Done.");
        assertTrue(oven.outputIsActive());
        says(product.sh("lb:call", "oven", "alarm.trigger", "controlFlag=0"), "Done.");
        assertFalse(oven.outputIsActive());
    }

    @Test
    public void motionArrivesByTheAlarmLog() {
        product.await(Duration.ofSeconds(30), () -> asked(kiln, "alarmLogInfo"), "its log is asked for");
        kiln.raiseMotion(true);
        operator.awaitEvent("kiln", "motion", "START");
        kiln.raiseMotion(false);
        operator.awaitEvent("kiln", "motion", "END");
    }

    @Test
    public void aRestartIsWatchedUntilItIsBack() throws Exception {
        says(product.sh("lb:call", "oven", "device.restart"), "--yes");
        says(product.sh("lb:call", "--yes", "oven", "device.restart"), "Done.");
        says(brightness(), "refuses the connection");
        product.await(Duration.ofSeconds(60), () -> brightness().contains("sensor.brightness = "), "the oven is back");
    }

    private static String brightness() {
        try {
            return product.sh("lb:get", "-c", "1", "oven", "sensor.brightness");
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    public void wrongPasswordAndWrongDriverAreToldInSentences() throws Exception {
        long refused = oven.counters().failedLogins();
        operator.addAs("AUTH_FAILED", "wrong", "admin", "not-it", oven.address(), "-d", "excelsense");
        says(product.sh("lb:doctor", "wrong"), "refused user 'admin'", "Correct user or password");
        assertTrue(oven.counters().failedLogins() - refused <= 2);
        operator.awaitState("oven", "DEGRADED");
        operator.addAs("UNSUPPORTED", "odd", "admin", PASSWORD, oven.address(), "-d", "arecont");
        says(product.sh("lb:doctor", "odd"), "no camera by AV HTTP", "another driver");
        for (String name : List.of("wrong", "odd")) {
            product.sh("lb:remove", name);
        }
    }

    @Test
    public void noPasswordIsInLogsOrCaptures() throws Exception {
        Path file = FOLDER.newFolder().toPath().resolve("oven.jsonl");
        says(product.sh("lb:capture", "oven", file.toString()), "Passwords are left out");
        product.sh("lb:get", "oven", "deviceInfo.*");
        says(product.sh("lb:capturestop", "oven"), " requests in ");
        String captured = Files.readString(file, StandardCharsets.UTF_8);
        says(captured, "deviceInfo");
        for (String secret : List.of(PASSWORD, "e9-Kiln%26Oven", "e9-Kiln")) {
            assertFalse(product.log().contains(secret));
            assertFalse(product.output().contains(secret));
            assertFalse(captured.contains(secret));
        }
    }

    private static boolean asked(ExcelsenseCamera camera, String part) {
        return camera.requests().stream().anyMatch(request -> request.target().contains(part));
    }
}
