package org.lensbridge.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.device.DeviceState;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.web.fake.Browser;
import org.lensbridge.web.fake.WebServer;

class TalkTest {
    private static final String TALK = "/api/v1/devices/gate/channels/1/talk";
    private static final int HEAD_BYTES = 44;

    private WebServer server;
    private Browser user;

    @BeforeEach
    void start() throws Exception {
        server = new WebServer();
        user = new Browser(server).loggedIn().with("X-Lensbridge", "1");
        server.devices
                .add("gate", "http://192.168.1.20")
                .say(DeviceState.ONLINE, "")
                .channel("AudioTalk");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void playsASoundAndAnswersWhenItIsOver() {
        assertEquals(204, user.send("POST", TALK, sound(2400)).statusCode());
        assertEquals(List.of("gate 1 PCMU 8000", "over after 2400"), server.loudspeakers.said);
    }

    @Test
    void tellsHowALoudspeakerFailed() {
        server.loudspeakers.failure = Optional.of(new CameraException(Kind.BUSY, "Somebody else talks."));
        HttpResponse<String> response = user.send("POST", TALK, sound(800));
        assertEquals(503, response.statusCode());
        JsonObject error = Browser.json(response).getAsJsonObject("error");
        assertEquals("gate: Somebody else talks.", error.get("message").getAsString());
        assertEquals("over after 0", server.loudspeakers.said.get(1));
    }

    @Test
    void refusesWhatIsNoSoundOrTooMuch() {
        assertEquals(400, user.send("POST", TALK, "").statusCode());
        assertEquals(400, user.send("POST", TALK, "Hello gate").statusCode());
        assertEquals(400, user.send("POST", TALK, sound(8000 * 121)).statusCode());
        assertEquals(413, user.send("POST", TALK, sound((10 << 20) + 1)).statusCode());
        assertEquals(
                404,
                user.send("POST", "/api/v1/devices/gate/channels/2/talk", sound(8))
                        .statusCode());
        assertEquals(List.of(), server.loudspeakers.said);
    }

    @Test
    void takesNoSoundFromAnotherSite() {
        Browser other = new Browser(server).loggedIn().with("Content-Type", "text/plain");
        assertEquals(403, other.send("POST", TALK, sound(800)).statusCode());
    }

    @Test
    void isDescribed() {
        JsonObject body = Browser.json(user.get("/api/v1/openapi.json"))
                .getAsJsonObject("paths")
                .getAsJsonObject("/devices/{id}/channels/{channel}/talk")
                .getAsJsonObject("post")
                .getAsJsonObject("requestBody");
        assertTrue(body.getAsJsonObject("content").has("audio/wav"));
    }

    /** Mu-law, 8,000 samples a second; all of its bytes are ASCII. */
    private static String sound(int samples) {
        ByteBuffer file = ByteBuffer.allocate(HEAD_BYTES + samples).order(ByteOrder.LITTLE_ENDIAN);
        file.put(ascii("RIFF")).putInt(0).put(ascii("WAVEfmt ")).putInt(16);
        file.putShort((short) 7)
                .putShort((short) 1)
                .putInt(8000)
                .putInt(8000)
                .putShort((short) 1)
                .putShort((short) 8);
        file.put(ascii("data")).putInt(0);
        return new String(file.array(), StandardCharsets.ISO_8859_1);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
