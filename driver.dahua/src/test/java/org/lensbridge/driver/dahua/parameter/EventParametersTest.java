package org.lensbridge.driver.dahua.parameter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.driver.dahua.codec.DahuaRefusals;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.parameter.ParameterEngine;
import org.lensbridge.driver.testkit.RecordingDevice;

/** Keys and values as the examples and tables of sections 4.8 to 4.10.2 have them. */
class EventParametersTest {
    private static Map<String, Value> read(int channel, String key, String text) {
        OperationEngine engine = new OperationEngine(
                new RecordingDevice("table." + key + "=" + text + "\r\n"), new DahuaRefusals(), Duration.ofSeconds(1));
        return new ParameterEngine(engine, DahuaTables.INSTANCE, DahuaParameters.ALL, channel)
                .read(List.of(key))
                .values();
    }

    @ParameterizedTest
    @CsvSource({
        "1, MotionDetect[0].Enable, false, false",
        "1, MotionDetect[0].EventHandler.AlarmOut, 1, 1",
        "1, MotionDetect[0].EventHandler.AlarmOutLatch, 10, 10",
        "1, MotionDetect[0].EventHandler.ExAlarmOutChannels[0], 0, 0",
        "1, MotionDetect[0].EventHandler.PtzLink[0][0], None, None",
        "1, MotionDetect[0].EventHandler.TimeSection[6][5], 0 00:00:00-23:59:59, 0 00:00:00-23:59:59",
        "1, MotionDetect[0].EventHandler.Voice.AudioFileName, '', ''",
        "1, MotionDetect[0].MotionDetectWindow[3].Region[17], 4194303, 4194303",
        "1, MotionDetect[0].MotionDetectWindow[0].Window[2], 8191, 8191",
        "1, MotionDetect[0].MotionDetectWindow[0].Threshold, 5, 5",
        "1, MotionDetect[0].PirMotionLevel, 3, 3",
        "0, Alarm[0].EventHandler.Delay, 30, 30",
        "0, Alarm[0].EventHandler.SnapshotPeriod, 3, 3",
        "0, Alarm[0].Name, Door1, Door1",
        "0, Alarm[0].SensorType, NC, NC",
        "0, AlarmOut[0].Mode, 0, automatic",
        "0, AlarmOut[0].Name, Beep, Beep",
        "2, BlindDetect[1].Level, 3, 3",
        "2, LossDetect[1].EventHandler.RecordLatch, 300, 300",
        "0, LoginFailureAlarm.Enable, false, false",
        "0, StorageNotExist.EventHandler.MailEnable, true, true",
        "0, IPConflict.Enable, true, true",
        "1, Ptz[0].Address, 8, 8",
        "1, Ptz[0].Attribute[2], Even, Even",
        "1, Ptz[0].Homing[1], 30, 30",
        "1, Ptz[0].ProtocolName, NONE, NONE",
        "1, PtzAutoMovement[0][1].TimeSection[7][5], 1 10:00:00-11:00:00, 1 10:00:00-11:00:00",
        "1, PtzAutoMovement[0][0].Fuction, Scan, Scan",
        "1, PtzAutoMovement[0][0].AutoHoming.Time, 300, 300"
    })
    void rowsTakeWhatTheDocumentShows(int channel, String key, String text, String value) {
        assertEquals(value, read(channel, key, text).get(key).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MotionDetect[0].MotionDetectWindow[0].Sensitive=101",
                "MotionDetect[0].MotionDetectWindow[0].Region[0]=4194304",
                "MotionDetect[0].EventHandler.AlarmOutLatch=9",
                "MotionDetect[0].EventHandler.PtzLink[0][0]=Dance",
                "BlindDetect[0].Level=0",
                "Ptz[0].Attribute[0]=300",
                "PtzAutoMovement[0][0].PresetId=0"
            })
    void rowsRefuseWhatTheDocumentDoesNotKnow(String change) {
        RecordingDevice device = new RecordingDevice("OK");
        ParameterEngine engine = new ParameterEngine(
                new OperationEngine(device, new DahuaRefusals(), Duration.ofSeconds(1)),
                DahuaTables.INSTANCE,
                DahuaParameters.ALL,
                1);
        String[] parts = change.split("=");
        CameraException failure =
                assertThrows(CameraException.class, () -> engine.write(Map.of(parts[0], Value.of(parts[1]))));
        assertTrue(failure.reason().contains(parts[0]), failure.reason());
    }

    @ParameterizedTest
    @CsvSource({
        "Alarm[2].ExAlarmOutChannels[1], Alarm[2].EventHandler.ExAlarmOutChannels[1], 0, 3",
        "PtzAutoMovement[0][0].Function, PtzAutoMovement[0][0].Fuction, 1, Tour"
    })
    void otherSpellingsAreRead(String answered, String key, int channel, String text) {
        OperationEngine engine = new OperationEngine(
                new RecordingDevice("table." + answered + "=" + text), new DahuaRefusals(), Duration.ofSeconds(1));
        Map<String, Value> values = new ParameterEngine(engine, DahuaTables.INSTANCE, DahuaParameters.ALL, channel)
                .read(List.of(key))
                .values();
        assertEquals(text, values.get(key).toString());
    }
}
