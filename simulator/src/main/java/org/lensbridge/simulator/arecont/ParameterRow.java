package org.lensbridge.simulator.arecont;

import java.util.List;

/**
 * One line of a sheet. Immutable.
 *
 * @param access {@code r} and {@code w}, and {@code s} when each sensor has a value of its own
 * @param kind {@code int}, {@code enum}, {@code bool}, {@code text}, {@code ip} or {@code size}
 * @param detail what follows the kind: a range, values, or the greatest length
 * @param value as delivered
 */
record ParameterRow(String access, String kind, String detail, String name, String value) {
    private static final String ADDRESS = "(\\d{1,3}\\.){3}\\d{1,3}|[0-9A-Fa-f:]{2,39}";

    /** Reads a line whose words are filled in. */
    static ParameterRow parse(String line) {
        String[] columns = line.split(" ", 3);
        int colon = columns[1].indexOf(':');
        int equals = columns[2].indexOf('=');
        return new ParameterRow(
                columns[0],
                colon < 0 ? columns[1] : columns[1].substring(0, colon),
                colon < 0 ? "" : columns[1].substring(colon + 1),
                columns[2].substring(0, equals),
                columns[2].substring(equals + 1));
    }

    boolean isWritable() {
        return access.indexOf('w') >= 0;
    }

    boolean isOfSensor() {
        return access.indexOf('s') >= 0;
    }

    boolean allows(String text) {
        return switch (kind) {
            case "int" -> isInRange(text);
            case "enum" -> List.of(detail.split(",")).contains(text);
            case "bool" -> List.of("true", "false", "1", "0", "on", "off").contains(text);
            case "ip" -> text.matches(ADDRESS);
            case "size" -> isSize(text);
            default -> text.length() <= Integer.parseInt(detail) && text.chars().noneMatch(Character::isISOControl);
        };
    }

    private boolean isInRange(String text) {
        String[] range = detail.split("\\.\\.");
        return text.matches("-?\\d{1,9}")
                && Integer.parseInt(text) >= Integer.parseInt(range[0])
                && Integer.parseInt(text) <= Integer.parseInt(range[1]);
    }

    /** Width 128 to 1280 and height 96 to 720. */
    private static boolean isSize(String text) {
        if (!text.matches("\\d{1,4},\\d{1,4}")) {
            return false;
        }
        int width = Integer.parseInt(text.split(",")[0]);
        int height = Integer.parseInt(text.split(",")[1]);
        return width >= 128 && width <= 1280 && height >= 96 && height <= 720;
    }
}
