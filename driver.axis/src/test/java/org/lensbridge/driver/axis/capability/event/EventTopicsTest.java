package org.lensbridge.driver.axis.capability.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lensbridge.api.event.EventTypes;
import org.lensbridge.api.event.Phase;
import org.lensbridge.driver.axis.codec.EventMessage;
import org.lensbridge.driver.axis.survey.View;
import org.lensbridge.driver.support.event.EventRow;

/** What topics mean, where what they tell stands in its life, and whose channel it is. */
class EventTopicsTest {
    private final EventStates states = new EventStates();

    private static EventMessage message(String topic, String operation, Map<String, String> source, String... data) {
        return new EventMessage(
                topic,
                Optional.empty(),
                operation,
                source,
                Map.of(),
                data.length == 0 ? Map.of() : Map.of(data[0], data[1]));
    }

    private Optional<Phase> phase(String topic, String operation, String... data) {
        EventMessage message = message(topic, operation, Map.of(), data);
        return states.phase(message, EventTopics.row(message.path()), "");
    }

    @ParameterizedTest
    @CsvSource({
        "tnsaxis:CameraApplicationPlatform/VMD/Camera1Profile2, motion",
        "tns1:RuleEngine/tnsaxis:VMD3/vmd3_video_2, motion",
        "tns1:VideoAnalytics/tnsaxis:MotionDetection, motion",
        "tns1:Device/tnsaxis:Sensor/tnsaxis:PIR, motion",
        "tnsaxis:CameraApplicationPlatform/FenceGuard/Camera1Profile1, line-crossed",
        "tnsaxis:CameraApplicationPlatform/LoiteringGuard/Camera1ProfileANY, region",
        "tns1:Device/tnsaxis:IO/Port, input",
        "tns1:Device/Trigger/Relay, output",
        "tns1:VideoSource/tnsaxis:Tampering, tamper",
        "tns1:Device/tnsaxis:Tampering/ShockDetected, tamper",
        "tns1:VideoEncoder/tnsaxis:Connections, video-loss",
        "tnsaxis:Storage/Alert, storage",
        "tns1:Device/tnsaxis:Network/Lost, network",
        "tns1:AudioSource/tnsaxis:TriggerLevel, sound",
        "tnsaxis:AudioClassification/GlassBreak, sound",
        "tns1:PTZController/tnsaxis:PTZPresets/Channel_3, ptz",
        "tns1:Device/tnsaxis:Status/Temperature/Above, measurement",
        "tns1:Device/tnsaxis:Status/Temperature/Inside, vendor",
        "tns1:VideoSource/tnsaxis:DayNightVision, vendor",
        "tns1:VideoSource/tnsaxis:LiveStreamAccessed, vendor",
        "tnsaxis:Somebody/Elses, vendor"
    })
    void meansTheSameForEveryVendorWhereThatCanBe(String topic, String type) {
        assertEquals(type, EventTopics.row(EventMessage.path(topic)).type());
    }

    @Test
    void rowsHaveNoPrefixesAndTheTopicsOfOnvifDo() {
        for (EventRow row : EventTopics.ALL) {
            assertFalse(row.code().contains(":"), row.code());
            assertTrue(row.topic().isEmpty() || row.topic().startsWith("tns1:"), row.topic());
        }
    }

    @Test
    void tellsWhatGoesOnAndWhatHasEndedMeanwhile() {
        String port = "tns1:Device/tnsaxis:IO/Port";
        assertEquals(Optional.empty(), phase(port, "Initialized", "state", "0"));
        assertEquals(Optional.of(Phase.START), phase(port, "Changed", "state", "1"));
        assertEquals(Optional.of(Phase.END), phase(port, "Initialized", "state", "0"));
        assertEquals(Optional.of(Phase.RESYNC), phase(port, "Initialized", "state", "1"));
        assertEquals(Optional.of(Phase.END), phase(port, "Deleted"));
        assertEquals(Optional.of(Phase.PULSE), phase(port, "Deleted"));
        assertEquals(Optional.empty(), phase(port, "Initialized", "state", "false"));
    }

    @Test
    void tellsStatesInTheWordsOfEachTopic() {
        assertEquals(Optional.of(Phase.START), phase("tns1:Device/Trigger/Relay", "Changed", "LogicalState", "active"));
        assertEquals(Optional.of(Phase.END), phase("tnsaxis:A/Light", "Changed", "state", "OFF"));
        assertEquals(Optional.of(Phase.UPDATE), phase("tnsaxis:A/Focus", "Changed", "focus", "0.75"));
        assertEquals(Optional.of(Phase.RESYNC), phase("tnsaxis:A/Focus", "Initialized", "focus", "0.75"));
        assertEquals(Optional.of(Phase.PULSE), phase("tns1:Media/ProfileChanged", ""));
        assertEquals(Optional.of(Phase.PULSE), phase("tns1:VideoSource/tnsaxis:Tampering", "", "tampering", "1"));
        assertEquals(
                Optional.of(Phase.END), phase("tns1:VideoEncoder/tnsaxis:Connections", "Changed", "connected", "1"));
    }

    @Test
    void prefersTheStateToWhatStandsBesideIt() {
        EventMessage alert = new EventMessage(
                "tnsaxis:Storage/Alert",
                Optional.empty(),
                "Changed",
                Map.of("disk_id", "SD_DISK"),
                Map.of(),
                Map.of("wear", "1", "alert", "0", "overall_health", "100"));
        EventRow row = EventTopics.row(alert.path());
        assertEquals(EventTypes.STORAGE, row.type());
        assertEquals(Optional.of(Phase.END), states.phase(alert, row, "alert"));
    }

    @Test
    void countsSourcesAsEachOfThemIsCounted() {
        EventChannels channels =
                new EventChannels(List.of(new View(1, 0, 0, ""), new View(2, 1, 0, ""), new View(3, 2, 1, "")));
        assertEquals(3, channels.of(message("a", "", Map.of("VideoSource", "1")), true));
        assertEquals(2, channels.of(message("a", "", Map.of("VideoSourceConfigurationToken", "2")), true));
        assertEquals(1, channels.of(message("a", "", Map.of("VideoSourceConfigurationToken", "0")), true));
        assertEquals(2, channels.of(message("tns1:PTZController/tnsaxis:Move/Channel_2", "", Map.of()), true));
        assertEquals(0, channels.of(message("a", "", Map.of("VideoSource", "7")), true));
        assertEquals(0, channels.of(message("a", "", Map.of("Source", "VideoSource_1")), true));
        assertEquals(0, channels.of(message("tns1:Device/x", "", Map.of("port", "2")), false));
        EventChannels one = new EventChannels(List.of(new View(1, 0, 0, "")));
        assertEquals(1, one.of(message("a", "", Map.of("window", "4")), true));
        assertEquals(0, one.of(message("a", "", Map.of()), false));
    }

    @Test
    void understandsAndRemembersTopicsOfAnyLengthAtOnce() {
        String endless = "/".repeat(1_000_000);
        assertEquals(EventTypes.VENDOR, EventTopics.row(endless).type());
        assertEquals(
                EventTypes.MOTION, EventTopics.row("RuleEngine/VMD3" + endless).type());

        EventMessage one = message("tnsaxis:Own" + endless, "", Map.of("a", "1"));
        EventMessage other = message("tnsaxis:Own" + endless, "", Map.of("a", "2"));
        assertTrue(one.state().length() < 400);
        assertEquals(one.state(), one.as(EventMessage.CHANGED).state());
        assertFalse(one.state().equals(other.state()));
    }
}
