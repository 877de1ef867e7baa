package org.lensbridge.driver.axis.capability.control.ptz;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.lensbridge.api.capability.ptz.TourStop;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.support.tree.Tree;

/**
 * A stop as the device keeps it: the parameters of {@code GuardTour.G#.Tour.T#}.
 *
 * @param group the number behind T
 * @param position where it comes on the tour; the lowest is first
 */
record StoredStop(int group, int position, TourStop stop) {
    /** What a device gives a new stop. */
    private static final int USUAL_WAIT = 10;

    private static final int USUAL_SPEED = 70;
    private static final int LONGEST = 3600;

    /** The stop of a group below {@code GuardTour.G0.Tour.T}. */
    static StoredStop in(Tree tree, String head, int group) {
        String branch = head + group + ".";
        int position = tree.number(branch + "Position").map(Number::intValue).orElse(group + 1);
        boolean minutes = tree.text(branch + "WaitTimeViewType")
                .map(type -> type.strip().toLowerCase(Locale.ROOT).startsWith("min"))
                .orElse(false);
        long wait = tree.number(branch + "WaitTime")
                .map(BigDecimal::longValue)
                .filter(time -> time >= 0 && time <= 100_000)
                .orElse(0L);
        OptionalDouble speed = tree.number(branch + "MoveSpeed")
                .map(BigDecimal::doubleValue)
                .filter(percent -> percent > 0 && percent <= 100)
                .map(percent -> OptionalDouble.of(percent / 100))
                .orElseGet(OptionalDouble::empty);
        String preset = tree.text(branch + "PresetNbr").map(String::strip).orElse("");
        Duration stay = minutes ? Duration.ofMinutes(wait) : Duration.ofSeconds(wait);
        return new StoredStop(group, position, new TourStop(preset.isEmpty() ? "-" : preset, stay, speed));
    }

    /**
     * The parameters of a stop by their names within a group. What it leaves to the device is what the device would choose.
     *
     * @throws CameraException INVALID_ARGUMENT for a stay that the device cannot keep
     */
    static Map<String, String> parameters(TourStop stop, int position, long shortest) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("PresetNbr", stop.preset());
        parameters.put("Position", Integer.toString(position));
        int speed = stop.speed().isPresent()
                ? (int) Math.max(1, Math.round(stop.speed().getAsDouble() * 100))
                : USUAL_SPEED;
        parameters.put("MoveSpeed", Integer.toString(speed));
        long seconds = stop.stay().plusMillis(999).toSeconds();
        if (seconds == 0) {
            seconds = Math.max(USUAL_WAIT, shortest);
        }
        boolean minutes = seconds > LONGEST;
        long wait = minutes ? (seconds + 59) / 60 : seconds;
        if (wait > LONGEST || seconds < shortest) {
            throw new CameraException(
                    Kind.INVALID_ARGUMENT,
                    "A camera of this family stays at a stop for " + Math.max(1, shortest)
                            + " seconds to 3600 minutes, or as long as it likes when nothing is said.");
        }
        parameters.put("WaitTime", Long.toString(wait));
        parameters.put("WaitTimeViewType", minutes ? "Minutes" : "Seconds");
        return parameters;
    }
}
