package org.lensbridge.simulator.replay;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lensbridge.simulator.http.Parameter;

/**
 * Reads a capture line by line. Lines of an unknown type and members with unknown names are passed over, so that files of later
 * versions of the same format can be read; a last line without end, left by a process that was killed, is too. Confined to one call.
 */
final class CaptureParser {
    private static final int VERSION = 1;

    private final CaptureLimits limits;
    private final Map<Long, Draft> drafts = new LinkedHashMap<>();
    private final Map<String, String> about = new LinkedHashMap<>();
    private long total;
    private long lost;
    private int line;
    private boolean whole;

    /** An exchange while its lines come in. */
    private static final class Draft {
        private final long number;
        private final long millis;
        private final String method;
        private final String target;
        private boolean reused;
        private int status;
        private String statusLine = "";
        private List<Parameter> headers = List.of();
        private final List<CapturedExchange.Piece> pieces = new ArrayList<>();
        private String end = "";

        Draft(long number, long millis, String method, String target) {
            this.number = number;
            this.millis = millis;
            this.method = method;
            this.target = target;
        }

        CapturedExchange finished() {
            return new CapturedExchange(
                    number, millis, method, target, reused, status, statusLine, headers, pieces, end);
        }
    }

    CaptureParser(CaptureLimits limits) {
        this.limits = limits;
    }

    Capture read(InputStream in) throws IOException {
        for (byte[] bytes = next(in); bytes != null; bytes = next(in)) {
            line++;
            Map<String, Object> members;
            try {
                members = JsonLineReader.read(new String(bytes, StandardCharsets.UTF_8));
            } catch (JsonLineReader.SyntaxException e) {
                if (line > 1 && !whole) {
                    break;
                }
                throw new CaptureFormatException(line, e.getMessage());
            }
            if (line == 1) {
                header(members);
            } else {
                entry(members);
            }
        }
        if (line == 0) {
            throw new CaptureFormatException(1, "the file is empty");
        }
        return new Capture(about, drafts.values().stream().map(Draft::finished).toList(), lost);
    }

    /** The next line, or null at the end. */
    private byte[] next(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        whole = false;
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (++total > limits.file()) {
                throw new CaptureFormatException(line + 1, "the file has more than " + limits.file() + " bytes");
            }
            if (b == '\n') {
                whole = true;
                return bytes.toByteArray();
            }
            if (bytes.size() == limits.line()) {
                throw new CaptureFormatException(line + 1, "it is longer than " + limits.line() + " bytes");
            }
            bytes.write(b);
        }
        return bytes.size() == 0 ? null : bytes.toByteArray();
    }

    private void header(Map<String, Object> members) throws CaptureFormatException {
        if (!"lensbridge-capture".equals(members.get("format"))) {
            throw new CaptureFormatException(1, "this is no capture: its format is not lensbridge-capture");
        }
        if (number(members, "version", 0) != VERSION) {
            throw new CaptureFormatException(
                    1, "this is version " + number(members, "version", 0) + " of the format; version 1 can be read");
        }
        members.forEach((name, value) -> {
            if (value instanceof String text && !name.equals("format")) {
                about.put(name, text);
            }
        });
    }

    private void entry(Map<String, Object> members) throws CaptureFormatException {
        String type = text(members, "type");
        long number = number(members, "exchange", 0);
        long millis = number(members, "ms", 0);
        if (type.equals("gap")) {
            lost += number(members, "lost", 0);
            return;
        }
        if (type.equals("request")) {
            if (drafts.size() == limits.exchanges()) {
                throw new CaptureFormatException(line, "there are more than " + limits.exchanges() + " requests");
            }
            String target = text(members, "target");
            if (number < 1 || !target.startsWith("/")) {
                throw new CaptureFormatException(line, "a request has a number and a target that starts with /");
            }
            if (drafts.putIfAbsent(number, new Draft(number, millis, text(members, "method"), target)) != null) {
                throw new CaptureFormatException(line, "there are two requests with the number " + number);
            }
            return;
        }
        // What belongs to a request that was lost in a gap is of no use.
        Draft draft = drafts.get(number);
        if (draft != null) {
            answer(draft, type, millis, members);
        }
    }

    private void answer(Draft draft, String type, long millis, Map<String, Object> members)
            throws CaptureFormatException {
        switch (type) {
            case "connected" -> draft.reused = Boolean.TRUE.equals(members.get("reused"));
            case "reply" -> {
                long status = number(members, "status", 0);
                if (status < 100 || status > 999) {
                    throw new CaptureFormatException(line, "a reply has a status of three digits");
                }
                draft.status = (int) status;
                draft.statusLine = oneLine(text(members, "line"));
                draft.headers = headers(members.get("headers"));
            }
            case "body" -> draft.pieces.add(new CapturedExchange.Piece(millis, bytes(members)));
            case "end" -> draft.end = text(members, "how");
            default -> {
                return;
            }
        }
    }

    private List<Parameter> headers(Object value) throws CaptureFormatException {
        List<Parameter> headers = new ArrayList<>();
        for (Object pair : value instanceof List<?> list ? list : List.of()) {
            boolean fits = pair instanceof List<?> two
                    && two.size() == 2
                    && two.get(0) instanceof String name
                    && two.get(1) instanceof String
                    && name.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,200}");
            if (!fits) {
                throw new CaptureFormatException(line, "headers are pairs of a name and a value");
            }
            List<?> two = (List<?>) pair;
            headers.add(new Parameter((String) two.get(0), oneLine((String) two.get(1))));
        }
        return headers;
    }

    private ByteBuffer bytes(Map<String, Object> members) throws CaptureFormatException {
        if (members.get("text") instanceof String text) {
            return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        }
        if (members.get("base64") instanceof String encoded) {
            try {
                return ByteBuffer.wrap(Base64.getDecoder().decode(encoded));
            } catch (IllegalArgumentException e) {
                throw new CaptureFormatException(line, "the bytes are no base64");
            }
        }
        throw new CaptureFormatException(line, "a body has a text or base64");
    }

    private String text(Map<String, Object> members, String name) throws CaptureFormatException {
        if (members.get(name) instanceof String text) {
            return text;
        }
        throw new CaptureFormatException(line, "the text \"" + name + "\" is missing");
    }

    private static long number(Map<String, Object> members, String name, long absent) {
        return members.get(name) instanceof Double number ? (long) Math.max(0, Math.min(number, 1e15)) : absent;
    }

    /** A header cannot smuggle in another. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\x00-\\x1f\\x7f]", " ");
    }
}
