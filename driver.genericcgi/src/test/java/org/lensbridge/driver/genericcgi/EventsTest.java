package org.lensbridge.driver.genericcgi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lensbridge.api.capability.EventSource;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.event.EventReport;
import org.lensbridge.api.event.EventSubscription;
import org.lensbridge.api.media.StreamEnd;
import org.lensbridge.tck.Await;
import org.lensbridge.tck.CollectedEvents;

class EventsTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String QUIET =
            "Motion:Enabled=1;Level=0;Sensitivity=80;Triggered=0;\r\nT0:Enabled=1;Triggered=0;\r\n"
                    + "IO:Status=03000000000000;\r\n";
    private static final String GET = "eventdata.cgi?action=get";
    private static final String MONITOR = "eventdata.cgi?action=monitor";

    private static LiveCamera camera(String now, String monitor) {
        return new LiveCamera().with(GET, now).with(MONITOR, monitor);
    }

    /** A stream that ends. */
    private static String parts(String... parts) {
        return "HTTP/1.0 200 OK\r\nContent-Type: multipart/x-mixed-replace;boundary=ev\r\n\r\n"
                + Stream.of(parts)
                        .map(part -> "--ev\r\nContent-Type: text/plain\r\nContent-Length: " + part.length() + "\r\n\r\n"
                                + part + "\r\n")
                        .collect(Collectors.joining())
                + "--ev--\r\n";
    }

    /** What is reported until the stream ends. */
    private static CollectedEvents listen(LiveCamera camera) {
        try (Rig rig = camera.connect()) {
            CollectedEvents events = new CollectedEvents();
            EventSubscription subscription =
                    rig.capability(0, EventSource.class).listen(events);
            assertTrue(events.awaitEnd(SOON).isPresent(), "no end");
            subscription.close();
            return events;
        }
    }

    private static List<String> told(CollectedEvents events) {
        return events.reports().stream()
                .map(report -> report.channel() + " " + report.type() + " " + report.phase() + " " + report.vendorCode()
                        + " " + report.data())
                .toList();
    }

    @Test
    void whatChangesBeginsAndEnds() {
        String motion = "Motion:Enabled=1;Level=%d;Sensitivity=80;Triggered=%d; \r\nMotion2:Enabled=0; \r\n\r\n";
        String contacts = "T0:Enabled=1;Triggered=%d;\r\nIO:Status=03%s0000000%s%s;\r\n\r\n";
        try (LiveCamera camera = camera(
                QUIET,
                parts(
                        motion.formatted(0, 0) + contacts.formatted(0, "00", "0", "00"),
                        motion.formatted(12, 1),
                        motion.formatted(40, 1),
                        motion.formatted(40, 1),
                        contacts.formatted(1, "02", "2", "01"),
                        motion.formatted(3, 0) + contacts.formatted(0, "00", "0", "00")))) {
            CollectedEvents events = listen(camera);
            assertEquals(
                    List.of(
                            "1 motion START Motion {window=0, level=12, sensitivity=80}",
                            "1 motion UPDATE Motion {window=0, level=40, sensitivity=80}",
                            "1 tamper START T0 ",
                            "0 output START Output1 {number=1, closed=false}",
                            "0 input START Input2 {number=2, closed=true}",
                            "1 motion END Motion {window=0, level=3, sensitivity=80}",
                            "1 tamper END T0 ",
                            "0 output END Output1 {number=1, closed=false}",
                            "0 input END Input2 {number=2, closed=false}"),
                    told(events));
            assertTrue(events.heartbeats() >= 2, "what repeats itself is a sign of life");
            assertEquals(List.of(), events.gaps());
        }
    }

    @Test
    void whatIsActiveAlreadyIsAResync() {
        String now = "Motion1:Enabled=1;Level=9;Sensitivity=80;Triggered=1;\r\nIO:Status=00000000000100;\r\n";
        try (LiveCamera camera = camera(now, parts(now, now))) {
            assertEquals(
                    List.of(
                            "1 motion RESYNC Motion1 {window=1, level=9, sensitivity=80}",
                            "0 input RESYNC Input1 {number=1, closed=false}"),
                    told(listen(camera)));
        }
    }

    @Test
    void asksForTheGroupsThatTheDeviceHas() {
        try (LiveCamera camera = camera(QUIET, parts(QUIET))) {
            listen(camera);
            assertEquals(
                    List.of("action=monitor&group=Motion%2CIO%2CT0", "action=get&group=Motion%2CIO%2CT0"),
                    camera.sent("eventdata.cgi"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# Error: monitor\n", "Motion:Enabled=0;\r\n", "HTTP/1.0 400 Bad Request\r\n\r\n"})
    void deviceThatDoesNotTellByItselfIsAsked(String refusal) {
        try (LiveCamera camera = camera(QUIET, refusal);
                Rig rig = camera.connect()) {
            CollectedEvents events = new CollectedEvents();
            try (EventSubscription subscription =
                    rig.capability(0, EventSource.class).listen(events)) {
                assertTrue(subscription.heartbeat().isPresent());
                assertEquals(1, events.heartbeats());
                assertTrue(rig.context.warnings().stream().anyMatch(warning -> warning.contains("every 2 seconds")));
            }
        }
    }

    @Test
    void whatChangesBetweenTwoQuestionsIsTold() {
        try (LiveCamera camera = camera(QUIET, "");
                Rig rig = camera.connect()) {
            CollectedEvents events = new CollectedEvents();
            rig.capability(0, EventSource.class).listen(events);
            camera.with(GET, QUIET.replace("T0:Enabled=1;Triggered=0", "T0:Enabled=1;Triggered=1"));
            assertTrue(Await.until(() -> !events.reports().isEmpty(), SOON), "nothing was noticed");
            EventReport report = events.reports().get(0);
            assertEquals("1 tamper START T0 ", told(events).get(0));
            assertEquals("tns1:VideoSource/GlobalSceneChange/ImagingService", report.topic());
            camera.with(GET, "");
            StreamEnd end = events.awaitEnd(SOON).orElseThrow();
            assertEquals(Kind.UNSUPPORTED, end.kind());
        }
    }

    @Test
    void nothingIsAskedAfterTheSubscriptionWasClosed() {
        try (LiveCamera camera = camera(QUIET, "");
                Rig rig = camera.connect()) {
            CollectedEvents events = new CollectedEvents();
            EventSubscription subscription =
                    rig.capability(0, EventSource.class).listen(events);
            assertTrue(Await.until(() -> events.heartbeats() >= 2, SOON), "it is not asked again");
            subscription.close();
            subscription.close();
            int calls = events.calls();
            camera.with(GET, QUIET.replace("Triggered=0", "Triggered=1"));
            assertFalse(Await.until(() -> events.calls() > calls, Duration.ofMillis(100)), "a call after close");
            rig.session.close();
            assertEquals(
                    Kind.GONE,
                    assertThrows(CameraException.class, () -> rig.capability(0, EventSource.class))
                            .kind());
        }
    }

    @Test
    void streamWithoutEventDataEnds() {
        String[] rubbish = new String[60];
        Arrays.fill(rubbish, "Hello.\r\n");
        try (LiveCamera camera = camera(QUIET, parts(rubbish));
                Rig rig = camera.connect()) {
            CollectedEvents events = new CollectedEvents();
            rig.capability(0, EventSource.class).listen(events);
            assertEquals(Kind.PROTOCOL, events.awaitEnd(SOON).orElseThrow().kind());
            assertEquals(List.of(), events.reports());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# Error: no\n", "OK\n", "<html><body>no</body></html>"})
    void deviceWithoutEventDataSaysSo(String answer) {
        try (LiveCamera camera = camera(answer, "");
                Rig rig = Rig.to(camera.camera)) {
            String absence = rig.connect().channels().get(0).absences().get("EventSource");
            assertTrue(absence.startsWith("Asked for events.get (section 5.4.2)."), absence);
        }
    }

    @Test
    void deviceThatKnowsMotionOnlyTellsOfMotion() {
        try (LiveCamera camera = new LiveCamera()
                .with(GET + "&group=Motion", "Motion:Enabled=1;Triggered=0;\r\n")
                .with(GET + "&group=Motion%2C", "# Error: unknown group\n")
                .with(MONITOR, parts("Motion:Enabled=1;Triggered=0;", "Motion:Enabled=1;Triggered=1;"))) {
            assertEquals(List.of("1 motion START Motion {window=0}"), told(listen(camera)));
        }
    }
}
