package org.lensbridge.simulator;

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The configuration tables of 4.4.1, 4.5 to 4.10, 5.1 and 14.2. */
class TablesTest {
    private static final int AT_ONCE = 40;
    private static DahuaCamera camera;

    @BeforeAll
    static void start() {
        camera = DahuaCamera.builder().name("lock").start();
    }

    @AfterAll
    static void stop() {
        camera.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Snap",
                "VideoColor",
                "Encode",
                "VideoEncodeROI",
                "ChannelTitle",
                "VideoStandard",
                "VideoWidget",
                "VideoInOptions",
                "VideoOut",
                "General",
                "Locales",
                "Language",
                "AccessFilter",
                "AutoMaintain",
                "Holiday",
                "UserGlobal",
                "Network",
                "PPPoE",
                "DDNS",
                "Email",
                "WLan",
                "UPnP",
                "NTP",
                "RTSP",
                "Telnet",
                "AlarmServer",
                "MotionDetect",
                "Alarm",
                "AlarmOut",
                "BlindDetect",
                "LossDetect",
                "LoginFailureAlarm",
                "StorageNotExist",
                "StorageFailure",
                "StorageLowSpace",
                "NetAbort",
                "IPConflict",
                "Ptz",
                "PtzAutoMovement",
                "VideoInFocus",
                "VideoInZoom",
                "VideoInSharpness",
                "VideoInMode",
                "FlashLight"
            })
    void takesItsOwnDefaultsBack(String table) throws IOException {
        List<String> lines = Ask.lines(camera, "configManager.cgi?action=getConfig&name=" + table);
        assertFalse(lines.isEmpty());
        for (int from = 0; from < lines.size(); from += AT_ONCE) {
            StringBuilder request = new StringBuilder("configManager.cgi?action=setConfig");
            for (String line : lines.subList(from, Math.min(lines.size(), from + AT_ONCE))) {
                assertTrue(line.startsWith("table." + table), line);
                String[] pair = line.substring("table.".length()).split("=", 2);
                request.append('&').append(pair[0]).append('=').append(encoded(pair[1]));
            }
            String version = table.equals("MotionDetect") ? "&MotionDetect[0].DetectVersion=V3.0" : "";
            assertEquals("OK\r\n", Ask.text(camera, request + version), request.toString());
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Snap[0].TimeSection[0][23]|65535 00:00:00-24:00:00|65536 00:00:00-24:00:00",
                "VideoColor[0][0].Hue|0|-1",
                "Encode[0].MainFormat[0].Video.GOP|100|101",
                "Encode[0].MainFormat[0].Video.BitRate|10240|447",
                "Encode[0].ExtraFormat[0].Video.BitRate|80|2049",
                "Encode[0].SnapFormat[2].Video.Quality|6|7",
                "VideoStandard|NTSC|SECAM",
                "VideoWidget[0].Covers[3].Rect[2]|8191|8192",
                "VideoWidget[0].TimeTitle.FrontColor[3]|255|256",
                "VideoInOptions[0].Backlight|2|3",
                "VideoInOptions[0].ExposureSpeed|17|18",
                "VideoInOptions[0].ExposureMode|4|3",
                "VideoInOptions[0].NightOptions.ExposureValue2|79.5|80.5",
                "VideoInOptions[0].NomalOptions.BrightnessThreshold|100|101",
                "VideoInOptions[0].NightOptions.SwitchMode|4|5",
                "VideoOut[0].Color.Satuation|100|much",
                "Locales.DSTStart.Year|2038|2039",
                "Locales.DSTEnd.Week|-1|5",
                "Locales.TimeFormat|MM-dd-yyyy hh:mm:ss|noon",
                "AccessFilter.TrustList[255]|192.0.2.255|192.0.2.256",
                "AutoMaintain.AutoRebootDay|7|8",
                "Holiday.MonthMask[11]|2147483647|-1",
                "Network.eth0.SubnetMask|255.255.0.0|255.255",
                "DDNS[1].KeepAlive|65535|0",
                "Email.HealthReport.Interval|1440|29",
                "WLan.eth2.LinkMode|Ad-hoc|Adhoc",
                "UPnP.MapTable[3].OuterPort|1|65536",
                "AlarmServer.Port|65535|0",
                "MotionDetect[0].EventHandler.AlarmOutLatch|300|9",
                "MotionDetect[0].EventHandler.SnapshotTimes|65535|65536",
                "Alarm[0].EventHandler.PtzLink[0][0]|Pattern|Scan",
                "Alarm[0].SensorType|NC|XX",
                "AlarmOut[0].Mode|2|3",
                "BlindDetect[0].Level|6|0",
                "Ptz[0].Attribute[2]|Odd|Sometimes",
                "PtzAutoMovement[0][0].Fuction|Scan|Dance",
                "PtzAutoMovement[0][3].TimeSection[7][5]|0 01:00:00-02:00:00|2 01:00:00-02:00:00",
                "VideoInFocus[0][2].FocusLimit|5000|4000",
                "VideoInZoom[0][1].Speed|7|8",
                "VideoInSharpness[0][0].Sharpness|15|16",
                "VideoInMode[0].Mode|1|2",
                "FlashLight.Brightness|100|101"
            })
    void allowsWhatTheDocumentAllowsAndNoMore(String setting, String allowed, String refused) throws IOException {
        assertEquals("OK\r\n", Ask.set(camera, setting + "=" + allowed));
        assertTrue(Ask.set(camera, setting + "=" + refused).contains("ErrorID=4"));
        assertEquals(Optional.of(allowed), camera.config(setting.replace("Nomal", "Normal")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Snap[1].HolidayEnable=true",
                "Snap.HolidayEnable=true",
                "Snap[0].TimeSection[7][0]=1 00:00:00-24:00:00",
                "Snap[0].TimeSection[0][24]=1 00:00:00-24:00:00",
                "AccessFilter.BannedList[256]=192.0.2.1",
                "DDNS[0].DefaultHostName.HostName=other.example",
                "Alarm[1].Enable=true"
            })
    void growsNoFurtherThanTheDeviceGoes(String setting) throws IOException {
        assertTrue(Ask.set(camera, setting).contains("ErrorID=4"));
    }

    @Test
    void keepsBothWaysToWriteASizeInStep() throws IOException {
        String format = "Encode[0].ExtraFormat[1].Video.";
        assertEquals("OK\r\n", Ask.set(camera, format + "Width=640&" + format + "Height=480"));
        assertEquals(Optional.of("640x480"), camera.config(format + "resolution"));
        assertEquals(Optional.of("VGA"), camera.config(format + "CustomResolutionName"));
        assertEquals("OK\r\n", Ask.set(camera, format + "resolution=352x288"));
        assertEquals(Optional.of("288"), camera.config(format + "Height"));
    }

    @Test
    void keepsAnEmptyListUntilSomebodyFillsIt() throws IOException {
        try (DahuaCamera other = DahuaCamera.builder().start()) {
            String request = "configManager.cgi?action=getConfig&name=AccessFilter";
            assertEquals(
                    List.of("table.AccessFilter.Enable=false", "table.AccessFilter.Type=BannedList"),
                    Ask.lines(other, request));
            assertEquals("OK\r\n", Ask.set(other, "AccessFilter.BannedList[0]=192.0.2.7"));
            assertTrue(Ask.lines(other, request).contains("table.AccessFilter.BannedList[0]=192.0.2.7"));
        }
    }
}
