package org.lensbridge.simulator.arecont;

import java.time.Duration;
import java.util.Set;
import org.lensbridge.simulator.ArecontModel;
import org.lensbridge.simulator.device.DeviceSettings;

/**
 * What is decided of a camera before it starts. Immutable.
 *
 * @param viewers those of its users who may look and not set
 * @param lacking names of parameters, and paths, that its firmware does not know
 * @param away how long it is gone for a restart
 * @param recorded how far what is on its card goes back
 * @param firmware how its answers look
 */
public record ArecontSettings(
        DeviceSettings device,
        ArecontModel model,
        Set<String> viewers,
        Set<String> lacking,
        Duration away,
        Duration recorded,
        Answers firmware) {

    /**
     * What the document leaves to the firmware. Immutable.
     *
     * @param lineEnd what ends the answer of a setting
     * @param announced parts of streams tell their length
     * @param strict a window off the grid is refused, and not moved to it
     * @param fewZones the extended motion detection mode is taken, and ignored
     * @param keyType how the picture of a key frame is called
     * @param otherType how the picture of another frame is called
     */
    public record Answers(
            String lineEnd, boolean announced, boolean strict, boolean fewZones, String keyType, String otherType) {
        /** Settings end with a line end; parts have no length; windows are moved. */
        public static final Answers USUAL = new Answers("\r\n", false, false, false, "image/h264/I", "image/h264/P");
    }

    public ArecontSettings {
        viewers = Set.copyOf(viewers);
        lacking = Set.copyOf(lacking);
    }

    String macAddress() {
        return String.join(":", device.serial().split("(?<=\\G..)"));
    }
}
