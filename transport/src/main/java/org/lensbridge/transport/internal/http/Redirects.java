package org.lensbridge.transport.internal.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.transport.http.HttpReply;

/** Where a reply points to. Credentials never go to another address. Without state. */
final class Redirects {
    /** How many are followed in a row. */
    static final int MOST = 3;

    private static final int MOST_SHOWN = 200;
    private static final Pattern AUTHORITY = Pattern.compile("(\\[[^\\]@]*]|[^:@\\[\\]]+)(?::(\\d{0,5}))?");

    private Redirects() {}

    /**
     * The target to ask next; empty when the reply is no redirect or has no usable Location.
     *
     * @throws CameraException PROTOCOL when it points to another address
     */
    static Optional<String> target(DeviceAddress address, HttpReply reply) {
        boolean moved =
                switch (reply.status()) {
                    case 301, 302, 303, 307, 308 -> true;
                    default -> false;
                };
        String location = reply.header("location").orElse("").strip();
        if (!moved || location.isEmpty() || location.length() > 8192) {
            return Optional.empty();
        }
        URI uri;
        try {
            uri = URI.create(address.toString() + "/").resolve(location);
        } catch (IllegalArgumentException expected) {
            return Optional.empty();
        }
        if (!isSame(address, uri)) {
            throw new CameraException(Kind.PROTOCOL, refusal(uri));
        }
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return Optional.of(ascii(uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery()));
    }

    /** Devices write letters that URLs do not have as they are. */
    private static String ascii(String target) {
        StringBuilder ascii = new StringBuilder();
        for (byte b : target.getBytes(StandardCharsets.UTF_8)) {
            ascii.append(b < 0 ? String.format("%%%02X", b) : (char) b);
        }
        return ascii.toString();
    }

    /** Names scheme, host and port, without the user that the device may have put before them. */
    private static String refusal(URI uri) {
        String authority = uri.getRawAuthority();
        if (authority == null || authority.length() > MOST_SHOWN || !isWeb(uri)) {
            return "The device redirects to what is no web address, which is not followed: check that it is a camera.";
        }
        return "The device redirects to " + uri.getScheme() + "://"
                + authority.substring(authority.lastIndexOf('@') + 1)
                + ", which is not followed: configure that address if it is the device's.";
    }

    private static boolean isWeb(URI uri) {
        return "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
    }

    private static boolean isSame(DeviceAddress address, URI uri) {
        // Java knows neither host nor port of names such as cam_1.
        Matcher parts = AUTHORITY.matcher(String.valueOf(uri.getRawAuthority()));
        if (!isWeb(uri) || !parts.matches()) {
            return false;
        }
        String told = parts.group(2) == null ? "" : parts.group(2);
        int port = !told.isEmpty() ? Integer.parseInt(told) : uri.getScheme().equalsIgnoreCase("https") ? 443 : 80;
        String host = parts.group(1).replace("[", "").replace("]", "").toLowerCase(Locale.ROOT);
        return uri.getScheme().equalsIgnoreCase(address.scheme())
                && host.equals(address.host().toLowerCase(Locale.ROOT))
                && port == address.port();
    }
}
