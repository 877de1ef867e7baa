package org.lensbridge.simulator.generic;

import static org.lensbridge.simulator.generic.PtzArguments.oneOf;
import static org.lensbridge.simulator.generic.PtzArguments.several;
import static org.lensbridge.simulator.generic.PtzArguments.whole;

import java.util.List;
import java.util.Map;
import org.lensbridge.simulator.GenericModel;
import org.lensbridge.simulator.http.Parameter;

/** {@code com/ptzconfig.cgi} (5.3.1.3). */
final class PtzConfigCgi implements Chapter {
    private static final int LONGEST_NAME = 31;
    private static final int PRESETS = 256;
    private static final List<String> STATES = List.of("start", "end");

    private final GenericModel model;
    private final PtzHead head;
    private final Routines routines;

    PtzConfigCgi(GenericSite site) {
        model = site.settings().model();
        head = site.head();
        routines = site.routines();
    }

    @Override
    public Map<String, Route> routes() {
        return model.canMove() ? Map.of("com/ptzconfig.cgi", Chapter.admin(Method.GET_OR_POST, this::serve)) : Map.of();
    }

    private void serve(GenericCall call) throws Refusal {
        if (call.parameters().isEmpty()) {
            throw Refusal.error("no parameter");
        }
        for (Parameter parameter : call.parameters()) {
            if (parameter.name().equals("setserverpresetno")) {
                head.setPreset(whole(parameter.value(), 1, PRESETS), "");
            } else if (model == GenericModel.PTZ) {
                set(parameter.name(), parameter.value());
            } else {
                throw Refusal.error("there is no " + parameter.name());
            }
        }
        call.ok();
    }

    private void set(String name, String value) throws Refusal {
        switch (name) {
            case "setserverpresetname" -> name(several(value, 2));
            case "removeserverpresetname" -> check(head.removePreset(value), "there is no preset point " + value);
            case "removeserverpresetno" -> {
                boolean removed = head.removePreset(whole(value, 1, PRESETS));
                check(removed, "there is no preset point " + value);
            }
            case "setserverautopan" -> {
                String[] values = several(value, 2);
                routines.autopan(whole(values[0], 1, Routines.AUTOPANS), oneOf(values[1], STATES));
            }
            case "setserverautopandirspeed" -> {
                String[] values = several(value, 3);
                boolean left = oneOf(values[1], List.of("left", "right")).equals("left");
                routines.autopan(whole(values[0], 1, Routines.AUTOPANS), left, whole(values[2], 0, 3));
            }
            case "setservercruise" -> {
                String[] values = several(value, 2);
                routines.cruise(whole(values[0], 1, Routines.CRUISES), oneOf(values[1], STATES));
            }
            case "home" -> {
                oneOf(value, List.of("yes"));
                head.setHome();
            }
            default -> throw Refusal.error("there is no " + name);
        }
    }

    private void name(String[] values) throws Refusal {
        boolean right = !values[1].isEmpty() && values[1].length() <= LONGEST_NAME && values[1].indexOf('~') < 0;
        check(right, "the name is empty, too long or holds ~");
        head.setPreset(whole(values[0], 1, PRESETS), values[1]);
    }

    private static void check(boolean right, String otherwise) throws Refusal {
        if (!right) {
            throw Refusal.error(otherwise);
        }
    }
}
