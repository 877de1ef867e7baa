package org.lensbridge.simulator;

import static org.junit.jupiter.api.Assertions.*;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class GenericEventTest {
    private static final String EVENTS = "admin/eventdata.cgi?action=";

    @Test
    void switchesOutputsAndSeesInputs() throws Exception {
        try (GenericCamera camera =
                GenericCamera.builder().model(GenericModel.PTZ).start()) {
            GenericAsk ask = GenericAsk.of(camera);
            camera.setInput(2, true);
            assertEquals("Input1=0\r\nInput2=1", ask.text("io/input.cgi?check=1,2"));
            assertEquals("Input4=inactive", ask.text("io/input.cgi?checkactive=4"));
            camera.setParameter("Input.I1.Normal", "closed");
            assertEquals("Input2=0", ask.text("io/input.cgi?check=2"));
            assertEquals("OK", ask.text("io/output.cgi?action=2:/"));
            assertTrue(camera.outputIsActive(2));
            assertEquals("OK", ask.text("io/output.cgi?action=%5C"));
            assertEquals("Output1=inactive\r\nOutput2=active", ask.text("io/output.cgi?checkactive=1,2"));
            assertTrue(ask.text("io/input.cgi?check=5").startsWith("# Error: "));
            assertTrue(ask.text("io/output.cgi?action=3:/").startsWith("# Error: "));
            assertEquals("IO:Status=0f000202030202; \r\n", ask.text(EVENTS + "get&group=IO"));
        }
    }

    @Test
    void tellsWhatIsAskedFor() throws Exception {
        try (GenericCamera camera = GenericCamera.builder().start()) {
            GenericAsk ask = GenericAsk.of(camera);
            assertEquals("Motion2:Enabled=0;\r\n", ask.text(EVENTS + "get&group=Motion2"));
            camera.raiseMotion(0, true);
            camera.raiseTampering(true);
            assertEquals(
                    "Motion:Enabled=1;Level=15;Sensitivity=80;Triggered=1;\r\nT0:Enabled=1;Triggered=1;\r\n\r\n",
                    ask.text(EVENTS + "get&group=Motion,T0"));
            assertEquals(
                    "Motion1:Enabled=1;Triggered=0;\r\n",
                    ask.text(EVENTS + "get&group=Motion1&MotionParam=Enabled,Triggered"));
            assertEquals("T0:Triggered=1;\r\n", ask.text(EVENTS + "get&group=T0&TamperingParam=Triggered"));
            assertTrue(ask.text(EVENTS + "get&group=Motion9").startsWith("# Error: "));
        }
    }

    @Test
    void tellsEachChange() throws Exception {
        try (GenericCamera camera = GenericCamera.builder().start()) {
            try (RawClient client = new RawClient(camera)) {
                client.open("/cgi-bin/admin/eventdata.cgi?action=monitor&group=Motion&MotionParam=Triggered");
                assertEquals("Motion:Triggered=0;\r\n", client.readTextPart());
                camera.raiseMotion(0, true);
                readUntil(client, "Motion:Triggered=1;\r\n");
                camera.setParameter("Event.E1.Enabled", "no");
                readUntil(client, "Motion:Enabled=0;\r\n");
                assertEquals(1, camera.counters().eventSubscriptions());
            }
            Await.until("nobody listens", () -> camera.counters().eventSubscriptions() == 0);
        }
    }

    @Test
    void movesInItsPeriod() throws Exception {
        try (GenericCamera camera = GenericCamera.builder()
                        .motionEvery(Duration.ofMillis(100))
                        .start();
                RawClient client = new RawClient(camera)) {
            client.open("/cgi-bin/admin/eventdata.cgi?action=monitor&group=Motion&MotionParam=Triggered");
            readUntil(client, "Motion:Triggered=1;\r\n");
            readUntil(client, "Motion:Triggered=0;\r\n");
        }
    }

    private static void readUntil(RawClient client, String wanted) throws Exception {
        while (!client.readTextPart().equals(wanted)) {
            // The state comes again and again until it changes.
        }
    }
}
