package org.lensbridge.driver.dahua;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.MotionDetection;
import org.lensbridge.api.capability.image.MotionOptions;
import org.lensbridge.api.capability.image.MotionRegion;
import org.lensbridge.api.capability.image.MotionSettings;
import org.lensbridge.api.capability.ptz.Area;
import org.lensbridge.api.capability.ptz.Point;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.testkit.ScriptedCamera;
import org.lensbridge.simulator.DahuaCamera;
import org.lensbridge.simulator.LoggedRequest;

class MotionDetectionTest {
    private static final Area LEFT = new Area(new Point(0, 0), new Point(0.5, 1));
    private static final Area CORNER = new Area(new Point(21 / 22d, 17 / 18d), new Point(1, 1));

    private DahuaCamera camera;
    private Rig rig;
    private MotionDetection motion;

    @BeforeEach
    void connect() {
        camera = DahuaCamera.builder().login(Rig.USER, Rig.PASSWORD).channels(2).start();
        rig = Rig.to(camera.address());
        rig.connect();
        motion = rig.capability(2, MotionDetection.class);
    }

    @AfterEach
    void close() {
        rig.close();
        camera.close();
    }

    private String config(String key) {
        return camera.config("MotionDetect[1]." + key).orElseThrow();
    }

    private List<String> written() {
        return camera.requests().stream()
                .filter(request -> request.status() == 200)
                .map(LoggedRequest::target)
                .filter(target -> target.contains("setConfig"))
                .map(target -> target.substring(target.indexOf('&') + 1))
                .toList();
    }

    @Test
    void hasTheGridOfTheDevice() {
        assertEquals(new MotionOptions(4, 22, 18, false), motion.options());
    }

    @Test
    void writesRegionsAsBlocksAndReadsThemBack() {
        MotionSettings wanted = new MotionSettings(
                true,
                List.of(
                        new MotionRegion("Gate", List.of(LEFT, CORNER), 0.75, OptionalDouble.of(0.2)),
                        new MotionRegion("Pavement", List.of(CORNER), 0.3, OptionalDouble.of(0.05))));
        MotionSettings now = motion.write(wanted);
        assertEquals(wanted, now);
        assertEquals("2047", config("MotionDetectWindow[0].Region[0]"));
        assertEquals(Integer.toString(2047 | 1 << 21), config("MotionDetectWindow[0].Region[17]"));
        assertEquals("75", config("MotionDetectWindow[0].Sensitive"));
        assertEquals("5", config("MotionDetectWindow[1].Threshold"));
        assertEquals("true", config("Enable"));
        assertTrue(written().get(0).endsWith("&MotionDetect[1].DetectVersion=V3.0"), written()::toString);
        assertTrue(
                camera.config("MotionDetect[0].MotionDetectWindow[0].Name")
                        .filter("Gate"::equals)
                        .isEmpty(),
                "the other channel was written");
    }

    @Test
    void sendsOnlyWhatIsNotSoAlready() {
        MotionSettings present = motion.read();
        assertEquals(present, motion.write(present));
        assertEquals(List.of(), written());
        motion.write(new MotionSettings(!present.on(), present.regions()));
        assertEquals(List.of("MotionDetect[1].Enable=" + !present.on()), written());
    }

    @Test
    void fewerRegionsClearTheRest() {
        motion.write(new MotionSettings(true, List.of()));
        assertEquals(List.of(), motion.read().regions());
        for (int window = 0; window < 4; window++) {
            assertEquals("0", config("MotionDetectWindow[" + window + "].Region[9]"));
        }
    }

    @Test
    void emptyRegionsKeepThePlaceOfThoseAfterThem() {
        MotionRegion empty = new MotionRegion("none", List.of(), 0.5, OptionalDouble.empty());
        MotionRegion third = new MotionRegion("third", List.of(CORNER), 0.5, OptionalDouble.empty());
        MotionSettings now = motion.write(new MotionSettings(true, List.of(empty, empty, third)));
        assertEquals(3, now.regions().size());
        assertEquals(List.of(), now.regions().get(0).areas());
        assertEquals(List.of(CORNER), now.regions().get(2).areas());
    }

    @Test
    void moreRegionsThanTheDeviceHasAreRefusedUnsent() {
        MotionRegion region = new MotionRegion("x", List.of(LEFT), 1, OptionalDouble.empty());
        CameraException failure = assertThrows(
                CameraException.class,
                () -> motion.write(new MotionSettings(true, List.of(region, region, region, region, region))));
        assertEquals(Kind.INVALID_ARGUMENT, failure.kind());
        assertTrue(failure.reason().contains("4 motion regions, not 5"), failure.reason());
        assertEquals(List.of(), written());
    }

    @Test
    void isAbsentWhereTheDeviceRefusesTheTable() {
        try (DahuaCamera old = DahuaCamera.builder()
                        .login(Rig.USER, Rig.PASSWORD)
                        .lacking("MotionDetect")
                        .start();
                Rig other = Rig.to(old.address())) {
            String absence = other.connect().channels().get(1).absences().get("MotionDetection");
            assertEquals(Optional.empty(), other.session().capability(1, MotionDetection.class));
            assertTrue(absence.contains("config.motionDetect (section 4.8.1)"), absence);
        }
    }

    @Test
    void isAbsentWhereTheTableIsOfAnotherKind() throws Exception {
        try (ScriptedCamera scripted = new ScriptedCamera(Map.of(
                        "getSystemInfo", "serialNumber=X1\r\ndeviceType=31\r\n",
                        "name=MotionDetect",
                                "table.MotionDetect[0].Enable=true\r\ntable.MotionDetect[0].Level=3\r\n"));
                Rig other = Rig.to(scripted.address())) {
            String absence = other.connect().channels().get(1).absences().get("MotionDetection");
            assertTrue(absence.contains("no window of blocks"), absence);
        }
    }
}
