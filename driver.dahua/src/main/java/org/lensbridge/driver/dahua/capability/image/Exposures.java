package org.lensbridge.driver.dahua.capability.image;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.lensbridge.api.capability.image.Exposure;
import org.lensbridge.api.capability.image.Exposure.Flicker;
import org.lensbridge.api.capability.image.Exposure.Mode;
import org.lensbridge.api.data.Value;

/**
 * Exposure by section 4.5.20. Automatic are the modes 0 to 2 and the speeds 0 and n, manual are the mode 4 and the other speeds, where n
 * is the number of grades that 4.5.13 tells and n + 1 a time of one's own. Stateless.
 */
final class Exposures {
    private static final List<Flicker> FLICKERS = List.of(Flicker.NONE, Flicker.HZ_50, Flicker.HZ_60);
    private static final String AUTO = "0";
    private static final String MANUAL = "4";
    private static final BigDecimal NANOS = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal MINUTE = BigDecimal.valueOf(60_000);

    private Exposures() {}

    static Set<Mode> modes(Picture picture) {
        boolean none = grades(picture).orElse(1) == 0;
        boolean any = picture.option("ExposureMode").isPresent()
                || picture.option("ExposureSpeed").isPresent()
                        && grades(picture).isPresent();
        return none || !any ? EnumSet.noneOf(Mode.class) : EnumSet.of(Mode.AUTO, Mode.MANUAL);
    }

    static Set<Flicker> flickers(Picture picture) {
        return picture.option("AntiFlicker").isPresent() ? EnumSet.copyOf(FLICKERS) : EnumSet.noneOf(Flicker.class);
    }

    static boolean times(Picture picture) {
        return picture.option("ExposureValue1").isPresent()
                && picture.option("ExposureValue2").isPresent();
    }

    static boolean gain(Picture picture) {
        return gainKnob(picture).isPresent();
    }

    private static OptionalInt grades(Picture picture) {
        return picture.capabilities().grade("Exposure");
    }

    /** Newer firmware has limits beside the gain of the document. */
    private static Optional<Knob> gainKnob(Picture picture) {
        return picture.option("GainMax").or(() -> picture.option("Gain"));
    }

    /** What is set now; empty where the channel has nothing of it. */
    static Optional<Exposure> read(Picture picture) {
        Optional<Mode> mode = mode(picture);
        boolean manual = mode.equals(Optional.of(Mode.MANUAL));
        Optional<Duration> shortest = manual && graded(picture) ? Optional.empty() : time(picture, "ExposureValue1");
        Optional<Duration> longest = manual
                ? shortest
                : time(picture, "ExposureValue2")
                        .filter(time -> shortest.isEmpty() || shortest.get().compareTo(time) <= 0);
        Optional<Flicker> flicker = picture.option("AntiFlicker")
                .flatMap(Knob::number)
                .map(Number::intValue)
                .filter(number -> number < FLICKERS.size())
                .map(FLICKERS::get);
        OptionalDouble gain =
                gainKnob(picture).flatMap(Knob::share).map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
        boolean nothing =
                mode.isEmpty() && shortest.isEmpty() && longest.isEmpty() && flicker.isEmpty() && gain.isEmpty();
        return nothing ? Optional.empty() : Optional.of(new Exposure(mode, flicker, shortest, longest, gain));
    }

    private static Optional<Mode> mode(Picture picture) {
        Optional<String> mode = picture.option("ExposureMode").flatMap(Knob::word);
        if (mode.isPresent()) {
            return mode.map(word -> word.equals(MANUAL) ? Mode.MANUAL : Mode.AUTO);
        }
        return picture.option("ExposureSpeed").flatMap(Knob::number).flatMap(speed -> {
            int grades = grades(picture).orElse(-1);
            return speed.signum() == 0 || speed.intValue() == grades
                    ? Optional.of(Mode.AUTO)
                    : grades < 0 ? Optional.empty() : Optional.of(Mode.MANUAL);
        });
    }

    /** Whether a grade's own time is in force, which nothing tells. */
    private static boolean graded(Picture picture) {
        int grades = grades(picture).orElse(0);
        return picture.option("ExposureSpeed")
                .flatMap(Knob::number)
                .filter(speed -> speed.signum() > 0 && speed.intValue() < grades)
                .isPresent();
    }

