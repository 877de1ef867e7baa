package org.lensbridge.driver.axis.capability.event;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.lensbridge.api.capability.EventSource;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.event.EventReport;
import org.lensbridge.driver.axis.AxisDriverFactory;
import org.lensbridge.driver.testkit.DeviceRig;
import org.lensbridge.tck.Await;
import org.lensbridge.tck.CollectedEvents;

/** A driver that listens to the events of a camera, and what these are written by. */
abstract class EventBench {
    static final Duration PATIENCE = Duration.ofSeconds(20);
    static final String PORT = "tns1:Device/tnsaxis:IO/Port";

    final CollectedEvents sink = new CollectedEvents();
    EventCamera camera = new EventCamera(1);
    DeviceRig rig;

    @AfterEach
    void close() throws IOException {
        if (rig != null) {
            rig.close();
        }
        camera.close();
    }

    EventSource source() {
        rig = new DeviceRig(
                AxisDriverFactory::new,
                camera.address(),
                DeviceRig.login(),
                Map.of("rtspPort", Value.of(camera.rtspPort())),
                Duration.ofSeconds(5));
        rig.connect();
        return rig.capability(0, EventSource.class);
    }

    List<EventReport> reports(int count) {
        assertTrue(Await.until(() -> sink.reports().size() >= count, PATIENCE), () -> "only " + sink.reports());
        return sink.reports();
    }

    static String notice(String topic, String source, String data) {
        return "{\"apiVersion\":\"1.0\",\"method\":\"events:notify\",\"params\":{\"notification\":{\"topic\":\"" + topic
                + "\",\"timestamp\":1772360430500,\"message\":{\"source\":{" + source + "},\"key\":{},\"data\":{" + data
                + "}}}}}";
    }

    static String port(int state) {
        return notice(PORT, "\"port\":\"2\"", "\"state\":\"" + state + "\"");
    }

    static String xml(String topic, String operation, String source, String data) {
        String attribute = operation.isEmpty() ? "" : " PropertyOperation=\"" + operation + "\"";
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tt:MetadataStream><tt:Event><wsnt:NotificationMessage>"
                + "<wsnt:Topic>" + topic + "</wsnt:Topic><wsnt:Message><tt:Message UtcTime=\"2026-03-01T10:20:30Z\""
                + attribute + "><tt:Source>" + source + "</tt:Source><tt:Key/><tt:Data>" + data
                + "</tt:Data></tt:Message></wsnt:Message></wsnt:NotificationMessage></tt:Event></tt:MetadataStream>";
    }

    static String item(String name, String value) {
        return "<tt:SimpleItem Name=\"" + name + "\" Value=\"" + value + "\"/>";
    }

    static String shape(EventReport report) {
        return report.channel() + " " + report.type() + " " + report.phase();
    }

    List<String> shapes(int count) {
        return reports(count).stream().map(EventBench::shape).toList();
    }

    void agree(EventCamera.Line line) throws IOException {
        camera.heard.add(line.hear());
        line.text(EventCamera.AGREED);
    }
}
