package org.lensbridge.driver.support.operation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.support.codec.JsonWriter;

/**
 * Templates of targets and bodies.
 *
 * <ul>
 *   <li>{@code {name}} stands for the value of an argument, percent-encoded; the items of a list are joined by an encoded comma;
 *   <li>{@code {:name}} is a list whose items are joined by colons;
 *   <li>{@code {,name}} is a text whose commas and asterisks stay, for devices that do not decode them;
 *   <li>{@code {name:[A-Za-z0-9]}} takes these characters only, as a class of a regular expression; an ampersand is {@code \x26} in it, and
 *       {@code [^~]} takes all but these; with a plus behind it, {@code {name:[A-Za-z0-9]+}} takes no empty text;
 *   <li>{@code {/name}} is a path from the device itself: its slashes stay;
 *   <li>{@code key[*]={name}} repeats its pair for each item of a list: {@code key[0]=a&key[1]=b};
 *   <li>{@code {*name}} stands for the pairs of a record; brackets in their names stay, since vendors write arrays so;
 *   <li>{@code {*name:A|B}} takes names only that begin with A or B, up to their first dot or bracket and in any case;
 *   <li>{@code {#name:day}} stands for a list of records between markers: {@code dayBegin=1}, the pairs of the first record, {@code next_dayURL=2}
 *       and the pairs of the second, {@code dayEnd=2} with their number; with {@code {#name:day|1}} the end says 1 however many there are. A
 *       list of records in a field stands between markers of that field's name. Colons in values stay, for times of day;
 *   <li>a pair of the query whose argument is left out is left out;
 *   <li>in a body of JSON, {@code {name}} stands for the value as JSON, with its quotation marks, {@code "{name}"} for it as a text, and a
 *       member {@code "key":{name}} whose argument is left out is left out.
 * </ul>
 *
 * <p>What stands outside of placeholders goes on the wire as written. Stateless.
 */
