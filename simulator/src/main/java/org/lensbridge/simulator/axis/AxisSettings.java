package org.lensbridge.simulator.axis;

import java.util.List;
import java.util.Map;
import org.lensbridge.simulator.AxisLevel;
import org.lensbridge.simulator.AxisModel;
import org.lensbridge.simulator.device.DeviceSettings;
import org.lensbridge.simulator.picture.DrawnFrames.Size;

/**
 * Everything that is decided before an Axis device starts. Immutable.
 *
 * @param levels what users may do; those it does not name are administrators
 */
public record AxisSettings(DeviceSettings device, AxisModel model, Map<String, AxisLevel> levels) {
    public AxisSettings {
        levels = Map.copyOf(levels);
    }

    /** The sizes a view can be asked for, largest first. */
    List<Size> sizes() {
        Size full = new Size(device.picture().width(), device.picture().height());
        return List.of(full, full.half(), full.half().half());
    }

    /** Twelve hexadecimal digits with colons: the serial number of these devices is their address. */
    String macAddress() {
        return device.serial().replaceAll("(..)(?!$)", "$1:");
    }
}
