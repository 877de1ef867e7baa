package org.lensbridge.driver.axis.codec;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Times of events, which devices state in UTC: as text by ISO 8601, or as milliseconds since 1970. Stateless. */
final class EventTimes {
    private static final BigDecimal YEAR_2100 = BigDecimal.valueOf(4_102_444_800_000L);

    private EventTimes() {}

    static Optional<Instant> of(String text) {
        String time = text.strip();
        try {
            return Optional.of(OffsetDateTime.parse(time).toInstant());
        } catch (DateTimeException withoutZone) {
            return utc(time);
        }
    }

    private static Optional<Instant> utc(String time) {
        try {
            return Optional.of(LocalDateTime.parse(time).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    static Optional<Instant> of(BigDecimal millis) {
        return millis.signum() > 0 && millis.compareTo(YEAR_2100) < 0
                ? Optional.of(Instant.ofEpochMilli(millis.longValue()))
                : Optional.empty();
    }
}
