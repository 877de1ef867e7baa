package org.lensbridge.driver.axis.capability.image;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.api.error.CameraException;

/**
 * A setting that a channel has, at one moment. Immutable.
 *
 * @param range of the device where it tells one, else of the document
 * @param words of a choice or a flag, with the device's labels for them
 * @param writable whether the device lets anybody write it
 * @param text what it is now
 */
record Knob(String key, ValueType range, Map<String, String> words, boolean writable, String text) {
    private static final List<String> YES = List.of("on", "yes", "true", "1");
    private static final List<String> NO = List.of("off", "no", "false", "0");

    /** The word of the device for one of ours, in any case; empty where it does not take it. */
    Optional<String> word(String wanted) {
        return words.keySet().stream().filter(wanted::equalsIgnoreCase).findFirst();
    }

    /** Whether it is at this word. */
    boolean is(String word) {
        return text.equalsIgnoreCase(word);
    }

    /** Its word for on. */
    Optional<String> on() {
        return first(YES);
    }

    /** Its word for off. */
    Optional<String> off() {
        return first(NO);
    }

    private Optional<String> first(List<String> candidates) {
        return candidates.stream().flatMap(word -> word(word).stream()).findFirst();
    }

    /** Whether it is at anything but off. */
    boolean isOn() {
        return NO.stream().noneMatch(text::equalsIgnoreCase);
    }

    /** Whether it can be switched between on and off. */
    boolean switchable() {
        return on().isPresent() && off().isPresent();
    }

    /** Its number; empty when it has none. */
    Optional<BigDecimal> number() {
        return Value.of(text).asNumber();
    }

    /** The numbers that it takes, ascending, where these are some only. */
    List<BigDecimal> numbers() {
        List<BigDecimal> numbers = words.keySet().stream()
                .flatMap(word -> Value.of(word).asNumber().stream())
                .sorted()
                .toList();
        return numbers.size() == words.size() ? numbers : List.of();
    }

    /** Whether there is more than one number. */
    boolean adjustable() {
        return range instanceof ValueType.IntegerType whole
                ? whole.max() > whole.min()
                : numbers().size() > 1;
    }

    private double min() {
        return range instanceof ValueType.IntegerType whole
                ? whole.min()
                : numbers().get(0).doubleValue();
    }

    private double max() {
        return range instanceof ValueType.IntegerType whole
                ? whole.max()
                : numbers().get(numbers().size() - 1).doubleValue();
    }

    /** Where its number stands in its range, 0 to 1. */
    Optional<Double> share() {
        return adjustable()
                ? number().map(number -> (number.doubleValue() - min()) / (max() - min()))
                        .map(share -> Math.max(0, Math.min(1, share)))
                : Optional.empty();
    }

    /** The text for a place in its range; the nearest where it takes some numbers only. */
    String at(double share) {
        double wanted = min() + share * (max() - min());
        if (range instanceof ValueType.IntegerType) {
            return Long.toString(Math.round(wanted));
        }
        return words.keySet().stream()
                .min(Comparator.comparingDouble(word -> Math.abs(new BigDecimal(word.strip()).doubleValue() - wanted)))
                .orElseThrow();
    }

    /**
     * A text that the device takes.
     *
     * @throws CameraException INVALID_ARGUMENT when it does not
     */
    String checked(String wanted) {
        if (!writable) {
            throw Changes.refused(key + " can only be read on this device.");
        }
        range.problem(Value.of(wanted))
                .filter(problem -> word(wanted).isEmpty())
                .ifPresent(problem -> {
                    throw Changes.refused(key + " cannot be " + wanted + ": " + problem + ".");
                });
        return wanted;
    }
}
