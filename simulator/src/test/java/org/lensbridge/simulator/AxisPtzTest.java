package org.lensbridge.simulator;

import static org.junit.jupiter.api.Assertions.*;

import org.junit.jupiter.api.Test;

class AxisPtzTest {
    private static final String PTZ = "com/ptz.cgi?";

    @Test
    void goesWhereItIsSentAndTellsWhereItIs() throws Exception {
        try (AxisCamera camera = AxisCamera.builder().start()) {
            assertEquals(
                    204, AxisAsk.get(camera, PTZ + "pan=12.5&tilt=-3&zoom=400").statusCode());
            Await.until("it stands still", () -> !camera.position().moving());
            String position = AxisAsk.text(camera, PTZ + "query=position");
            assertTrue(position.startsWith("pan=12.5000\ntilt=-3.0000\nzoom=400\n"), position);
        }
    }

    @Test
    void movesUntilItIsStopped() throws Exception {
        try (AxisCamera camera = AxisCamera.builder().start()) {
            AxisAsk.get(camera, PTZ + "continuouspantiltmove=50,-10");
            Await.until("it moves", () -> camera.position().pan() > 1);
            AxisAsk.get(camera, PTZ + "continuouspantiltmove=0,0");
            assertFalse(camera.position().moving());
            assertTrue(camera.position().tilt() < 0);
        }
    }

    @Test
    void keepsPresetsByNameAndNumber() throws Exception {
        try (AxisCamera camera = AxisCamera.builder().start()) {
            camera.definePreset(4, "Gate", 30, 10, 1000);
            AxisAsk.get(camera, PTZ + "gotoserverpresetname=Gate");
            Await.until("it is at the gate", () -> camera.position().pan() == 30);
            AxisAsk.get(camera, PTZ + "setserverpresetname=Here");
            String presets = AxisAsk.text(camera, PTZ + "query=presetposall");
            assertEquals(
                    "Preset Positions for camera 1\npresetposno1=Home\npresetposno4=Gate\npresetposno2=Here\n",
                    presets);
            AxisAsk.get(camera, PTZ + "removeserverpresetno=4");
            assertTrue(AxisAsk.text(camera, PTZ + "gotoserverpresetno=4").startsWith("Error:"));
        }
    }

    @Test
    void walksATourWhileItRuns() throws Exception {
        try (AxisCamera camera = AxisCamera.builder().start()) {
            camera.definePreset(2, "Left", -60, 0, 1);
            assertEquals("G0 OK\n", AxisAsk.text(camera, "param.cgi?action=add&template=guardtour&group=GuardTour"));
            AxisAsk.text(
                    camera,
                    "param.cgi?action=add&template=tour&group=GuardTour.G0.Tour"
                            + "&GuardTour.G0.Tour.T.PresetNbr=2&GuardTour.G0.Tour.T.Position=1");
            AxisAsk.text(camera, "param.cgi?action=update&GuardTour.G0.Running=yes");
            Await.until("it is at the stop", () -> camera.position().pan() == -60);
        }
    }

    @Test
    void refusesWhatItDoesNotUnderstand() throws Exception {
        try (AxisCamera camera = AxisCamera.builder().start();
                AxisCamera fixed =
                        AxisCamera.builder().model(AxisModel.FIXED_5X).start()) {
            assertTrue(AxisAsk.text(camera, PTZ + "pan=west").startsWith("Error:"));
            assertTrue(AxisAsk.text(camera, PTZ + "continuouszoommove=101").startsWith("Error:"));
            assertTrue(AxisAsk.text(fixed, PTZ + "pan=1").startsWith("Error:"));
            assertTrue(AxisAsk.text(camera, PTZ + "info=1").startsWith("Available commands\n:\n"));
            assertTrue(AxisAsk.text(camera, PTZ + "query=limits").contains("MaxTilt=90\n"));
        }
    }
}
