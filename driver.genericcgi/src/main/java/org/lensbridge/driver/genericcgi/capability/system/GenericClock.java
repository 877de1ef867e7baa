package org.lensbridge.driver.genericcgi.capability.system;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lensbridge.api.capability.Clock;
import org.lensbridge.api.capability.system.ClockMethods;
import org.lensbridge.api.capability.system.ClockSettings;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.genericcgi.operation.SystemOperations;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.transport.http.HttpReply;
import org.lensbridge.transport.text.DeviceText;

/**
 * The clock by section 5.1.14: years 2007 to 2099, zones of whole hours from GMT-12 to GMT+13. The document has no request for daylight saving and
 * time servers; what a device lists about them are settings. Thread-safe.
 */
final class GenericClock implements Clock {
    private static final int FIRST_ZONE = -12;
    private static final int LAST_ZONE = 13;

    /** The documented form first: {@code Apr 03, 2003 15:16:04}. */
    private static final List<DateTimeFormatter> FORMS = List.of(
            form("MMM d, uuuu H:m:s"), form("MMM d uuuu H:m:s"), form("uuuu-M-d H:m:s"), form("uuuu/M/d H:m:s"));

    private final OperationEngine engine;
    private final DeviceZone zone;

    GenericClock(OperationEngine engine, DeviceZone zone) {
        this.engine = engine;
        this.zone = zone;
    }

    private static DateTimeFormatter form(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .parseLenient()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }

    @Override
    public ClockMethods methods() {
        return new ClockMethods(true, true, true, false, false);
    }

    @Override
    public Instant time() {
        return zone.instant(engine.ask(SystemOperations.TIME, Map.of(), GenericClock::read));
    }

    static LocalDateTime read(HttpReply reply) {
        String text = reply.text().strip().replaceAll("\\s+", " ").replaceFirst("(\\d)T(\\d)", "$1 $2");
        for (DateTimeFormatter form : FORMS) {
            try {
                return LocalDateTime.parse(text, form);
            } catch (DateTimeException tryTheNext) {
                continue;
            }
        }
        throw new CameraException(
                Kind.PROTOCOL,
                "Expected a date and time such as Apr 03, 2008 15:16:04, got: " + DeviceText.excerpt(text));
    }

    @Override
    public void set(Instant time) {
        LocalDateTime local = LocalDateTime.ofInstant(time, zone.offset());
        Map<String, Value> arguments = new LinkedHashMap<>();
        arguments.put("year", Value.of(local.getYear()));
        arguments.put("month", Value.of(local.getMonthValue()));
        arguments.put("day", Value.of(local.getDayOfMonth()));
        arguments.put("hour", Value.of(local.getHour()));
        arguments.put("minute", Value.of(local.getMinute()));
        arguments.put("second", Value.of(local.getSecond()));
        engine.call(SystemOperations.SET_TIME, arguments);
    }

    @Override
    public ClockSettings settings() {
        return new ClockSettings(zone.told(), Optional.empty(), Optional.empty());
    }

    @Override
    public ClockSettings write(ClockSettings changes) {
        if (changes.daylightSaving().isPresent() || changes.server().isPresent()) {
            throw new CameraException(
                    Kind.UNSUPPORTED,
                    "Nothing was written. The vendor's document has no request for daylight saving and time servers; look"
                            + " for them among the device's settings.");
        }
        Optional<ZoneOffset> wanted = changes.offset();
        if (wanted.isPresent() && !wanted.equals(zone.told())) {
            engine.call(SystemOperations.SET_TIME, Map.of("timezone", Value.of(name(wanted.get()))));
            zone.written(wanted.get());
        }
        return settings();
    }

    private static String name(ZoneOffset offset) {
        int hours = offset.getTotalSeconds() / 3600;
        if (offset.getTotalSeconds() % 3600 != 0 || hours < FIRST_ZONE || hours > LAST_ZONE) {
            throw new CameraException(
                    Kind.INVALID_ARGUMENT,
                    "The device knows zones of whole hours from GMT-12 to GMT+13, not " + offset + ".");
        }
        return "GMT" + (hours < 0 ? "" : "+") + hours;
    }
}
