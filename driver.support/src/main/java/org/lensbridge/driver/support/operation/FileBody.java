package org.lensbridge.driver.support.operation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import org.lensbridge.api.capability.control.Upload;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

/**
 * A file as the body of a request: as it is, or as the one field of a form by RFC 1867. Confined to one call.
 *
 * @param head what stands before the file
 * @param tail what stands behind it
 */
record FileBody(String contentType, byte[] head, byte[] tail, Upload file) {
    /** Files up to this size are sent at once; a device that asks for a login then gets them again. */
    static final int SMALL = 256 << 10;

    /** Firmware and certificates stay far below. */
    private static final int LONGEST = 256 << 20;

    private static final byte[] NOTHING = new byte[0];
    private static final String ANY_TYPE = "application/octet-stream";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** The body by a row, whose own body is the name of the field. */
    static FileBody of(Operation operation, Map<String, Value> arguments, Upload file) {
        if (file.length() > LONGEST) {
            throw new CameraException(Kind.INVALID_ARGUMENT, "A file of more than " + LONGEST + " bytes is not sent.");
        }
        String type = file.contentType().isBlank() ? ANY_TYPE : file.contentType();
        if (!operation.body().isFile()) {
            return new FileBody(type, NOTHING, NOTHING, file);
        }
        String name = Template.body(operation.body(), ArgumentCheck.complete(operation, arguments))
                .replaceAll("[\\p{Cntrl}\"]", "_");
        // Drawn after the file was made: no file holds it.
        byte[] random = new byte[16];
        RANDOM.nextBytes(random);
        String boundary = "LensbridgeForm" + HexFormat.of().formatHex(random);
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + name
                + "\"\r\nContent-Type: " + type.replaceAll("\\p{Cntrl}", "_") + "\r\n\r\n";
        return new FileBody(
                operation.body().contentType() + "; boundary=" + boundary,
                head.getBytes(StandardCharsets.UTF_8),
                ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8),
                file);
    }

    /** The length of all of it. */
    long length() {
        return head.length + file.length() + tail.length;
    }

    /** All of it in memory. */
    byte[] whole() {
        ByteBuffer all = ByteBuffer.allocate((int) length());
        all.put(head);
        int end = head.length + (int) file.length();
        while (all.position() < end) {
            ByteBuffer rest = all.slice(all.position(), end - all.position());
            all.position(all.position() + read(rest));
            advanced(all.position() - head.length);
        }
        return all.put(tail).array();
    }

    /** Reads on; fails where the file ends early. */
    int read(ByteBuffer into) {
        try {
            int count = file.content().read(into);
            if (count < 0) {
                throw new CameraException(
                        Kind.INVALID_ARGUMENT, "The file '" + file.fileName() + "' is shorter than announced.");
            }
            return count;
        } catch (IOException e) {
            throw new CameraException(Kind.INVALID_ARGUMENT, "The file '" + file.fileName() + "' cannot be read.", e);
        }
    }

    /** Tells the progress; fails when that cancels. */
    void advanced(long done) {
        if (!file.progress().advanced(done, file.length())) {
            throw new CameraException(
                    Kind.INVALID_ARGUMENT,
                    "The upload was cancelled after " + done + " of " + file.length() + " bytes.");
        }
    }
}
