package org.lensbridge.simulator.axis;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** One request of RTSP (RFC 2326). Immutable; header names are in small letters. */
record RtspRequest(String method, String uri, Map<String, String> headers) {
    private static final int LONGEST_LINE = 8192;
    private static final int MOST_HEADERS = 50;
    private static final int LARGEST_BODY = 65_536;

    RtspRequest {
        headers = Map.copyOf(headers);
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** Skips what the client sends interleaved, and bodies. */
    static RtspRequest read(InputStream input) throws IOException {
        int first = input.read();
        while (first == '$' || first == '\r' || first == '\n') {
            if (first == '$') {
                byte[] head = exactly(input, 3);
                exactly(input, (head[1] & 0xff) << 8 | head[2] & 0xff);
            }
            first = input.read();
        }
        if (first < 0) {
            throw new EOFException("The client has gone");
        }
        String[] words = ((char) first + line(input)).split(" ");
        Map<String, String> headers = new HashMap<>();
        for (String line = line(input); !line.isEmpty(); line = line(input)) {
            int colon = line.indexOf(':');
            if (colon < 1 || headers.size() == MOST_HEADERS) {
                throw new IOException("No RTSP request");
            }
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        String length = headers.getOrDefault("content-length", "0");
        if (words.length != 3 || !length.matches("\\d{1,5}") || Integer.parseInt(length) > LARGEST_BODY) {
            throw new IOException("No RTSP request");
        }
        exactly(input, Integer.parseInt(length));
        return new RtspRequest(words[0], words[1], headers);
    }

    private static byte[] exactly(InputStream input, int count) throws IOException {
        byte[] bytes = input.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException("The client has gone");
        }
        return bytes;
    }

    private static String line(InputStream input) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = input.read(); next != '\n'; next = input.read()) {
            if (next < 0) {
                throw new EOFException("The client has gone");
            }
            if (line.length() == LONGEST_LINE) {
                throw new IOException("A line is too long");
            }
            line.append((char) next);
        }
        return new String(line.toString().strip().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    /** Leaves header values out: they carry credentials. */
    @Override
    public String toString() {
        return method + " " + uri;
    }
}