final class Template {
    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\{([*/:,#]?)([A-Za-z][A-Za-z0-9]*)(?::([A-Za-z0-9_|]+|\\[[^\\]{}]+]\\+?))?}");
    private static final Pattern JSON_PLACEHOLDER = Pattern.compile("(\"?)\\{([A-Za-z][A-Za-z0-9]*)}\\1");
    /** A member of a JSON object that is nothing but an argument, with the comma before it. */
    private static final Pattern MEMBER = Pattern.compile(",?\"[^\"]+\":(\"?)\\{([A-Za-z][A-Za-z0-9]*)}\\1");

    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    private static final String HEX = "0123456789ABCDEF";

    private Template() {}

    /** The names of the arguments that the template has a place for. */
    static Set<String> placeholders(String template) {
        Set<String> names = new LinkedHashSet<>();
        PLACEHOLDER.matcher(template).results().forEach(match -> names.add(match.group(2)));
        return names;
    }

    /** The path and query for these values. */
    static String target(String template, Map<String, Value> values) {
        int question = template.indexOf('?');
        if (question < 0) {
            return filled(template, values);
        }
        String query = pairs(template.substring(question + 1), values);
        String path = filled(template.substring(0, question), values);
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** The body for these values: a form is encoded like a query, JSON is written as such, anything else takes texts as they are. */
    static String body(Operation.Body body, Map<String, Value> values) {
        if (body.contentType().startsWith("application/json")) {
            return json(body.template(), values);
        }
        return body.contentType().startsWith("application/x-www-form-urlencoded")
                ? pairs(body.template(), values)
                : PLACEHOLDER
                        .matcher(body.template())
                        .replaceAll(match -> Matcher.quoteReplacement(
                                values.get(match.group(2)).toString()));
    }

    private static String json(String template, Map<String, Value> values) {
        String given = MEMBER.matcher(template)
                .replaceAll(match -> values.containsKey(match.group(2)) ? Matcher.quoteReplacement(match.group()) : "")
                .replace("{,", "{");
        return JSON_PLACEHOLDER.matcher(given).replaceAll(match -> {
            Value value = values.get(match.group(2));
            Value written = match.group(1).isEmpty() ? value : Value.of(value.toString());
            return Matcher.quoteReplacement(JsonWriter.write(written));
        });
    }

    private static String pairs(String template, Map<String, Value> values) {
        List<String> rendered = new ArrayList<>();
        for (String pair : template.split("&")) {
            if (values.keySet().containsAll(placeholders(pair))) {
                render(pair, values, rendered);
            }
        }
        return String.join("&", rendered);
    }

    private static void render(String pair, Map<String, Value> values, List<String> rendered) {
        Matcher placeholder = PLACEHOLDER.matcher(pair);
        if (!placeholder.find()) {
            rendered.add(pair);
            return;
        }
        Value value = values.get(placeholder.group(2));
        if (placeholder.group(1).equals("*")) {
            if (!(value instanceof Value.Fields record)) {
                throw new CameraException(
                        Kind.INVALID_ARGUMENT, "Argument '" + placeholder.group(2) + "': expected a record.");
            }
            Optional.ofNullable(placeholder.group(3))
                    .ifPresent(begins -> requireNames(placeholder.group(2), record, List.of(begins.split("\\|"))));
            record.fields().forEach((key, field) -> rendered.add(encode(key, "[]") + "=" + text(field, "")));
        } else if (placeholder.group(1).equals("#")) {
            String[] marker = placeholder.group(3).split("\\|");
            MarkedPairs.render(
                    placeholder.group(2),
                    value,
                    marker[0],
                    marker.length > 1 ? Optional.of(marker[1]) : Optional.empty(),
                    rendered);
        } else if (pair.contains("[*]=") && value instanceof Value.Items list) {
            for (int i = 0; i < list.items().size(); i++) {
                Map<String, Value> item =
                        Map.of(placeholder.group(2), list.items().get(i));
                rendered.add(filled(pair.replace("[*]=", "[" + i + "]="), item));
            }
        } else {
            rendered.add(filled(pair, values));
        }
    }

    private static void requireNames(String argument, Value.Fields record, List<String> begins) {
        for (String name : record.fields().keySet()) {
            String begin = name.split("[.\\[]", 2)[0];
            if (begins.stream().noneMatch(begin::equalsIgnoreCase)) {
                throw new CameraException(
                        Kind.INVALID_ARGUMENT,
                        "Argument '" + argument + "': every name begins with " + String.join(" or ", begins) + ".");
            }
        }
    }

    private static String filled(String template, Map<String, Value> values) {
        return PLACEHOLDER
                .matcher(template)
                .replaceAll(match -> Matcher.quoteReplacement(placed(match, values.get(match.group(2)))));
    }

    private static String placed(MatchResult match, Value value) {
        requireCharacters(match, value);
        if (match.group(1).equals(":") && value instanceof Value.Items list) {
            return String.join(
                    ":", list.items().stream().map(item -> text(item, "")).toList());
        }
        return text(
                value,
                switch (match.group(1)) {
                    case "/" -> "/";
                    case "," -> ",*";
                    default -> "";
                });
    }

    /** A value is not repeated: it may be a password. */
    private static void requireCharacters(MatchResult match, Value value) {
        String told = match.group(3);
        if (told == null) {
            return;
        }
        boolean some = told.endsWith("+");
        String allowed = some ? told.substring(0, told.length() - 1) : told;
        if (some && value.toString().isEmpty()) {
            throw new CameraException(
                    Kind.INVALID_ARGUMENT, "Argument '" + match.group(2) + "': it must not be empty.");
        }
        if (!value.toString().matches("(?s)" + allowed + "*")) {
            boolean others = allowed.startsWith("[^");
            String shown = allowed.substring(others ? 2 : 1, allowed.length() - 1)
                    .replace("\\x26", "&")
                    .replace("\\x00-\\x1f", "control characters")
                    .replace("\\\\", "\\");
            throw new CameraException(
                    Kind.INVALID_ARGUMENT,
                    "Argument '" + match.group(2) + "': it has a character that is not allowed; "
                            + (others ? "not allowed are " : "allowed are ") + shown + ".");
        }
    }

    static String text(Value value, String kept) {
        if (value instanceof Value.Items list) {
            return String.join(
                    "%2C", list.items().stream().map(item -> text(item, kept)).toList());
        }
        return encode(value.toString(), kept);
    }

    /** Percent-encodes everything but RFC 3986's unreserved characters and those in {@code kept}. */
    static String encode(String text, String kept) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (UNRESERVED.indexOf(c) >= 0 || kept.indexOf(c) >= 0) {
                encoded.append(c);
            } else {
                encoded.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
            }
        }
        return encoded.toString();
    }
}
