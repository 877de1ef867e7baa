package org.lensbridge.driver.axis.capability.system;

import java.time.Instant;
import java.util.Optional;
import org.lensbridge.api.capability.Clock;
import org.lensbridge.api.capability.system.ClockMethods;
import org.lensbridge.api.capability.system.ClockSettings;
import org.lensbridge.api.capability.system.TimeServer;
import org.lensbridge.driver.support.session.SessionScope;

/** The clock, wherever this firmware has its parts. Only what changes is written. Without state; thread-safe. */
final class AxisClock implements Clock {
    private final Dial dial;
    private final TimeServers servers;
    private final SessionScope scope;

    AxisClock(Dial dial, TimeServers servers, SessionScope scope) {
        this.dial = dial;
        this.servers = servers;
        this.scope = scope;
    }

    @Override
    public ClockMethods methods() {
        return ClockMethods.ALL;
    }

    @Override
    public Instant time() {
        scope.ensureOpen();
        return dial.time();
    }

    @Override
    public void set(Instant time) {
        scope.ensureOpen();
        dial.set(time);
    }

    @Override
    public ClockSettings settings() {
        scope.ensureOpen();
        Optional<DeviceZone> zone = dial.zone();
        return new ClockSettings(
                zone.map(told -> told.rule().offset()), zone.flatMap(ZoneSettings::daylight), servers.server());
    }

    @Override
    public ClockSettings write(ClockSettings changes) {
        scope.ensureOpen();
        Optional<DeviceZone> zone = ZoneSettings.changed(dial.zone(), changes);
        changes.server().ifPresent(this::write);
        zone.ifPresent(dial::write);
        return settings();
    }

    private void write(TimeServer wanted) {
        TimeServer present = servers.server().orElse(TimeServers.of(false, ""));
        TimeServers.check(wanted, present);
        if (!wanted.equals(present)) {
            servers.write(wanted, present);
        }
    }
}
