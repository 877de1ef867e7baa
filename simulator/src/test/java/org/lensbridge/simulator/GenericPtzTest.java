package org.lensbridge.simulator;

import static org.junit.jupiter.api.Assertions.*;

import org.junit.jupiter.api.Test;

class GenericPtzTest {
    private static final String PTZ = "com/ptz.cgi?";
    private static final String CONFIG = "com/ptzconfig.cgi?";

    private static GenericCamera camera(GenericModel model) {
        return GenericCamera.builder().model(model).start();
    }

    private static void standsStill(GenericCamera camera) {
        Await.until("it stands still", () -> !camera.position().moving());
    }

    @Test
    void goesWhereItIsSentAndTellsWhereItIs() throws Exception {
        try (GenericCamera camera = camera(GenericModel.PTZ)) {
            GenericAsk ask = GenericAsk.of(camera);
            assertEquals(204, ask.status(PTZ + "pan=-12.5&tilt=30&zoom=400&focus=10"));
            standsStill(camera);
            assertEquals("pan=-12.5\r\ntilt=30.0\r\nzoom=400\r\nfocus=10\r\n", ask.text(PTZ + "query=position"));
            ask.text(PTZ + "rpan=-170&rtilt=-50&rzoom=-100&rfocus=5");
            standsStill(camera);
            assertEquals("pan=177.5\r\ntilt=-10.0\r\nzoom=300\r\nfocus=15\r\n", ask.text(PTZ + "query=position"));
            ask.text(PTZ + "move=upleft");
            standsStill(camera);
            assertEquals(172.5, camera.position().pan(), 0.01);
            assertEquals(-5, camera.position().tilt(), 0.01);
        }
    }

    @Test
    void movesUntilItIsStopped() throws Exception {
        try (GenericCamera camera = camera(GenericModel.ZOOM)) {
            GenericAsk ask = GenericAsk.of(camera);
            assertEquals("OK\r\n", ask.text(PTZ + "continuouspantiltmove=-60,20"));
            Await.until("it moves", () -> camera.position().pan() < -1);
            ask.text(PTZ + "continuouspantiltmove=0,0");
            assertFalse(camera.position().moving());
            ask.text(PTZ + "continuousfocusmove=100");
            Await.until("it focuses near", () -> camera.position().focus() == 0);
            assertEquals("OK\r\n", ask.text(PTZ + "continuousirismove=open"));
            Await.until("it opens", () -> camera.position().iris() == 9999);
            assertEquals(400, ask.status(PTZ + "pan=10"));
        }
    }

    @Test
    void zoomsAndFocusesInSteps() throws Exception {
        try (GenericCamera camera = camera(GenericModel.FIXED)) {
            GenericAsk ask = GenericAsk.of(camera);
            ask.text(PTZ + "zoomsteps=128&focusteps=8");
            standsStill(camera);
            assertEquals(128 * 39, camera.position().zoom());
            assertTrue(camera.position().focus() < 5000, "positive steps focus near");
            ask.text(PTZ + "autofocus=zoomreset");
            Await.until("the zoom is back", () -> camera.position().zoom() == 0);
            assertEquals(400, ask.status(PTZ + "zoomsteps=3"));
            assertEquals(400, ask.status(PTZ + "autofocus=on"));
            assertTrue(ask.text(PTZ + "info=1").contains("focusteps=1,2,4,"));
        }
    }

    @Test
    void keepsPresets() throws Exception {
        try (GenericCamera camera = camera(GenericModel.PTZ)) {
            GenericAsk ask = GenericAsk.of(camera);
            camera.definePreset(256, "Gate", 30, 10, 1000);
            ask.text(PTZ + "gotoserverpresetno=256");
            Await.until("it is at the gate", () -> camera.position().pan() == 30);
            assertEquals("OK\r\n", ask.text(CONFIG + "setserverpresetname=4,Here"));
            assertEquals("OK\r\n", ask.text(CONFIG + "setserverpresetno=5"));
            assertEquals("Here", camera.position().presets().get(4));
            ask.text(CONFIG + "removeserverpresetname=Gate");
            ask.text(CONFIG + "removeserverpresetno=5");
            assertEquals(1, camera.position().presets().size());
            for (String wrong : new String[] {"setserverpresetname=1,a~b", "setserverpresetno=257", "home=no"}) {
                assertTrue(ask.text(CONFIG + wrong).startsWith("# Error: "), wrong);
            }
            assertTrue(ask.text(PTZ + "gotoserverpresetno=9").startsWith("# Error: "));
        }
    }

    @Test
    void runsItsLinesUntilTheNextCommand() throws Exception {
        try (GenericCamera camera = camera(GenericModel.PTZ)) {
            GenericAsk ask = GenericAsk.of(camera);
            ask.text(CONFIG + "setserverautopan=1,start");
            ask.text(CONFIG + "setservercruise=2,start");
            ask.text(PTZ + "pan=20");
            standsStill(camera);
            ask.text(CONFIG + "setserverautopan=1,end");
            ask.text(CONFIG + "setservercruise=2,end");
            ask.text(CONFIG + "setserverautopandirspeed=1,left,3");
            ask.text(PTZ + "gotoserverautopanno=1");
            assertEquals("autopan 1", camera.position().running());
            Await.until("it pans left", () -> camera.position().pan() == 0);
            Await.until("it pans right", () -> camera.position().pan() == 20);
            ask.text(PTZ + "gotoservercruiseno=2");
            assertEquals("cruise 2", camera.position().running());
            camera.definePreset(1, "", -40, 0, 0);
            ask.text("admin/param.cgi?action=add&group=GuardTour");
            ask.text("admin/param.cgi?action=add&group=GuardTour.G1.Tour");
            ask.text(PTZ + "gotoserversequenceno=1");
            Await.until("it is at the point", () -> camera.position().pan() == -40);
            ask.text(PTZ + "continuouspantiltmove=0,0");
            assertEquals("", camera.position().running());
            assertTrue(ask.text(PTZ + "gotoserversequenceno=2").startsWith("# Error: "));
        }
    }

    @Test
    void centersAPointOfThePicture() throws Exception {
        try (GenericCamera camera = camera(GenericModel.PTZ)) {
            GenericAsk ask = GenericAsk.of(camera);
            ask.text(PTZ + "tilt=45");
            standsStill(camera);
            String size = "&imagewidth=640&imageheight=320&stream=h264";
            assertEquals(204, ask.status(PTZ + "center=640,0" + size));
            standsStill(camera);
            assertEquals(30, camera.position().pan(), 0.01);
            assertEquals(60, camera.position().tilt(), 0.01);
            assertTrue(ask.text(PTZ + "center=1,1").startsWith("# Error: "));
            assertTrue(ask.text(PTZ + "center=641,0" + size).startsWith("# Error: "));
        }
    }

    @Test
    void goesHomeWhereItWasTold() throws Exception {
        try (GenericCamera camera = camera(GenericModel.PTZ)) {
            GenericAsk ask = GenericAsk.of(camera);
            camera.definePreset(1, "", 15, 5, 0);
            ask.text(PTZ + "gotoserverpresetno=1");
            standsStill(camera);
            ask.text(CONFIG + "home=yes");
            ask.text(PTZ + "pan=0");
            standsStill(camera);
            ask.text(PTZ + "move=home");
            Await.until("it is at home", () -> camera.position().pan() == 15);
        }
    }
}
