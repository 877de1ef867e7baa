package org.lensbridge.simulator.dahua;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The table of 4.10.7: each code with the ranges of its arguments, and what starting and stopping it does. */
final class PtzCommands {
    private static final double PAN_PER_STEP = 12;
    private static final double TILT_PER_STEP = 6;
    private static final double ZOOM_PER_STEP = 0.6;
    private static final double LENS_SPEED = 0.2;
    private static final double AUTO_PAN = 20;
    private static final double FULL = 8;

    private static final Range ANY = new Range(-1_000_000, 1_000_000, false);
    private static final Range SPEED = new Range(1, 8, true);
    private static final Range BOTH_WAYS = new Range(-8, 8, true);
    private static final Range PRESET = new Range(1, 80, true);
    private static final Range TOUR = new Range(0, 7, true);
    private static final Range PATTERN = new Range(1, 5, true);
    private static final Range AUXILIARY = new Range(1, 8, true);
    private static final Range SCREEN = new Range(-8192, 8192, true);

    /** What an argument may be. */
    private record Range(double least, double most, boolean whole) {
        boolean allows(double value) {
            return value >= least && value <= most && (!whole || value == Math.rint(value));
        }
    }

    /** What a code does; the arguments have been checked. */
    @FunctionalInterface
    private interface Act {
        void on(PtzUnit unit, double[] args) throws Refusal;
    }

    private record Command(List<Range> ranges, Act start, Act stop) {}

    private static final Act NOTHING = (unit, args) -> {};
    private static final Act HALT = (unit, args) -> unit.run(speed -> PtzPosition.STILL);
    private static final Act HALT_PAN_TILT = (unit, args) -> unit.run(speed -> speed.withPanTilt(0, 0));

    private static final Map<String, Command> COMMANDS = new HashMap<>();

