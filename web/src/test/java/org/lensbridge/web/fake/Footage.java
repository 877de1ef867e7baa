package org.lensbridge.web.fake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Two seconds of H.264 as fragmented MP4, 320x240 at 25 frames per second with a key frame each second, that go on for ever. Immutable. */
final class Footage {
    /** What a browser is told that it is. */
    static final String MIME = "video/mp4; codecs=\"avc1.4D400D\"";

    /** From one key frame to the next. */
    static final int GROUP_FRAMES = 25;

    private static final int TICKS_PER_FRAME = 3600;

    private final byte[] head;
    private final List<byte[]> frames = new ArrayList<>();

    Footage() {
        byte[] file;
        try (InputStream in = Footage.class.getResourceAsStream("live-320x240.mp4")) {
            file = in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ByteBuffer boxes = ByteBuffer.wrap(file);
        int begin = 0;
        int headLength = 0;
        for (int at = 0; at < file.length; at += boxes.getInt(at)) {
            String type = new String(file, at + 4, 4, java.nio.charset.StandardCharsets.US_ASCII);
            if (type.equals("moof")) {
                begin = at;
                headLength = headLength == 0 ? at : headLength;
            } else if (type.equals("mdat")) {
                frames.add(Arrays.copyOfRange(file, begin, at + boxes.getInt(at)));
            }
        }
        head = Arrays.copyOf(file, headLength);
    }

    byte[] head() {
        return head.clone();
    }

    boolean isKey(long number) {
        return number % GROUP_FRAMES == 0;
    }

    /** A frame as one fragment, from a number that counts for ever. */
    byte[] frame(long number) {
        byte[] fragment = frames.get((int) (number % frames.size())).clone();
        for (int at = 0; at < fragment.length - 16; at++) {
            // The time of a fragment, in its version with 64 bits.
            if (fragment[at] == 't' && fragment[at + 1] == 'f' && fragment[at + 2] == 'd' && fragment[at + 3] == 't') {
                ByteBuffer.wrap(fragment).putLong(at + 8, number * TICKS_PER_FRAME);
                break;
            }
        }
        return fragment;
    }
}
