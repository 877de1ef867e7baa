package org.lensbridge.driver.arecont.capability.picture;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.lensbridge.api.capability.image.WhiteBalance;
import org.lensbridge.api.capability.image.WhiteBalance.Mode;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.arecont.capability.picture.Picture.Moment;
import org.lensbridge.driver.arecont.configuration.Changes;

/**
 * White balance: {@code illum} says what light the camera expects while it measures, {@code white_balance} whether it does, and {@code red} and
 * {@code blue} decide when it does not. Older cameras have no {@code white_balance} and always measure; their red and blue, which shift what was measured,
 * are settings. Mixed light, {@code mlx}, is none of the modes. Stateless.
 */
final class Balance {
    private static final String MEASURING = "white_balance";
    private static final String LIGHT = "illum";
    private static final String ON = "on";
    private static final String OFF = "off";

    private static final Map<Mode, String> LIGHTS =
            Map.of(Mode.AUTO, "auto", Mode.AUTO_INDOOR, "indoor", Mode.AUTO_OUTDOOR, "outdoor");

    private Balance() {}

    /** The modes that a channel has. */
    static Set<Mode> modes(Moment now) {
        Set<Mode> modes = EnumSet.noneOf(Mode.class);
        if (now.has(LIGHT)) {
            modes.addAll(LIGHTS.keySet());
        }
        if (now.has(MEASURING)) {
            modes.add(Mode.MANUAL);
            modes.add(Mode.AUTO);
        }
        return modes;
    }

    /** What is set now; empty for what none of the modes means. */
    static Optional<WhiteBalance> read(Moment now) {
        if (now.word(MEASURING).filter(OFF::equals).isPresent()) {
            return Optional.of(new WhiteBalance(
                    Mode.MANUAL,
                    Scale.RED.share(now.value(Scale.RED.name())),
                    Scale.BLUE.share(now.value(Scale.BLUE.name()))));
        }
        if (!now.has(LIGHT)) {
            return now.has(MEASURING) ? Optional.of(WhiteBalance.of(Mode.AUTO)) : Optional.empty();
        }
        return LIGHTS.entrySet().stream()
                .filter(light ->
                        now.word(LIGHT).filter(light.getValue()::equals).isPresent())
                .map(light -> WhiteBalance.of(light.getKey()))
                .findFirst();
    }

    /** Adds what is wanted to the changes. */
    static void write(Moment now, WhiteBalance wanted, Changes changes) {
        Set<Mode> modes = modes(now);
        if (!modes.contains(wanted.mode())) {
            throw refused(
                    modes.isEmpty()
                            ? "This channel has no white balance that can be set."
                            : "This channel has no white balance " + wanted.mode() + ". It has " + modes + ".");
        }
        boolean manual = wanted.mode() == Mode.MANUAL;
        if (!manual && (wanted.red().isPresent() || wanted.blue().isPresent())) {
            throw refused("The gains of red and blue belong to the white balance MANUAL.");
        }
        if (now.has(MEASURING)) {
            changes.put(MEASURING, manual ? OFF : ON, now.value(MEASURING));
        }
        gain(now, Scale.RED, wanted.red(), changes);
        gain(now, Scale.BLUE, wanted.blue(), changes);
        if (!manual && now.has(LIGHT)) {
            changes.put(LIGHT, LIGHTS.get(wanted.mode()), now.value(LIGHT));
        }
    }

    private static void gain(Moment now, Scale scale, OptionalDouble gain, Changes changes) {
        if (gain.isPresent()) {
            Optional<String> value = now.value(scale.name());
            if (value.isEmpty()) {
                throw refused("This channel has no " + scale.name() + " that can be set.");
            }
            changes.put(scale.name(), scale.value(gain.getAsDouble(), value), value);
        }
    }

    private static CameraException refused(String sentence) {
        return new CameraException(Kind.INVALID_ARGUMENT, sentence);
    }
}
