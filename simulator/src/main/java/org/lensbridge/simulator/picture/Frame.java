package org.lensbridge.simulator.picture;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.lensbridge.simulator.FrameStamp;

/**
 * One JPEG, cut so that a changing stamp can stand before bytes that are shared: {@code start} holds everything up
 * to and including the stamp, {@code rest} the remaining segments and the scan. Immutable: readers duplicate.
 */
public record Frame(FrameStamp stamp, ByteBuffer start, ByteBuffer rest) {

    /** Places the stamp after the segment that follows SOI, which is the JFIF head where there is one. */
    public static Frame of(FrameStamp stamp, ByteBuffer jpeg) {
        int cut = 2 + 2 + (jpeg.getShort(jpeg.position() + 4) & 0xffff);
        byte[] text = stamp.text().getBytes(StandardCharsets.UTF_8);
        ByteBuffer start = ByteBuffer.allocate(cut + 4 + text.length);
        start.put(jpeg.slice(jpeg.position(), cut));
        start.putShort((short) 0xfffe).putShort((short) (text.length + 2)).put(text);
        ByteBuffer rest = jpeg.slice(jpeg.position() + cut, jpeg.remaining() - cut);
        return new Frame(stamp, start.flip(), rest);
    }

    public int length() {
        return start.remaining() + rest.remaining();
    }

    /** The whole JPEG in two buffers. */
    public List<ByteBuffer> jpeg() {
        return List.of(start, rest);
    }
}
