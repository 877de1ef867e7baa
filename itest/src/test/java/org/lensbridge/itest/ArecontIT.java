package org.lensbridge.itest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.lensbridge.itest.Operator.says;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.lensbridge.simulator.ArecontCamera;
import org.lensbridge.simulator.ArecontModel;
import org.lensbridge.simulator.Authentication;
import org.lensbridge.simulator.Personality;

/** An Arecont camera of one sensor, and one of four, from the console and from REST of the running product. */
public class ArecontIT {
    @ClassRule
    public static final TemporaryFolder FOLDER = new TemporaryFolder();

    private static final String PASSWORD = "a8-Alley&Mall";
    private static final int BURST = 200_000;

    private static ArecontCamera alley;
    private static ArecontCamera mall;
    private static Path home;
    private static Product product;
    private static Operator operator;

    @BeforeClass
    public static void start() throws Exception {
        alley = device("alley", ArecontModel.SINGLE, Authentication.BASIC);
        mall = device("mall", ArecontModel.MULTI, Authentication.DIGEST);
        home = FOLDER.newFolder("run").toPath();
        product = Product.start("run", home, Product.freePorts(3)).awaitUp();
        operator = new Operator(product);
        // Whoever listens reads the password that a Basic login sends.
        operator.addAs("DEGRADED", "alley", "admin", PASSWORD, alley.address());
        operator.add("mall", "admin", PASSWORD, mall.address(), "-d", "arecont", "-o", "windows=enforce");
    }

    @AfterClass
    public static void stop() {
        product.close();
        mall.close();
        alley.close();
    }

    private static ArecontCamera device(String name, ArecontModel model, Authentication login) {
        return ArecontCamera.builder()
                .name(name)
                .model(model)
                .personality(Personality.documented().with(login))
                .login("admin", PASSWORD)
                .restartTime(Duration.ofSeconds(4))
                .start();
    }

    @Test
    public void discoveryKnowsThemByWhatTheySayWithoutALogin() throws Exception {
        for (ArecontCamera camera : List.of(alley, mall)) {
            String found =
                    product.sh("lb:discover", "127.0.0.1:" + camera.address().getPort());
            says(found, camera.address().toString(), "arecont", camera.name());
        }
    }

    @Test
    public void theDoctorTellsWhatEachLacksAndHowThatShowed() throws Exception {
        says(product.sh("lb:devices"), "AV5225", "AV20365", "arecont");
        says(product.sh("lb:doctor", "alley"), "login    admin: OK", "Lens                  1 ");
        String mall = product.sh("lb:doctor", "mall");
        says(mall, "Snapshot              1-4 ");
        assertTrue(mall, Operator.absences(mall).stream().anyMatch(sentence -> sentence.startsWith("Asked for ")));
    }

    @Test
    public void everySensorShowsItself() throws Exception {
        for (ArecontCamera camera : List.of(alley, mall)) {
            for (int channel = 1; channel <= (camera == mall ? 4 : 1); channel++) {
                Path file = FOLDER.newFolder().toPath().resolve("picture.jpg");
                says(
                        product.sh("lb:snapshot", "-c", Integer.toString(channel), camera.name(), file.toString()),
                        "image/jpeg");
                assertEquals((byte) 0xD8, Files.readAllBytes(file)[1]);
                says(
                        product.beginning("/streams/" + camera.name() + "/" + channel + "/mjpeg", 40_000),
                        "Content-Type: image/jpeg");
            }
        }
        says(product.sh("lb:snapshot", "-c", "5", "mall", "no.jpg"), "no channel 5");
    }

    @Test
    public void settingsAreReadCheckedAndWrittenBySensor() throws Exception {
        says(product.sh("lb:settings", "-c", "4", "mall"), "brightness");
        says(product.sh("lb:set", "-c", "4", "mall", "brightness=23"), "brightness = 23");
        assertEquals(Optional.of("23"), mall.parameter("brightness", 4));
        assertEquals(Optional.of("0"), mall.parameter("brightness", 3));
        says(
                product.sh("lb:set", "-c", "1", "alley", "brightness=4711"),
                "Nothing was written",
                "brightness=4711",
                "-50 to 50");
        says(
                operator.rest("POST", "/devices/alley/channels/1/settings", "{\"changes\":{\"brightness\":4711}}", 400)
                        .toString(),
                "brightness",
                "-50 to 50");
        assertFalse(asked(alley, "4711"));
    }

