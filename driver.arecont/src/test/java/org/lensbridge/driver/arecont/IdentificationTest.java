package org.lensbridge.driver.arecont;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.Operations;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.device.DeviceInfo;
import org.lensbridge.api.driver.Description;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.testkit.AnsweringCamera;
import org.lensbridge.driver.testkit.DeviceRig;

/** Who a camera is, by cameras that answer in their own ways. */
class IdentificationTest {
    private static final byte[] PAGE = AnsweringCamera.answer(
            "200 OK", "Content-Type: text/html", "<html>Hello</html>".getBytes(StandardCharsets.US_ASCII));

    @Test
    void tellsWhatTheCameraSaysOfItself() throws IOException {
        try (AvCamera camera =
                new AvCamera("mac=00-1A-07-00-00-3C", "fwversion=65201", "sensorcount=1", "name=Dock = east")) {
            camera.answering("GET /get?model=releasename", AnsweringCamera.text("model=AV2256PM\r\n"));
            DeviceInfo info = identify(camera).info();
            assertEquals("Arecont Vision", info.vendor());
            assertEquals("AV2256PM", info.model());
            assertEquals("65201", info.firmware());
            assertEquals("00:1a:07:00:00:3c", info.mac());
            assertEquals(Map.of("sensorcount", "1", "name", "Dock = east"), info.details());
        }
    }

    @Test
    void olderCamerasKnowFewerFormsOfTheModel() throws IOException {
        try (AvCamera camera = new AvCamera("model=2110")) {
            camera.answering("GET /get?model=releasename", PAGE);
            camera.answering("GET /get?model=fullname", AnsweringCamera.text("model=2110"));
            assertEquals("2110", identify(camera).info().model());
        }
        try (AvCamera camera = new AvCamera("model=2100")) {
            camera.answering("GET /get?model=", AnsweringCamera.status("404 Not Found"));
            assertEquals("2100", identify(camera).info().model());
        }
        try (AvCamera camera = new AvCamera()) {
            camera.answering("GET /get?model=releasename", AnsweringCamera.text("model=releasename=AV5115"));
            assertEquals("AV5115", identify(camera).info().model());
        }
    }

    @Test
    void eachSensorIsAChannel() throws IOException {
        try (AvCamera camera = new AvCamera("sensorcount=4", "1/brightness=0")) {
            assertEquals(Set.of(0, 1, 2, 3, 4), channels(camera));
        }
    }

    @Test
    void aCameraIsOneChannelThatDoesNotCountItsSensorsOrIsNotAskedForThemAlone() throws IOException {
        try (AvCamera camera = new AvCamera()) {
            assertEquals(Set.of(0, 1), channels(camera));
        }
        try (AvCamera camera = new AvCamera("sensorcount=2", "daynight=dual", "brightness=0")) {
            assertEquals(Set.of(0, 1), channels(camera));
        }
        try (AvCamera camera = new AvCamera("sensorcount=many")) {
            assertEquals(Set.of(0, 1), channels(camera));
        }
    }

    @Test
    void whatIsNoSuchCameraSaysSo() throws IOException {
        try (AvCamera camera = new AvCamera().answering("GET", PAGE)) {
            CameraException failure = assertThrows(CameraException.class, () -> identify(camera));
            assertEquals(Kind.UNSUPPORTED, failure.kind());
            assertTrue(failure.reason().contains("AV HTTP"), failure.reason());
        }
    }

    @Test
    void aRefusedLoginIsNotACameraThatIsAway() throws IOException {
        try (AvCamera camera = new AvCamera()
                .answering(
                        "GET",
                        AnsweringCamera.answer(
                                "401 Unauthorized", "WWW-Authenticate: Basic realm=\"Arecont Vision\"", new byte[0]))) {
            CameraException failure = assertThrows(CameraException.class, () -> identify(camera));
            assertEquals(Kind.AUTH_REFUSED, failure.kind());
        }
        AvCamera away = new AvCamera();
        away.close();
        CameraException failure = assertThrows(CameraException.class, () -> identify(away));
        assertEquals(Kind.UNREACHABLE, failure.kind());
    }

    @Test
    void connectingAsksEachFactOnce() throws IOException {
        try (AvCamera camera = new AvCamera();
                DeviceRig rig = camera.connected()) {
            assertEquals(
                    camera.lines().size(), Set.copyOf(camera.lines()).size(), () -> String.join("\n", camera.lines()));
            rig.session().check();
            assertEquals("GET /get?model", camera.lines().get(camera.lines().size() - 1));
        }
    }

    @Test
    void requestsOfTheDocumentGoAsTheCameraTakesThem() throws IOException {
        try (AvCamera camera =
                        new AvCamera("fps=4").answering("POST", AnsweringCamera.status("405 Method Not Allowed"));
                DeviceRig rig = camera.connected()) {
            Operations operations = rig.capability(0, Operations.class);
            Map<String, Value> change = Map.of("name", Value.of("fps"), "value", Value.of("9"));
            assertEquals(
                    "{fps=9}",
                    operations.invoke("config.set", change).document().toString());
            operations.invoke("config.set", change);
            assertEquals(java.util.List.of("POST /set?fps=9", "GET /set?fps=9", "GET /set?fps=9"), camera.changes());
        }
    }

    private static Description identify(AvCamera camera) {
        try (DeviceRig rig = new DeviceRig(ArecontDriverFactory::new, camera.address())) {
            return rig.connect();
        }
    }

    private static Set<Integer> channels(AvCamera camera) {
        Set<Integer> channels = new java.util.TreeSet<>();
        channels.add(0);
        identify(camera).channels().forEach(channel -> channels.add(channel.number()));
        return channels;
    }
}
