package org.lensbridge.driver.arecont;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.lensbridge.api.capability.Lens;
import org.lensbridge.api.capability.image.LensMethods;
import org.lensbridge.api.capability.image.LensMotion;
import org.lensbridge.api.capability.image.LensPosition;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.testkit.AnsweringCamera;
import org.lensbridge.driver.testkit.DeviceRig;

class LensTest {
    private static final String STATUS = "GET /get?focus=status";

    private static AvCamera camera() {
        return new AvCamera("focus=0", "zoom=0").answering(STATUS, AnsweringCamera.text("focus=idle\r\n"));
    }

    private static Kind refused(Executable call) {
        CameraException failure = assertThrows(CameraException.class, call);
        assertTrue(failure.reason().endsWith("."), failure.reason());
        return failure.kind();
    }

    @Test
    void movesBySteps() throws IOException {
        try (AvCamera camera = camera();
                DeviceRig rig = camera.connected()) {
            Lens lens = rig.capability(1, Lens.class);
            assertEquals(new LensMethods(true, true, false, false, true, false, true, true), lens.methods());
            lens.step(new LensMotion(-1, 0.25, 0));
            lens.step(new LensMotion(0.0001, 0, 0));
            lens.step(new LensMotion(0, 0, 0));
            assertEquals(List.of("POST /set?zoom=-100", "POST /set?focus=25", "POST /set?zoom=1"), camera.changes());
        }
    }

    @Test
    void searchesItsFocus() throws IOException {
        try (AvCamera camera = camera();
                DeviceRig rig = camera.connected()) {
            Lens lens = rig.capability(1, Lens.class);
            lens.autofocus();
            assertEquals(List.of("POST /set?focus=fullrange"), camera.changes());
            camera.answering(STATUS, AnsweringCamera.text("focus=busy"));
            assertTrue(lens.status().moving());
            camera.answering(STATUS, AnsweringCamera.text("focus=done"));
            assertFalse(lens.status().moving());
            assertEquals(List.of(), rig.context().warnings());
        }
    }

    @Test
    void wordsThatAreNotKnownCountAsStanding() throws IOException {
        try (AvCamera camera = camera();
                DeviceRig rig = camera.connected()) {
            Lens lens = rig.capability(1, Lens.class);
            camera.answering(STATUS, AnsweringCamera.text("focus=350"));
            assertFalse(lens.status().moving());
            assertTrue(rig.context().warnings().get(0).contains("350"));
            camera.answering(STATUS, AnsweringCamera.text("Hello."));
            assertEquals(Kind.PROTOCOL, refused(lens::status));
        }
    }

    @Test
    void stepsAreSentOnceWhateverTheCameraSays() throws IOException {
        try (AvCamera camera = camera().answering(
                                "POST /set?focus", AnsweringCamera.status("500 Internal Server Error"))
                        .answering("POST /set?zoom", AnsweringCamera.HANG_UP);
                DeviceRig rig = camera.connected()) {
            Lens lens = rig.capability(1, Lens.class);
            refused(() -> lens.step(new LensMotion(0, 1, 0)));
            refused(() -> lens.step(new LensMotion(1, 0, 0)));
            assertEquals(List.of("POST /set?focus=100", "POST /set?zoom=100"), camera.changes());
        }
    }

    @Test
    void cameraThatTakesChangesByGetIsMoved() throws IOException {
        try (AvCamera camera = camera().answering("POST", AnsweringCamera.status("405 Method Not Allowed"));
                DeviceRig rig = camera.connected()) {
            rig.capability(1, Lens.class).step(new LensMotion(0, -0.5, 0));
            assertEquals(List.of("POST /set?focus=-50", "GET /set?focus=-50"), camera.changes());
        }
    }

    @Test
    void otherWaysAreUnsupported() throws IOException {
        try (AvCamera camera = new AvCamera("focus=0").answering(STATUS, AnsweringCamera.status("404 Not Found"));
                DeviceRig rig = camera.connected()) {
            Lens lens = rig.capability(1, Lens.class);
            assertEquals(new LensMethods(false, true, false, false, true, false, false, true), lens.methods());
            assertEquals(Kind.UNSUPPORTED, refused(() -> lens.move(new LensMotion(1, 0, 0), Duration.ofSeconds(1))));
            assertEquals(Kind.UNSUPPORTED, refused(lens::stop));
            assertEquals(Kind.UNSUPPORTED, refused(() -> lens.moveTo(LensPosition.of(0.5, 0.5))));
            assertEquals(Kind.UNSUPPORTED, refused(lens::status));
            assertEquals(Kind.UNSUPPORTED, refused(() -> lens.step(new LensMotion(0.5, 0.5, 0))));
            assertEquals(Kind.UNSUPPORTED, refused(() -> lens.step(new LensMotion(0, 0.5, 0.5))));
            assertEquals(List.of(), camera.changes());
        }
    }

    @Test
    void camerasWithoutMotorsOrWithSeveralSensorsSaySo() throws IOException {
        try (AvCamera plain = new AvCamera();
                AvCamera several = camera().hold("sensorcount=2", "1/brightness=0")) {
            assertTrue(absence(plain).contains("Of focus:"), absence(plain));
            assertTrue(absence(several).contains("several sensors"), absence(several));
        }
    }

    private static String absence(AvCamera camera) {
        try (DeviceRig rig = new DeviceRig(ArecontDriverFactory::new, camera.address())) {
            return rig.connect().channels().stream()
                    .filter(channel -> channel.number() == 1)
                    .findFirst()
                    .orElseThrow()
                    .absences()
                    .get("Lens");
        }
    }
}
