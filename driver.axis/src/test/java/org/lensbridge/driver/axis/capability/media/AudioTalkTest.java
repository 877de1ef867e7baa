package org.lensbridge.driver.axis.capability.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lensbridge.api.capability.AudioTalk;
import org.lensbridge.api.capability.io.Talk;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.Codec;
import org.lensbridge.driver.axis.AxisDriverFactory;
import org.lensbridge.driver.testkit.DeviceRig;
import org.lensbridge.tck.Await;

class AudioTalkTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private Loudspeaker device;
    private DeviceRig rig;

    @AfterEach
    void close() throws IOException {
        rig.close();
        device.close();
    }

    private void connect(String tree) {
        device = new Loudspeaker(tree);
        rig = new DeviceRig(AxisDriverFactory::new, device.address());
        rig.connect();
    }

    private AudioTalk talk() {
        connect(MediaTree.TEXT);
        return rig.capability(1, AudioTalk.class);
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    @ParameterizedTest
    @CsvSource({"0, audio/basic, 8000", "1, audio/axis-mulaw-128, 16000"})
    void sendsEachFormThatTheDevicePlays(int index, String mediaType, int rate) {
        AudioTalk loudspeaker = talk();
        assertEquals(2, loudspeaker.formats().size());
        assertEquals(Codec.PCMU, loudspeaker.formats().get(index).codec());
        assertEquals(rate, loudspeaker.formats().get(index).sampleRate());
        try (Talk talk = loudspeaker.open(loudspeaker.formats().get(index))) {
            talk.send(bytes("good "));
            talk.send(bytes("morning"));
            assertTrue(Await.until(() -> device.heard().equals("good morning"), SOON), device::heard);
        }
        assertTrue(device.heads.get(0).contains("Content-Type: " + mediaType + "\r\n"), device.heads.get(0));
    }

    @Test
    void goesOnWhereTheDeviceHasEndedTheRequest() {
        AudioTalk loudspeaker = talk();
        device.patience = 4;
        try (Talk talk = loudspeaker.open(loudspeaker.formats().get(0))) {
            talk.send(bytes("good"));
            assertTrue(
                    Await.until(
                            () -> {
                                talk.send(bytes("!"));
                                return device.heads.size() == 2
                                        && device.heard().endsWith("!");
                            },
                            SOON),
                    device::heard);
        }
    }

    @Test
    void letsOneTalkAtATime() {
        AudioTalk loudspeaker = talk();
        Talk first = loudspeaker.open(loudspeaker.formats().get(0));
        assertEquals(Kind.BUSY, refusal(loudspeaker).kind());
        first.close();
        loudspeaker.open(loudspeaker.formats().get(0)).close();
        assertEquals(
                Kind.GONE,
                assertThrows(CameraException.class, () -> first.send(bytes("x")))
                        .kind());
    }

    @ParameterizedTest
    @CsvSource({
        "503 Service Unavailable, BUSY, somebody else",
        "405 Method Not Allowed, UNSUPPORTED, Audio.DuplexMode",
        "415 Unsupported Media Type, PROTOCOL, 415"
    })
    void tellsWhyTheDeviceDoesNotPlay(String status, Kind kind, String words) {
        AudioTalk loudspeaker = talk();
        device.refusal = status;
        CameraException failure = refusal(loudspeaker);
        assertEquals(kind, failure.kind());
        assertTrue(failure.reason().contains(words), failure.reason());
        device.refusal = "";
        loudspeaker.open(loudspeaker.formats().get(0)).close();
    }

    private static CameraException refusal(AudioTalk loudspeaker) {
        return assertThrows(CameraException.class, () -> {
            try (Talk talk = loudspeaker.open(loudspeaker.formats().get(0))) {
                for (int i = 0; i < 1000; i++) {
                    talk.send(ByteBuffer.allocate(4000));
                }
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "Properties.Audio.Audio=yes, Properties.Audio.Audio=no",
        "'DuplexMode=full,half,post,get', DuplexMode=get",
        "'Format=axis-mulaw-128,g711,opus', Format=opus"
    })
    void saysWhyThereIsNoLoudspeaker(String present, String other) {
        connect(MediaTree.TEXT.replace(present, other));
        assertTrue(rig.session().capability(1, AudioTalk.class).isEmpty());
    }

    @Test
    void aSpeakerWithoutPicturesHasOneToo() {
        String tree = String.join(
                "\r\n",
                MediaTree.TEXT.lines().filter(line -> !line.contains("Image")).toList());
        connect(tree);
        assertEquals(2, rig.capability(1, AudioTalk.class).formats().size());
        assertEquals(List.of(), device.heads);
    }
}
