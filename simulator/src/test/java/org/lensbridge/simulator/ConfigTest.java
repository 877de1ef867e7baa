package org.lensbridge.simulator;

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigTest {
    private static final String ERROR = "Error\r\nErrorID=4, Detail=Request invalid param!\r\n";

    private DahuaCamera camera;

    @BeforeEach
    void start() {
        camera = DahuaCamera.builder().name("quay").channels(2).start();
    }

    @AfterEach
    void stop() {
        camera.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "General",
                "ChannelTitle",
                "VideoColor",
                "Encode",
                "MotionDetect",
                "Ptz",
                "Snap",
                "Network",
                "NTP",
                "Locales",
                "UserGlobal"
            })
    void readsWholeTables(String table) throws IOException {
        List<String> lines = get("action=getConfig&name=" + table).lines().toList();
        assertFalse(lines.isEmpty());
        for (String line : lines) {
            assertTrue(line.startsWith("table." + table) && line.contains("="), line);
        }
    }

    @Test
    void readsAPartOfATable() throws IOException {
        List<String> lines =
                get("action=getConfig&name=ChannelTitle[1]").lines().toList();
        assertEquals(List.of("table.ChannelTitle[1].Name=quay 2"), lines);
    }

    @Test
    void refusesUnknownTables() throws IOException {
        assertEquals(ERROR, get("action=getConfig&name=Enc"));
        assertEquals(ERROR, get("action=getConfig&name=ChannelTitle[2]"));
    }

    @Test
    void keepsWhatWasWritten() throws IOException {
        assertEquals(
                "OK\r\n",
                get("action=setConfig&VideoColor[1][0].Brightness=70&ChannelTitle[0].Name=North%20%3D%20gate"));
        assertEquals(Optional.of("70"), camera.config("VideoColor[1][0].Brightness"));
        assertEquals("table.ChannelTitle[0].Name=North = gate\r\n", get("action=getConfig&name=ChannelTitle[0]"));
        assertEquals(Optional.of("50"), camera.config("VideoColor[0][0].Brightness"));
    }

    @Test
    void growsListsThatExist() throws IOException {
        assertEquals("OK\r\n", get("action=setConfig&Snap[0].TimeSection[0][6]=1%2012:00:00-18:00:00"));
        assertEquals(Optional.of("1 12:00:00-18:00:00"), camera.config("Snap[0].TimeSection[0][6]"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "VideoColor[0][0].Brightness=101",
                "VideoColor[0][0].Brightness=much",
                "Encode[0].MainFormat[0].Video.Compression=H.266",
                "Encode[0].MainFormat[0].Video.FPS=31",
                "Encode[0].MainFormat[0].VideoEnable=yes",
                "MotionDetect[2].Enable=true",
                "General.LocalNo=eight",
                "General.Colour=red",
                "Network.eth0.PhysicalAddress=02:00",
                "Snap[0].TimeSection[0][0]=all%20day",
                "Encode[99999999999].MainFormat=1"
            })
    void refusesWhatTheDocumentDoesNotAllow(String change) throws IOException {
        String before = get("action=getConfig&name=General");
        assertEquals(ERROR, get("action=setConfig&General.LocalNo=9&" + change));
        assertEquals(before, get("action=getConfig&name=General"));
    }

    @Test
    void wantsTheDetectVersionWithMotionRegions() throws IOException {
        String region = "MotionDetect[0].MotionDetectWindow[0].Region[3]=7";
        assertEquals(ERROR, get("action=setConfig&" + region));
        assertEquals("OK\r\n", get("action=setConfig&" + region + "&MotionDetect[0].DetectVersion=V3.0"));
        assertEquals(Optional.of("7"), camera.config("MotionDetect[0].MotionDetectWindow[0].Region[3]"));
    }

    @Test
    void understandsTheSpellingsOfTheDocumentsExamples() throws IOException {
        assertEquals("OK\r\n", get("action=setConfig&NetWork.eth0.DhcpEnable=true&table.NTP.Enable=true"));
        assertEquals(Optional.of("true"), camera.config("Network.eth0.DhcpEnable"));
        assertEquals(Optional.of("true"), camera.config("NTP.Enable"));
    }

    @Test
    void wantsSomethingToWrite() throws IOException {
        assertEquals("Error\r\nErrorID=1, Detail=Request parses error!\r\n", get("action=setConfig"));
    }

    @Test
    void writesAsOddFirmwareDoes() throws IOException {
        Personality odd = Personality.documented()
                .with(
                        Personality.Quirk.NO_TABLE_PREFIX,
                        Personality.Quirk.BLANKS_AROUND_EQUALS,
                        Personality.Quirk.MIXED_LINE_ENDS);
        try (DahuaCamera other = DahuaCamera.builder().personality(odd).start();
                RawClient client = new RawClient(other)) {
            String text = client.get("/cgi-bin/configManager.cgi?action=getConfig&name=NTP")
                    .text();
            assertTrue(
                    text.startsWith("NTP.Address = pool.ntp.example\r\nNTP.Enable = false\nNTP.Port = 123\r\n"), text);
        }
    }

    @Test
    void answersErrorsAsOtherFirmwareDoes() throws IOException {
        Personality odd =
                Personality.documented().with(Personality.Quirk.BAD_REQUEST_ERRORS, Personality.Quirk.SHOUTED_ERRORS);
        try (DahuaCamera other = DahuaCamera.builder().personality(odd).start();
                RawClient client = new RawClient(other)) {
            RawClient.Reply reply = client.get("/cgi-bin/configManager.cgi?action=getConfig&name=Nothing");
            assertEquals(400, reply.status());
            assertEquals(
                    List.of("ERROR", "Bad Request!"), Arrays.asList(reply.text().split("\r\n")));
        }
    }

    private String get(String query) throws IOException {
        try (RawClient client = new RawClient(camera)) {
            RawClient.Reply reply = client.get("/cgi-bin/configManager.cgi?" + query);
            assertEquals(200, reply.status());
            return reply.text();
        }
    }
}
