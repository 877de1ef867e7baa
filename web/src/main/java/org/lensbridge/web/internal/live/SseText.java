package org.lensbridge.web.internal.live;

import java.nio.charset.StandardCharsets;
import org.lensbridge.api.event.CameraEvent;
import org.lensbridge.api.event.EventTypes;
import org.lensbridge.web.internal.resource.EventJson;

/** The wire form of server-sent events (WHATWG HTML, "Server-sent events"). */
final class SseText {
    /** A comment, which clients ignore and proxies take for life. */
    static final byte[] HEARTBEAT = bytes(":\n\n");
    /** The first words: come back two seconds after a loss. */
    static final byte[] WELCOME = bytes("retry: 2000\n\n");
    /** Something is lost: read the lists anew. */
    static final byte[] RESET = bytes("event: reset\ndata: {}\n\n");

    private SseText() {}

    /** JSON has no line ends of its own, so one data line holds it. */
    static byte[] of(CameraEvent event) {
        String name = event.type().equals(EventTypes.STATE) ? "state" : "event";
        String id = event.id().replaceAll("[\\r\\n\\x00]", "");
        return bytes("id: " + id + "\nevent: " + name + "\ndata: " + EventJson.of(event) + "\n\n");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
