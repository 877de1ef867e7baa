package org.lensbridge.transport.internal.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.transport.internal.capture.ExchangeTap;

/** Collects a reply's body up to a limit. Confined to the exchange's thread. */
final class ReplyBody {
    private static final int FIRST = 512;

    /** Java keeps memory of the length of a read for each thread that has read. */
    private static final int LONGEST_READ = 64 << 10;

    private static final int FIRST_ANNOUNCED = 1 << 20;

    private final int maximum;
    private final long announced;
    private byte[] bytes;
    private int size;

    /**
     * @param announced negative when it is not
     */
    ReplyBody(int maximum, long announced) throws Refusal {
        this.maximum = maximum;
        this.announced = announced;
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

    /** Reads to the end of a body. */
    void read(InputStream in, ExchangeTap tap) throws IOException {
        while (size != announced) {
            if (size == maximum && bytes.length == maximum) {
                if (in.read() >= 0) {
                    throw exceeded();
                }
                return;
            }
            if (size == bytes.length) {
                bytes = Arrays.copyOf(bytes, (int) Math.min(maximum, 2L * bytes.length));
            }
            int read = in.read(bytes, size, Math.min(bytes.length - size, LONGEST_READ));
            if (read < 0) {
                return;
            }
            if (tap != ExchangeTap.NONE) {
                tap.data(ByteBuffer.wrap(bytes, size, read));
            }
            size += read;
        }
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
