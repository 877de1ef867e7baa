package org.lensbridge.api.device;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a device's control interface answers: scheme {@code http} or {@code https}, host name or IP literal without
 * brackets, and port 1 to 65535. It never holds credentials or a path; ports of other protocols are options of the driver.
 */
public record DeviceAddress(String scheme, String host, int port) {
    private static final Pattern AUTHORITY =
            Pattern.compile("(?:\\[([0-9A-Fa-f:.%]+)]|([^\\[\\]:]+))(?::([0-9]{1,5}))?");
    // The text itself may hold a password that somebody typed in the wrong place: it is never shown.
    private static final String EXPECTED = "Not a device address; expected something like http://192.168.1.20:80";
    private static final int MOST_SHOWN = 60;

    public DeviceAddress {
        Objects.requireNonNull(host);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new IllegalArgumentException(
                    "A device address starts with http:// or https://, not " + shown(scheme));
        }
        if (host.isBlank()
                || host.length() > 253
                || host.chars().anyMatch(c -> c <= ' ' || "/?#@[]\\".indexOf(c) >= 0)) {
            throw new IllegalArgumentException("Not a host name or IP address: '" + shown(host) + "'");
        }
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("A port is 1 to 65535, not " + port);
        }
    }

    /**
     * Reads {@code http://host:port}, {@code https://host}, {@code host:port} or {@code host}; the scheme defaults to
     * http, the port to 80 or 443.
     *
     * @throws IllegalArgumentException with a sentence for the user; credentials in the text are refused unseen
     */
    public static DeviceAddress parse(String text) {
        String url = text.strip();
        if (!url.contains("://")) {
            boolean bareIpv6 = !url.startsWith("[") && url.indexOf(':') != url.lastIndexOf(':');
            url = "http://" + (bareIpv6 ? "[" + url + "]" : url);
        }
        URI uri;
        try {
            uri = new URI(url);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(EXPECTED);
        }
        if (uri.getRawUserInfo() != null || url.contains("@")) {
            throw new IllegalArgumentException("Leave user and password out of the address and give them apart");
        }
        // URI knows no host with an underscore, which home networks have all the same.
        Matcher authority = AUTHORITY.matcher(String.valueOf(uri.getRawAuthority()));
        if (uri.getScheme() == null || !authority.matches()) {
            throw new IllegalArgumentException(EXPECTED);
        }
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        String host = authority.group(1) != null ? authority.group(1) : authority.group(2);
        String port = authority.group(3);
        return new DeviceAddress(
                scheme, host, port != null ? Integer.parseInt(port) : scheme.equals("https") ? 443 : 80);
    }

    /** The begin of a text that may be of any length. */
    private static String shown(String text) {
        return text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN) + "...";
    }

    /** Whether the conversation is encrypted. */
    public boolean secure() {
        return scheme.equals("https");
    }

    /** {@code host:port} with brackets around an IPv6 literal: the form of an HTTP Host header. */
    public String authority() {
        return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port;
    }

    /** The URL of the device, which {@link #parse} reads back. */
    @Override
    public String toString() {
        return scheme + "://" + authority();
    }
}
