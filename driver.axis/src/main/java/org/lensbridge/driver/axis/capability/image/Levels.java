package org.lensbridge.driver.axis.capability.image;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.lensbridge.api.capability.image.ImageLevel;

/** Which settings of the Imaging API are adjustments of the picture. Stateless. */
final class Levels {
    private Levels() {}

    /** An adjustment: a switch, an amount, or both, of which the amount counts while the switch is on. */
    private record Level(Optional<Knob> toggle, Optional<Knob> amount) {
        Optional<Double> share() {
            if (toggle.filter(knob -> !knob.isOn()).isPresent()) {
                return Optional.of(0.0);
            }
            return amount.isPresent() ? amount.flatMap(Knob::share) : Optional.of(1.0);
        }

        void write(double share, Changes changes) {
            toggle.ifPresent(knob -> {
                if (share == 0) {
                    changes.put(knob, knob.off().orElseThrow());
                } else if (!knob.isOn()) {
                    changes.put(knob, knob.on().or(() -> knob.word("auto")).orElseThrow());
                }
            });
            if (toggle.isEmpty() || share > 0) {
                amount.ifPresent(knob -> changes.put(knob, knob.at(share)));
            }
        }
    }

    private static Map<ImageLevel, Level> all(Picture picture) {
        Map<ImageLevel, Level> levels = new EnumMap<>(ImageLevel.class);
        amount(levels, ImageLevel.BRIGHTNESS, picture.sensor("Brightness"));
        amount(levels, ImageLevel.CONTRAST, picture.sensor("Contrast"));
        amount(levels, ImageLevel.SATURATION, picture.sensor("ColorLevel", "Saturation"));
        amount(levels, ImageLevel.HUE, picture.sensor("Hue"));
        amount(levels, ImageLevel.SHARPNESS, picture.sensor("Sharpness"));
        amount(levels, ImageLevel.NOISE_REDUCTION, picture.sensor("SNF", "TNF"));
        toggle(levels, ImageLevel.WIDE_DYNAMIC_RANGE, picture.sensor("WDR"), picture.sensor("WDRLevel"));
        if (!levels.containsKey(ImageLevel.WIDE_DYNAMIC_RANGE)) {
            toggle(
                    levels,
                    ImageLevel.WIDE_DYNAMIC_RANGE,
                    picture.sensor("DynamicContrastEnabled"),
                    picture.sensor("DynamicContrastLevel"));
        }
        toggle(levels, ImageLevel.BACKLIGHT_COMPENSATION, picture.sensor("BacklightCompensation"), Optional.empty());
        toggle(levels, ImageLevel.DEFOG, picture.sensor("Defog"), picture.sensor("DefogEffect"));
        return levels;
    }

    private static void amount(Map<ImageLevel, Level> levels, ImageLevel level, Optional<Knob> amount) {
        amount.filter(knob -> knob.writable() && knob.adjustable())
                .ifPresent(knob -> levels.put(level, new Level(Optional.empty(), amount)));
    }

    private static void toggle(
            Map<ImageLevel, Level> levels, ImageLevel level, Optional<Knob> toggle, Optional<Knob> amount) {
        toggle.filter(knob -> knob.writable()
                        && knob.off().isPresent()
                        && knob.on().or(() -> knob.word("auto")).isPresent())
                .ifPresent(knob -> levels.put(
                        level, new Level(toggle, amount.filter(other -> other.writable() && other.adjustable()))));
    }

    /** The adjustments that a channel has. */
    static Set<ImageLevel> of(Picture picture) {
        return all(picture).keySet();
    }

    /** What is set now. */
    static Map<ImageLevel, Double> read(Picture picture) {
        Map<ImageLevel, Double> values = new EnumMap<>(ImageLevel.class);
        all(picture).forEach((level, knob) -> knob.share().ifPresent(share -> values.put(level, share)));
        return values;
    }

    /** Adds what is wanted to the changes. */
    static void write(Picture picture, Map<ImageLevel, Double> wanted, Changes changes) {
        Map<ImageLevel, Level> levels = all(picture);
        new TreeMap<>(wanted).forEach((level, share) -> Optional.ofNullable(levels.get(level))
                .orElseThrow(() -> Changes.refused(
                        "This channel cannot adjust " + level + ". It can adjust " + levels.keySet() + "."))
                .write(share, changes));
    }
}
