package org.lensbridge.driver.support.session;

import java.time.Instant;
import org.lensbridge.api.capability.recording.Playback;
import org.lensbridge.api.media.StreamHandle;

/**
 * A playback that its session forgets when it is closed. Thread-safe.
 *
 * @param owned closes the playback
 */
record OwnedPlayback(Playback playback, StreamHandle owned) implements Playback {
    @Override
    public void pause() {
        playback.pause();
    }

    @Override
    public void play(double speed) {
        playback.play(speed);
    }

    @Override
    public void seek(Instant time) {
        playback.seek(time);
    }

    @Override
    public void close() {
        owned.close();
    }
}
