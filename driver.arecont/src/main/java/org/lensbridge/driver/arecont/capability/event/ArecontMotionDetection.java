package org.lensbridge.driver.arecont.capability.event;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lensbridge.api.capability.MotionDetection;
import org.lensbridge.api.capability.image.MotionOptions;
import org.lensbridge.api.capability.image.MotionRegion;
import org.lensbridge.api.capability.image.MotionSettings;
import org.lensbridge.api.capability.ptz.Area;
import org.lensbridge.api.capability.ptz.Point;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.arecont.capability.event.MotionZones.Watched;
import org.lensbridge.driver.arecont.codec.ZoneGrid;
import org.lensbridge.driver.arecont.codec.ZoneMap;
import org.lensbridge.driver.arecont.configuration.Changes;
import org.lensbridge.driver.arecont.survey.Ground;
import org.lensbridge.transport.text.DeviceText;

/**
 * The motion detector of a sensor: one region over its zones. {@code motiondetect} switches it; {@code mdmode}, which has streams of JPEG pictures sent
 * only while something moves, is a setting. The document gives names only, so the vendor's user manuals of the same parameters decide: of
 * {@code mdlevelthreshold}, 2 to 31, lower ones notice less motion, {@code mddetail} says how many blocks of a zone must move, 1 to all of them, and
 * {@code mdprivacymask} which zones are watched. A camera whose mask is no map of zones watches its whole picture, and areas cannot be set. Thread-safe;
 * called on the channel's lane.
 */
final class ArecontMotionDetection implements MotionDetection {
    private static final String ENABLED = "motiondetect";
    private static final String LEVEL = "mdlevelthreshold";
    private static final String DETAIL = "mddetail";
    private static final int LEAST_LEVEL = 2;
    private static final int MOST_LEVEL = 31;
    /** Of a camera that has none of its own. */
    private static final double USUAL = 0.5;

    private static final Area PICTURE = new Area(new Point(0, 0), new Point(1, 1));

    private final Ground ground;
    private final int channel;
    private final MotionZones zones;

    /** For a channel, from 1. */
    ArecontMotionDetection(Ground ground, int channel) {
        this.ground = ground;
        this.channel = channel;
        this.zones = new MotionZones(ground.configuration(), channel);
    }

    /** What the camera says now. */
    private record Held(
            boolean on,
            Optional<Watched> watched,
            Optional<Integer> zoneSize,
            Optional<Integer> level,
            Optional<Integer> detail) {
        Optional<ZoneMap> map() {
            return watched.flatMap(Watched::zones);
        }

        /** The most blocks of a zone; 1 when there is nothing to choose. */
        int blocks() {
            return zoneSize.map(size -> Math.max(1, size * size)).orElse(1);
        }
    }

    private Held held() {
        ground.scope().ensureOpen();
        boolean on = DeviceText.flag(ground.configuration().read(ENABLED, channel))
                .orElseThrow(() -> new CameraException(
                        Kind.PROTOCOL,
                        "The camera does not say whether motion is looked for on channel " + channel + "."));
        return new Held(on, zones.watched(), zones.zoneSize(), zones.number(LEVEL), zones.number(DETAIL));
    }

    private ZoneGrid grid(Held held, ZoneMap map) {
        return zones.grid(map.side(), held.zoneSize());
    }

    @Override
    public MotionOptions options() {
        ground.scope().ensureOpen();
        Optional<ZoneGrid> grid =
                zones.watched().flatMap(Watched::zones).map(map -> zones.grid(map.side(), zones.zoneSize()));
        return new MotionOptions(
                1,
                grid.map(ZoneGrid::columns).orElse(1),
                grid.map(ZoneGrid::rows).orElse(1),
                true);
    }

    @Override
    public MotionSettings read() {
        return settings(held());
    }

    private MotionSettings settings(Held held) {
        List<Area> areas =
                held.map().map(map -> grid(held, map).areas(map.watched())).orElse(List.of(PICTURE));
        return new MotionSettings(
                held.on(),
                areas.isEmpty() ? List.of() : List.of(new MotionRegion("", areas, sensitivity(held), threshold(held))));
    }

    private static double sensitivity(Held held) {
        return held.level()
                .map(level -> (double) (MOST_LEVEL - level) / (MOST_LEVEL - LEAST_LEVEL))
                .map(share -> Math.max(0, Math.min(1, share)))
                .orElse(USUAL);
    }

    private static OptionalDouble threshold(Held held) {
        if (held.detail().isEmpty() || held.blocks() == 1) {
            return OptionalDouble.empty();
        }
        double share = (held.detail().get() - 1.0) / (held.blocks() - 1);
        return OptionalDouble.of(Math.max(0, Math.min(1, share)));
    }

    @Override
    public MotionSettings write(MotionSettings wanted) {
        if (wanted.regions().size() > 1) {
            throw invalid("has one motion region, not " + wanted.regions().size());
        }
        Held held = held();
        Changes changes = ground.changes(channel);
        List<Area> areas =
                wanted.regions().isEmpty() ? List.of() : wanted.regions().get(0).areas();
        areas(held, areas, changes);
        wanted.regions().forEach(region -> {
            sensitivity(held, region.sensitivity(), changes);
            region.threshold().ifPresent(share -> threshold(held, share, changes));
        });
        if (held.on() != wanted.on()) {
            changes.put(ENABLED, wanted.on() ? "on" : "off", Optional.empty());
        }
        changes.write();
        return read();
    }

    /** Zones outside the picture stay as they are. */
    private void areas(Held held, List<Area> areas, Changes changes) {
        if (held.map().isEmpty()) {
            if (!areas.contains(PICTURE)) {
                throw invalid(
                        "watches its whole picture: its camera has no map of zones that is known. Turn it off, or give the whole picture as its area");
            }
            return;
        }
        ZoneMap map = held.map().get();
        ZoneGrid grid = grid(held, map);
        BitSet watched = map.watched();
        watched.andNot(grid.all());
        watched.or(grid.zones(areas));
        if (!watched.equals(map.watched())) {
            changes.put(held.watched().get().name(), new ZoneMap(map.side(), watched).format(), Optional.empty());
        }
    }

    private void sensitivity(Held held, double wanted, Changes changes) {
        if (wanted == sensitivity(held)) {
            return;
        }
        if (held.level().isEmpty()) {
            throw invalid("has no sensitivity that can be set");
        }
        long level = Math.round(MOST_LEVEL - wanted * (MOST_LEVEL - LEAST_LEVEL));
        changes.put(LEVEL, Long.toString(level), held.level().map(String::valueOf));
    }

    private void threshold(Held held, double wanted, Changes changes) {
        OptionalDouble now = threshold(held);
        if (now.isEmpty()) {
            throw invalid("has no threshold that can be set");
        }
        if (wanted != now.getAsDouble()) {
            long detail = Math.round(1 + wanted * (held.blocks() - 1));
            changes.put(DETAIL, Long.toString(detail), held.detail().map(String::valueOf));
        }
    }

    private CameraException invalid(String what) {
        return new CameraException(Kind.INVALID_ARGUMENT, "Channel " + channel + " " + what + ".");
    }
}
