package org.lensbridge.web.internal.talk;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Objects;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.transport.codec.WavHead;
import org.lensbridge.web.internal.failure.Refusal;

/**
 * The sound of a WAV file, as {@link WavHead} knows it. Immutable.
 *
 * @param samples whole samples of all channels
 */
public record WavSound(WavHead head, ByteBuffer samples) {
    public WavSound {
        Objects.requireNonNull(head);
        samples = samples.asReadOnlyBuffer();
    }

    /** Reads a file; what follows the sound is ignored, and a sound that is said to be longer ends with the file. */
    public static WavSound parse(ByteBuffer file) {
        WavHead head;
        try {
            head = WavHead.read(file);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("The body cannot be played. " + e.getMessage());
        }
        int length = (int) head.length(file.remaining());
        return new WavSound(head, file.slice().slice(head.position(), length - length % head.frame()));
    }

    /** Fresh view. */
    @Override
    public ByteBuffer samples() {
        return samples.duplicate();
    }

    /** What a loudspeaker is told that comes. */
    public MediaFormat format() {
        return head.format();
    }

    /** How long it takes. */
    public Duration duration() {
        return duration(samples.remaining());
    }

    /** How long so many of its bytes take. */
    Duration duration(int bytes) {
        return head.time(bytes);
    }

    /** The bytes of so many milliseconds. */
    int bytes(int millis) {
        return format().sampleRate() * millis / 1000 * head.frame();
    }
}
