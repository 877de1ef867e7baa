package org.lensbridge.driver.axis.capability.image;

import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.lensbridge.api.capability.image.Exposure;
import org.lensbridge.api.capability.image.Exposure.Flicker;
import org.lensbridge.api.capability.image.Exposure.Mode;

/**
 * Exposure by the Imaging API: one word says who decides and which lamps must not flicker; beside it limits of time and gain. In MANUAL, which
 * cameras with a camera block have, the time is their shutter's. Stateless.
 */
final class Exposures {
    /** Of two words that mean the same the first that the device takes is written. */
    private static final Map<String, Flicker> AUTOMATIC = automatic();

    private static final String HOLD = "hold";
    private static final String MANUAL = "manual";

    private Exposures() {}

    private static Map<String, Flicker> automatic() {
        Map<String, Flicker> words = new LinkedHashMap<>();
        words.put("auto", Flicker.NONE);
        words.put("automatic", Flicker.NONE);
        words.put("flickerfree50", Flicker.HZ_50);
        words.put("flickerreduced50", Flicker.HZ_50);
        words.put("flickerfree60", Flicker.HZ_60);
        words.put("flickerreduced60", Flicker.HZ_60);
        return words;
    }

    static Set<Mode> modes(Picture picture) {
        Set<Mode> modes = EnumSet.noneOf(Mode.class);
        word(picture).filter(Knob::writable).ifPresent(knob -> {
            if (!flickers(picture).isEmpty()) {
                modes.add(Mode.AUTO);
            }
            knob.word(HOLD).ifPresent(word -> modes.add(Mode.HOLD));
            knob.word(MANUAL).ifPresent(word -> modes.add(Mode.MANUAL));
        });
        return modes;
    }

    static Set<Flicker> flickers(Picture picture) {
        Set<Flicker> flickers = EnumSet.noneOf(Flicker.class);
        word(picture)
                .filter(Knob::writable)
                .ifPresent(knob -> AUTOMATIC.forEach((word, flicker) -> {
                    if (knob.word(word).isPresent()) {
                        flickers.add(flicker);
                    }
                }));
        return flickers;
    }

    static boolean times(Picture picture) {
        return time(picture, "MaxExposureTime").isPresent()
                || time(picture, "MinExposureTime").isPresent();
    }

    static boolean gain(Picture picture) {
        return gainKnob(picture).isPresent();
    }

    private static Optional<Knob> word(Picture picture) {
        return picture.sensor("Exposure");
    }

    private static Optional<Knob> gainKnob(Picture picture) {
        return picture.sensor("MaxGain").filter(knob -> knob.writable() && knob.adjustable());
    }

    private static Optional<ExposureTime> time(Picture picture, String name) {
        return picture.sensor(name)
                .filter(knob -> knob.writable() && knob.adjustable())
                .map(knob -> new ExposureTime(knob, picture.frameRate()));
    }

    /** What is set now; empty where the channel has nothing of it. */
    static Optional<Exposure> read(Picture picture) {
        Optional<Mode> mode = word(picture).flatMap(Exposures::mode);
        Optional<Flicker> flicker = word(picture).flatMap(Exposures::flicker);
        boolean manual = mode.equals(Optional.of(Mode.MANUAL));
        Optional<Duration> longest =
                time(picture, manual ? "Shutter" : "MaxExposureTime").flatMap(ExposureTime::now);
        Optional<Duration> shortest = manual
                ? longest
                : time(picture, "MinExposureTime").flatMap(ExposureTime::now).filter(time -> longest.filter(
                                limit -> limit.compareTo(time) < 0)
                        .isEmpty());
        OptionalDouble gain =
                gainKnob(picture).flatMap(Knob::share).map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
        boolean nothing =
                mode.isEmpty() && flicker.isEmpty() && shortest.isEmpty() && longest.isEmpty() && gain.isEmpty();
        return nothing ? Optional.empty() : Optional.of(new Exposure(mode, flicker, shortest, longest, gain));
    }

    private static Optional<Mode> mode(Knob knob) {
        if (knob.is(HOLD)) {
            return Optional.of(Mode.HOLD);
        }
        return knob.is(MANUAL) ? Optional.of(Mode.MANUAL) : flicker(knob).map(any -> Mode.AUTO);
    }

