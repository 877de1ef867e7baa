package org.lensbridge.driver.excelsense.capability.system;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.lensbridge.api.capability.Clock;
import org.lensbridge.api.capability.system.ClockMethods;
import org.lensbridge.api.capability.system.ClockSettings;
import org.lensbridge.api.capability.system.TimeServer;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.excelsense.operation.SettingOperations;
import org.lensbridge.driver.excelsense.survey.Ground;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.session.Questions;
import org.lensbridge.transport.http.Reuse;
import org.lensbridge.transport.text.KeyValueDocument;
import org.lensbridge.transport.text.KeyValues;

/**
 * The clock by sections "Device Time", "Time Zone" and "NTP". The zone of the clock is that of {@link DeviceZone}. An offset is neither told nor set:
 * the document has zones by numbers from 0 to 300 and no list of them; the number is the setting {@code timeZone.timeZone}. How often the time server
 * is asked can only be read. Thread-safe.
 */
final class ExcelsenseClock implements Clock {
    private static final ClockMethods METHODS = new ClockMethods(true, true, false, true, true);

    private final Ground ground;
    private final DeviceZone zone;

    ExcelsenseClock(Ground ground, DeviceZone zone) {
        this.ground = ground;
        this.zone = zone;
    }

    @Override
    public ClockMethods methods() {
        return METHODS;
    }

    @Override
    public Instant time() {
        LocalDateTime shown = zone.shown();
        return shown.toInstant(zone.offset());
    }

    @Override
    public void set(Instant time) {
        LocalDateTime local = LocalDateTime.ofInstant(time, zone.offsetNow());
        Map<String, Value> arguments = new LinkedHashMap<>();
        arguments.put("year", Value.of(local.getYear()));
        arguments.put("month", Value.of(local.getMonthValue()));
        arguments.put("day", Value.of(local.getDayOfMonth()));
        arguments.put("hour", Value.of(local.getHour()));
        arguments.put("minute", Value.of(local.getMinute()));
        arguments.put("second", Value.of(local.getSecond()));
        ground.engine().call(SettingOperations.SET_TIME, arguments);
        zone.set(time);
    }

    @Override
    public ClockSettings settings() {
        return new ClockSettings(
                Optional.empty(),
                ask(SettingOperations.ZONE).flatMap(ZoneRule::read),
                ask(SettingOperations.NTP).flatMap(ExcelsenseClock::server));
    }

    /** Empty where the device does not have it. */
    private Optional<KeyValueDocument> ask(Operation row) {
        try {
            return Optional.of(demand(row));
        } catch (CameraException e) {
            if (Questions.isFatal(e) || e.kind() == Kind.AUTH_REFUSED) {
                throw e;
            }
            ground.context().warn(row.name(), e.reason());
            return Optional.empty();
        }
    }

    private KeyValueDocument demand(Operation row) {
        return ground.engine().ask(row.reused(Reuse.NEVER), Map.of(), reply -> KeyValues.parse(reply.text()));
    }

    private static Optional<TimeServer> server(KeyValueDocument answer) {
        int port = answer.number("NTPPort").map(Number::intValue).orElse(0);
        long interval = answer.number("NTPCheckTime").map(Number::longValue).orElse(0L);
        return answer.flag("enableFlag")
                .map(on -> new TimeServer(
                        on,
                        answer.text("NTPIP").map(String::strip).orElse(""),
                        port > 0 && port < 65_536 ? port : 123,
                        Duration.ofSeconds(Math.max(0, interval))));
    }

    @Override
    public ClockSettings write(ClockSettings changes) {
        if (changes.offset().isPresent()) {
            throw new CameraException(
                    Kind.UNSUPPORTED,
                    "Nothing was written. The device has its zones by numbers of which the vendor's document has no list; write"
                            + " the number as the setting timeZone.timeZone.");
        }
        ClockSettings present = settings();
        Optional<Map<String, Value>> server = changes.server()
                .filter(wanted -> !present.server().equals(Optional.of(wanted)))
                .map(wanted -> arguments(wanted, present.server()));
        server.ifPresent(arguments -> ground.engine().check(SettingOperations.SET_NTP, arguments));
        Optional<Map<String, Value>> rule = changes.daylightSaving()
                .filter(wanted -> !present.daylightSaving().equals(Optional.of(wanted)))
                .map(wanted -> ZoneRule.arguments(wanted, demand(SettingOperations.ZONE)));
        rule.ifPresent(arguments -> ground.engine().call(SettingOperations.SET_ZONE, arguments));
        server.ifPresent(arguments -> ground.engine().call(SettingOperations.SET_NTP, arguments));
        return rule.isPresent() || server.isPresent() ? settings() : present;
    }

    private static Map<String, Value> arguments(TimeServer wanted, Optional<TimeServer> present) {
        Duration kept = present.map(TimeServer::interval).orElse(Duration.ZERO);
        if (!wanted.interval().isZero() && !wanted.interval().equals(kept)) {
            throw new CameraException(
                    Kind.UNSUPPORTED,
                    "Nothing was written. How often the device asks its time server can only be read; leave the interval at zero.");
        }
        return Map.of(
                "enableFlag", Value.of(wanted.on() ? 1 : 0),
                "NTPIP", Value.of(wanted.host()),
                "NTPPort", Value.of(wanted.port()));
    }
}
