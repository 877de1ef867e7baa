package org.lensbridge.driver.axis.capability.image;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.lensbridge.api.capability.image.Orientation;

/** How the picture is turned: mirror and rotation of the appearance, where rotation counts unless the camera turns the picture itself. Stateless. */
final class Orientations {
    private Orientations() {}

    private static Optional<Knob> mirror(Picture picture) {
        return picture.appearance("MirrorEnabled").filter(Knob::switchable);
    }

    private static Optional<Knob> turn(Picture picture) {
        return picture.appearance("Rotation").or(() -> picture.source("Rotation"));
    }

    static boolean mirrors(Picture picture) {
        return mirror(picture).filter(Knob::writable).isPresent();
    }

    /** The rotations beside 0. */
    static Set<Integer> rotations(Picture picture) {
        Set<Integer> rotations = new TreeSet<>();
        turn(picture).filter(Knob::writable).ifPresent(knob -> knob.numbers().stream()
                .map(Number::intValue)
                .filter(turn -> turn == 90 || turn == 180 || turn == 270)
                .forEach(rotations::add));
        return rotations;
    }

    static Optional<Orientation> read(Picture picture) {
        Optional<Knob> mirror = mirror(picture);
        Optional<Knob> turn = turn(picture);
        if (mirror.isEmpty() && turn.isEmpty()) {
            return Optional.empty();
        }
        int degrees = turn.flatMap(Knob::number).map(Number::intValue).orElse(0);
        boolean known = degrees == 0 || degrees == 90 || degrees == 180 || degrees == 270;
        return known
                ? Optional.of(new Orientation(mirror.filter(Knob::isOn).isPresent(), false, degrees))
                : Optional.empty();
    }

    static void write(Picture picture, Orientation wanted, Changes changes) {
        if (wanted.flipped()) {
            throw Changes.refused("This channel cannot exchange top and bottom alone; it can turn its picture by "
                    + rotations(picture) + " degrees.");
        }
        Optional<Knob> mirror = mirror(picture);
        if (wanted.mirrored() && mirror.isEmpty()) {
            throw Changes.refused("This channel cannot exchange left and right.");
        }
        mirror.filter(knob -> knob.isOn() != wanted.mirrored())
                .ifPresent(knob -> changes.put(knob, (wanted.mirrored() ? knob.on() : knob.off()).orElseThrow()));
        turn(picture, wanted.rotation(), changes);
    }

    private static void turn(Picture picture, int degrees, Changes changes) {
        Optional<Knob> turn = turn(picture);
        String text = Integer.toString(degrees);
        if (turn.isEmpty()
                ? degrees != 0
                : !turn.get().is(text) && turn.get().word(text).isEmpty()) {
            throw Changes.refused("This channel cannot turn its picture by " + degrees + " degrees. It can turn it by "
                    + rotations(picture) + ".");
        }
        turn.filter(knob -> !knob.is(text)).ifPresent(knob -> {
            changes.put(knob, text);
            // While it is on, rotation does not count.
            picture.appearance("AutoRotationEnabled")
                    .filter(auto -> auto.isOn() && auto.switchable())
                    .ifPresent(auto -> changes.put(auto, auto.off().orElseThrow()));
        });
    }
}
