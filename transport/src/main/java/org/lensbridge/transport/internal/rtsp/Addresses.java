package org.lensbridge.transport.internal.rtsp;

import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

/** The names of media in requests, RFC 2326, C.1.1. What a device names is never connected to. Without state. */
final class Addresses {
    private static final int LONGEST = 16_000;

    private Addresses() {}

    /** The address that a device means by {@code control}, which may be whole, relative to {@code base}, or that of all. */
    static String resolve(String base, String control) {
        if (control.isEmpty() || control.equals("*")) {
            return printable(base);
        }
        if (control.regionMatches(true, 0, "rtsp", 0, 4) && control.contains("://")) {
            return printable(control);
        }
        if (control.startsWith("/")) {
            int path = base.indexOf('/', "rtsp://".length());
            return printable((path < 0 ? base : base.substring(0, path)) + control);
        }
        return printable(base + (base.endsWith("/") || control.startsWith("?") ? "" : "/") + control);
    }

    /** The same for a server that may call itself by a name of its own: it is spoken to by the one it is known by here. */
    static String resolveAt(String server, String base, String control) {
        String address = resolve(base, control);
        int path = address.indexOf('/', address.indexOf("://") + "://".length());
        int query = address.indexOf('?', address.indexOf("://") + "://".length());
        int from = path < 0 || query >= 0 && query < path ? query : path;
        return from < 0 ? server : server + address.substring(from);
    }

    private static String printable(String address) {
        if (address.length() > LONGEST || !address.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new CameraException(Kind.PROTOCOL, "The device names its media by what is no address.");
        }
        return address;
    }
}
