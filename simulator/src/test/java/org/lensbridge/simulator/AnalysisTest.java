package org.lensbridge.simulator;

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a camera counts, and the tables that tell it what to look for: chapters 8 and 9. */
class AnalysisTest {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("u-M-d'%20'H:m:s");

    private static DahuaCamera camera;

    @BeforeAll
    static void start() {
        camera = DahuaCamera.builder().name("mall").channels(2).start();
    }

    @AfterAll
    static void stop() {
        camera.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"VideoAnalyseGlobal", "VideoAnalyseRule", "VideoWidgetNumberStat"})
    void takesItsOwnDefaultsBack(String table) throws IOException {
        TableCheck.takesItsOwnDefaultsBack(camera, table);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "VideoAnalyseGlobal[0].Scene.Type|HeatMap|Theatre",
                "VideoAnalyseGlobal[1].Scene.PtzPresetId|255|256",
                "VideoAnalyseGlobal[0].Scene.Depth|Middle|Deep",
                "VideoAnalyseGlobal[0].Scene.Detail.CameraHeight|3.5|high",
                "VideoAnalyseGlobal[0].TimePeriod.Night[1]|06:30:00|25:00:00",
                "VideoAnalyseRule[0][0].Type|MoveDetection|FireDetection",
                "VideoAnalyseRule[0][0].Name|gate|region1",
                "VideoAnalyseRule[0][0].EventHandler.BeepEnable|true|yes",
                "VideoAnalyseRule[0][0].Config.Direction|LeftToRight|Up",
                "VideoAnalyseRule[0][0].Config.DetectLine[1][1]|8191|8192",
                "VideoAnalyseRule[0][1].Config.DetectRegion[19][0]|10|8192",
                "VideoAnalyseRule[0][1].Config.SizeFilter.MinSize[1]|100|-1",
                "VideoAnalyseRule[0][1].Config.MinDuration|600|601",
                "VideoAnalyseRule[0][1].Config.Sensitivity|10|11",
                "VideoAnalyseRule[0][2].Config.EnterThreshold|100000000|100000001",
                "VideoAnalyseRule[0][2].Config.InsideThreshold|5|-5",
                "VideoWidgetNumberStat[1].TextAlign|2|1",
                "VideoWidgetNumberStat[0].ShowExitNum|false|0"
            })
    void allowsWhatTheDocumentAllowsAndNoMore(String setting, String allowed, String refused) throws IOException {
        TableCheck.allows(camera, setting, allowed, refused);
    }

    @Test
    void hasTenRulesOfDifferentNamesAndDurationsByTheirType() throws IOException {
        String rule = "VideoAnalyseRule[1][9].";
        String duration = rule + "Config.MinDuration=";
        assertEquals("OK\r\n", Ask.set(camera, rule + "Name=crowd&" + rule + "Type=RioterDetection&" + duration + 10));
        for (String wrong : List.of(
                duration + 9,
                rule + "Type=ParkingDetection&" + duration + 5,
                "VideoAnalyseRule[1][10].Name=more",
                "VideoAnalyseRule[1][0].Name=crowd",
                "VideoAnalyseRule[1][1].Config.DetectRegion[20][0]=1",
                "VideoAnalyseRule[2][0].Enable=true")) {
            assertTrue(Ask.set(camera, wrong).contains("ErrorID=4"), wrong);
        }
        assertEquals("OK\r\n", Ask.set(camera, rule + "Type=ParkingDetection&" + duration + 6));
    }

    @Test
    void tellsWhatItCanAnalyse() throws IOException {
        List<String> lines = Ask.lines(camera, "devVideoAnalyse.cgi?action=getcaps&channel=1");
        assertTrue(
                lines.containsAll(List.of(
                        "caps.MaxRules=10",
                        "caps.SupportedRules[0]=CrossLineDetection",
                        "caps.SupportedScene[5]=FaceDetection",
                        "caps.SupportedScenes.FaceDetection.SupportedCalibrateParams.Groud.VerticalStaffs[1]=0")),
                lines.toString());
        assertTrue(
                Ask.text(camera, "devVideoAnalyse.cgi?action=getcaps&channel=3").contains("ErrorID=4"));
    }

    @Test
    void countsWhoPasses() throws IOException {
        long before = number("getSummary&channel=2", "summary.EnteredSubtotal.Total");
        camera.surroundings().people(2, 5, 3);
        assertEquals(before + 5, number("getSummary&channel=2", "summary.EnteredSubtotal.Total"));
        assertTrue(number("getSummary&channel=2", "summary.ExitedSubtotal.TotalInTimeSection") >= 3);
        assertEquals(1, number("getSummary&channel=2", "summary.Channel"));
        assertEquals(0, number("getSummary", "summary.Channel"));
    }

    @Test
    void findsCountsByTheHourUntilTheSearchIsStopped() throws IOException {
        LocalDateTime midnight = LocalDateTime.now().toLocalDate().atStartOfDay();
        String day = period(midnight.minusDays(1), midnight.minusSeconds(1));
        long token = number("startFind&channel=1&" + day + "Hour", "token");
        assertTrue(token > 0);
        assertEquals(1, camera.openFinders());
        String part = "doFind&channel=1&token=" + token + "&beginNumber=20&count=10";
        List<String> lines = Ask.lines(camera, "videoStatServer.cgi?action=" + part);
        assertEquals("found=4", lines.get(0));
        String date = midnight.minusDays(1).toLocalDate().toString();
        assertTrue(lines.contains("info[1].StartTime=" + date + " 21:00:00"), lines.toString());
        assertTrue(lines.contains("info[1].EndTime=" + date + " 21:59:59"), lines.toString());
        assertEquals(4 * 6 + 1, lines.size());
        assertEquals("OK\r\n", stat("stopFind&channel=1&token=" + token));
        assertEquals(0, camera.openFinders());
        assertTrue(stat("stopFind&token=" + token).contains("ErrorID=4"));
        assertTrue(stat(part).contains("ErrorID=4"));
    }

    @ParameterizedTest
    @CsvSource({"Hour,24", "Day,1", "Week,1", "Month,1", "Season,1", "Year,1"})
    void addsUpToTheSameByAnySpan(String granularity, int spans) throws IOException {
        LocalDateTime midnight = LocalDateTime.now().toLocalDate().atStartOfDay();
        String day = period(midnight.minusDays(1), midnight.minusSeconds(1));
        String started = stat("startFind&" + day + granularity);
        assertTrue(started.contains("totalCount=" + spans + "\r\n"), started);
        long token = Long.parseLong(started.substring("token=".length(), started.indexOf('\r')));
        assertEquals(entered(token, spans), hourly(day));
        stat("stopFind&token=" + token);
    }

    private static long hourly(String day) throws IOException {
        long token = number("startFind&" + day + "Hour", "token");
        long sum = entered(token, 24);
        stat("stopFind&token=" + token);
        return sum;
    }

    private static long entered(long token, int count) throws IOException {
        String request = "doFind&token=" + token + "&beginNumber=0&count=" + count;
        return Ask.lines(camera, "videoStatServer.cgi?action=" + request).stream()
                .filter(line -> line.contains("EnteredSubtotal="))
                .mapToLong(line -> Long.parseLong(line.substring(line.indexOf('=') + 1)))
                .sum();
    }

    @Test
    void findsNothingWhereNothingIs() throws IOException {
        String year = period(LocalDateTime.of(2001, 1, 1, 0, 0), LocalDateTime.of(2001, 12, 31, 0, 0));
        assertEquals("token=0\r\ntotalCount=0\r\n", stat("startFind&" + year + "Day"));
        assertTrue(stat("startFind&" + year + "Minute").contains("ErrorID=4"));
        assertTrue(stat("startFind").contains("ErrorID=1"));
        assertEquals(0, camera.openFinders());
    }

    @Test
    void keepsNoMoreSearchesThanItHasPlacesFor() throws IOException {
        try (DahuaCamera other = DahuaCamera.builder().start()) {
            LocalDateTime now = LocalDateTime.now();
            String start = "videoStatServer.cgi?action=startFind&" + period(now.minusDays(3), now) + "Day";
            for (int i = 0; i < 8; i++) {
                assertTrue(Ask.text(other, start).startsWith("token="));
            }
            assertTrue(Ask.text(other, start).contains("ErrorID=5"));
            assertEquals(8, other.openFinders());
        }
    }

    @Test
    void drawsAHeatMapBehindAHead() throws IOException {
        LocalDateTime now = LocalDateTime.now();
        ByteBuffer map = heatMap(now.minusDays(2), now);
        assertEquals(160, map.getShort(0));
        assertEquals(120, map.getShort(2));
        assertEquals(16 + 160 * 120, map.limit());
        assertTrue((map.get(16 + 60 * 160 + 53) & 255) > 100);
        assertEquals(0, heatMap(now.minusYears(9), now.minusYears(8)).get(16 + 60 * 160 + 53));
        String turned = "heatMap.cgi?action=getPicByTime&channel=1&StartTime=" + TIME.format(now) + "&EndTime="
                + TIME.format(now.minusDays(1));
        assertTrue(Ask.text(camera, turned).contains("ErrorID=4"));
    }

    private static ByteBuffer heatMap(LocalDateTime start, LocalDateTime end) throws IOException {
        RawClient.Reply reply = Ask.reply(
                camera,
                "heatMap.cgi?action=getPicByTime&channel=1&StartTime=" + TIME.format(start) + "&EndTime="
                        + TIME.format(end));
        assertEquals("application/binarytet-stream", reply.header("Content-Type"));
        return ByteBuffer.wrap(reply.body()).order(ByteOrder.LITTLE_ENDIAN);
    }

    @Test
    void seesWhoParks() throws IOException {
        String all = "trafficParking.cgi?action=getAllParkingSpaceStatus";
        assertTrue(Ask.lines(camera, all)
                .containsAll(List.of("status[0].Lane=0", "status[0].CustomParkNo=A2701", "status[0].Status=Park")));
        camera.surroundings().park(0, false);
        camera.surroundings().park(1, true);
        List<String> lines = Ask.lines(camera, all);
        assertTrue(lines.containsAll(List.of("status[0].Status=NoPark", "status[1].Status=Park")), lines.toString());
        String some = "trafficSnap.cgi?action=getParkingSpaceStatus&condition.Lane[0]=";
        List<String> one = Ask.lines(camera, some + 1);
        assertTrue(one.containsAll(List.of("status[0].Lane=1", "status[0].PictureId=1")), one.toString());
        assertFalse(one.toString().contains("status[1]"));
        assertTrue(Ask.lines(camera, some + "0&condition.Lane[1]=255&condition.ResponseLevel=1")
                .contains("status[3].Lane=3"));
        assertTrue(Ask.text(camera, some + 256).contains("ErrorID=4"));
    }

    @Test
    void saysWhatIsNotAroundIt() {
        Surroundings surroundings = camera.surroundings();
        assertThrows(IllegalArgumentException.class, () -> surroundings.people(3, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> surroundings.park(4, true));
        assertThrows(IllegalStateException.class, () -> surroundings.warm(0, 0, 20));
    }

    @Test
    void noOtherKindAnalyses() throws IOException {
        try (DahuaCamera recorder =
                DahuaCamera.builder().kind(DeviceKind.RECORDER).start()) {
            for (String path :
                    List.of("devVideoAnalyse", "heatMap", "videoStatServer", "trafficSnap", "trafficParking")) {
                assertEquals(404, Ask.reply(recorder, path + ".cgi?action=get").status());
            }
            assertThrows(
                    IllegalStateException.class, () -> recorder.surroundings().people(1, 1, 0));
        }
    }

    private static String period(LocalDateTime start, LocalDateTime end) {
        return "condition.StartTime=" + TIME.format(start) + "&condition.EndTime=" + TIME.format(end)
                + "&condition.Granularity=";
    }

    private static String stat(String action) throws IOException {
        return Ask.text(camera, "videoStatServer.cgi?action=" + action);
    }

    private static long number(String action, String name) throws IOException {
        return Ask.lines(camera, "videoStatServer.cgi?action=" + action).stream()
                .filter(line -> line.startsWith(name + "="))
                .mapToLong(line -> Long.parseLong(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow();
    }
}
