package org.lensbridge.driver.support.parameter;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lensbridge.api.capability.control.Access;
import org.lensbridge.api.capability.control.Setting;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;

/**
 * A row: one parameter of a vendor's document as data. Immutable; drivers hold them as constants, in the document's order,
 * which is the order in which changes are sent.
 *
 * @param key the vendor's own key, with a placeholder for each index: <code>Encode[{channel}].MainFormat[0].Video.FPS</code>
 * @param otherKeys under which other firmware holds the same parameter; the one that a device answers is the one to write
 * @param type the documented range; what a device says of its own range goes before it, narrower or wider
 * @param wire how values go on the wire; empty for {@link Conversions#natural}
 * @param access what may be done with it
 * @param indexes what the placeholders count; one named {@link Index#CHANNEL} makes it a parameter of channels
 * @param defaultValue from the factory, where the document says it
 * @param unit of a number; empty for none
 * @param marks what is special about it
 * @param effect what writing it does beside, such as {@code The device restarts.}; empty for nothing
 * @param section of the vendor's document
 * @param description one sentence
 */
public record Parameter(
        String key,
        List<String> otherKeys,
        ValueType type,
        Optional<Conversion> wire,
        Access access,
        List<Index> indexes,
        Optional<Value> defaultValue,
        String unit,
        Set<Mark> marks,
        String effect,
        String section,
        String description) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z][A-Za-z0-9]*)}");

    public Parameter {
        Objects.requireNonNull(key);
        otherKeys = List.copyOf(otherKeys);
        Objects.requireNonNull(type);
        Objects.requireNonNull(wire);
        Objects.requireNonNull(access);
        indexes = List.copyOf(indexes);
        Objects.requireNonNull(defaultValue);
        Objects.requireNonNull(unit);
        marks = Set.copyOf(marks);
        Objects.requireNonNull(effect);
        Objects.requireNonNull(section);
        Objects.requireNonNull(description);
    }

    /** A parameter that can be read and written, without anything special. */
    public static Parameter of(String key, ValueType type, String section, String description) {
        return new Parameter(
                key,
                List.of(),
                type,
                Optional.empty(),
                Access.READ_WRITE,
                List.of(),
                Optional.empty(),
                "",
                Set.of(),
                "",
                section,
                description);
    }

    /** This row, also found under another key. */
    public Parameter orKey(String other) {
        List<String> more = new ArrayList<>(otherKeys);
        more.add(other);
        return new Parameter(
                key, more, type, wire, access, indexes, defaultValue, unit, marks, effect, section, description);
    }

    /** This row with another range. */
    public Parameter within(ValueType other) {
        return new Parameter(
                key, otherKeys, other, wire, access, indexes, defaultValue, unit, marks, effect, section, description);
    }

    /** This row with values written so on the wire. */
    public Parameter as(Conversion form) {
        return new Parameter(
                key,
                otherKeys,
                type,
                Optional.of(form),
                access,
                indexes,
                defaultValue,
                unit,
                marks,
                effect,
                section,
                description);
    }

    /** This row with another access. */
    public Parameter only(Access other) {
        return new Parameter(
                key, otherKeys, type, wire, other, indexes, defaultValue, unit, marks, effect, section, description);
    }

    /** This row with one index more. */
    public Parameter at(Index index) {
        List<Index> more = new ArrayList<>(indexes);
        more.add(index);
        return new Parameter(
                key, otherKeys, type, wire, access, more, defaultValue, unit, marks, effect, section, description);
    }

    /** This row with a value from the factory. */
    public Parameter byDefault(Value value) {
        return new Parameter(
                key,
                otherKeys,
                type,
                wire,
                access,
                indexes,
                Optional.of(value),
                unit,
                marks,
                effect,
                section,
                description);
    }

    /** This row in a unit. */
    public Parameter in(String name) {
        return new Parameter(
                key, otherKeys, type, wire, access, indexes, defaultValue, name, marks, effect, section, description);
    }

    /** This row with one mark more. */
    public Parameter with(Mark mark) {
        Set<Mark> more = EnumSet.of(mark);
        more.addAll(marks);
        return new Parameter(
                key, otherKeys, type, wire, access, indexes, defaultValue, unit, more, effect, section, description);
    }

    /** This row with a sentence that says what writing it does beside. */
    public Parameter causing(String sentence) {
        return new Parameter(
                key, otherKeys, type, wire, access, indexes, defaultValue, unit, marks, sentence, section, description);
    }

    /** Whether it has this mark. */
    public boolean is(Mark mark) {
        return marks.contains(mark);
    }

    /** Whether each channel has one. */
    public boolean perChannel() {
        return indexes.stream().anyMatch(index -> index.name().equals(Index.CHANNEL));
    }

    /** The key on the wire for these indexes, given in the vendor's own numbers. */
    public String key(Map<String, Integer> at) {
        return filled(key, match -> at.get(match.group(1)).toString());
    }

    /** All its keys for these indexes, the documented one first. */
    List<String> keys(Map<String, Integer> at) {
        List<String> keys = new ArrayList<>(List.of(key(at)));
        otherKeys.forEach(
                other -> keys.add(filled(other, match -> at.get(match.group(1)).toString())));
        return keys;
    }

    static String filled(String template, Function<MatchResult, String> fill) {
        return PLACEHOLDER.matcher(template).replaceAll(match -> Matcher.quoteReplacement(fill.apply(match)));
    }

    static boolean hasPlaceholder(String template) {
        return PLACEHOLDER.matcher(template).find();
    }

    /** What a device's text means; empty when it is outside of the documented type. */
    public Optional<Value> read(String text) {
        return read(text, type);
    }

    Optional<Value> read(String text, ValueType range) {
        try {
            return wire(range).read(text).filter(value -> range.problem(value).isEmpty());
        } catch (RuntimeException expected) {
            // A conversion that trips over what a device says costs this value and no other.
            return Optional.empty();
        }
    }

    /** The text of a value that the range allows. */
    String write(Value value, ValueType range) {
        return wire(range).write(value);
    }

    private Conversion wire(ValueType range) {
        return wire.orElseGet(() -> Conversions.natural(range));
    }

    /** What callers see of the row under a key, with a range. */
    Setting setting(String as, ValueType range) {
        String text = effect.isEmpty() ? description : description + " " + effect;
        Optional<Value> shown = is(Mark.SECRET) ? Optional.empty() : defaultValue;
        return new Setting(as, range, access, shown, unit, is(Mark.SECRET), !effect.isEmpty(), text, section);
    }

    /** What is wrong with the row, one sentence each; empty for a sound one. For the tests of a driver. */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        Set<String> known = indexes.stream().map(Index::name).collect(Collectors.toCollection(HashSet::new));
        known.add(Index.CHANNEL);
        for (String template : keys()) {
            PLACEHOLDER.matcher(template).results().map(match -> match.group(1)).forEach(name -> {
                boolean channel = name.equals(Index.CHANNEL);
                if (!known.contains(name) || channel && !perChannel()) {
                    problems.add(key + ": no index for {" + name + "}");
                }
            });
        }
        defaultValue.flatMap(type::problem).ifPresent(p -> problems.add(key + ": default: " + p));
        if (section.isBlank() || description.isBlank()) {
            problems.add(key + ": section and description must not be empty");
        }
        wire(type);
        return problems;
    }

    private List<String> keys() {
        List<String> all = new ArrayList<>(List.of(key));
        all.addAll(otherKeys);
        return all;
    }
}
