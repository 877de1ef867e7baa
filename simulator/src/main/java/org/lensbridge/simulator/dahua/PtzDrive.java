package org.lensbridge.simulator.dahua;

import java.util.List;

/**
 * The motors of a positioner: where it is follows from where it was, its speed and the time. Nothing runs while
 * nobody looks. Not thread-safe; its owner guards it.
 */
final class PtzDrive {
    private static final double FULL_SPEED = 90;
    private static final double ZOOM_SPEED = 10;
    private static final double FOCUS_SPEED = 2;
    private static final int MOST_LEGS = 1000;

    private PtzPosition base = PtzPosition.HOME;
    private PtzPosition speed = PtzPosition.STILL;
    private double since;
    private double until = Double.POSITIVE_INFINITY;
    private List<PtzPosition> route = List.of();
    private double rest;
    private int leg;
    private boolean manual;

    /** The place at a time in seconds; time never goes back. */
    PtzPosition at(double now) {
        settle(now);
        return base.after(speed, now - since);
    }

    /** The speed at a time. */
    PtzPosition speedAt(double now) {
        settle(now);
        return speed;
    }

    /** The speed that somebody asked for by hand; still while it goes to a place of its own. */
    PtzPosition manualSpeedAt(double now) {
        settle(now);
        return manual ? speed : PtzPosition.STILL;
    }

    /** Moves at a speed until {@link #move} is called again or the time is over. */
    void move(double now, PtzPosition newSpeed, double end) {
        base = at(now);
        since = now;
        speed = newSpeed;
        until = end;
        manual = true;
        route = List.of();
    }

    /** Moves to a place; {@code share} is the part of full speed, up to 1. */
    void go(double now, PtzPosition place, double share) {
        base = at(now);
        route = List.of();
        depart(now, place, share);
    }

    /** Visits the places in turn, resting at each, until told otherwise. */
    void follow(double now, List<PtzPosition> places, double restSeconds) {
        base = at(now);
        route = List.copyOf(places);
        rest = restSeconds;
        leg = 0;
        if (!route.isEmpty()) {
            depart(now, route.get(0), 0.5);
        }
    }

    /** Takes on a new place at once. */
    void become(double now, PtzPosition place) {
        move(now, PtzPosition.STILL, Double.POSITIVE_INFINITY);
        base = place;
    }

    private void depart(double now, PtzPosition place, double share) {
        double turn = Math.max(Math.abs(base.panTo(place)), Math.abs(place.tilt() - base.tilt()));
        double lens = Math.max(
                Math.abs(place.zoom() - base.zoom()) / ZOOM_SPEED,
                Math.abs(place.focus() - base.focus()) / FOCUS_SPEED);
        double seconds = Math.max(turn / FULL_SPEED, lens) / share;
        since = now;
        manual = false;
        if (seconds == 0) {
            base = place;
        }
        speed = seconds > 0 ? base.speedTo(place, seconds) : PtzPosition.STILL;
        until = now + seconds;
    }

    private void settle(double now) {
        for (int i = 0; i < MOST_LEGS && now >= until; i++) {
            base = base.after(speed, until - since);
            since = until;
            speed = PtzPosition.STILL;
            if (route.isEmpty()) {
                until = Double.POSITIVE_INFINITY;
            } else if (now >= since + rest) {
                leg = (leg + 1) % route.size();
                depart(since + rest, route.get(leg), 0.5);
            } else {
                return;
            }
        }
    }
}
