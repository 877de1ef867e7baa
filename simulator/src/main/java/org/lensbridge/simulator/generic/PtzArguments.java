package org.lensbridge.simulator.generic;

import java.util.List;

/** Values of PTZ parameters, checked. */
final class PtzArguments {
    private PtzArguments() {}

    static double number(String value, double least, double most) throws Refusal {
        if (!value.matches("-?\\d{1,5}(\\.\\d{1,4})?")) {
            throw Refusal.error("\"" + value + "\" is no number");
        }
        double number = Double.parseDouble(value);
        if (number < least || number > most) {
            throw Refusal.error(value + " is out of range");
        }
        return number;
    }

    static int whole(String value, int least, int most) throws Refusal {
        if (value.indexOf('.') >= 0) {
            throw Refusal.error("\"" + value + "\" is no whole number");
        }
        return (int) number(value, least, most);
    }

    /** As many values as wanted, between commas. */
    static String[] several(String value, int count) throws Refusal {
        String[] values = value.split(",", count);
        if (values.length != count) {
            throw Refusal.error("\"" + value + "\" lacks a value");
        }
        return values;
    }

    static String oneOf(String value, List<String> allowed) throws Refusal {
        if (!allowed.contains(value)) {
            throw Refusal.error("\"" + value + "\" is none of " + String.join(", ", allowed));
        }
        return value;
    }
}
