package org.lensbridge.simulator.excelsense;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.lensbridge.simulator.ExcelsenseModel;
import org.lensbridge.simulator.ExcelsenseQuirk;
import org.lensbridge.simulator.device.DeviceSettings;

/**
 * Everything that is decided before an ExcelSense camera starts. Immutable.
 *
 * @param lacking types, or actions with types, that its firmware does not have
 * @param groups of users who are no administrators
 * @param away how long it is away after a restart
 */
public record ExcelsenseSettings(
        DeviceSettings device,
        ExcelsenseModel model,
        Set<ExcelsenseQuirk> quirks,
        Set<String> lacking,
        Map<String, String> groups,
        Duration away) {
    public ExcelsenseSettings {
        quirks = Set.copyOf(quirks);
        lacking = Set.copyOf(lacking);
        groups = Map.copyOf(groups);
        if (away.isNegative()) {
            throw new IllegalArgumentException("a restart takes no negative time");
        }
    }
}
