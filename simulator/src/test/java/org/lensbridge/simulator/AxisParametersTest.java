package org.lensbridge.simulator;

import static org.junit.jupiter.api.Assertions.*;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class AxisParametersTest {
    @Test
    void listsGroupsAndSaysWhichDoNotExist() throws Exception {
        try (AxisCamera camera = AxisCamera.builder().start()) {
            String text = AxisAsk.text(camera, "param.cgi?action=list&group=root.Brand,Nonsense,Properties.Firmware");
            assertTrue(text.contains("root.Brand.ProdNbr=P5655-S\n"), text);
            assertTrue(text.contains("# Error: Error -1 getting param in group 'root.Nonsense'\n"), text);
            assertTrue(text.contains("root.Properties.Firmware.Version=11.11.94\n"), text);
        }
    }

    @Test
    void tellsRangesThatDifferFromTheDocument() throws Exception {
        try (AxisCamera camera = AxisCamera.builder().start()) {
            String xml = AxisAsk.text(
                    camera, "param.cgi?action=listdefinitions&listformat=xmlschema&group=ImageSource.I0.Sensor");
            assertTrue(xml.contains("<group name=\"root\">"), xml);
            assertTrue(xml.contains("<int min=\"0\" max=\"200\" />"), xml);
            assertTrue(
                    xml.contains("<parameter name=\"StabilizerType\" value=\"electronic\" securityLevel=\"7717\""),
                    xml);
            assertTrue(xml.contains("<type readonly=\"true\">"), xml);
        }
    }

    @Test
    void setsWhatItAllowsAndAnswersTheRestAsAPage() throws Exception {
        try (AxisCamera camera = AxisCamera.builder().start()) {
            String sensor = "ImageSource.I0.Sensor.";
            assertEquals("OK", AxisAsk.text(camera, "param.cgi?action=update&" + sensor + "Brightness=70"));
            assertEquals("70", camera.parameter(sensor + "Brightness").orElseThrow());
            HttpResponse<String> page = AxisAsk.get(
                    camera, "param.cgi?action=update&root." + sensor + "Contrast=101&" + sensor + "Sharpness=20");
            assertEquals(200, page.statusCode());
            assertTrue(page.headers().firstValue("Content-Type").orElseThrow().startsWith("text/html"));
            assertTrue(page.body().contains("Error setting 'root." + sensor + "Contrast' to '101'!"), page.body());
            assertEquals("20", camera.parameter(sensor + "Sharpness").orElseThrow());
            String text = AxisAsk.text(camera, "param.cgi?action=update&Image.I0.Appearance.Compression=x");
            assertEquals("# Error: Error setting 'root.Image.I0.Appearance.Compression' to 'x'!\n", text);
        }
    }

    @Test
    void measuresTheWhiteBalanceWhereItIsTold() throws Exception {
        try (AxisCamera camera = AxisCamera.builder().start()) {
            AxisAsk.text(camera, "param.cgi?action=update&ImageSource.I0.Sensor.CoordX=9999");
            assertEquals(
                    "80", camera.parameter("ImageSource.I0.Sensor.RedBalance").orElseThrow());
        }
    }

    @Test
    void addsAndRemovesGroups() throws Exception {
        try (AxisCamera camera = AxisCamera.builder().model(AxisModel.FIXED_5X).start()) {
            String added = AxisAsk.text(
                    camera, "param.cgi?action=add&template=motion&group=Motion&Motion.M.Name=Door&Motion.M.Left=100");
            assertEquals("M1 OK\n", added);
            assertEquals("Door", camera.parameter("Motion.M1.Name").orElseThrow());
            assertEquals("OK\n", AxisAsk.text(camera, "param.cgi?action=remove&group=Motion.M1"));
            assertTrue(AxisAsk.text(camera, "param.cgi?action=remove&group=Motion.M1")
                    .startsWith("# Error:"));
        }
    }

    @Test
    void masksWhatAViewerMayNotSeeAndRefusesWhatOneMayNotDo() throws Exception {
        try (AxisCamera camera = AxisCamera.builder()
                        .login("root", "r")
                        .login("eva", "e", AxisLevel.VIEWER)
                        .start();
                RawClient client = new RawClient(camera).login("eva", "e")) {
            String text =
                    client.get("/axis-cgi/param.cgi?action=list&group=PTZ").text();
            assertTrue(text.contains("root.PTZ.CameraDefault=******"), text);
            assertTrue(text.contains("root.PTZ.BoaProtPTZOperator=password"), text);
            assertEquals(
                    403,
                    client.get("/axis-cgi/param.cgi?action=update&Network.HostName=x")
                            .status());
        }
    }

    @Test
    void hasNoApiDiscoveryInItsFirstYears() throws Exception {
        try (AxisCamera camera = AxisCamera.builder().model(AxisModel.FIXED_5X).start()) {
            HttpResponse<String> reply = AxisAsk.post(
                    camera, "/axis-cgi/apidiscovery.cgi", "application/json", "{\"method\":\"getApiList\"}");
            assertEquals(404, reply.statusCode());
            assertTrue(reply.body().startsWith("<HTML>"), reply.body());
        }
    }

    @Test
    void discoversItsApisAndTellsWhoItIs() throws Exception {
        try (AxisCamera camera = AxisCamera.builder().start()) {
            String apis = AxisAsk.json(
                    camera, "apidiscovery.cgi", "{\"apiVersion\":\"1.0\",\"context\":\"a\",\"method\":\"getApiList\"}");
            assertTrue(apis.contains("\"id\": \"io-port-management\"") && apis.contains("\"context\": \"a\""), apis);
            String info = AxisAsk.json(
                    camera, "basicdeviceinfo.cgi", "{\"apiVersion\":\"1.0\",\"method\":\"getAllProperties\"}");
            assertTrue(info.contains("\"SerialNumber\": \"" + camera.serial() + "\""), info);
            String error = AxisAsk.json(camera, "basicdeviceinfo.cgi", "{\"method\":\"fly\"}");
            assertTrue(error.contains("\"code\": 2102"), error);
            assertTrue(AxisAsk.json(camera, "basicdeviceinfo.cgi", "{").contains("\"code\": 2101"));
        }
    }
}
