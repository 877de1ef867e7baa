package org.lensbridge.driver.support.parameter;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.transport.text.DeviceText;

/** The conversions that vendors share. Lenient on reading (words in any case), exact on writing. Stateless. */
public final class Conversions {
    /** Any text as it is; numbers and flags by their usual text. */
    public static final Conversion TEXT = of(wire -> Optional.of(Value.of(wire)), Conversions::text);
    /** A number in digits. */
    public static final Conversion NUMBER = of(
            wire -> Value.of(wire).asNumber().map(Value.Numeric::new),
            value -> new Value.Numeric(value.asNumber().orElseThrow()).toString());
    /** {@code true} and {@code false}, which firmware answers by other words, too: {@code on}, {@code yes}, 1. */
    public static final Conversion TRUE_FALSE = of(
            wire -> DeviceText.flag(wire).map(Value::of),
            value -> value.asFlag().orElseThrow() ? "true" : "false");
    /** {@code on} and {@code off}. */
    public static final Conversion ON_OFF = flag("on", "off");
    /** {@code yes} and {@code no}. */
    public static final Conversion YES_NO = flag("yes", "no");
    /** {@code 1} and {@code 0}. */
    public static final Conversion ONE_ZERO = flag("1", "0");

    private Conversions() {}

    /** What a row of this type uses when it names no conversion. */
    public static Conversion natural(ValueType type) {
        if (type instanceof ValueType.FlagType) {
            return TRUE_FALSE;
        }
        if (type instanceof ValueType.IntegerType || type instanceof ValueType.DecimalType) {
            return NUMBER;
        }
        if (type instanceof ValueType.ChoiceType choice) {
            return words(Map.of(), choice.allowed().toArray(String[]::new));
        }
        if (type instanceof ValueType.ListType list) {
            return list(",", natural(list.element()));
        }
        if (type instanceof ValueType.TextType || type instanceof ValueType.Any) {
            return TEXT;
        }
        throw new IllegalArgumentException("A parameter of type " + type.summary() + " needs a conversion of its own");
    }

    /** A flag by two words. */
    public static Conversion flag(String on, String off) {
        return of(
                wire -> wire.strip().equalsIgnoreCase(on)
                        ? Optional.of(Value.of(true))
                        : wire.strip().equalsIgnoreCase(off) ? Optional.of(Value.of(false)) : Optional.empty(),
                value -> value.asFlag().orElseThrow() ? on : off);
    }

    /**
     * Words that are the same for callers and on the wire, but for those that the vendor misspelt: {@code others} maps what
     * a device may answer to the word that is meant. A word that is not listed stays as it is: the type decides.
     */
    public static Conversion words(Map<String, String> others, String... words) {
        Map<String, String> meanings = new LinkedHashMap<>();
        others.forEach((other, word) -> meanings.put(lower(other), word));
        for (String word : words) {
            meanings.put(lower(word), word);
        }
        return of(
                wire -> Optional.of(Value.of(meanings.getOrDefault(lower(wire.strip()), wire.strip()))),
                value -> meanings.getOrDefault(lower(text(value)), text(value)));
    }

    /** Codes on the wire that stand for words: {@code 0} for {@code automatic}. Callers may not give the code itself. */
    public static Conversion codes(Map<String, String> wordsByCode) {
        Map<String, String> codes = new LinkedHashMap<>();
        wordsByCode.forEach((code, word) -> codes.put(lower(word), code));
        return of(
                wire -> Optional.ofNullable(wordsByCode.get(wire.strip())).map(Value::of),
                value -> Optional.ofNullable(codes.get(lower(text(value)))).orElseThrow());
    }

    /** A whole number on the wire that counts {@code step}s; values between two steps go to the nearer one. */
    public static Conversion scaled(BigDecimal step) {
        return of(wire -> Value.of(wire).asNumber().flatMap(number -> product(number, step)), value -> value.asNumber()
                .orElseThrow()
                .divide(step, 0, RoundingMode.HALF_UP)
                .toPlainString());
    }

    private static Optional<Value> product(BigDecimal number, BigDecimal step) {
        try {
            return Optional.of(new Value.Numeric(number.multiply(step, MathContext.DECIMAL64)));
        } catch (IllegalArgumentException expected) {
            // More digits than a value may have.
            return Optional.empty();
        }
    }

    /** A list whose items stand between separators; an empty text is an empty list. */
    public static Conversion list(String separator, Conversion element) {
        return of(
                wire -> items(wire, separator, element),
                value -> String.join(
                        separator,
                        ((Value.Items) value)
                                .items().stream().map(element::write).toList()));
    }

    /** A text that cannot be sent empty: {@code word} stands for nothing. */
    public static Conversion emptyAs(String word) {
        return of(wire -> Optional.of(Value.of(wire.equals(word) ? "" : wire)), value -> {
            if (text(value).equals(word)) {
                throw new CameraException(
                        Kind.INVALID_ARGUMENT,
                        "Nothing was written. The device takes the word " + word
                                + " for none: give another one, or an empty text to have none.");
            }
            return text(value).isEmpty() ? word : text(value);
        });
    }

    private static Optional<Value> items(String wire, String separator, Conversion element) {
        List<Value> items = new ArrayList<>();
        for (String item : wire.isBlank() ? new String[0] : wire.split(Pattern.quote(separator), -1)) {
            Optional<Value> value = element.read(item.strip());
            if (value.isEmpty()) {
                return Optional.empty();
            }
            items.add(value.get());
        }
        return Optional.of(Value.of(items));
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    private static String text(Value value) {
        return value.asText().orElseThrow();
    }

    private static Conversion of(Function<String, Optional<Value>> read, Function<Value, String> write) {
        return new Conversion() {
            @Override
            public Optional<Value> read(String wire) {
                return read.apply(wire);
            }

            @Override
            public String write(Value value) {
                return write.apply(value);
            }
        };
    }
}
