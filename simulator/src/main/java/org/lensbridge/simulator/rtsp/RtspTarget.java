package org.lensbridge.simulator.rtsp;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a request without scheme and host. Immutable.
 *
 * @param path such as {@code /live}; without the part that names a track
 * @param query its parameters, decoded; of equal names the last counts
 * @param track the track that the address names, from 0
 */
public record RtspTarget(String path, Map<String, String> query, Optional<Integer> track) {
    private static final Pattern TRACK = Pattern.compile("/trackID=(\\d{1,3})(?=$|\\?)");

    public RtspTarget {
        query = Map.copyOf(query);
    }

    /** Reads {@code rtsp://host:port/path?query/trackID=N}, and the same with the track before the query. */
    public static RtspTarget parse(String uri) {
        String rest = uri.replaceFirst("^rtsp[su]?://[^/?]*", "");
        Matcher track = TRACK.matcher(rest);
        Optional<Integer> number = Optional.empty();
        if (track.find()) {
            number = Optional.of(Integer.parseInt(track.group(1)));
            rest = rest.substring(0, track.start()) + rest.substring(track.end());
        }
        String[] parts = rest.split("\\?", 2);
        Map<String, String> query = new HashMap<>();
        if (parts.length == 2) {
            for (String parameter : parts[1].split("[&;]")) {
                String[] pair = parameter.split("=", 2);
                query.put(decoded(pair[0]), pair.length == 2 ? decoded(pair[1]) : "");
            }
        }
        return new RtspTarget(withoutSlash(decoded(parts[0])), withoutSlashes(query), number);
    }

    /** The value of a query's parameter; empty when there is none. */
    public String parameter(String name) {
        return query.getOrDefault(name, "");
    }

    /** Clients put a slash behind the base before they add anything, or nothing. */
    private static Map<String, String> withoutSlashes(Map<String, String> query) {
        Map<String, String> clean = new HashMap<>();
        query.forEach((name, value) -> clean.put(name, withoutSlash(value)));
        return clean;
    }

    private static String withoutSlash(String text) {
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
