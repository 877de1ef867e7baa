package org.lensbridge.driver.axis.capability.image;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lensbridge.api.capability.Imaging;
import org.lensbridge.api.capability.image.DayNight;
import org.lensbridge.api.capability.image.ImagingOptions;
import org.lensbridge.api.capability.image.ImagingSettings;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.driver.axis.capability.setting.ChannelRanges;
import org.lensbridge.driver.axis.capability.setting.Refused;
import org.lensbridge.driver.axis.operation.ParameterOperations;
import org.lensbridge.driver.axis.survey.Ground;
import org.lensbridge.driver.axis.survey.View;
import org.lensbridge.driver.support.tree.Tree;
import org.lensbridge.driver.support.tree.TreeDialect;
import org.lensbridge.transport.text.KeyValues;

/**
 * The picture by the Imaging API, the infrared filter, and how the image is turned. View areas share their sensor, and what is set of it. Ranges
 * and words are the device's own where it tells them, else the document's; what a product lacks is refused before anything is sent.
 * Thread-safe; called on the channel's lane.
 */
final class AxisImaging implements Imaging {
    private static final Map<DayNight, String> FILTER =
            Map.of(DayNight.DAY, "yes", DayNight.NIGHT, "no", DayNight.AUTO, "auto");

    private final Ground ground;
    private final View view;

    private volatile Optional<ChannelRanges> ranges = Optional.empty();

    AxisImaging(Ground ground, View view) {
        this.ground = ground;
        this.view = view;
    }

    @Override
    public ImagingOptions options() {
        Picture picture = picture();
        return new ImagingOptions(
                Levels.of(picture),
                Exposures.modes(picture),
                Exposures.flickers(picture),
                Exposures.times(picture),
                Exposures.gain(picture),
                Balances.modes(picture),
                dayNightModes(picture),
                Orientations.mirrors(picture),
                false,
                Orientations.rotations(picture));
    }

    private static Optional<Knob> filter(Picture picture) {
        return picture.source("DayNight.IrCutFilter");
    }

    private static Set<DayNight> dayNightModes(Picture picture) {
        Set<DayNight> modes = EnumSet.noneOf(DayNight.class);
        filter(picture)
                .filter(Knob::writable)
                .ifPresent(knob -> FILTER.forEach((mode, word) -> {
                    if (knob.word(word).isPresent()) {
                        modes.add(mode);
                    }
                }));
        return modes;
    }

    @Override
    public ImagingSettings read() {
        Picture picture = picture();
        Optional<DayNight> color = filter(picture).flatMap(knob -> FILTER.entrySet().stream()
                .filter(entry -> knob.is(entry.getValue()))
                .map(Map.Entry::getKey)
                .findFirst());
        return new ImagingSettings(
                Levels.read(picture),
                Exposures.read(picture),
                Balances.read(picture),
                color,
                Orientations.read(picture));
    }

    @Override
    public ImagingSettings write(ImagingSettings wanted) {
        Picture picture = picture();
        Changes changes = new Changes();
        wanted.exposure().ifPresent(exposure -> Exposures.write(picture, exposure, changes));
        wanted.whiteBalance().ifPresent(balance -> Balances.write(picture, balance, changes));
        wanted.dayNight().ifPresent(color -> writeFilter(picture, color, changes));
        wanted.orientation().ifPresent(orientation -> Orientations.write(picture, orientation, changes));
        Levels.write(picture, wanted.levels(), changes);
        for (Map<String, String> turn : changes.turns()) {
            Map<String, Value> texts = new LinkedHashMap<>();
            turn.forEach((key, text) -> texts.put(key, Value.of(text)));
            try {
                ground.engine().call(ParameterOperations.UPDATE, Map.of(TreeDialect.CHANGES, Value.of(texts)));
            } catch (CameraException e) {
                throw Refused.naming(e, turn.keySet());
            }
        }
        return read();
    }

    private static void writeFilter(Picture picture, DayNight color, Changes changes) {
        Set<DayNight> modes = dayNightModes(picture);
        if (!modes.contains(color)) {
            throw Changes.refused(
                    modes.isEmpty()
                            ? "This channel does not change between day and night."
                            : "This channel cannot change to " + color + ". It has " + modes + ".");
        }
        Knob knob = filter(picture).orElseThrow();
        changes.put(knob, knob.word(FILTER.get(color)).orElseThrow());
    }

    /** What the device lists now. */
    private Picture picture() {
        if (ranges.isEmpty()) {
            ranges = Optional.of(ChannelRanges.of(ground, view));
        }
        List<Value> branches = Stream.concat(
                        view.hasSource() ? Stream.of("ImageSource.I" + view.source()) : Stream.empty(),
                        Stream.of("Image.I" + view.image() + ".Appearance"))
                .map(Value::of)
                .toList();
        Tree tree = ground.engine()
                .ask(
                        ParameterOperations.LIST,
                        Map.of(TreeDialect.GROUPS, Value.of(branches)),
                        reply -> Tree.of(KeyValues.parse(reply.text())));
        return new Picture(view, tree, ranges.get());
    }
}
