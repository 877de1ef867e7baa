package org.lensbridge.api.capability.recording;

import java.time.Instant;
import org.lensbridge.api.media.StreamHandle;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A recording that is being played. It plays from the beginning when it is opened. Thread-safe; control calls block up to the
 * device's deadline. Closing is final.
 *
 * <p>Frames tell the recorded time as {@link org.lensbridge.api.media.MediaFrame#captured()}. Their presentation times never go back: they go on
 * across pauses, jumps and backward play.
 */
@ConsumerType
public interface Playback extends StreamHandle {
    /** Stops the flow of frames until {@link #play}. Harmless when nothing flows. */
    void pause();

    /**
     * Plays on from where it stands.
     *
     * @param speed 1 is the recorded speed, 0.1 to 32; negative plays backwards, in key frames where the device cannot do better
     */
    void play(double speed);

    /** Jumps to a recorded time and begins with the key frame at or before it; a time outside of what is played is moved to its edge. */
    void seek(Instant time);
}
