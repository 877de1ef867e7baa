package org.lensbridge.transport.multipart;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

/**
 * Collects the header lines of one part. Some devices leave out the empty line before the body: the first byte that cannot
 * stand in a header's name ends the headers. Others repeat the status line there, which is skipped. Confined to the parser's
 * thread.
 */
final class HeaderLines {
    private static final byte[] STATUS_LINE = "HTTP/".getBytes(StandardCharsets.US_ASCII);

    private final MultipartLimits limits;
    private final Map<String, String> values = new HashMap<>();
    private final byte[] line;
    private int length;
    private int total;
    private int lines;
    private int colon;

    HeaderLines(MultipartLimits limits) {
        this.limits = limits;
        line = new byte[limits.headerBytes() + 1];
    }

    /** What a byte did. */
    enum Step {
        /** More is needed. */
        MORE,
        /** That was the empty line. */
        DONE,
        /** The bytes of {@link #begun()} are the body's first. */
        BODY
    }

    void begin() {
        values.clear();
        length = 0;
        total = 0;
        lines = 0;
        colon = -1;
    }

    PartHeaders headers() {
        return values.isEmpty() ? PartHeaders.NONE : new PartHeaders(values);
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    /** The line that is being read. */
    ByteBuffer begun() {
        return ByteBuffer.wrap(Arrays.copyOf(line, length));
    }

    /** Whether the line that is being read is no header so far. */
    boolean isBodyBegun() {
        return length > 0 && colon < 0 && !isStatusLine();
    }

    Step take(byte b) {
        if (b == '\n') {
            return endOfLine();
        }
        if (++total > limits.headerBytes()) {
            throw new CameraException(
                    Kind.PROTOCOL, "A part has more than " + limits.headerBytes() + " bytes of headers.");
        }
        line[length++] = b;
        if (colon < 0 && b == ':') {
            colon = length - 1;
        }
        return colon >= 0 || mayBeName(b) || isStatusLine() ? Step.MORE : Step.BODY;
    }

    private boolean isStatusLine() {
        int compared = STATUS_LINE.length;
        return lines == 0 && length >= compared && Arrays.equals(line, 0, compared, STATUS_LINE, 0, compared);
    }

    private boolean mayBeName(byte b) {
        boolean letter = b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9';
        return letter || b == '-' || b == '_' || b == ' ' || b == '\t' || b == '\r';
    }

    private Step endOfLine() {
        int end = length > 0 && line[length - 1] == '\r' ? length - 1 : length;
        String text = new String(line, 0, end, StandardCharsets.ISO_8859_1);
        if (text.isBlank()) {
            return Step.DONE;
        }
        if (colon < 0 && line[0] != ' ' && line[0] != '\t' && !isStatusLine()) {
            line[length++] = '\n';
            return Step.BODY;
        }
        if (++lines > limits.headerLines()) {
            throw new CameraException(Kind.PROTOCOL, "A part has more than " + limits.headerLines() + " header lines.");
        }
        if (colon > 0) {
            values.put(
                    text.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                    text.substring(colon + 1).strip());
        }
        length = 0;
        colon = -1;
        return Step.MORE;
    }
}
