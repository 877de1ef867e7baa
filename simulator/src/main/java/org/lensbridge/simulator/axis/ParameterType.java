package org.lensbridge.simulator.axis;

import java.util.List;

/**
 * Which values a parameter takes, as {@code listdefinitions} tells it. Immutable.
 *
 * @param kind {@code string}, {@code password}, {@code int}, {@code enum}, {@code bool} or {@code ro}
 * @param detail what follows the kind in a sheet: a length, a range, or values
 */
record ParameterType(String kind, String detail) {
    static ParameterType parse(String text) {
        int colon = text.indexOf(':');
        return colon < 0
                ? new ParameterType(text, "")
                : new ParameterType(text.substring(0, colon), text.substring(colon + 1));
    }

    boolean isReadOnly() {
        return kind.equals("ro");
    }

    boolean allows(String value) {
        return switch (kind) {
            case "ro" -> false;
            case "bool" -> value.equals("yes") || value.equals("no");
            case "enum" -> List.of(detail.split(",")).contains(value);
            case "int" -> isInRange(value);
            default -> detail.isEmpty() || value.length() <= Integer.parseInt(detail);
        };
    }

    private boolean isInRange(String value) {
        String[] range = detail.split("\\.\\.");
        return value.matches("-?\\d{1,10}")
                && Long.parseLong(value) >= Long.parseLong(range[0])
                && Long.parseLong(value) <= Long.parseLong(range[1]);
    }

    /** The element inside {@code parameter}. */
    String xml(String indent) {
        StringBuilder xml = new StringBuilder(indent).append(isReadOnly() ? "<type readonly=\"true\">\n" : "<type>\n");
        String inner = indent + "  ";
        switch (kind) {
            case "bool" -> xml.append(inner).append("<bool true=\"yes\" false=\"no\" />\n");
            case "int" -> {
                String[] range = detail.split("\\.\\.");
                xml.append(inner).append("<int min=\"" + range[0] + "\" max=\"" + range[1] + "\" />\n");
            }
            case "enum" -> {
                xml.append(inner).append("<enum>\n");
                for (String value : detail.split(",")) {
                    xml.append(inner).append("  <entry value=\"" + Xml.escaped(value) + "\" />\n");
                }
                xml.append(inner).append("</enum>\n");
            }
            case "password" -> xml.append(inner).append("<password />\n");
            default ->
                xml.append(inner).append(detail.isEmpty() ? "<string />\n" : "<string maxlen=\"" + detail + "\" />\n");
        }
        return xml.append(indent).append("</type>\n").toString();
    }
}
