package org.lensbridge.driver.dahua.operation;

import static org.lensbridge.driver.support.operation.Operation.read;
import static org.lensbridge.driver.support.operation.Operation.write;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.lensbridge.api.capability.control.Trait;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.transport.http.Reuse;

/**
 * Turning and zooming: section 4.10. Channels go out from 1 as 4.10.7 says, though some of its examples send 0;
 * firmware that wants 0 is a row in the quirks.
 */
public final class PtzOperations {
    private static final ValueType ANY_NUMBER = decimal(-100_000, 100_000);
    /** The document gives stored positions no range; positioners of the family tell up to 300 of them in 4.10.4. */
    public static final int MOST_PRESETS = 1024;

    private static final ValueType BYTE = ValueType.integer(0, 255);
    private static final ValueType PRESET = ValueType.integer(0, MOST_PRESETS);
    private static final ValueType SCREEN = ValueType.integer(0, 8192);
    private static final ValueType BOTH_WAYS = ValueType.integer(-8, 8);

    /** The codes of 4.10.7, but for Reset, which has a row of its own because it cannot be undone. */
    private static final ValueType CODE = ValueType.choice(
            "Up",
            "Down",
            "Left",
            "Right",
            "ZoomWide",
            "ZoomTele",
            "FocusNear",
            "FocusFar",
            "IrisLarge",
            "IrisSmall",
            "GotoPreset",
            "SetPreset",
            "ClearPreset",
            "StartTour",
            "StopTour",
            "LeftUp",
            "RightUp",
            "LeftDown",
            "RightDown",
            "AddTour",
            "DelTour",
            "ClearTour",
            "AutoPanOn",
            "AutoPanOff",
            "SetLeftLimit",
            "SetRightLimit",
            "AutoScanOn",
            "AutoScanOff",
            "SetPatternBegin",
            "SetPatternEnd",
            "StartPattern",
            "StopPattern",
            "ClearPattern",
            "AlarmSearch",
            "Position",
            "AuxOn",
            "AuxOff",
            "Menu",
            "Exit",
            "Enter",
            "MenuUp",
            "MenuDown",
            "MenuLeft",
            "MenuRight",
            "LightController",
            "PositionABS",
            "PositionReset",
            "Continuously");

    /** Section 4.10.3. */
    public static final Operation PROTOCOLS = ask("ptz.protocols", "4.10.3", "getProtocolList", "Known protocols.")
            .reused(Reuse.CONFIGURATION);
    /** Section 4.10.4. */
    public static final Operation CAPABILITIES = ask(
                    "ptz.capabilities", "4.10.4", "getCurrentProtocolCaps", "What the present protocol can do.")
            .reused(Reuse.CONFIGURATION);
    /** Section 4.10.5. */
    public static final Operation PRESETS =
            ask("ptz.presets", "4.10.5", "getPresets", "The stored positions.").reused(Reuse.STATE);
    /** Section 4.10.6. */
    public static final Operation TOURS =
            ask("ptz.tours", "4.10.6", "getTours", "The stored tours.").reused(Reuse.STATE);

    /** Section 4.10.7, the request itself: begins what a code stands for. */
    public static final Operation START = control("ptz.start", "start", "Begins what a code stands for.");
    /** Section 4.10.7, the request itself: ends what was begun with the same code. */
    public static final Operation STOP = control("ptz.stop", "stop", "Ends what was begun with the same code.");

    /** Section 4.10.7. */
    public static final Operation GO_TO_PRESET = preset("ptz.preset.go", "GotoPreset", "Turns to a stored position.");
    /** Section 4.10.7. */
    public static final Operation SET_PRESET = preset("ptz.preset.set", "SetPreset", "Stores the present position.");
    /** Section 4.10.7. */
    public static final Operation CLEAR_PRESET =
            preset("ptz.preset.clear", "ClearPreset", "Removes a stored position.");

    /** Section 4.10.7. The fourth number, the speed, may be left out. */
    public static final Operation MOVE_TO = code(
                    "ptz.moveTo", "PositionABS", "{pan}", "{tilt}", "{zoom}&arg4={speed}", "Turns to a position.")
            .needs("pan", decimal(0, 360), "degrees")
            .needs("tilt", decimal(0, 90), "degrees")
            .needs("zoom", decimal(0, 1000), "magnification")
            .takes("speed", ValueType.integer(1, 8), "how fast");

