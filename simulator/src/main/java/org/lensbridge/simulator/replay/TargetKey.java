package org.lensbridge.simulator.replay;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lensbridge.simulator.http.Parameter;

/**
 * What a request asks for: the order of its parameters does not count, nor how they are encoded. Immutable.
 *
 * @param parameters in order of name and value, without those that were removed
 * @param removed the names of parameters whose values were removed from the capture
 * @param anyQuery whether the whole query was removed
 */
record TargetKey(String method, String path, List<Parameter> parameters, Set<String> removed, boolean anyQuery) {
    private static final String REMOVED = "******";

    static TargetKey of(String method, String target) {
        int mark = target.indexOf('?');
        String query = mark < 0 ? "" : target.substring(mark + 1);
        List<Parameter> parameters = new ArrayList<>();
        Set<String> removed = new HashSet<>();
        for (String pair : query.split("&")) {
            int equals = pair.indexOf('=');
            String name = decode(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
            if (value.contains(REMOVED)) {
                removed.add(name);
            } else if (!pair.isEmpty()) {
                parameters.add(new Parameter(name, value));
            }
        }
        // A name of which one value was removed tells requests apart no more.
        parameters.removeIf(parameter -> removed.contains(parameter.name()));
        parameters.sort(Comparator.comparing(Parameter::name).thenComparing(Parameter::value));
        String path = decode(mark < 0 ? target : target.substring(0, mark));
        return new TargetKey(method, path, List.copyOf(parameters), Set.copyOf(removed), query.equals(REMOVED));
    }

    /** Whether a request for {@code asked} is answered by what this, from a capture, was answered. */
    boolean fits(TargetKey asked) {
        if (!method.equals(asked.method) || !fits(path, asked.path)) {
            return false;
        }
        List<Parameter> rest = asked.parameters.stream()
                .filter(parameter -> !removed.contains(parameter.name()))
                .toList();
        return anyQuery || parameters.equals(rest);
    }

    /** A password that is an ordinary word leaves holes in paths. */
    private static boolean fits(String recorded, String asked) {
        if (!recorded.contains(REMOVED)) {
            return recorded.equals(asked);
        }
        String pattern = Arrays.stream(recorded.split(Pattern.quote(REMOVED), -1))
                .map(Pattern::quote)
                .collect(Collectors.joining("[^/]*"));
        return asked.matches(pattern);
    }

    private static String decode(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int high = c == '%' && at + 2 < text.length() ? Character.digit(text.charAt(at + 1), 16) : -1;
            int low = high >= 0 ? Character.digit(text.charAt(at + 2), 16) : -1;
            if (low >= 0) {
                bytes.write(high << 4 | low);
                at += 3;
            } else {
                bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
                at++;
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
