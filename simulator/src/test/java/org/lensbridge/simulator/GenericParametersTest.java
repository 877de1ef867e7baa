package org.lensbridge.simulator;

import static org.junit.jupiter.api.Assertions.*;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GenericParametersTest {
    private static final String PARAM = "admin/param.cgi?action=";

    private final GenericCamera camera =
            GenericCamera.builder().model(GenericModel.PTZ).start();
    private final GenericAsk ask = GenericAsk.of(camera);

    @AfterEach
    void close() {
        camera.close();
    }

    @Test
    void listsGroupsAndTellsWhichThereAreNot() throws Exception {
        String text = ask.text(PARAM + "list&group=Network.RTSP,Nonsense&group=ImageSource.I0.Sensor.Exposure");
        assertEquals(
                "root.Network.RTSP.Enabled=yes\nroot.Network.RTSP.Port="
                        + camera.rtsp().port() + "\n"
                        + "# Error: there is no group Nonsense\nroot.ImageSource.I0.Sensor.Exposure=auto\n",
                text);
        assertTrue(ask.text(PARAM + "list").contains("root.Output.O1.Active=closed\n"));
    }

    @Test
    void tellsRangesAndAlternatives() throws Exception {
        String text = ask.text(PARAM + "options");
        assertTrue(text.contains("root.Framerate.H264=1-30\n"), text);
        assertTrue(text.contains("root.ImageSource.I0.Sensor.DayNight=auto&day&night\n"), text);
        assertTrue(text.contains("Resolution=vga,1080p,cif&cif,1080p,d1&"), text);
        assertFalse(text.contains("Audio."), text);
    }

    @Test
    void setsAllOfARequestOrNothing() throws Exception {
        String update = PARAM + "update&ImageSource.I0.Sensor.Contrast=";
        assertEquals("OK", ask.text(update + "71&Framerate.H264=12").strip());
        assertEquals("12", camera.parameter("Framerate.H264").orElseThrow());
        assertTrue(ask.text(update + "60&Framerate.H264=31").startsWith("# Error: "));
        assertTrue(ask.text(PARAM + "update&root.Framerate.H264=9").startsWith("# Error: "));
        assertTrue(ask.text(PARAM + "update&Brand.Brand=Mine").startsWith("# Error: "));
        assertEquals("71", camera.parameter("ImageSource.I0.Sensor.Contrast").orElseThrow());
    }

    @Test
    void takesTheParametersOfAForm() throws Exception {
        byte[] form = "action=update&Image.I0.Appearance.Text=North+gate%3D1".getBytes(StandardCharsets.UTF_8);
        ask.post("admin/param.cgi", "application/x-www-form-urlencoded", form);
        assertEquals(
                "North gate=1", camera.parameter("Image.I0.Appearance.Text").orElseThrow());
    }

    @Test
    void keepsSequenceLinesOfPresetsThatExist() throws Exception {
        String point = PARAM + "add&group=GuardTour.G1.Tour";
        assertEquals("G1 OK\n", ask.text(PARAM + "add&group=GuardTour"));
        assertTrue(ask.text(point).startsWith("# Error: "), "no preset yet");
        camera.definePreset(3, "Gate", 20, 0, 0);
        assertEquals("T1 OK\n", ask.text(point));
        String values = "&GuardTour.G1.Tour.T.PresetNbr=3&GuardTour.G1.Tour.T.WaitTime=5";
        assertEquals("T2 OK\n", ask.text(point + values));
        assertEquals(
                "root.GuardTour.G1.Tour.T2.PresetNbr=3\nroot.GuardTour.G1.Tour.T2.MoveSpeed=10\n"
                        + "root.GuardTour.G1.Tour.T2.WaitTime=5\n",
                ask.text(PARAM + "list&group=GuardTour.G1.Tour.T2"));
        assertTrue(ask.text(PARAM + "update&GuardTour.G1.Tour.T1.PresetNbr=2").startsWith("# Error: "));
        assertTrue(ask.text(point + "&GuardTour.G1.Tour.T.WaitTime=256").startsWith("# Error: "));
        assertEquals("OK\r\n", ask.text(PARAM + "remove&group=GuardTour.G1"));
        assertTrue(camera.parameter("GuardTour.G1.Tour.T1.PresetNbr").isEmpty());
        assertTrue(ask.text(PARAM + "remove&group=Network").startsWith("# Error: "));
    }
}