    @Test
    public void outputAndPrivacyMaskAreSwitched() throws Exception {
        says(product.sh("lb:set", "alley", "auxout=true"), "auxout = true");
        assertTrue(alley.outputIsActive());
        says(product.sh("lb:set", "alley", "auxout=false"), "auxout = false");
        assertFalse(alley.outputIsActive());
        says(
                product.sh(
                        "lb:set",
                        "-c",
                        "1",
                        "alley",
                        "pmaskleft=64",
                        "pmasktop=32",
                        "pmaskright=128",
                        "pmaskbottom=96",
                        "pmaskblock=true",
                        "pmask=true"),
                "pmask = true");
        assertEquals(4, alley.maskedBlocks(1));
        assertTrue(alley.isMasked(1, 65, 33));
        assertFalse(alley.isMasked(1, 63, 33));
    }

    @Test
    public void motionOfASensorArrives() throws Exception {
        for (ArecontCamera camera : List.of(alley, mall)) {
            product.await(
                    Duration.ofSeconds(30), () -> asked(camera, "mdresult"), camera.name() + " is asked for motion");
        }
        mall.raiseMotion(3, true);
        operator.awaitEvent("mall", "motion", "START", "\"channel\":3");
        mall.raiseMotion(3, false);
        operator.awaitEvent("mall", "motion", "END", "\"channel\":3");
        alley.setInput(true);
        operator.awaitEvent("alley", "\"input\"", "START");
    }

    @Test
    public void requestsAreListedAndWhatDestroysAsksFirst() throws Exception {
        says(product.sh("lb:ops", "alley", "snapshot.take"), "Get a JPEG Frame", "doublescan");
        says(product.sh("lb:call", "alley", "config.get", "name=model"), "5225");
        says(product.sh("lb:call", "alley", "maintenance.reboot"), "--yes");
        assertFalse(asked(mall, "factory"));
    }

    @Test
    public void aRestartIsWatchedUntilItIsBack() throws Exception {
        int before = count("mall: ONLINE");
        product.sh("lb:call", "--yes", "mall", "maintenance.reboot");
        product.await(Duration.ofSeconds(60), () -> count("mall: ONLINE") > before, "the mall is back");
    }

    @Test
    public void aStreamOutlivesItsDriver() throws Exception {
        HttpResponse<InputStream> stream = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(product.mediaUrl("/streams/alley/1/mjpeg")))
                                .header("Authorization", product.basic())
                                .build(),
                        HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream in = stream.body()) {
            assertEquals(BURST, in.readNBytes(BURST).length);
            int before = count("The driver arecont is installed");
            DriverFile.replace(home, "driver.arecont.jar", 2);
            product.await(
                    Duration.ofSeconds(60),
                    () -> count("The driver arecont is installed") > before,
                    "the new driver is installed");
            operator.awaitState("alley", "DEGRADED");
            // More than what the server held for this reader.
            assertEquals(40 * BURST, in.readNBytes(40 * BURST).length);
        }
        operator.awaitState("mall", "ONLINE");
        assertFalse(product.log(), product.log().contains("\tat "));
    }

    @Test
    public void wrongPasswordAndWrongDriverAreToldInSentences() throws Exception {
        long refused = alley.counters().failedLogins();
        operator.addAs("AUTH_FAILED", "wrong", "admin", "not-it", alley.address());
        says(product.sh("lb:doctor", "wrong"), "refused user 'admin'", "Correct user or password");
        assertTrue(alley.counters().failedLogins() - refused <= 2);
        operator.awaitState("alley", "DEGRADED");
        operator.addAs("UNSUPPORTED", "odd", "admin", PASSWORD, mall.address(), "-d", "excelsense");
        says(product.sh("lb:doctor", "odd"), "no camera by the ExcelSense IP Camera API", "another driver");
        for (String name : List.of("wrong", "odd")) {
            product.sh("lb:remove", name);
        }
    }

    @Test
    public void noPasswordIsInTheLog() {
        for (String secret : List.of(PASSWORD, "a8-Alley%26Mall", "YWRtaW46YTgtQWxsZXkmTWFsbA")) {
            assertFalse(product.log().contains(secret));
            assertFalse(product.output().contains(secret));
        }
    }

    private static int count(String text) {
        return product.log().split(text, -1).length - 1;
    }

    private static boolean asked(ArecontCamera camera, String part) {
        return camera.requests().stream().anyMatch(request -> request.target().contains(part));
    }
}
