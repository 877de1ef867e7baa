package org.lensbridge.driver.dahua.capability.event;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.lensbridge.api.event.EventTypes;
import org.lensbridge.api.event.Phase;
import org.lensbridge.driver.support.event.EventRow;
import org.lensbridge.driver.support.event.EventTable;
import org.lensbridge.driver.support.event.PhaseRule;

/**
 * The event codes of this vendor: those of 4.4.3, 4.9.16, 4.9.17 and 4.11.5, of the tables of events in 4.9 and 10.2.4, of the rules in 8.1.3, and those that
 * devices send beyond the document.
 */
public final class EventCodes {
    private static final String STORAGE_FAILURE = "tns1:Device/HardwareFailure/StorageFailure";
    private static final String TAMPERED = "tns1:VideoSource/GlobalSceneChange/ImagingService";
    private static final String SOUND = "tns1:AudioAnalytics/Audio/DetectedSound";

    /** The document knows the codes of traffic by a common beginning only (4.11.5). */
    private static final String TRAFFIC = "Traffic";

    static final List<EventRow> ALL = Stream.of(detectors(), rules(), contacts(), troubles())
            .flatMap(List::stream)
            .toList();

    private static final EventTable TABLE = new EventTable(ALL);

    /** What concerns the device and no channel, whatever index it comes with. */
    private static final Set<String> OF_DEVICE = Set.of(
            EventTypes.STORAGE,
            EventTypes.NETWORK,
            EventTypes.LOGIN_FAILURE,
            EventTypes.TIME_CHANGED,
            EventTypes.RESTART);

    private EventCodes() {}

    /** What a code means; one without a row is the vendor's own. */
    public static EventRow row(String code) {
        EventRow row = TABLE.row(code);
        return row.type().equals(EventTypes.VENDOR) && code.startsWith(TRAFFIC)
                ? new EventRow(code, EventTypes.VEHICLE, "", PhaseRule.STATE)
                : row;
    }

    /** Whether it concerns the device and no channel. */
    static boolean ofDevice(EventRow row) {
        return OF_DEVICE.contains(row.type()) || ofContact(row);
    }

    /** Whether the index that it comes with is that of a contact. */
    static boolean ofContact(EventRow row) {
        return row.type().equals(EventTypes.INPUT) || row.type().equals(EventTypes.OUTPUT);
    }

    /** The picture and the sound themselves. */
    private static List<EventRow> detectors() {
        return Stream.of(
                        state(
                                EventTypes.MOTION,
                                "tns1:VideoSource/MotionAlarm",
                                "VideoMotion",
                                "SmartMotionHuman",
                                "SmartMotionVehicle"),
                        // The blocks in which there is motion, again and again while it goes on.
                        rows(EventTypes.MOTION, "", word -> Phase.UPDATE, "MDResult", "VideoMotionInfo"),
                        state(EventTypes.VIDEO_LOSS, "tns1:VideoSource/SignalLoss", "VideoLoss"),
                        state(
                                EventTypes.TAMPER,
                                TAMPERED,
                                "VideoBlind",
                                "SceneChange",
                                "VideoAbnormalDetection",
                                "VideoUnFocus"),
                        state(EventTypes.SOUND, SOUND, "AudioMutation", "AudioAnomaly"),
                        state(EventTypes.MEASUREMENT, "", "HeatImagingTemper"))
                .flatMap(List::stream)
                .toList();
    }

    private static List<EventRow> rules() {
        return Stream.of(
                        state(EventTypes.LINE_CROSSED, "tns1:RuleEngine/LineDetector/Crossed", "CrossLineDetection"),
                        state(EventTypes.REGION, "tns1:RuleEngine/FieldDetector/ObjectsInside", "CrossRegionDetection"),
                        state(
                                EventTypes.REGION,
                                "",
                                "LeftDetection",
                                "TakenAwayDetection",
                                "WanderDetection",
                                "RioterDetection",
                                "ParkingDetection",
                                "MoveDetection"),
                        state(EventTypes.MEASUREMENT, "tns1:RuleEngine/CountAggregation/Counter", "NumberStat"),
                        state(EventTypes.FACE, "", "FaceDetection", "FaceRecognition"),
                        state(EventTypes.VEHICLE, "", "TrafficJunction", "TrafficParking"))
                .flatMap(List::stream)
                .toList();
    }

    private static List<EventRow> contacts() {
        return Stream.of(
                        state(EventTypes.INPUT, "tns1:Device/Trigger/DigitalInput", "AlarmLocal"),
                        state(EventTypes.OUTPUT, "tns1:Device/Trigger/Relay", "AlarmOutput"),
                        state(EventTypes.DOORBELL, "", "DoorBell"),
                        state(EventTypes.ACCESS, "", "AccessControl", "AccessCtl"))
                .flatMap(List::stream)
                .toList();
    }

    private static List<EventRow> troubles() {
        return Stream.of(
                        state(EventTypes.STORAGE, STORAGE_FAILURE, "StorageNotExist", "StorageFailure"),
                        state(EventTypes.STORAGE, "", "StorageLowSpace"),
                        state(EventTypes.NETWORK, "tns1:Device/HardwareFailure/NetworkLost", "NetAbort"),
                        state(EventTypes.NETWORK, "", "IPConflict", "MACConflict"),
                        moment(EventTypes.LOGIN_FAILURE, "", "LoginFailure", "LoginFailureAlarm"),
                        moment(EventTypes.TIME_CHANGED, "", "TimeChange", "NTPAdjustTime"),
                        moment(EventTypes.RESTART, "", "Reboot"))
                .flatMap(List::stream)
                .toList();
    }

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