    static {
        direction("Up", 0, 1, ANY, SPEED);
        direction("Down", 0, -1, ANY, SPEED);
        direction("Left", -1, 0, ANY, SPEED);
        direction("Right", 1, 0, ANY, SPEED);
        direction("LeftUp", -1, 1, SPEED, SPEED);
        direction("RightUp", 1, 1, SPEED, SPEED);
        direction("LeftDown", -1, -1, SPEED, SPEED);
        direction("RightDown", 1, -1, SPEED, SPEED);
        lens("ZoomWide", speed -> speed.withZoom(-4 * ZOOM_PER_STEP), speed -> speed.withZoom(0));
        lens("ZoomTele", speed -> speed.withZoom(4 * ZOOM_PER_STEP), speed -> speed.withZoom(0));
        lens("FocusNear", speed -> speed.withFocus(-LENS_SPEED), speed -> speed.withFocus(0));
        lens("FocusFar", speed -> speed.withFocus(LENS_SPEED), speed -> speed.withFocus(0));
        lens("IrisLarge", speed -> speed.withIris(LENS_SPEED), speed -> speed.withIris(0));
        lens("IrisSmall", speed -> speed.withIris(-LENS_SPEED), speed -> speed.withIris(0));
        command("GotoPreset", (unit, args) -> unit.goToPreset((int) args[1]), ANY, PRESET);
        command("SetPreset", (unit, args) -> unit.setPreset((int) args[1]), ANY, PRESET);
        command("ClearPreset", (unit, args) -> unit.clearPreset((int) args[1]), ANY, PRESET);
        command("StartTour", (unit, args) -> unit.startTour((int) args[0]), HALT, TOUR);
        command("StopTour", HALT, TOUR);
        command("AddTour", (unit, args) -> unit.addToTour((int) args[0], (int) args[1]), TOUR, PRESET);
        command("DelTour", (unit, args) -> unit.removeFromTour((int) args[0], (int) args[1]), TOUR, PRESET);
        command("ClearTour", (unit, args) -> unit.clearTour((int) args[0]), TOUR);
        command("AutoPanOn", (unit, args) -> unit.run(speed -> speed.withPanTilt(AUTO_PAN, 0)), HALT);
        command("AutoPanOff", HALT_PAN_TILT);
        command("SetLeftLimit", (unit, args) -> unit.setLeftLimit());
        command("SetRightLimit", (unit, args) -> unit.setRightLimit());
        command("AutoScanOn", (unit, args) -> unit.scan(), HALT);
        command("AutoScanOff", HALT);
        command("SetPatternBegin", (unit, args) -> unit.beginPattern((int) args[0]), PATTERN);
        command("SetPatternEnd", (unit, args) -> unit.endPattern((int) args[0]), PATTERN);
        command("StartPattern", (unit, args) -> unit.startPattern((int) args[0]), HALT, PATTERN);
        command("StopPattern", HALT, PATTERN);
        command("ClearPattern", (unit, args) -> unit.clearPattern((int) args[0]), PATTERN);
        command("AlarmSearch", NOTHING);
        // The document leaves the units of Position open; here they are parts of the screen, as for moveDirectly.
        command(
                "Position",
                (unit, args) -> unit.frame(
                        (int) args[0] + 4096, (int) args[1] + 4096, (int) args[0] + 4096, (int) args[1] + 4096),
                SCREEN,
                SCREEN,
                SCREEN);
        command("AuxOn", (unit, args) -> unit.switchAuxiliary((int) args[0], true), AUXILIARY);
        command("AuxOff", (unit, args) -> unit.switchAuxiliary((int) args[0], false), AUXILIARY);
        for (String key : List.of("Menu", "Exit", "Enter", "MenuUp", "MenuDown", "MenuLeft", "MenuRight")) {
            command(key, NOTHING);
        }
        command("Reset", (unit, args) -> unit.reset());
        command("LightController", NOTHING, ANY, ANY, new Range(0, 1, true));
        command(
                "PositionABS",
                (unit, args) -> unit.go(args[0], args[1], args[2], args[3] == 0 ? 1 : args[3] / FULL),
                new Range(0, 360, false),
                new Range(0, PtzPosition.HIGHEST, false),
                new Range(0, PtzPosition.LONGEST, false),
                new Range(0, FULL, true));
        command("PositionReset", (unit, args) -> unit.resetPosition());
        command(
                "Continuously",
                (unit, args) -> unit.runFor(
                        PtzPosition.STILL
                                .withPanTilt(args[0] * PAN_PER_STEP, args[1] * TILT_PER_STEP)
                                .withZoom(args[2] * ZOOM_PER_STEP),
                        args[3]),
                HALT,
                BOTH_WAYS,
                BOTH_WAYS,
                BOTH_WAYS,
                new Range(0, 3600, true));
    }

    private PtzCommands() {}

    static void start(String code, double[] args, PtzUnit unit) throws Refusal {
        Command command = command(code);
        for (int i = 0; i < command.ranges().size(); i++) {
            if (!command.ranges().get(i).allows(args[i])) {
                throw Refusal.invalidParam();
            }
        }
        command.start().on(unit, args);
    }

    /** Stopping looks at the code only: clients repeat the arguments, or leave them out. */
    static void stop(String code, double[] args, PtzUnit unit) throws Refusal {
        command(code).stop().on(unit, args);
    }

    private static Command command(String code) throws Refusal {
        Command command = COMMANDS.get(code);
        if (command == null) {
            throw Refusal.invalidParam();
        }
        return command;
    }

    /** A straight direction has its speed in the second argument; a diagonal has vertical first, then horizontal. */
    private static void direction(String code, int pan, int tilt, Range first, Range second) {
        int vertical = first == SPEED ? 0 : 1;
        Act start = (unit, args) -> unit.run(
                speed -> speed.withPanTilt(pan * args[1] * PAN_PER_STEP, tilt * args[vertical] * TILT_PER_STEP));
        COMMANDS.put(code, new Command(List.of(first, second), start, HALT_PAN_TILT));
    }

    private static void lens(String code, UnaryOperator<PtzPosition> run, UnaryOperator<PtzPosition> halt) {
        COMMANDS.put(code, new Command(List.of(), (unit, args) -> unit.run(run), (unit, args) -> unit.run(halt)));
    }

    private static void command(String code, Act start, Range... ranges) {
        command(code, start, NOTHING, ranges);
    }

    private static void command(String code, Act start, Act stop, Range... ranges) {
        COMMANDS.put(code, new Command(List.of(ranges), start, stop));
    }
}
