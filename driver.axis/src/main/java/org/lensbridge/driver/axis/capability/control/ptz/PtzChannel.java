package org.lensbridge.driver.axis.capability.control.ptz;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.driver.axis.operation.ParameterOperations;
import org.lensbridge.driver.axis.operation.PtzOperations;
import org.lensbridge.driver.axis.survey.Ground;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.session.Inquiry;
import org.lensbridge.driver.support.session.Questions;
import org.lensbridge.driver.support.tree.Tree;

/**
 * What a channel has of movements. A view area without movements of its own, or with digital ones that are switched off, has none.
 *
 * @param number of the channel, from 1
 * @param abilities empty when it has none
 * @param absence a sentence why it has none; empty when it has some
 */
record PtzChannel(int number, Set<Ability> abilities, String absence) {
    private static final Set<Ability> TURNING =
            EnumSet.of(Ability.CONTINUOUS_PAN, Ability.CONTINUOUS_TILT, Ability.CONTINUOUS_ZOOM);

    private static final Set<Ability> FOCUSING = EnumSet.of(
            Ability.CONTINUOUS_FOCUS,
            Ability.ABSOLUTE_FOCUS,
            Ability.RELATIVE_FOCUS,
            Ability.AUTO_FOCUS,
            Ability.CONTINUOUS_IRIS,
            Ability.RELATIVE_IRIS);

    PtzChannel {
        abilities = Set.copyOf(abilities);
        Objects.requireNonNull(absence);
    }

    /** By what the device listed; asks only a device that listed nothing of movements and yet says that it has them. */
    static PtzChannel of(Ground ground, int number) {
        Tree tree = ground.tree();
        if (tree.indexes("PTZ.Support.S").contains(number)) {
            return allowed(tree, number, Ability.in(tree, number));
        }
        boolean hidden = !tree.holds("PTZ") && (tree.values().isEmpty() || tree.says("Properties.PTZ.PTZ"));
        if (hidden) {
            return asked(ground, number);
        }
        return none(
                number,
                tree.holds("PTZ")
                        ? "It lists no PTZ.Support.S" + number + ": no driver for movements is installed."
                        : "It lists no parameters for movements.");
    }

    private static PtzChannel allowed(Tree tree, int number, Set<Ability> abilities) {
        if (abilities.isEmpty()) {
            return none(number, "Its PTZ.Support.S" + number + " has nothing that moves.");
        }
        String each = "PTZ.ImageSource.I" + (number - 1) + ".PTZEnabled";
        String switched = tree.text(each).isPresent() ? each : "PTZ.ImageSource.I0.PTZEnabled";
        if (tree.text(switched).isPresent() && !tree.says(switched)) {
            return none(
                    number,
                    "Its movements are switched off: set " + switched + " to true and connect again to have them.");
        }
        String locked = "PTZ.Various.V" + number + ".Locked";
        if (tree.says(locked)) {
            return none(
                    number, "Its position is locked: set " + locked + " to false and connect again to have movements.");
        }
        return new PtzChannel(number, abilities, "");
    }

    private static PtzChannel asked(Ground ground, int number) {
        try {
            Value commands = ground.engine()
                    .call(PtzOperations.COMMANDS, Map.of(Operation.CHANNEL, Value.of(number)))
                    .document();
            List<String> names = commands.items().stream().map(Value::toString).toList();
            Set<Ability> abilities = Ability.of(names);
            return abilities.isEmpty()
                    ? new PtzChannel(
                            number,
                            abilities,
                            Inquiry.absence(PtzOperations.COMMANDS, "The channel has no command that moves."))
                    : new PtzChannel(number, abilities, "");
        } catch (CameraException e) {
            if (Questions.isFatal(e)) {
                throw e;
            }
            return new PtzChannel(number, Set.of(), Inquiry.absence(PtzOperations.COMMANDS, e.reason()));
        }
    }

    private static PtzChannel none(int number, String reason) {
        return new PtzChannel(number, Set.of(), Inquiry.absence(ParameterOperations.LIST, reason));
    }

    boolean has(Ability ability) {
        return abilities.contains(ability);
    }

    /** Whether it turns or zooms until it is told to stop. */
    boolean turns() {
        return abilities.stream().anyMatch(TURNING::contains);
    }

    /** Whether its lens has motors of its own beside that of the zoom. */
    boolean focuses() {
        return focuses(abilities);
    }

    /** Whether one of these is of a lens. */
    static boolean focuses(Set<Ability> abilities) {
        return abilities.stream().anyMatch(FOCUSING::contains);
    }

    /** The sentence why it lacks what it has no ability for. */
    String lacks(String what) {
        return absence.isEmpty() ? Inquiry.absence(ParameterOperations.LIST, what) : absence;
    }
}
