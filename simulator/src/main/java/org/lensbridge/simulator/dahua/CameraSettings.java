package org.lensbridge.simulator.dahua;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lensbridge.simulator.DeviceKind;
import org.lensbridge.simulator.Personality;
import org.lensbridge.simulator.http.HttpLimits;

/**
 * Everything that is decided before a camera starts. Immutable.
 *
 * @param users passwords by user; with none, nobody is asked for a login
 * @param motionEvery full period of the motion schedule: half of it motion, half of it none
 * @param lacking what the firmware does not have: paths, actions of paths, tables
 * @param canned present when frames come from a prepared loop
 */
public record CameraSettings(
        String name,
        Map<String, String> users,
        String bindAddress,
        int port,
        int channels,
        Identity identity,
        boolean ptz,
        Optional<Duration> motionEvery,
        Picture picture,
        Optional<Canned> canned,
        Optional<Lockout> lockout,
        Duration nonceLifetime,
        Personality personality,
        HttpLimits limits,
        DeviceKind kind,
        Set<String> lacking) {

    /** What the camera says it is. */
    public record Identity(String serial, String model, String firmware, String vendor) {}

    /** Size of the main stream in pixels, and the frame rate. */
    public record Picture(int width, int height, int framesPerSecond) {}

    /** A loop of prepared frames, each of about {@code bytes} bytes. */
    public record Canned(int frames, int bytes) {}

    /** After {@code attempts} wrong logins in a row from one address, that address is refused for {@code time}. */
    public record Lockout(int attempts, Duration time) {}

    public CameraSettings {
        users = Map.copyOf(users);
        lacking = Set.copyOf(lacking);
        check(!name.isBlank() && name.indexOf(';') < 0, "a camera needs a name without semicolon");
        check(port >= 0 && port <= 65535, "a port is 0 (any) to 65535");
        check(channels >= 1 && channels <= 64, "a camera has 1 to 64 channels");
        check(picture.width() >= 64 && picture.height() >= 64, "a picture has at least 64 by 64 pixels");
        check(picture.width() <= 3840 && picture.height() <= 2160, "a picture has at most 3840 by 2160 pixels");
        int fastest = canned.isPresent() ? 1000 : 60;
        check(
                picture.framesPerSecond() >= 1 && picture.framesPerSecond() <= fastest,
                "a camera sends 1 to " + fastest + " frames per second here");
        canned.ifPresent(loop -> check(
                loop.frames() >= 1 && (long) loop.frames() * loop.bytes() <= 256L << 20,
                "a loop holds at least one frame and at most 256 MB"));
        lockout.ifPresent(lock -> check(lock.attempts() >= 1, "a lock-out needs at least one attempt"));
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
        return "CameraSettings[name=" + name + ", port=" + port + ", channels=" + channels + "]";
    }
}
