package org.lensbridge.simulator.device;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Supplier;

/** The camera's own clock: the host's time plus what somebody set, plus what it is off. Thread-safe. */
public final class DeviceClock {
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    private final Supplier<Duration> skew;
    private volatile Duration offset = Duration.ZERO;

    public DeviceClock(Supplier<Duration> skew) {
        this.skew = skew;
    }

    public LocalDateTime now() {
        return LocalDateTime.now().plus(offset).plus(skew.get());
    }

    /** A moment from now as headers write it (RFC 9110, section 5.6.7). */
    public String httpDate(Duration ahead) {
        Instant then = Instant.now().plus(offset).plus(skew.get()).plus(ahead);
        return HTTP_DATE.format(then.atOffset(ZoneOffset.UTC));
    }

    public void set(LocalDateTime time) {
        offset = Duration.between(LocalDateTime.now().plus(skew.get()), time);
    }
}
