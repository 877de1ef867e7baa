package org.lensbridge.driver.dahua.codec.dhav;

import java.nio.ByteBuffer;

/**
 * The extension of a DHAV head: records of a type byte and a length that the type implies. An unknown type ends what can be read, since
 * nobody knows how long it is. Stateless.
 */
final class DhavExtension {
    private static final int SHORT_SIZE = 0x80;
    private static final int VIDEO_CODING = 0x81;
    private static final int SIZE = 0x82;
    private static final int AUDIO_CODING = 0x83;
    private static final int LONG_AUDIO_CODING = 0x8c;

    /** The unit of a short size, in pixels. */
    private static final int BLOCK = 8;

    private DhavExtension() {}

    /** Reads all of {@code bytes} into what is known of the coding. */
    static void read(ByteBuffer bytes, Coding coding) {
        int at = bytes.position();
        for (int length = length(bytes, at); length > 0; length = length(bytes, at)) {
            record(bytes, at, coding);
            at += length;
        }
    }

    /** The length of a whole record; 0 for one that cannot be read. */
    private static int length(ByteBuffer bytes, int at) {
        if (at >= bytes.limit()) {
            return 0;
        }
        int length =
                switch (bytes.get(at) & 0xff) {
                    case SHORT_SIZE, VIDEO_CODING, AUDIO_CODING, 0x84, 0x85, 0x8b, 0x94, 0x96, 0xa0, 0xb2, 0xb4 -> 4;
                    case SIZE, LONG_AUDIO_CODING, 0x88, 0x91, 0x92, 0x93, 0x95, 0x9a, 0x9b, 0xb3 -> 8;
                    default -> 0;
                };
        return at + length <= bytes.limit() ? length : 0;
    }

    private static void record(ByteBuffer bytes, int at, Coding coding) {
        switch (bytes.get(at) & 0xff) {
            case SHORT_SIZE -> coding.size(BLOCK * unsigned(bytes, at + 2), BLOCK * unsigned(bytes, at + 3));
            case SIZE -> coding.size(bytes.getShort(at + 4) & 0xffff, bytes.getShort(at + 6) & 0xffff);
            case VIDEO_CODING -> coding.video(Codes.dhavVideo(unsigned(bytes, at + 2)), unsigned(bytes, at + 3), 0);
            case AUDIO_CODING -> sound(coding, bytes, at + 1);
            case LONG_AUDIO_CODING -> sound(coding, bytes, at + 2);
            default -> {}
        }
    }

    private static void sound(Coding coding, ByteBuffer bytes, int at) {
        coding.sound(Codes.dhavSound(unsigned(bytes, at + 1), unsigned(bytes, at), unsigned(bytes, at + 2)));
    }

    private static int unsigned(ByteBuffer bytes, int at) {
        return bytes.get(at) & 0xff;
    }
}
