package org.lensbridge.driver.excelsense.capability.alarm;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lensbridge.api.capability.MotionDetection;
import org.lensbridge.api.capability.image.MotionOptions;
import org.lensbridge.api.capability.image.MotionRegion;
import org.lensbridge.api.capability.image.MotionSettings;
import org.lensbridge.api.capability.ptz.Area;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.excelsense.operation.AlarmOperations;
import org.lensbridge.driver.excelsense.operation.Schedule;
import org.lensbridge.driver.excelsense.survey.Ground;
import org.lensbridge.driver.support.operation.Operation;

/**
 * The motion detector of a channel: section "Motion Alarm". Its areas share one sensitivity, so there is one region, made of all areas. Writing
 * replaces the areas and leaves times and linkage alone. Devices that do not tell their areas, as in the document's example, have a region without
 * areas, which leaves them alone when it is written.
 *
 * <p>A linkage with ActionType 1 makes a ToughEye clean its lens whenever something moves, which wears the cleaner: the context is told.
 *
 * <p>The document calls the range of the sensitivity the device's own and shows 3 and 5; 10 is taken for the most. Without state; called on the
 * channel's lane.
 */
final class ExcelsenseMotion implements MotionDetection {
    private static final MotionOptions OPTIONS =
            new MotionOptions(1, AlarmOperations.COLUMNS, AlarmOperations.ROWS, true);

    /** An empty list is none that the document has. */
    private static final Value REMOVE = Value.of("remove");

    private static final double MOST_SENSITIVE = 10;

    private final Ground ground;
    private final Value channel;

    /** For a channel, from 1. */
    ExcelsenseMotion(Ground ground, int channel) {
        this.ground = ground;
        this.channel = Value.of(channel);
    }

    @Override
    public MotionOptions options() {
        ground.scope().ensureOpen();
        return OPTIONS;
    }

    @Override
    public MotionSettings read() {
        return settings(ask());
    }

    private Told ask() {
        Value document = ground.engine()
                .call(AlarmOperations.MOTION, Map.of(Operation.CHANNEL, channel))
                .document();
        Told told = Told.of(document);
        if (told.number(AlarmOperations.MOTION_ON).isEmpty()) {
            throw new CameraException(
                            Kind.PROTOCOL,
                            "The device does not tell whether motion is looked for on channel " + channel + ".")
                    .during(AlarmOperations.MOTION.name());
        }
        return told;
    }

    private static MotionSettings settings(Told told) {
        MotionRegion region = new MotionRegion("", areas(told), sensitivity(told), OptionalDouble.empty());
        return new MotionSettings(told.number(AlarmOperations.MOTION_ON).orElseThrow() != 0, List.of(region));
    }

    private static List<Area> areas(Told told) {
        return told.list(AlarmOperations.AREAS).orElse(List.of()).stream()
                .map(MotionGrid::area)
                .flatMap(Optional::stream)
                .toList();
    }

    private static double sensitivity(Told told) {
        return Math.min(1, told.number(AlarmOperations.SENSITIVITY).orElse(0L) / MOST_SENSITIVE);
    }

    @Override
    public MotionSettings write(MotionSettings wanted) {
        require(wanted);
        Told told = ask();
        Map<String, Value> changes = changes(wanted, told);
        if (changes.isEmpty()) {
            return settings(told);
        }
        changes.put(Operation.CHANNEL, channel);
        ground.engine().call(AlarmOperations.SET_MOTION, changes);
        if (wanted.on() && ground.selfCleaning() && cleans(told)) {
            ground.context()
                    .warn(
                            AlarmOperations.SET_MOTION.name(),
                            "Motion on channel " + channel
                                    + " makes the camera clean its lens each time: its linkage has"
                                    + " ActionType 1. Change the linkage when that is not meant.");
        }
        return read();
    }

    private static void require(MotionSettings wanted) {
        if (wanted.regions().size() > OPTIONS.regions()) {
            throw new CameraException(
                    Kind.INVALID_ARGUMENT,
                    "This camera has one motion region, which may have many areas, not "
                            + wanted.regions().size() + ".");
        }
        if (wanted.regions().stream().anyMatch(region -> region.threshold().isPresent())) {
            throw new CameraException(Kind.INVALID_ARGUMENT, "This camera has no threshold for motion; leave it out.");
        }
    }

    private static Map<String, Value> changes(MotionSettings wanted, Told told) {
        Map<String, Value> changes = new HashMap<>();
        MotionSettings now = settings(told);
        if (wanted.on() != now.on()) {
            changes.put(AlarmOperations.MOTION_ON, Value.of(wanted.on() ? 1 : 0));
        }
        List<Area> areas = wanted.regions().stream()
                .flatMap(region -> region.areas().stream())
                .toList();
        List<Value> cells = areas.stream().map(MotionGrid::cells).toList();
        List<Value> before = areas(told).stream().map(MotionGrid::cells).toList();
        if (!cells.equals(before)) {
            changes.put(AlarmOperations.AREAS, Value.of(cells.isEmpty() ? before : cells));
            changes.put(AlarmOperations.AREA_ACTION, cells.isEmpty() ? REMOVE : Schedule.COVER);
        }
        wanted.regions().stream()
                .mapToDouble(MotionRegion::sensitivity)
                .filter(share -> Math.abs(share - sensitivity(told)) > 1e-9)
                .forEach(share -> changes.put(
                        AlarmOperations.SENSITIVITY, Value.of(Math.max(1, Math.round(share * MOST_SENSITIVE)))));
        return changes;
    }

    private static boolean cleans(Told told) {
        return told.list(AlarmOperations.LINKAGES).orElse(List.of()).stream()
                .anyMatch(linkage -> Told.of(linkage).text("ActionType").equals("1"));
    }
}
