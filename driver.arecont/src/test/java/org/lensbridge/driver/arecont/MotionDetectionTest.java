package org.lensbridge.driver.arecont;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lensbridge.api.capability.MotionDetection;
import org.lensbridge.api.capability.image.MotionOptions;
import org.lensbridge.api.capability.image.MotionRegion;
import org.lensbridge.api.capability.image.MotionSettings;
import org.lensbridge.api.capability.ptz.Area;
import org.lensbridge.api.capability.ptz.Point;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.testkit.AnsweringCamera;
import org.lensbridge.driver.testkit.DeviceRig;

class MotionDetectionTest {
    /** Zones of 256 pixels: five by four of them are in the picture. */
    private static AvCamera camera() {
        return new AvCamera(
                "motiondetect=on",
                "mdtotalzones=64",
                "mdzonesize=8",
                "mdlevelthreshold=2",
                "mddetail=64",
                "mdprivacymask=ffffffffffffffff",
                "maxsensorwidth=1280",
                "maxsensorheight=1024");
    }

    private static Area area(double left, double top, double right, double bottom) {
        return new Area(new Point(left, top), new Point(right, bottom));
    }

    private static final Area ALL = area(0, 0, 1, 1);

    private static MotionSettings settings(boolean on, double sensitivity, OptionalDouble threshold, Area... areas) {
        return new MotionSettings(on, List.of(new MotionRegion("", List.of(areas), sensitivity, threshold)));
    }

    private static void refused(Executable call) {
        CameraException failure = assertThrows(CameraException.class, call);
        assertEquals(Kind.INVALID_ARGUMENT, failure.kind(), failure::toString);
        assertTrue(failure.reason().endsWith("."), failure.reason());
    }

    @Test
    void tellsItsRegion() throws IOException {
        try (AvCamera camera = camera();
                DeviceRig rig = camera.connected()) {
            MotionDetection motion = rig.capability(1, MotionDetection.class);
            assertEquals(new MotionOptions(1, 5, 4, true), motion.options());
            assertEquals(settings(true, 1, OptionalDouble.of(1), ALL), motion.read());
        }
    }

    @Test
    void writesWhatChangesAndSavesOnce() throws IOException {
        try (AvCamera camera = camera();
                DeviceRig rig = camera.connected()) {
            MotionSettings now = rig.capability(1, MotionDetection.class)
                    .write(settings(false, 0, OptionalDouble.of(0), area(0, 0, 0.2, 0.25), area(0.5, 0.7, 0.7, 0.74)));
            assertEquals(
                    List.of(
                            "POST /set?mdprivacymask=e1e0ece0ffffffff",
                            "POST /set?mdlevelthreshold=31",
                            "POST /set?mddetail=1",
                            "POST /set?motiondetect=off",
                            "POST /set?params=save"),
                    camera.changes());
            assertEquals(
                    settings(false, 0, OptionalDouble.of(0), area(0, 0, 0.2, 0.25), area(0.4, 0.5, 0.8, 0.75)), now);
        }
    }

    @Test
    void whatWasReadIsNotWritten() throws IOException {
        try (AvCamera camera = camera().hold("mdprivacymask=2a8f3d135b71ee04", "mdlevelthreshold=9", "mddetail=3");
                DeviceRig rig = camera.connected()) {
            MotionDetection motion = rig.capability(1, MotionDetection.class);
            MotionSettings before = motion.read();
            assertEquals(before, motion.write(before));
            assertEquals(List.of(), camera.changes());
        }
    }

    @Test
    void nothingIsWatchedWithoutRegions() throws IOException {
        try (AvCamera camera = camera();
                DeviceRig rig = camera.connected()) {
            MotionDetection motion = rig.capability(1, MotionDetection.class);
            assertEquals(
                    List.of(), motion.write(new MotionSettings(true, List.of())).regions());
            assertEquals("e0e0e0e0ffffffff", camera.held("mdprivacymask"));
            refused(() -> motion.write(new MotionSettings(
                    true,
                    List.of(
                            settings(true, 1, OptionalDouble.empty(), ALL)
                                    .regions()
                                    .get(0),
                            settings(true, 1, OptionalDouble.empty(), ALL)
                                    .regions()
                                    .get(0)))));
        }
    }

