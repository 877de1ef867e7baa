package org.lensbridge.driver.dahua.codec;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.lensbridge.api.capability.analytics.HeatMap;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

/**
 * The answer of section 8.2.2: two bytes of width, two of height, twelve that are reserved, and one byte for each cell. Immutable.
 *
 * <p>The document does not tell the order of the bytes of a number. As the whole is exactly 16 bytes longer than width times height, the
 * size tells it; where it fits both ways, little-endian is meant, as in the rest of the vendor's binary forms.
 *
 * @param reserved of the head, unchanged
 */
public record HeatMapFile(HeatMap map, ByteBuffer reserved) {
    private static final int HEAD = 16;
    private static final int RESERVED = 4;

    public HeatMapFile {
        byte[] copy = bytes(reserved);
        reserved = ByteBuffer.wrap(copy).asReadOnlyBuffer();
    }

    /** A fresh view; its position is the caller's own. */
    @Override
    public ByteBuffer reserved() {
        return reserved.duplicate();
    }

    /**
     * Reads an answer.
     *
     * @throws CameraException PROTOCOL when head and size do not fit together
     */
    public static HeatMapFile parse(ByteBuffer answer) {
        for (ByteOrder order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
            ByteBuffer bytes = answer.slice().order(order);
            if (bytes.remaining() > HEAD) {
                int width = Short.toUnsignedInt(bytes.getShort(0));
                int height = Short.toUnsignedInt(bytes.getShort(2));
                if ((long) width * height == bytes.remaining() - HEAD && width <= 8192 && height <= 8192) {
                    return new HeatMapFile(
                            new HeatMap(width, height, bytes.slice(HEAD, width * height)),
                            bytes.slice(RESERVED, HEAD - RESERVED));
                }
            }
        }
        throw new CameraException(
                Kind.PROTOCOL,
                "The device answered " + answer.remaining() + " bytes, which are no heat map: its head does not fit.");
    }

    /** A copy of what remains. */
    public static byte[] bytes(ByteBuffer buffer) {
        byte[] copy = new byte[buffer.remaining()];
        buffer.duplicate().get(copy);
        return copy;
    }
}
