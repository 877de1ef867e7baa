package org.lensbridge.simulator;

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AudioTest {
    private static final String POST = "POST /cgi-bin/audio.cgi?action=postAudio&channel=1&httptype=";
    private static final String GET = "/cgi-bin/audio.cgi?action=getAudio&channel=1&httptype=";

    private DahuaCamera camera;
    private RawClient client;

    @BeforeEach
    void start() throws IOException {
        camera = DahuaCamera.builder().start();
        client = new RawClient(camera);
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        camera.close();
    }

    @Test
    void keepsWhatIsPosted() throws IOException {
        client.send(POST + "singlepart HTTP/1.1\r\nContent-Type: Audio/G.711A\r\nContent-Length: 10\r\n\r\n01234");
        Await.until("half is there", () -> total() == 5);
        assertTrue(camera.receivedAudio().orElseThrow().open());
        client.send("56789");
        assertEquals("OK\r\n", client.readReply().text());
        ReceivedAudio audio = camera.receivedAudio().orElseThrow();
        assertEquals("Audio/G.711A", audio.encoding());
        assertEquals(1, audio.channel());
        assertFalse(audio.open());
        assertEquals("0123456789", text(audio));
    }

    @Test
    void readsChunksAfterItSaidToGoOn() throws IOException {
        client.send(POST + "singlepart HTTP/1.1\r\nContent-Type: audio/aac\r\nTransfer-Encoding: chunked\r\n"
                + "Expect: 100-continue\r\n\r\n");
        assertEquals(100, client.readHead().status());
        client.send("3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n");
        assertEquals("OK\r\n", client.readReply().text());
        assertEquals("abcde", text(camera.receivedAudio().orElseThrow()));
    }

    @Test
    void readsParts() throws IOException {
        String part = "--cut\r\nContent-Type: Audio/PCM\r\nContent-Length: 4\r\n\r\n";
        client.send(POST + "multipart HTTP/1.1\r\nContent-Type: multipart/x-mixed-replace; boundary=cut\r\n\r\n" + part
                + "a--b\r\n" + part + "\n\n\n\n\r\n--cut--\r\n");
        Await.until("both are there", () -> total() == 8);
        client.socket().shutdownOutput();
        assertEquals("OK\r\n", client.readReply().text());
        ReceivedAudio audio = camera.receivedAudio().orElseThrow();
        assertEquals("Audio/PCM", audio.encoding());
        assertEquals("a--b\n\n\n\n", text(audio));
    }

    @Test
    void listensToOneClientAtATime() throws IOException {
        String request = POST + "singlepart HTTP/1.1\r\nContent-Type: Audio/G.711A\r\nContent-Length: 9999999\r\n\r\n";
        client.send(request + "hello");
        Await.until("somebody talks", () -> total() == 5);
        try (RawClient other = new RawClient(camera)) {
            other.send(request + "me too");
            RawClient.Reply refusal = other.readReply();
            assertTrue(refusal.text().contains("ErrorID=5"), refusal.text());
            assertEquals("hello", text(camera.receivedAudio().orElseThrow()));
        }
        client.close();
        Await.until("nobody talks", () -> !camera.receivedAudio().orElseThrow().open());
        try (RawClient next = new RawClient(camera)) {
            next.send(request + "now me");
            Await.until("the next one is heard", () -> total() == 6);
        }
    }

    @Test
    void asksForALoginBeforeItListens() throws IOException {
        try (DahuaCamera locked = DahuaCamera.builder().login("admin", "x").start();
                RawClient stranger = new RawClient(locked)) {
            stranger.send(POST + "singlepart HTTP/1.1\r\nContent-Type: Audio/G.711A\r\nContent-Length: 99999999\r\n\r\n"
                    + "let me in".repeat(1000));
            assertEquals(401, stranger.readReply().status());
            assertTrue(locked.receivedAudio().isEmpty());
        }
    }

    @Test
    void refusesWhatIsNoSound() throws IOException {
        for (String wrong : new String[] {
            "singlepart HTTP/1.1\r\nContent-Type: text/plain\r\nContent-Length: 0\r\n\r\n",
            "multipart HTTP/1.1\r\nContent-Type: Audio/PCM\r\nContent-Length: 0\r\n\r\n",
            "dualpart HTTP/1.1\r\nContent-Type: Audio/PCM\r\nContent-Length: 0\r\n\r\n",
            "singlepart&channel=2 HTTP/1.1\r\nContent-Type: Audio/PCM\r\nContent-Length: 0\r\n\r\n"
        }) {
            String request = wrong.contains("channel=2") ? POST.replace("&channel=1", "") : POST;
            client.send(request + wrong);
            assertTrue(client.readReply().text().contains("ErrorID=4"), wrong);
        }
        assertEquals(1, camera.counters().connectionsTotal());
        assertTrue(camera.receivedAudio().isEmpty());
    }

    @Test
    void sendsSound() throws IOException {
        assertEquals("Audio/G.711A", client.open(GET + "singlepart").header("Content-Type"));
        byte[] sound = client.exactly(640);
        // A tone of whole periods: the second block is the first one again, and it is not silence.
        assertArrayEquals(Arrays.copyOf(sound, 320), Arrays.copyOfRange(sound, 320, 640));
        assertNotEquals(sound[5], sound[15]);
    }

    @Test
    void sendsPartsInTheEncodingOfTheTable() throws IOException {
        client.get("/cgi-bin/configManager.cgi?action=setConfig&Encode[0].MainFormat[0].Audio.Compression=PCM");
        client.open(GET + "multipart");
        assertEquals("--myboundary", client.readLine());
        Map<String, String> head = client.readHeaders();
        assertEquals("Audio/PCM", head.get("content-type"));
        assertEquals("640", head.get("content-length"));
    }

    @Test
    void countsMicrophonesAndLoudspeakers() throws IOException {
        for (String device : new String[] {"devAudioInput", "devAudioOutput"}) {
            assertEquals(
                    "result=1\r\n",
                    client.get("/cgi-bin/" + device + ".cgi?action=getCollect").text());
        }
    }

    private long total() {
        return camera.receivedAudio().map(ReceivedAudio::total).orElse(-1L);
    }

    private static String text(ReceivedAudio audio) {
        ByteBuffer data = audio.data();
        return StandardCharsets.US_ASCII.decode(data.duplicate()).toString();
    }
}
