package org.lensbridge.driver.axis.capability.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.api.media.MediaFrame;
import org.lensbridge.api.media.StreamEnd;
import org.lensbridge.tck.CollectedMedia;

class SoundTest {
    private final Sound sound = new Sound(Clock.systemUTC());
    private final CollectedMedia sink = new CollectedMedia();
    private final Soundtrack track = new Soundtrack(sink, sound);

    private static MediaFrame picture() {
        return new MediaFrame(0, Duration.ZERO, Instant.EPOCH, true, ByteBuffer.allocate(1));
    }

    private boolean hear(int bytes) {
        return sound.bytes(ByteBuffer.allocate(bytes));
    }

    @Test
    void comesBehindPicturesAndLastsAsLongAsItsBytes() {
        sound.start("audio/basic; rate=8000");
        hear(400);
        hear(400);
        assertTrue(track.accept(MediaFormat.video(Codec.JPEG, 1, 1)));
        assertTrue(track.accept(picture()));
        List<MediaFrame> frames = sink.frames();
        assertEquals(List.of(0, 1, 1), frames.stream().map(MediaFrame::track).toList());
        assertEquals(
                Duration.ofMillis(50), frames.get(2).pts().minus(frames.get(1).pts()));
        MediaFormat format = (MediaFormat) sink.packets().get(2);
        assertEquals(Codec.PCMU, format.codec());
        assertEquals(8_000, format.sampleRate());
    }

    @Test
    void dropsTheOldestWhileNoPictureComes() {
        sound.start("audio/G726-32");
        for (int i = 1; i <= 1000; i++) {
            hear(i);
        }
        track.accept(picture());
        List<MediaFrame> frames = sink.frames();
        assertTrue(frames.size() < 200, "all were kept");
        assertEquals(1000, frames.get(frames.size() - 1).size());
    }

    @Test
    void endsWithThePictures() {
        sound.start("audio/basic");
        assertTrue(hear(1));
        track.end(new StreamEnd(Kind.UNREACHABLE, ""));
        assertFalse(hear(1));
        assertTrue(sink.ended());
    }

    @Test
    void endsWhenTheSinkWantsNoMore() {
        sound.start("audio/basic");
        sink.wantOnly(2);
        hear(1);
        assertFalse(track.accept(picture()));
        assertFalse(hear(1));
    }

    @Test
    void isNotTakenInFormsThatNeedMoreThanBytes() {
        CameraException failure = assertThrows(CameraException.class, () -> sound.start("audio/mpeg4-generic"));
        assertEquals(Kind.UNSUPPORTED, failure.kind());
    }
}
