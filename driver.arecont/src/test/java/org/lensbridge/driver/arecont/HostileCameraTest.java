package org.lensbridge.driver.arecont;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lensbridge.api.capability.Clock;
import org.lensbridge.api.capability.LiveVideo;
import org.lensbridge.api.capability.NetworkConfiguration;
import org.lensbridge.api.capability.Settings;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.driver.testkit.AnsweringCamera;
import org.lensbridge.driver.testkit.DeviceRig;

/** Cameras that answer with anything: no failure but that of the driver's own kind, and no end of a session. */
class HostileCameraTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"", "=", "==", "\0\1\2", "sensorcount=999999999", "<html>", "ip=\r\n\r\n", "x=y=z", "\uFFFD"})
    void anyAnswerToAnyQuestionLeavesASession(String text) throws IOException {
        byte[] answer =
                AnsweringCamera.answer("200 OK", "Content-Type: text/plain", text.getBytes(StandardCharsets.UTF_8));
        try (AvCamera camera = new AvCamera()) {
            for (String name : List.of(
                    "mac",
                    "fwversion",
                    "make",
                    "sensorcount",
                    "features",
                    "name",
                    "ip",
                    "ntpserver_ip",
                    "netopt",
                    "mtu")) {
                camera.answering("GET /get?" + name, answer);
            }
            try (DeviceRig rig = camera.connected()) {
                rig.session().check();
                assertEquals(Map.of(), rig.capability(1, Settings.class).read(List.of("brightness", "mdresult")));
                rig.session().capability(0, Clock.class).ifPresent(clock -> assertFails(clock::settings));
                rig.session()
                        .capability(0, NetworkConfiguration.class)
                        .ifPresent(network -> assertFails(network::interfaces));
            }
        }
    }

    @Test
    void aSizeThatNeverEndsCostsNothing() throws IOException {
        String blanks = " ".repeat(1 << 20);
        try (AvCamera camera = new AvCamera("scaling=on", "scaling_size=640" + blanks + "by 480");
                DeviceRig rig = camera.connected()) {
            assertTrue(rig.capability(1, LiveVideo.class).profiles().stream()
                    .anyMatch(profile -> profile.token().equals("mjpeg-scaled") && profile.width() == 0));
        }
    }

    private static void assertFails(Runnable work) {
        try {
            work.run();
        } catch (CameraException expected) {
            // It says what is wrong.
        }
    }

    @Test
    void aConnectionThatIsDroppedAtAPostIsAFormThatTheCameraDoesNotTake() throws IOException {
        try (AvCamera camera = new AvCamera("brightness=0").answering("POST", new byte[0]);
                DeviceRig rig = camera.connected()) {
            Settings settings = rig.capability(1, Settings.class);
            settings.write(Map.of("brightness", Value.of(4)));
            settings.write(Map.of("brightness", Value.of(5)));
            assertEquals("5", camera.held("brightness"));
            assertEquals(
                    List.of("GET /set?brightness=5", "GET /set?params=save"),
                    camera.changes()
                            .subList(
                                    camera.changes().size() - 2,
                                    camera.changes().size()));
        }
    }

    @Test
    void anEndlessAnswerEnds() throws IOException {
        byte[] huge = new byte[9 << 20];
        java.util.Arrays.fill(huge, (byte) '1');
        System.arraycopy("name=".getBytes(StandardCharsets.US_ASCII), 0, huge, 0, 5);
        try (AvCamera camera = new AvCamera("fps=5");
                DeviceRig rig = camera.connected()) {
            camera.answering("GET /get?fps", AnsweringCamera.answer("200 OK", "Content-Type: text/plain", huge));
            assertEquals(Map.of(), rig.capability(0, Settings.class).read(List.of("fps")));
            camera.answering("POST", AnsweringCamera.answer("200 OK", "Content-Type: text/plain", huge));
            assertThrows(CameraException.class, () -> rig.capability(0, Settings.class)
                    .write(Map.of("mac", Value.of("x"))));
        }
    }
}
