package org.lensbridge.transport.internal.governor;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lensbridge.transport.http.HttpReply;

/** Reads how long a device asks to be left alone (RFC 9110, section 10.2.3). Without state. */
public final class RetryAfter {
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");
    private static final DateTimeFormatter DATE = DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT);

    private RetryAfter() {}

    /**
     * The time to wait; zero when the reply tells none. A date counts from the reply's own Date, since the clocks of cameras are
     * wrong, and from ours when it has none.
     */
    public static Duration of(HttpReply reply) {
        String value = reply.headers().get("retry-after");
        if (value == null) {
            return Duration.ZERO;
        }
        String told = value.strip();
        if (SECONDS.matcher(told).matches()) {
            return Duration.ofSeconds(Long.parseLong(told));
        }
        Optional<Instant> until = date(told);
        if (until.isEmpty()) {
            return Duration.ZERO;
        }
        Instant now = date(reply.header("date").orElse("")).orElseGet(Instant::now);
        Duration wait = Duration.between(now, until.get());
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text.strip(), DATE).toInstant());
        } catch (DateTimeException expected) {
            return Optional.empty();
        }
    }
}
