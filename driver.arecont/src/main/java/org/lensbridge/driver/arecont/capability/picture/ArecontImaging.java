package org.lensbridge.driver.arecont.capability.picture;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.lensbridge.api.capability.Imaging;
import org.lensbridge.api.capability.image.DayNight;
import org.lensbridge.api.capability.image.Exposure;
import org.lensbridge.api.capability.image.Exposure.Flicker;
import org.lensbridge.api.capability.image.Exposure.Mode;
import org.lensbridge.api.capability.image.ImageLevel;
import org.lensbridge.api.capability.image.ImagingOptions;
import org.lensbridge.api.capability.image.ImagingSettings;
import org.lensbridge.api.capability.image.Orientation;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.arecont.capability.picture.Picture.Moment;
import org.lensbridge.driver.arecont.configuration.Changes;
import org.lensbridge.driver.arecont.survey.Ground;

/**
 * The picture by the parameters that mean the same for every vendor: brightness, sharpness, saturation, automatic exposure, the frequency of the mains,
 * white balance, day and night, rotation. A channel has those that the camera answers for. Day and night and the rotation belong to the camera, and of
 * several sensors all turn. Exposure that is not automatic keeps what it has. How the camera deals with low light, shutter times, custom exposure, gamma
 * and all windows are settings: the document gives them neither limits nor a meaning that another vendor's would have. Thread-safe; called on the
 * channel's lane.
 */
final class ArecontImaging implements Imaging {
    private static final String AUTO_EXPOSURE = "autoexp";
    private static final String FREQUENCY = "freq";
    private static final String DAY_NIGHT = "daynight";
    private static final String ROTATION = "rotate";
    private static final String ON = "on";
    private static final String OFF = "off";

    private static final Map<ImageLevel, Scale> LEVELS = Map.of(
            ImageLevel.BRIGHTNESS, Scale.BRIGHTNESS,
            ImageLevel.SHARPNESS, Scale.SHARPNESS,
            ImageLevel.SATURATION, Scale.SATURATION);

    private static final Map<Flicker, String> FREQUENCIES = Map.of(Flicker.HZ_50, "50", Flicker.HZ_60, "60");

    private static final Map<DayNight, String> WORDS =
            Map.of(DayNight.AUTO, "auto", DayNight.DAY, "day", DayNight.NIGHT, "night");

    private final Ground ground;
    private final int channel;
    private final Picture picture;
    /** The document has quarter turns for newer models only, and does not say by which of the camera's features they are known. */
    private final Set<Integer> rotations = ConcurrentHashMap.newKeySet();

    /** For a channel, from 1. */
    ArecontImaging(Ground ground, int channel) {
        this.ground = ground;
        this.channel = channel;
        this.picture = new Picture(ground, channel);
        rotations.addAll(Set.of(90, 180, 270));
    }

    @Override
    public ImagingOptions options() {
        ground.scope().ensureOpen();
        Moment now = picture.now();
        return new ImagingOptions(
                levels(now),
                now.has(AUTO_EXPOSURE) ? EnumSet.of(Mode.AUTO, Mode.HOLD) : Set.of(),
                now.has(FREQUENCY) ? FREQUENCIES.keySet() : Set.of(),
                false,
                false,
                Balance.modes(now),
                now.has(DAY_NIGHT) ? WORDS.keySet() : Set.of(),
                false,
                false,
                now.has(ROTATION) ? rotations : Set.of());
    }

    private static Set<ImageLevel> levels(Moment now) {
        Set<ImageLevel> levels = EnumSet.noneOf(ImageLevel.class);
        LEVELS.forEach((level, scale) -> {
            if (now.has(scale.name())) {
                levels.add(level);
            }
        });
        return levels;
    }

    @Override
    public ImagingSettings read() {
        ground.scope().ensureOpen();
        return settings(picture.now());
    }

    private ImagingSettings settings(Moment now) {
        Map<ImageLevel, Double> levels = new EnumMap<>(ImageLevel.class);
        LEVELS.forEach((level, scale) -> {
            OptionalDouble share = scale.share(now.value(scale.name()));
            share.ifPresent(present -> levels.put(level, present));
        });
        return new ImagingSettings(levels, exposure(now), Balance.read(now), dayNight(now), orientation(now));
    }

