package org.lensbridge.simulator.dahua;

import java.util.Set;
import org.lensbridge.simulator.DeviceKind;
import org.lensbridge.simulator.Personality;
import org.lensbridge.simulator.device.DeviceSettings;
import org.lensbridge.simulator.device.PictureSettings;

/**
 * Everything that is decided before a camera starts. Immutable.
 *
 * @param device what is decided of any vendor's device
 * @param lacking what the firmware does not have: paths, actions of paths, tables
 */
public record CameraSettings(
        DeviceSettings device, int channels, Identity identity, boolean ptz, DeviceKind kind, Set<String> lacking) {

    /** What the camera says it is. */
    public record Identity(String serial, String model, String firmware, String vendor) {}

    public CameraSettings {
        lacking = Set.copyOf(lacking);
        if (channels < 1 || channels > 64) {
            throw new IllegalArgumentException("a camera has 1 to 64 channels");
        }
    }

    String name() {
        return device.name();
    }

    PictureSettings picture() {
        return device.picture();
    }

    Personality personality() {
        return device.personality();
    }
}
