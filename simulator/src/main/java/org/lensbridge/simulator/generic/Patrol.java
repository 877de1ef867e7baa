package org.lensbridge.simulator.generic;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.lensbridge.simulator.http.EventLoop;

/** Walks the positioner from stop to stop, round and round, until it is ended. Confined to the event loop. */
final class Patrol {
    private static final Duration LOOK = Duration.ofMillis(50);

    private final EventLoop loop;
    private final PtzHead head;
    private int walk;

    /** Where to go, with which share of the full speed, and how long to stay. */
    record Stop(Map<PtzHead.Axis, Double> where, double share, Duration stay) {}

    Patrol(EventLoop loop, PtzHead head) {
        this.loop = loop;
        this.head = head;
    }

    /** Ends what goes on, and begins. The name is what a test sees. */
    void begin(String name, List<Stop> stops) {
        end();
        head.running(name);
        go(walk, stops, 0);
    }

    void end() {
        walk++;
        head.running("");
    }

    private void go(int mine, List<Stop> stops, int next) {
        if (mine == walk) {
            Stop stop = stops.get(next);
            head.goTo(stop.where(), stop.share());
            arrive(mine, stops, next);
        }
    }

    private void arrive(int mine, List<Stop> stops, int next) {
        if (mine != walk) {
            return;
        }
        if (head.isMoving()) {
            loop.schedule(LOOK, () -> arrive(mine, stops, next));
        } else {
            Duration stay = stops.get(next).stay().plus(LOOK);
            loop.schedule(stay, () -> go(mine, stops, (next + 1) % stops.size()));
        }
    }
}
