package org.lensbridge.driver.axis.capability.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lensbridge.api.capability.EventSource;
import org.lensbridge.api.event.EventReport;
import org.lensbridge.api.event.EventSubscription;
import org.lensbridge.tck.Await;

/** Events of cameras that have a web socket, RTSP, both or neither. */
@Timeout(60)
class AxisEventsTest extends EventBench {
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
            assertEquals(
                    "{source={port=2}, data={state=1}, number=3}", report.data().toString());
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
}