    private static Optional<Flicker> flicker(Knob knob) {
        return AUTOMATIC.entrySet().stream()
                .filter(entry -> knob.is(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Adds what is wanted to the changes. */
    static void write(Picture picture, Exposure wanted, Changes changes) {
        if (wanted.mode().isPresent() || wanted.flicker().isPresent()) {
            writeWord(picture, wanted, changes);
        }
        if (wanted.shortest().isPresent() || wanted.longest().isPresent()) {
            writeTimes(picture, wanted, changes);
        }
        wanted.gain().ifPresent(gain -> {
            Knob knob =
                    gainKnob(picture).orElseThrow(() -> Changes.refused("This channel has no gain that can be set."));
            changes.put(knob, knob.at(gain));
            // The least gain must not be above the most.
            picture.sensor("MinGain")
                    .filter(least -> least.adjustable() && least.share().orElse(0.0) > gain)
                    .ifPresent(least -> changes.put(least, least.at(gain)));
        });
    }

    private static void writeWord(Picture picture, Exposure wanted, Changes changes) {
        Knob knob = word(picture).orElseThrow(() -> Changes.refused("This channel has no exposure mode."));
        Mode mode = wanted.mode().or(() -> mode(knob)).orElse(Mode.AUTO);
        if (!modes(picture).contains(mode)) {
            throw Changes.refused("This channel has no exposure mode " + mode + ". It has " + modes(picture) + ".");
        }
        if (mode != Mode.AUTO) {
            if (wanted.flicker().isPresent()) {
                throw Changes.refused("Lamps that must not flicker belong to the exposure mode AUTO: give both.");
            }
            changes.put(knob, knob.word(mode == Mode.HOLD ? HOLD : MANUAL).orElseThrow());
            return;
        }
        Optional<Flicker> flicker = wanted.flicker();
        boolean already =
                flicker(knob).isPresent() && (flicker.isEmpty() || flicker(knob).equals(flicker));
        if (!already) {
            changes.put(knob, automatic(picture, knob, flicker));
        }
    }

    private static String automatic(Picture picture, Knob knob, Optional<Flicker> flicker) {
        return AUTOMATIC.entrySet().stream()
                .filter(entry -> flicker.isEmpty() || entry.getValue() == flicker.get())
                .flatMap(entry -> knob.word(entry.getKey()).stream())
                .findFirst()
                .orElseThrow(() -> Changes.refused("This channel cannot care for lamps of " + flicker.orElseThrow()
                        + ". It can care for " + flickers(picture) + "."));
    }

    private static void writeTimes(Picture picture, Exposure wanted, Changes changes) {
        Optional<Mode> mode = wanted.mode().or(() -> word(picture).flatMap(Exposures::mode));
        if (mode.equals(Optional.of(Mode.MANUAL))) {
            Duration time = wanted.shortest().or(wanted::longest).orElseThrow();
            if (wanted.longest().filter(other -> !other.equals(time)).isPresent()) {
                throw Changes.refused("In the exposure mode MANUAL there is one exposure time: the shortest and the"
                        + " longest are the same.");
            }
            put(picture, "Shutter", time, changes);
            return;
        }
        Optional<Duration> from =
                wanted.shortest().or(() -> time(picture, "MinExposureTime").flatMap(ExposureTime::now));
        Optional<Duration> to =
                wanted.longest().or(() -> time(picture, "MaxExposureTime").flatMap(ExposureTime::now));
        if (from.isPresent() && to.isPresent() && from.get().compareTo(to.get()) > 0) {
            throw Changes.refused("The shortest exposure time would be longer than the longest, which is "
                    + to.get().toNanos() / 1000 + " microseconds: give both.");
        }
        wanted.shortest().ifPresent(time -> put(picture, "MinExposureTime", time, changes));
        wanted.longest().ifPresent(time -> put(picture, "MaxExposureTime", time, changes));
    }

    private static void put(Picture picture, String name, Duration time, Changes changes) {
        ExposureTime held = time(picture, name)
                .orElseThrow(() -> Changes.refused("This channel has no " + name + " that can be set."));
        if (!held.now().equals(Optional.of(time))) {
            changes.put(held.knob(), held.text(time));
        }
    }
}
