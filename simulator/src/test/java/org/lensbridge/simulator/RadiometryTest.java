package org.lensbridge.simulator;

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a thermal camera measures: 10.2.1 and 10.2.5 to 10.2.10. */
class RadiometryTest {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("u-M-d'%20'H:m:s");
    private static final String MANAGER = "RadiometryManager.cgi?action=";

    private DahuaCamera camera;

    @BeforeEach
    void start() {
        camera = DahuaCamera.builder().kind(DeviceKind.THERMAL).start();
    }

    @AfterEach
    void stop() {
        camera.close();
    }

    @Test
    void tellsTheTemperatureOfAPoint() throws IOException {
        camera.surroundings().warm(1024, 1024, 81.25);
        assertEquals(List.of("TempInfo.Type=Spot", "TempInfo.TemperAver=81.3"), point());
        Ask.set(camera, "HeatImagingThermometry.TemperatureUnit=Fahrenheit");
        assertEquals("TempInfo.TemperAver=178.3", point().get(1));
        Ask.set(camera, "HeatImagingThermometry.TemperEnable=false");
        assertTrue(point().get(1).startsWith("ErrorID=2"), point().toString());
    }

    private List<String> point() throws IOException {
        return Ask.lines(camera, MANAGER + "getRandomPointTemper&channel=2&coordinate[0]=1024&coordinate[1]=1024");
    }

    @Test
    void tellsWhatItsRulesMeasure() throws IOException {
        camera.surroundings().warm(3000, 7000, 95);
        assertEquals(
                List.of("TempInfo.Type=Spot", "TempInfo.TemperAver=34.0"),
                Ask.lines(camera, MANAGER + rule(0, "Spot", "Spot1") + "&condition.channel=2"));
        List<String> line = Ask.lines(camera, MANAGER + rule(1, "Line", "Line1") + "&condition.Channel=2");
        assertEquals(4, line.size());
        assertEquals("TempInfo.TemperMax=95.0", line.get(2));
        Ask.set(camera, "ThermometryRule[1][1].Enable=false");
        assertTrue(Ask.text(camera, MANAGER + rule(1, "Line", "Line1") + "&condition.Channel=2")
                .contains("ErrorID=4"));
    }

    @Test
    void measuresByARuleThatSomebodyAdds() throws IOException {
        camera.surroundings().warm(500, 600, 55);
        String rule = "ThermometryRule[1][5].";
        String place = rule + "MeterRegion.Coordinates[0]";
        assertEquals(
                "OK\r\n",
                Ask.set(
                        camera,
                        rule + "Enable=true&" + rule + "RuleId=5&" + rule + "Name=valve&" + rule + "Type=Spot&" + place
                                + "[0]=500&" + place + "[1]=600"));
        assertEquals(
                "TempInfo.Type=Spot\r\nTempInfo.TemperAver=55.0\r\n",
                Ask.text(camera, MANAGER + rule(5, "Spot", "valve") + "&condition.channel=2"));
    }

    private static String rule(int id, String type, String name) {
        return "getTemper&condition.PresetId=0&condition.RuleId=" + id + "&condition.Type=" + type + "&condition.Name="
                + name;
    }

    @ParameterizedTest
    @CsvSource({
        "Spot,5,13,TemperAve=34.0",
        "Spot,30,3,TemperMax=34.0",
        "Line,10,7,Coordinate[0]=1000",
        "Area,15,5,Name=Area1"
    })
    void findsTheTemperaturesOfAnHour(String type, int minutes, int count, String line) throws IOException {
        LocalDateTime hour = LocalDateTime.now().minusHours(3).withMinute(0).withSecond(0);
        String started = Ask.text(camera, MANAGER + search(hour, hour.plusHours(1), type, minutes));
        assertTrue(started.endsWith("totalCount=" + count + "\r\n"), started);
        String token = started.substring(0, started.indexOf('\r'));
        assertEquals(1, camera.openFinders());
        List<String> lines = Ask.lines(camera, MANAGER + "doFind&" + token + "&beginNumber=1&count=100");
        assertEquals("found=" + (count - 1), lines.get(0));
        assertEquals(1 + 12 * (count - 1), lines.size());
        assertTrue(lines.stream().anyMatch(one -> one.endsWith(line)), lines.toString());
        assertTrue(lines.contains("info[0].Channel=1"), lines.toString());
        assertEquals("OK\r\n", Ask.text(camera, MANAGER + "stopFind&" + token));
        assertEquals(0, camera.openFinders());
    }

    @Test
    void forgetsItsSearchesWithAReboot() throws IOException {
        LocalDateTime now = LocalDateTime.now();
        Ask.text(camera, MANAGER + search(now.minusHours(2), now, "Spot", 5));
        assertEquals(1, camera.openFinders());
        camera.reboot(Duration.ofMillis(10));
        assertEquals(0, camera.openFinders());
    }

