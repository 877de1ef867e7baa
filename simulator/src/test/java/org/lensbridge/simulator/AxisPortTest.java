package org.lensbridge.simulator;

import static org.junit.jupiter.api.Assertions.*;

import org.junit.jupiter.api.Test;

class AxisPortTest {
    @Test
    void switchesOutputsCountedFromOne() throws Exception {
        try (AxisCamera camera = AxisCamera.builder().model(AxisModel.FIXED_5X).start()) {
            assertEquals("port1=0\nport2=0\n", AxisAsk.text(camera, "io/port.cgi?check=1,2"));
            assertEquals(200, AxisAsk.get(camera, "io/port.cgi?action=2:/").statusCode());
            assertTrue(camera.portIsActive(1));
            assertEquals("port2=active\n", AxisAsk.text(camera, "io/port.cgi?checkactive=2"));
            AxisAsk.get(camera, "io/port.cgi?action=2:%5C20/40%5C");
            Await.until("the output is on", () -> camera.portIsActive(1));
            Await.until("the output is off", () -> !camera.portIsActive(1));
            assertEquals(400, AxisAsk.get(camera, "io/port.cgi?action=1:/").statusCode());
        }
    }

    @Test
    void managesPortsCountedFromZero() throws Exception {
        try (AxisCamera camera = AxisCamera.builder().start()) {
            camera.setPort(0, true);
            String path = "io/portmanagement.cgi";
            String list = AxisAsk.json(camera, path, "{\"apiVersion\":\"1.0\",\"method\":\"getPorts\"}");
            assertTrue(list.contains("\"numberOfPorts\": 2"), list);
            assertTrue(list.contains("\"state\": \"closed\", \"normalState\": \"open\""), list);
            AxisAsk.json(
                    camera,
                    path,
                    "{\"method\":\"setPorts\",\"params\":{\"ports\":[{\"port\":\"1\",\"state\":\"closed\",\"name\":\"Lamp\"}]}}");
            assertTrue(camera.portIsActive(1));
            assertEquals("Lamp", camera.parameter("IOPort.I1.Output.Name").orElseThrow());
            String error =
                    AxisAsk.json(camera, path, "{\"method\":\"setPorts\",\"params\":{\"ports\":[{\"port\":\"7\"}]}}");
            assertTrue(error.contains("\"code\": 2200"), error);
        }
    }

    @Test
    void hasInputsThatExistAsEventsOnly() throws Exception {
        try (AxisCamera camera = AxisCamera.builder().start()) {
            String activate = "virtualinput/activate.cgi?schemaversion=1&port=3";
            assertTrue(AxisAsk.text(camera, activate).contains("<StateChanged>true</StateChanged>"));
            assertTrue(AxisAsk.text(camera, activate).contains("<StateChanged>false</StateChanged>"));
            assertEquals(
                    400, AxisAsk.get(camera, "io/virtualinput.cgi?action=99:/").statusCode());
        }
    }
}
