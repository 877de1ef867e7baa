package org.lensbridge.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.AudioTalk;
import org.lensbridge.api.capability.io.Talk;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaFormat;

/** What {@link AudioTalk} promises. Says nothing aloud. */
interface TalkContract extends Bench {
    @Test
    default void loudspeakersPlaySound() {
        for (AudioTalk speaker : connected().ends(AudioTalk.class)) {
            List<MediaFormat> formats = speaker.formats();
            assertFalse(formats.isEmpty());
            for (MediaFormat format : formats) {
                assertEquals(Codec.Medium.AUDIO, format.codec().medium());
            }
            Expect.distinct(formats, MediaFormat::toString);
        }
    }

    @Test
    default void talksEndAndLeaveTheLoudspeakerFree() {
        for (AudioTalk speaker : connected().ends(AudioTalk.class)) {
            MediaFormat format = speaker.formats().get(0);
            for (int i = 0; i < 3; i++) {
                Talk talk = opened(speaker, format);
                ByteBuffer sound = silence(format);
                talk.send(sound);
                assertEquals(0, sound.remaining());
                assertTimeout(Await.CLOSING, talk::close);
                talk.close();
                Expect.gone(() -> talk.send(silence(format)));
            }
        }
    }

    @Test
    default void formatsThatTheLoudspeakerLacksAreRefused() {
        AudioTalk speaker = connected().require(AudioTalk.class);
        MediaFormat nobodys =
                new MediaFormat(0, new Codec("TCK", Codec.Medium.AUDIO), 0, 0, 12_345, 7, ByteBuffer.allocate(0));
        Expect.invalid(() -> speaker.open(nobodys));
    }

    @Test
    default void closingTheSessionEndsItsTalks() {
        Connected connected = connected();
        AudioTalk speaker = connected.require(AudioTalk.class);
        MediaFormat format = speaker.formats().get(0);
        Talk talk = opened(speaker, format);
        assertTimeout(Await.CLOSING, () -> connected.session().close());
        Expect.refused(Kind.GONE, () -> talk.send(silence(format)));
        talk.close();
        Talk next = opened(connected().require(AudioTalk.class), format);
        next.close();
    }

    /** A device may take a moment to notice that the talk before is over. */
    private static Talk opened(AudioTalk speaker, MediaFormat format) {
        AtomicReference<Talk> talk = new AtomicReference<>();
        Await.until(
                () -> {
                    try {
                        talk.set(speaker.open(format));
                        return true;
                    } catch (CameraException e) {
                        if (e.kind() != Kind.BUSY) {
                            throw e;
                        }
                        return false;
                    }
                },
                Await.SOON);
        return Optional.ofNullable(talk.get())
                .orElseThrow(() -> new AssertionError("The loudspeaker stays busy after a talk has ended."));
    }

    /** A fiftieth of a second, or a little of what no codec's silence is known of. */
    private static ByteBuffer silence(MediaFormat format) {
        byte[] sound = new byte[160];
        Arrays.fill(
                sound,
                format.codec().equals(Codec.PCMU) ? (byte) 0xFF : format.codec().equals(Codec.PCMA) ? (byte) 0xD5 : 0);
        return ByteBuffer.wrap(sound);
    }
}
