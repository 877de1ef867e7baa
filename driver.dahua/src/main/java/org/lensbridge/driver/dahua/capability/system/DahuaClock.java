package org.lensbridge.driver.dahua.capability.system;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lensbridge.api.capability.Clock;
import org.lensbridge.api.capability.system.ClockMethods;
import org.lensbridge.api.capability.system.ClockSettings;
import org.lensbridge.api.capability.system.TimeServer;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.driver.DriverContext;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.dahua.codec.DeviceTime;
import org.lensbridge.driver.dahua.operation.NetworkOperations;
import org.lensbridge.driver.dahua.operation.SystemOperations;
import org.lensbridge.driver.dahua.parameter.ClockParameters;
import org.lensbridge.driver.dahua.parameter.DahuaTables;
import org.lensbridge.driver.dahua.parameter.TimeZones;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.parameter.Outcome;
import org.lensbridge.driver.support.parameter.ParameterEngine;
import org.lensbridge.driver.support.session.Questions;
import org.lensbridge.transport.text.KeyValues;

/**
 * The clock by sections 4.6.2 to 4.6.4, 4.7.10 and 13.4. The device's times name no zone: what they mean is told by the zone that it is
 * configured for and by its word whether daylight saving is in force, so that a clock that goes wrong is seen to do so. A device that
 * tells neither is taken to be in the zone in which its clock is right. Without state; thread-safe.
 */
final class DahuaClock implements Clock {
    private static final String ZONE = "NTP.TimeZone";

    private final OperationEngine engine;
    private final DriverContext context;
    private final ParameterEngine parameters;

    DahuaClock(OperationEngine engine, DriverContext context) {
        this.engine = engine;
        this.context = context;
        this.parameters = new ParameterEngine(engine, DahuaTables.INSTANCE, ClockParameters.ALL, 0);
    }

    @Override
    public ClockMethods methods() {
        return ClockMethods.ALL;
    }

    @Override
    public Instant time() {
        DeviceTime zone = zone();
        return engine.ask(
                SystemOperations.CURRENT_TIME,
                Map.of(),
                reply -> zone.parse(KeyValues.parse(reply.text()).text("result").orElse("")));
    }

    @Override
    public void set(Instant time) {
        engine.call(SystemOperations.SET_CURRENT_TIME, Map.of("time", Value.of(zone().format(time))));
    }

    @Override
    public ClockSettings settings() {
        Map<String, Value> held = read();
        return new ClockSettings(offset(held), DaylightKeys.read(held), server(held));
    }

    @Override
    public ClockSettings write(ClockSettings wanted) {
        Map<String, Value> changes = new LinkedHashMap<>();
        wanted.daylightSaving()
                .ifPresent(saving -> changes.putAll(DaylightKeys.write(
                        saving, context.clock().instant().atZone(ZoneOffset.UTC).getYear())));
        wanted.server().ifPresent(server -> put(changes, server));
        wanted.offset().ifPresent(offset -> changes.put(ZONE, Value.of(number(offset))));
        Map<String, Value> held = read();
        changes.entrySet().removeIf(change -> change.getValue().equals(held.get(change.getKey())));
        if (!changes.isEmpty()) {
            tell(parameters.write(changes));
        }
        return settings();
    }

    private DeviceTime zone() {
        Questions questions = new Questions(engine, context);
        Optional<ZoneOffset> standard = questions
                .ask(NetworkOperations.NTP)
                .number(ZONE)
                .flatMap(number -> TimeZones.offset(number.longValue()));
        Optional<Boolean> ahead =
                questions.ask(SystemOperations.DAYLIGHT).number("result").map(result -> result.signum() > 0);
        return standard.isPresent() && ahead.isPresent()
                ? new DeviceTime(ZoneOffset.ofTotalSeconds(standard.get().getTotalSeconds() + (ahead.get() ? 3600 : 0)))
                : DeviceTime.learn(engine, context.clock(), context::warn);
    }

    private static Optional<ZoneOffset> offset(Map<String, Value> held) {
        return Optional.ofNullable(held.get(ZONE))
                .flatMap(Value::asNumber)
                .flatMap(number -> TimeZones.offset(number.longValue()));
    }

    private static int number(ZoneOffset offset) {
        return TimeZones.number(offset)
                .orElseThrow(() -> new CameraException(
                        Kind.INVALID_ARGUMENT,
                        "The device has no time zone " + offset
                                + "; it has the whole hours from -12:00 to +13:00 and -03:30, +03:30, +04:30, +05:30,"
                                + " +05:45, +06:30 and +09:30."));
    }

    private static Optional<TimeServer> server(Map<String, Value> held) {
        Value host = held.get("NTP.Address");
        if (host == null) {
            return Optional.empty();
        }
        return Optional.of(new TimeServer(
                Optional.ofNullable(held.get("NTP.Enable"))
                        .flatMap(Value::asFlag)
                        .orElse(false),
                host.toString(),
                number(held, "NTP.Port", 123),
                Duration.ofMinutes(number(held, "NTP.UpdatePeriod", 0))));
    }

    private static int number(Map<String, Value> held, String key, int otherwise) {
        return Optional.ofNullable(held.get(key))
                .flatMap(Value::asNumber)
                .map(Number::intValue)
                .orElse(otherwise);
    }

    private static void put(Map<String, Value> changes, TimeServer server) {
        if (server.on() && server.host().isBlank()) {
            throw new CameraException(Kind.INVALID_ARGUMENT, "A time server that is to be asked has an address.");
        }
        changes.put("NTP.Address", Value.of(server.host()));
        changes.put("NTP.Enable", Value.of(server.on()));
        changes.put("NTP.Port", Value.of(server.port()));
        if (!server.interval().isZero()) {
            changes.put(
                    "NTP.UpdatePeriod", Value.of(Math.max(1, server.interval().toMinutes())));
        }
    }

    private Map<String, Value> read() {
        return tell(parameters.read(List.of("NTP.*", "Locales.*")));
    }

    private Map<String, Value> tell(Outcome outcome) {
        outcome.warnings().forEach(warning -> context.warn(warning.operation(), warning.sentence()));
        return outcome.values();
    }
}