    private static Optional<Exposure> exposure(Moment now) {
        Optional<Mode> mode = now.word(AUTO_EXPOSURE)
                .flatMap(word -> word.equals(ON)
                        ? Optional.of(Mode.AUTO)
                        : word.equals(OFF) ? Optional.of(Mode.HOLD) : Optional.empty());
        Optional<Flicker> flicker = now.word(FREQUENCY).flatMap(word -> key(FREQUENCIES, word));
        return mode.isEmpty() && flicker.isEmpty()
                ? Optional.empty()
                : Optional.of(new Exposure(mode, flicker, Optional.empty(), Optional.empty(), OptionalDouble.empty()));
    }

    /** Empty for pictures with and without colours at the same time, {@code dual}. */
    private static Optional<DayNight> dayNight(Moment now) {
        return now.word(DAY_NIGHT).flatMap(word -> key(WORDS, word));
    }

    private static <K> Optional<K> key(Map<K, String> words, String word) {
        return words.entrySet().stream()
                .filter(entry -> entry.getValue().equals(word))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Optional<Orientation> orientation(Moment now) {
        return now.word(ROTATION)
                .filter(turn -> turn.matches("0|90|180|270"))
                .map(turn -> new Orientation(false, false, Integer.parseInt(turn)));
    }

    @Override
    public ImagingSettings write(ImagingSettings wanted) {
        ground.scope().ensureOpen();
        Moment before = picture.now();
        Changes changes = ground.changes(channel);
        new TreeMap<>(wanted.levels()).forEach((level, share) -> level(before, level, share, changes));
        wanted.exposure().ifPresent(exposure -> exposure(before, exposure, changes));
        wanted.whiteBalance().ifPresent(balance -> Balance.write(before, balance, changes));
        wanted.dayNight().ifPresent(mode -> {
            require(before.has(DAY_NIGHT), "does not change between day and night");
            changes.put(DAY_NIGHT, WORDS.get(mode), before.value(DAY_NIGHT));
        });
        wanted.orientation().ifPresent(orientation -> turn(before, orientation, changes));
        changes.write();
        ImagingSettings present = settings(picture.now());
        wanted.orientation().ifPresent(orientation -> checkTurn(orientation.rotation(), present));
        return present;
    }

    private void level(Moment before, ImageLevel level, double share, Changes changes) {
        Scale scale = LEVELS.get(level);
        require(
                scale != null && before.has(scale.name()),
                "cannot adjust " + level + ". It can adjust " + new TreeSet<>(levels(before)));
        Optional<String> now = before.value(scale.name());
        changes.put(scale.name(), scale.value(share, now), now);
    }

    private void exposure(Moment before, Exposure wanted, Changes changes) {
        require(
                wanted.shortest().isEmpty() && wanted.longest().isEmpty(),
                "has no limits of exposure times that are known. Its modes for low light and shortexposures are settings");
        require(wanted.gain().isEmpty(), "has no limit of the gain that is known. Its custom mode is a setting");
        wanted.mode().ifPresent(mode -> {
            require(before.has(AUTO_EXPOSURE), "has no exposure that can be set");
            require(mode != Mode.MANUAL, "has no exposure by hand. It has AUTO, and HOLD, which keeps what it has");
            changes.put(AUTO_EXPOSURE, mode == Mode.AUTO ? ON : OFF, before.value(AUTO_EXPOSURE));
        });
        wanted.flicker().ifPresent(flicker -> {
            require(before.has(FREQUENCY), "does not care for the frequency of the mains");
            require(FREQUENCIES.containsKey(flicker), "always takes care of the mains, at 50 or 60 hertz");
            changes.put(FREQUENCY, FREQUENCIES.get(flicker), before.value(FREQUENCY));
        });
    }

    private void turn(Moment before, Orientation wanted, Changes changes) {
        require(!wanted.mirrored() && !wanted.flipped(), "cannot mirror its picture; it can turn it");
        int degrees = wanted.rotation();
        if (!before.has(ROTATION)) {
            require(degrees == 0, "cannot turn its picture");
            return;
        }
        require(
                degrees == 0 || rotations.contains(degrees),
                "cannot turn its picture by " + degrees + " degrees. It can turn it by " + new TreeSet<>(rotations));
        changes.put(ROTATION, Integer.toString(degrees), before.value(ROTATION));
    }

    /** A camera that lacks a turn leaves its picture as it is. */
    private void checkTurn(int wanted, ImagingSettings present) {
        boolean turned = present.orientation()
                .filter(orientation -> orientation.rotation() != wanted)
                .isEmpty();
        if (!turned) {
            rotations.remove(wanted);
            require(false, "did not turn its picture by " + wanted + " degrees: this model lacks it");
        }
    }

    private void require(boolean able, String what) {
        if (!able) {
            throw new CameraException(Kind.INVALID_ARGUMENT, "Channel " + channel + " " + what + ".");
        }
    }
}
