package org.lensbridge.driver.arecont.capability.event;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.lensbridge.api.capability.ptz.Area;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.event.EventTypes;
import org.lensbridge.driver.arecont.codec.MotionResult;
import org.lensbridge.driver.arecont.codec.ZoneGrid;
import org.lensbridge.driver.arecont.survey.Ground;
import org.lensbridge.driver.support.event.StateEvents.State;
import org.lensbridge.driver.support.event.StateEvents.Subject;
import org.lensbridge.transport.text.DeviceText;

/**
 * Motion before a sensor, by {@code mdresult}; not asked for while {@code motiondetect} is off, which is asked for now and then. Data: how many
 * {@code zones} move, the {@code share} of the zones in the picture that they are, the {@code blocks} that move, and the {@code area} around all zones
 * that move: its {@code left}, {@code top}, {@code right} and {@code bottom}, 0 to 1 of the picture. Confined to one subscription.
 */
final class MotionTopic implements Topic {
    private static final String ENABLED = "motiondetect";
    private static final String RESULT = "mdresult";
    /** How long detection is taken to stay on, and its zones as they are, on a camera that answers at once. */
    private static final Duration SURE = Duration.ofMinutes(1);
    /** On others it is this many times as long as asking for them takes, so that their time goes into results. */
    private static final int WORTH = 20;
    /** How soon a detection that is off is noticed to be on. */
    private static final Duration HOPEFUL = Duration.ofSeconds(5);

    private static final int DIGITS = 4;

    private final Ground ground;
    private final int channel;
    private final Subject subject;
    private final MotionZones zones;
    private boolean on;
    private long due = System.nanoTime();
    private Optional<Integer> side = Optional.empty();
    private Optional<Integer> zoneSize = Optional.empty();

    /** For a channel, from 1. */
    MotionTopic(Ground ground, int channel) {
        this.ground = ground;
        this.channel = channel;
        this.subject = new Subject(RESULT, channel, EventTypes.MOTION, "tns1:VideoSource/MotionAlarm");
        this.zones = new MotionZones(ground.configuration(), channel);
    }

    @Override
    public String name() {
        return RESULT + " of channel " + channel;
    }

    @Override
    public Optional<Map<Subject, State>> ask() {
        if (System.nanoTime() - due >= 0) {
            boolean before = on;
            prepare();
            if (!on) {
                return Optional.of(before ? Map.of(subject, new State(false, Value.ABSENT)) : Map.of());
            }
        }
        return on ? Optional.of(result(ground.configuration().read(RESULT, channel))) : Optional.empty();
    }

    /** A camera that does not say that detection is off is asked for its results. */
    private void prepare() {
        long begin = System.nanoTime();
        on = ground.configuration()
                .ask(ENABLED, channel)
                .value()
                .flatMap(DeviceText::flag)
                .orElse(true);
        if (on) {
            side = zones.side();
            zoneSize = zones.zoneSize();
        }
        long end = System.nanoTime();
        due = end + (on ? sure(Duration.ofNanos(end - begin)) : HOPEFUL).toNanos();
    }

    /** How long what took so long to be asked for is not asked for again. */
    static Duration sure(Duration taken) {
        Duration worth = taken.multipliedBy(WORTH);
        return worth.compareTo(SURE) > 0 ? worth : SURE;
    }

    private Map<Subject, State> result(String value) {
        OptionalInt expected = side.isPresent() ? OptionalInt.of(side.get()) : OptionalInt.empty();
        Optional<MotionResult> result = MotionResult.parse(value, expected);
        if (result.isEmpty()) {
            ground.context()
                    .warn(
                            name(),
                            "The camera answered with fewer zones than it has, or with something else: what moves on this"
                                    + " channel is not known.");
        }
        return result.map(told -> Map.of(subject, state(told))).orElse(Map.of());
    }

    private State state(MotionResult result) {
        if (result.side() == 0) {
            return new State(false, Value.ABSENT);
        }
        ZoneGrid grid = zones.grid(result.side(), zoneSize);
        BitSet moving = grid.within(result.moving());
        return grid.box(moving)
                .map(area -> new State(true, data(result, grid, moving, area)))
                .orElse(new State(false, Value.ABSENT));
    }

    private static Value data(MotionResult result, ZoneGrid grid, BitSet moving, Area area) {
        Map<String, Value> box = new LinkedHashMap<>();
        box.put("left", share(area.from().x()));
        box.put("top", share(area.from().y()));
        box.put("right", share(area.to().x()));
        box.put("bottom", share(area.to().y()));
        Map<String, Value> data = new LinkedHashMap<>();
        data.put("zones", Value.of(moving.cardinality()));
        data.put("share", share((double) moving.cardinality() / grid.all().cardinality()));
        data.put("blocks", Value.of(result.blocks()));
        data.put("area", Value.of(box));
        return Value.of(data);
    }

    private static Value share(double share) {
        return new Value.Numeric(BigDecimal.valueOf(share).setScale(DIGITS, RoundingMode.HALF_UP));
    }
}
