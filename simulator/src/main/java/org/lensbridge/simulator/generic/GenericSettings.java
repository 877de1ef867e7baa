package org.lensbridge.simulator.generic;

import java.time.Duration;
import java.util.Set;
import org.lensbridge.simulator.GenericModel;
import org.lensbridge.simulator.device.DeviceSettings;

/**
 * Everything that is decided before a generic CGI camera starts. Immutable.
 *
 * @param mjpegPort where its MJPEG stream is; 0 for any free port
 * @param viewers users who are no administrators
 * @param lacking what its firmware does not have: paths below {@code cgi-bin}, or {@code param.cgi?options}
 * @param focusSteps how it spells the parameter that focuses in steps
 * @param away how long it is away after a restart
 */
public record GenericSettings(
        DeviceSettings device,
        GenericModel model,
        int mjpegPort,
        Set<String> viewers,
        Set<String> lacking,
        String focusSteps,
        Duration away) {
    public GenericSettings {
        viewers = Set.copyOf(viewers);
        lacking = Set.copyOf(lacking);
        if (mjpegPort < 0 || mjpegPort > 65535) {
            throw new IllegalArgumentException("the port of the MJPEG stream is 0 (any) to 65535");
        }
        if (away.isNegative()) {
            throw new IllegalArgumentException("a restart takes no negative time");
        }
    }
}
