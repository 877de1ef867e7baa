package org.lensbridge.driver.genericcgi.capability.live.ptz;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.driver.genericcgi.codec.PtzInfo;
import org.lensbridge.driver.genericcgi.codec.PtzPosition;
import org.lensbridge.driver.genericcgi.operation.PtzOperations;
import org.lensbridge.driver.genericcgi.survey.Ground;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.session.Inquiry;
import org.lensbridge.driver.support.session.Questions;
import org.lensbridge.driver.support.tree.Tree;

/**
 * The commands of section 5.3.1.1 that a device has: those that it describes itself, else those of its model's class, else those of the class that its
 * answers fit.
 *
 * @param names of the commands as the table spells them; {@code focussteps} where the device spells it so
 * @param once the autofocus mode that focuses once; empty for none
 * @param absence why there are none, with the request that showed it; empty when there are some
 */
record Commands(Set<String> names, Optional<String> once, String absence) {
    private static final List<String> MODEL = List.of("Brand.ProdNbr", "Brand.ProdShortName", "Brand.ProdFullName");
    private static final List<String> MODES =
            List.of("on", "off", "zoomtrigger", "pushaf", "zoomreset", "focusreset", "reset");
    private static final String HEAD = "Properties.PTZ.PTZ";

    Commands {
        names = Set.copyOf(names);
    }

    /** What an answer says, or why it says nothing. */
    private record Told<T>(Optional<T> answer, String absence) {}

    /** Asks the device which commands it has: one request, and a second for a head of an unknown model that does not describe itself. */
    static Commands of(Ground ground) {
        Told<PtzInfo> info = ask(ground, PtzOperations.INFO, text -> Optional.of(PtzInfo.parse(text))
                .filter(told -> !told.commands().isEmpty()));
        if (info.answer().isPresent()) {
            return described(info.answer().get());
        }
        return model(ground)
                .map(found -> new Commands(found.commands(), once(found.autofocus()), ""))
                .orElseGet(() -> new Commands(Set.of(), Optional.empty(), info.absence()));
    }

    private static Commands described(PtzInfo info) {
        if (!info.commands().containsKey("autofocus")) {
            return new Commands(info.commands().keySet(), Optional.empty(), "");
        }
        Set<String> told = new HashSet<>();
        MODES.stream()
                .filter(mode -> info.offers("autofocus", mode).orElse(false))
                .forEach(told::add);
        boolean head = info.commands().keySet().containsAll(List.of("pan", "tilt"));
        ModelClass usual = head ? ModelClass.POSITIONER : ModelClass.MOTORIZED;
        return new Commands(info.commands().keySet(), once(told.isEmpty() ? usual.autofocus() : told), "");
    }

    /** Autofocus that is switched on focuses too, and goes on doing so. */
    private static Optional<String> once(Set<String> modes) {
        return List.of("pushaf", "on").stream().filter(modes::contains).findFirst();
    }

    private static Optional<ModelClass> model(Ground ground) {
        Tree tree = ground.tree();
        Optional<ModelClass> named = MODEL.stream()
                .flatMap(name -> tree.text(name).stream())
                .flatMap(name -> ModelClass.of(name).stream())
                .findFirst();
        if (named.isPresent() || !tree.says(HEAD)) {
            return named;
        }
        Told<PtzPosition> position = ask(ground, PtzOperations.QUERY, text -> Optional.of(PtzPosition.parse(text))
                .filter(PtzPosition::turns));
        return Optional.of(position.answer().isPresent() ? ModelClass.POSITIONER : ModelClass.ZOOM);
    }

    private static <T> Told<T> ask(Ground ground, Operation row, Function<String, Optional<T>> form) {
        try {
            Optional<T> answer = ground.engine().ask(row, Map.of(), reply -> form.apply(reply.text()));
            return new Told<>(answer, Inquiry.absence(row, "The device described no commands."));
        } catch (CameraException e) {
            if (Questions.isFatal(e)) {
                throw e;
            }
            return new Told<>(Optional.empty(), Inquiry.absence(row, e.reason()));
        }
    }

    /** Whether the device has all of these. */
    boolean have(String... all) {
        return names.containsAll(List.of(all));
    }

    /** Whether a head turns, or a zoom that is not only the motor of a lens moves. */
    boolean turns() {
        return have("continuouspantiltmove")
                || absolute()
                || have("continuouszoommove") && !names.contains("zoomsteps");
    }

    /** Whether a head goes to angles, which is what section 5.3.1.3 gives names of presets to. */
    boolean absolute() {
        return have("pan", "tilt");
    }

    /** Whether anything of a lens can be moved. */
    boolean focuses() {
        return have("continuousfocusmove")
                || have("continuousirismove")
                || have("zoomsteps")
                || focusSteps()
                || once.isPresent();
    }

    /** Whether the focus moves by steps, under either name. */
    boolean focusSteps() {
        return have("focusteps") || have("focussteps");
    }
}