    @Test
    void olderCamerasSpellTheirMaskInAnotherWay() throws IOException {
        try (AvCamera camera = camera().without("mdprivacymask").hold("mdprivasymask=ffffffffffffffff");
                DeviceRig rig = camera.connected()) {
            rig.capability(1, MotionDetection.class)
                    .write(settings(true, 1, OptionalDouble.empty(), area(0, 0, 1, 0.25)));
            assertEquals("ffe0e0e0ffffffff", camera.held("mdprivasymask"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "", "all", "ffff"})
    void cameraWithoutAMapOfZonesWatchesItsPicture(String mask) throws IOException {
        try (AvCamera camera = camera().hold("mdprivacymask=" + mask)
                        .without("mdlevelthreshold")
                        .without("mddetail");
                DeviceRig rig = camera.connected()) {
            MotionDetection motion = rig.capability(1, MotionDetection.class);
            assertEquals(new MotionOptions(1, 1, 1, true), motion.options());
            MotionSettings before = motion.read();
            assertEquals(settings(true, 0.5, OptionalDouble.empty(), ALL), before);
            motion.write(settings(false, 0.5, OptionalDouble.empty(), ALL));
            assertEquals(List.of("POST /set?motiondetect=off", "POST /set?params=save"), camera.changes());
            refused(() -> motion.write(settings(true, 0.5, OptionalDouble.empty(), area(0, 0, 0.5, 1))));
            refused(() -> motion.write(settings(true, 0.9, OptionalDouble.empty(), ALL)));
            refused(() -> motion.write(settings(true, 0.5, OptionalDouble.of(0.5), ALL)));
            refused(() -> motion.write(new MotionSettings(true, List.of())));
            assertEquals(2, camera.changes().size());
        }
    }

    @Test
    void eachSensorHasItsDetector() throws IOException {
        try (AvCamera camera = new AvCamera(
                        "sensorcount=2",
                        "1/brightness=0",
                        "1/motiondetect=on",
                        "2/motiondetect=off",
                        "2/mdlevelthreshold=31",
                        "2/mdprivacymask=0100000000000000");
                DeviceRig rig = camera.connected()) {
            MotionDetection motion = rig.capability(2, MotionDetection.class);
            assertEquals(new MotionOptions(1, 8, 8, true), motion.options());
            assertEquals(settings(false, 0, OptionalDouble.empty(), area(0, 0, 0.125, 0.125)), motion.read());
            motion.write(settings(true, 0, OptionalDouble.empty(), area(0, 0, 0.1, 0.1)));
            assertEquals("on", camera.held("2/motiondetect"));
        }
    }

    @Test
    void eachSensorHasItsMaskInEitherSpelling() throws IOException {
        try (AvCamera camera = new AvCamera(
                        "sensorcount=2",
                        "1/brightness=0",
                        "1/motiondetect=on",
                        "2/motiondetect=on",
                        "2/mdprivasymask=0100000000000000");
                DeviceRig rig = camera.connected()) {
            MotionDetection motion = rig.capability(2, MotionDetection.class);
            motion.write(settings(true, 0.5, OptionalDouble.empty(), area(0, 0, 0.2, 0.1)));
            assertEquals("0300000000000000", camera.held("2/mdprivasymask"));
        }
    }

    @Test
    void garbageIsNoDetector() throws IOException {
        try (AvCamera camera = camera();
                DeviceRig rig = camera.connected()) {
            MotionDetection motion = rig.capability(1, MotionDetection.class);
            camera.hold("motiondetect=perhaps");
            assertEquals(
                    Kind.PROTOCOL,
                    assertThrows(CameraException.class, motion::read).kind());
            camera.answering("GET /get?motiondetect", AnsweringCamera.status("404 Not Found"));
            assertEquals(
                    Kind.UNSUPPORTED,
                    assertThrows(CameraException.class, motion::read).kind());
        }
    }
}
