package org.lensbridge.simulator.axis;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures the white balance where {@code CoordX} and {@code CoordY} say, when one of them is set: the gains change (Imaging
 * API, WhiteBalance). Thread-safe.
 */
final class WhiteBalance {
    private static final Pattern COORDINATE = Pattern.compile("(ImageSource\\.I\\d+\\.Sensor\\.)Coord[XY]");

    private final Parameters parameters;

    WhiteBalance(Parameters parameters) {
        this.parameters = parameters;
        parameters.whenChanged((name, value) -> changed(name));
    }

    private void changed(String name) {
        Matcher matcher = COORDINATE.matcher(name);
        if (matcher.matches()) {
            String sensor = matcher.group(1);
            gain(sensor + "RedBalance", parameters.number(sensor + "CoordX", 5000));
            gain(sensor + "BlueBalance", parameters.number(sensor + "CoordY", 5000));
        }
    }

    /** Redder to the right, bluer to the bottom. */
    private void gain(String name, int coordinate) {
        parameters.measured(name, Integer.toString(20 + coordinate * 60 / 9999));
    }
}
