package org.lensbridge.simulator.dahua.thermal;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * How warm the view is: ground below and sky above that follow the time of day, somebody in the middle, and what is put there.
 * Not thread-safe.
 */
public final class HeatScene {
    /** Places go from 0 to this. */
    public static final int LARGEST_PLACE = 8191;

    private static final double COLDEST_HOUR = 4;
    private static final double MEAN = 16;
    private static final double SWING = 4;
    private static final double GROUND = 4;
    private static final int MOST_SPOTS = 64;

    private final List<Spot> spots = new ArrayList<>(List.of(new Spot(4096, 5000, 34, 700)));

    private record Spot(int x, int y, double degrees, double radius) {
        /** 1 in the centre, next to nothing at the radius. */
        double share(double atX, double atY) {
            double distance = Math.hypot(atX - x, atY - y) / radius;
            return distance > 1 ? 0 : Math.exp(-4 * distance * distance);
        }
    }

    /** Something warm or cold from now on, about a tenth of the view wide; one more than the view takes replaces the first. */
    public void put(int x, int y, double degrees) {
        if (spots.size() == MOST_SPOTS) {
            spots.remove(0);
        }
        spots.add(new Spot(x, y, degrees, 400));
    }

    public double temperature(double x, double y, LocalDateTime when) {
        double hour = when.getHour() + when.getMinute() / 60.0;
        double degrees =
                MEAN - SWING * Math.cos((hour - COLDEST_HOUR) / 24 * 2 * Math.PI) + GROUND * (y / LARGEST_PLACE - 0.5);
        for (Spot spot : spots) {
            degrees += (spot.degrees() - degrees) * spot.share(x, y);
        }
        return degrees;
    }
}
