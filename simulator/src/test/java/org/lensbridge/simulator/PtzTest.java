package org.lensbridge.simulator;

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PtzTest {
    private static final String OK = "OK\r\n";
    private static final String INVALID = "Error\r\nErrorID=4, Detail=Request invalid param!\r\n";

    private DahuaCamera camera;

    @BeforeEach
    void start() {
        camera = DahuaCamera.builder().name("crane").channels(2).start();
    }

    @AfterEach
    void stop() {
        camera.close();
    }

    @ParameterizedTest
    @CsvSource({"Right,0,5,+,0", "Left,0,5,-,0", "Up,0,5,0,+", "RightUp,4,5,+,+", "LeftUp,4,5,-,+", "LeftDown,4,5,-,0"})
    void movesUntilItIsStopped(String code, int arg1, int arg2, String pan, String tilt) throws IOException {
        assertEquals(OK, control("start", code, arg1, arg2, 0));
        assertTrue(camera.ptz().moving());
        Await.until(
                "it has moved",
                () -> pan.equals("+") && camera.ptz().pan() > 2
                        || pan.equals("-")
                                && camera.ptz().pan() < 358
                                && camera.ptz().pan() > 180
                        || pan.equals("0") && camera.ptz().tilt() > 2);
        assertEquals(OK, control("stop", code, arg1, arg2, 0));
        PtzState there = camera.ptz();
        assertFalse(there.moving());
        assertEquals(tilt.equals("+"), there.tilt() > 0);
        assertEquals(there, camera.ptz());
        assertEquals(0, camera.ptz(2).pan());
    }

    @Test
    void runsZoomFocusAndIrisBesideEachOther() throws IOException {
        PtzState before = camera.ptz();
        control("start", "ZoomTele", 0, 0, 0);
        control("start", "FocusFar", 0, 0, 0);
        control("start", "IrisSmall", 0, 0, 0);
        Await.until(
                "all three move",
                () -> camera.ptz().zoom() > before.zoom()
                        && camera.ptz().focus() > before.focus()
                        && camera.ptz().iris() < before.iris());
        control("stop", "ZoomTele", 0, 0, 0);
        assertFalse(camera.ptz().zooming());
        double focus = camera.ptz().focus();
        Await.until("focus goes on", () -> camera.ptz().focus() > focus || focus == 1);
    }

    @Test
    void stopsAContinuousMoveByItself() throws IOException {
        assertEquals(OK, get("ptz.cgi?action=start&channel=1&code=Continuously&arg1=2&arg2=0&arg3=0&arg4=1"));
        Await.until("the time is over", () -> !camera.ptz().moving());
        assertEquals(24, camera.ptz().pan(), 0.01);
    }

    @Test
    void goesToAbsolutePositionsByTheShorterWay() throws IOException {
        assertEquals(OK, control("start", "PositionABS", 350, 45, 3));
        Await.until("it arrives", () -> !camera.ptz().moving());
        assertEquals(350, camera.ptz().pan(), 0.01);
        assertEquals(45, camera.ptz().tilt(), 0.01);
        assertEquals(3, camera.ptz().zoom(), 0.01);
        String status = get("ptz.cgi?action=getStatus&channel=1");
        assertTrue(status.contains("status.MoveStatus=Idle\r\n"), status);
        assertTrue(status.contains("status.Position=350,45,3\r\n"), status);
    }

    @Test
    void keepsPresets() throws IOException {
        camera.definePreset(7, "Fence", 20, 10, 2);
        control("start", "SetPreset", 0, 3, 0);
        assertEquals(Map.of(3, "preset3", 7, "Fence"), camera.ptz().presets());
        String list = get("ptz.cgi?action=getPresets&channel=1");
        assertEquals(
                "presets.presets[0].Index=3\r\npresets.presets[0].Name=preset3\r\n"
                        + "presets.presets[1].Index=7\r\npresets.presets[1].Name=Fence\r\n",
                list);
        assertEquals(OK, control("start", "GotoPreset", 0, 7, 0));
        Await.until("it arrives", () -> !camera.ptz().moving());
        assertEquals(20, camera.ptz().pan(), 0.01);
        assertEquals(7, camera.ptz().lastPreset());
        control("start", "ClearPreset", 0, 7, 0);
        assertEquals(INVALID, control("start", "GotoPreset", 0, 7, 0));
    }

    @Test
    void runsToursUntilTheyAreStopped() throws IOException {
        camera.definePreset(1, "a", 4, 0, 1);
        camera.definePreset(2, "b", 8, 0, 1);
        assertEquals(INVALID, control("start", "StartTour", 1, 0, 0));
        assertEquals(OK, control("start", "AddTour", 1, 1, 0));
        assertEquals(OK, control("start", "AddTour", 1, 2, 0));
        assertEquals(
                "tours.tours[0].Index=1\r\ntours.tours[0].Name=tour1\r\n", get("ptz.cgi?action=getTours&channel=1"));
        assertEquals(OK, control("start", "StartTour", 1, 0, 0));
        Await.until("the second preset is reached", () -> camera.ptz().pan() > 7.9);
        assertEquals(OK, control("start", "StopTour", 1, 0, 0));
        assertFalse(camera.ptz().moving());
    }

    @Test
    void scansBetweenItsLimits() throws IOException {
        control("start", "SetLeftLimit", 0, 0, 0);
        control("start", "PositionABS", 6, 0, 0);
        Await.until("it arrives", () -> !camera.ptz().moving());
        control("start", "SetRightLimit", 0, 0, 0);
        assertEquals(OK, control("start", "AutoScanOn", 0, 0, 0));
        Await.until("it is back at the left", () -> camera.ptz().pan() < 1);
        Await.until("it is at the right again", () -> camera.ptz().pan() > 5);
        assertEquals(OK, control("start", "AutoScanOff", 0, 0, 0));
        assertFalse(camera.ptz().moving());
    }

    @Test
    void movesARectangleOfTheScreenToTheMiddle() throws IOException {
        assertEquals(
                OK,
                get("ptzBase.cgi?action=moveDirectly&channel=1&startPoint[0]=4096&startPoint[1]=0"
                        + "&endPoint[0]=8192&endPoint[1]=4096"));
        Await.until("it arrives", () -> !camera.ptz().moving() && !camera.ptz().zooming());
        assertEquals(15, camera.ptz().pan(), 0.01);
        assertEquals(15, camera.ptz().tilt(), 0.01);
        assertEquals(2, camera.ptz().zoom(), 0.01);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Up,0,9,0", "Up,0,0,0", "LeftUp,0,5,0", "GotoPreset,0,81,0", "PositionABS,361,0,0",
                "PositionABS,0,91,0", "Continuously,9,0,0", "Continuously,0,0,-9", "Sideways,0,1,0", "AuxOn,9,0,0"
            })
    void refusesArgumentsOutOfTheDocumentsRanges(String command) throws IOException {
        String[] words = command.split(",");
        assertEquals(
                INVALID,
                control(
                        "start",
                        words[0],
                        Integer.parseInt(words[1]),
                        Integer.parseInt(words[2]),
                        Integer.parseInt(words[3])));
        assertFalse(camera.ptz().moving());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AutoPanOn",
                "AutoPanOff",
                "AlarmSearch",
                "Menu",
                "Exit",
                "Enter",
                "MenuUp",
                "MenuDown",
                "MenuLeft",
                "MenuRight",
                "Reset",
                "LightController",
                "PositionReset",
                "Position",
                "StopPattern",
                "StartPattern",
                "SetPatternBegin",
                "SetPatternEnd",
                "ClearPattern",
                "StopTour",
                "ClearTour",
                "DelTour",
                "AuxOn",
                "AuxOff",
                "ZoomWide",
                "FocusNear",
                "IrisLarge",
                "Down",
                "RightDown"
            })
    void knowsEveryCodeOfTheDocument(String code) throws IOException {
        control("start", "SetPatternBegin", 1, 1, 0);
        assertEquals(OK, control("start", code, 1, 1, 0));
        assertEquals(OK, control("stop", code, 0, 0, 0));
    }

    @Test
    void countsChannelsFromOneUnlessTheFirmwareDoesNot() throws IOException {
        assertEquals(INVALID, get("ptz.cgi?action=start&channel=0&code=AuxOn&arg1=2&arg2=0&arg3=0"));
        assertEquals(OK, get("ptz.cgi?action=start&channel=2&code=AuxOn&arg1=2&arg2=0&arg3=0"));
        assertTrue(camera.ptz(2).auxiliary().contains(2));
        Personality odd =
                Personality.documented().with(Personality.Quirk.PTZ_CHANNEL_FROM_ZERO, Personality.Quirk.FLAT_LISTS);
        try (DahuaCamera other = DahuaCamera.builder().personality(odd).start();
                RawClient client = new RawClient(other)) {
            other.definePreset(1, "Home", 0, 0, 1);
            assertEquals(
                    "presets[0].Index=1\r\npresets[0].Name=Home\r\n",
                    client.get("/cgi-bin/ptz.cgi?action=getPresets&channel=0").text());
        }
    }

    @Test
    void saysThatAFixedCameraCannotMove() throws IOException {
        try (DahuaCamera other = DahuaCamera.builder().ptz(false).start();
                RawClient client = new RawClient(other)) {
            String text =
                    client.get("/cgi-bin/ptz.cgi?action=getStatus&channel=1").text();
            assertEquals("Error\r\nErrorID=3, Detail=Method not found!\r\n", text);
        }
    }

    @Test
    void tellsWhatItsProtocolCanDo() throws IOException {
        String caps = get("ptz.cgi?action=getCurrentProtocolCaps&channel=1");
        assertTrue(caps.contains("caps.PresetMax=80\r\n") && caps.contains("caps.PanSpeedMax=8\r\n"), caps);
        assertTrue(get("ptz.cgi?action=getProtocolList").startsWith("info.RS[0]="));
    }

    private String control(String action, String code, int arg1, int arg2, int arg3) throws IOException {
        return get("ptz.cgi?action=" + action + "&channel=1&code=" + code + "&arg1=" + arg1 + "&arg2=" + arg2 + "&arg3="
                + arg3);
    }

    private String get(String request) throws IOException {
        try (RawClient client = new RawClient(camera)) {
            return client.get("/cgi-bin/" + request).text();
        }
    }
}
