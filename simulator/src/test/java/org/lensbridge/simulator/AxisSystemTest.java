package org.lensbridge.simulator;

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class AxisSystemTest {
    @Test
    void keepsItsOwnTime() throws Exception {
        try (AxisCamera camera = AxisCamera.builder().start()) {
            AxisAsk.json(camera, "time.cgi", "{\"method\":\"setTimeZone\",\"params\":{\"timeZone\":\"Asia/Tokyo\"}}");
            assertEquals(
                    "OK\n",
                    AxisAsk.text(camera, "date.cgi?action=set&year=2031&month=3&day=4&hour=5&minute=6&second=7"));
            assertTrue(AxisAsk.text(camera, "date.cgi?action=get").startsWith("Mar 04, 2031 05:06:"));
            String info = AxisAsk.json(camera, "time.cgi", "{\"method\":\"getDateTimeInfo\"}");
            assertTrue(info.contains("\"dateTime\": \"2031-03-03T20:06:"), info);
            assertTrue(AxisAsk.text(camera, "date.cgi?action=set&month=13").startsWith("Error"));
        }
    }

    @Test
    void keepsUsersWithTheirGroups() throws Exception {
        try (AxisCamera camera = AxisCamera.builder().login("root", "r").start();
                RawClient client = new RawClient(camera).login("root", "r")) {
            String add = "/axis-cgi/pwdgrp.cgi?action=add&user=mia&pwd=m1&grp=users&sgrp=viewer:operator:ptz";
            assertTrue(client.get(add).text().contains("Created account mia."));
            String groups = client.get("/axis-cgi/pwdgrp.cgi?action=get").text();
            assertTrue(
                    groups.contains("admin=\"root\"\noperator=\"mia,root\"")
                            || groups.contains("operator=\"root,mia\""),
                    groups);
            try (RawClient mia = new RawClient(camera).login("mia", "m1")) {
                assertEquals(403, mia.get("/axis-cgi/pwdgrp.cgi?action=get").status());
                assertEquals(204, mia.get("/axis-cgi/com/ptz.cgi?move=stop").status());
            }
            assertTrue(client.get("/axis-cgi/pwdgrp.cgi?action=remove&user=mia")
                    .text()
                    .contains("Removed account mia."));
        }
    }

    @Test
    void comesBackAfterARestartWithDefaults() throws Exception {
        try (AxisCamera camera = AxisCamera.builder().start()) {
            camera.setParameter("ImageSource.I0.Sensor.Brightness", "10");
            camera.setParameter("Network.HostName", "kept");
            assertTrue(AxisAsk.text(camera, "factorydefault.cgi").contains("restarting"));
            Await.until("it answers again", () -> answers(camera));
            assertEquals(
                    "50", camera.parameter("ImageSource.I0.Sensor.Brightness").orElseThrow());
            assertEquals("kept", camera.parameter("Network.HostName").orElseThrow());
        }
    }

    private static boolean answers(AxisCamera camera) {
        try {
            return AxisAsk.get(camera, "systemlog.cgi?text=Factory").body().contains("NOTICE");
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }

    @Test
    void takesFirmware() throws Exception {
        try (AxisCamera camera = AxisCamera.builder().start()) {
            String body =
                    "--b\r\nContent-Disposition: form-data; name=\"data\"\r\nContent-Type: application/json\r\n\r\n"
                            + "{\"apiVersion\":\"1.0\",\"method\":\"upgrade\"}\r\n--b\r\nContent-Disposition: form-data;"
                            + " name=\"fileData\"; filename=\"f.bin\"\r\n\r\nfirmware\r\n--b--\r\n";
            HttpResponse<String> reply =
                    AxisAsk.post(camera, "/axis-cgi/firmwaremanagement.cgi", "multipart/form-data; boundary=b", body);
            assertTrue(reply.body().contains("\"firmwareVersion\": \"11.11.95\""), reply.body());
            assertEquals(
                    "11.11.95", camera.parameter("Properties.Firmware.Version").orElseThrow());
        }
    }

    @Test
    void reportsInTextAndAsAnArchive() throws Exception {
        try (AxisCamera camera = AxisCamera.builder().start()) {
            String text = AxisAsk.text(camera, "serverreport.cgi?mode=text");
            assertTrue(text.contains("root.Brand.Brand=AXIS") && !text.contains("changeme"));
            byte[] zip = AxisAsk.bytes(camera, "serverreport.cgi?mode=zip_with_image");
            assertEquals('P', zip[0]);
        }
    }

    @Test
    void tellsOfItsNetworkProfilesAndOverlays() throws Exception {
        try (AxisCamera camera = AxisCamera.builder().start()) {
            String network = AxisAsk.json(camera, "network_settings.cgi", "{\"method\":\"getNetworkInfo\"}");
            assertTrue(network.contains("\"macAddress\": \"B8:A4:4F:"), network);
            AxisAsk.json(
                    camera,
                    "streamprofile.cgi",
                    "{\"method\":\"create\",\"params\":{\"streamProfile\":[{\"name\":\"small\",\"parameters\":\"fps=5\"}]}}");
            assertEquals("small", camera.parameter("StreamProfile.S1.Name").orElseThrow());
            String list = AxisAsk.json(
                    camera, "streamprofile.cgi", "{\"method\":\"list\",\"params\":{\"streamProfileName\":[]}}");
            assertTrue(list.contains("\"parameters\": \"fps=5\""), list);
            String path = "dynamicoverlay/dynamicoverlay.cgi";
            String added =
                    AxisAsk.json(camera, path, "{\"method\":\"addText\",\"params\":{\"camera\":1,\"text\":\"Hi\"}}");
            assertTrue(added.contains("\"identity\": 1"), added);
            AxisAsk.json(camera, path, "{\"method\":\"setText\",\"params\":{\"identity\":1,\"text\":\"Ho\"}}");
            assertTrue(AxisAsk.json(camera, path, "{\"method\":\"list\",\"params\":{}}")
                    .contains("\"text\": \"Ho\""));
            AxisAsk.json(camera, path, "{\"method\":\"remove\",\"params\":{\"identity\":1}}");
            assertTrue(AxisAsk.json(camera, path, "{\"method\":\"list\",\"params\":{}}")
                    .contains("\"textOverlays\": []"));
        }
    }

    @Test
    void asksForBasicOrDigestInItsFirstYears() throws Exception {
        try (AxisCamera camera = AxisCamera.builder()
                        .model(AxisModel.FIXED_5X)
                        .login("eva", "e", AxisLevel.OPERATOR)
                        .start();
                RawClient client = new RawClient(camera)) {
            client.request("/axis-cgi/usergroup.cgi", "Basic ZXZhOmU=");
            assertEquals("eva\neva operator ptz viewer\n", client.readReply().text());
            assertEquals(401, client.get("/axis-cgi/usergroup.cgi").status());
        }
    }

    @Test
    void focusesAndZoomsLensesWithoutAPositioner() throws Exception {
        try (AxisCamera camera =
                AxisCamera.builder().model(AxisModel.MULTI_SENSOR).start()) {
            String path = "opticscontrol.cgi";
            AxisAsk.json(
                    camera,
                    path,
                    "{\"method\":\"setMagnification\",\"params\":{\"optics\":[{\"opticsId\":\"2\",\"magnification\":1.5}]}}");
            String optics = AxisAsk.json(camera, path, "{\"method\":\"getOptics\"}");
            assertTrue(optics.contains("\"opticsId\": \"2\", \"magnification\": 1.5"), optics);
            String error = AxisAsk.json(
                    camera, path, "{\"method\":\"performAutofocus\",\"params\":{\"optics\":[{\"opticsId\":\"9\"}]}}");
            assertTrue(error.contains("\"code\": 2104"), error);
        }
    }
}
