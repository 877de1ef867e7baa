package org.lensbridge.media.internal.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.api.media.MediaFrame;
import org.lensbridge.api.media.MediaPacket;

class SettlingTest {
    private final List<Runnable> later = new ArrayList<>();
    private final List<MediaPacket> passed = new ArrayList<>();
    private final Settling settling = new Settling(Duration.ofMillis(500), later::add, passed::add);
    private final MediaFormat pictures = MediaFormat.video(Codec.H264, 0, 0);
    private final MediaFormat sound = new MediaFormat(1, Codec.PCMU, 0, 0, 8000, 1, ByteBuffer.allocate(0));

    @Test
    void holdsPicturesUntilSoundIsToldOf() {
        settling.accept(pictures);
        MediaFrame first = push(0);
        assertEquals(List.of(pictures), passed);
        settling.accept(sound);
        assertEquals(List.of(pictures, sound, first), passed);
        MediaFrame second = push(40);
        assertEquals(List.of(pictures, sound, first, second), passed);
    }

    @Test
    void holdsThemForATime() {
        settling.accept(pictures);
        push(0);
        push(40);
        assertEquals(1, later.size());
        later.get(0).run();
        push(80);
        assertEquals(4, passed.size());
        later.get(0).run();
        assertEquals(4, passed.size());
    }

    @Test
    void holdsNothingOfAStreamThatHasTwoTracksOrRanBefore() {
        settling.accept(pictures);
        push(0);
        push(460);
        assertEquals(1, passed.size());
        push(500);
        assertEquals(4, passed.size());
        List<MediaPacket> all = new ArrayList<>();
        Settling two = new Settling(Duration.ofMillis(500), later::add, all::add);
        two.accept(pictures);
        two.accept(sound);
        two.accept(passed.get(1));
        assertEquals(3, all.size());
        assertEquals(1, later.size(), "only the first had to wait");
    }

    @Test
    void holdsNothingBeyondItsBoundsOrAnotherFormat() {
        settling.accept(pictures);
        for (int i = 0; i < 256; i++) {
            push(0);
        }
        assertEquals(257, passed.size());
        passed.clear();
        Settling other = new Settling(Duration.ofMillis(500), later::add, passed::add);
        other.accept(pictures);
        MediaFrame frame = new MediaFrame(0, Duration.ZERO, Instant.EPOCH, true, ByteBuffer.allocate(1));
        other.accept(frame);
        MediaFormat larger = MediaFormat.video(Codec.H264, 640, 480);
        other.accept(larger);
        assertEquals(List.of(pictures, frame, larger), passed);
    }

    private MediaFrame push(int millis) {
        MediaFrame frame = new MediaFrame(0, Duration.ofMillis(millis), Instant.EPOCH, true, ByteBuffer.allocate(1));
        settling.accept(frame);
        return frame;
    }
}
