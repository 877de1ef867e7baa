package org.lensbridge.runtime.internal.deploy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads headers of bundle manifests: clauses with paths, attributes and directives (OSGi Core, 3.2.4). Bounded by the header's length. */
final class ManifestHeader {
    /**
     * One clause.
     *
     * @param attributes by name, without type and quotes; directives keep a colon at the end of their name
     */
    record Clause(List<String> paths, Map<String, String> attributes) {
        Clause {
            paths = List.copyOf(paths);
            attributes = Map.copyOf(attributes);
        }
    }

    private ManifestHeader() {}

    /** The clauses in order; what cannot be understood is left out. */
    static List<Clause> parse(String header) {
        List<Clause> clauses = new ArrayList<>();
        for (String clause : split(header, ',')) {
            List<String> paths = new ArrayList<>();
            Map<String, String> attributes = new LinkedHashMap<>();
            for (String part : split(clause, ';')) {
                int equals = equalsSign(part);
                if (equals < 0) {
                    paths.add(part.strip());
                } else {
                    boolean directive = equals > 0 && part.charAt(equals - 1) == ':';
                    String name =
                            part.substring(0, directive ? equals - 1 : equals).strip();
                    int type = name.indexOf(':');
                    name = type < 0 ? name : name.substring(0, type).strip();
                    attributes.put(directive ? name + ":" : name, unquoted(part.substring(equals + 1)));
                }
            }
            if (!paths.isEmpty()) {
                clauses.add(new Clause(paths, attributes));
            }
        }
        return clauses;
    }

    private static int equalsSign(String part) {
        int equals = part.indexOf('=');
        int quote = part.indexOf('"');
        return quote >= 0 && quote < equals ? -1 : equals;
    }

    private static String unquoted(String text) {
        String value = text.strip();
        boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1).replace("\\\"", "\"") : value;
    }

    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        boolean escaped = false;
        for (char c : text.toCharArray()) {
            if (c == '"' && !escaped) {
                quoted = !quoted;
            }
            escaped = c == '\\' && !escaped;
            if (c == separator && !quoted) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        parts.removeIf(String::isBlank);
        return parts;
    }
}
