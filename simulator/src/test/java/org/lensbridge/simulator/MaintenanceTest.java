package org.lensbridge.simulator;

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 4.6.3 to 4.6.6, 4.6.21 to 4.6.25 and 13.4. */
class MaintenanceTest {
    private DahuaCamera camera;

    @BeforeEach
    void start() {
        camera = DahuaCamera.builder().name("dam").start();
    }

    @AfterEach
    void stop() {
        camera.close();
    }

    @Test
    void restoresTheTablesThatAreNamed() throws IOException {
        Ask.set(camera, "NTP.Port=1123&General.LocalNo=3&UPnP.Enable=true");
        assertTrue(config("restore&names[0]=NTP&names[1]=Nothing").startsWith("Error"));
        assertEquals(Optional.of("1123"), camera.config("NTP.Port"));
        assertEquals("OK\r\n", config("restore&names[0]=NTP&names[1]=upnp"));
        assertEquals(Optional.of("123"), camera.config("NTP.Port"));
        assertEquals(Optional.of("false"), camera.config("UPnP.Enable"));
        assertEquals(Optional.of("3"), camera.config("General.LocalNo"));
    }

    @Test
    void restoresAllTablesButThoseThatAreNamed() throws IOException {
        Ask.set(camera, "NTP.Port=1123&General.LocalNo=3&AlarmOut[0].Mode=1");
        assertEquals("OK\r\n", config("restoreExcept&names[0]=General"));
        assertEquals(Optional.of("123"), camera.config("NTP.Port"));
        assertEquals(Optional.of("3"), camera.config("General.LocalNo"));
        assertFalse(camera.alarmOutputIsOn(1));
        assertTrue(config("restore").startsWith("Error"));
    }

    @Test
    void backsItsSettingsUpAsJson() throws IOException {
        Ask.set(camera, "General.MachineAddress=a%20%22b%22%20/%20c");
        RawClient.Reply file = Ask.reply(camera, "Config.backup?action=All");
        assertEquals("application/binarytet-stream; charset=utf-8", file.header("Content-Type"));
        String text = file.text();
        assertTrue(text.startsWith("{\n   \"AccessFilter\" : {"), text.substring(0, 40));
        assertTrue(text.contains("\"MachineAddress\" : \"a \\\"b\\\" \\/ c\""));
        assertTrue(text.contains("\"LocalNo\" : 8"));
        assertTrue(text.contains("\"VideoStandard\" : \"PAL\""));
    }

    @Test
    void restartsInAnotherLanguage() throws IOException {
        assertEquals("Languages=English,SimpChinese,French,German\r\n", magicBox("getLanguageCaps"));
        assertTrue(Ask.set(camera, "Language=Klingon").startsWith("Error"));
        try (RawClient client = new RawClient(camera)) {
            client.get("/cgi-bin/configManager.cgi?action=setConfig&Language=German");
            assertEquals(-1, client.input().read());
        }
        assertEquals(Optional.of("German"), camera.config("Language"));
    }

    @Test
    void isGoneAfterAShutdownUntilItIsSwitchedOn() throws IOException {
        try (RawClient client = new RawClient(camera)) {
            assertEquals(
                    "OK\r\n",
                    client.get("/cgi-bin/magicBox.cgi?action=shutdown").text());
            assertEquals(-1, client.input().read());
        }
        assertThrows(IOException.class, () -> magicBox("getVendor"));
        camera.switchOn();
        Await.until("the camera is back", () -> {
            try {
                return magicBox("getMachineName").equals("name=dam\r\n");
            } catch (IOException e) {
                return false;
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"2026-3-29 1:59:59, 0", "2026-3-29 2:00:00, 1", "2026-10-25 1:59:59, 1", "2026-10-25 2:00:00, 0"})
    void savesDaylightFromTheLastSundayOfMarch(String time, int saves) throws IOException {
        assertEquals("OK\r\n", Ask.set(camera, "Locales.DSTEnable=true"));
        Ask.text(camera, "global.cgi?action=setCurrentTime&time=" + time.replace(" ", "%20"));
        assertEquals("result = " + saves + "\r\n", Ask.text(camera, "global.cgi?action=getDST"));
    }

    @Test
    void savesDaylightByDaysOfTheMonthSouthOfTheEquator() throws IOException {
        assertEquals("result = 0\r\n", Ask.text(camera, "global.cgi?action=getDST"));
        Ask.set(
                camera,
                "Locales.DSTEnable=true&Locales.DSTStart.Week=0&Locales.DSTStart.Day=4&Locales.DSTStart.Month=10"
                        + "&Locales.DSTEnd.Week=1&Locales.DSTEnd.Day=0&Locales.DSTEnd.Month=4");
        Ask.text(camera, "global.cgi?action=setCurrentTime&time=2026-4-5%2001:00:00");
        assertEquals("result = 1\r\n", Ask.text(camera, "global.cgi?action=getDST"));
        Ask.text(camera, "global.cgi?action=setCurrentTime&time=2026-4-5%2002:00:01");
        assertEquals("result = 0\r\n", Ask.text(camera, "global.cgi?action=getDST"));
    }

    private String config(String request) throws IOException {
        return Ask.text(camera, "configManager.cgi?action=" + request);
    }

    private String magicBox(String action) throws IOException {
        return Ask.text(camera, "magicBox.cgi?action=" + action);
    }
}
