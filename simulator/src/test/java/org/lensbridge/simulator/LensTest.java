package org.lensbridge.simulator;

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 4.5.14 to 4.5.19 and 5.2. */
class LensTest {
    private static final String LENS = "devVideoInput.cgi?action=";
    private DahuaCamera camera;

    @BeforeEach
    void start() {
        camera = DahuaCamera.builder().name("crane").start();
    }

    @AfterEach
    void stop() {
        camera.close();
    }

    @Test
    void goesWhereItIsToldAndIsNormalThere() throws IOException {
        assertEquals("OK\r\n", Ask.text(camera, LENS + "adjustFocus&focus=0.75&zoom=0.5"));
        Await.until("the lens has arrived", () -> status().equals("0.750000 0.500000 Normal"));
        assertEquals(10.5, camera.ptz().zoom(), 0.001);
        assertEquals("OK\r\n", Ask.text(camera, LENS + "adjustFocus&focus=-1&zoom=-1&channel=1"));
        Await.until("the lens is back", () -> status().equals("0.000000 0.000000 Normal"));
    }

    @Test
    void drivesUntilItIsStopped() throws IOException {
        assertEquals("OK\r\n", Ask.text(camera, LENS + "adjustFocusContinuously&focus=0.01&zoom=-1"));
        assertTrue(status().endsWith("Autofocus"), status());
        Await.until("it has moved", () -> focus() > 0.5);
        assertEquals("OK\r\n", Ask.text(camera, LENS + "adjustFocusContinuously&focus=0&zoom=-1"));
        assertTrue(status().endsWith("Normal"), status());
        double there = focus();
        assertTrue(there > 0.5, "moved to " + there);
        assertEquals(there, focus());
    }

    @Test
    void drivesToTheEndByItself() throws IOException {
        assertEquals("OK\r\n", Ask.text(camera, LENS + "adjustFocusContinuously&focus=-1&zoom=0.9"));
        Await.until("the lens is at its end", () -> status().equals("0.500000 1.000000 Normal"));
    }

    @Test
    void focusesByItself() throws IOException {
        assertEquals("OK\r\n", Ask.text(camera, LENS + "autoFocus"));
        Await.until("the picture is sharp", () -> status().equals("0.200000 0.000000 Normal"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "adjustFocus&focus=0.5",
                "adjustFocus&focus=1.1&zoom=0",
                "adjustFocus&focus=-0.5&zoom=0",
                "adjustFocusContinuously&focus=0.5&zoom=0.5",
                "adjustFocusContinuously&focus=-1&zoom=-1",
                "adjustFocusContinuously&focus=1&zoom=-1",
                "getFocusStatus&channel=0",
                "getFocusStatus&channel=2",
                "getCurrentWindow&channel=2",
                "setCurrentWindow&channel=1&rect[0]=0&rect[1]=0&rect[2]=8193&rect[3]=1"
            })
    void refusesWhatTheDocumentDoesNotAllow(String request) throws IOException {
        assertTrue(Ask.text(camera, LENS + request).startsWith("Error\r\n"));
    }

    @Test
    void keepsTheWindow() throws IOException {
        assertEquals(
                List.of("rect[0]=0", "rect[1]=0", "rect[2]=8192", "rect[3]=8192"),
                Ask.lines(camera, LENS + "getCurrentWindow&channel=1"));
        assertEquals(
                "OK\r\n",
                Ask.text(camera, LENS + "setCurrentWindow&channel=1&rect[0]=10&rect[1]=20&rect[2]=30&rect[3]=40"));
        assertEquals(
                List.of("rect[0]=10", "rect[1]=20", "rect[2]=30", "rect[3]=40"),
                Ask.lines(camera, LENS + "getCurrentWindow&channel=1"));
    }

    @Test
    void wipesOnceOrUntilItIsStopped() throws IOException {
        assertFalse(camera.isWiping(1));
        assertTrue(Ask.text(camera, "rainBrush.cgi?action=moveContinuously").startsWith("Error"));
        assertEquals("OK\r\n", Ask.text(camera, "rainBrush.cgi?action=moveContinuously&interval=5"));
        assertTrue(camera.isWiping(1));
        assertEquals("OK\r\n", Ask.text(camera, "rainBrush.cgi?action=stopMove&channel=1"));
        assertFalse(camera.isWiping(1));
        assertEquals("OK\r\n", Ask.text(camera, "rainBrush.cgi?action=moveOnce"));
        Await.until("the stroke is over", () -> !camera.isWiping(1));
    }

    private String status() {
        try {
            List<String> lines = Ask.lines(camera, LENS + "getFocusStatus");
            return lines.get(0).substring("status.Focus=".length()) + " "
                    + lines.get(1).substring("status.Zoom=".length()) + " "
                    + lines.get(2).substring("status.Status=".length());
        } catch (IOException e) {
            return e.toString();
        }
    }

    private double focus() {
        return Double.parseDouble(status().split(" ")[0]);
    }
}
