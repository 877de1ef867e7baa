package org.lensbridge.media.internal.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.api.media.MediaFrame;

class FramerTest {
    private static final String SEQUENCE = "00000001" + "6742c00ad90426c0";
    private static final String PICTURE = "00000001" + "68cb83cb20";
    private static final String KEY = "00000001" + "658884";
    private static final String OTHER = "00000001" + "419a02";

    private final Framer framer = new Framer(new Plain());

    @Test
    void beginsWithAKeyFrameThatBringsItsParameterSets() {
        framer.format(MediaFormat.video(Codec.H264, 0, 0));
        assertTrue(framer.frame(frame(0, false, OTHER)).isEmpty());
        Block first = framer.frame(frame(0, true, SEQUENCE + PICTURE + KEY)).orElseThrow();
        assertEquals(1, first.sequence());
        assertTrue(first.start());
        assertEquals(SEQUENCE + PICTURE, hex(first.format().configuration()));
        Block second = framer.frame(frame(0, false, OTHER)).orElseThrow();
        assertEquals(2, second.sequence());
        assertSame(first.head(), second.head());
        Block again = framer.frame(frame(0, true, SEQUENCE + PICTURE + KEY)).orElseThrow();
        assertSame(first.head(), again.head(), "nothing has changed");
        Block half = framer.frame(frame(0, true, SEQUENCE + KEY)).orElseThrow();
        assertEquals(SEQUENCE + PICTURE, hex(half.format().configuration()), "half of the sets are no news");
    }

    @Test
    void takesNewTracksInAtTheNextKeyFrame() {
        framer.format(MediaFormat.video(Codec.H264, 0, 0));
        Block first = framer.frame(frame(0, true, SEQUENCE + PICTURE + KEY)).orElseThrow();
        framer.format(new MediaFormat(1, Codec.PCMU, 0, 0, 8000, 1, ByteBuffer.allocate(0)));
        Block second = framer.frame(frame(0, false, OTHER)).orElseThrow();
        assertSame(first.head(), second.head());
        Block third = framer.frame(frame(0, true, KEY)).orElseThrow();
        assertNotSame(first.head(), third.head());
        assertEquals(2, third.head().tracks().size());
        assertTrue(framer.frame(frame(1, true, "7f7f")).isPresent());
    }

    @Test
    void waitsForAKeyFrameAfterTheFormatOfThePicturesHasChanged() {
        framer.format(MediaFormat.video(Codec.H264, 0, 0));
        framer.frame(frame(0, true, SEQUENCE + PICTURE + KEY)).orElseThrow();
        framer.format(MediaFormat.video(Codec.H264, 640, 480));
        assertTrue(framer.frame(frame(0, false, OTHER)).isEmpty());
        assertTrue(framer.frame(frame(0, true, SEQUENCE + PICTURE + KEY)).isPresent());
    }

    @Test
    void followsPicturesThatComeAgainAsAnotherTrack() {
        framer.format(MediaFormat.video(Codec.H264, 0, 0));
        framer.frame(frame(0, true, SEQUENCE + PICTURE + KEY)).orElseThrow();
        framer.format(new MediaFormat(2, Codec.H264, 0, 0, 0, 0, ByteBuffer.allocate(0)));
        Block next = framer.frame(frame(2, true, SEQUENCE + PICTURE + KEY)).orElseThrow();
        assertTrue(next.start());
        assertEquals(List.of(2), tracks(next));
        framer.format(MediaFormat.video(Codec.H264, 0, 0));
        Block again = framer.frame(frame(0, true, SEQUENCE + PICTURE + KEY)).orElseThrow();
        assertEquals(List.of(0), tracks(again));
    }

    @Test
    void keepsTwoTracksOfAKindThatBothBringFrames() {
        framer.format(MediaFormat.video(Codec.H264, 0, 0));
        framer.format(new MediaFormat(1, Codec.PCMU, 0, 0, 8000, 1, ByteBuffer.allocate(0)));
        framer.format(new MediaFormat(2, Codec.PCMU, 0, 0, 8000, 1, ByteBuffer.allocate(0)));
        framer.frame(frame(0, true, SEQUENCE + PICTURE + KEY)).orElseThrow();
        framer.frame(frame(2, true, "7f7f"));
        framer.frame(frame(1, true, "7f7f"));
        framer.frame(frame(2, true, "7f7f"));
        assertEquals(List.of(0, 1, 2), tracks(framer.frame(frame(0, true, KEY)).orElseThrow()));
    }

    @Test
    void leavesOutSoundThatIsCodedInAnotherWayUntilTheNextKeyFrame() {
        framer.format(MediaFormat.video(Codec.H264, 0, 0));
        framer.format(new MediaFormat(1, Codec.PCMU, 0, 0, 8000, 1, ByteBuffer.allocate(0)));
        framer.frame(frame(0, true, SEQUENCE + PICTURE + KEY)).orElseThrow();
        framer.format(new MediaFormat(1, Codec.AAC, 0, 0, 8000, 1, ByteBuffer.allocate(0)));
        assertTrue(framer.frame(frame(1, true, "7f7f")).isEmpty());
        framer.frame(frame(0, true, KEY)).orElseThrow();
        assertTrue(framer.frame(frame(1, true, "7f7f")).isPresent());
    }

    private static List<Integer> tracks(Block block) {
        return block.head().tracks().stream().map(MediaFormat::track).toList();
    }

    private static MediaFrame frame(int track, boolean key, String payload) {
        ByteBuffer bytes = ByteBuffer.wrap(HexFormat.of().parseHex(payload));
        return new MediaFrame(track, Duration.ZERO, Instant.EPOCH, key, bytes);
    }

    private static String hex(ByteBuffer bytes) {
        byte[] copy = new byte[bytes.remaining()];
        bytes.get(copy);
        return HexFormat.of().formatHex(copy);
    }

    /** Frames as they are, of streams whose parameter sets are known. */
    private static final class Plain implements Framing {
        @Override
        public Optional<Head> head(List<MediaFormat> tracks) {
            boolean known = tracks.get(0).configuration().hasRemaining();
            return known ? Optional.of(new Head("", ByteBuffer.allocate(0), tracks)) : Optional.empty();
        }

        @Override
        public Optional<Framed> frame(MediaFrame frame) {
            return Optional.of(() -> new ByteBuffer[] {frame.payload()});
        }
    }
}
