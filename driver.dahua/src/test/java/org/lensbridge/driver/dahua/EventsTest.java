package org.lensbridge.driver.dahua;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.EventSource;
import org.lensbridge.api.capability.Operations;
import org.lensbridge.api.capability.control.Reply;
import org.lensbridge.api.capability.control.ReplySink;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.event.EventReport;
import org.lensbridge.api.event.EventSubscription;
import org.lensbridge.api.event.Phase;
import org.lensbridge.api.media.StreamEnd;
import org.lensbridge.simulator.DahuaCamera;
import org.lensbridge.simulator.DahuaCameraBuilder;
import org.lensbridge.simulator.EventAction;
import org.lensbridge.simulator.Personality;
import org.lensbridge.simulator.Personality.Quirk;
import org.lensbridge.tck.Await;
import org.lensbridge.tck.CollectedEvents;

class EventsTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private static DahuaCameraBuilder camera(Quirk... quirks) {
        return DahuaCamera.builder()
                .login(Rig.USER, Rig.PASSWORD)
                .channels(4)
                .personality(Personality.documented().with(quirks));
    }

    private static EventReport report(DahuaCamera camera, String code, int channel, EventAction action, String data) {
        try (Rig rig = Rig.to(camera.address())) {
            rig.connect();
            CollectedEvents sink = new CollectedEvents();
            rig.capability(0, EventSource.class).listen(sink);
            camera.raise(code, channel, action, data);
            assertTrue(Await.until(() -> !sink.reports().isEmpty(), SOON), "no report");
            assertEquals(List.of(), sink.gaps());
            return sink.reports().get(0);
        }
    }

    @Test
    void channelsCountFromOne() {
        try (DahuaCamera camera = camera().start()) {
            EventReport motion = report(camera, "VideoMotion", 3, EventAction.START, "");
            assertEquals(
                    new EventReport(
                            3,
                            "motion",
                            "tns1:VideoSource/MotionAlarm",
                            Phase.START,
                            Optional.empty(),
                            Value.ABSENT,
                            "VideoMotion"),
                    motion);
        }
    }

    @Test
    void dataIsDecodedHoweverItIsWritten() {
        String json =
                "{\n   \"Name\" : \"a;b=c}\",\n   \"RealUTC\" : 1700000000,\n   \"List\" : [ 1, { \"x\" : true } ]\n}";
        for (Quirk[] quirks : new Quirk[][] {
            {},
            {Quirk.COMPACT_EVENTS},
            {Quirk.EVENTS_WITHOUT_LENGTH},
            {Quirk.COMPACT_EVENTS, Quirk.EVENTS_WITHOUT_LENGTH}
        }) {
            try (DahuaCamera camera = camera(quirks).start()) {
                EventReport report = report(camera, "CrossLineDetection", 1, EventAction.STOP, json);
                assertEquals("line-crossed", report.type());
                assertEquals(Phase.END, report.phase());
                assertEquals(Optional.of(Value.of("a;b=c}")), ((Value.Fields) report.data()).field("Name"));
                assertEquals(1_700_000_000, report.deviceTime().orElseThrow().getEpochSecond());
            }
        }
    }

    @Test
    void unknownCodesAreTheVendorsOwn() {
        try (DahuaCamera camera = camera().start()) {
            EventReport report = report(camera, "SomethingNew", 2, EventAction.PULSE, "7,8");
            assertEquals("vendor", report.type());
            assertEquals("SomethingNew", report.vendorCode());
            assertEquals(Value.of("7,8"), report.data());
        }
    }

    @Test
    void whatConcernsTheDeviceHasNoChannel() {
        try (DahuaCamera camera = camera().start()) {
            EventReport report = report(camera, "StorageNotExist", 1, EventAction.START, "");
            assertEquals("0 storage", report.channel() + " " + report.type());
        }
    }

    @Test
    void heartbeatsProveLife() {
        try (DahuaCamera camera = camera().start();
                Rig rig = Rig.to(camera.address())) {
            rig.connect();
            CollectedEvents sink = new CollectedEvents();
            EventSubscription subscription =
                    rig.capability(0, EventSource.class).listen(sink);
            assertEquals(Optional.of(Duration.ofSeconds(5)), subscription.heartbeat());
            assertTrue(Await.until(() -> sink.heartbeats() > 0, Duration.ofSeconds(10)), "no heartbeat");
            subscription.close();
            assertTrue(Await.until(() -> camera.counters().eventSubscriptions() == 0, SOON));
        }
    }

    /** An index is that of a contact there, not that of a channel. */
    @Test
    void contactsConcernTheDeviceAndSayTheirNumber() {
        try (DahuaCamera camera = camera().start();
                Rig rig = Rig.to(camera.address())) {
            rig.connect();
            camera.raise("AlarmLocal", 3, EventAction.START, "");
            CollectedEvents sink = new CollectedEvents();
            rig.capability(0, EventSource.class).listen(sink);
            camera.raise("AlarmLocal", 2, EventAction.START, "{ \"Name\" : \"door\" }");
            assertTrue(Await.until(() -> sink.reports().size() == 2, SOON), () -> "got " + sink.reports());
            assertEquals(
                    List.of("input 0 RESYNC {number=3}", "input 0 START {number=2, Name=door}"),
                    sink.reports().stream()
                            .map(report ->
                                    report.type() + " " + report.channel() + " " + report.phase() + " " + report.data())
                            .toList());
        }
    }

    @Test
    void whatGoesOnAlreadyIsReportedAsAResync() {
        try (DahuaCamera camera = camera().start();
                Rig rig = Rig.to(camera.address())) {
            rig.connect();
            camera.raiseMotion(2, true);
            camera.raise("VideoBlind", 4, EventAction.START, "");
            camera.raise("AlarmLocal", 1, EventAction.START, "");
            camera.raise("AlarmLocal", 1, EventAction.STOP, "");
            camera.raise("VideoLoss", 3, EventAction.START, "");
            Operations operations = rig.capability(0, Operations.class);
            Map<String, Value> lastRaised = Map.of("code", Value.of("VideoLoss"));
            assertTrue(Await.until(
                    () -> operations
                            .invoke("event.indexes", lastRaised)
                            .document()
                            .toString()
                            .contains("2"),
                    SOON));
            CollectedEvents sink = new CollectedEvents();
            rig.capability(0, EventSource.class).listen(sink);
            assertEquals(
                    List.of("motion 2 RESYNC", "video-loss 3 RESYNC", "tamper 4 RESYNC"),
                    sink.reports().stream()
                            .map(report -> report.type() + " " + report.channel() + " " + report.phase())
                            .toList());
        }
    }

    @Test
    void oneListenerAtATimeIsTold() {
        try (DahuaCamera camera =
                        camera(Quirk.ONE_EVENT_LISTENER, Quirk.NO_HEARTBEAT).start();
                Rig first = Rig.to(camera.address());
                Rig second = Rig.to(camera.address())) {
            first.connect();
            second.connect();
            first.capability(0, EventSource.class).listen(new CollectedEvents());
            EventSource other = second.capability(0, EventSource.class);
            CollectedEvents refused = new CollectedEvents();
            CameraException failure = assertThrows(CameraException.class, () -> other.listen(refused));
            assertEquals("event.attach", failure.operation());
            assertEquals(0, refused.calls());
        }
    }

    @Test
    void eventsInARushAllArrive() {
        try (DahuaCamera camera = camera().start();
                Rig rig = Rig.to(camera.address())) {
            rig.connect();
            CollectedEvents sink = new CollectedEvents();
            rig.capability(0, EventSource.class).listen(sink);
            for (int i = 0; i < 300; i++) {
                camera.raise(
                        "VideoMotion",
                        1 + i % 4,
                        i % 2 == 0 ? EventAction.START : EventAction.STOP,
                        "{\"n\":" + i + "}");
            }
            assertTrue(
                    Await.until(() -> sink.reports().size() == 300, SOON),
                    () -> sink.reports().size() + " reports");
            for (int i = 0; i < 300; i++) {
                assertEquals(
                        Value.of(Map.of("n", Value.of(i))),
                        sink.reports().get(i).data());
            }
        }
    }

    @Test
    void operationTellsEventsAsRecords() {
        try (DahuaCamera camera = camera().start();
                Rig rig = Rig.to(camera.address())) {
            rig.connect();
            List<String> parts = new CopyOnWriteArrayList<>();
            ReplySink sink = new ReplySink() {
                @Override
                public void part(Reply part) {
                    parts.add(part.document().toString());
                }

                @Override
                public void end(StreamEnd end) {}
            };
            rig.capability(0, Operations.class).open("event.attach", Map.of("heartbeat", Value.of(1)), sink);
            camera.raise("AlarmLocal", 2, EventAction.START, "{\n \"Name\" : \"a;b=c\"\n}");
            assertTrue(Await.until(() -> parts.size() >= 2, SOON), "no parts");
            assertTrue(
                    parts.containsAll(
                            List.of("{Code=AlarmLocal, action=Start, index=1, data={Name=a;b=c}}", "Heartbeat")),
                    parts::toString);
        }
    }
}
