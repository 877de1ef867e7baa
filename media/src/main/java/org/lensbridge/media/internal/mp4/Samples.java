package org.lensbridge.media.internal.mp4;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.media.internal.feed.Units;

/**
 * The pieces of a frame's payload that are written, and the samples that they make: the units of a picture with their lengths before them,
 * the AAC frames without their ADTS heads, other sound as it is. Reused from frame to frame; confined to one thread.
 */
final class Samples {
    private static final int AAC_FRAME = 1024;
    private static final int ADTS_HEAD = 7;
    private static final int MOST_AAC = 256;

    private final Units units = new Units();
    private int[] places = new int[32];
    private int[] sizes = new int[32];
    private int pieces;
    private boolean prefixed;
    private int samples;
    private int duration;

    /** Finds what is written of a payload; nothing, when it is not what the format says. */
    void find(MediaFormat format, ByteBuffer payload) {
        pieces = 0;
        samples = 0;
        prefixed = format.codec().medium() == Codec.Medium.VIDEO;
        if (prefixed) {
            units.find(payload);
            for (int i = 0; i < units.count(); i++) {
                add(units.place(i), units.size(i));
            }
            samples = Math.min(pieces, 1);
        } else if (format.codec().equals(Codec.AAC)) {
            frames(payload);
            samples = pieces;
            duration = AAC_FRAME;
        } else {
            int width = Math.max(1, format.channels()) * (format.codec().equals(Codec.PCM16LE) ? 2 : 1);
            add(0, payload.remaining());
            samples = 1;
            duration = Math.max(1, payload.remaining() / width);
        }
    }

    /** How many pieces there are. */
    int pieces() {
        return pieces;
    }

    int place(int piece) {
        return places[piece];
    }

    int size(int piece) {
        return sizes[piece];
    }

    /** Whether each piece has its length before it. */
    boolean prefixed() {
        return prefixed;
    }

    /** How many samples there are: one picture, or as many as there are frames of sound. */
    int samples() {
        return samples;
    }

    /** The bytes of a sample. */
    int bytes(int sample) {
        return prefixed ? total() : sizes[sample];
    }

    /** How long each sample of sound lasts, in samples of the wave. */
    int duration() {
        return duration;
    }

    /** The bytes of all samples. */
    int total() {
        int total = prefixed ? 4 * pieces : 0;
        for (int i = 0; i < pieces; i++) {
            total += sizes[i];
        }
        return total;
    }

    /** ISO/IEC 13818-7, 6.2: each head tells the length of its frame. */
    private void frames(ByteBuffer payload) {
        int at = payload.position();
        while (payload.limit() - at >= ADTS_HEAD && pieces < MOST_AAC) {
            boolean adts = payload.get(at) == (byte) 0xff && (payload.get(at + 1) & 0xf6) == 0xf0;
            int head = (payload.get(at + 1) & 1) == 1 ? ADTS_HEAD : ADTS_HEAD + 2;
            int size = (payload.get(at + 3) & 3) << 11
                    | (payload.get(at + 4) & 0xff) << 3
                    | (payload.get(at + 5) & 0xff) >> 5;
            if (!adts || size <= head || size > payload.limit() - at) {
                return;
            }
            add(at + head, size - head);
            at += size;
        }
    }

    private void add(int place, int size) {
        if (pieces == places.length) {
            places = Arrays.copyOf(places, 2 * pieces);
            sizes = Arrays.copyOf(sizes, 2 * pieces);
        }
        places[pieces] = place;
        sizes[pieces] = size;
        pieces++;
    }
}
