package org.lensbridge.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.device.DeviceState;
import org.lensbridge.api.event.Phase;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.StreamProfile;
import org.lensbridge.web.fake.Browser;
import org.lensbridge.web.fake.FakeChannel;
import org.lensbridge.web.fake.FakeDevice;
import org.lensbridge.web.fake.WebServer;

class RestTest {
    private WebServer server;
    private Browser user;
    private FakeDevice gate;

    @BeforeEach
    void start() throws Exception {
        server = new WebServer();
        user = new Browser(server).loggedIn();
        gate = server.devices.add("gate", "http://192.168.1.20");
        gate.say(DeviceState.ONLINE, "").channel("Snapshot", "LiveVideo", "PanTiltZoom", "Presets");
        server.devices.add("shed", "http://192.168.1.21").say(DeviceState.OFFLINE, "It does not answer.");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void listsDevicesWithTheirStatesAndPictures() {
        JsonObject answer = Browser.json(user.get("/api/v1/devices"));
        JsonObject first = answer.getAsJsonArray("devices").get(0).getAsJsonObject();
        assertEquals("gate", first.get("id").getAsString());
        assertEquals("http://192.168.1.20:80", first.get("address").getAsString());
        assertEquals("ONLINE", first.get("state").getAsString());
        assertEquals("Turn 4", first.get("model").getAsString());
        assertFalse(first.has("nextRetry"));
        JsonObject channel = first.getAsJsonArray("channels").get(0).getAsJsonObject();
        assertEquals(1, channel.get("number").getAsInt());
        assertEquals(
                "http://127.0.0.1:8554/streams/gate/1/mjpeg",
                channel.get("mjpeg").getAsString());
        assertEquals(
                "http://127.0.0.1:8554/snapshots/gate/1.jpg",
                channel.get("snapshot").getAsString());
        JsonObject second = answer.getAsJsonArray("devices").get(1).getAsJsonObject();
        assertEquals("It does not answer.", second.get("detail").getAsString());
        assertTrue(second.has("nextRetry"));
        assertEquals(first, Browser.json(user.get("/api/v1/devices/gate")));
    }

    @Test
    void tellsTheStreamsOfAChannelAndWhereTheyAre() {
        JsonObject channel = channel("gate");
        assertEquals("http://127.0.0.1:8554/streams/gate/1/mp4", text(channel, "mp4"));
        assertEquals("ws://127.0.0.1:8554/live", text(channel, "live"));
        assertEquals("rtsp://127.0.0.1:5554/gate/1", text(channel, "rtsp"));
        JsonObject main = channel.getAsJsonArray("profiles").get(0).getAsJsonObject();
        assertEquals("main", text(main, "token"));
        assertEquals("H264", text(main, "codec"));
        assertEquals(1080, main.get("height").getAsInt());
        assertEquals(25, main.get("framesPerSecond").getAsDouble());
        assertEquals("http://127.0.0.1:8554/streams/gate/1/main/mp4", text(main, "mp4"));
        assertEquals("rtsp://127.0.0.1:5554/gate/1/main", text(main, "rtsp"));
        assertFalse(main.has("mjpeg"));
        JsonObject small = channel.getAsJsonArray("profiles").get(1).getAsJsonObject();
        assertEquals("http://127.0.0.1:8554/streams/gate/1/sub1/mjpeg", text(small, "mjpeg"));
        assertFalse(small.has("mp4"));
    }

    @Test
    void offersMjpegOnlyWhereThereIsAJpegStream() {
        FakeChannel channel = server.devices
                .add("yard", "http://192.168.1.22")
                .say(DeviceState.ONLINE, "")
                .channel("LiveVideo");
        channel.profiles = List.of(new StreamProfile("main", "Main", Codec.H265, 1920, 1080, 25));
        JsonObject yard = channel("yard");
        assertFalse(yard.has("mjpeg"));
        assertTrue(yard.has("mp4"));
        server.media.unbindRtsp(new java.net.InetSocketAddress("127.0.0.1", WebServer.RTSP_PORT));
        assertFalse(channel("yard").has("rtsp"));
    }

    @Test
    void listsDevicesWhileTheDriverOfOneDoesNotAnswer() {
        FakeChannel dead = server.devices
                .add("dead", "http://192.168.1.23")
                .say(DeviceState.ONLINE, "")
                .channel("LiveVideo");
        dead.lane = work -> {};
        assertFalse(channel("dead").has("profiles"));
        assertTrue(channel("gate").has("profiles"));
    }

    private JsonObject channel(String device) {
        return Browser.json(user.get("/api/v1/devices/" + device))
                .getAsJsonArray("channels")
                .get(0)
                .getAsJsonObject();
    }

    private static String text(JsonObject object, String name) {
        return object.get(name).getAsString();
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/api/v1/devices/barn,404",
        "GET,/api/v1/devices/%3Cb%3E,404",
        "GET,/api/v1/devices/gate/channels/9/presets,404",
        "GET,/api/v1/devices/gate/channels/one/presets,404",
        "GET,/api/v1/devices/gate/channels/99999999999/presets,404",
        "GET,/api/v1/events?count=0,400",
        "GET,/api/v1/events?count=many,400",
        "GET,/api/v1/events?device=%00,400",
        "GET,/api/v1/,404",
        "GET,/api/v1/devices/,404",
        "PUT,/api/v1/devices/gate,405",
        "DELETE,/api/v1/devices/barn,404",
        "GET,/api/v1/devices/shed/channels/1/presets,404",
        "TRACE,/api/v1/devices,405"
    })
    void saysWhatIsWrongWithARequest(String method, String path, int status) {
        HttpResponse<String> response = user.with("X-Lensbridge", "1").send(method, path, "");
        assertEquals(status, response.statusCode());
        JsonObject error = Browser.json(response).getAsJsonObject("error");
        assertTrue(error.get("message").getAsString().length() > 20, response.body());
        assertFalse(response.body().contains("<b>"), response.body());
    }

