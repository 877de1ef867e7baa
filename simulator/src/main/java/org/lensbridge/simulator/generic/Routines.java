package org.lensbridge.simulator.generic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lensbridge.simulator.generic.PtzHead.Axis;

/** The autopan, cruise and sequence lines that a positioner can run (5.3.1.1, 5.3.1.3). Confined to the event loop. */
final class Routines {
    static final int AUTOPANS = 4;
    static final int CRUISES = 8;

    private static final int MOST_STOPS = 1000;

    private final PtzHead head;
    private final SequenceLines lines;
    private final Patrol patrol;
    private final Map<Integer, Autopan> autopans = new HashMap<>();
    private final Map<Integer, List<Map<Axis, Double>>> cruises = new HashMap<>();
    private int recorded;

    private record Autopan(double start, double end, boolean left, int speed) {}

    Routines(PtzHead head, SequenceLines lines, Patrol patrol) {
        this.head = head;
        this.lines = lines;
        this.patrol = patrol;
    }

    /** Before each command: what goes on ends; where the camera stands then belongs to the cruise that is recorded. */
    void command() {
        patrol.end();
        note();
    }

    private void note() {
        if (recorded > 0 && cruises.get(recorded).size() < MOST_STOPS) {
            cruises.get(recorded).add(head.where());
        }
    }

    void autopan(int line, String state) {
        double pan = head.at(Axis.PAN);
        Autopan before = autopans.getOrDefault(line, new Autopan(pan, pan, false, 1));
        autopans.put(
                line,
                state.equals("start")
                        ? new Autopan(pan, before.end(), before.left(), before.speed())
                        : new Autopan(before.start(), pan, before.left(), before.speed()));
    }

    void autopan(int line, boolean left, int speed) {
        double pan = head.at(Axis.PAN);
        Autopan before = autopans.getOrDefault(line, new Autopan(pan, pan, left, speed));
        autopans.put(line, new Autopan(before.start(), before.end(), left, speed));
    }

    void cruise(int line, String state) {
        if (state.equals("start")) {
            recorded = line;
            cruises.put(line, new ArrayList<>());
            note();
        } else if (recorded == line) {
            note();
            recorded = 0;
        }
    }

    void runAutopan(int line) throws Refusal {
        Autopan autopan = autopans.get(line);
        if (autopan == null || autopan.start() == autopan.end()) {
            throw Refusal.error("autopan " + line + " is not set");
        }
        double share = (autopan.speed() + 1) / 4.0;
        Patrol.Stop start = new Patrol.Stop(Map.of(Axis.PAN, autopan.start()), share, Duration.ZERO);
        Patrol.Stop end = new Patrol.Stop(Map.of(Axis.PAN, autopan.end()), share, Duration.ZERO);
        boolean startFirst = autopan.left() == (autopan.start() < autopan.end());
        patrol.begin("autopan " + line, startFirst ? List.of(start, end) : List.of(end, start));
    }

    void runCruise(int line) throws Refusal {
        List<Map<Axis, Double>> way = cruises.getOrDefault(line, List.of());
        if (way.isEmpty() || recorded == line) {
            throw Refusal.error("cruise " + line + " is not set");
        }
        patrol.begin(
                "cruise " + line,
                way.stream()
                        .map(where -> new Patrol.Stop(where, 1, Duration.ZERO))
                        .toList());
    }

    void runSequence(int line) throws Refusal {
        List<Patrol.Stop> stops = lines.points(line).stream()
                .flatMap(point -> head
                        .preset(point.preset())
                        .map(where ->
                                new Patrol.Stop(where, (point.speed() + 1) / 15.0, Duration.ofSeconds(point.seconds())))
                        .stream())
                .toList();
        if (stops.isEmpty()) {
            throw Refusal.error("sequence " + line + " is empty");
        }
        patrol.begin("sequence " + line, stops);
    }
}
