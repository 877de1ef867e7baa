package org.lensbridge.driver.dahua.capability.image;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.lensbridge.api.capability.image.WhiteBalance;
import org.lensbridge.api.capability.image.WhiteBalance.Mode;
import org.lensbridge.api.data.Value;

/** White balance by section 4.5.20: a word, and gains that count only after the word Custom. Stateless. */
final class Balances {
    /** The words of the document; of two that mean the same the first is written where the device takes it. */
    private static final Map<String, Mode> WORDS = words();

    private Balances() {}

    private static Map<String, Mode> words() {
        Map<String, Mode> words = new LinkedHashMap<>();
        words.put("Disable", Mode.OFF);
        words.put("Auto", Mode.AUTO);
        words.put("ATW", Mode.AUTO);
        words.put("Custom", Mode.MANUAL);
        words.put("Sunny", Mode.SUNNY);
        words.put("Cloudy", Mode.CLOUDY);
        words.put("Home", Mode.INCANDESCENT);
        words.put("Office", Mode.FLUORESCENT);
        words.put("Night", Mode.NIGHT);
        words.put("Indoor", Mode.AUTO_INDOOR);
        words.put("Outdoor", Mode.AUTO_OUTDOOR);
        words.put("AutoOutdoor", Mode.AUTO_OUTDOOR);
        return words;
    }

    /** The modes that a channel takes. */
    static Set<Mode> modes(Picture picture) {
        Set<Mode> modes = EnumSet.noneOf(Mode.class);
        picture.option("WhiteBalance")
                .ifPresent(knob -> WORDS.forEach((word, mode) -> {
                    if (knob.takes(Value.of(word))) {
                        modes.add(mode);
                    }
                }));
        return modes;
    }

    /** What is set now; empty for a word that none of the modes means. */
    static Optional<WhiteBalance> read(Picture picture) {
        return picture.option("WhiteBalance")
                .flatMap(Knob::word)
                .flatMap(Balances::mode)
                .map(mode -> {
                    boolean manual = mode == Mode.MANUAL;
                    return new WhiteBalance(
                            mode,
                            manual ? gain(picture, "GainRed") : OptionalDouble.empty(),
                            manual ? gain(picture, "GainBlue") : OptionalDouble.empty());
                });
    }

    private static Optional<Mode> mode(String word) {
        return WORDS.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(word))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static OptionalDouble gain(Picture picture, String name) {
        return picture.option(name).flatMap(Knob::share).map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
    }

    /** Adds what is wanted to the changes. */
    static void write(Picture picture, WhiteBalance wanted, ImagingChanges changes) {
        Knob knob = picture.option("WhiteBalance")
                .orElseThrow(() -> ImagingChanges.refused("This channel has no white balance that can be set."));
        List<String> words = WORDS.entrySet().stream()
                .filter(entry -> entry.getValue() == wanted.mode() && knob.takes(Value.of(entry.getKey())))
                .map(Map.Entry::getKey)
                .toList();
        if (words.isEmpty()) {
            throw ImagingChanges.refused(
                    "This channel has no white balance " + wanted.mode() + ". It has " + modes(picture) + ".");
        }
        String present = knob.word().orElse("").toLowerCase(Locale.ROOT);
        boolean already =
                words.stream().anyMatch(word -> word.toLowerCase(Locale.ROOT).equals(present));
        if (!already) {
            changes.put(knob, Value.of(words.get(0)));
        }
        gain(picture, wanted, "GainRed", wanted.red(), changes);
        gain(picture, wanted, "GainBlue", wanted.blue(), changes);
    }

    private static void gain(
            Picture picture, WhiteBalance wanted, String name, OptionalDouble gain, ImagingChanges changes) {
        if (gain.isEmpty()) {
            return;
        }
        if (wanted.mode() != Mode.MANUAL) {
            throw ImagingChanges.refused("The gains of red and blue belong to the white balance MANUAL.");
        }
        Knob knob = picture.option(name)
                .orElseThrow(() -> ImagingChanges.refused("This channel has no " + name + " that can be set."));
        changes.putThen(knob, knob.at(gain.getAsDouble(), false));
    }
}
