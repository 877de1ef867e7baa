package org.lensbridge.driver.axis.capability.event;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lensbridge.api.event.EventTypes;
import org.lensbridge.api.event.Phase;
import org.lensbridge.driver.support.event.EventRow;
import org.lensbridge.driver.support.event.EventTable;
import org.lensbridge.driver.support.event.PhaseRule;

/**
 * What the topics of this vendor mean, without their prefixes: those that the pages {@code event-and-action-services} and {@code shock-detection-api} of
 * VAPIX, its applications and ONVIF declare. A row stands for all topics below its own, such as those of an application's profiles. Topics without
 * a row, such as day and night or that somebody watches, have no common type: they pass as the vendor's own. Stateless.
 */
final class EventTopics {
    private static final String MOTION = "tns1:VideoSource/MotionAlarm";
    private static final String SCENE = "tns1:VideoSource/GlobalSceneChange/ImagingService";
    private static final String STORAGE = "tns1:Device/HardwareFailure/StorageFailure";

    /** For states that are told by their opposite. */
    private static final PhaseRule OPPOSITE = word -> switch (PhaseRule.STATE.phase(word)) {
        case START -> Phase.END;
        case END -> Phase.START;
        default -> PhaseRule.STATE.phase(word);
    };

    static final List<EventRow> ALL = Stream.of(picture(), rules(), contacts(), troubles())
            .flatMap(List::stream)
            .toList();

    private static final int LONGEST = 500;
    private static final EventTable TABLE = new EventTable(ALL);
    private static final Set<String> CODES = ALL.stream().map(EventRow::code).collect(Collectors.toUnmodifiableSet());

    /** What concerns one of the device's pictures, as far as it is known which. */
    private static final Set<String> OF_PICTURE = Set.of(
            EventTypes.MOTION,
            EventTypes.TAMPER,
            EventTypes.VIDEO_LOSS,
            EventTypes.LINE_CROSSED,
            EventTypes.REGION,
            EventTypes.PTZ);

    private EventTopics() {}

    /** The row of a topic without prefixes, or one that says only that it is the vendor's own. */
    static EventRow row(String path) {
        // No topic of a row is that long, and cutting a long one part by part takes its time.
        String place = path.substring(0, Math.min(path.length(), LONGEST));
        while (!CODES.contains(place) && place.indexOf('/') >= 0) {
            place = place.substring(0, place.lastIndexOf('/'));
        }
        return TABLE.row(CODES.contains(place) ? place : path);
    }

    /** Whether it concerns a channel even if it does not say which. */
    static boolean ofPicture(String path, EventRow row) {
        return OF_PICTURE.contains(row.type()) && !path.startsWith("Device/");
    }

    private static List<EventRow> picture() {
        return Stream.of(
                        state(
                                EventTypes.MOTION,
                                MOTION,
                                "VideoSource/MotionAlarm",
                                "VideoAnalytics/MotionDetection",
                                "RuleEngine/MotionRegionDetector",
                                "RuleEngine/CellMotionDetector",
                                "RuleEngine/VideoMotionDetection",
                                "RuleEngine/VMD3",
                                "CameraApplicationPlatform/VMD",
                                "CameraApplicationPlatform/MotionGuard",
                                "CameraApplicationPlatform/ObjectAnalytics",
                                "Device/Sensor/PIR"),
                        state(EventTypes.TAMPER, SCENE, "VideoSource/GlobalSceneChange"),
                        moment(EventTypes.TAMPER, SCENE, "VideoSource/Tampering"),
                        state(EventTypes.VIDEO_LOSS, "tns1:VideoSource/SignalLoss", "VideoSource/SignalLoss"),
                        rows(
                                EventTypes.VIDEO_LOSS,
                                "tns1:VideoSource/SignalLoss",
                                OPPOSITE,
                                "VideoEncoder/Connections"),
                        state(
                                EventTypes.MEASUREMENT,
                                "",
                                "VideoSource/TemperatureDetection",
                                "VideoSource/Thermometry/TemperatureDetection"),
                        state(EventTypes.PTZ, "", "PTZController/Move", "PTZController/PTZPresets"))
                .flatMap(List::stream)
                .toList();
    }

    private static List<EventRow> rules() {
        return Stream.of(
                        state(EventTypes.LINE_CROSSED, "", "CameraApplicationPlatform/FenceGuard"),
                        moment(
                                EventTypes.LINE_CROSSED,
                                "tns1:RuleEngine/LineDetector/Crossed",
                                "RuleEngine/LineDetector"),
                        state(EventTypes.REGION, "", "CameraApplicationPlatform/LoiteringGuard"),
                        state(
                                EventTypes.REGION,
                                "tns1:RuleEngine/FieldDetector/ObjectsInside",
                                "RuleEngine/FieldDetector"),
                        state(
                                EventTypes.SOUND,
                                "tns1:AudioAnalytics/Audio/DetectedSound",
                                "AudioSource/TriggerLevel",
                                "AudioAnalytics/Audio/DetectedSound",
                                "AudioClassification"))
                .flatMap(List::stream)
                .toList();
    }

    private static List<EventRow> contacts() {
        return Stream.of(
                        state(
                                EventTypes.INPUT,
                                "tns1:Device/Trigger/DigitalInput",
                                "Device/Trigger/DigitalInput",
                                "Device/IO/Port",
                                "Device/IO/SupervisedPort"),
                        state(
                                EventTypes.OUTPUT,
                                "tns1:Device/Trigger/Relay",
                                "Device/Trigger/Relay",
                                "Device/IO/OutputPort"))
                .flatMap(List::stream)
                .toList();
    }

    private static List<EventRow> troubles() {
        return Stream.of(
                        state(
                                EventTypes.STORAGE,
                                STORAGE,
                                "Storage/Alert",
                                "Storage/Disruption",
                                "Device/HardwareFailure/StorageFailure"),
                        state(EventTypes.NETWORK, "tns1:Device/HardwareFailure/NetworkLost", "Device/Network/Lost"),
                        moment(EventTypes.LOGIN_FAILURE, "", "Device/Network/BlockedIP"),
                        moment(EventTypes.TAMPER, "", "Device/Tampering/ShockDetected"),
                        state(EventTypes.TAMPER, "", "Device/Casing/Open"),
                        state(
                                EventTypes.MEASUREMENT,
                                "tns1:Device/HardwareFailure/TemperatureCritical",
                                "Device/Status/Temperature/Above",
                                "Device/Status/Temperature/Below",
                                "Device/Status/Temperature/Above_or_below",
                                "Device/HardwareFailure/TemperatureCritical"))
                .flatMap(List::stream)
                .toList();
    }

    private static List<EventRow> state(String type, String topic, String... paths) {
        return rows(type, topic, PhaseRule.STATE, paths);
    }

    private static List<EventRow> moment(String type, String topic, String... paths) {
        return rows(type, topic, PhaseRule.MOMENT, paths);
    }

    private static List<EventRow> rows(String type, String topic, PhaseRule phases, String... paths) {
        return Stream.of(paths)
                .map(path -> new EventRow(path, type, topic, phases))
                .toList();
    }
}
