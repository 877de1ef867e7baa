package org.lensbridge.simulator.generic;

import static org.lensbridge.simulator.generic.PtzArguments.number;
import static org.lensbridge.simulator.generic.PtzArguments.oneOf;
import static org.lensbridge.simulator.generic.PtzArguments.several;
import static org.lensbridge.simulator.generic.PtzArguments.whole;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.lensbridge.simulator.GenericModel;
import org.lensbridge.simulator.generic.PtzHead.Axis;

/** What {@code com/ptz.cgi} can be told, as the table of 5.3.1.1 says for each class of models. */
final class PtzCommands {
    private static final Set<GenericModel> PTZ = EnumSet.of(GenericModel.PTZ);
    private static final Set<GenericModel> ZOOM = EnumSet.of(GenericModel.ZOOM);
    private static final Set<GenericModel> MOVING = EnumSet.of(GenericModel.PTZ, GenericModel.ZOOM);
    private static final Set<GenericModel> FIXED = EnumSet.of(GenericModel.FIXED);
    private static final Set<GenericModel> ALL = EnumSet.allOf(GenericModel.class);
    private static final List<String> STEPS = List.of("1,2,4,8,16,32,64,128,-1,-2,-4,-8,-16,-32,-64,-128".split(","));
    private static final Map<GenericModel, List<String>> AUTOFOCUS = Map.of(
            GenericModel.PTZ, List.of("on", "off"),
            GenericModel.ZOOM, List.of("on", "off", "zoomtrigger", "pushaf"),
            GenericModel.FIXED, List.of("pushaf", "zoomreset", "focusreset"));
    private static final int STEP = 39;

    private final GenericModel model;
    private final PtzHead head;
    private final Map<String, Command> commands = new LinkedHashMap<>();

    /** Checks a value, and says what is to be done then. */
    @FunctionalInterface
    interface Check {
        Action of(String value) throws Refusal;
    }

    /** Does what was asked for. */
    @FunctionalInterface
    interface Action {
        void run() throws Refusal;
    }

    private record Command(String values, Check check) {}

    PtzCommands(GenericSettings settings, PtzHead head, Routines routines) {
        this.model = settings.model();
        this.head = head;
        put("move", "home,up,down,left,right,upleft,upright,downleft,downright", PTZ, this::move);
        absolute("pan", Axis.PAN, -180, 180);
        absolute("tilt", Axis.TILT, -10, 190);
        absolute("zoom", Axis.ZOOM, 0, 9999);
        absolute("focus", Axis.FOCUS, 0, 9999);
        relative("rpan", Axis.PAN, 360);
        relative("rtilt", Axis.TILT, 360);
        relative("rzoom", Axis.ZOOM, 9999);
        relative("rfocus", Axis.FOCUS, 9999);
        List<String> modes = AUTOFOCUS.get(model);
        put("autofocus", String.join(",", modes), ALL, value -> autofocus(oneOf(value, modes)));
        put("continuouspantiltmove", "-100...100,-100...100", MOVING, this::panAndTilt);
        continuous("continuouszoommove", Axis.ZOOM, 1);
        steps("zoomsteps", Axis.ZOOM, STEP);
        steps(settings.focusSteps(), Axis.FOCUS, -STEP);
        continuous("continuousfocusmove", Axis.FOCUS, -1);
        put("continuousirismove", "stop,open,close", ZOOM, this::iris);
        put("gotoserverpresetno", "1...256", MOVING, this::goToPreset);
        routine("gotoserverautopanno", Routines.AUTOPANS, routines::runAutopan);
        routine("gotoservercruiseno", Routines.CRUISES, routines::runCruise);
        routine("gotoserversequenceno", 8, routines::runSequence);
    }

    /** Fails for what this model does not have, and for wrong values. */
    Action action(String name, String value) throws Refusal {
        Command command = commands.get(name);
        if (command == null) {
            throw Refusal.error("there is no " + name);
        }
        return command.check().of(value);
    }

    /** A line for each: the answer to {@code info=1}. */
    String info() {
        return commands.entrySet().stream()
                .map(command -> command.getKey() + "=" + command.getValue().values())
                .collect(Collectors.joining("\r\n", "Available commands:\r\n", "\r\n"));
    }

    private void put(String name, String values, Set<GenericModel> models, Check check) {
        if (models.contains(model)) {
            commands.put(name, new Command(values, check));
        }
    }

    private void absolute(String name, Axis axis, int least, int most) {
        put(name, least + "..." + most, PTZ, value -> {
            double wanted = number(value, least, most);
            return () -> head.goTo(axis, wanted);
        });
    }

    private void relative(String name, Axis axis, int most) {
        put(name, -most + "..." + most, PTZ, value -> {
            double offset = number(value, -most, most);
            return () -> head.goBy(axis, offset);
        });
    }

    private void continuous(String name, Axis axis, int sign) {
        put(name, "-100...100", ALL, value -> {
            int speed = whole(value, -100, 100);
            return () -> head.run(axis, sign * speed);
        });
    }

    private void steps(String name, Axis axis, int each) {
        put(name, String.join(",", STEPS), FIXED, value -> {
            int count = Integer.parseInt(oneOf(value, STEPS));
            return () -> head.goBy(axis, count * each);
        });
    }

    /** Runs a line that was set before. */
    @FunctionalInterface
    private interface Line {
        void run(int number) throws Refusal;
    }

    private void routine(String name, int most, Line line) {
        put(name, "1..." + most, PTZ, value -> {
            int number = whole(value, 1, most);
            return () -> line.run(number);
        });
    }

    private Action move(String value) throws Refusal {
        if (value.equals("home")) {
            return head::goHome;
        }
        String way = oneOf(value, List.of(commands.get("move").values().split(",")));
        int up = way.startsWith("up") ? 5 : way.startsWith("down") ? -5 : 0;
        int right = way.endsWith("right") ? 5 : way.endsWith("left") ? -5 : 0;
        return () -> {
            head.goBy(Axis.TILT, up);
            head.goBy(Axis.PAN, right);
        };
    }

    private Action panAndTilt(String value) throws Refusal {
        String[] speeds = several(value, 2);
        int pan = whole(speeds[0], -100, 100);
        int tilt = whole(speeds[1], -100, 100);
        return () -> {
            head.run(Axis.PAN, pan);
            head.run(Axis.TILT, tilt);
        };
    }

    private Action iris(String value) throws Refusal {
        int direction = List.of("close", "stop", "open").indexOf(value) - 1;
        oneOf(value, List.of("stop", "open", "close"));
        return () -> head.run(Axis.IRIS, direction * 100);
    }

    /** Focusing by one push ends near the middle; a reset goes to the first end. */
    private Action autofocus(String mode) {
        IntConsumer focus = at -> head.goTo(Axis.FOCUS, at);
        return () -> {
            head.autofocus(mode);
            switch (mode) {
                case "pushaf" -> focus.accept(5200);
                case "focusreset" -> focus.accept(0);
                case "zoomreset" -> head.goTo(Axis.ZOOM, 0);
                default -> {}
            }
        };
    }

    private Action goToPreset(String value) throws Refusal {
        int number = whole(value, 1, 256);
        Map<Axis, Double> where =
                head.preset(number).orElseThrow(() -> Refusal.error("there is no preset point " + number));
        return () -> head.goTo(where, 1);
    }
}
