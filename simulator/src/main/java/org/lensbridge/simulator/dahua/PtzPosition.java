package org.lensbridge.simulator.dahua;

/**
 * A place in, or a speed along, the five axes of a positioner. Immutable.
 *
 * @param pan degrees, or degrees per second
 * @param tilt degrees, or degrees per second
 * @param zoom magnification, or its change per second
 * @param focus 0 near to 1 far, or its change per second
 * @param iris 0 closed to 1 open, or its change per second
 */
record PtzPosition(double pan, double tilt, double zoom, double focus, double iris) {
    static final double WIDEST = 1;
    static final double LONGEST = 20;
    static final double HIGHEST = 90;
    static final PtzPosition STILL = new PtzPosition(0, 0, 0, 0, 0);
    static final PtzPosition HOME = new PtzPosition(0, 0, WIDEST, 0.5, 0.5);

    /** The place reached from here at a speed; pan goes round, the other axes end at their stops. */
    PtzPosition after(PtzPosition speed, double seconds) {
        return new PtzPosition(
                ((pan + speed.pan * seconds) % 360 + 360) % 360,
                within(tilt + speed.tilt * seconds, 0, HIGHEST),
                within(zoom + speed.zoom * seconds, WIDEST, LONGEST),
                within(focus + speed.focus * seconds, 0, 1),
                within(iris + speed.iris * seconds, 0, 1));
    }

    /** The speed that covers the way to a place, pan by the shorter side, in so many seconds. */
    PtzPosition speedTo(PtzPosition place, double seconds) {
        return new PtzPosition(
                panTo(place) / seconds,
                (place.tilt - tilt) / seconds,
                (place.zoom - zoom) / seconds,
                (place.focus - focus) / seconds,
                (place.iris - iris) / seconds);
    }

    /** Degrees to turn to a place, -180 to 180. */
    double panTo(PtzPosition place) {
        return ((place.pan - pan) % 360 + 540) % 360 - 180;
    }

    PtzPosition withPanTilt(double newPan, double newTilt) {
        return new PtzPosition(newPan, newTilt, zoom, focus, iris);
    }

    PtzPosition withZoom(double newZoom) {
        return new PtzPosition(pan, tilt, newZoom, focus, iris);
    }

    PtzPosition withFocus(double newFocus) {
        return new PtzPosition(pan, tilt, zoom, newFocus, iris);
    }

    PtzPosition withIris(double newIris) {
        return new PtzPosition(pan, tilt, zoom, focus, newIris);
    }

    /** Which part of its way from widest to longest the lens has gone, 0 to 1. */
    double zoomShare() {
        return (zoom - WIDEST) / (LONGEST - WIDEST);
    }

    /** The magnification at a part of the way. */
    static double zoomAt(double share) {
        return WIDEST + share * (LONGEST - WIDEST);
    }

    private static double within(double value, double least, double most) {
        return Math.max(least, Math.min(most, value));
    }
}
