package org.lensbridge.transport.internal.rtp;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.lensbridge.api.media.Codec;

/** MPEG-4 part 2 (ISO/IEC 14496-2). Immutable. */
final class Mpeg4 implements WholeDepacketizer.Kind {
    private static final int PICTURE = 0xb6;
    private static final int MOST_CONFIGURATION = 4096;

    private final ByteBuffer configuration;

    /** With the configuration of the description, in hexadecimal digits. */
    Mpeg4(String hexadecimal) {
        configuration = ByteBuffer.wrap(hex(hexadecimal));
    }

    /** Empty for what are no such digits. */
    static byte[] hex(String text) {
        try {
            return text.length() > 2 * MOST_CONFIGURATION
                    ? new byte[0]
                    : HexFormat.of().parseHex(text.strip());
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    @Override
    public void describe(FrameOutput output) {
        if (!output.described()) {
            output.video(Codec.MPEG4, 0, 0, configuration);
        }
    }

    /** Whether the first picture's kind is intra (6.3.5). */
    @Override
    public boolean key(byte[] bytes, int size) {
        for (int at = 0; at + 4 < size; at++) {
            if (bytes[at] == 0 && bytes[at + 1] == 0 && bytes[at + 2] == 1 && (bytes[at + 3] & 0xff) == PICTURE) {
                return (bytes[at + 4] & 0xc0) == 0;
            }
        }
        return false;
    }
}
