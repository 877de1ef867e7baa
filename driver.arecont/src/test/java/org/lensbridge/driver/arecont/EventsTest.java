package org.lensbridge.driver.arecont;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lensbridge.api.capability.EventSource;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.event.EventSubscription;
import org.lensbridge.driver.testkit.AnsweringCamera;
import org.lensbridge.driver.testkit.DeviceRig;
import org.lensbridge.tck.Await;
import org.lensbridge.tck.CollectedEvents;

class EventsTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    /** Zones of 256 pixels: five by four of them are in the picture. */
    private static AvCamera camera() {
        return new AvCamera(
                "motiondetect=on",
                "mdtotalzones=64",
                "mdzonesize=8",
                "mdresult=no motion",
                "maxsensorwidth=1280",
                "maxsensorheight=1024",
                "auxin=off");
    }

    private static String moving(int zones, int... moving) {
        List<String> cells = new ArrayList<>(Collections.nCopies(zones, "00"));
        for (int zone : moving) {
            cells.set(zone, "1F");
        }
        return "mdresult=" + String.join(" ", cells) + " ";
    }

    private static List<String> told(CollectedEvents events) {
        return events.reports().stream()
                .map(report -> report.channel() + " " + report.type() + " " + report.phase() + " " + report.vendorCode()
                        + " " + report.data())
                .toList();
    }

    private static void await(CollectedEvents events, int reports) {
        assertTrue(Await.until(() -> events.reports().size() >= reports, SOON), () -> told(events) + " and no more");
    }

    private static long asked(AvCamera camera, String line) {
        return camera.lines().stream().filter(line::equals).count();
    }

    private static void awaitAsked(AvCamera camera, String line) {
        long before = asked(camera, line);
        assertTrue(Await.until(() -> asked(camera, line) > before + 1, SOON), () -> line + " is not asked again");
    }

    @Test
    void whatChangesBeginsAndEnds() throws IOException {
        try (AvCamera camera = camera();
                DeviceRig rig = camera.connected()) {
            CollectedEvents events = new CollectedEvents();
            try (EventSubscription subscription =
                    rig.capability(0, EventSource.class).listen(events)) {
                assertTrue(subscription.heartbeat().isPresent());
                awaitAsked(camera, "GET /get?auxin");
                camera.hold(moving(64, 0, 9));
                await(events, 1);
                camera.hold(moving(64, 9));
                await(events, 2);
                camera.hold("auxin=on");
                await(events, 3);
                camera.hold("mdresult=no motion");
                await(events, 4);
                camera.hold("auxin=off");
                await(events, 5);
            }
            assertEquals(
                    List.of(
                            "1 motion START mdresult {zones=2, share=0.1, blocks=62, area={left=0, top=0, right=0.4, bottom=0.5}}",
                            "1 motion UPDATE mdresult {zones=1, share=0.05, blocks=31, area={left=0.2, top=0.25, right=0.4, bottom=0.5}}",
                            "0 input START auxin {number=1}",
                            "1 motion END mdresult ",
                            "0 input END auxin {number=1}"),
                    told(events));
            assertEquals("tns1:VideoSource/MotionAlarm", events.reports().get(0).topic());
            assertTrue(events.heartbeats() > 0);
        }
    }

    @Test
    void whatGoesOnAlreadyIsAResync() throws IOException {
        try (AvCamera camera = camera().hold("auxin=true", moving(64, 3));
                DeviceRig rig = camera.connected()) {
            CollectedEvents events = new CollectedEvents();
            try (EventSubscription subscription =
                    rig.capability(0, EventSource.class).listen(events)) {
                assertTrue(subscription.heartbeat().isPresent());
                await(events, 2);
                assertEquals(
                        List.of(
                                "1 motion RESYNC mdresult {zones=1, share=0.05, blocks=31, area={left=0.6, top=0, right=0.8, bottom=0.25}}",
                                "0 input RESYNC auxin {number=1}"),
                        told(events));
            }
        }
    }

    @Test
    void zonesOutsideThePictureDoNotMove() throws IOException {
        try (AvCamera camera = camera().hold(moving(64, 5, 63));
                DeviceRig rig = camera.connected()) {
            CollectedEvents events = new CollectedEvents();
            try (EventSubscription subscription =
                    rig.capability(0, EventSource.class).listen(events)) {
                assertTrue(subscription.heartbeat().isPresent());
                awaitAsked(camera, "GET /get?mdresult");
                assertEquals(List.of(), told(events));
            }
        }
    }

    @Test
    void eachSensorIsAskedInItsTurn() throws IOException {
        try (AvCamera camera = new AvCamera(
                        "sensorcount=2",
                        "1/brightness=0",
                        "1/motiondetect=on",
                        "1/mdresult=no motion",
                        "2/motiondetect=on",
                        "2/mdtotalzones=1024",
                        "2/" + moving(1024, 1023));
                DeviceRig rig = camera.connected()) {
            CollectedEvents events = new CollectedEvents();
            try (EventSubscription subscription =
                    rig.capability(0, EventSource.class).listen(events)) {
                assertTrue(subscription.heartbeat().isPresent());
                await(events, 1);
                camera.hold("1/" + moving(64, 0));
                await(events, 2);
                assertEquals(2, events.reports().get(0).channel());
                assertEquals(1, events.reports().get(1).channel());
                assertTrue(
                        told(events).get(0).contains("left=0.9688"),
                        told(events).get(0));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"00 00 00", "zz"})
    void resultsThatCannotBeUsedAreWarnedOf(String garbage) throws IOException {
        try (AvCamera camera = camera().hold("mdresult=" + garbage);
                DeviceRig rig = camera.connected()) {
            CollectedEvents events = new CollectedEvents();
            try (EventSubscription subscription =
                    rig.capability(0, EventSource.class).listen(events)) {
                assertTrue(subscription.heartbeat().isPresent());
                awaitAsked(camera, "GET /get?mdresult");
                assertEquals(List.of(), told(events));
                assertTrue(rig.context().warnings().stream().anyMatch(warning -> warning.contains("fewer zones")));
            }
        }
    }

    @Test
    void motionIsNotAskedForWhileItIsOff() throws IOException {
        try (AvCamera camera = camera().hold("motiondetect=off", moving(64, 1));
                DeviceRig rig = camera.connected()) {
            CollectedEvents events = new CollectedEvents();
            try (EventSubscription subscription =
                    rig.capability(0, EventSource.class).listen(events)) {
                assertTrue(subscription.heartbeat().isPresent());
                awaitAsked(camera, "GET /get?auxin");
                assertEquals(0, asked(camera, "GET /get?mdresult"));
                camera.hold("motiondetect=on");
                await(events, 1);
                assertTrue(
                        told(events).get(0).startsWith("1 motion RESYNC"),
                        told(events).get(0));
            }
        }
    }

    @Test
    void cameraThatDoesNotAnswerFailsTheFirstQuestion() throws IOException {
        try (AvCamera camera = camera().answering("GET /get?mdresult", AnsweringCamera.SILENCE);
                DeviceRig rig = new DeviceRig(
                        ArecontDriverFactory::new,
                        camera.address(),
                        DeviceRig.login(),
                        Map.of(),
                        Duration.ofSeconds(1))) {
            rig.connect();
            EventSource source = rig.capability(0, EventSource.class);
            CollectedEvents events = new CollectedEvents();
            assertEquals(
                    Kind.TIMEOUT,
                    assertThrows(CameraException.class, () -> source.listen(events))
                            .kind());
            assertEquals(0, events.calls());
        }
    }

    @Test
    void refusedTopicRestsAndTheOthersGoOn() throws IOException {
        try (AvCamera camera = camera().without("mdresult");
                DeviceRig rig = camera.connected()) {
            CollectedEvents events = new CollectedEvents();
            try (EventSubscription subscription =
                    rig.capability(0, EventSource.class).listen(events)) {
                assertTrue(subscription.heartbeat().isPresent());
                assertTrue(
                        Await.until(
                                () -> rig.context().warnings().stream()
                                        .anyMatch(warning -> warning.contains("again in 5 minutes")),
                                SOON),
                        "it is asked for ever");
                long before = asked(camera, "GET /get?mdresult");
                awaitAsked(camera, "GET /get?auxin");
                assertEquals(before, asked(camera, "GET /get?mdresult"));
                camera.hold("auxin=on");
                await(events, 1);
            }
        }
    }

    @Test
    void cameraThatRefusesEverythingEndsTheSubscription() throws IOException {
        try (AvCamera camera = new AvCamera("auxin=off");
                DeviceRig rig = camera.connected()) {
            CollectedEvents events = new CollectedEvents();
            rig.capability(0, EventSource.class).listen(events);
            camera.answering("GET /get?auxin", AnsweringCamera.status("404 Not Found"));
            assertEquals(Kind.UNSUPPORTED, events.awaitEnd(SOON).orElseThrow().kind());
            assertEquals(List.of(), told(events));
        }
    }

    @Test
    void nothingIsAskedAfterTheSubscriptionWasClosed() throws IOException {
        try (AvCamera camera = camera();
                DeviceRig rig = camera.connected()) {
            CollectedEvents events = new CollectedEvents();
            EventSource source = rig.capability(0, EventSource.class);
            EventSubscription subscription = source.listen(events);
            awaitAsked(camera, "GET /get?auxin");
            subscription.close();
            subscription.close();
            int calls = events.calls();
            camera.hold("auxin=on", moving(64, 0));
            assertFalse(Await.until(() -> events.calls() > calls, Duration.ofMillis(100)), "a call after close");
            rig.session().close();
            assertEquals(
                    Kind.GONE,
                    assertThrows(CameraException.class, () -> source.listen(events))
                            .kind());
        }
    }

    @Test
    void cameraWithoutEventsSaysSo() throws IOException {
        try (AvCamera camera = new AvCamera();
                DeviceRig rig = new DeviceRig(ArecontDriverFactory::new, camera.address())) {
            String absence = rig.connect().channels().get(0).absences().get("EventSource");
            assertTrue(absence.contains("Of motiondetect:"), absence);
        }
    }
}
