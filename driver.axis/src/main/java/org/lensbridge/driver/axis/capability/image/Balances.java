package org.lensbridge.driver.axis.capability.image;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.lensbridge.api.capability.image.WhiteBalance;
import org.lensbridge.api.capability.image.WhiteBalance.Mode;

/** White balance by the Imaging API: a word, and gains of red and blue that are tuned after the word manual. Stateless. */
final class Balances {
    /** Of two words that mean the same the first that the device takes is written. */
    private static final Map<String, Mode> WORDS = words();

    private Balances() {}

    private static Map<String, Mode> words() {
        Map<String, Mode> words = new LinkedHashMap<>();
        words.put("auto", Mode.AUTO);
        words.put("auto_wide", Mode.AUTO);
        words.put("auto_indoor", Mode.AUTO_INDOOR);
        words.put("auto_outdoor", Mode.AUTO_OUTDOOR);
        words.put("hold", Mode.HOLD);
        words.put("holdwb", Mode.HOLD);
        words.put("manual", Mode.MANUAL);
        words.put("fixed_outdoor1", Mode.SUNNY);
        words.put("fixed_outdoor2", Mode.CLOUDY);
        words.put("fixed_indoor", Mode.INCANDESCENT);
        words.put("fixed_fluor1", Mode.FLUORESCENT);
        words.put("fixed_fluor2", Mode.FLUORESCENT);
        return words;
    }

    private static Optional<Knob> knob(Picture picture) {
        return picture.sensor("WhiteBalance");
    }

    /** The modes that a channel takes. */
    static Set<Mode> modes(Picture picture) {
        Set<Mode> modes = EnumSet.noneOf(Mode.class);
        knob(picture)
                .filter(Knob::writable)
                .ifPresent(knob -> WORDS.forEach((word, mode) -> {
                    if (knob.word(word).isPresent()) {
                        modes.add(mode);
                    }
                }));
        return modes;
    }

    /** What is set now; empty for a word that none of the modes means. */
    static Optional<WhiteBalance> read(Picture picture) {
        return knob(picture).flatMap(Balances::mode).map(mode -> {
            boolean manual = mode == Mode.MANUAL;
            return new WhiteBalance(
                    mode,
                    manual ? gain(picture, "RedBalance") : OptionalDouble.empty(),
                    manual ? gain(picture, "BlueBalance") : OptionalDouble.empty());
        });
    }

    private static Optional<Mode> mode(Knob knob) {
        return WORDS.entrySet().stream()
                .filter(entry -> knob.is(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static OptionalDouble gain(Picture picture, String name) {
        return picture.sensor(name).flatMap(Knob::share).map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
    }

    /** Adds what is wanted to the changes. */
    static void write(Picture picture, WhiteBalance wanted, Changes changes) {
        Knob knob =
                knob(picture).orElseThrow(() -> Changes.refused("This channel has no white balance that can be set."));
        if (!mode(knob).equals(Optional.of(wanted.mode()))) {
            String word = WORDS.entrySet().stream()
                    .filter(entry -> entry.getValue() == wanted.mode())
                    .flatMap(entry -> knob.word(entry.getKey()).stream())
                    .findFirst()
                    .orElseThrow(() -> Changes.refused(
                            "This channel has no white balance " + wanted.mode() + ". It has " + modes(picture) + "."));
            changes.put(knob, word);
        }
        gain(picture, wanted, "RedBalance", wanted.red(), changes);
        gain(picture, wanted, "BlueBalance", wanted.blue(), changes);
    }

    private static void gain(Picture picture, WhiteBalance wanted, String name, OptionalDouble gain, Changes changes) {
        if (gain.isEmpty()) {
            return;
        }
        if (wanted.mode() != Mode.MANUAL) {
            throw Changes.refused("The gains of red and blue belong to the white balance MANUAL.");
        }
        Knob knob = picture.sensor(name)
                .filter(Knob::adjustable)
                .orElseThrow(() -> Changes.refused("This channel has no " + name + " that can be set."));
        changes.putThen(knob, knob.at(gain.getAsDouble()));
    }
}
