package org.lensbridge.simulator;

import static org.junit.jupiter.api.Assertions.*;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExcelsenseLoopsTest {
    private static final String POLICY = "recordPolicy&cameraID=1&StreamId=1&DiskGroupId=1";
    private static final String CANVAS = "OSDCanvas&cameraID=1&OSDCanvasBegin=1&";

    private ExcelsenseCamera camera;
    private ExcelsenseAsk ask;

    @BeforeEach
    void start() {
        camera = ExcelsenseCamera.builder().start();
        ask = ExcelsenseAsk.of(camera);
    }

    @AfterEach
    void stop() {
        camera.close();
    }

    @Test
    void tellsNestedLoops() throws Exception {
        List<String> lines = ask.read("streamAbility&cameraID=1");
        assertEquals("AVStreamCount=3", lines.get(0));
        assertEquals("AVStreamBegin=1", lines.get(1));
        assertEquals("AVStreamEnd=3", lines.get(lines.size() - 1));
        assertEquals(15, Collections.frequency(lines, "videoResolutionBegin=1"));
        assertEquals(3, Collections.frequency(lines, "next_AVStreamEncoderURL=5"));
        assertEquals(1, Collections.frequency(lines, "next_AVStreamURL=3"));
        assertEquals(
                List.of(
                        "streamID=2",
                        "AVStreamEncoderAbilityCount=5",
                        "AVStreamEncoderAbilityBegin=1",
                        "streamEncoderType=8"),
                ask.read("streamAbility&cameraID=1&streamID=2").subList(2, 6));
    }

    @Test
    void setsAStreamWithinItsAbilities() throws Exception {
        String form = "AVStream&cameraID=1&streamID=1&";
        assertEquals("OK", ask.set(form + "videoEncoderType=8&resolution=2592*1520&bitRateType=1&frameRate=5"));
        List<String> lines = ask.read("AVStream&cameraID=1&streamID=1");
        assertTrue(
                lines.containsAll(List.of("videoEncoderType=8", "resolution=2592*1520", "frameRate=5")),
                lines::toString);
        assertTrue(lines.stream().noneMatch(line -> line.startsWith("quality")));
        assertEquals("error,return=-23", ask.set(form + "videoEncoderType=2"));
        assertEquals("error,return=-23", ask.set(form + "resolution=100*100"));
        assertEquals("OK", ask.set(form + "videoEncoderType=2&resolution=1920*1080&bitRateType=2&quality=3"));
        assertTrue(ask.read("AVStream&cameraID=1&streamID=1").contains("quality=3"));
        assertEquals("error,return=-23", ask.set("AVStream&cameraID=1&streamID=4&frameRate=5"));
    }

    @Test
    void addsToAScheduleUnlessItCovers() throws Exception {
        String monday =
                "&weekDayBegin=1&weekDay=1&startTime1=0&endTime1=3600&startTime2=7200&endTime2=7300&weekDayEnd=1";
        assertEquals("OK", ask.set(POLICY + monday));
        assertEquals(7, camera.rows("recordPolicy.weekDay").size());
        assertEquals("3600", camera.rows("recordPolicy.weekDay").get(1).get("endTime1"));
        assertEquals("OK", ask.set(POLICY + monday + "&scheduleTimeAction=cover"));
        assertEquals(
                List.of(
                        "weekDayCount=1",
                        "weekDayBegin=1",
                        "weekDay=1",
                        "startTime1=0",
                        "endTime1=3600",
                        "startTime2=7200",
                        "endTime2=7300",
                        "weekDayEnd=1"),
                ask.read("recordPolicy&cameraID=1").subList(6, 14));
        assertEquals(
                "error,return=-23", ask.set(POLICY + "&weekDayBegin=1&weekDay=1&startTime1=9&endTime1=8&weekDayEnd=1"));
        assertEquals("error,return=-23", ask.set(POLICY + "&weekDayBegin=1&weekDay=7&weekDayEnd=1"));
        assertEquals("error,return=-23", ask.set(POLICY + "&SaveDays=3&weekDayBegin=1&weekDay=1"));
        assertEquals("error,return=-23", ask.set("recordPolicy&cameraID=1&StreamId=1&DiskGroupId=2"));
        assertTrue(ask.read("recordPolicy&cameraID=1").contains("SaveDays=7"));
    }

    @Test
    void keepsCanvasesWithWhatTheyShow() throws Exception {
        String info = "&OSDInfoBegin=1&arrowID=0&OSDEnableFlag=1&OSDType=5&info=dock%204&OSDInfoEnd=1";
        assertEquals(
                "OK",
                ask.set(CANVAS + "canvasID=2&topX=1&topY=50.5&fontSize=3" + info
                        + "&next_OSDCanvasURL=2&canvasID=5&alignMode=1" + info + "&OSDCanvasEnd=1"));
        List<String> all = ask.read("OSDCanvas&cameraID=1");
        assertEquals(List.of("OSDCanvasCount=4", "OSDCanvasBegin=1", "canvasID=1"), all.subList(0, 3));
        assertEquals("OSDCanvasEnd=4", all.get(all.size() - 1));
        assertEquals(
                List.of(
                        "OSDCanvasCount=1",
                        "OSDCanvasBegin=1",
                        "canvasID=2",
                        "topX=1.000000",
                        "topY=50.500000",
                        "fontSize=3",
                        "alignMode=0",
                        "OSDInfoCount=1",
                        "OSDInfoBegin=1",
                        "arrowID=0",
                        "OSDEnableFlag=1",
                        "OSDType=5",
                        "info=dock 4",
                        "OSDInfoEnd=1",
                        "OSDCanvasEnd=1"),
                ask.read("OSDCanvas&cameraID=1&canvasID=2"));
        assertEquals(
                "OK",
                ask.set(CANVAS
                        + "canvasID=2&OSDInfoAction=remove&OSDInfoBegin=1&arrowID=0&OSDInfoEnd=1&OSDCanvasEnd=1"));
        assertEquals(List.of("OSDCanvasCount=0"), ask.read("OSDCanvas&cameraID=1&canvasID=2"));
    }

    @Test
    void checksACanvasBeforeAnythingIsSet() throws Exception {
        String text = "&OSDInfoBegin=1&arrowID=0&OSDType=5&OSDInfoEnd=1";
        for (String wrong : List.of(
                "canvasID=9" + text,
                "canvasID=4&topX=101" + text,
                "canvasID=4&fontSize=0" + text,
                "canvasID=4" + text.replace("arrowID=0", "arrowID=1"),
                "canvasID=4" + text.replace("&arrowID=0", ""),
                "canvasID=4&OSDInfoAction=burn" + text,
                "canvasID=4" + text.replace("OSDType=5", "OSDType=5&info=a%3Bb"),
                "canvasID=4" + text.replace("OSDType=5", "OSDType=4&info=hh%3Amm"),
                "topX=3" + text)) {
            String turns = "canvasID=6" + text + "&next_OSDCanvasURL=2&" + wrong + "&OSDCanvasEnd=1";
            assertEquals("error,return=-23", ask.set(CANVAS + turns), wrong);
        }
        assertEquals("error,return=-23", ask.set("OSDCanvas&cameraID=1&canvasID=4" + text));
        assertTrue(camera.rows("OSDCanvas.6.OSDInfo").isEmpty());
        assertEquals(
                "OK",
                ask.set(CANVAS + "canvasID=6" + text.replace("OSDType=5", "OSDType=4&info=hh:mm:ss%20MM/DD/YYYY%20ww")
                        + "&OSDCanvasEnd=1"));
    }

    @Test
    void tellsAreasScheduleAndLinkageOfMotion() throws Exception {
        String area = "&motionDetectionAreaBegin=1&topX=95&topY=42&width=76&height=84&motionDetectionAreaEnd=1";
        assertEquals(
                "OK",
                ask.set(
                        "motionAlarm&cameraID=1&sensitivity=3&motionDetectionAction=cover" + area
                                + "&AlarmLinkageBegin=1&ActionID=1&ActionType=1&next_AlarmLinkageURL=2&ActionID=1&ActionType=4&AlarmLinkageEnd=2"));
        List<String> lines = ask.read("motionAlarm&cameraID=1");
        assertEquals(
                List.of(
                        "motionDetectionAreaCount=1",
                        "motionDetectionAreaBegin=1",
                        "topX=95",
                        "topY=42",
                        "width=76",
                        "height=84",
                        "motionDetectionAreaEnd=1",
                        "weekDayCount=7"),
                lines.subList(3, 11));
        assertEquals("AlarmLinkageEnd=2", lines.get(lines.size() - 1));
        assertEquals("error,return=-23", ask.set("motionAlarm&cameraID=1" + area.replace("width=76", "width=400")));
        assertEquals(
                List.of(Map.of("topX", "95", "topY", "42", "width", "76", "height", "84")),
                camera.rows("motionAlarm.motionDetectionArea"));
    }

    @Test
    void isAsShortAsTheExamplesWhereItsFirmwareIs() throws Exception {
        try (ExcelsenseCamera brief =
                ExcelsenseCamera.builder().quirks(ExcelsenseQuirk.AS_EXAMPLES).start()) {
            ExcelsenseAsk other = ExcelsenseAsk.of(brief);
            assertEquals(
                    "topX=0.000000",
                    other.read("OSDCanvas&cameraID=1&canvasID=1").get(0));
            assertEquals("OSDCanvasBegin=1", other.read("OSDCanvas&cameraID=1").get(0));
            assertEquals(3, other.read("motionAlarm&cameraID=1").size());
            assertEquals("diskInfoBegin=1", other.read("deviceDiskInfo").get(0));
            assertEquals("diskStatus=0", other.read("deviceDiskInfo").get(9));
            assertEquals("diskInfoCount=2", ask.read("deviceDiskInfo").get(0));
            assertEquals("diskStatus=3", ask.read("deviceDiskInfo").get(10));
        }
    }

    @Test
    void tellsDirectoriesOfItsCards() throws Exception {
        camera.setDisk(1, 1000, 10, 4);
        List<String> lines = ask.read("recordDirInfo");
        assertEquals("recordDirInfoBegin=1", lines.get(0));
        assertTrue(
                lines.containsAll(List.of("freeSpace=10", "usableSpace=1000", "status=4", "recordDirInfoNextURL=2")));
        assertEquals("recordDirInfoEnd=1", ask.read("recordDirInfo&diskId=2").get(13));
        assertThrows(IllegalArgumentException.class, () -> camera.setDisk(3, 1, 1, 1));
    }
}
