package org.lensbridge.simulator.dahua;

import java.util.Locale;
import java.util.Map;

/** The lens of {@code devVideoInput.cgi}: 4.5.14 to 4.5.17. Channels count from 1 and may be left out. */
final class LensCgi {
    /** 4.5.14: back to the beginning; 4.5.15: not this one. */
    private static final double SPECIAL = -1;

    private final Site site;

    LensCgi(Site site) {
        this.site = site;
    }

    Map<String, Cgi> routes() {
        return Map.of(
                "devVideoInput.cgi?adjustFocus",
                this::adjust,
                "devVideoInput.cgi?adjustFocusContinuously",
                this::drive,
                "devVideoInput.cgi?autoFocus",
                this::autoFocus,
                "devVideoInput.cgi?getFocusStatus",
                this::status);
    }

    private void adjust(Call call) throws Refusal {
        PtzUnit lens = lens(call);
        lens.goToLens(place(call, "focus"), place(call, "zoom"));
        call.ok();
    }

    private static double place(Call call, String name) throws Refusal {
        double place = call.decimal(name, SPECIAL, 1);
        if (place < 0 && place != SPECIAL) {
            throw Refusal.invalidParam();
        }
        return Math.max(0, place);
    }

    /** One of the two moves and the other one is -1. */
    private void drive(Call call) throws Refusal {
        PtzUnit lens = lens(call);
        double focus = call.decimal("focus", -1, 1);
        double zoom = call.decimal("zoom", -1, 1);
        if (focus == 1 || zoom == 1 || (focus == SPECIAL) == (zoom == SPECIAL)) {
            throw Refusal.invalidParam();
        }
        if (zoom == SPECIAL) {
            lens.driveFocus(focus);
        } else {
            lens.driveZoom(zoom);
        }
        call.ok();
    }

    private void autoFocus(Call call) throws Refusal {
        lens(call).focusSharply();
        call.ok();
    }

    private void status(Call call) throws Refusal {
        LensState state = lens(call).lens();
        call.lines(new Lines("status.")
                .add("Focus", number(state.focus()))
                .add("Zoom", number(state.zoom()))
                .add("Status", state.moving() ? "Autofocus" : "Normal")
                .all());
    }

    private PtzUnit lens(Call call) throws Refusal {
        if (!site.settings().kind().hasLens()) {
            throw new Refusal(DahuaError.METHOD_NOT_FOUND);
        }
        return site.positioners().get(site.channel(call, 1));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.6f", value);
    }
}
