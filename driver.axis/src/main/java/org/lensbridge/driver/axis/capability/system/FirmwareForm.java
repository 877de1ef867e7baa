package org.lensbridge.driver.axis.capability.system;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.lensbridge.api.capability.control.Progress;
import org.lensbridge.api.capability.control.Upload;

/**
 * A file of firmware as firmware management takes it: a form whose first part says what to do with the second. Confined to one upload.
 */
final class FirmwareForm implements ReadableByteChannel {
    private static final int LONGEST_NAME = 255;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String HEAD = String.join(
            "\r\n",
            "--%1$s",
            "Content-Disposition: form-data; name=\"json\"",
            "Content-Type: application/json",
            "",
            "{\"apiVersion\":\"1.0\",\"method\":\"upgrade\"}",
            "--%1$s",
            "Content-Disposition: form-data; name=\"file\"; filename=\"%2$s\"",
            "Content-Type: application/octet-stream",
            "",
            "");

    private final ByteBuffer head;
    private final Upload file;
    private final ByteBuffer tail;
    private long left;

    private FirmwareForm(String head, Upload file, String tail) {
        this.head = StandardCharsets.UTF_8.encode(head);
        this.file = file;
        this.tail = StandardCharsets.UTF_8.encode(tail);
        this.left = file.length();
    }

    /** The form with this file; progress is told of the file alone. */
    static Upload of(Upload file) {
        // Drawn after the file was made: no file holds it.
        byte[] random = new byte[16];
        RANDOM.nextBytes(random);
        String boundary = "LensbridgeForm" + HexFormat.of().formatHex(random);
        FirmwareForm form =
                new FirmwareForm(String.format(HEAD, boundary, name(file)), file, "\r\n--" + boundary + "--\r\n");
        int begun = form.head.remaining();
        Progress progress = (done, total) ->
                file.progress().advanced(Math.max(0, Math.min(done - begun, file.length())), file.length());
        return new Upload(
                file.fileName(),
                "multipart/form-data; boundary=" + boundary,
                begun + file.length() + form.tail.remaining(),
                form,
                progress);
    }

    /** A file's name without its folders, and without what would end it in a header. */
    static String name(Upload file) {
        String name = file.fileName().replaceFirst("^.*[/\\\\]", "").replaceAll("[\\p{Cntrl}\"]", "_");
        if (name.isBlank()) {
            return "firmware.bin";
        }
        return name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        if (head.hasRemaining()) {
            return moved(head, into);
        }
        if (left > 0) {
            int limit = into.limit();
            into.limit((int) Math.min(limit, into.position() + left));
            try {
                int count = file.content().read(into);
                left -= Math.max(count, 0);
                return count;
            } finally {
                into.limit(limit);
            }
        }
        return tail.hasRemaining() ? moved(tail, into) : -1;
    }

    private static int moved(ByteBuffer from, ByteBuffer into) {
        int count = Math.min(from.remaining(), into.remaining());
        into.put(from.slice(from.position(), count));
        from.position(from.position() + count);
        return count;
    }

    @Override
    public boolean isOpen() {
        return file.content().isOpen();
    }

    /** Whoever opened the file closes it. */
    @Override
    public void close() {}
}
