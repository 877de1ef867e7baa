package org.lensbridge.media.internal.http;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The lines of a head behind its first (RFC 9110, section 5): HTTP's, and RTSP's, which have the same form. Pure. */
public final class HeaderLines {
    private static final String TOKEN_MARKS = "!#$%&'*+-.^_`|~";

    private HeaderLines() {}

    /** Values by names in lower case; those of one name in one. The first line is passed over. */
    public static Map<String, String> parse(String[] lines) throws BadRequestException {
        Map<String, String> headers = new HashMap<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            if (colon < 1 || !isToken(lines[i].substring(0, colon))) {
                throw new BadRequestException("A header line has no name.");
            }
            String name = lines[i].substring(0, colon).toLowerCase(Locale.ROOT);
            String value = lines[i].substring(colon + 1).strip();
            if (value.chars().anyMatch(c -> c < ' ' && c != '\t' || c == 0x7f)) {
                throw new BadRequestException("A header value holds a control character.");
            }
            String separator = name.equals("cookie") ? "; " : ", ";
            headers.merge(name, value, (first, second) -> first + separator + second);
        }
        return headers;
    }

    static boolean isToken(String text) {
        return !text.isEmpty()
                && text.chars()
                        .allMatch(c -> c >= 'a' && c <= 'z'
                                || c >= 'A' && c <= 'Z'
                                || c >= '0' && c <= '9'
                                || TOKEN_MARKS.indexOf(c) >= 0);
    }
}