    /** Section 4.10.7. The document gives the fourth number no unit; devices take seconds. */
    public static final Operation MOVE = code(
                    "ptz.move", "Continuously", "{pan}", "{tilt}", "{zoom}&arg4={timeout}", "Moves all axes at once.")
            .needs("pan", BOTH_WAYS, "speed to the right")
            .needs("tilt", BOTH_WAYS, "speed upwards")
            .needs("zoom", BOTH_WAYS, "speed inwards")
            .needs("timeout", ValueType.integer(0, 3600), "seconds after which it stops by itself");

    /** Section 4.10.7. */
    public static final Operation START_TOUR = tour("ptz.tour.start", "StartTour", "Starts a tour.");
    /** Section 4.10.7. */
    public static final Operation STOP_TOUR = tour("ptz.tour.stop", "StopTour", "Stops a tour.");
    /** Section 4.10.7. */
    public static final Operation ADD_TO_TOUR =
            tourPreset("ptz.tour.add", "AddTour", "Adds a stored position to a tour.");
    /** Section 4.10.7. */
    public static final Operation CLEAR_TOUR = tour("ptz.tour.clear", "ClearTour", "Removes a tour.");
    /** Section 4.10.7. */
    public static final Operation START_PATTERN = pattern("ptz.pattern.start", "StartPattern", "Starts a pattern.");
    /** Section 4.10.7. */
    public static final Operation STOP_PATTERN = pattern("ptz.pattern.stop", "StopPattern", "Stops a pattern.");
    /** Section 4.10.7. */
    public static final Operation CLEAR_PATTERN = pattern("ptz.pattern.clear", "ClearPattern", "Removes a pattern.");

    private static final List<Operation> CODES = List.of(
            START_TOUR,
            STOP_TOUR,
            ADD_TO_TOUR,
            tourPreset("ptz.tour.drop", "DelTour", "Takes a stored position out of a tour."),
            CLEAR_TOUR,
            plain("ptz.autoPan.on", "AutoPanOn", "Starts to pan in circles."),
            plain("ptz.autoPan.off", "AutoPanOff", "Stops to pan in circles."),
            plain("ptz.scan.setLeft", "SetLeftLimit", "Makes the present direction the left end of the scan."),
            plain("ptz.scan.setRight", "SetRightLimit", "Makes the present direction the right end of the scan."),
            plain("ptz.scan.on", "AutoScanOn", "Starts the scan."),
            plain("ptz.scan.off", "AutoScanOff", "Stops the scan."),
            pattern("ptz.pattern.begin", "SetPatternBegin", "Begins to record a pattern."),
            pattern("ptz.pattern.end", "SetPatternEnd", "Ends the recording of a pattern."),
            START_PATTERN,
            STOP_PATTERN,
            CLEAR_PATTERN,
            plain("ptz.alarmSearch", "AlarmSearch", "Searches alarms."),
            code("ptz.position", "Position", "{pan}", "{tilt}", "{zoom}", "Turns to a position in the device's units.")
                    .needs("pan", ANY_NUMBER, "horizontal position; the document defines no unit")
                    .needs("tilt", ANY_NUMBER, "vertical position; the document defines no unit")
                    .needs("zoom", ANY_NUMBER, "change of the zoom"),
            auxiliary("ptz.auxiliary.on", "AuxOn", "Switches an auxiliary function on."),
            auxiliary("ptz.auxiliary.off", "AuxOff", "Switches an auxiliary function off."),
            plain("ptz.menu.open", "Menu", "Opens the positioner's menu."),
            plain("ptz.menu.close", "Exit", "Closes the positioner's menu."),
            plain("ptz.menu.enter", "Enter", "Chooses an entry of the menu."),
            plain("ptz.menu.up", "MenuUp", "Goes up in the menu."),
            plain("ptz.menu.down", "MenuDown", "Goes down in the menu."),
            plain("ptz.menu.left", "MenuLeft", "Goes left in the menu."),
            plain("ptz.menu.right", "MenuRight", "Goes right in the menu."),
            plain("ptz.reset", "Reset", "Puts the positioner's settings back to those of the factory.")
                    .with(Trait.DESTRUCTIVE),
            code("ptz.light", "LightController", "{controller}", "{light}", "{on}", "Switches a light.")
                    .needs("controller", BYTE, "address of the light controller")
                    .needs("light", BYTE, "number of the light")
                    .needs("on", ValueType.choice("0", "1"), "1 on, 0 off"),
            plain("ptz.resetPosition", "PositionReset", "Makes the present direction the reference."));

