package org.lensbridge.transport.internal.rtsp;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a session is called and how often it wants a sign of life, RFC 2326, 12.37. Immutable.
 *
 * @param session the empty text while it has no name
 */
record SessionLife(String session, Duration pause) {
    private static final Pattern TIMEOUT = Pattern.compile("(?i);\\s*timeout\\s*=\\s*\"?0*([1-9]\\d{0,4})(?!\\d)");
    private static final Duration USUAL_TIMEOUT = Duration.ofSeconds(60);

    /** Networks forget connections on which nothing is said, and a device that is gone shall be noticed sooner than that. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(20);

    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);

    /** Before anything was told. */
    static final SessionLife NONE = new SessionLife("", LONGEST_PAUSE);

    /** After a reply with this header; the empty text for one without. Some say 0 seconds, and mean no more than those that say nothing. */
    SessionLife with(String header) {
        int parameters = header.indexOf(';');
        String name = (parameters < 0 ? header : header.substring(0, parameters)).strip();
        if (name.isEmpty()) {
            return this;
        }
        Matcher timeout = TIMEOUT.matcher(header);
        Duration stated = timeout.find() ? Duration.ofSeconds(Integer.parseInt(timeout.group(1))) : USUAL_TIMEOUT;
        Duration half = stated.dividedBy(2);
        Duration bounded = half.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : half;
        return new SessionLife(name, bounded.compareTo(SHORTEST_PAUSE) < 0 ? SHORTEST_PAUSE : bounded);
    }

    /** The request that asks for a sign of life, of those that a Public header offers. */
    String signMethod(String offered) {
        if (offered.contains("GET_PARAMETER")) {
            return "GET_PARAMETER";
        }
        return offered.contains("SET_PARAMETER") && !offered.contains("OPTIONS") ? "SET_PARAMETER" : "OPTIONS";
    }
}
