package org.lensbridge.driver.arecont.capability.system;

import java.time.Instant;
import java.util.Optional;
import org.lensbridge.api.capability.Clock;
import org.lensbridge.api.capability.system.ClockMethods;
import org.lensbridge.api.capability.system.ClockSettings;
import org.lensbridge.api.capability.system.TimeServer;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.arecont.configuration.Changes;
import org.lensbridge.driver.arecont.configuration.Configuration;
import org.lensbridge.driver.arecont.survey.Ground;

/**
 * The time server by "ntpserver_ip" and bit 4 of "netopt". The document has no request for the time itself, for zones and for daylight saving.
 * Thread-safe.
 */
final class ArecontClock implements Clock {
    /** Also what shows that a camera has a time server. */
    static final String SERVER = "ntpserver_ip";

    private static final String NONE = "0.0.0.0";
    private static final int PORT = 123;

    private final Ground ground;
    private final Configuration configuration;

    ArecontClock(Ground ground) {
        this.ground = ground;
        this.configuration = ground.configuration();
    }

    @Override
    public ClockMethods methods() {
        return new ClockMethods(false, false, false, false, true);
    }

    @Override
    public Instant time() {
        throw unsupported("The vendor's document has no request that tells a camera's time.");
    }

    @Override
    public void set(Instant time) {
        throw unsupported(
                "The vendor's document has no request that sets a camera's time. It can get the time from a time server.");
    }

    @Override
    public ClockSettings settings() {
        ground.scope().ensureOpen();
        String told = configuration.read(SERVER);
        String host = told.equals(NONE) ? "" : told;
        boolean on = NetworkOptions.read(configuration)
                .map(bits -> (bits & NetworkOptions.NTP) != 0)
                .orElse(!host.isEmpty());
        return new ClockSettings(Optional.empty(), Optional.empty(), Optional.of(server(on, host)));
    }

    private static TimeServer server(boolean on, String host) {
        TimeServer usual = TimeServer.of(host);
        return new TimeServer(on, host, usual.port(), usual.interval());
    }

    @Override
    public ClockSettings write(ClockSettings changes) {
        ground.scope().ensureOpen();
        if (changes.offset().isPresent() || changes.daylightSaving().isPresent()) {
            throw unsupported(
                    "Nothing was written. The vendor's document has no request for zones and daylight saving of a camera.");
        }
        changes.server().ifPresent(this::write);
        return settings();
    }

    private void write(TimeServer wanted) {
        TimeServer present = settings().server().orElseThrow();
        if (wanted.equals(present)) {
            return;
        }
        if (wanted.port() != PORT || !wanted.interval().isZero()) {
            throw new CameraException(
                    Kind.INVALID_ARGUMENT,
                    "Nothing was written. The camera asks time servers at port 123, as often as it likes.");
        }
        if (wanted.on() && wanted.host().isEmpty() || !wanted.host().matches("[A-Za-z0-9.:-]{0,253}")) {
            throw new CameraException(
                    Kind.INVALID_ARGUMENT,
                    "Nothing was written. The camera needs the address of a time server, such as 192.0.2.4.");
        }
        Changes changes = ground.changes(0);
        if (!wanted.host().isEmpty() && !wanted.host().equals(present.host())) {
            changes.put(SERVER, wanted.host());
        }
        if (wanted.on() != present.on()) {
            int options = NetworkOptions.required(configuration);
            NetworkOptions.put(
                    changes, options, wanted.on() ? NetworkOptions.NTP : 0, wanted.on() ? 0 : NetworkOptions.NTP);
        }
        changes.write();
    }

    private static CameraException unsupported(String sentence) {
        return new CameraException(Kind.UNSUPPORTED, sentence);
    }
}
