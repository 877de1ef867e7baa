package org.lensbridge.simulator;

import static org.junit.jupiter.api.Assertions.*;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExcelsenseAlarmTest {
    private static final String START = "alarm.cgi?action=manualControl&alarmOutID=1&controlFlag=1";
    private static final String ALWAYS = "&startTime=197101010000&endTime=20991231235959&logType=";

    @Test
    void cleansItselfAsDelivered() throws Exception {
        try (ExcelsenseCamera camera = ExcelsenseCamera.builder().start()) {
            ExcelsenseAsk ask = ExcelsenseAsk.of(camera);
            assertEquals("OK", ask.text(START));
            assertEquals(1, camera.cleanings().size());
            assertEquals(0, camera.misfires());
            Await.until("the signal ends by itself", () -> !camera.outputIsActive());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "alarmTime=300, 1, false, false, 0",
        "alarmTime=900, 0, true, false, 0",
        "alarmTime=1700, 0, false, true, 0",
        "alarmTime=0, 0, false, false, 1",
        "alarmTime=300&alarmMode=2, 0, false, false, 1",
        "alarmTime=300&alarmValidSignal=0, 0, false, false, 1",
        "alarmTime=300&alarmOutFrequency=4.5, 0, false, false, 1",
        "alarmTime=300&alarmOutFrequency=5.0&alarmOutName=clean, 1, false, false, 0"
    })
    void doesWhatTheSignalSays(String signal, int cleanings, boolean disabled, boolean shutoff, long misfires)
            throws Exception {
        try (ExcelsenseCamera camera = ExcelsenseCamera.builder().start()) {
            ExcelsenseAsk ask = ExcelsenseAsk.of(camera);
            assertEquals("OK", ask.set("alarmOut&alarmOutID=1&" + signal));
            assertEquals("OK", ask.text(START));
            assertEquals(cleanings, camera.cleanings().size());
            assertEquals(disabled, camera.isLedNormallyDisabled());
            assertEquals(shutoff, camera.isLedShutoff());
            assertEquals(misfires, camera.misfires());
            assertEquals("OK", ask.text(START.replace("Flag=1", "Flag=0")));
            assertFalse(camera.outputIsActive());
        }
    }

    @Test
    void togglesItsLedBack() throws Exception {
        try (ExcelsenseCamera camera = ExcelsenseCamera.builder().start()) {
            ExcelsenseAsk ask = ExcelsenseAsk.of(camera);
            ask.set("alarmOut&alarmOutID=1&alarmTime=1700");
            ask.text(START);
            ask.text(START);
            assertFalse(camera.isLedShutoff());
        }
    }

    @Test
    void cleansInAlarmModeTwoWhereItsFirmwareDoes() throws Exception {
        try (ExcelsenseCamera camera = ExcelsenseCamera.builder()
                .quirks(ExcelsenseQuirk.ANY_ALARM_MODE)
                .start()) {
            ExcelsenseAsk.of(camera).set("alarmOut&alarmOutID=1&alarmMode=2");
            ExcelsenseAsk.of(camera).text(START);
            assertEquals(1, camera.cleanings().size());
        }
    }

    @Test
    void hasNothingToCleanWithAsToughCam() throws Exception {
        try (ExcelsenseCamera camera =
                ExcelsenseCamera.builder().model(ExcelsenseModel.TOUGHCAM_1000).start()) {
            assertEquals("OK", ExcelsenseAsk.of(camera).text(START));
            assertEquals(List.of(), camera.cleanings());
            assertEquals(1, camera.misfires());
            assertTrue(ExcelsenseAsk.of(camera).read("deviceInfo").contains("productModel=ToughCam"));
        }
    }

    @Test
    void firesTheOutputWhenMotionIsLinked() throws Exception {
        try (ExcelsenseCamera camera = ExcelsenseCamera.builder().start()) {
            ExcelsenseAsk ask = ExcelsenseAsk.of(camera);
            camera.raiseMotion(true);
            camera.raiseMotion(false);
            assertEquals(0, camera.cleanings().size());
            String linkage = "&AlarmLinkageBegin=1&ActionID=1&ActionType=1&AlarmLinkageEnd=1";
            assertEquals("OK", ask.set("motionAlarm&cameraID=1" + linkage));
            camera.raiseMotion(true);
            camera.raiseMotion(true);
            assertEquals(1, camera.cleanings().size());
            assertEquals("OK", ask.set("diskAlarm&alarmInID=1" + linkage));
            camera.setDisk(1, 1000, 0, 1);
            assertEquals(2, camera.cleanings().size());
            ask.set("motionAlarm&cameraID=1&motionDetectionEnableFlag=0");
            camera.raiseMotion(false);
            camera.raiseMotion(true);
            assertEquals(2, camera.cleanings().size());
        }
    }

    @Test
    void seesNoMotionOutsideOfItsSchedule() throws Exception {
        try (ExcelsenseCamera camera = ExcelsenseCamera.builder().start()) {
            ExcelsenseAsk ask = ExcelsenseAsk.of(camera);
            // 2030-06-03 is a Monday.
            ask.set("dateTime&year=2030&month=6&day=3&hour=12&minute=0&second=0");
            ask.set(
                    "motionAlarm&cameraID=1&scheduleTimeAction=cover&weekDayBegin=1&weekDay=1&startTime1=0&endTime1=36000"
                            + "&next_weekDayURL=2&weekDay=2&startTime1=0&endTime1=86400&weekDayEnd=2");
            camera.raiseMotion(true);
            assertEquals(List.of("AlarmLogInfoCount=0"), ask.read("alarmLogInfo" + ALWAYS + "-1"));
            ask.set("dateTime&year=2030&month=6&day=4&hour=12&minute=0&second=0");
            camera.raiseMotion(true);
            assertEquals(
                    "AlarmLogInfoCount=1",
                    ask.read("alarmLogInfo" + ALWAYS + "-1").get(0));
        }
    }

    @Test
    void writesAlarmsIntoItsLog() throws Exception {
        try (ExcelsenseCamera camera = ExcelsenseCamera.builder()
                .quirks(ExcelsenseQuirk.NO_END_TIME, ExcelsenseQuirk.EMPTY_LOG_IS_ERROR)
                .start()) {
            ExcelsenseAsk ask = ExcelsenseAsk.of(camera);
            ask.set("dateTime&year=2030&month=6&day=4&hour=3&minute=4&second=5");
            assertEquals(List.of("error,return=-311"), ask.read("alarmLogInfo" + ALWAYS + "-1"));
            camera.setInput(true);
            camera.raiseMotion(true);
            camera.raiseMotion(false);
            camera.setDisk(1, 10, 0, 1);
            List<String> all = ask.read("alarmLogInfo" + ALWAYS + "-1");
            assertEquals("AlarmLogInfoCount=3", all.get(0));
            assertEquals("next_AlarmLogInfoURL=2", all.get(11));
            assertEquals(1, Collections.frequency(all, "description=Motion detection"));
            assertEquals(
                    1,
                    all.stream()
                            .filter(line -> line.startsWith("alarmEndTime=2030-06-04 3:04:"))
                            .count());
            assertEquals(
                    "AlarmLogInfoCount=1",
                    ask.read("alarmLogInfo" + ALWAYS + "2").get(0));
            assertEquals(
                    "error,return=-311",
                    ask.read("alarmLogInfo&startTime=20300604000000&endTime=20300604020000&logType=-1")
                            .get(0));
        }
    }

    @Test
    void tellsARunningAlarmWithoutTheTimeOfItsEnd() throws Exception {
        try (ExcelsenseCamera camera =
                ExcelsenseCamera.builder().motionEvery(Duration.ofHours(2)).start()) {
            ExcelsenseAsk ask = ExcelsenseAsk.of(camera);
            Await.until("motion has begun", () -> ask.tells("alarmLogInfo" + ALWAYS + "-1", "alarmEndTime="));
            camera.raiseMotion(false);
            assertFalse(ask.read("alarmLogInfo" + ALWAYS + "-1").contains("alarmEndTime="));
        }
    }

    @Test
    void writesWhatIsDoneIntoTheSystemLog() throws Exception {
        try (ExcelsenseCamera camera =
                ExcelsenseCamera.builder().login("eve", "e").start()) {
            ExcelsenseAsk eve = ExcelsenseAsk.of(camera).as("eve", "e");
            eve.set("OSD&cameraID=1&alpha=2");
            ExcelsenseAsk.of(camera).read("NTP");
            List<String> lines = eve.read("systemLogInfo" + ALWAYS + "-1");
            assertEquals("SystemLogInfoCount=3", lines.get(0));
            assertTrue(lines.containsAll(List.of(
                    "logData=StartSystem",
                    "userName=eve",
                    "logData=set OSD",
                    "logData=LoginFailed",
                    "SystemLogInfoEnd=3")));
            assertEquals(
                    "SystemLogInfoCount=1",
                    eve.read("systemLogInfo" + ALWAYS + "2").get(0));
            assertEquals("error,return=-23", eve.read("systemLogInfo").get(0));
            assertEquals(
                    "error,return=-23",
                    eve.read("systemLogInfo" + ALWAYS.replace("20991231", "20991331") + "-1")
                            .get(0));
        }
    }
}
