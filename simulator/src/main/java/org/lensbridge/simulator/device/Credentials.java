package org.lensbridge.simulator.device;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The value of an {@code Authorization} header (RFC 7235): a scheme with parameters, or with one token. */
public record Credentials(String scheme, String token, Map<String, String> parameters) {

    /** Empty when the header does not follow the grammar. */
    public static Optional<Credentials> parse(String header) {
        int blank = header.indexOf(' ');
        if (blank < 1) {
            return Optional.empty();
        }
        String scheme = header.substring(0, blank).toLowerCase(Locale.ROOT);
        String rest = header.substring(blank + 1).strip();
        if (scheme.equals("basic")) {
            return Optional.of(new Credentials(scheme, rest, Map.of()));
        }
        return parameters(rest).map(parameters -> new Credentials(scheme, "", parameters));
    }

    public String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }

    private static Optional<Map<String, String>> parameters(String text) {
        Map<String, String> parameters = new HashMap<>();
        int at = 0;
        while (at < text.length()) {
            int equals = text.indexOf('=', at);
            if (equals < 0) {
                return Optional.empty();
            }
            String name = text.substring(at, equals).strip().toLowerCase(Locale.ROOT);
            StringBuilder value = new StringBuilder();
            at = value(text, equals + 1, value);
            if (at < 0 || parameters.putIfAbsent(name, value.toString()) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(parameters);
    }

    /** Reads a token or a quoted string and the comma behind it; returns where to go on, -1 for a broken value. */
    private static int value(String text, int start, StringBuilder value) {
        int at = start;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '"') {
            at++;
            while (at < text.length() && text.charAt(at) != '"') {
                if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                    at++;
                }
                value.append(text.charAt(at++));
            }
            if (at == text.length()) {
                return -1;
            }
        }
        int comma = text.indexOf(',', at);
        int end = comma < 0 ? text.length() : comma;
        if (value.isEmpty() && text.charAt(Math.min(at, text.length() - 1)) != '"') {
            value.append(text.substring(at, end).strip());
        }
        return comma < 0 ? text.length() : comma + 1;
    }

    /** Leaves everything secret out. */
    @Override
    public String toString() {
        return scheme;
    }
}
