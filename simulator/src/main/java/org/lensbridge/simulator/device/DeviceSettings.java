package org.lensbridge.simulator.device;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.lensbridge.simulator.Personality;
import org.lensbridge.simulator.http.HttpLimits;
import org.lensbridge.simulator.rtsp.RtspServerBuilder;

/**
 * What is decided of any device before it starts. Immutable.
 *
 * @param users passwords by user; with none, nobody is asked for a login
 * @param rtsp says more of its RTSP server before that starts
 * @param motionEvery full period of the motion schedule: half of it motion, half of it none
 */
public record DeviceSettings(
        String name,
        String serial,
        Map<String, String> users,
        String bindAddress,
        int port,
        PictureSettings picture,
        Optional<Duration> motionEvery,
        Optional<Lockout> lockout,
        Duration nonceLifetime,
        Personality personality,
        HttpLimits limits,
        Consumer<RtspServerBuilder> rtsp) {
    public DeviceSettings {
        users = Map.copyOf(users);
        check(!name.isBlank() && name.indexOf(';') < 0, "a camera needs a name without semicolon");
        check(port >= 0 && port <= 65535, "a port is 0 (any) to 65535");
        motionEvery.ifPresent(period -> check(period.toMillis() >= 20, "a motion period lasts at least 20 ms"));
    }

    private static void check(boolean right, String rule) {
        if (!right) {
            throw new IllegalArgumentException(rule);
        }
    }

    /** Leaves the passwords out. */
    @Override
    public String toString() {
        return "DeviceSettings[name=" + name + ", port=" + port + "]";
    }
}
