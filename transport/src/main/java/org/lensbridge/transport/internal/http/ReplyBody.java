package org.lensbridge.transport.internal.http;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

/** Collects a reply's body up to a limit. Confined to the exchange's I/O thread. */
final class ReplyBody {
    private static final int FIRST = 512;
    private static final int FIRST_ANNOUNCED = 1 << 20;

    private final int maximum;
    private byte[] bytes;
    private int size;

    ReplyBody(int maximum, long announced) throws Refusal {
        this.maximum = maximum;
        if (announced > maximum) {
            throw exceeded();
        }
        bytes = new byte[announced >= 0 ? (int) Math.min(announced, FIRST_ANNOUNCED) : Math.min(FIRST, maximum)];
    }

    void add(ByteBuffer chunk) throws Refusal {
        int more = chunk.remaining();
        if (more > maximum - size) {
            throw exceeded();
        }
        if (more > bytes.length - size) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(maximum, Math.max(2L * bytes.length, (long) size + more)));
        }
        chunk.get(bytes, size, more);
        size += more;
    }

    int size() {
        return size;
    }

    ByteBuffer content() {
        return ByteBuffer.wrap(bytes, 0, size);
    }

    private Refusal exceeded() {
        return new Refusal(new CameraException(
                Kind.PROTOCOL, "The reply is larger than the " + maximum + " bytes that are accepted."));
    }
}
