package org.lensbridge.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lensbridge.web.fake.Browser;
import org.lensbridge.web.fake.WebServer;

class CaptureTest {
    @TempDir
    Path folder;

    private WebServer server;
    private Browser user;

    @BeforeEach
    void start() throws Exception {
        server = new WebServer();
        server.captures.folder = folder;
        server.devices.add("gate", "http://192.168.1.20");
        user = new Browser(server).loggedIn().with("X-Lensbridge", "1");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void recordsAndHandsOutTheFile() {
        HttpResponse<String> begun =
                user.post("/api/v1/devices/gate/capture", "{\"name\":\"odd.jsonl\",\"seconds\":10,\"megabytes\":2}");
        assertEquals(201, begun.statusCode(), begun.body());
        assertEquals(List.of("PT10S 2097152"), server.captures.bounds);
        assertEquals(409, user.get("/captures/odd.jsonl").statusCode());
        JsonObject over = Browser.json(user.post("/api/v1/devices/gate/capture/stop", ""));
        assertEquals("It was stopped.", over.get("end").getAsString());
        JsonObject listed = Browser.json(user.get("/api/v1/captures"))
                .getAsJsonArray("captures")
                .get(0)
                .getAsJsonObject();
        assertEquals("odd.jsonl", listed.get("name").getAsString());
        assertFalse(listed.get("running").getAsBoolean());
        HttpResponse<String> file = user.get("/captures/odd.jsonl");
        assertEquals("{\"format\":\"lensbridge-capture\"}\n", file.body());
        assertEquals(
                "attachment", file.headers().firstValue("Content-Disposition").orElse(""));
    }

    @Test
    void namesTheFileByItself() {
        JsonObject begun = Browser.json(user.post("/api/v1/devices/gate/capture", "{}"));
        assertTrue(begun.get("name").getAsString().matches("gate-[0-9]{8}-[0-9]{6}\\.jsonl"), begun::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x", "/etc/x", "a/b", "..", ".x", "a b", ""})
    void aNameIsNoPath(String name) {
        HttpResponse<String> answer = user.post("/api/v1/devices/gate/capture", "{\"name\":\"" + name + "\"}");
        assertEquals(400, answer.statusCode(), answer.body());
        assertEquals(List.of(), server.captures.bounds);
    }

    @Test
    void refusesWhatIsNotThere() {
        assertEquals(404, user.post("/api/v1/devices/barn/capture", "{}").statusCode());
        assertEquals(400, user.post("/api/v1/devices/gate/capture/stop", "").statusCode());
        assertEquals(404, user.get("/captures/none").statusCode());
        assertEquals(404, user.get("/captures/").statusCode());
    }

    @Test
    void isForThoseWhoAreLoggedIn() {
        Browser stranger = new Browser(server);
        assertEquals(401, stranger.get("/api/v1/captures").statusCode());
        assertFalse(stranger.get("/captures/odd.jsonl").body().contains("lensbridge-capture"));
    }
}