    @Test
    void tellsWhatDriversDiscoveryStreamsAndFiguresSay() {
        JsonObject drivers = Browser.json(user.get("/api/v1/drivers"));
        assertEquals(2, drivers.getAsJsonArray("drivers").size());
        assertTrue(user.get("/api/v1/drivers").body().contains("\"type\":\"1..65535\""));
        assertTrue(user.get("/api/v1/discovery").body().contains("\"suggestedName\":\"turn-4\""));
        JsonObject stream = Browser.json(user.get("/api/v1/streams"))
                .getAsJsonArray("streams")
                .get(0)
                .getAsJsonObject();
        assertEquals(24.9, stream.get("framesPerSecond").getAsDouble());
        assertEquals(180, stream.get("firstFrameMillis").getAsInt());
        assertEquals(12, stream.get("lost").getAsInt());
        assertEquals(50, stream.get("groupFrames").getAsInt());
        assertEquals(2, stream.get("stalls").getAsInt());
        assertFalse(stream.has("bitsPerSecond") && !stream.get("bitsPerSecond").isJsonNull());
        JsonObject host = Browser.json(user.get("/api/v1/hosts"))
                .getAsJsonArray("hosts")
                .get(0)
                .getAsJsonObject();
        assertEquals("OPEN", host.get("circuit").getAsString());
        assertEquals(1.5, host.get("opensInSeconds").getAsDouble());
        JsonObject login = host.getAsJsonArray("logins").get(0).getAsJsonObject();
        assertEquals("LOCKED_UNTIL", login.get("state").getAsString());
        assertEquals(17, host.getAsJsonObject("counters").get("requests").getAsLong());
        JsonObject metrics = Browser.json(user.get("/api/v1/metrics")).getAsJsonObject("metrics");
        assertEquals(7.0, metrics.get("lensbridge_events_total").getAsDouble());
    }

    @Test
    void tellsWhichStreamsAChannelOffers() {
        HttpResponse<String> response = user.get("/api/v1/devices/gate/channels/1/profiles");
        JsonObject small =
                Browser.json(response).getAsJsonArray("profiles").get(1).getAsJsonObject();
        assertEquals("JPEG", small.get("codec").getAsString());
        assertEquals(
                "http://127.0.0.1:8554/streams/gate/1/sub1/mjpeg",
                small.get("mjpeg").getAsString());
        assertFalse(Browser.json(response)
                .getAsJsonArray("profiles")
                .get(0)
                .getAsJsonObject()
                .has("mjpeg"));
    }

    @Test
    void searchesAndAnswersWhenTheSearchIsOver() {
        HttpResponse<String> response =
                user.post("/api/v1/discovery", "{\"ranges\":[\"192.168.1.0/24\"],\"seconds\":5}");
        assertEquals(200, response.statusCode());
        assertEquals(3, Browser.json(response).getAsJsonArray("found").size());
        assertEquals(
                400,
                user.post("/api/v1/discovery", "{\"ranges\":[\"nonsense\"]}").statusCode());
        assertEquals(400, user.post("/api/v1/discovery", "{\"seconds\":3600}").statusCode());
        assertEquals(400, user.post("/api/v1/discovery", "{\"seconds\":1.5}").statusCode());
    }

    @Test
    void listsTheLatestEvents() {
        server.bus.motion("gate");
        server.bus.publish(
                "shed", 2, "input", Phase.PULSE, Map.of("port", Value.of(3), "raw", Value.of(new byte[] {1})));
        JsonObject all = Browser.json(user.get("/api/v1/events"));
        assertEquals(2, all.getAsJsonArray("events").size());
        JsonObject one = Browser.json(user.get("/api/v1/events?device=shed&count=5"))
                .getAsJsonArray("events")
                .get(0)
                .getAsJsonObject();
        assertEquals("input", one.get("type").getAsString());
        assertEquals(3, one.getAsJsonObject("data").get("port").getAsInt());
        assertEquals("AQ==", one.getAsJsonObject("data").get("raw").getAsString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/devices",
                "/devices/{id}/channels/{channel}/ptz",
                "/discovery",
                "/events",
                "/events/stream",
                "/session"
            })
    void describesItself(String path) {
        JsonObject document = Browser.json(user.get("/api/v1/openapi.json"));
        assertEquals("3.1.0", document.get("openapi").getAsString());
        assertTrue(document.getAsJsonObject("paths").has(path));
    }

    @Test
    void removesAndReconnectsDevices() {
        assertEquals(202, user.post("/api/v1/devices/gate/reconnect", "{}").statusCode());
        assertEquals(1, gate.reconnects);
        assertEquals(
                204,
                user.with("X-Lensbridge", "1")
                        .send("DELETE", "/api/v1/devices/gate", "")
                        .statusCode());
        assertEquals(404, user.get("/api/v1/devices/gate").statusCode());
    }
}
