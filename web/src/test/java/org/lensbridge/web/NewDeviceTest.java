package org.lensbridge.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lensbridge.api.admin.DeviceSettings;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.web.fake.Browser;
import org.lensbridge.web.fake.WebServer;

class NewDeviceTest {
    private static final String PASSWORD = "qW7-secret&+#";

    private WebServer server;
    private Browser user;

    @BeforeEach
    void start() throws Exception {
        server = new WebServer();
        user = new Browser(server).loggedIn();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void storesTheConfigurationAndKeepsThePasswordApart() {
        HttpResponse<String> response = user.post(
                "/api/v1/devices",
                "{\"id\":\"gate\",\"address\":\"192.168.1.20:8080\",\"user\":\"viewer\",\"password\":\"" + PASSWORD
                        + "\",\"site\":\"Yard\",\"labels\":{\"floor\":\"2\"},\"options\":{\"rtspPort\":\"555\"}}");
        assertEquals(201, response.statusCode());
        DeviceSettings settings = server.devices.settings.get(new DeviceId("gate"));
        assertEquals("http://192.168.1.20:8080", settings.address().toString());
        assertEquals("gate", settings.credentials());
        assertEquals(Map.of("floor", "2"), settings.labels());
        assertEquals(PASSWORD, server.devices.secrets.get("gate").password().reveal());
        String everything = response.body()
                + user.get("/api/v1/devices").body()
                + user.get("/api/v1/devices/gate").body();
        assertFalse(everything.contains(PASSWORD));
        assertTrue(everything.contains("\"site\":\"Yard\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{\"id\":",
                "{'id':'x'}",
                "{\"id\":\"x\",\"address\":\"h\"} x",
                "{}",
                "{\"id\":\"gate\"}",
                "{\"id\":7,\"address\":\"h\"}",
                "{\"id\":\"../x\",\"address\":\"h\"}",
                "{\"id\":\"x\",\"address\":\"http://u:pw@h\"}",
                "{\"id\":\"x\",\"address\":\"ftp://h\"}",
                "{\"id\":\"x\",\"address\":\"h\",\"passwort\":\"qW7\"}",
                "{\"id\":\"x\",\"address\":\"h\",\"password\":\"qW7\"}",
                "{\"id\":\"x\",\"address\":\"h\",\"password\":[\"qW7\"]}",
                "{\"id\":\"x\",\"address\":\"h\",\"enabled\":\"yes\"}",
                "{\"id\":\"x\",\"address\":\"h\",\"labels\":{\"a\":{\"b\":1}}}",
                "{\"id\":\"x\",\"address\":\"h\",\"credentials\":\"none-such\"}",
                "{\"id\":\"x\",\"address\":\"h\",\"user\":\"u\",\"credentials\":\"c\"}"
            })
    void refusesWhatDoesNotFitWithASentence(String body) {
        HttpResponse<String> response = user.post("/api/v1/devices", body);
        assertEquals(400, response.statusCode(), response.body());
        String message =
                Browser.json(response).getAsJsonObject("error").get("message").getAsString();
        assertTrue(message.contains(" ") && message.length() > 15, message);
        assertFalse(message.contains("qW7") || message.contains("pw@"), message);
        assertTrue(server.devices.settings.isEmpty() && server.devices.secrets.isEmpty());
    }

    @Test
    void refusesBodiesThatAreTooLongOrTooDeep() {
        String huge = "{\"id\":\"" + "x".repeat(70_000) + "\"}";
        assertEquals(413, user.post("/api/v1/devices", huge).statusCode());
        assertEquals(400, user.post("/api/v1/devices", "[".repeat(20_000)).statusCode());
        assertEquals(
                400,
                user.post("/api/v1/devices", "{\"labels\":" + "{\"a\":".repeat(3000))
                        .statusCode());
    }

    @Test
    void takesTheSecretBackWhenTheConfigurationIsRefused() {
        String body = "{\"id\":\"gate\",\"address\":\"h\",\"user\":\"u\",\"password\":\"p\",\"tls\":\"maybe\"}";
        assertEquals(400, user.post("/api/v1/devices", body).statusCode());
        assertTrue(server.devices.secrets.isEmpty());
    }

    @Test
    void replacesNoDeviceAndNoForeignSecret() {
        String body = "{\"id\":\"gate\",\"address\":\"h\",\"user\":\"u\",\"password\":\"p\"}";
        assertEquals(201, user.post("/api/v1/devices", body).statusCode());
        assertEquals(409, user.post("/api/v1/devices", body).statusCode());
        assertEquals(
                201,
                user.post("/api/v1/devices", "{\"id\":\"b\",\"address\":\"h\",\"credentials\":\"gate\"}")
                        .statusCode());
        server.devices.remove(new DeviceId("gate"));
        assertEquals(409, user.post("/api/v1/devices", body).statusCode());
    }
}
