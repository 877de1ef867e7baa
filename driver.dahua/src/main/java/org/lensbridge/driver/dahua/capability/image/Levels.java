package org.lensbridge.driver.dahua.capability.image;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.lensbridge.api.capability.image.ImageLevel;
import org.lensbridge.driver.dahua.parameter.ImageParameters;

/** Which settings of sections 4.5.2, 4.5.20 and 5.1.3 are adjustments of the picture. Stateless. */
final class Levels {
    /** Those of which 0 is off. */
    private static final Set<ImageLevel> OFF_AT_ZERO =
            EnumSet.of(ImageLevel.BACKLIGHT_COMPENSATION, ImageLevel.HIGHLIGHT_COMPENSATION);

    private Levels() {}

    /** The adjustments that a channel has. */
    static Map<ImageLevel, Knob> of(Picture picture) {
        Map<ImageLevel, Knob> levels = new EnumMap<>(ImageLevel.class);
        put(levels, ImageLevel.BRIGHTNESS, picture.color(ImageParameters.BRIGHTNESS));
        put(levels, ImageLevel.CONTRAST, picture.color(ImageParameters.CONTRAST));
        put(levels, ImageLevel.SATURATION, picture.color(ImageParameters.SATURATION));
        put(levels, ImageLevel.HUE, picture.color(ImageParameters.HUE));
        put(levels, ImageLevel.SHARPNESS, picture.sharpness());
        // The document knows no highest grade: only a device that tells its own has a range.
        if (picture.capabilities().grade("Backlight").isPresent()) {
            put(levels, ImageLevel.BACKLIGHT_COMPENSATION, picture.option("Backlight"));
        }
        put(levels, ImageLevel.HIGHLIGHT_COMPENSATION, picture.option("GlareInhibition"));
        return levels;
    }

    private static void put(Map<ImageLevel, Knob> levels, ImageLevel level, Optional<Knob> knob) {
        knob.filter(Knob::adjustable).ifPresent(setting -> levels.put(level, setting));
    }

    /** What is set now. */
    static Map<ImageLevel, Double> read(Picture picture) {
        Map<ImageLevel, Double> values = new EnumMap<>(ImageLevel.class);
        of(picture).forEach((level, knob) -> knob.share().ifPresent(share -> values.put(level, share)));
        return values;
    }

    /** Adds what is wanted to the changes. */
    static void write(Picture picture, Map<ImageLevel, Double> wanted, ImagingChanges changes) {
        Map<ImageLevel, Knob> levels = of(picture);
        new TreeMap<>(wanted).forEach((level, share) -> {
            Knob knob = Optional.ofNullable(levels.get(level))
                    .orElseThrow(() -> ImagingChanges.refused(
                            "This channel cannot adjust " + level + ". It can adjust " + levels.keySet() + "."));
            changes.put(knob, knob.at(share, OFF_AT_ZERO.contains(level)));
        });
    }
}
