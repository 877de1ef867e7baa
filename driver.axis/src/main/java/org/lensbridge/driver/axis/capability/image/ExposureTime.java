package org.lensbridge.driver.axis.capability.image;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;

/**
 * Exposure times by the Imaging API: a positive number counts microseconds, a negative one frames of the sensor's own rate. Where the device
 * has a choice of them with labels such as {@code 1/30 s}, the labels count: they are rounded, and the rate that they count in is unknown.
 *
 * @param frameRate of the sensor; empty where it is not known: then a number of frames tells no time
 */
record ExposureTime(Knob knob, OptionalDouble frameRate) {
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Pattern LABEL = Pattern.compile(
            "\\s*(\\d{1,6}(?:\\.\\d{1,3})?)(?:/(\\d{1,6}))?\\s*s(?:ec.*)?\\s*", Pattern.CASE_INSENSITIVE);
    private static final double NANOS = 1e9;

    /** The time now; empty where its number tells none. */
    Optional<Duration> now() {
        return time(knob.text());
    }

    private Optional<Duration> time(String text) {
        Optional<Duration> labelled =
                knob.word(text).flatMap(word -> label(knob.words().get(word)));
        return labelled.or(() -> Value.of(text).asNumber().flatMap(this::time))
                .filter(time -> !time.isZero() && !time.isNegative() && time.compareTo(LONGEST) <= 0);
    }

    private Optional<Duration> time(BigDecimal number) {
        double value = number.doubleValue();
        if (value > 0) {
            return Optional.of(Duration.ofNanos(Math.round(Math.min(value, 1e8) * 1000)));
        }
        return value < 0 && frameRate.isPresent()
                ? Optional.of(Duration.ofNanos(Math.round(Math.min(-value, 1e5) / frameRate.getAsDouble() * NANOS)))
                : Optional.empty();
    }

    private static Optional<Duration> label(String label) {
        Matcher parts = LABEL.matcher(label);
        if (!parts.matches()) {
            return Optional.empty();
        }
        double divisor = parts.group(2) == null ? 1 : Double.parseDouble(parts.group(2));
        return divisor == 0
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(Math.round(Double.parseDouble(parts.group(1)) / divisor * NANOS)));
    }

    /** The text for a time: of a choice the nearest, else microseconds, or frames where the range has no place for so many of those. */
    String text(Duration wanted) {
        if (knob.range() instanceof ValueType.IntegerType whole && (whole.max() > 0 || frameRate.isPresent())) {
            long micros = Math.max(1, Math.round(wanted.toNanos() / 1000.0));
            long frames = Math.max(1, Math.round(wanted.toNanos() / NANOS * frameRate.orElse(0)));
            boolean counted = micros > whole.max() && frameRate.isPresent() && -frames >= whole.min();
            return Long.toString(counted ? -frames : micros);
        }
        return knob.words().keySet().stream()
                .flatMap(word -> time(word).map(time -> Map.entry(word, time)).stream())
                .min(Comparator.comparing(
                        entry -> entry.getValue().minus(wanted).abs()))
                .map(Map.Entry::getKey)
                .orElseThrow(() -> Changes.refused("It is not known which times the numbers of " + knob.key()
                        + " stand for: set it by its own number, as a setting."));
    }
}
