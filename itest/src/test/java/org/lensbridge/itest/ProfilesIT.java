package org.lensbridge.itest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.lensbridge.itest.Operator.says;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.lensbridge.simulator.DahuaCamera;

/** Profiles that are dropped into {@code etc/profiles} of the running product, with a camera that they describe. */
public class ProfilesIT {
    @ClassRule
    public static final TemporaryFolder FOLDER = new TemporaryFolder();

    private static final String PASSWORD = "r6-Hill&Side";
    private static final String SETTING = "VideoColor[0][0].Brightness";
    private static final Duration LIMIT = Duration.ofSeconds(30);

    /** Describes a few requests of the simulated camera under another name. */
    private static final String PROFILE =
            """
            {
              "profile": 1,
              "name": "NAME",
              "vendor": "Hillside",
              "title": "Cameras of the hill side",
              "identity": {
                "proof": {"request": "/cgi-bin/magicBox.cgi?action=getSystemInfo", "expect": "^serialNumber="},
                "model": {"find": "^deviceType=(.*)$"}
              },
              "snapshot": "/cgi-bin/snapshot.cgi?channel={channel}",
              "ptz": {
                "move": "/cgi-bin/ptz.cgi?action=start&channel={channel}&code=Left&arg1=0&arg2={pan}&arg3=0",
                "stop": "/cgi-bin/ptz.cgi?action=stop&channel={channel}&code=Left&arg1=0&arg2=1&arg3=0",
                "fastest": 8,
                "zooms": false
              },
              "parameters": [
                {
                  "key": "brightness", "type": "whole", "min": 0, "max": 100, "description": "The brightness.",
                  "read": "/cgi-bin/configManager.cgi?action=getConfig&name=VideoColor",
                  "find": "VideoColor\\\\[0\\\\]\\\\[0\\\\]\\\\.Brightness=(\\\\d+)",
                  "write": "/cgi-bin/configManager.cgi?action=setConfig&VideoColor%5B0%5D%5B0%5D.Brightness={value}"
                }
              ]
            }
            """;

    private static DahuaCamera camera;
    private static Path profiles;
    private static Product product;
    private static Operator operator;

    @BeforeClass
    public static void start() throws Exception {
        camera = DahuaCamera.builder()
                .name("hill")
                .login("admin", PASSWORD)
                .pictureSize(320, 240)
                .cannedFrames(10, 12)
                .start();
        Path home = FOLDER.newFolder("run").toPath();
        profiles = home.resolve("etc/profiles");
        product = Product.start("run", home, Product.freePorts(3)).awaitUp();
        operator = new Operator(product);
    }

    @AfterClass
    public static void stop() {
        product.close();
        camera.close();
    }

    @Test
    public void aDeviceIsOnlineWhenItsProfileComesAndWaitsWhenItGoes() throws Exception {
        says(
                product.sh(
                        "lb:add",
                        "-u",
                        "admin",
                        "-p",
                        PASSWORD,
                        "-d",
                        "hillside",
                        "hill",
                        camera.address().toString()),
                "hill is added");
        operator.awaitState("hill", "DRIVER_MISSING");
        Path file = write("hillside.json", PROFILE.replace("NAME", "hillside"));
        operator.awaitState("hill", "ONLINE");
        says(product.sh("lb:profiles"), "hillside.json: driver hillside, Cameras of the hill side");
        says(product.sh("lb:doctor", "hill"), "driver   hillside", "Hillside", "Snapshot");
        itWorksAsWithAnyOtherDriver();
        Files.delete(file);
        operator.awaitState("hill", "DRIVER_MISSING");
        write("hillside.json", PROFILE.replace("NAME", "hillside"));
        operator.awaitState("hill", "ONLINE");
    }

    private static void itWorksAsWithAnyOtherDriver() throws IOException, InterruptedException {
        Path picture = FOLDER.newFolder().toPath().resolve("picture.jpg");
        says(product.sh("lb:snapshot", "hill", picture.toString()), "image/jpeg");
        assertEquals((byte) 0xD8, Files.readAllBytes(picture)[1]);
        says(product.sh("lb:get", "hill", "brightness"), "brightness = 50");
        says(product.sh("lb:set", "hill", "brightness=101"), "brightness=101", "0 to 100");
        assertEquals("50", camera.config(SETTING).orElseThrow());
        says(product.sh("lb:set", "hill", "brightness=64"), "brightness = 64");
        assertEquals("64", camera.config(SETTING).orElseThrow());
        says(product.sh("lb:ptz", "hill", "right"), "moves right");
        assertTrue(camera.requests().stream()
                .anyMatch(request -> request.target().contains("ptz.cgi?action=start&channel=1&code=Left")));
    }

    @Test
    public void aBrokenProfileIsNamedWithLineAndReasonAndTheOthersStay() throws Exception {
        write("broken.json", PROFILE.replace("NAME", "broken").replace("\"fastest\": 8", "\"fastest\": \"very\""));
        awaitProfiles("broken.json: not used. ");
        String told = product.sh("lb:profiles");
        int line = PROFILE.substring(0, PROFILE.indexOf("\"fastest\"")).split("\n", -1).length;
        says(told, "Line " + line + ", column", "fastest", "vivotek.json: driver vivotek");
        write("broken.json", PROFILE.replace("NAME", "broken") + "}");
        awaitProfiles("Line " + (PROFILE.split("\n", -1).length));
        write("broken.json", PROFILE.replace("NAME", "broken"));
        awaitProfiles("broken.json: driver broken");
        operator.add("slope", "admin", PASSWORD, camera.address(), "-d", "broken");
    }

    private static void awaitProfiles(String words) {
        product.await(
                LIMIT,
                () -> {
                    try {
                        return product.sh("lb:profiles").contains(words);
                    } catch (IOException | InterruptedException e) {
                        throw new AssertionError(e);
                    }
                },
                "lb:profiles says " + words);
    }

    private static Path write(String name, String text) throws IOException {
        return Files.writeString(profiles.resolve(name), text);
    }
}
