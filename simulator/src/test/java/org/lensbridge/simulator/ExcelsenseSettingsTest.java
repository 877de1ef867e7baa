package org.lensbridge.simulator;

import static org.junit.jupiter.api.Assertions.*;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExcelsenseSettingsTest {
    private ExcelsenseCamera camera;
    private ExcelsenseAsk ask;

    @BeforeEach
    void start() {
        camera = ExcelsenseCamera.builder()
                .name("gate")
                .serial("02E5C0A1B2C3")
                .restartTime(Duration.ofMillis(20))
                .start();
        ask = ExcelsenseAsk.of(camera);
    }

    @AfterEach
    void stop() {
        camera.close();
    }

    @Test
    void saysWhatItIs() throws Exception {
        List<String> lines = ask.read("deviceInfo");
        assertEquals(
                List.of("deviceID=A1B2C3", "deviceName=gate", "deviceType=1", "productModel=ToughEye"),
                lines.subList(0, 4));
        assertEquals("MACAddress=02:E5:C0:A1:B2:C3", lines.get(6));
        assertEquals(13, lines.size());
        assertEquals("protocolName=ONVIF", ask.read("protocolInfo").get(0));
    }

    @Test
    void keepsNamesWithoutForbiddenCharacters() throws Exception {
        assertEquals("OK", ask.set("deviceName&deviceName=north%20gate"));
        assertEquals("OK", ask.set("cameraInfo&cameraID=1&cameraName=yard"));
        for (char forbidden : "`<>%&\\\"/,';=".toCharArray()) {
            String name = ExcelsenseAsk.encoded("a" + forbidden);
            assertEquals("error,return=-23", ask.set("deviceName&deviceName=" + name), () -> "name " + forbidden);
        }
        assertTrue(ask.read("deviceInfo").contains("deviceName=north gate"));
        assertEquals(List.of("cameraName=yard"), ask.read("cameraInfo"));
        assertEquals(List.of("error,return=-23"), ask.read("cameraInfo&cameraID=2"));
    }

    @Test
    void tellsEveryNetworkCard() throws Exception {
        assertEquals(
                "OK",
                ask.set(
                        "localNetwork&netCardId=2&IPProtoVer=1&IPAddress=10.1.2.3&subNetmask=255.0.0.0&autoGetIPFlag=0"));
        List<String> all = ask.read("localNetwork&IPProtoVer=2");
        assertEquals("localNetworkBegin=1", all.get(0));
        assertEquals("IPProtoVer=1", all.get(1));
        assertEquals("localNetworkNextFlag=2", all.get(9));
        assertTrue(all.contains("IPAddress=10.1.2.3"));
        assertEquals("localNetworkEnd=2", all.get(all.size() - 1));
        assertEquals(
                "localNetworkEnd=1",
                ask.read("localNetwork&IPProtoVer=1&netCardId=2").get(9));
        assertEquals(List.of("error,return=-23"), ask.read("localNetwork"));
        assertEquals("error,return=-23", ask.set("localNetwork&netCardId=1&IPProtoVer=1&IPAddress=10.1.2.300"));
    }

    @Test
    void runsItsClock() throws Exception {
        assertEquals("OK", ask.set("dateTime&year=2030&month=2&day=28&hour=23&minute=59&second=59"));
        Await.until("March has come", () -> ask.tells("dateTime", "month=3"));
        assertEquals("error,return=-23", ask.set("dateTime&year=2030&month=2&day=30&hour=1&minute=1&second=1"));
        assertEquals("error,return=-23", ask.set("dateTime&year=2030"));
    }

    @ParameterizedTest
    @CsvSource({
        "devicePort, httpPort, 8080, 65536",
        "timeZone, endTime, 1410, 1420",
        "timeZone, timeZone, 0, 301",
        "NTP, NTPIP, 10.0.0.1, time.example",
        "NTP, enableFlag, 1, 2",
        "OSD&cameraID=1, alpha, 1, 0",
        "protocolSecurity, protocolSecurityFlag, 0, yes",
        "diskAlarm&alarmInID=1, AlarmInterval, 10, 9",
        "recordDirInfo&diskId=1, diskName, SD0001, a/b",
        "alarmOut&alarmOutID=1, alarmTime, 900, 1.5"
    })
    void setsWhatTheDocumentAllows(String type, String name, String right, String wrong) throws Exception {
        String form = type + "&" + name + "=";
        assertEquals("OK", ask.set(form + right));
        assertEquals("error,return=-23", ask.set(form + wrong));
        assertTrue(ask.read(type).contains(name + "=" + right));
    }

    @Test
    void isSetByATestAsByARequest() {
        camera.set("brightness", "value", "30");
        assertEquals(Optional.of("30"), camera.setting("brightness", "value"));
        assertThrows(IllegalArgumentException.class, () -> camera.set("brightness", "value", "101"));
        assertThrows(IllegalArgumentException.class, () -> camera.set("brightness", "values", "10"));
    }

    @Test
    void clampsThePortOfTheTimeServer() throws Exception {
        assertEquals("OK", ask.set("NTP&NTPPort=70000"));
        assertEquals(Optional.of("65535"), camera.setting("NTP", "NTPPort"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"brightness", "contrast", "hue", "saturation", "sharpness"})
    void keepsLevelsOfThePicture(String type) throws Exception {
        assertEquals("OK", ask.text("sensor.cgi?action=set&type=" + type + "&value=100"));
        assertEquals("error,return=-23", ask.text("sensor.cgi?action=set&type=" + type + "&value=101"));
        assertEquals("error,return=-23", ask.text("sensor.cgi?action=set&type=" + type));
        assertEquals("value=100\r\n", ask.text("sensor.cgi?action=get&type=" + type));
    }

    @Test
    void mirrorsThePicture() throws Exception {
        assertEquals("OK", ask.text("sensor.cgi?action=set&type=mirror&vertical=1&horizontal=0"));
        assertEquals("vertical=1\r\nhorizontal=0\r\n", ask.text("sensor.cgi?action=get&type=mirror"));
    }

    @Test
    void addsAndModifiesUsers() throws Exception {
        try (ExcelsenseCamera guarded =
                ExcelsenseCamera.builder().login("admin", "a").start()) {
            ExcelsenseAsk admin = ExcelsenseAsk.of(guarded).as("admin", "a");
            String add = "param.cgi?action=add&type=User&newuser=mia&newpasswd=m1";
            String modify = "param.cgi?action=modify&type=User&newpasswd=m2&group=Users&user=";
            assertEquals("error,return=-23", admin.text(add));
            assertEquals("error,return=-23", admin.text(add + "&group=Kings"));
            assertEquals("OK", admin.text(add + "&group=Operators&note=night%20shift"));
            assertEquals(Optional.of("Operators"), guarded.group("mia"));
            assertEquals("error,return=-306", admin.text(add + "&group=Users"));
            assertEquals("error,return=-311", admin.text(modify + "tom"));
            ExcelsenseAsk mia = ExcelsenseAsk.of(guarded).as("mia", "m1");
            assertEquals("error,return=-512", mia.text(modify + "mia"));
            assertEquals("OK", admin.text(modify + "mia"));
            assertEquals(List.of("error,return=-507"), mia.read("NTP"));
            assertTrue(mia.as("mia", "m2").tells("NTP", "IPProtoVer=1"));
        }
    }

    @Test
    void goesOffAndForgetsItsSettingsAtAReset() throws Exception {
        assertEquals("OK", ask.text("sensor.cgi?action=set&type=hue&value=7"));
        assertEquals("OK", ask.text("operate.cgi?action=restart"));
        Await.until("it is back", () -> hasStarted(2));
        assertEquals("value=7\r\n", ask.text("sensor.cgi?action=get&type=hue"));
        assertEquals(
                "OK",
                ask.set(
                        "recordPolicy&cameraID=1&StreamId=1&DiskGroupId=1&scheduleTimeAction=cover&weekDayBegin=1&weekDay=2&weekDayEnd=1"));
        assertEquals(List.of(Map.of("weekDay", "2")), camera.rows("recordPolicy.weekDay"));
        assertEquals("OK", ask.text("operate.cgi?action=reset"));
        Await.until("it is back", () -> hasStarted(3));
        assertEquals("value=50\r\n", ask.text("sensor.cgi?action=get&type=hue"));
        assertEquals(7, camera.rows("recordPolicy.weekDay").size());
    }

    private boolean hasStarted(int times) {
        String log = "systemLogInfo&startTime=197101010000&endTime=20991231235959&logType=1";
        return ask.tells(log, "SystemLogInfoCount=" + times);
    }
}
