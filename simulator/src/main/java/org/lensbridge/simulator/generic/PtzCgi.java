package org.lensbridge.simulator.generic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.lensbridge.simulator.GenericModel;
import org.lensbridge.simulator.generic.PtzHead.Axis;
import org.lensbridge.simulator.http.Parameter;
import org.lensbridge.simulator.http.Response;

/** {@code com/ptz.cgi} (5.3.1.1). Models answer in different ways that something is done, or not. */
final class PtzCgi implements Chapter {
    private static final Set<String> OF_CENTER = Set.of("imagewidth", "imageheight", "stream");

    private final GenericSite site;
    private final PtzHead head;
    private final PtzCommands commands;

    PtzCgi(GenericSite site) {
        this.site = site;
        head = site.head();
        commands = new PtzCommands(site.settings(), head, site.routines());
    }

    @Override
    public Map<String, Route> routes() {
        return Map.of("com/ptz.cgi", Chapter.view(Method.GET_OR_POST, this::serve));
    }

    private void serve(GenericCall call) throws Refusal {
        try {
            answer(call);
        } catch (Refusal e) {
            throw site.settings().model() == GenericModel.PTZ ? e : Refusal.status(400, "Bad Request");
        }
    }

    private void answer(GenericCall call) throws Refusal {
        boolean moves = site.settings().model().canMove();
        if (call.first("info").filter("1"::equals).isPresent()) {
            call.text(commands.info()
                    + (moves ? "center=x,y\r\nimagewidth=1...\r\nimageheight=1...\r\nquery=position\r\n" : ""));
        } else if (moves && call.first("query").filter("position"::equals).isPresent()) {
            call.text(String.format(
                    Locale.ROOT,
                    "pan=%.1f\r\ntilt=%.1f\r\nzoom=%.0f\r\nfocus=%.0f\r\n",
                    head.at(Axis.PAN),
                    head.at(Axis.TILT),
                    head.at(Axis.ZOOM),
                    head.at(Axis.FOCUS)));
        } else {
            act(call);
        }
    }

    /** All values are checked before anything moves. */
    private void act(GenericCall call) throws Refusal {
        List<PtzCommands.Action> actions = new ArrayList<>();
        boolean center =
                site.settings().model().canMove() && call.first("center").isPresent();
        if (center) {
            actions.add(center(call));
        }
        for (Parameter parameter : call.parameters()) {
            boolean known = center && (parameter.name().equals("center") || OF_CENTER.contains(parameter.name()));
            if (!known) {
                actions.add(commands.action(parameter.name(), parameter.value()));
            }
        }
        if (actions.isEmpty()) {
            throw Refusal.error("no command");
        }
        site.routines().command();
        for (PtzCommands.Action action : actions) {
            action.run();
        }
        if (site.settings().model() == GenericModel.PTZ) {
            call.exchange().reply(Response.text(204, "text/plain", ""));
        } else {
            call.ok();
        }
    }

    /** The point that was clicked comes to the middle of the picture. */
    private PtzCommands.Action center(GenericCall call) throws Refusal {
        int width = PtzArguments.whole(call.first("imagewidth").orElse(""), 1, 99_999);
        int height = PtzArguments.whole(call.first("imageheight").orElse(""), 1, 99_999);
        PtzArguments.oneOf(call.first("stream").orElse(""), List.of("h264", "h264_2", "jpeg"));
        String[] point = PtzArguments.several(call.first("center").orElse(""), 2);
        double right = PtzArguments.whole(point[0], 0, width) / (double) width - 0.5;
        double down = PtzArguments.whole(point[1], 0, height) / (double) height - 0.5;
        return () -> {
            double field = head.fieldAngle();
            head.goBy(Axis.PAN, right * field);
            head.goBy(Axis.TILT, -down * field * height / width);
        };
    }
}
