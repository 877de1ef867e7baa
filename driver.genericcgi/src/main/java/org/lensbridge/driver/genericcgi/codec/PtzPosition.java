package org.lensbridge.driver.genericcgi.codec;

import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code query=position} of section 5.3.1.1 tells. The document shows no answer: each number is looked for behind its name, with an equals sign or a
 * colon between them. Immutable.
 *
 * @param pan degrees from the device's zero, -360 to 360
 * @param tilt degrees from the device's zero, -360 to 360
 * @param zoom steps, 0 to 9999
 * @param focus steps, 0 to 9999
 */
public record PtzPosition(OptionalDouble pan, OptionalDouble tilt, OptionalDouble zoom, OptionalDouble focus) {
    /** The most steps of zoom and focus. */
    public static final int MOST_STEPS = 9999;

    private static final int LONGEST = 4096;
    private static final Pattern NUMBER = Pattern.compile(
            "(?i)(?<![a-z])(pan|tilt|zoom|focus)[ \\t\"]{0,8}[=:][ \\t\"]{0,8}(-?\\d{1,6}(?:\\.\\d{1,6})?)(?![\\d.])");

    /** Reads any text. */
    public static PtzPosition parse(String text) {
        OptionalDouble pan = OptionalDouble.empty();
        OptionalDouble tilt = OptionalDouble.empty();
        OptionalDouble zoom = OptionalDouble.empty();
        OptionalDouble focus = OptionalDouble.empty();
        Matcher numbers = NUMBER.matcher(text.substring(0, Math.min(text.length(), LONGEST)));
        while (numbers.find()) {
            double number = Double.parseDouble(numbers.group(2));
            switch (Character.toLowerCase(numbers.group(1).charAt(0))) {
                case 'p' -> pan = within(number, -360, 360);
                case 't' -> tilt = within(number, -360, 360);
                case 'z' -> zoom = within(number, 0, MOST_STEPS);
                default -> focus = within(number, 0, MOST_STEPS);
            }
        }
        return new PtzPosition(pan, tilt, zoom, focus);
    }

    private static OptionalDouble within(double number, double least, double most) {
        return number >= least && number <= most ? OptionalDouble.of(number) : OptionalDouble.empty();
    }

    /** Whether it tells where the camera looks. */
    public boolean turns() {
        return pan.isPresent() && tilt.isPresent();
    }
}
