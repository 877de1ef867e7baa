package org.lensbridge.transport.rtsp;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The parameters of a payload format, as {@code a=fmtp} names them. Devices write names in any case, put blanks where none belong, and forget semicolons.
 *
 * @param values by their names in lower case
 */
public record FormatParameters(Map<String, String> values) {
    private static final int MOST = 64;
    private static final int MOST_CHARACTERS = 64 << 10;

    /** A semicolon, or blanks in front of the next name; behind a comma a value goes on. */
    private static final Pattern BETWEEN = Pattern.compile(";|(?<![,=\\s])\\s++(?=[A-Za-z][\\w-]{0,63}+\\s*+=(?!=))");

    public FormatParameters {
        values = Map.copyOf(values);
    }

    /** Reads up to 64 parameters, the first of a name; longer texts than 64 Ki characters have none. */
    public static FormatParameters parse(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        String[] parts = text.length() > MOST_CHARACTERS ? new String[0] : BETWEEN.split(text, MOST + 1);
        for (int i = 0; i < Math.min(parts.length, MOST); i++) {
            String part = parts[i].strip();
            int equals = part.indexOf('=');
            String name = (equals < 0 ? part : part.substring(0, equals)).strip();
            if (!name.isEmpty()) {
                String value = equals < 0 ? "" : part.substring(equals + 1).strip();
                values.putIfAbsent(name.toLowerCase(Locale.ROOT), unquoted(value));
            }
        }
        return new FormatParameters(values);
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1).strip() : value;
    }

    /** Of a parameter with this name in lower case; empty when it is missing or blank. */
    public Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
    }

    /** A number that is not negative; {@code otherwise} for what is none. */
    public int number(String name, int otherwise) {
        String value = values.getOrDefault(name, "");
        try {
            int number = Integer.parseInt(value);
            return number < 0 ? otherwise : number;
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
