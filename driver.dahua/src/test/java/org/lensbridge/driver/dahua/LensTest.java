package org.lensbridge.driver.dahua;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.Lens;
import org.lensbridge.api.capability.PanTiltZoom;
import org.lensbridge.api.capability.image.LensMethods;
import org.lensbridge.api.capability.image.LensMotion;
import org.lensbridge.api.capability.image.LensPosition;
import org.lensbridge.api.capability.ptz.Velocity;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.tck.Await;

/** The motors of a lens by 4.5.14 to 4.5.17, and by the codes of 4.10.7 where there are no others. */
class LensTest {
    private static final Duration LONG = Duration.ofSeconds(50);
    private static final String STATUS = "getFocusStatus";
    private static final String MOVE = "adjustFocusContinuously";
    private static final String CODES = "getCurrentProtocolCaps";

    private final TableCamera camera = new TableCamera("");
    private Rig rig;

    private Lens lens() {
        rig = Rig.to(camera.address());
        rig.connect();
        return rig.capability(1, Lens.class);
    }

    private Lens motors() {
        camera.answers().put(STATUS, "status.Focus=0.5\r\nstatus.Zoom=0.25\r\nstatus.Status=Normal\r\n");
        camera.answers().put("action=adjustFocus", "OK\r\n");
        camera.answers().put("action=autoFocus", "OK\r\n");
        return lens();
    }

    private Lens codes() {
        camera.answers().put(CODES, "caps.Name=DH-SD1\r\ncaps.PanSpeedMax=8\r\n");
        camera.answers().put("ptz.cgi?action=st", "OK\r\n");
        return lens();
    }

    @AfterEach
    void close() throws Exception {
        rig.close();
        camera.close();
    }

    @Test
    void oneMotorMovesWhileTheOtherIsLeftAlone() {
        Lens lens = motors();
        lens.move(new LensMotion(0, 0.02, 0), LONG);
        lens.move(new LensMotion(-1, 0, 0), LONG);
        lens.stop();
        assertEquals(
                List.of(
                        MOVE + "&focus=0.02&zoom=-1&channel=1",
                        MOVE + "&focus=0&zoom=-1&channel=1",
                        MOVE + "&focus=-1&zoom=-0.999&channel=1",
                        MOVE + "&focus=-1&zoom=0&channel=1"),
                camera.sent(MOVE));
    }

    @Test
    void bothMotorsTakeTwoRequests() {
        Lens lens = motors();
        lens.move(new LensMotion(0.5, -0.0001, 0), LONG);
        assertTrue(lens.status().moving());
        lens.stop();
        assertFalse(lens.status().moving());
        assertEquals(
                List.of(
                        MOVE + "&focus=-1&zoom=0.5&channel=1",
                        MOVE + "&focus=-0.001&zoom=-1&channel=1",
                        MOVE + "&focus=0&zoom=-1&channel=1",
                        MOVE + "&focus=-1&zoom=0&channel=1"),
                camera.sent(MOVE));
    }

    @Test
    void endsByItselfWhenTheLimitIsOver() {
        Lens lens = motors();
        lens.move(new LensMotion(0, 1, 0), Duration.ofMillis(50));
        assertTrue(Await.until(() -> camera.sent(MOVE).size() == 2, Duration.ofSeconds(20)));
        assertEquals(MOVE + "&focus=0&zoom=-1&channel=1", camera.sent(MOVE).get(1));
    }

    @Test
    void closingTheSessionStopsTheLens() {
        Lens lens = motors();
        lens.move(new LensMotion(0, 1, 0), LONG);
        rig.close();
        assertEquals(MOVE + "&focus=0&zoom=-1&channel=1", camera.sent(MOVE).get(1));
    }

    @Test
    void closingTheSessionStopsTheOtherMotorToo() {
        Lens lens = motors();
        lens.move(new LensMotion(1, 1, 0), LONG);
        camera.answers().put("action=adjustFocus", "Error\r\nErrorID=4, Detail=Request invalid param!\r\n");
        rig.close();
        List<String> sent = camera.sent(MOVE);
        assertEquals(
                List.of(MOVE + "&focus=-1&zoom=0&channel=1", MOVE + "&focus=0&zoom=-1&channel=1"),
                sent.subList(2, sent.size()));
    }

    @Test
    void aPositionAndTheFocusEndWhatMoves() {
        Lens lens = motors();
        lens.move(new LensMotion(1, 0, 0), LONG);
        lens.moveTo(LensPosition.of(0.5, 0.5));
        lens.move(new LensMotion(0, 1, 0), LONG);
        lens.autofocus();
        assertFalse(lens.status().moving());
        assertEquals(
                List.of(
                        MOVE + "&focus=-1&zoom=0.999&channel=1",
                        MOVE + "&focus=-1&zoom=0&channel=1",
                        "adjustFocus&focus=0.5&zoom=0.5&channel=1",
                        MOVE + "&focus=0.999&zoom=-1&channel=1",
                        MOVE + "&focus=0&zoom=-1&channel=1"),
                camera.sent("action=adjustFocus"));
    }

    @Test
    void stopIsHarmlessWhenNothingMoves() {
        Lens lens = motors();
        camera.answers().put("action=adjustFocus", "Error\r\nErrorID=4, Detail=Request invalid param!\r\n");
        lens.stop();
        lens.move(new LensMotion(0, 0, 0), LONG);
        assertEquals(4, camera.sent(MOVE).size(), "both motors, each time");
    }

