package org.lensbridge.driver.axis.capability.system;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.axis.operation.TimeOperations;
import org.lensbridge.driver.support.codec.Excerpt;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.tree.Tree;

/** Time by {@code date.cgi}, which is local, and the zone by the parameters {@code Time}. */
final class DateProgram implements Dial {
    /** The documented form first. */
    private static final List<DateTimeFormatter> FORMS =
            List.of(form("MMM d, uuuu H:m:s"), form("MMM d uuuu H:m:s"), form("uuuu-M-d H:m:s"));

    private final OperationEngine engine;

    DateProgram(OperationEngine engine) {
        this.engine = engine;
    }

    private static DateTimeFormatter form(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }

    @Override
    public Instant time() {
        DeviceZone zone = zone().orElse(DeviceZone.UTC);
        return zone.instant(engine.ask(TimeOperations.DATE, Map.of(), reply -> read(reply.text())));
    }

    static LocalDateTime read(String answer) {
        String text = answer.strip().replaceAll("\\s+", " ");
        for (DateTimeFormatter form : FORMS) {
            try {
                return LocalDateTime.parse(text, form);
            } catch (DateTimeException tryTheNext) {
                continue;
            }
        }
        throw new CameraException(
                Kind.PROTOCOL, "Expected a time such as Feb 29, 2024 12:00:00, got: " + Excerpt.of(text));
    }

    @Override
    public void set(Instant time) {
        LocalDateTime local =
                LocalDateTime.ofInstant(time, zone().orElse(DeviceZone.UTC).at(time));
        Map<String, Value> arguments = new LinkedHashMap<>();
        arguments.put("year", Value.of(local.getYear()));
        arguments.put("month", Value.of(local.getMonthValue()));
        arguments.put("day", Value.of(local.getDayOfMonth()));
        arguments.put("hour", Value.of(local.getHour()));
        arguments.put("minute", Value.of(local.getMinute()));
        arguments.put("second", Value.of(local.getSecond()));
        engine.call(TimeOperations.SET_DATE, arguments);
    }

    @Override
    public Optional<DeviceZone> zone() {
        return DeviceZone.in(DeviceZone.ask(engine));
    }

    @Override
    public void write(DeviceZone zone) {
        Tree tree = DeviceZone.ask(engine);
        Updates.send(engine, tree, zone.parameters());
    }
}
