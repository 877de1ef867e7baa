package org.lensbridge.transport.internal.auth;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.lensbridge.transport.http.HttpReply;

/**
 * One challenge of a WWW-Authenticate header. Immutable.
 *
 * @param scheme in lower case
 * @param parameters by lower-case name, unquoted
 */
public record Challenge(String scheme, Map<String, String> parameters) {
    /** What these take has a name each; a nonce that is not quoted may still look like a blob. */
    private static final Set<String> NAMED = Set.of("digest", "basic", "info");

    private static final int MOST = 16;
    private static final int LONGEST = 16_384;

    public Challenge {
        parameters = Map.copyOf(parameters);
    }

    /** A parameter; the empty text when absent. */
    public String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }

    /** Whether the device says that only the nonce was too old. Firmware quotes the word or not. */
    public boolean stale() {
        return parameter("stale").strip().equalsIgnoreCase("true");
    }

    /** All challenges of a reply. */
    static List<Challenge> of(HttpReply reply) {
        return parse(reply.header("www-authenticate").orElse(""));
    }

    /** Whether a reply refuses a nonce for its age alone. */
    static boolean anyStale(HttpReply reply) {
        return of(reply).stream().anyMatch(Challenge::stale);
    }

    /**
     * All challenges of a header value, several headers joined by commas. Never fails: what cannot be read is left out, and
     * what exceeds 16 challenges or 16 KiB.
     */
    public static List<Challenge> parse(String header) {
        return new Parser(header.length() > LONGEST ? header.substring(0, LONGEST) : header).read();
    }

    /** The parameters of a header that has no scheme, such as Authentication-Info. */
    public static Map<String, String> parameters(String header) {
        List<Challenge> read = parse("info " + header);
        return read.isEmpty() ? Map.of() : read.get(0).parameters();
    }

    /** Confined to one call. */
    private static final class Parser {
        private final String text;
        private int at;
        private final List<Challenge> challenges = new ArrayList<>();
        private String scheme;
        private Map<String, String> parameters = new HashMap<>();

        Parser(String text) {
            this.text = text;
        }

        List<Challenge> read() {
            while (at < text.length() && challenges.size() < MOST) {
                skip(" \t\r\n,;");
                String word = word();
                if (word.isEmpty()) {
                    at++;
                    continue;
                }
                int behind = at;
                skip(" \t");
                if (at < text.length() && text.charAt(at) == '=' && scheme != null && !isPadding()) {
                    at++;
                    skip(" \t");
                    parameters.putIfAbsent(word.toLowerCase(Locale.ROOT), value());
                } else {
                    finish();
                    scheme = word.toLowerCase(Locale.ROOT);
                    at = behind;
                    if (!NAMED.contains(scheme)) {
                        token68();
                    }
                }
            }
            finish();
            return challenges;
        }

        /** Skips the opaque blob that follows schemes such as Negotiate. */
        private void token68() {
            int start = at;
            skip(" \t");
            int blob = at;
            word();
            while (at < text.length() && "/+=".indexOf(text.charAt(at)) >= 0) {
                at++;
                word();
            }
            int end = at;
            skip(" \t");
            boolean alone = end > blob && (at >= text.length() || text.charAt(at) == ',');
            boolean isBlob = alone && text.substring(blob, end).matches("[^=]+=*");
            at = isBlob ? end : start;
        }

        /** The value from {@code start} to here, or to the next parameter where the comma between is missing. */
        private String unquoted(int start) {
            int end = at;
            for (int sign = text.indexOf('=', start); sign >= 0 && sign < end; sign = text.indexOf('=', sign + 1)) {
                int name = sign;
                while (name > start && text.charAt(name - 1) == ' ') {
                    name--;
                }
                int nameEnd = name;
                while (name > start && isNameCharacter(text.charAt(name - 1))) {
                    name--;
                }
                if (name > start && name < nameEnd && text.charAt(name - 1) == ' ') {
                    at = name;
                    break;
                }
            }
            return text.substring(start, at).strip();
        }

        private static boolean isNameCharacter(char c) {
            return Character.isLetterOrDigit(c) || c == '-' || c == '_';
        }

        private boolean isPadding() {
            return at + 1 < text.length() && text.charAt(at + 1) == '=';
        }

        private void finish() {
            if (scheme != null && challenges.size() < MOST) {
                challenges.add(new Challenge(scheme, parameters));
            }
            scheme = null;
            parameters = new HashMap<>();
        }

        private void skip(String characters) {
            while (at < text.length() && characters.indexOf(text.charAt(at)) >= 0) {
                at++;
            }
        }

        private String word() {
            int start = at;
            while (at < text.length() && " \t\r\n,;=\"/+".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            return text.substring(start, at);
        }

        private String value() {
            if (at >= text.length() || text.charAt(at) != '"') {
                int start = at;
                while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
                    at++;
                }
                return unquoted(start);
            }
            StringBuilder unquoted = new StringBuilder();
            for (at++; at < text.length() && text.charAt(at) != '"'; at++) {
                if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                    at++;
                }
                unquoted.append(text.charAt(at));
            }
            at++;
            return unquoted.toString();
        }
    }
}
