package org.lensbridge.simulator;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Reads parts that tell no length: each ends where the next boundary begins, or with the stream. */
final class PartReader implements AutoCloseable {
    private final InputStream input;
    private final byte[] boundary;
    private boolean ended;

    /** A part with its head as it was written. */
    record Read(String head, byte[] body) {}

    PartReader(InputStream stream, String boundary) throws IOException {
        input = new BufferedInputStream(stream);
        this.boundary = ("\r\n--" + boundary + "\r\n").getBytes(StandardCharsets.US_ASCII);
        upTo(this.boundary);
    }

    /** Empty at the end of the stream. */
    Optional<Read> next() throws IOException {
        if (ended) {
            return Optional.empty();
        }
        byte[] head = upTo("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        byte[] body = upTo(boundary);
        return Optional.of(new Read(new String(head, StandardCharsets.US_ASCII), body));
    }

    private byte[] upTo(byte[] mark) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int matched = 0;
        while (matched < mark.length) {
            int next = input.read();
            if (next < 0) {
                ended = true;
                return bytes.toByteArray();
            }
            bytes.write(next);
            matched = next == mark[matched] ? matched + 1 : next == mark[0] ? 1 : 0;
        }
        byte[] all = bytes.toByteArray();
        return Arrays.copyOf(all, all.length - mark.length);
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
