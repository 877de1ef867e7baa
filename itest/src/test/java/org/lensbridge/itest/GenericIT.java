package org.lensbridge.itest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.lensbridge.itest.Operator.says;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.lensbridge.simulator.Authentication;
import org.lensbridge.simulator.GenericCamera;
import org.lensbridge.simulator.GenericModel;
import org.lensbridge.simulator.Personality;

/** A camera of the generic CGI family that turns, and one that does not, from the console and from REST of the running product. */
public class GenericIT {
    @ClassRule
    public static final TemporaryFolder FOLDER = new TemporaryFolder();

    private static final String PASSWORD = "d5-Dock&Pier";

    private static GenericCamera dock;
    private static GenericCamera pier;
    private static Product product;
    private static Operator operator;

    @BeforeClass
    public static void start() throws Exception {
        dock = device("dock", GenericModel.PTZ, Authentication.DIGEST);
        pier = device("pier", GenericModel.FIXED, Authentication.BASIC);
        product = Product.start("run", FOLDER.newFolder("run").toPath(), Product.freePorts(3))
                .awaitUp();
        operator = new Operator(product);
        for (GenericCamera camera : List.of(dock, pier)) {
            operator.rest(
                    "POST",
                    "/devices",
                    "{\"id\":\"" + camera.name() + "\",\"address\":\"" + camera.address()
                            + "\",\"user\":\"Admin\",\"password\":\"" + PASSWORD
                            + "\",\"driver\":\"genericcgi\",\"options\":{\"mjpegPort\":\""
                            + camera.mjpegAddress().getPort() + "\"}}",
                    201);
        }
        operator.awaitState("dock", "ONLINE");
        // Whoever listens reads the password that a Basic login sends.
        operator.awaitState("pier", "DEGRADED");
    }

    @AfterClass
    public static void stop() {
        product.close();
        pier.close();
        dock.close();
    }

    private static GenericCamera device(String name, GenericModel model, Authentication login) {
        return GenericCamera.builder()
                .name(name)
                .model(model)
                .personality(Personality.documented().with(login))
                .login("Admin", PASSWORD)
                .pictureSize(320, 240)
                .cannedFrames(10, 12)
                .start();
    }

    @Test
    public void bothAreToldAndTheDoctorSaysWhatTheFixedOneLacks() throws Exception {
        says(product.sh("lb:devices"), GenericModel.PTZ.number(), GenericModel.FIXED.number(), "genericcgi");
        says(product.sh("lb:doctor", "dock"), "login    Admin: OK", "PanTiltZoom           1          there");
        says(product.sh("lb:doctor", "pier"), "PanTiltZoom", "absent: ", "(section 5.", "Basic login");
        says(product.sh("lb:ptz", "pier", "left"), "no PanTiltZoom");
    }

    @Test
    public void picturesAndVideoArrive() throws Exception {
        for (String name : List.of("dock", "pier")) {
            Path file = FOLDER.newFolder().toPath().resolve("picture.jpg");
            says(product.sh("lb:snapshot", name, file.toString()), "image/jpeg");
            assertEquals((byte) 0xD8, Files.readAllBytes(file)[1]);
            says(product.beginning("/streams/" + name + "/1/mjpeg", 40_000), "Content-Type: image/jpeg");
        }
    }

    @Test
    public void settingsAreReadCheckedAndWritten() throws Exception {
        String key = "ImageSource.I0.Sensor.Brightness";
        says(product.sh("lb:settings", "-c", "1", "dock"), "ImageSource");
        String before = dock.parameter(key).orElseThrow();
        says(product.sh("lb:get", "-c", "1", "dock", key), key + " = " + before);
        says(product.sh("lb:set", "-c", "1", "dock", key + "=4321"), "Nothing was written", key + "=4321", "0 to ");
        says(
                operator.rest("POST", "/devices/dock/channels/1/settings", "{\"changes\":{\"" + key + "\":4321}}", 400)
                        .toString(),
                key);
        assertEquals(before, dock.parameter(key).orElseThrow());
        assertFalse(asked(dock, "4321"));
        says(product.sh("lb:set", "-c", "1", "dock", key + "=3"), key + " = 3");
        assertEquals("3", dock.parameter(key).orElseThrow());
    }

    @Test
    public void requestsAreListedExplainedAndSent() throws Exception {
        says(product.sh("lb:ops", "dock", "ptz"), "5.3.1.1");
        says(product.sh("lb:call", "dock", "param.list", "group=Brand"), "Brand.ProdNbr");
        says(product.sh("lb:call", "dock", "system.restart"), "--yes");
        assertFalse(asked(dock, "restart"));
    }

    @Test
    public void anAlarmArrives() {
        product.await(
                Duration.ofSeconds(30), () -> dock.counters().eventSubscriptions() > 0, "its events are listened to");
        dock.setInput(1, true);
        operator.awaitEvent("dock", "\"input\"", "START");
    }

    @Test
    public void theDockTurns() throws Exception {
        double before = dock.position().pan();
        says(product.sh("lb:ptz", "dock", "left"), "dock moves left");
        product.await(Duration.ofSeconds(10), () -> dock.position().pan() != before, "it turned");
        product.await(Duration.ofSeconds(10), () -> !dock.position().moving(), "it stopped by itself");
        assertTrue(asked(dock, "ptz.cgi"));
    }

    private static boolean asked(GenericCamera camera, String part) {
        return camera.requests().stream().anyMatch(request -> request.target().contains(part));
    }
}
