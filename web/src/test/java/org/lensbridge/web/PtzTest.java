package org.lensbridge.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lensbridge.api.device.DeviceState;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.web.fake.Browser;
import org.lensbridge.web.fake.FakeChannel;
import org.lensbridge.web.fake.FakeDevice;
import org.lensbridge.web.fake.WebServer;

class PtzTest {
    private static final String PTZ = "/api/v1/devices/gate/channels/1/ptz";

    private WebServer server;
    private Browser user;
    private FakeDevice gate;
    private FakeChannel channel;

    @BeforeEach
    void start() throws Exception {
        server = new WebServer();
        user = new Browser(server).loggedIn();
        gate = server.devices.add("gate", "http://192.168.1.20").say(DeviceState.ONLINE, "");
        channel = gate.channel("PanTiltZoom", "Presets");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void movesStopsAndGoesToPresets() {
        assertEquals(204, user.post(PTZ, "{\"pan\":-0.5,\"seconds\":2.5}").statusCode());
        assertEquals(204, user.post(PTZ, "{\"stop\":true}").statusCode());
        assertEquals(204, user.post(PTZ, "{\"preset\":\"1\"}").statusCode());
        assertEquals(List.of("move -0.5 0.0 0.0 for 2500", "stop", "preset 1"), channel.moves);
        String presets = user.get("/api/v1/devices/gate/channels/1/presets").body();
        assertTrue(presets.contains("{\"token\":\"1\",\"name\":\"Gate\"}"), presets);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"stop\":false}",
                "{\"stop\":true,\"pan\":1}",
                "{\"pan\":2}",
                "{\"pan\":1e999}",
                "{\"pan\":NaN}",
                "{\"pan\":\"1\"}",
                "{\"pan\":1,\"seconds\":61}",
                "{\"pan\":1,\"seconds\":0}",
                "{\"preset\":\"9\"}",
                "{\"speed\":1}"
            })
    void refusesMovementsThatDoNotFit(String body) {
        assertEquals(400, user.post(PTZ, body).statusCode());
        assertEquals(List.of(), channel.moves);
    }

    @ParameterizedTest
    @CsvSource({
        "UNREACHABLE,502", "TIMEOUT,504", "AUTH_REFUSED,502", "LOCKED_OUT,503", "BUSY,503", "UNSUPPORTED,501",
        "INVALID_ARGUMENT,400", "PROTOCOL,502", "GONE,410", "SWAPPING,503", "UNTRUSTED,502", "DRIVER_FAILURE,500"
    })
    void tellsHowACameraFailed(Kind kind, int status) {
        gate.failure = Optional.of(new CameraException(kind, "It did not work.").after(Duration.ofSeconds(7)));
        HttpResponse<String> response = user.post(PTZ, "{\"zoom\":1}");
        assertEquals(status, response.statusCode());
        JsonObject error = Browser.json(response).getAsJsonObject("error");
        assertEquals(kind.name(), error.get("kind").getAsString());
        assertEquals("gate: It did not work.", error.get("message").getAsString());
        assertEquals("gate", error.get("device").getAsString());
        assertEquals("7", response.headers().firstValue("Retry-After").orElseThrow());
        assertEquals(status, user.post(PTZ, "{\"stop\":true}").statusCode());
    }

    @Test
    void saysWhenAChannelCannotMove() {
        gate.channel("Snapshot");
        assertEquals(
                501,
                user.post("/api/v1/devices/gate/channels/2/ptz", "{\"pan\":1}").statusCode());
        assertEquals(
                501,
                user.post("/api/v1/devices/gate/channels/2/ptz", "{\"stop\":true}")
                        .statusCode());
    }

    @Test
    void holdsNoThreadOfTheServerForADeadCamera() throws Exception {
        BlockingQueue<Runnable> lane = new LinkedBlockingQueue<>();
        channel.lane = lane::add;
        ExecutorService callers = Executors.newCachedThreadPool();
        try {
            List<CompletableFuture<HttpResponse<String>>> waiting = new ArrayList<>();
            // More than Jetty has threads.
            for (int i = 0; i < 220; i++) {
                waiting.add(CompletableFuture.supplyAsync(() -> user.post(PTZ, "{\"pan\":1}"), callers));
            }
            List<Runnable> work = new ArrayList<>();
            for (int i = 0; i < 220; i++) {
                work.add(Optional.ofNullable(lane.poll(10, TimeUnit.SECONDS)).orElseThrow());
            }
            assertEquals(200, user.get("/api/v1/devices").statusCode());
            assertEquals(204, user.post(PTZ, "{\"stop\":true}").statusCode());
            assertEquals(List.of("stop"), channel.moves);
            work.forEach(Runnable::run);
            for (CompletableFuture<HttpResponse<String>> answer : waiting) {
                assertEquals(204, answer.get(10, TimeUnit.SECONDS).statusCode());
            }
        } finally {
            callers.shutdownNow();
        }
    }
}
