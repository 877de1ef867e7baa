package org.lensbridge.driver.dahua;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lensbridge.api.capability.Operations;
import org.lensbridge.api.capability.PanTiltZoom;
import org.lensbridge.api.capability.Presets;
import org.lensbridge.api.capability.ptz.Area;
import org.lensbridge.api.capability.ptz.Point;
import org.lensbridge.api.capability.ptz.Position;
import org.lensbridge.api.capability.ptz.Preset;
import org.lensbridge.api.capability.ptz.Velocity;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.simulator.DahuaCamera;
import org.lensbridge.simulator.LoggedRequest;
import org.lensbridge.tck.Await;

class PanTiltZoomTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private DahuaCamera camera;
    private Rig rig;
    private PanTiltZoom ptz;
    private Presets presets;

    @BeforeEach
    void connect() {
        camera = DahuaCamera.builder().login(Rig.USER, Rig.PASSWORD).channels(2).start();
        rig = Rig.to(camera.address());
        rig.connect();
        ptz = rig.capability(1, PanTiltZoom.class);
        presets = rig.capability(1, Presets.class);
    }

    @AfterEach
    void close() {
        rig.close();
        camera.close();
    }

    /** What went out for the positioner since it connected, without the path. */
    private List<String> sent() {
        return camera.requests().stream()
                .filter(request -> request.status() == 200)
                .map(LoggedRequest::target)
                .filter(target -> target.matches(".*ptz(Base)?\\.cgi\\?action=(start|stop|moveDirectly).*"))
                .map(target -> target.substring(target.indexOf("action=") + 7))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0, 0, code=Right&arg1=0&arg2=8&arg3=0",
        "-0.5, 0, 0, code=Left&arg1=0&arg2=4&arg3=0",
        "0, 0.01, 0, code=Up&arg1=0&arg2=1&arg3=0",
        "0, -1, 0, code=Down&arg1=0&arg2=8&arg3=0",
        "-1, 0.25, 0, code=LeftUp&arg1=2&arg2=8&arg3=0",
        "0.5, 1, 0, code=RightUp&arg1=8&arg2=4&arg3=0",
        "-0.5, -0.5, 0, code=LeftDown&arg1=4&arg2=4&arg3=0",
        "1, -0.125, 0, code=RightDown&arg1=1&arg2=8&arg3=0",
        "0, 0, 0.3, code=ZoomTele&arg1=0&arg2=0&arg3=0",
        "0, 0, -1, code=ZoomWide&arg1=0&arg2=0&arg3=0",
    })
    void movesByTheCodeOfTheDirectionAndStopsTheSame(double pan, double tilt, double zoom, String arguments) {
        ptz.move(new Velocity(pan, tilt, zoom), Duration.ofSeconds(30));
        ptz.stop();
        assertEquals(List.of("start&channel=1&" + arguments, "stop&channel=1&" + arguments), sent());
        assertFalse(camera.ptz().moving() || camera.ptz().zooming());
    }

    @Test
    void turnsAndZoomsTogetherWithTheDevicesOwnLimit() {
        ptz.move(new Velocity(-1, 0.5, 0.25), Duration.ofMillis(2500));
        assertTrue(camera.ptz().moving() && camera.ptz().zooming());
        ptz.stop();
        assertEquals("start&channel=1&code=Continuously&arg1=-8&arg2=4&arg3=2&arg4=3", sent().get(0));
        assertEquals("stop&channel=1&code=Continuously&arg1=-8&arg2=4&arg3=2", sent().get(1));
        assertFalse(camera.ptz().moving() || camera.ptz().zooming());
    }

    @Test
    void stopsByItselfWhenTheLimitIsOver() {
        ptz.move(new Velocity(1, 0, 0), Duration.ofSeconds(2));
        assertTrue(camera.ptz().moving());
        assertTrue(Await.until(() -> !camera.ptz().moving(), SOON), "it still turns");
    }

    @Test
    void anotherMovementReplacesTheFirstAndItsLimit() {
        ptz.move(new Velocity(1, 0, 0), Duration.ofMillis(400));
        ptz.move(new Velocity(0, 0, 1), Duration.ofSeconds(30));
        assertFalse(camera.ptz().moving());
        assertFalse(Await.until(() -> !camera.ptz().zooming(), Duration.ofMillis(700)), "the first limit ended it");
        ptz.stop();
        assertEquals(
                List.of("start code=Right", "stop code=Right", "start code=ZoomTele", "stop code=ZoomTele"),
                sent().stream()
                        .map(line -> line.replaceAll("&channel=1&(code=\\w+).*", " $1"))
                        .toList());
    }

    @Test
    void stopIsHarmlessWhenNothingMoves() {
        ptz.stop();
        ptz.move(Velocity.ZERO, Duration.ofSeconds(1));
        assertFalse(camera.ptz().moving());
    }

    @Test
    void stopsWhatAnotherSessionStarted() {
        rig.capability(0, Operations.class).invoke("ptz.start", Map.of("code", Value.of("Left"), "arg2", Value.of(2)));
        assertTrue(camera.ptz().moving());
        ptz.stop();
        assertFalse(camera.ptz().moving());
    }

    @Test
    void stopIsTriedAgainUntilTheDeviceHearsIt() {
        ptz.move(new Velocity(1, 0, 0), Duration.ofSeconds(2));
        camera.faults().unavailable(Duration.ofSeconds(1));
        assertTrue(Await.until(() -> !rig.context().warnings().isEmpty(), SOON), "no warning");
        camera.faults().clear();
        assertTrue(Await.until(() -> !camera.ptz().moving(), SOON), "it still turns");
    }

    @Test
    void channelsAreTheirOwn() {
        PanTiltZoom second = rig.capability(2, PanTiltZoom.class);
        second.move(new Velocity(1, 0, 0), Duration.ofSeconds(30));
        assertTrue(camera.ptz(2).moving());
        assertFalse(camera.ptz(1).moving());
        second.stop();
    }

    @Test
    void goesToPositionsAndTellsThem() {
        ptz.moveTo(new Position(-90, 30.5, 3));
        assertTrue(
                Await.until(
                        () -> {
                            Position now = ptz.position();
                            return Math.abs(now.pan() - 270) < 0.2
                                    && Math.abs(now.tilt() - 30.5) < 0.2
                                    && Math.abs(now.zoom() - 3) < 0.2;
                        },
                        Duration.ofSeconds(15)),
                () -> ptz.position().toString());
        CameraException failure = assertThrows(CameraException.class, () -> ptz.moveTo(new Position(0, -5, 1)));
        assertEquals(Kind.INVALID_ARGUMENT, failure.kind());
    }

    @Test
    void centersAndZoomsInTheDevicesCoordinates() {
        ptz.center(new Point(0.25, 1));
        ptz.zoomTo(new Area(new Point(0, 0.5), new Point(0.5, 0.75)));
        assertEquals(
                List.of(
                        "moveDirectly&channel=1&startPoint[0]=2048&startPoint[1]=8192&endPoint[0]=2048&endPoint[1]=8192",
                        "moveDirectly&channel=1&startPoint[0]=0&startPoint[1]=4096&endPoint[0]=4096&endPoint[1]=6144"),
                sent());
    }

    @Test
    void presetsAreListedSavedReplacedGoneToAndRemoved() {
        camera.definePreset(1, "Gate", 10, 5, 1);
        camera.definePreset(3, "Door", 200, 20, 4);
        assertEquals(List.of(new Preset("1", "Gate"), new Preset("3", "Door")), presets.list());
        assertEquals("2", presets.save("ignored"));
        presets.replace("9", "");
        assertEquals(
                List.of("1", "2", "3", "9"),
                presets.list().stream().map(Preset::token).toList());
        presets.go("3");
        assertEquals(3, camera.ptz().lastPreset());
        presets.remove("2");
        presets.remove("2");
        presets.remove("no number");
        assertEquals(
                List.of("1", "3", "9"),
                presets.list().stream().map(Preset::token).toList());
        for (String unknown : List.of("7", "x", "-1", "70000", "")) {
            assertEquals(
                    Kind.INVALID_ARGUMENT,
                    assertThrows(CameraException.class, () -> presets.go(unknown))
                            .kind());
        }
    }

    @Test
    void fullPresetsAreTold() {
        for (int number = 1; number <= 80; number++) {
            camera.definePreset(number, "p" + number, 0, 0, 1);
        }
        CameraException failure = assertThrows(CameraException.class, () -> presets.save(""));
        assertTrue(failure.reason().contains("1 to 80"), failure.reason());
    }
}
