package org.lensbridge.driver.axis.capability.setting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.lensbridge.api.capability.control.Access;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.axis.parameter.Definition;
import org.lensbridge.driver.axis.parameter.Definitions;
import org.lensbridge.driver.support.parameter.Conversion;
import org.lensbridge.driver.support.parameter.Conversions;
import org.lensbridge.driver.support.parameter.Index;
import org.lensbridge.driver.support.parameter.Mark;
import org.lensbridge.driver.support.parameter.Parameter;
import org.lensbridge.driver.support.tree.Tree;

/**
 * Rows by what the document and a device say: the device's range and access go before the document's, and what only the device knows becomes a
 * row too.
 *
 * @param rows the document's first, in its order
 * @param ranges the device's, by key
 */
record DefinedRows(List<Parameter> rows, Map<String, ValueType> ranges) {
    private static final String SECTION = "network-video/parameter-management";

    /** Beyond this a value is none of a choice. */
    private static final int LONGEST = 64;

    private static final ValueType WHOLE_NUMBER = ValueType.integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
    private static final ValueType ANY_NUMBER = ValueType.integer(Long.MIN_VALUE, Long.MAX_VALUE);

    private static final List<Conversion> FLAGS =
            List.of(Conversions.YES_NO, Conversions.ON_OFF, Conversions.flag("true", "false"), Conversions.ONE_ZERO);

    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");

    DefinedRows {
        rows = List.copyOf(rows);
        ranges = Map.copyOf(ranges);
    }

    /**
     * For a channel from 1, or with 0 for the device itself.
     *
     * @param tree what the device listed: a value that it has it also takes, whatever the document says
     */
    static DefinedRows of(List<Parameter> documented, Map<String, Definition> definitions, Tree tree, int channel) {
        List<Parameter> rows = new ArrayList<>();
        Map<String, ValueType> ranges = new HashMap<>();
        Set<String> known = new HashSet<>();
        for (Parameter row : documented) {
            known.add(Definitions.lower(row.key()));
            row.otherKeys().forEach(key -> known.add(Definitions.lower(key)));
            Optional<Definition> definition = definition(row, definitions);
            Optional<ValueType> held = widened(row, tree);
            Optional<ValueType> range =
                    definition.flatMap(told -> range(row, told)).or(() -> held);
            range.ifPresent(type -> ranges.put(row.key(), type));
            // Devices hold values outside of their own ranges, too: those are read, and not written.
            Parameter worded = worded(held.map(row::within).orElse(row), tree);
            rows.add(definition.map(told -> adapted(worded, told, range)).orElse(worded));
        }
        definitions.forEach((name, definition) -> {
            if (!definition.hidden() && known.add(name)) {
                ValueType range = definition.type().orElse(definition.whole() ? WHOLE_NUMBER : ValueType.TEXT);
                rows.add(own(definition, readable(range), channel));
                ranges.put(definition.key(), range);
            }
        });
        return new DefinedRows(rows, ranges);
    }

    private static Optional<Definition> definition(Parameter row, Map<String, Definition> definitions) {
        return Optional.ofNullable(definitions.get(Definitions.lower(row.key())))
                .or(() -> row.otherKeys().stream()
                        .map(key -> definitions.get(Definitions.lower(key)))
                        .filter(told -> told != null)
                        .findFirst());
    }

    /** The device's range in the shape of the document's: a choice of on and off stays one where the device calls it a flag, and the reverse. */
    private static Optional<ValueType> range(Parameter row, Definition told) {
        boolean flag = row.type() instanceof ValueType.FlagType;
        if (flag && told.flag().isPresent()) {
            return Optional.of(ValueType.FLAG);
        }
        boolean text = told.type().filter(ValueType.TextType.class::isInstance).isPresent();
        if (text && !(row.type() instanceof ValueType.TextType)) {
            return Optional.empty();
        }
        return flag || row.type() instanceof ValueType.ChoiceType
                ? told.choice().or(told::type)
                : told.type();
    }

    private static Optional<ValueType> widened(Parameter row, Tree tree) {
        Optional<String> now = tree.text(row.key())
                .map(String::strip)
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST && !text.contains("****"))
                .filter(text -> row.type().problem(Value.of(text)).isPresent());
        if (row.type() instanceof ValueType.ChoiceType choice) {
            return now.map(text -> {
                List<String> words = new ArrayList<>(choice.allowed());
                words.add(text);
                return new ValueType.ChoiceType(words);
            });
        }
        if (row.type() instanceof ValueType.IntegerType whole) {
            return now.filter(text -> WHOLE.matcher(text).matches())
                    .map(Long::valueOf)
                    .map(number -> ValueType.integer(Math.min(number, whole.min()), Math.max(number, whole.max())));
        }
        return Optional.empty();
    }

    /** A flag in the words that the device has it in. */
    private static Parameter worded(Parameter row, Tree tree) {
        if (!(row.type() instanceof ValueType.FlagType)) {
            return row;
        }
        String now = tree.text(row.key()).map(String::strip).orElse("");
        return FLAGS.stream()
                .filter(flag -> flag.read(now).isPresent())
                .findFirst()
                .map(row::as)
                .orElse(row);
    }

    private static Parameter adapted(Parameter row, Definition told, Optional<ValueType> range) {
        Optional<Conversion> wire = row.wire();
        if (row.type() instanceof ValueType.FlagType) {
            wire = told.flag().or(() -> range.map(Conversions::natural)).or(row::wire);
        }
        return new Parameter(
                row.key(),
                row.otherKeys(),
                row.type(),
                wire,
                told.access() == Access.READ_WRITE ? row.access() : told.access(),
                row.indexes(),
                row.defaultValue()
                        .filter(value -> range.orElse(row.type()).problem(value).isEmpty()),
                row.unit(),
                row.marks(),
                row.effect(),
                row.section(),
                row.description());
    }

    /** What is read where this may be written. */
    private static ValueType readable(ValueType range) {
        if (range instanceof ValueType.IntegerType) {
            return ANY_NUMBER;
        }
        return range instanceof ValueType.FlagType ? range : ValueType.TEXT;
    }

    private static Parameter own(Definition told, ValueType type, int channel) {
        String text = told.label().isEmpty() ? "Defined by the device." : told.label() + ", defined by the device.";
        text = told.rights().isEmpty() ? text : text + " " + told.rights();
        Parameter row = Parameter.of(told.key(), type, SECTION, text).only(told.access());
        if (told.type().filter(ValueType.FlagType.class::isInstance).isPresent()) {
            row = row.as(told.flag().orElse(Conversions.YES_NO));
        }
        if (told.secret()) {
            row = row.with(Mark.SECRET);
        }
        return channel > 0 ? row.at(Index.channel(0)) : row;
    }
}
