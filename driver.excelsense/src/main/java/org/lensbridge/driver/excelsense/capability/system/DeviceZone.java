package org.lensbridge.driver.excelsense.capability.system;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.excelsense.operation.SettingOperations;
import org.lensbridge.driver.excelsense.survey.Ground;
import org.lensbridge.driver.excelsense.time.DeviceTime;
import org.lensbridge.transport.http.Reuse;
import org.lensbridge.transport.text.KeyValues;

/**
 * The zone of a device's clock. The device names it by a number of which the document has no list: it is the one in which the clock shows what
 * time it is, to a quarter of an hour. A clock that is off by more than seven minutes is taken to be in another zone, and one that is off by more
 * than any zone can be tells none: it is taken to be in the zone that was told before, or in UTC. Thread-safe.
 */
final class DeviceZone {
    /** A clock that was set farther from the present than this tells no zone any more. */
    private static final Duration PRESENT = Duration.ofMinutes(5);

    private final Ground ground;
    private volatile ZoneOffset told = ZoneOffset.UTC;
    private volatile boolean pinned;

    DeviceZone(Ground ground) {
        this.ground = ground;
    }

    /** What the device's clock shows, asked for anew. */
    LocalDateTime shown() {
        LocalDateTime shown = ground.engine()
                .ask(
                        SettingOperations.TIME.reused(Reuse.NEVER),
                        Map.of(),
                        reply -> DeviceTime.read(KeyValues.parse(reply.text())))
                .orElseThrow(() -> new CameraException(
                                Kind.PROTOCOL,
                                "Expected year, month, day, hour, minute and second, which make no time.")
                        .during(SettingOperations.TIME.name()));
        Optional<ZoneOffset> zone =
                DeviceTime.zone(shown, ground.clock().instant()).filter(any -> !pinned);
        zone.ifPresent(offset -> told = offset);
        return shown;
    }

    /** The zone of what was shown last. */
    ZoneOffset offset() {
        return told;
    }

    /** The zone of what is shown now. */
    ZoneOffset offsetNow() {
        shown();
        return told;
    }

    /** Learns that the clock was set. */
    void set(Instant time) {
        pinned = Duration.between(time, ground.clock().instant()).abs().compareTo(PRESENT) > 0;
    }
}