    @Test
    void findsNothingOutsideOfItsMemory() throws IOException {
        LocalDateTime then = LocalDateTime.of(2010, 4, 1, 0, 0);
        assertEquals(
                "token=0\r\ntotalCount=0\r\n", Ask.text(camera, MANAGER + search(then, then.plusDays(7), "Spot", 5)));
        assertTrue(Ask.text(camera, MANAGER + search(then, then.plusDays(7), "Spot", 7))
                .contains("ErrorID=4"));
        assertTrue(Ask.text(camera, MANAGER + "doFind&token=0&beginNumber=0&count=1")
                .contains("ErrorID=4"));
    }

    private static String search(LocalDateTime start, LocalDateTime end, String type, int minutes) {
        return "startFind&condition.StartTime=" + TIME.format(start) + "&condition.EndTime=" + TIME.format(end)
                + "&condition.Type=" + type + "&condition.channel=2&condition.Period=" + minutes;
    }

    @Test
    void sendsTemperaturesAsOftenAsItsRulesMeasure() throws IOException {
        try (RawClient client = new RawClient(camera)) {
            client.open("/cgi-bin/" + MANAGER + "attachTemper&channel=2");
            List<String> lines = List.of(client.readTextPart().split("\r\n"));
            assertEquals(3 * 12, lines.size(), lines.toString());
            assertTrue(lines.contains("info[0].QueryTemperInfo.TemperAve=34.0"), lines.toString());
            assertTrue(lines.contains("info[2].Type=Area"), lines.toString());
            camera.surroundings().warm(4096, 5000, 70);
            assertTrue(client.readTextPart().contains("info[0].QueryTemperInfo.TemperAve=70.0\r\n"));
            assertEquals(1, camera.counters().streamsOpen());
        }
        Await.until("it notices", () -> camera.counters().streamsOpen() == 0);
    }

    @Test
    void sendsWhatItsSensorSeesWhenSomebodyFetchesIt() throws IOException {
        camera.surroundings().warm(4122, 4130, 120);
        try (RawClient client = new RawClient(camera);
                RawClient other = new RawClient(camera)) {
            client.open("/cgi-bin/" + MANAGER + "attachProc&channel=2");
            String fetch = "/cgi-bin/" + MANAGER + "toFetch&channel=2";
            other.send(("GET " + fetch + " HTTP/1.1\r\nHost: camera\r\n\r\n").repeat(2));
            assertEquals("status=Ready\r\n", other.readReply().text());
            assertEquals("status=Busy\r\n", other.readReply().text());
            String info = client.readTextPart();
            assertTrue(info.contains("dataInfo.Width=160\r\n"), info);
            assertTrue(info.contains("dataInfo.Length=38400\r\n"), info);
            assertTrue(info.contains("dataInfo.Unzip.ParamB=1428\r\n"), info);
            ByteBuffer data = ByteBuffer.wrap(client.readPart()).order(ByteOrder.LITTLE_ENDIAN);
            assertEquals(38400, data.limit());
            assertEquals(120, celsius(data.getShort((60 * 160 + 80) * 2) & 0xFFFF), 0.5);
            assertEquals("status=Ready\r\n", other.get(fetch).text());
            assertTrue(client.readTextPart().startsWith("dataInfo.Height=120\r\n"));
        }
    }

    private static double celsius(int signal) {
        return 1428 / Math.log(395_653.0 / (signal - 156) + 1) - 273.15;
    }

    @Test
    void isBusyWhileItsShutterIsClosed() throws IOException {
        try (RawClient client = new RawClient(camera)) {
            String head = " HTTP/1.1\r\nHost: camera\r\n\r\n";
            client.send("GET /cgi-bin/ThermographyManager.cgi?action=doFFC&channel=2" + head + "GET /cgi-bin/" + MANAGER
                    + "toFetch&channel=2" + head);
            assertEquals("OK\r\n", client.readReply().text());
            assertEquals("status=Busy\r\n", client.readReply().text());
        }
    }

    @Test
    void tellsWhatItCanMeasure() throws IOException {
        List<String> lines = Ask.lines(camera, MANAGER + "getCaps");
        assertTrue(
                lines.containsAll(List.of(
                        "caps.TotalNum.MaxNum=8",
                        "caps.TemperPresets.MaxPresets=256",
                        "caps.MeterInfo.Type[2]=Area",
                        "caps.MeterInfo.ObjectEmissivity.Max=1",
                        "caps.Isotherm.MaxTemp=327.0")),
                lines.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "getCaps&channel=1",
                "getRandomPointTemper&channel=2&coordinate[0]=8192&coordinate[1]=0",
                "getTemper&condition.RuleId=0&condition.Type=Dot&condition.Name=Spot1&condition.channel=2",
                "attachTemper&channel=1",
                "attachProc&channel=3",
                "toFetch&channel=1",
                "stopFind&token=1"
            })
    void refusesWhatItCannotMeasure(String action) throws IOException {
        assertTrue(Ask.text(camera, MANAGER + action).contains("ErrorID=4"));
    }
}