    private static Optional<Duration> time(Picture picture, String name) {
        return picture.option(name)
                .flatMap(Knob::number)
                .filter(ms -> ms.signum() > 0 && ms.compareTo(MINUTE) <= 0)
                .map(ms -> Duration.ofNanos(ms.multiply(NANOS).longValue()))
                .filter(time -> !time.isZero());
    }

    /** Adds what is wanted to the changes. */
    static void write(Picture picture, Exposure wanted, ImagingChanges changes) {
        wanted.mode().ifPresent(mode -> writeMode(picture, mode, changes));
        wanted.flicker()
                .ifPresent(flicker -> changes.put(
                        knob(picture, "AntiFlicker", "care for flickering lamps"),
                        Value.of(FLICKERS.indexOf(flicker))));
        if (wanted.shortest().isPresent() || wanted.longest().isPresent()) {
            writeTimes(picture, wanted, changes);
        }
        wanted.gain().ifPresent(gain -> writeGain(picture, gain, changes));
    }

    private static void writeMode(Picture picture, Mode mode, ImagingChanges changes) {
        if (!modes(picture).contains(mode)) {
            throw ImagingChanges.refused(
                    "This channel has no exposure mode " + mode + ". It has " + modes(picture) + ".");
        }
        if (mode(picture).equals(Optional.of(mode))) {
            return;
        }
        picture.option("ExposureMode")
                .ifPresent(knob -> changes.put(knob, Value.of(mode == Mode.MANUAL ? MANUAL : AUTO)));
        if (mode == Mode.AUTO) {
            picture.option("ExposureSpeed").ifPresent(knob -> changes.put(knob, Value.of(0)));
        } else {
            ownTime(picture, changes);
        }
    }

    private static void writeTimes(Picture picture, Exposure wanted, ImagingChanges changes) {
        Knob low = knob(picture, "ExposureValue1", "exposure time");
        Knob high = knob(picture, "ExposureValue2", "exposure time");
        boolean manual = wanted.mode().or(() -> mode(picture)).equals(Optional.of(Mode.MANUAL));
        Optional<BigDecimal> shortest = wanted.shortest().map(Exposures::milliseconds);
        Optional<BigDecimal> longest = wanted.longest().map(Exposures::milliseconds);
        if (manual) {
            BigDecimal time = shortest.or(() -> longest).orElseThrow();
            if (longest.filter(other -> other.compareTo(time) != 0).isPresent()) {
                throw ImagingChanges.refused(
                        "In the exposure mode MANUAL there is one exposure time: the shortest and the longest are the same.");
            }
            ownTime(picture, changes);
            changes.put(low, new Value.Numeric(time));
            changes.put(high, new Value.Numeric(time));
            return;
        }
        BigDecimal from = shortest.or(low::number).orElse(BigDecimal.ZERO);
        if (longest.or(high::number).filter(to -> to.compareTo(from) < 0).isPresent()) {
            throw ImagingChanges.refused("The shortest exposure time would be longer than the longest, which is "
                    + String.format(
                            Locale.ROOT, "%.3f", longest.or(high::number).orElseThrow())
                    + " ms: give both.");
        }
        shortest.ifPresent(time -> changes.put(low, new Value.Numeric(time)));
        longest.ifPresent(time -> changes.put(high, new Value.Numeric(time)));
    }

    /** A time counts at the speed n + 1 only: at the others their own one does. */
    private static void ownTime(Picture picture, ImagingChanges changes) {
        OptionalInt grades = grades(picture);
        picture.option("ExposureSpeed")
                .filter(knob -> grades.isPresent())
                .ifPresent(knob -> changes.put(knob, Value.of(grades.getAsInt() + 1L)));
    }

    private static void writeGain(Picture picture, double gain, ImagingChanges changes) {
        if (!gain(picture)) {
            throw ImagingChanges.refused("This channel has no gain that can be set.");
        }
        for (String name : List.of("Gain", "GainMax")) {
            picture.option(name).ifPresent(knob -> changes.put(knob, knob.at(gain, false)));
        }
        picture.option("GainMin")
                .filter(least -> least.share().orElse(0.0) > gain)
                .ifPresent(least -> changes.put(least, least.at(gain, false)));
    }

    private static BigDecimal milliseconds(Duration time) {
        return BigDecimal.valueOf(time.toNanos()).divide(NANOS, 3, RoundingMode.HALF_UP);
    }

    private static Knob knob(Picture picture, String name, String what) {
        return picture.option(name)
                .orElseThrow(() -> ImagingChanges.refused("This channel has no " + what + " that can be set."));
    }
}
