package org.lensbridge.simulator.axis;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells of movements and of presets that are reached, and walks the guard tours whose {@code Running} says so. Looks five
 * times a second while there is something to look for. Confined to the event loop.
 */
final class PtzWatch {
    private static final Duration LOOK = Duration.ofMillis(200);

    private final AxisSite site;
    private int at = 1;
    private String tour = "";
    private int step;
    private long next;
    private volatile boolean ended;

    PtzWatch(AxisSite site) {
        this.site = site;
    }

    void begin() {
        site.loop().schedule(LOOK, this::look);
    }

    /** Looks no more. May be called from any thread. */
    void end() {
        ended = true;
    }

    private void look() {
        if (ended) {
            return;
        }
        boolean moving = site.head().isMoving();
        site.topics().moving(moving);
        int now = moving ? 0 : site.head().at();
        if (now != at) {
            if (at > 0) {
                site.topics().onPreset(at, false);
            }
            if (now > 0) {
                site.topics().onPreset(now, true);
            }
            at = now;
        }
        walk(moving);
        site.loop().schedule(LOOK, this::look);
    }

    private void walk(boolean moving) {
        String running = site.parameters().in("GuardTour").stream()
                .filter(entry -> entry.name().matches("GuardTour\\.G\\d+\\.Running")
                        && entry.value().equals("yes"))
                .map(entry -> entry.name().substring(0, entry.name().lastIndexOf('.')))
                .findFirst()
                .orElse("");
        if (!running.equals(tour)) {
            tour = running;
            step = 0;
            next = System.nanoTime();
        }
        if (tour.isEmpty() || moving || System.nanoTime() < next) {
            return;
        }
        List<String> stops = stops();
        if (!stops.isEmpty()) {
            String stop = stops.get(step++ % stops.size());
            Parameters parameters = site.parameters();
            site.head().goTo(parameters.number(stop + ".PresetNbr", 0), parameters.number(stop + ".MoveSpeed", 70));
            long unit = parameters.is(stop + ".WaitTimeViewType", "Minutes") ? 60 : 1;
            next = System.nanoTime() + parameters.number(stop + ".WaitTime", 10) * unit * 1_000_000_000L;
        }
    }

    /** The stops of the tour by their positions. */
    private List<String> stops() {
        List<String> stops = new ArrayList<>();
        for (Parameters.Entry entry : site.parameters().in(tour + ".Tour")) {
            if (entry.name().endsWith(".Position")) {
                stops.add(entry.name().substring(0, entry.name().lastIndexOf('.')));
            }
        }
        stops.sort((one, other) -> Integer.compare(
                site.parameters().number(one + ".Position", 0),
                site.parameters().number(other + ".Position", 0)));
        return stops;
    }
}
