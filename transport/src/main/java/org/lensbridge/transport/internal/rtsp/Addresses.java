package org.lensbridge.transport.internal.rtsp;

import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

/** The names of media in requests, RFC 2326, C.1.1. What a device names is never connected to. Without state. */
final class Addresses {
    private static final int LONGEST = 16_000;

    private Addresses() {}

    /**
     * The address that a device means by {@code control}, which may be whole, relative to {@code base}, or that of all. One that begins with a slash
     * belongs behind the base, as most devices mean it, unless it repeats the base's path.
     */
    static String resolve(String base, String control) {
        if (control.isEmpty() || control.equals("*")) {
            return printable(base);
        }
        if (control.regionMatches(true, 0, "rtsp", 0, 4) && control.contains("://")) {
            return printable(control);
        }
        if (control.startsWith("/")) {
            String root = root(base);
            String path = base.substring(root.length()).replaceFirst("\\?.*", "");
            boolean repeats = control.startsWith(path.endsWith("/") ? path : path + "/");
            return printable((repeats ? root : base.replaceFirst("/$", "")) + control);
        }
        return printable(base + (base.endsWith("/") || control.startsWith("?") ? "" : "/") + control);
    }

    /** What the names of media are relative to, where a device states that; some state a host without a scheme, which tells nothing. */
    static String base(String asked, String stated) {
        if (stated.startsWith("/")) {
            return printable(root(asked) + stated);
        }
        return stated.contains("://") ? printable(stated) : asked;
    }

    private static String root(String address) {
        int path = address.indexOf('/', "rtsp://".length());
        return path < 0 ? address : address.substring(0, path);
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
