package org.lensbridge.driver.axis.capability.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lensbridge.api.capability.PanTiltZoom;
import org.lensbridge.api.capability.ptz.Area;
import org.lensbridge.api.capability.ptz.Point;
import org.lensbridge.api.capability.ptz.Position;
import org.lensbridge.api.capability.ptz.Velocity;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.tck.Await;

class PanTiltZoomTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    private final Map<String, String> answers = new ConcurrentHashMap<>(Map.of(
            "query=position", "pan=12.5000\ntilt=-3.2500\nzoom=5000\nautofocus=on",
            "query=attributes",
                    "Attributes for camera 1\nzoomSteps=value=1 | zoom=1,value=5000 | zoom=6,value=9999 | zoom=31"));
    private ControlCamera camera;
    private PanTiltZoom ptz;

    @BeforeEach
    void connect() {
        camera = new ControlCamera(
                Heads.DOME,
                request -> request.target().contains("/com/")
                        ? Optional.of(answers.entrySet().stream()
                                .filter(entry -> request.target().contains(entry.getKey()))
                                .map(Map.Entry::getValue)
                                .findFirst()
                                .orElse(""))
                        : Optional.empty());
        camera.connect();
        ptz = camera.capability(PanTiltZoom.class);
    }

    @AfterEach
    void close() throws IOException {
        camera.close();
    }

    private List<String> sent() {
        return camera.sent("ptz.cgi").stream()
                .map(query -> query.replace("camera=1&", ""))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | 0 | 0 | continuouspantiltmove=100,0 | continuouspantiltmove=0,0",
                "-0.254 | 0.001 | 0 | continuouspantiltmove=-25,1 | continuouspantiltmove=0,0",
                "0 | 0 | -0.5 | continuouszoommove=-50 | continuouszoommove=0",
            })
    void movesAndStopsWhatMoves(double pan, double tilt, double zoom, String start, String stop) {
        ptz.move(new Velocity(pan, tilt, zoom), LONG);
        ptz.stop();
        assertEquals(List.of(start, stop), sent());
    }

    @Test
    void turnsAndZoomsAtOnceAndStopsTheLatestFirst() {
        ptz.move(new Velocity(0.5, 0, 1), LONG);
        ptz.stop();
        assertEquals(
                List.of(
                        "continuouspantiltmove=50,0",
                        "continuouszoommove=100",
                        "continuouszoommove=0",
                        "continuouspantiltmove=0,0"),
                sent());
    }

    @Test
    void stopsWhatOthersBegan() {
        ptz.stop();
        ptz.move(Velocity.ZERO, LONG);
        assertEquals(
                List.of(
                        "continuouspantiltmove=0,0",
                        "continuouszoommove=0",
                        "continuouspantiltmove=0,0",
                        "continuouszoommove=0"),
                sent());
    }

    @Test
    void endsAtItsLimitAndWithTheSession() {
        ptz.move(new Velocity(0.5, 0, 0), Duration.ofMillis(50));
        assertTrue(Await.until(() -> sent().contains("continuouspantiltmove=0,0"), LONG));
        ptz.move(new Velocity(0, 0, 1), LONG);
        camera.disconnect();
        assertEquals("continuouszoommove=0", sent().get(sent().size() - 1));
    }

    @Test
    void checksBeforeAnythingIsSent() {
        assertEquals(
                Kind.INVALID_ARGUMENT,
                assertThrows(CameraException.class, () -> ptz.move(new Velocity(1, 0, 0), Duration.ofSeconds(61)))
                        .kind());
        CameraException pan = assertThrows(CameraException.class, () -> ptz.moveTo(new Position(175, 0, 1)));
        assertEquals("The pan of channel 1 is -170 to 170 degrees, not 175.", pan.reason());
        CameraException tilt = assertThrows(CameraException.class, () -> ptz.moveTo(new Position(0, -21, 1)));
        assertEquals(Kind.INVALID_ARGUMENT, tilt.kind());
        CameraException zoom = assertThrows(CameraException.class, () -> ptz.moveTo(new Position(0, 0, 40)));
        assertEquals("The zoom of channel 1 is 1 to 31, not 40.", zoom.reason());
        assertTrue(sent().stream().allMatch(query -> query.startsWith("query=")), sent().toString());
    }

    @Test
    void tellsItsPositionInDegreesAndMagnification() {
        assertEquals(new Position(12.5, -3.25, 6), ptz.position());
        ptz.moveTo(ptz.position());
        assertEquals("pan=12.5&tilt=-3.25&zoom=5000", sent().get(sent().size() - 1));
        assertEquals(
                1, sent().stream().filter(query -> query.contains("attributes")).count());
    }

    @Test
    void takesDirectionsBeyondAHalfTurn() {
        ptz.moveTo(new Position(350, 10, 3.5));
        assertEquals("pan=-10&tilt=10&zoom=2501", sent().get(sent().size() - 1));
    }

    @Test
    void leavesAZoomAloneThatTheDeviceTellsNothingOf() {
        answers.put("query=attributes", "Error:\nquery: unknown value: attributes");
        assertEquals(new Position(12.5, -3.25, 1), ptz.position());
        ptz.moveTo(new Position(1, 2, 9));
        assertEquals("pan=1&tilt=2", sent().get(sent().size() - 1));
    }

    @Test
    void centersAndZoomsToAPartOfThePicture() {
        ptz.center(new Point(0.25, 1));
        ptz.zoomTo(new Area(new Point(0.5, 0.5), new Point(1, 0.75)));
        assertEquals(
                List.of(
                        "center=480,1080&imagewidth=1920&imageheight=1080",
                        "areazoom=1440,675,200&imagewidth=1920&imageheight=1080"),
                sent());
    }

    @Test
    void tellsWhatTheDeviceSaysBehindError() {
        answers.put("continuouspantiltmove", "Error:\r\ncontinuouspantiltmove=100,0: mechanics are stuck");
        CameraException failure = assertThrows(CameraException.class, () -> ptz.move(new Velocity(1, 0, 0), LONG));
        assertEquals(Kind.INVALID_ARGUMENT, failure.kind());
        assertTrue(failure.reason().contains("mechanics are stuck"), failure.reason());
        assertEquals("ptz.turn", failure.operation());
    }

    @Test
    void failsOverAnAnswerWithoutAPosition() {
        answers.put("query=position", "autofocus=on");
        assertEquals(
                Kind.PROTOCOL,
                assertThrows(CameraException.class, ptz::position).kind());
    }

    @Test
    void saysThatSomebodyElseHasControl() {
        camera.set("PTZ.Various.V1.CtlQueueing=true");
        answers.put("control=request", "<a name=\"3\"></a><a name=\"410\"></a><a name=\"5\"></a>");
        camera.connect();
        PanTiltZoom queued = camera.capability(PanTiltZoom.class);
        CameraException failure = assertThrows(CameraException.class, () -> queued.move(new Velocity(1, 0, 0), LONG));
        assertEquals(Kind.BUSY, failure.kind());
        assertTrue(failure.reason().contains("410 seconds"), failure.reason());
        assertEquals(List.of("control=request&camera=1", "control=drop&camera=1"), camera.sent("ptzqueue.cgi"));
        assertEquals(List.of(), sent());
        answers.put("control=request", "<a name=\"1\"></a><a name=\"60\"></a><a name=\"20\"></a>");
        queued.move(new Velocity(1, 0, 0), LONG);
        assertEquals(List.of("continuouspantiltmove=100,0"), sent());
    }

    @Test
    void hasTheWaysThatTheDeviceLists() {
        camera.set("PTZ.Support.S1.AbsolutePan=false\nPTZ.Support.S1.AreaZoom=false\nPTZ.Various.V1.ZoomEnabled=false");
        camera.connect();
        PanTiltZoom less = camera.capability(PanTiltZoom.class);
        assertTrue(less.methods().pan());
        assertFalse(less.methods().zoom());
        assertFalse(less.methods().absolute());
        assertFalse(less.methods().position());
        assertEquals(
                Kind.UNSUPPORTED,
                assertThrows(CameraException.class, () -> less.move(new Velocity(0, 0, 1), LONG))
                        .kind());
        assertEquals(
                Kind.UNSUPPORTED,
                assertThrows(CameraException.class, () -> less.moveTo(new Position(0, 0, 1)))
                        .kind());
    }

    @Test
    void zoomsWithoutAHead() {
        camera.parameters.keySet().removeIf(name -> name.endsWith("Pan") || name.endsWith("Tilt"));
        camera.set("PTZ.Limit.L1.MinFieldAngle=144\nPTZ.Limit.L1.MaxFieldAngle=324");
        answers.put("query=attributes", "Error:\nunknown argument");
        answers.put("query=position", "zoom=1\nautofocus=on");
        camera.connect();
        PanTiltZoom zoom = camera.capability(PanTiltZoom.class);
        assertTrue(zoom.methods().absolute());
        assertEquals(new Position(0, 0, 1), zoom.position());
        zoom.moveTo(new Position(0, 0, 2.2998));
        assertEquals("zoom=9999", sent().get(sent().size() - 1));
    }
}
