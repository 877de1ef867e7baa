package org.lensbridge.driver.dahua.capability.image;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.lensbridge.api.capability.Imaging;
import org.lensbridge.api.capability.image.DayNight;
import org.lensbridge.api.capability.image.ImagingOptions;
import org.lensbridge.api.capability.image.ImagingSettings;
import org.lensbridge.api.capability.image.Orientation;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.driver.dahua.codec.DahuaRefusals;
import org.lensbridge.driver.dahua.codec.DeviceTime;
import org.lensbridge.driver.dahua.parameter.InputCapabilities;
import org.lensbridge.driver.dahua.parameter.InputRanges;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.session.Questions;
import org.lensbridge.transport.text.KeyValueDocument;
import org.lensbridge.transport.text.KeyValues;

/**
 * The picture by VideoColor (4.5.2), VideoInOptions (4.5.20) and VideoInSharpness (5.1.3): always the settings in force now, by
 * {@link Profile}. What 4.5.13 tells of the channel is asked once. Thread-safe; called on the channel's lane.
 */
final class DahuaImaging implements Imaging {
    private static final List<DayNight> COLORS = List.of(DayNight.DAY, DayNight.AUTO, DayNight.NIGHT);
    private static final List<Integer> ROTATIONS = List.of(0, 90, 270);

    private final OperationEngine engine;
    private final Questions questions;
    private final int channel;
    private final Clock clock;
    /** Tables that the device said it does not have: they are not asked for again. */
    private final Set<String> lacking = ConcurrentHashMap.newKeySet();

    private volatile Optional<InputCapabilities> capabilities = Optional.empty();

    /** For a channel, from 1. */
    DahuaImaging(OperationEngine engine, Questions questions, int channel, Clock clock) {
        this.engine = engine;
        this.questions = questions;
        this.channel = channel;
        this.clock = clock;
    }

    @Override
    public ImagingOptions options() {
        Picture picture = picture();
        Set<Integer> rotations = new TreeSet<>();
        picture.option("Rotate90").ifPresent(knob -> {
            for (int turn = 1; turn < ROTATIONS.size(); turn++) {
                if (knob.takes(Value.of(turn))) {
                    rotations.add(ROTATIONS.get(turn));
                }
            }
        });
        return new ImagingOptions(
                Levels.of(picture).keySet(),
                Exposures.modes(picture),
                Exposures.flickers(picture),
                Exposures.times(picture),
                Exposures.gain(picture),
                Balances.modes(picture),
                dayNightModes(picture),
                switchable(picture, "Mirror"),
                switchable(picture, "Flip"),
                rotations);
    }

    private static Set<DayNight> dayNightModes(Picture picture) {
        boolean has = picture.option("DayNightColor").isPresent()
                && picture.capabilities().has("DayNightColor").orElse(true);
        return has ? EnumSet.allOf(DayNight.class) : EnumSet.noneOf(DayNight.class);
    }

    private static boolean switchable(Picture picture, String name) {
        return picture.option(name).filter(knob -> knob.takes(Value.of(true))).isPresent();
    }

    @Override
    public ImagingSettings read() {
        return settings(picture());
    }

    private static ImagingSettings settings(Picture picture) {
        Optional<DayNight> color = picture.option("DayNightColor")
                .flatMap(Knob::number)
                .map(Number::intValue)
                .filter(number -> number < COLORS.size())
                .map(COLORS::get);
        return new ImagingSettings(
                Levels.read(picture), Exposures.read(picture), Balances.read(picture), color, orientation(picture));
    }

    private static Optional<Orientation> orientation(Picture picture) {
        Optional<Knob> mirror = picture.option("Mirror");
        Optional<Knob> flip = picture.option("Flip");
        Optional<Knob> turn = picture.option("Rotate90");
        if (mirror.isEmpty() && flip.isEmpty() && turn.isEmpty()) {
            return Optional.empty();
        }
        int rotation = turn.flatMap(Knob::number)
                .map(Number::intValue)
                .map(ROTATIONS::get)
                .orElse(0);
        return Optional.of(new Orientation(
                mirror.filter(Knob::on).isPresent(), flip.filter(Knob::on).isPresent(), rotation));
    }

    @Override
    public ImagingSettings write(ImagingSettings wanted) {
        Picture picture = picture();
        ImagingChanges changes = new ImagingChanges();
        wanted.exposure().ifPresent(exposure -> Exposures.write(picture, exposure, changes));
        wanted.whiteBalance().ifPresent(balance -> Balances.write(picture, balance, changes));
        wanted.dayNight().ifPresent(color -> writeColor(picture, color, changes));
        wanted.orientation().ifPresent(orientation -> writeOrientation(picture, orientation, changes));
        Levels.write(picture, wanted.levels(), changes);
        changes.forEach(
                (table, values) -> new ConfigTable(engine, table).write(picture.table(table), values),
                // A device may have set these itself in the meantime: they are written whatever they were.
                (table, values) -> new ConfigTable(engine, table).write(KeyValues.parse(""), values));
        return read();
    }

    private static void writeColor(Picture picture, DayNight color, ImagingChanges changes) {
        if (dayNightModes(picture).isEmpty()) {
            throw ImagingChanges.refused("This channel does not change between colours and grey.");
        }
        changes.put(picture.option("DayNightColor").orElseThrow(), Value.of(COLORS.indexOf(color)));
    }

    private static void writeOrientation(Picture picture, Orientation wanted, ImagingChanges changes) {
        turn(picture, "Mirror", wanted.mirrored(), "exchange left and right", changes);
        turn(picture, "Flip", wanted.flipped(), "exchange top and bottom", changes);
        int turn = ROTATIONS.indexOf(wanted.rotation());
        Optional<Knob> knob = picture.option("Rotate90");
        if (turn < 0 || turn > 0 && knob.isEmpty()) {
            throw ImagingChanges.refused("This channel cannot turn its picture by " + wanted.rotation() + " degrees.");
        }
        knob.ifPresent(setting -> changes.put(setting, Value.of(turn)));
    }

    private static void turn(Picture picture, String name, boolean on, String what, ImagingChanges changes) {
        Optional<Knob> knob = picture.option(name);
        if (on && knob.filter(setting -> setting.takes(Value.of(true))).isEmpty()) {
            throw ImagingChanges.refused("This channel cannot " + what + ".");
        }
        knob.ifPresent(setting -> changes.put(setting, Value.of(on)));
    }

    private Picture picture() {
        if (capabilities.isEmpty()) {
            capabilities = Optional.of(InputCapabilities.of(questions, channel));
        }
        InputCapabilities known = capabilities.get();
        Map<String, KeyValueDocument> tables = new LinkedHashMap<>();
        for (String table : List.of(Picture.COLOR, Picture.OPTIONS, Picture.SHARPNESS, Picture.MODE)) {
            tables.put(table, table(table));
        }
        return new Picture(tables, known, InputRanges.of(known, channel), channel, this::deviceTime);
    }

    private KeyValueDocument table(String table) {
        KeyValueDocument nothing = KeyValues.parse("");
        if (lacking.contains(table)) {
            return nothing;
        }
        try {
            return new ConfigTable(engine, table).read();
        } catch (CameraException e) {
            if (!DahuaRefusals.isLack(e)) {
                throw e;
            }
            lacking.add(table);
            return nothing;
        }
    }

    private LocalDateTime deviceTime() {
        return LocalDateTime.ofInstant(
                clock.instant(), DeviceTime.learn(engine, clock).offset());
    }
}
