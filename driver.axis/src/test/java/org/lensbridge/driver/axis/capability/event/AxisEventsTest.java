package org.lensbridge.driver.axis.capability.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lensbridge.api.capability.EventSource;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.event.EventReport;
import org.lensbridge.api.event.EventSubscription;
import org.lensbridge.driver.axis.AxisDriverFactory;
import org.lensbridge.driver.testkit.DeviceRig;
import org.lensbridge.tck.Await;
import org.lensbridge.tck.CollectedEvents;

/** Events of cameras that have a web socket, RTSP, both or neither, and of some that break off. */
@Timeout(60)
class AxisEventsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String PORT = "tns1:Device/tnsaxis:IO/Port";

    private final CollectedEvents sink = new CollectedEvents();
    private EventCamera camera = new EventCamera(1);
    private DeviceRig rig;

    @AfterEach
    void close() throws IOException {
        if (rig != null) {
            rig.close();
        }
        camera.close();
    }

    private EventSource source() {
        rig = new DeviceRig(
                AxisDriverFactory::new,
                camera.address(),
                DeviceRig.login(),
                Map.of("rtspPort", Value.of(camera.rtspPort())),
                Duration.ofSeconds(5));
        rig.connect();
        return rig.capability(0, EventSource.class);
    }

    private List<EventReport> reports(int count) {
        assertTrue(Await.until(() -> sink.reports().size() >= count, PATIENCE), () -> "only " + sink.reports());
        return sink.reports();
    }

    private static String notice(String topic, String source, String data) {
        return "{\"apiVersion\":\"1.0\",\"method\":\"events:notify\",\"params\":{\"notification\":{\"topic\":\"" + topic
                + "\",\"timestamp\":1772360430500,\"message\":{\"source\":{" + source + "},\"key\":{},\"data\":{" + data
                + "}}}}}";
    }

    private static String port(int state) {
        return notice(PORT, "\"port\":\"2\"", "\"state\":\"" + state + "\"");
    }

    private static String xml(String topic, String operation, String source, String data) {
        String attribute = operation.isEmpty() ? "" : " PropertyOperation=\"" + operation + "\"";
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tt:MetadataStream><tt:Event><wsnt:NotificationMessage>"
                + "<wsnt:Topic>" + topic + "</wsnt:Topic><wsnt:Message><tt:Message UtcTime=\"2026-03-01T10:20:30Z\""
                + attribute + "><tt:Source>" + source + "</tt:Source><tt:Key/><tt:Data>" + data
                + "</tt:Data></tt:Message></wsnt:Message></wsnt:NotificationMessage></tt:Event></tt:MetadataStream>";
    }

    private static String item(String name, String value) {
        return "<tt:SimpleItem Name=\"" + name + "\" Value=\"" + value + "\"/>";
    }

    private static String shape(EventReport report) {
        return report.channel() + " " + report.type() + " " + report.phase();
    }

    private List<String> shapes(int count) {
        return reports(count).stream().map(AxisEventsTest::shape).toList();
    }

    private void agree(EventCamera.Line line) throws IOException {
        camera.heard.add(line.hear());
        line.text(EventCamera.AGREED);
    }

    @Test
    void asksForAllEventsOverTheSocketAndTellsStatesFromChanges() {
        camera.discovered();
        camera.socket = line -> {
            agree(line);
            line.text(port(1));
            line.text(notice("tnsaxis:CameraApplicationPlatform/VMD/Camera1Profile1", "", "\"active\":\"0\""));
            line.text(port(0));
            line.text(notice("tnsaxis:CameraApplicationPlatform/VMD/Camera1Profile1", "", "\"active\":\"1\""));
            line.text(notice("tns1:VideoSource/tnsaxis:Tampering", "\"channel\":\"1\"", "\"tampering\":\"1\""));
            camera.hold();
        };
        try (EventSubscription subscription = source().listen(sink)) {
            assertEquals(List.of("0 input RESYNC", "0 input END", "1 motion START", "1 tamper PULSE"), shapes(4));
            EventReport report = sink.reports().get(0);
            assertEquals(Optional.of(Instant.parse("2026-03-01T10:20:30.500Z")), report.deviceTime());
            assertEquals(PORT, report.vendorCode());
            assertEquals("tns1:Device/Trigger/DigitalInput", report.topic());
            assertEquals("{source={port=2}, data={state=1}}", report.data().toString());
            assertTrue(subscription.heartbeat().isPresent());
        }
        assertTrue(camera.heard.get(0).contains("\"topicFilter\":\"//.\""));
        assertTrue(camera.requests.stream().noneMatch(request -> request.startsWith("OPTIONS")));
        assertEquals(List.of(), sink.gaps());
    }

    @Test
    void believesTheDeclarationsOfTopicsThatNobodyKnows() {
        camera.discovered();
        camera.answers.put(
                "/vapix/services",
                "<e><TopicSet><Own><Pulse><MessageInstance><DataInstance><SimpleItemInstance Name=\"count\"/>"
                        + "</DataInstance></MessageInstance></Pulse><Level><MessageInstance isProperty=\"true\">"
                        + "<DataInstance><SimpleItemInstance Name=\"mode\"/><SimpleItemInstance Name=\"high\""
                        + " isPropertyState=\"true\"/></DataInstance></MessageInstance></Level></Own></TopicSet></e>");
        camera.socket = line -> {
            agree(line);
            line.text(notice("tnsaxis:Own/Pulse", "", "\"count\":\"1\""));
            line.text(notice("tnsaxis:Own/Level", "", "\"mode\":\"1\",\"high\":\"0\""));
            line.text(notice("tnsaxis:Own/Level", "", "\"mode\":\"0\",\"high\":\"1\""));
            camera.hold();
        };
        try (EventSubscription subscription = source().listen(sink)) {
            assertEquals(List.of("0 vendor PULSE", "0 vendor START"), shapes(2));
            assertFalse(subscription.heartbeat().isEmpty());
        }
    }

    @Test
    void tellsWhatHasEndedBetweenTwoConversations() {
        camera.discovered();
        camera.socket = line -> {
            agree(line);
            line.text(port(1));
            camera.hold();
        };
        EventSource source = source();
        try (EventSubscription first = source.listen(sink)) {
            assertEquals(List.of("0 input RESYNC"), shapes(1));
            assertFalse(first.heartbeat().isEmpty());
        }
        camera.socket = line -> {
            agree(line);
            line.text(port(0));
            camera.hold();
        };
        try (EventSubscription second = source.listen(sink)) {
            assertEquals(List.of("0 input RESYNC", "0 input END"), shapes(2));
            assertFalse(second.heartbeat().isEmpty());
        }
    }

    @Test
    void takesRtspWhereThereIsNoSocket() {
        camera.rtsp = line -> {
            line.document("<tt:MetadataStream></tt:MetadataStream>", 500);
            line.document(xml(PORT, "Initialized", item("port", "1"), item("state", "0")), 100);
            line.document(
                    xml(
                            "tns1:VideoSource/tnsaxis:DayNightVision",
                            "Initialized",
                            item("VideoSourceConfigurationToken", "1"),
                            item("day", "1")),
                    100);
            line.document(
                    xml(
                            "tns1:Device/Trigger/Relay",
                            "Changed",
                            item("RelayToken", "3"),
                            item("LogicalState", "active")),
                    1000);
            line.document(xml("tns1:PTZController/tnsaxis:Move/Channel_1", "Deleted", "", item("is_moving", "1")), 90);
            line.document(xml("tns1:Media/ProfileChanged", "", item("Token", "a"), ""), 90);
        };
        try (EventSubscription subscription = source().listen(sink)) {
            assertEquals(List.of("1 vendor RESYNC", "0 output START", "1 ptz END", "0 vendor PULSE"), shapes(4));
            assertTrue(subscription.heartbeat().isPresent());
            assertTrue(sink.heartbeats() >= 2, "the empty document and the state that is no news");
        }
        assertTrue(Await.until(() -> camera.requests.contains("TEARDOWN"), PATIENCE));
        assertTrue(camera.requests.contains("SETUP /axis-media/media.amp/stream=0?video=0&audio=0&event=on"));
        assertEquals(List.of(), sink.gaps());
    }

    @Test
    void mapsSourcesToChannelsOfADeviceWithSeveralSensors() throws IOException {
        camera.close();
        camera = new EventCamera(3);
        camera.rtsp = line -> {
            String state = item("State", "1");
            line.document(xml("tns1:VideoSource/MotionAlarm", "Changed", item("Source", "2"), state), 400);
            line.document(
                    xml(
                            "tns1:RuleEngine/MotionRegionDetector/Motion",
                            "Changed",
                            item("VideoSource", "0") + item("RuleName", "Yard"),
                            state),
                    400);
            line.document(
                    xml(
                            "tnsaxis:CameraApplicationPlatform/ObjectAnalytics/Device2Scenario1",
                            "Changed",
                            "",
                            item("classTypes", "human") + item("active", "1")),
                    400);
            line.document(xml("tnsaxis:CameraApplicationPlatform/VMD/Camera9ProfileANY", "Changed", "", state), 400);
            line.document(
                    xml(
                            "tns1:VideoEncoder/tnsaxis:Connections",
                            "Changed",
                            item("channel", "3"),
                            item("connected", "0")),
                    400);
        };
        try (EventSubscription subscription = source().listen(sink)) {
            assertEquals(
                    List.of(
                            "3 motion START",
                            "1 motion START",
                            "2 motion START",
                            "0 motion START",
                            "3 video-loss START"),
                    shapes(5));
            assertTrue(subscription.heartbeat().isPresent());
        }
    }

    @Test
    void triesTheSocketOfADeviceThatListsNothingAndHasNoRtsp() {
        camera.socket = line -> {
            agree(line);
            line.text(port(1));
            camera.hold();
        };
        EventSource source = source();
        try (EventSubscription subscription = source.listen(sink)) {
            assertEquals(List.of("0 input RESYNC"), shapes(1));
            assertTrue(subscription.heartbeat().isPresent());
        }
        long asked = camera.requests.stream()
                .filter(each -> each.startsWith("DESCRIBE"))
                .count();
        source.listen(sink).close();
        assertEquals(
                asked,
                camera.requests.stream()
                        .filter(each -> each.startsWith("DESCRIBE"))
                        .count());
    }

    private CameraException refused() {
        CameraException failure = assertThrows(CameraException.class, () -> source().listen(sink));
        assertEquals(0, sink.calls());
        assertEquals(0, rig.transport().hosts().get(0).streams());
        return failure;
    }

    @Test
    void tellsADeviceWithoutEvents() {
        assertEquals(Kind.UNSUPPORTED, refused().kind());
    }

    @Test
    void tellsADeviceWithoutBandwidth() {
        camera.rtspStatus = 453;
        assertEquals(Kind.BUSY, refused().kind());
    }

    @Test
    void tellsThatTheUserHasNoRight() {
        camera.rtspStatus = 403;
        camera.answers.put("/vapix/ws-data-stream", "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n");
        assertEquals(Kind.AUTH_REFUSED, refused().kind());
    }

    @Test
    void tellsADeviceThatRefusesTheChoice() {
        camera.discovered();
        camera.socket = line -> {
            line.hear();
            line.text("{\"method\":\"events:configure\",\"error\":{\"code\":2104,\"message\":\"list is empty\"}}");
            camera.hold();
        };
        CameraException failure = refused();
        assertEquals(Kind.PROTOCOL, failure.kind());
        assertTrue(failure.getMessage().contains("list is empty"));
    }

    @Test
    void tellsADeviceThatDoesNotAnswerTheChoice() {
        camera.discovered();
        camera.socket = line -> camera.hold();
        assertEquals(Kind.TIMEOUT, refused().kind());
    }

    private void ends(Kind kind) {
        EventSubscription subscription = source().listen(sink);
        assertEquals(kind, sink.awaitEnd(PATIENCE).orElseThrow().kind());
        int calls = sink.calls();
        subscription.close();
        assertEquals(calls, sink.calls());
        assertTrue(Await.until(() -> rig.transport().hosts().get(0).streams() == 0, PATIENCE));
    }

    @Test
    void endsWhenTheSocketBreaksWithinAMessage() {
        camera.discovered();
        camera.socket = line -> {
            agree(line);
            line.raw("\u0081\u0070{\"half");
        };
        ends(Kind.UNREACHABLE);
    }

    @Test
    void endsWhenTheDeviceSaysGoodbye() {
        camera.discovered();
        camera.socket = line -> {
            agree(line);
            line.frame(0x88, "");
        };
        ends(Kind.UNREACHABLE);
    }

    @Test
    void passesOverMessagesThatCannotBeReadAndSaysSo() {
        camera.discovered();
        camera.socket = line -> {
            agree(line);
            line.text("{\"method\":");
            line.text("{\"method\":\"events:other\"}");
            line.text(port(1));
            camera.hold();
        };
        try (EventSubscription subscription = source().listen(sink)) {
            assertEquals(List.of("0 input RESYNC"), shapes(1));
            assertEquals(1, sink.gaps().size());
            assertTrue(subscription.heartbeat().isPresent());
        }
    }

    @Test
    void endsAStreamOfRubbish() {
        camera.discovered();
        camera.socket = line -> {
            agree(line);
            for (int i = 0; i < 200; i++) {
                line.text("rubbish");
            }
            camera.hold();
        };
        ends(Kind.PROTOCOL);
    }

    @Test
    void tellsLostPacketsAndGoesOnWithTheNextDocument() {
        camera.rtsp = line -> {
            String relay =
                    xml("tns1:Device/Trigger/Relay", "Changed", item("RelayToken", "3"), item("LogicalState", "1"));
            line.document(relay, 1000);
            line.skipPacket();
            line.document(relay, 100);
            line.document("<broken", 100);
            line.document(relay, 100);
        };
        try (EventSubscription subscription = source().listen(sink)) {
            assertEquals(List.of("0 output START", "0 output START"), shapes(2));
            assertEquals(2, sink.gaps().size(), () -> "" + sink.gaps());
            assertTrue(subscription.heartbeat().isPresent());
        }
    }

    @Test
    void endsWhenRtspBreaksOff() {
        camera.rtsp = line -> {
            line.raw("$\0\0");
            throw new IOException("breaks off");
        };
        ends(Kind.UNREACHABLE);
    }

    @Test
    void endsWithTheSession() {
        camera.rtsp = line -> camera.hold();
        EventSource source = source();
        EventSubscription subscription = source.listen(sink);
        rig.session().close();
        int calls = sink.calls();
        assertEquals(
                Kind.GONE,
                assertThrows(CameraException.class, () -> source.listen(sink)).kind());
        subscription.close();
        assertEquals(calls, sink.calls());
    }
}