    @Test
    void aRefusedMovementIsNotStopped() {
        Lens lens = motors();
        camera.answers().put("action=adjustFocus", "Error\r\nErrorID=3, Detail=Method not found!\r\n");
        CameraException failure = assertThrows(CameraException.class, () -> lens.move(new LensMotion(1, 0, 0), LONG));
        assertEquals(Kind.UNSUPPORTED, failure.kind());
        assertFalse(lens.status().moving());
        assertEquals(1, camera.sent(MOVE).size());
    }

    @Test
    void goesToPositionsAndKeepsWhatIsNotGiven() {
        Lens lens = motors();
        lens.moveTo(LensPosition.of(1, 0.12345));
        lens.moveTo(new LensPosition(OptionalDouble.of(0), OptionalDouble.empty()));
        lens.autofocus();
        assertEquals(
                List.of("adjustFocus&focus=0.1235&zoom=1&channel=1", "adjustFocus&focus=0.5&zoom=0&channel=1"),
                camera.sent("action=adjustFocus&"));
        assertEquals(List.of("autoFocus&channel=1"), camera.sent("autoFocus"));
    }

    @Test
    void statusTellsUntilTheFocusIsFound() {
        Lens lens = motors();
        assertEquals(LensPosition.of(0.25, 0.5), lens.status().position());
        camera.answers().put(STATUS, "status.Focus=0.75\r\nstatus.Zoom=far\r\nstatus.Status=Autofocus\r\n");
        assertTrue(lens.status().moving());
        assertEquals(OptionalDouble.empty(), lens.status().position().zoom());
        assertEquals(OptionalDouble.of(0.75), lens.status().position().focus());
        camera.answers().put(STATUS, "<html>busy</html>");
        assertThrows(
                CameraException.class,
                () -> lens.moveTo(new LensPosition(OptionalDouble.of(0), OptionalDouble.empty())));
    }

    /** A positioner that has ended by itself, or that somebody else has stopped, refuses to be stopped once more. */
    @Test
    void aPositionerThatStandsStillAlreadyCanBeStoppedAndMoved() {
        codes();
        PanTiltZoom ptz = rig.capability(1, PanTiltZoom.class);
        camera.answers().remove("ptz.cgi?action=st");
        camera.answers().put("ptz.cgi?action=start", "OK\r\n");
        camera.answers().put("ptz.cgi?action=stop", "Error\r\nErrorID=4, Detail=Request invalid param!\r\n");
        ptz.move(new Velocity(1, 0, 0), LONG);
        ptz.move(new Velocity(0, 1, 0), LONG);
        ptz.stop();
        assertEquals(
                List.of("start Right", "stop Right", "start Up", "stop Up"),
                camera.sent("ptz.cgi?action=st").stream()
                        .map(line -> line.replaceAll("&channel=1&code=(\\w+).*", " $1"))
                        .toList());
    }

    @Test
    void aPositionerMovesByCodes() {
        Lens lens = codes();
        assertEquals(new LensMethods(true, true, true, true, false, false, false, false), lens.methods());
        lens.move(new LensMotion(0, -0.5, 0), LONG);
        lens.move(new LensMotion(1, 0, 1), LONG);
        lens.stop();
        assertEquals(
                List.of(
                        "start FocusNear",
                        "stop FocusNear",
                        "start ZoomTele",
                        "start IrisLarge",
                        "stop IrisLarge",
                        "stop ZoomTele"),
                camera.sent("ptz.cgi?action=st").stream()
                        .map(line -> line.replaceAll("&channel=1&code=(\\w+).*", " $1"))
                        .toList());
        for (Runnable unknown : List.<Runnable>of(
                lens::status,
                lens::autofocus,
                () -> lens.moveTo(LensPosition.of(0, 0)),
                () -> lens.step(new LensMotion(1, 0, 0)))) {
            assertEquals(
                    Kind.UNSUPPORTED,
                    assertThrows(CameraException.class, unknown::run).kind());
        }
    }

    @Test
    void whatHasAFocusOnlyDoesNotZoom() {
        camera.answers().put(STATUS, "status.Focus=0.5\r\nstatus.Status=Normal\r\n");
        Lens lens = lens();
        assertEquals(new LensMethods(false, true, false, true, false, false, true, true), lens.methods());
        assertEquals(
                Kind.UNSUPPORTED,
                assertThrows(CameraException.class, () -> lens.move(new LensMotion(1, 0, 0), LONG))
                        .kind());
    }

    @Test
    void wrongWishesAreRefusedBeforeAnythingIsSent() {
        Lens lens = motors();
        for (Duration limit : List.of(Duration.ZERO, Duration.ofSeconds(-1), Duration.ofSeconds(61))) {
            assertEquals(
                    Kind.INVALID_ARGUMENT,
                    assertThrows(CameraException.class, () -> lens.move(new LensMotion(1, 0, 0), limit))
                            .kind());
        }
        assertEquals(
                Kind.UNSUPPORTED,
                assertThrows(CameraException.class, () -> lens.move(new LensMotion(1, 0, 1), LONG))
                        .kind());
        assertEquals(List.of(), camera.sent(MOVE));
    }

    @Test
    void aDeviceWithoutALensSaysSo() {
        rig = Rig.to(camera.address());
        Map<String, String> absences = rig.connect().channels().get(1).absences();
        assertTrue(absences.get("Lens").contains("lens.status (section 4.5.17)"), absences::toString);
        assertTrue(absences.get("LensCleaning").contains("wiper.stop (section 5.2.2)"), absences::toString);
    }
}
