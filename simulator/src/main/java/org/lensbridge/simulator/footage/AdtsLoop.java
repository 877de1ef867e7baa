package org.lensbridge.simulator.footage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Two seconds of a tone in AAC-LC, 16 kHz and one channel, taken from ADTS (ISO/IEC 13818-7, section 6.2). Immutable. */
public final class AdtsLoop {
    /** Samples per second; each frame has 1024 of them. */
    public static final int RATE = 16_000;

    /** The AudioSpecificConfig of ISO/IEC 14496-3, section 1.6.2.1, in hexadecimal: AAC-LC, 16 kHz, one channel. */
    public static final String CONFIGURATION = "1408";

    private static final int HEAD = 7;

    private static final class Loaded {
        static final AdtsLoop TONE = load("tone-16000.aac");
    }

    private final List<byte[]> frames;

    private AdtsLoop(List<byte[]> frames) {
        this.frames = List.copyOf(frames);
    }

    public static AdtsLoop tone() {
        return Loaded.TONE;
    }

    /** Frames until it begins again. */
    public int size() {
        return frames.size();
    }

    /** The frame with this number, from 0 without end, without its ADTS head. */
    public byte[] frame(long number) {
        return frames.get((int) Math.floorMod(number, (long) frames.size())).clone();
    }

    private static AdtsLoop load(String resource) {
        byte[] bytes = read(resource);
        List<byte[]> frames = new ArrayList<>();
        for (int at = 0; at + HEAD < bytes.length; ) {
            int length = (bytes[at + 3] & 3) << 11 | (bytes[at + 4] & 0xff) << 3 | (bytes[at + 5] & 0xff) >> 5;
            int head = (bytes[at + 1] & 1) == 1 ? HEAD : HEAD + 2;
            frames.add(Arrays.copyOfRange(bytes, at + head, at + length));
            at += length;
        }
        return new AdtsLoop(frames);
    }

    private static byte[] read(String resource) {
        try (InputStream input = AdtsLoop.class.getResourceAsStream(resource)) {
            return input.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
