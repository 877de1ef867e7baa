package org.lensbridge.transport.internal.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.transport.http.HttpRequest;

/** Writes the requests to one device as they go over the wire. Immutable. */
final class RequestHead {
    static final String AGENT = "Lensbridge";

    private static final int USUAL = 512;

    private static final String KEEPS = "Connection: keep-alive\r\n";
    private static final String UPGRADES = "Connection: Upgrade\r\n";

    private final String host;
    private final String fixed;

    RequestHead(DeviceAddress address) {
        String authority = address.authority();
        boolean usual = address.port() == (address.secure() ? 443 : 80);
        host = usual ? authority.substring(0, authority.lastIndexOf(':')) : authority;
        fixed = " HTTP/1.1\r\nHost: " + host + "\r\n";
    }

    /** The value of the header of this name. */
    String host() {
        return host;
    }

    /** Whether a request has a body, be it an empty one. */
    static boolean takesBody(HttpRequest request, byte[] body) {
        return body.length > 0 || request.method().startsWith("P");
    }

    /**
     * A whole request.
     *
     * @param authorization null for none
     */
    byte[] bytes(HttpRequest request, String authorization) {
        StringBuilder head = new StringBuilder(USUAL);
        head.append(request.method()).append(' ').append(request.target()).append(fixed);
        head.append(request.upgrades() ? UPGRADES : KEEPS);
        boolean named = false;
        for (Map.Entry<String, String> header : request.headers().entrySet()) {
            add(head, header.getKey(), header.getValue());
            named |= header.getKey().equalsIgnoreCase("User-Agent");
        }
        if (!named) {
            add(head, "User-Agent", AGENT);
        }
        if (authorization != null) {
            add(head, "Authorization", authorization);
        }
        byte[] body = request.body();
        if (takesBody(request, body)) {
            add(head, "Content-Length", Long.toString(request.endless().orElse(body.length)));
        }
        byte[] start = head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
        if (body.length == 0) {
            return start;
        }
        byte[] all = Arrays.copyOf(start, start.length + body.length);
        System.arraycopy(body, 0, all, start.length, body.length);
        return all;
    }

    private static void add(StringBuilder head, String name, String value) {
        head.append(name).append(": ").append(value).append("\r\n");
    }
}