    /** Section 4.10.8. */
    public static final Operation STATUS = ask("ptz.status", "4.10.8", "getStatus", "Where it looks and what it does.")
            .reused(Reuse.IN_FLIGHT);

    /** Section 4.10.9; written as in its syntax line, which its example contradicts. */
    public static final Operation MOVE_DIRECTLY = write(
                    "ptz.moveDirectly",
                    "4.10.9",
                    "/cgi-bin/ptzBase.cgi?action=moveDirectly&channel={channel}&startPoint[0]={startX}"
                            + "&startPoint[1]={startY}&endPoint[0]={endX}&endPoint[1]={endY}",
                    Confirmation.OK,
                    "Turns and zooms so that a part of the picture fills it.")
            .channelFrom(1)
            .needs("startX", SCREEN, "left of the part, 8192 is the right edge of the picture")
            .needs("startY", SCREEN, "top of the part, 8192 is the lower edge of the picture")
            .needs("endX", SCREEN, "right of the part")
            .needs("endY", SCREEN, "bottom of the part");

    static final List<Operation> ALL = Stream.of(
                    Tables.table("config.ptz", "4.10.1", "Ptz", "Serial port and protocol of the positioner."),
                    Tables.table("config.ptzAutoMovement", "4.10.2", "PtzAutoMovement", "Movements by the clock."),
                    List.of(PROTOCOLS, CAPABILITIES, PRESETS, TOURS, START, STOP),
                    List.of(GO_TO_PRESET, SET_PRESET, CLEAR_PRESET),
                    CODES,
                    List.of(MOVE_TO, MOVE, STATUS, MOVE_DIRECTLY))
            .flatMap(List::stream)
            .toList();

    private PtzOperations() {}

    private static Operation ask(String name, String section, String action, String text) {
        String target = "/cgi-bin/ptz.cgi?action=" + action + "&channel={channel}";
        return read(name, section, target, Decoding.KEYS, text).channelFrom(1);
    }

    private static Operation control(String name, String action, String text) {
        String target = "/cgi-bin/ptz.cgi?action=" + action
                + "&channel={channel}&code={code}&arg1={arg1}&arg2={arg2}&arg3={arg3}&arg4={arg4}";
        return write(name, "4.10.7", target, Confirmation.OK, text)
                .channelFrom(1)
                .needs("code", CODE, "what to do")
                .takes("arg1", ANY_NUMBER, Value.of(0), "the code's first number")
                .takes("arg2", ANY_NUMBER, Value.of(0), "the code's second number")
                .takes("arg3", ANY_NUMBER, Value.of(0), "the code's third number")
                .takes("arg4", ANY_NUMBER, "the code's fourth number");
    }

    private static Operation code(String name, String code, String first, String second, String third, String text) {
        String target = "/cgi-bin/ptz.cgi?action=start&channel={channel}&code=" + code + "&arg1=" + first + "&arg2="
                + second + "&arg3=" + third;
        return write(name, "4.10.7", target, Confirmation.OK, text).channelFrom(1);
    }

    private static Operation plain(String name, String code, String text) {
        return code(name, code, "0", "0", "0", text);
    }

    private static Operation preset(String name, String code, String text) {
        return code(name, code, "0", "{preset}", "0", text).needs("preset", PRESET, "number of the position");
    }

    private static Operation tour(String name, String code, String text) {
        return code(name, code, "{tour}", "0", "0", text).needs("tour", BYTE, "number of the tour");
    }

    private static Operation tourPreset(String name, String code, String text) {
        return code(name, code, "{tour}", "{preset}", "0", text)
                .needs("tour", BYTE, "number of the tour")
                .needs("preset", PRESET, "number of the position");
    }

    private static Operation pattern(String name, String code, String text) {
        return code(name, code, "{pattern}", "0", "0", text).needs("pattern", BYTE, "number of the pattern");
    }

    private static Operation auxiliary(String name, String code, String text) {
        return code(name, code, "{function}", "0", "0", text).needs("function", BYTE, "number of the function");
    }

    private static ValueType decimal(long min, long max) {
        return new ValueType.DecimalType(BigDecimal.valueOf(min), BigDecimal.valueOf(max));
    }
}
