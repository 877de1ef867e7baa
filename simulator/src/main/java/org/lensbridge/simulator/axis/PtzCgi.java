package org.lensbridge.simulator.axis;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lensbridge.simulator.AxisLevel;

/**
 * {@code com/ptz.cgi} and {@code com/ptzconfig.cgi} (network-video/pantiltzoom-api). What is done is answered with 204, what
 * cannot be done with a text that begins {@code Error:}.
 */
final class PtzCgi {
    private static final List<String> POSITIONS =
            List.of(AxisHead.PAN, AxisHead.TILT, AxisHead.ZOOM, AxisHead.IRIS, AxisHead.FOCUS, AxisHead.BRIGHTNESS);
    private static final Set<String> SWITCHES = Set.of("autofocus", "autoiris", "ircutfilter", "backlight");
    private static final String NUMBER = "-?\\d{1,6}(\\.\\d{1,6})?";

    private final AxisSite site;
    private final AxisHead head;

    /** A command that is known and cannot be carried out. */
    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message, null, false, false);
        }
    }

    PtzCgi(AxisSite site) {
        this.site = site;
        this.head = site.head();
    }

    Map<String, AxisRoute> routes() {
        return site.settings().model().views() == 0
                ? Map.of()
                : Map.of(
                        "com/ptz.cgi", new AxisRoute(AxisLevel.VIEWER, this::move),
                        "com/ptzconfig.cgi", new AxisRoute(AxisLevel.OPERATOR, this::move));
    }

    private void move(AxisCall call) {
        try {
            if (!site.settings().model().canMove()) {
                throw new Refused("PTZ is not available on this camera");
            }
            if (call.argument("camera").filter(camera -> !camera.equals("1")).isPresent()) {
                throw new Refused("Invalid camera number");
            }
            Optional<String> text = answer(call);
            if (text.isPresent()) {
                call.text(text.get());
                return;
            }
            boolean locked = call.level() == AxisLevel.VIEWER
                    && site.parameters().is("PTZ.BoaProtPTZOperator", "password")
                    && site.accounts()
                            .find(call.exchange().user())
                            .filter(user -> !user.ptz())
                            .isPresent();
            if (locked) {
                site.forbid(call);
                return;
            }
            boolean known = false;
            for (Map.Entry<String, String> argument : call.arguments().entrySet()) {
                known |= command(call, argument.getKey(), argument.getValue());
            }
            if (!known) {
                throw new Refused("No known command");
            }
            call.noContent();
        } catch (Refused e) {
            call.text("Error:\n" + e.getMessage() + "\n");
        }
    }

    /** What only asks. */
    private Optional<String> answer(AxisCall call) throws Refused {
        if (call.argument("info").isPresent()) {
            return Optional.of(PtzInfo.TEXT);
        }
        if (call.argument("whoami").isPresent()) {
            return Optional.of("Simulated positioner\n");
        }
        Optional<String> query = call.argument("query");
        return query.isEmpty() ? Optional.empty() : Optional.of(queried(query.get()));
    }

    private String queried(String query) throws Refused {
        return switch (query) {
            case "position" -> position();
            case "speed" -> "speed=" + head.speed() + "\n";
            case "limits" ->
                site.parameters().in("PTZ.Limit.L1").stream()
                        .map(entry -> entry.name().substring("PTZ.Limit.L1.".length()) + "=" + entry.value() + "\n")
                        .collect(Collectors.joining());
            case "presetposcam", "presetposall" ->
                head.presets().entrySet().stream()
                        .map(preset -> "presetposno" + preset.getKey() + "=" + preset.getValue() + "\n")
                        .collect(Collectors.joining("", "Preset Positions for camera 1\n", ""));
            default -> throw new Refused("Unknown query");
        };
    }

    private String position() {
        StringBuilder text = new StringBuilder();
        for (String name : POSITIONS) {
            double value = head.position(name);
            boolean angle = name.equals(AxisHead.PAN) || name.equals(AxisHead.TILT);
            text.append(name)
                    .append('=')
                    .append(angle ? String.format(Locale.ROOT, "%.4f", value) : Long.toString(Math.round(value)))
                    .append('\n');
        }
        return text.append("autofocus=" + head.state("autofocus") + "\nautoiris=" + head.state("autoiris") + "\n")
                .toString();
    }

    /** False when it is no command but belongs to one. */
    private boolean command(AxisCall call, String name, String value) throws Refused {
        if (POSITIONS.contains(name)) {
            head.moveTo(name, number(value, -9999, 9999));
        } else if (name.startsWith("r") && POSITIONS.contains(name.substring(1))) {
            head.moveBy(name.substring(1), number(value, -9999, 9999));
        } else if (name.startsWith("continuous") && name.endsWith("move")) {
            continuous(name.substring("continuous".length(), name.length() - "move".length()), value);
        } else if (SWITCHES.contains(name)) {
            turn(name, value);
        } else if (name.contains("serverpreset")) {
            preset(call, name, value);
        } else {
            return other(call, name, value);
        }
        return true;
    }

    private boolean other(AxisCall call, String name, String value) throws Refused {
        switch (name) {
            case "move" -> step(value);
            case "center" -> center(call, value);
            case "areazoom" -> areaZoom(call, value);
            case "speed" -> head.speed((int) number(value, 1, 100));
            case "auxiliary" -> {
                if (!value.equals("wiper") && !value.equals("speeddry")) {
                    throw new Refused("Unknown auxiliary function");
                }
            }
            case "home" -> {
                if (!value.equals("yes")) {
                    throw new Refused("Invalid value for home");
                }
                head.setPreset(1, "Home");
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void continuous(String what, String value) throws Refused {
        if (what.equals("pantilt")) {
            double[] both = numbers(value, 2);
            head.run(AxisHead.PAN, within(both[0], 100));
            head.run(AxisHead.TILT, within(both[1], 100));
        } else if (POSITIONS.contains(what)) {
            head.run(what, number(value, -100, 100));
        } else {
            throw new Refused("Unknown command");
        }
    }

    private void turn(String name, String value) throws Refused {
        boolean auto = name.equals("ircutfilter") && value.equals("auto");
        if (!auto && !value.equals("on") && !value.equals("off")) {
            throw new Refused("Invalid value for " + name);
        }
        head.turn(name, value);
    }

    private void step(String value) throws Refused {
        double step = head.fieldAngle() / 3;
        if (value.equals("stop")) {
            head.stop();
        } else if (value.equals("home")) {
            head.goTo(1, head.speed());
        } else if (value.matches("(up|down)?(left|right)?") && !value.isEmpty()) {
            if (value.endsWith("left") || value.endsWith("right")) {
                head.moveBy(AxisHead.PAN, value.endsWith("left") ? -step : step);
            }
            if (value.startsWith("up") || value.startsWith("down")) {
                head.moveBy(AxisHead.TILT, value.startsWith("up") ? step : -step);
            }
        } else {
            throw new Refused("Invalid direction");
        }
    }

    private void center(AxisCall call, String value) throws Refused {
        double[] point = numbers(value, 2);
        var size = site.settings().sizes().get(0);
        double width = number(call.argument("imagewidth").orElse("" + size.width()), 1, 9999);
        double height = number(call.argument("imageheight").orElse("" + size.height()), 1, 9999);
        double angle = head.fieldAngle();
        head.moveBy(AxisHead.PAN, (point[0] / width - 0.5) * angle);
        head.moveBy(AxisHead.TILT, (0.5 - point[1] / height) * angle * height / width);
    }

    /** The third number is a zoom factor in percent: more than 100 zooms in. */
    private void areaZoom(AxisCall call, String value) throws Refused {
        double[] area = numbers(value, 3);
        if (area[2] < 1) {
            throw new Refused("Invalid zoom factor");
        }
        center(call, area[0] + "," + area[1]);
        head.moveTo(AxisHead.ZOOM, head.position(AxisHead.ZOOM) * area[2] / 100);
    }

    private void preset(AxisCall call, String name, String value) throws Refused {
        boolean byName = name.endsWith("name");
        String verb = name.substring(0, name.indexOf("serverpreset"));
        if (verb.equals("set")) {
            set(call, byName, value);
            return;
        }
        int number = byName ? head.preset(value).orElse(0) : (int) number(value, 0, 999);
        boolean done = verb.equals("goto") ? head.goTo(number, head.speed()) : head.removePreset(number);
        if (!done) {
            throw new Refused("No such preset position");
        }
    }

    private void set(AxisCall call, boolean byName, String value) throws Refused {
        if (call.level() == AxisLevel.VIEWER) {
            throw new Refused("Not allowed");
        }
        if (byName && (value.isEmpty() || value.length() > 31)) {
            throw new Refused("Invalid preset name");
        }
        int number = byName
                ? head.numberFor(value).orElseThrow(() -> new Refused("No free preset position"))
                : (int) number(value, 1, 100);
        head.setPreset(number, byName ? value : head.presets().getOrDefault(number, "Preset " + number));
    }

    private static double[] numbers(String value, int count) throws Refused {
        String[] parts = value.split(",", -1);
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            if (parts.length != count || !parts[i].matches(NUMBER)) {
                throw new Refused("Invalid value");
            }
            numbers[i] = Double.parseDouble(parts[i]);
        }
        return numbers;
    }

    private static double number(String value, double least, double most) throws Refused {
        double number = numbers(value, 1)[0];
        if (number < least || number > most) {
            throw new Refused("Value out of range");
        }
        return number;
    }

    private static double within(double number, double most) throws Refused {
        if (Math.abs(number) > most) {
            throw new Refused("Value out of range");
        }
        return number;
    }
}
