package org.lensbridge.driver.dahua.capability.event;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lensbridge.api.data.Value;
import org.lensbridge.driver.dahua.codec.DeviceTime;

/**
 * When an event happened by the device's clock, as far as its data says so. Newer firmware states true UTC seconds in {@code RealUTC}. What else
 * it states, {@code UTC}, {@code LocaleTime} or {@code Time}, is the time of its zone, in which {@code UTC} is counted too on most firmware. Since an event is told when
 * it happens, what it differs from the true time by, in quarters of an hour, is that zone. Thread-safe.
 */
final class EventTime {
    private static final long STEP = Duration.ofMinutes(15).toSeconds();

    /** No zone is further from UTC than 14 hours. */
    private static final long MOST_STEPS = 14 * 4;

    private static final BigDecimal YEAR_2100 = BigDecimal.valueOf(4_102_444_800L);

    private final Clock clock;

    EventTime(Clock clock) {
        this.clock = clock;
    }

    /** Empty for data without a time, or with one that no zone explains. */
    Optional<Instant> of(Value data) {
        return seconds(data, "RealUTC")
                .or(() -> seconds(data, "UTC").flatMap(this::withoutZone))
                .or(() -> List.of("LocaleTime", "Time", "time").stream()
                        .flatMap(name -> data.at(name).asText().stream())
                        .flatMap(text -> DeviceTime.UTC.read(text).stream())
                        .findFirst()
                        .flatMap(this::withoutZone));
    }

    private static Optional<Instant> seconds(Value data, String name) {
        return data.at(name)
                .asNumber()
                .filter(seconds -> seconds.signum() > 0 && seconds.compareTo(YEAR_2100) < 0)
                .map(seconds -> Instant.ofEpochSecond(seconds.longValue()));
    }

    private Optional<Instant> withoutZone(Instant shown) {
        long ahead = shown.getEpochSecond() - clock.instant().getEpochSecond();
        long steps = Math.round((double) ahead / STEP);
        return Math.abs(steps) > MOST_STEPS ? Optional.empty() : Optional.of(shown.minusSeconds(steps * STEP));
    }
}
