package org.lensbridge.runtime.internal.discovery;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The beginning of an HTTP answer from a stranger: whatever was read of it, whole or not. Immutable.
 *
 * @param headers the first of each name, in lower case
 * @param body its beginning as one line of text
 */
record HttpAnswer(int status, Map<String, String> headers, String body) {
    private static final int MOST_LINES = 100;
    private static final int LONGEST_TITLE = 200;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5]\\d\\d)(?: .*)?");
    private static final Pattern REALM =
            Pattern.compile("realm=(?:\"((?:[^\"\\\\]|\\\\.){0,200})|([^\\s,\"]{1,200}))", Pattern.CASE_INSENSITIVE);

    HttpAnswer {
        headers = Map.copyOf(headers);
    }

    /** Reads the first {@code length} bytes; empty when they do not begin like an HTTP/1 answer. */
    static Optional<HttpAnswer> parse(byte[] bytes, int length) {
        int position = lineEnd(bytes, 0, length);
        Matcher status = STATUS.matcher(text(bytes, 0, position, StandardCharsets.ISO_8859_1));
        if (!status.matches()) {
            return Optional.empty();
        }
        Map<String, String> headers = new LinkedHashMap<>();
        for (int lines = 0; lines < MOST_LINES && position < length; lines++) {
            int start = position + 1;
            position = lineEnd(bytes, start, length);
            String line = text(bytes, start, position, StandardCharsets.ISO_8859_1);
            if (line.isEmpty()) {
                break;
            }
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.putIfAbsent(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        int from = Math.min(position + 1, length);
        boolean chunked = headers.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked");
        byte[] body = chunked ? unchunked(bytes, from, length) : Arrays.copyOfRange(bytes, from, length);
        return Optional.of(new HttpAnswer(
                Integer.parseInt(status.group(1)), headers, text(body, 0, body.length, StandardCharsets.UTF_8)));
    }

    /** Where the line that starts here ends: at its LF, or at the end of what was read. */
    private static int lineEnd(byte[] bytes, int start, int length) {
        int end = start;
        while (end < length && bytes[end] != '\n') {
            end++;
        }
        return end;
    }

    /** Control characters become blanks: nothing of a stranger gets into logs and pages as a line of its own. */
    private static String text(byte[] bytes, int start, int end, Charset charset) {
        if (start >= end) {
            return "";
        }
        String text = new String(bytes, start, end - start, charset);
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().map(c -> Character.isISOControl(c) ? ' ' : c).forEach(clean::appendCodePoint);
        return clean.toString().strip();
    }

    private static byte[] unchunked(byte[] bytes, int from, int length) {
        byte[] body = new byte[length - from];
        int size = 0;
        int position = from;
        while (position < length) {
            int end = lineEnd(bytes, position, length);
            int chunk = chunkSize(text(bytes, position, end, StandardCharsets.ISO_8859_1));
            int start = Math.min(end + 1, length);
            int count = Math.min(chunk, length - start);
            if (count <= 0) {
                break;
            }
            System.arraycopy(bytes, start, body, size, count);
            size += count;
            position = start + count + 2; // the chunk's own CRLF
        }
        return Arrays.copyOf(body, size);
    }

    private static int chunkSize(String line) {
        int end = 0;
        while (end < line.length() && end < 7 && Character.digit(line.charAt(end), 16) >= 0) {
            end++;
        }
        return end == 0 ? 0 : Integer.parseInt(line.substring(0, end), 16);
    }

    /** The realm of the first login challenge. */
    Optional<String> realm() {
        Matcher realm = REALM.matcher(headers.getOrDefault("www-authenticate", ""));
        if (!realm.find()) {
            return Optional.empty();
        }
        return Optional.of(
                realm.group(1) == null ? realm.group(2) : realm.group(1).replaceAll("\\\\(.)", "$1"));
    }

    /** The title of an HTML page. */
    Optional<String> title() {
        String lower = body.toLowerCase(Locale.ROOT);
        int open = lower.indexOf("<title");
        int start = open < 0 || lower.length() != body.length() ? -1 : lower.indexOf('>', open);
        if (start < 0) {
            return Optional.empty();
        }
        int end = lower.indexOf('<', start);
        String title = body.substring(start + 1, end < 0 ? body.length() : end).strip();
        return title.isEmpty()
                ? Optional.empty()
                : Optional.of(title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title);
    }
}
