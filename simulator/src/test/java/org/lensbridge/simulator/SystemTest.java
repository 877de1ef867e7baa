package org.lensbridge.simulator;

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SystemTest {
    private static DahuaCamera camera;

    @BeforeAll
    static void start() {
        camera = DahuaCamera.builder()
                .name("mill")
                .serial("SIM42")
                .model("SIM-X")
                .firmware("2.1,build:2026-02-03")
                .vendor("Maker")
                .channels(2)
                .start();
    }

    @AfterAll
    static void stop() {
        camera.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "magicBox.cgi?action=getDeviceType|type=SIM-X",
                "magicBox.cgi?action=getHardwareVersion|version=1.00",
                "magicBox.cgi?action=getSerialNo|sn=SIM42",
                "magicBox.cgi?action=getMachineName|name=mill",
                "magicBox.cgi?action=getVendor|vendor=Maker",
                "magicBox.cgi?action=getSoftwareVersion|version=2.1,build:2026-02-03",
                "magicBox.cgi?action=getDeviceClass|class=SD",
                "magicBox.cgi?action=getProductDefinition&name=MaxExtraStream|table.MaxExtraStream=2",
                "IntervideoManager.cgi?action=getVersion&Name=Onvif|version=2.4.2",
                "IntervideoManager.cgi?action=getVersion&Name=CGI|version=2.0.0",
                "devVideoInput.cgi?action=getCollect|result=2",
                "devVideoOutput.cgi?action=getCollect|result=1"
            })
    void answersWhatTheDocumentAsks(String request, String line) throws IOException {
        assertEquals(line + "\r\n", get(request).text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "magicBox.cgi?action=getDeviceTipe|ErrorID=2, Detail=Invalid Request!",
                "magicBox.cgi|ErrorID=1, Detail=Request parses error!",
                "IntervideoManager.cgi?action=getVersion&Name=Rtsp|ErrorID=4, Detail=Request invalid param!",
                "snapshot.cgi?channel=3|ErrorID=4, Detail=Request invalid param!",
                "mjpg/video.cgi?channel=1&subtype=3|ErrorID=4, Detail=Request invalid param!",
                "global.cgi?action=setCurrentTime&time=2026-13-1%2000:00:00|ErrorID=4, Detail=Request invalid param!"
            })
    void answersMistakesWithStatus200AndAnErrorNumber(String request, String detail) throws IOException {
        RawClient.Reply reply = get(request);
        assertEquals(200, reply.status());
        assertEquals("Error\r\n" + detail + "\r\n", reply.text());
    }

    @Test
    void answersUnknownPathsWith404AndOtherMethodsWith400() throws IOException {
        assertEquals(404, get("magicBax.cgi?action=getVendor").status());
        try (RawClient client = new RawClient(camera)) {
            client.send("POST /cgi-bin/magicBox.cgi?action=getVendor HTTP/1.1\r\nContent-Length: 3\r\n\r\nabc");
            assertEquals(400, client.readReply().status());
            assertEquals(
                    200, client.get("/cgi-bin/magicBox.cgi?action=getVendor").status());
        }
    }

    @Test
    void givesSystemInformationInLines() throws IOException {
        String text = get("magicBox.cgi?action=getSystemInfo").text();
        assertTrue(text.contains("serialNumber=SIM42\r\n"), text);
        assertTrue(text.contains("deviceType="), text);
    }

    @Test
    void keepsTheTimeThatWasSet() throws IOException {
        assertEquals(
                "OK\r\n",
                get("global.cgi?action=setCurrentTime&time=2019-3-4%2005:06:07").text());
        String text = get("global.cgi?action=getCurrentTime").text();
        assertTrue(text.startsWith("result = 2019-3-4 5:06:"), text);
        String now = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").format(LocalDateTime.now());
        get("global.cgi?action=setCurrentTime&time=" + now.replace(" ", "%20"));
        String year = get("global.cgi?action=getCurrentTime").text().substring("result = ".length());
        assertEquals(now.substring(0, 4), year.substring(0, 4));
    }

    @Test
    void rebootsOnRequestAndForgetsNoSetting() throws IOException {
        try (DahuaCamera other = DahuaCamera.builder().start();
                RawClient client = new RawClient(other)) {
            client.get("/cgi-bin/configManager.cgi?action=setConfig&General.MachineName=tower");
            other.reboot(Duration.ofMillis(100));
            assertEquals(-1, client.input().read());
            Await.until("the camera is back", () -> name(other).equals("name=tower\r\n"));
        }
    }

    private static String name(DahuaCamera other) {
        try (RawClient client = new RawClient(other)) {
            return client.get("/cgi-bin/magicBox.cgi?action=getMachineName").text();
        } catch (IOException e) {
            return "away";
        }
    }

    private static RawClient.Reply get(String request) throws IOException {
        try (RawClient client = new RawClient(camera)) {
            return client.get("/cgi-bin/" + request);
        }
    }
}
