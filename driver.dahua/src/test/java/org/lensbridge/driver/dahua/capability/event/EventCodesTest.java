package org.lensbridge.driver.dahua.capability.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lensbridge.driver.support.event.EventRow;

class EventCodesTest {
    /** Every code that the document names, by the section that names it. */
    @ParameterizedTest
    @CsvSource({
        "4.9.17, VideoMotion, Start, motion, START, tns1:VideoSource/MotionAlarm",
        "4.9.17, VideoLoss, Stop, video-loss, END, tns1:VideoSource/SignalLoss",
        "4.9.17, VideoBlind, Start, tamper, START, tns1:VideoSource/GlobalSceneChange/ImagingService",
        "4.9.17, AlarmLocal, Start, input, START, tns1:Device/Trigger/DigitalInput",
        "4.9.17, StorageNotExist, Start, storage, START, tns1:Device/HardwareFailure/StorageFailure",
        "4.9.17, StorageFailure, Start, storage, START, tns1:Device/HardwareFailure/StorageFailure",
        "4.9.17, StorageLowSpace, Start, storage, START, ''",
        "4.9.17, AlarmOutput, Stop, output, END, tns1:Device/Trigger/Relay",
        "4.9.17, MDResult, Pulse, motion, UPDATE, ''",
        "4.4.3, TrafficJunction, Pulse, vehicle, PULSE, ''",
        "4.11.5, TrafficOverSpeed, Pulse, vehicle, PULSE, ''",
        "4.9.10, LoginFailure, Start, login-failure, PULSE, ''",
        "4.9.14, NetAbort, Start, network, START, tns1:Device/HardwareFailure/NetworkLost",
        "4.9.15, IPConflict, Start, network, START, ''",
        "8.1.3, CrossLineDetection, Start, line-crossed, START, tns1:RuleEngine/LineDetector/Crossed",
        "8.1.3, CrossRegionDetection, Start, region, START, tns1:RuleEngine/FieldDetector/ObjectsInside",
        "8.1.3, LeftDetection, Start, region, START, ''",
        "8.1.3, TakenAwayDetection, Start, region, START, ''",
        "8.1.3, VideoAbnormalDetection, Start, tamper, START, tns1:VideoSource/GlobalSceneChange/ImagingService",
        "8.1.3, FaceDetection, Start, face, START, ''",
        "8.1.3, AudioMutation, Start, sound, START, tns1:AudioAnalytics/Audio/DetectedSound",
        "8.1.3, AudioAnomaly, Start, sound, START, tns1:AudioAnalytics/Audio/DetectedSound",
        "8.1.3, VideoUnFocus, Start, tamper, START, tns1:VideoSource/GlobalSceneChange/ImagingService",
        "8.1.3, WanderDetection, Start, region, START, ''",
        "8.1.3, RioterDetection, Start, region, START, ''",
        "8.1.3, ParkingDetection, Start, region, START, ''",
        "8.1.3, MoveDetection, Start, region, START, ''",
        "8.1.3, NumberStat, Pulse, measurement, PULSE, tns1:RuleEngine/CountAggregation/Counter",
        "10.2.4, HeatImagingTemper, Start, measurement, START, ''",
        "12.6.1, DoorBell, Start, doorbell, START, ''",
        "none, Whatever, State, vendor, UPDATE, ''"
    })
    void codesOfTheDocumentHaveTypeTopicAndPhase(
            String section, String code, String action, String type, String phase, String topic) {
        EventRow row = EventCodes.row(code);
        assertEquals(
                type + " " + phase + " " + topic,
                row.type() + " " + row.phases().phase(action) + " " + row.topic(),
                section);
    }

    @Test
    void codesAreUnique() {
        Set<String> codes = new HashSet<>();
        EventCodes.ALL.forEach(row -> assertTrue(codes.add(row.code()), row.code()));
    }
}
