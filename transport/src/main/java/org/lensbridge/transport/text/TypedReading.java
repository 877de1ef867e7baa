package org.lensbridge.transport.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import org.lensbridge.api.data.Value;

/**
 * Reads values of one reply by their types. A value that cannot be read costs that value: it counts as absent, and
 * {@link #warnings()} tells of it with its line. An absent value is no reason for a warning. Confined to one thread.
 */
public final class TypedReading {
    private static final int MOST = 100;

    private final KeyValueDocument document;
    private final Consumer<String> listener;
    private final List<String> warnings = new ArrayList<>();

    /** Reads from this document. */
    public TypedReading(KeyValueDocument document) {
        this(document, warning -> {});
    }

    /** The same with a listener that is told each value that could not be read at once; not the reply's own problems. */
    public TypedReading(KeyValueDocument document, Consumer<String> listener) {
        this.document = document;
        this.listener = listener;
    }

    /** What is read. */
    public KeyValueDocument document() {
        return document;
    }

    /** A text; empty when it is absent. */
    public Optional<String> text(String key) {
        return document.text(key);
    }

    /** A number. */
    public Optional<BigDecimal> number(String key) {
        return read(key, "a number", text -> Value.of(text).asNumber());
    }

    /** A whole number from {@code least} to {@code most}. */
    public OptionalInt integer(String key, int least, int most) {
        Optional<Integer> number = read(key, "a whole number from " + least + " to " + most, text -> Value.of(text)
                .asNumber()
                .filter(n -> n.stripTrailingZeros().scale() <= 0)
                .filter(n -> n.compareTo(BigDecimal.valueOf(least)) >= 0 && n.compareTo(BigDecimal.valueOf(most)) <= 0)
                .map(BigDecimal::intValue));
        return number.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    /** A flag in the words of this reply, in any case, such as {@code on} and {@code off}. */
    public Optional<Boolean> flag(String key, String yes, String no) {
        return read(
                key,
                yes + " or " + no,
                text -> text.equalsIgnoreCase(yes)
                        ? Optional.of(true)
                        : text.equalsIgnoreCase(no) ? Optional.of(false) : Optional.empty());
    }

    /** A value in a form of its own: {@code expected} names it, {@code form} is empty for a text that has another. An empty text is absent. */
    public <T> Optional<T> read(String key, String expected, Function<String, Optional<T>> form) {
        Optional<String> text = document.text(key).filter(value -> !value.isEmpty());
        Optional<T> value = text.flatMap(form).or(() -> unquoted(text).flatMap(form));
        if (text.isPresent() && value.isEmpty() && warnings.size() < MOST) {
            String warning = document.unreadable(key, expected);
            warnings.add(warning);
            listener.accept(warning);
        }
        return value;
    }

    private static Optional<String> unquoted(Optional<String> text) {
        return text.map(DeviceText::unquoted).filter(bare -> !bare.equals(text.get()));
    }

    /** A sentence for each value that could not be read so far, at most 100, behind the {@link KeyValueDocument#problems()} of the reply. */
    public List<String> warnings() {
        List<String> all = new ArrayList<>(document.problems());
        all.addAll(warnings);
        return all;
    }
}
