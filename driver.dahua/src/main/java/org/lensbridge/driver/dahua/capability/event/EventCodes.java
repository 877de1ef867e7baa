package org.lensbridge.driver.dahua.capability.event;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.lensbridge.api.event.EventTypes;
import org.lensbridge.driver.support.event.EventRow;
import org.lensbridge.driver.support.event.EventTable;
import org.lensbridge.driver.support.event.PhaseRule;

/** The event codes of this vendor: those of 4.9.16 and 4.9.17, of the rules in 8.1.3, and those that devices send beyond the document. */
final class EventCodes {
    private static final String STORAGE_FAILURE = "tns1:Device/HardwareFailure/StorageFailure";
    private static final String IN_FIELD = "tns1:RuleEngine/FieldDetector/ObjectsInside";

    static final List<EventRow> ALL = Stream.of(
                    state(
                            EventTypes.MOTION,
                            "tns1:VideoSource/MotionAlarm",
                            "VideoMotion",
                            "SmartMotionHuman",
                            "SmartMotionVehicle"),
                    state(EventTypes.VIDEO_LOSS, "tns1:VideoSource/SignalLoss", "VideoLoss"),
                    state(
                            EventTypes.TAMPER,
                            "tns1:VideoSource/GlobalSceneChange/ImagingService",
                            "VideoBlind",
                            "SceneChange",
                            "VideoAbnormalDetection",
                            "VideoUnFocus"),
                    state(EventTypes.INPUT, "tns1:Device/Trigger/DigitalInput", "AlarmLocal"),
                    state(EventTypes.OUTPUT, "tns1:Device/Trigger/Relay", "AlarmOutput"),
                    state(EventTypes.STORAGE, STORAGE_FAILURE, "StorageNotExist", "StorageFailure"),
                    state(EventTypes.STORAGE, "", "StorageLowSpace"),
                    state(EventTypes.LINE_CROSSED, "tns1:RuleEngine/LineDetector/Crossed", "CrossLineDetection"),
                    state(EventTypes.REGION, IN_FIELD, "CrossRegionDetection"),
                    state(
                            EventTypes.REGION,
                            "",
                            "LeftDetection",
                            "TakenAwayDetection",
                            "WanderDetection",
                            "ParkingDetection",
                            "RioterDetection"),
                    state(EventTypes.SOUND, "tns1:AudioAnalytics/Audio/DetectedSound", "AudioMutation", "AudioAnomaly"),
                    state(EventTypes.FACE, "", "FaceDetection", "FaceRecognition"),
                    state(EventTypes.VEHICLE, "", "TrafficJunction", "TrafficParking"),
                    state(EventTypes.DOORBELL, "", "DoorBell"),
                    state(EventTypes.ACCESS, "", "AccessControl", "AccessCtl"),
                    state(EventTypes.NETWORK, "tns1:Device/HardwareFailure/NetworkLost", "NetAbort"),
                    state(EventTypes.NETWORK, "", "IPConflict", "MACConflict"),
                    moment(EventTypes.LOGIN_FAILURE, "", "LoginFailure"),
                    moment(EventTypes.TIME_CHANGED, "", "TimeChange", "NTPAdjustTime"),
                    moment(EventTypes.RESTART, "", "Reboot"),
                    state(EventTypes.MEASUREMENT, "", "HeatImagingTemper"))
            .flatMap(List::stream)
            .toList();

    static final EventTable TABLE = new EventTable(ALL);

    /** What concerns the device and no channel, whatever index it comes with. */
    static final Set<String> OF_DEVICE = Set.of(
            EventTypes.STORAGE,
            EventTypes.NETWORK,
            EventTypes.LOGIN_FAILURE,
            EventTypes.TIME_CHANGED,
            EventTypes.RESTART);

    private EventCodes() {}

    private static List<EventRow> state(String type, String topic, String... codes) {
        return rows(type, topic, PhaseRule.STATE, codes);
    }

    private static List<EventRow> moment(String type, String topic, String... codes) {
        return rows(type, topic, PhaseRule.MOMENT, codes);
    }

    private static List<EventRow> rows(String type, String topic, PhaseRule phases, String... codes) {
        return Stream.of(codes)
                .map(code -> new EventRow(code, type, topic, phases))
                .toList();
    }
}
