package org.lensbridge.console.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.device.DeviceStatus;
import org.lensbridge.api.event.CameraEvent;

/** How values look in the console. */
final class Text {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneId.systemDefault());

    private Text() {}

    static String clock(Instant time) {
        return CLOCK.format(time);
    }

    /** {@code 12 s}, {@code 3 min}, {@code 5 h} or {@code 2 d}. */
    static String span(Duration span) {
        long seconds = Math.max(0, span.toSeconds());
        if (seconds < 120) {
            return seconds + " s";
        }
        if (seconds < 7200) {
            return seconds / 60 + " min";
        }
        return seconds < 172_800 ? seconds / 3600 + " h" : seconds / 86_400 + " d";
    }

    static String since(Instant time) {
        return span(Duration.between(time, Instant.now()));
    }

    static String status(DeviceStatus status) {
        StringBuilder text = new StringBuilder(status.state().name());
        if (!status.detail().isEmpty()) {
            text.append(", ").append(status.detail());
        }
        status.nextRetry().ifPresent(next -> text.append(" Next try in ")
                .append(span(Duration.between(Instant.now(), next)))
                .append('.'));
        return text.toString();
    }

    /** One line for an event. */
    static Object[] event(CameraEvent event) {
        String data = event.data() == Value.ABSENT ? "" : event.data().toString();
        return new Object[] {
            clock(event.receivedTime()),
            event.device(),
            event.channel() == 0 ? "-" : event.channel(),
            event.type(),
            event.phase().name().toLowerCase(Locale.ROOT),
            event.vendorCode(),
            data.length() <= 100 ? data : data.substring(0, 100) + "..."
        };
    }

    /** {@code 12 kB} or {@code 3.4 MB}. */
    static String size(long bytes) {
        return bytes < 1 << 20
                ? (bytes + 1023) / 1024 + " kB"
                : String.format(Locale.ROOT, "%.1f MB", bytes / (double) (1 << 20));
    }

    /** {@code 0.4 s}. */
    static String seconds(Duration span) {
        return String.format(Locale.ROOT, "%.1f s", span.toMillis() / 1e3);
    }

    static String rate(double bitsPerSecond) {
        return bitsPerSecond >= 1e6
                ? String.format(Locale.ROOT, "%.1f Mb/s", bitsPerSecond / 1e6)
                : String.format(Locale.ROOT, "%.0f kb/s", bitsPerSecond / 1e3);
    }
}
