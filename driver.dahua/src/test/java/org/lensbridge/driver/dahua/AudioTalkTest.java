package org.lensbridge.driver.dahua;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lensbridge.api.capability.AudioTalk;
import org.lensbridge.api.capability.io.Talk;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.driver.Description;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.driver.testkit.ScriptedCamera;
import org.lensbridge.tck.Await;

@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class AudioTalkTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Loudspeaker device = new Loudspeaker("G.711Mu");
    private Rig rig;

    @AfterEach
    void close() throws Exception {
        rig.close();
        device.close();
    }

    private AudioTalk talk(String form) {
        rig = new Rig(device.address(), Map.of("talkForm", Value.of(form)), Duration.ofSeconds(5));
        rig.connect();
        return rig.capability(1, AudioTalk.class);
    }

    private static MediaFormat format(AudioTalk talk, String codec) {
        return talk.formats().stream()
                .filter(f -> f.codec().name().equals(codec))
                .findFirst()
                .orElseThrow();
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    @ParameterizedTest
    @CsvSource({
        "PCM16LE, Audio/PCM",
        "ADPCM-MS, Audio/ADPCM",
        "PCMA, Audio/G.711A",
        "PCMU, Audio/G.711Mu",
        "G726, Audio/G.726",
        "G729, Audio/G.729",
        "MPA, Audio/MPEG2",
        "AMR, Audio/AMR",
        "AAC, Audio/AAC"
    })
    void sendsEachOfTheNineEncodings(String codec, String mediaType) {
        AudioTalk loudspeaker = talk("singlepart");
        assertEquals(9, loudspeaker.formats().size());
        try (Talk talk = loudspeaker.open(format(loudspeaker, codec))) {
            talk.send(bytes("hello"));
            talk.send(bytes("world"));
            assertTrue(Await.until(() -> device.heard().equals("helloworld"), SOON), device::heard);
        }
        String head = device.heads.get(0);
        assertTrue(
                head.startsWith("POST /cgi-bin/audio.cgi?action=postAudio&httptype=singlepart&channel=1 HTTP/1.1\r\n"),
                head);
        assertTrue(head.contains("Content-Type: " + mediaType + "\r\n"), head);
        assertTrue(head.contains("Content-Length: 9999999\r\n"), head);
        assertTrue(Await.until(() -> device.talking.get() == 0, SOON), "still open");
    }

    @Test
    void channelSevenIsSevenForTheLoudspeaker() {
        device.channels = 16;
        talk("singlepart");
        AudioTalk seventh = rig.capability(7, AudioTalk.class);
        seventh.open(seventh.formats().get(0)).close();
        assertTrue(Await.until(() -> !device.heads.isEmpty(), SOON), "nobody talks");
        assertTrue(device.heads.get(0).contains("&channel=7 "), device.heads.get(0));
    }

    @Test
    void sendsPartsWhereTheyAreWanted() {
        AudioTalk loudspeaker = talk("multipart");
        try (Talk talk = loudspeaker.open(format(loudspeaker, "PCMA"))) {
            talk.send(bytes("hello"));
            String part = "--lensbridge-sound\r\nContent-Type: Audio/G.711A\r\nContent-Length: 5\r\n\r\nhello\r\n";
            assertTrue(Await.until(() -> device.heard().equals(part), SOON), device::heard);
        }
        String head = device.heads.get(0);
        assertTrue(head.contains("httptype=multipart&channel=1"), head);
        assertTrue(head.contains("Content-Type: multipart/x-mixed-replace; boundary=lensbridge-sound\r\n"), head);
    }

    @Test
    void prefersWhatTheDeviceItselfUses() {
        assertEquals(Codec.PCMU, talk("singlepart").formats().get(0).codec());
        assertTrue(device.heads.isEmpty(), "a talk was begun");
    }

    @Test
    void oneTalksAtATime() {
        AudioTalk loudspeaker = talk("singlepart");
        MediaFormat format = loudspeaker.formats().get(0);
        Talk first = loudspeaker.open(format);
        CameraException busy = assertThrows(CameraException.class, () -> loudspeaker.open(format));
        assertEquals(Kind.BUSY, busy.kind());
        first.close();
        first.close();
        loudspeaker.open(format).close();
        CameraException gone = assertThrows(CameraException.class, () -> first.send(bytes("late")));
        assertEquals(Kind.GONE, gone.kind());
    }

    @Test
    void anotherRequestFollowsWhenTheAnnouncedLengthIsUsedUp() {
        AudioTalk loudspeaker = talk("singlepart");
        int all = 10_004_000;
        try (Talk talk = loudspeaker.open(format(loudspeaker, "PCM16LE"))) {
            talk.send(ByteBuffer.allocate(all));
            assertTrue(
                    Await.until(() -> device.heard().length() == all, SOON),
                    () -> "" + device.heard().length());
        }
        assertEquals(2, device.heads.size());
    }

    @ParameterizedTest
    @CsvSource({
        "503 Service Unavailable, '', BUSY",
        "400 Bad Request, '', INVALID_ARGUMENT",
        "404 Not Found, '', UNSUPPORTED",
        "200 OK, Error, BUSY"
    })
    void aRefusalIsNoTalk(String status, String text, Kind kind) {
        AudioTalk loudspeaker = talk("singlepart");
        device.refusal =
                "HTTP/1.1 " + status + "\r\nConnection: close\r\nContent-Length: " + text.length() + "\r\n\r\n" + text;
        MediaFormat format = loudspeaker.formats().get(0);
        CameraException refused = assertThrows(CameraException.class, () -> {
            try (Talk talk = loudspeaker.open(format)) {
                while (true) {
                    talk.send(bytes("?"));
                }
            }
        });
        assertEquals(kind, refused.kind());
        assertEquals("audio.post", refused.operation());
        device.refusal = "";
        if (!status.startsWith("503")) {
            loudspeaker.open(format).close();
        }
    }

    @Test
    void aFormatThatIsNotOnOfferIsRefused() {
        AudioTalk loudspeaker = talk("singlepart");
        MediaFormat stereo = new MediaFormat(0, Codec.PCMA, 0, 0, 8000, 2, ByteBuffer.allocate(0));
        assertEquals(
                Kind.INVALID_ARGUMENT,
                assertThrows(CameraException.class, () -> loudspeaker.open(stereo))
                        .kind());
    }

    @Test
    void theSessionEndsItsTalk() {
        AudioTalk loudspeaker = talk("singlepart");
        Talk talk = loudspeaker.open(loudspeaker.formats().get(0));
        rig.session().close();
        assertEquals(
                Kind.GONE,
                assertThrows(CameraException.class, () -> talk.send(bytes("late")))
                        .kind());
        assertTrue(Await.until(() -> device.talking.get() == 0, SOON), "still open");
    }

    @Test
    void aDeviceWithoutLoudspeakersSaysSo() throws Exception {
        try (ScriptedCamera mute = new ScriptedCamera(Map.of(
                "magicBox.cgi?action=getDeviceType",
                "type=Mute\r\n",
                "devAudioOutput.cgi?action=getCollect",
                "result=0\r\n"))) {
            rig = Rig.to(mute.address());
            Description description = rig.connect();
            String absence = description.channels().stream()
                    .filter(channel -> channel.number() == 1)
                    .findFirst()
                    .orElseThrow()
                    .absences()
                    .get("AudioTalk");
            assertEquals("Asked for audio.outputs (section 4.3.2). The device has 0 loudspeakers.", absence);
            assertEquals(List.of(), device.heads);
        }
    }
}
