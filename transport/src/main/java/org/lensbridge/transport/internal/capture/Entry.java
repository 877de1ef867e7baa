package org.lensbridge.transport.internal.capture;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One line of the file to be. It holds no secret any more and is not changed after it was handed on.
 *
 * @param members texts, numbers, flags and header lists, by name and in order
 * @param body bytes that are shown as text or base64; not copied
 */
record Entry(Map<String, Object> members, byte[] body) {
    private static final byte[] NO_BODY = new byte[0];
    private static final int OVERHEAD = 256;

    static Entry of(String type, long exchange, long millis) {
        Entry entry = new Entry(new LinkedHashMap<>(), NO_BODY);
        entry.members.put("type", type);
        if (exchange > 0) {
            entry.members.put("exchange", exchange);
        }
        entry.members.put("ms", millis);
        return entry;
    }

    Entry with(String name, Object value) {
        members.put(name, value);
        return this;
    }

    Entry withHeaders(List<Map.Entry<String, String>> headers) {
        return with("headers", headers);
    }

    Entry withBody(byte[] bytes) {
        return new Entry(members, bytes);
    }

    /** What it takes while it waits, roughly. */
    int weight() {
        return OVERHEAD + body.length;
    }

    String line() {
        JsonLine line = new JsonLine();
        members.forEach(line::member);
        if (body.length > 0) {
            line.bytes(body);
        }
        return line.end();
    }
}
