package org.lensbridge.simulator.arecont;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code focus}, {@code zoom} and {@code focuswindow} of a motorized lens. */
final class LensParameters {
    private static final List<String> SIDES = List.of("focusleft", "focustop", "focusright", "focusbottom");
    private static final String STEPS = "-1000 to 1000 steps";

    private LensParameters() {}

    static void addTo(Map<String, Computed> all, ArecontSite site) {
        all.put("focus", new Focus(site.lens()));
        all.put("zoom", new Zoom(site.lens(), site.parameters()));
        all.put("focuswindow", new FocusWindow(site.parameters()));
    }

    private static boolean isSteps(String text) {
        return text.matches("[+-]?\\d{1,4}") && Math.abs(Integer.parseInt(text)) <= Lens.FARTHEST;
    }

    private record Focus(Lens lens) implements Computed {
        @Override
        public String get(int sensor, String argument) {
            return argument.equals("status") ? lens.isBusy() ? "busy" : "idle" : Integer.toString(lens.focus());
        }

        @Override
        public String set(int sensor, String value) throws Refusal {
            if (value.equals("fullrange") || value.equals("shortrange")) {
                lens.autofocus(value.equals("fullrange"));
            } else {
                Computed.check(isSteps(value), "focus", "fullrange, shortrange or " + STEPS);
                lens.moveFocus(Integer.parseInt(value));
            }
            return value;
        }
    }

    private record Zoom(Lens lens, Parameters parameters) implements Computed {
        @Override
        public String get(int sensor, String argument) {
            return Integer.toString(lens.zoom());
        }

        @Override
        public String set(int sensor, String value) throws Refusal {
            if (value.equals("reset")) {
                lens.resetZoom();
            } else {
                Computed.check(isSteps(value), "zoom", "reset or " + STEPS);
                lens.moveZoom(Integer.parseInt(value));
            }
            if (parameters.is("af_zoom", 1, "on")) {
                lens.autofocus(false);
            }
            return value;
        }
    }

    private record FocusWindow(Parameters parameters) implements Computed {
        @Override
        public String get(int sensor, String argument) {
            return SIDES.stream()
                    .map(side -> parameters.value(side, 1).orElse("0"))
                    .collect(Collectors.joining(","));
        }

        @Override
        public String set(int sensor, String value) throws Refusal {
            String[] sides = value.split(",", -1);
            Computed.check(sides.length == SIDES.size(), "focuswindow", "four numbers: left, top, right, bottom");
            for (int i = 0; i < sides.length; i++) {
                String side = sides[i];
                boolean inside = parameters
                        .row(SIDES.get(i))
                        .filter(row -> row.allows(side))
                        .isPresent();
                Computed.check(inside, "focuswindow", "within the sensor");
            }
            for (int i = 0; i < sides.length; i++) {
                parameters.set(SIDES.get(i), 0, sides[i]);
            }
            return value;
        }
    }
}
