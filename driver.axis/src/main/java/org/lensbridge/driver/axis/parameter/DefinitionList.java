package org.lensbridge.driver.axis.parameter;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lensbridge.api.capability.control.Access;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.codec.XmlElement;
import org.lensbridge.driver.support.codec.XmlReader;
import org.lensbridge.driver.support.tree.Tree;

/**
 * Reads the answer to {@code action=listdefinitions}: groups in groups, parameters with a type each. What it does not know of a type it takes
 * for no range. Confined to one call.
 */
final class DefinitionList {
    /** A length beyond this says nothing. */
    private static final long LONGEST = 65_536;

    /** Any other name is none that a request could hold. */
    private static final Pattern KEY = Pattern.compile("[\\w-]{1,64}(?:\\.[\\w-]{1,64}){0,15}");

    private static final Pattern RANGE = Pattern.compile("\\s*(-?\\d{1,18})\\s*(?:-\\s*(-?\\d{1,18})\\s*)?");

    private static final Map<Character, String> WHO =
            Map.of('0', "anybody", '1', "viewers", '4', "operators", '6', "administrators");

    private final Map<String, Definition> definitions = new LinkedHashMap<>();

    private DefinitionList() {}

    /**
     * The definitions by key.
     *
     * @throws org.lensbridge.api.error.CameraException PROTOCOL when it is no XML or exceeds the limits
     */
    static Map<String, Definition> read(String text) {
        // Lines about groups that the device does not have stand before the document.
        int begin = Math.max(0, text.indexOf('<'));
        DefinitionList list = new DefinitionList();
        list.group(XmlReader.read(text.substring(begin)), "");
        return list.definitions;
    }

    private void group(XmlElement element, String head) {
        for (XmlElement child : element.children()) {
            String name = child.attribute("name").orElse("").strip();
            if (child.name().equals("group")) {
                group(child, head + name + ".");
            } else if (child.name().equals("parameter") && !name.isEmpty()) {
                String key = Tree.name(head + name);
                if (KEY.matcher(key).matches()) {
                    definitions.put(key, definition(key, child));
                }
            }
        }
    }

    private static Definition definition(String key, XmlElement parameter) {
        Optional<XmlElement> type = parameter.child("type");
        Optional<XmlElement> form =
                type.flatMap(element -> element.children().stream().findFirst());
        Map<String, String> words = form.map(DefinitionList::words).orElse(Map.of());
        return new Definition(
                key,
                parameter.attribute("niceName").orElse("").strip(),
                form.flatMap(element -> range(element, words)),
                form.filter(element -> element.name().equals("int")).isPresent(),
                words,
                access(parameter, type),
                rights(parameter.attribute("securityLevel").orElse("")),
                is(type, "hidden") || is(type, "internal"),
                form.filter(element -> element.name().equals("password")).isPresent());
    }

    /** The last two digits of the security level: who reads it, and who writes it. */
    private static String rights(String level) {
        if (!level.matches("\\d{2}[0146][0146]")) {
            return "";
        }
        String readers = WHO.get(level.charAt(2));
        String writers = WHO.get(level.charAt(3));
        return readers.equals(writers)
                ? "For " + readers + "."
                : "Read by " + readers + ", written by " + writers + ".";
    }

    /** The last digit of the security level says who may write: 7 is the device itself. */
    private static Access access(XmlElement parameter, Optional<XmlElement> type) {
        boolean locked = parameter.attribute("securityLevel").orElse("").matches("\\d{3}7");
        if (is(type, "readonly") || is(type, "const") || locked) {
            return Access.READ;
        }
        return is(type, "writeonly") ? Access.WRITE : Access.READ_WRITE;
    }

    private static boolean is(Optional<XmlElement> type, String attribute) {
        return type.flatMap(element -> element.attribute(attribute))
                .filter(text -> text.equalsIgnoreCase("true") || text.equals("1"))
                .isPresent();
    }

    private static Map<String, String> words(XmlElement form) {
        Map<String, String> words = new LinkedHashMap<>();
        if (form.name().equals("enum")) {
            form.children("entry").forEach(entry -> entry.attribute("value")
                    .ifPresent(value -> words.putIfAbsent(
                            value, entry.attribute("niceValue").orElse(""))));
        } else if (form.name().equals("bool")) {
            form.attribute("true").ifPresent(word -> words.put(word, ""));
            form.attribute("false").ifPresent(word -> words.putIfAbsent(word, ""));
        }
        return words;
    }

    private static Optional<ValueType> range(XmlElement form, Map<String, String> words) {
        return switch (form.name()) {
            case "bool" -> words.size() == 2 ? Optional.of(ValueType.FLAG) : Optional.empty();
            case "enum" ->
                words.isEmpty()
                        ? Optional.empty()
                        : Optional.of(ValueType.choice(words.keySet().toArray(String[]::new)));
            case "int" -> integer(form);
            default -> length(form);
        };
    }

    private static Optional<ValueType> length(XmlElement form) {
        OptionalLong most = number(form, "maxlen");
        return most.isPresent() && most.getAsLong() >= 1 && most.getAsLong() <= LONGEST
                ? Optional.of(new ValueType.TextType((int) most.getAsLong()))
                : Optional.empty();
    }

    private static Optional<ValueType> integer(XmlElement form) {
        OptionalLong min = number(form, "min");
        OptionalLong max = number(form, "max");
        Optional<ValueType> entries = entries(form);
        if (entries.isPresent() || min.isEmpty() && max.isEmpty()) {
            return entries;
        }
        long from = min.orElse(Math.min(Integer.MIN_VALUE, max.orElse(0)));
        long to = max.orElse(Math.max(Integer.MAX_VALUE, min.orElse(0)));
        return from <= to ? Optional.of(ValueType.integer(from, to)) : Optional.empty();
    }

    /** Several ranges become the one around all: the device refuses what lies between them. */
    private static Optional<ValueType> entries(XmlElement form) {
        long from = Long.MAX_VALUE;
        long to = Long.MIN_VALUE;
        for (XmlElement entry : form.children("rangeEntry").toList()) {
            Matcher range = RANGE.matcher(entry.attribute("value").orElse(""));
            if (range.matches()) {
                long first = Long.parseLong(range.group(1));
                long last = range.group(2) == null ? first : Long.parseLong(range.group(2));
                from = Math.min(from, Math.min(first, last));
                to = Math.max(to, Math.max(first, last));
            }
        }
        return from <= to ? Optional.of(ValueType.integer(from, to)) : Optional.empty();
    }

    private static OptionalLong number(XmlElement form, String attribute) {
        String text = form.attribute(attribute).orElse("").strip();
        return text.matches("-?\\d{1,18}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }
}
