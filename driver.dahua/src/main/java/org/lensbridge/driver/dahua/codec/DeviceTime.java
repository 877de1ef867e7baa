package org.lensbridge.driver.dahua.codec;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.dahua.operation.SystemOperations;
import org.lensbridge.driver.dahua.survey.Ground;
import org.lensbridge.driver.support.codec.Excerpt;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.session.Questions;
import org.lensbridge.transport.http.Reuse;
import org.lensbridge.transport.text.DeviceText;
import org.lensbridge.transport.text.KeyValues;

/**
 * The vendor's times, which are local to the device and name no zone: {@code 2011-7-3 21:02:32} (section 4.6.2). Immutable.
 *
 * <p>What the device's clock says now, against the true time, is its offset from UTC, to a quarter of an hour as zones have it. The offset
 * holds for now: it changes with daylight saving, and times from before such a change are off by its hour. So it is learnt
 * for each search anew, which costs no request when another search was just made.
 *
 * @param offset what the device's clock is ahead of UTC
 */
public record DeviceTime(ZoneOffset offset) {
    /** The time of a device that does not tell its own. */
    public static final DeviceTime UTC = new DeviceTime(ZoneOffset.UTC);

    private static final Operation QUESTION = SystemOperations.CURRENT_TIME.reused(Reuse.CONFIGURATION);
    private static final String CLOCK = "(?:[ T]+|%20)(\\d{1,2}):(\\d{1,2}):(\\d{1,2})(?:[.,]\\d{1,9})?";
    private static final Pattern FORM = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})" + CLOCK);
    /** As the device shows dates to people (4.6.4), which some firmware writes in its log, too: the day comes first. */
    private static final Pattern SHOWN = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})" + CLOCK);

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final int LONGEST = 64;
    private static final Duration STEP = Duration.ofMinutes(15);
    /** No zone is further from UTC than 14 hours; a clock that differs by more is wrong. */
    private static final Duration FURTHEST = Duration.ofHours(14);

    public DeviceTime {
        Objects.requireNonNull(offset);
    }

    /** The time of a device that is being connected. */
    public static DeviceTime of(Ground ground) {
        return learn(ground.engine(), ground.clock(), ground.context()::warn);
    }

    /** The same without anybody to warn. */
    public static DeviceTime learn(OperationEngine engine, Clock clock) {
        return learn(engine, clock, (subject, sentence) -> {});
    }

    /**
     * The time of a device, by one question. One that does not tell its time, or tells one that no zone explains, is taken to keep
     * UTC, with a warning by request and sentence. Fails only with what ends the whole conversation.
     */
    public static DeviceTime learn(OperationEngine engine, Clock clock, BiConsumer<String, String> warnings) {
        try {
            Instant shown = engine.ask(
                    QUESTION,
                    Map.of(),
                    reply -> UTC.parse(
                            KeyValues.parse(reply.text()).text("result").orElse("")));
            return explained(Duration.between(clock.instant(), shown)).orElseGet(() -> {
                warnings.accept(
                        QUESTION.name(),
                        "The device's clock shows " + UTC.format(shown)
                                + ", which is no time of today in any zone: its times are taken for UTC. Set its clock.");
                return UTC;
            });
        } catch (CameraException e) {
            if (Questions.isFatal(e)) {
                throw e;
            }
            warnings.accept(QUESTION.name(), e.reason() + " Its times are taken for UTC.");
            return UTC;
        }
    }

    private static Optional<DeviceTime> explained(Duration ahead) {
        long steps = Math.round((double) ahead.toSeconds() / STEP.toSeconds());
        Duration rounded = Math.abs(steps) > 96 ? Duration.ofDays(1) : STEP.multipliedBy(steps);
        return rounded.abs().compareTo(FURTHEST) > 0
                ? Optional.empty()
                : Optional.of(new DeviceTime(ZoneOffset.ofTotalSeconds((int) rounded.toSeconds())));
    }

    /**
     * The moment that a text of the device means; numbers need not be padded, and hour 24 is the next day's first.
     *
     * @throws CameraException PROTOCOL for anything else
     */
    public Instant parse(String text) {
        return read(text)
                .orElseThrow(() -> new CameraException(
                        Kind.PROTOCOL, "The device tells a time that is none: " + Excerpt.of(text) + "."));
    }

    /** The same; empty for a text that is no time, such as the zeros by which devices say never. */
    public Optional<Instant> read(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String bare = DeviceText.unquoted(text);
        Matcher form = FORM.matcher(bare);
        if (form.matches()) {
            return moment(form, 1, 2, 3);
        }
        Matcher shown = SHOWN.matcher(bare);
        if (!shown.matches()) {
            return Optional.empty();
        }
        boolean monthFirst = Integer.parseInt(shown.group(2)) > 12;
        return moment(shown, 3, monthFirst ? 1 : 2, monthFirst ? 2 : 1);
    }

    /** By the groups of year, month and day; hour, minute and second are 4 to 6. */
    private Optional<Instant> moment(Matcher matcher, int year, int month, int day) {
        boolean midnight = Integer.parseInt(matcher.group(4)) == 24;
        try {
            LocalDateTime local = LocalDateTime.of(
                    Integer.parseInt(matcher.group(year)),
                    Integer.parseInt(matcher.group(month)),
                    Integer.parseInt(matcher.group(day)),
                    midnight ? 0 : Integer.parseInt(matcher.group(4)),
                    Integer.parseInt(matcher.group(5)),
                    Integer.parseInt(matcher.group(6)));
            return Optional.of((midnight ? local.plusDays(1) : local).toInstant(offset));
        } catch (DateTimeException expected) {
            return Optional.empty();
        }
    }

    /** The text for a moment, as the device takes it; parts of a second are dropped. Of the years 0 to 9999. */
    public String format(Instant time) {
        return WRITTEN.format(time.atOffset(offset));
    }
}
