package org.lensbridge.driver.genericcgi.operation;

import static org.lensbridge.driver.support.operation.Operation.read;
import static org.lensbridge.driver.support.operation.Operation.write;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.transport.http.Reuse;

/**
 * Sections 5.3.1.1 and 5.3.1.3: pan, tilt, zoom, focus and presets, a row for each command. Their ranges are those of all classes of models together.
 * None of the requests names a channel.
 */
public final class PtzOperations {
    /** The most presets: the document's history says it for all models. */
    public static final int MOST_PRESETS = 256;
    /** The most autopan lines. */
    public static final int AUTOPANS = 4;
    /** The most cruise lines, and the most sequence lines. */
    public static final int LINES = 8;
    /** The longest name of a preset. */
    public static final int LONGEST_NAME = 31;

    private static final String CONTROL = "5.3.1.1";
    private static final String CONFIGURATION = "5.3.1.3";

    private static final ValueType PRESET = ValueType.integer(1, MOST_PRESETS);
    private static final ValueType AUTOPAN = ValueType.integer(1, AUTOPANS);
    private static final ValueType LINE = ValueType.integer(1, LINES);
    private static final ValueType NAME = new ValueType.TextType(LONGEST_NAME);
    private static final ValueType PAN = decimal(-180, 180);
    private static final ValueType TILT = decimal(-10, 190);
    private static final ValueType TURN = decimal(-360, 360);
    private static final ValueType PLACE = ValueType.integer(0, 9999);
    private static final ValueType WAY = ValueType.integer(-9999, 9999);
    private static final ValueType SPEED = ValueType.integer(-100, 100);
    private static final ValueType PIXELS = ValueType.integer(1, 32_768);
    private static final ValueType STEPS = ValueType.choice(
            "1", "2", "4", "8", "16", "32", "64", "128", "-1", "-2", "-4", "-8", "-16", "-32", "-64", "-128");

    /** Moves 5 degrees, or home. */
    public static final Operation MOVE = control("ptz.move", "move={direction}", "Moves 5 degrees, or home.")
            .needs(
                    "direction",
                    ValueType.choice(
                            "home", "up", "down", "left", "right", "upleft", "upright", "downleft", "downright"),
                    "where to");

    /** Pan, tilt and zoom in one request: the syntax takes several parameters. */
    public static final Operation MOVE_TO = control(
                    "ptz.moveTo", "pan={pan}&tilt={tilt}&zoom={zoom}", "Turns and zooms to a position.")
            .needs("pan", PAN, "degrees from the device's zero")
            .needs("tilt", TILT, "degrees from the device's zero")
            .takes("zoom", PLACE, "steps");

    /** To a step of the zoom. */
    public static final Operation ZOOM =
            control("ptz.zoom", "zoom={zoom}", "Zooms to a step.").needs("zoom", PLACE, "steps");
    /** To a step of the focus. */
    public static final Operation FOCUS =
            control("ptz.focus", "focus={focus}", "Focuses to a step.").needs("focus", PLACE, "steps");

    /** By an angle; the document does not say which way is positive. */
    public static final Operation PAN_BY =
            control("ptz.panBy", "rpan={pan}", "Pans by an angle.").needs("pan", TURN, "degrees");

    /** How focus is found. */
    public static final Operation AUTOFOCUS = control(
                    "ptz.autofocus", "autofocus={mode}", "Switches autofocus, or lets it work once.")
            .needs(
                    "mode",
                    ValueType.choice("on", "off", "zoomtrigger", "pushaf", "zoomreset", "focusreset", "reset"),
                    "pushaf: once; zoomtrigger: with each zoom; zoomreset, focusreset, reset: back to where they begin");

    /** Until another speed; 0,0 stops. */
    public static final Operation TURN_ON = control(
                    "ptz.continuous.panTilt",
                    "continuouspantiltmove={pan},{tilt}",
                    "Turns until told otherwise; 0 and 0 stop.")
            .needs("pan", SPEED, "speed to the right")
            .needs("tilt", SPEED, "speed upwards");
    /** Until another speed; 0 stops. */
    public static final Operation ZOOM_ON = control(
                    "ptz.continuous.zoom", "continuouszoommove={speed}", "Zooms until told otherwise; 0 stops.")
            .needs("speed", SPEED, "speed inwards");
    /** By steps; positive zooms in. */
    public static final Operation ZOOM_STEPS = control("ptz.zoomSteps", "zoomsteps={steps}", "Zooms some steps.")
            .needs("steps", STEPS, "positive zooms in");
    /** By steps as the table spells them; positive is near, unlike in {@code rfocus}. */
    public static final Operation FOCUS_STEPS = control("ptz.focusSteps", "focusteps={steps}", "Focuses some steps.")
            .needs("steps", STEPS, "positive focuses nearer");
    /** By steps as the document's history spells them. */
    public static final Operation FOCUS_STEPS_OTHERWISE = control(
                    "ptz.focusSteps.otherwise",
                    "focussteps={steps}",
                    "Focuses some steps, for firmware that spells the command as the document's history does.")
            .needs("steps", STEPS, "positive focuses nearer");
    /** Until another speed; positive is near, unlike in {@code rfocus}. 0 stops. */
    public static final Operation FOCUS_ON = control(
                    "ptz.continuous.focus", "continuousfocusmove={speed}", "Focuses until told otherwise; 0 stops.")
            .needs("speed", SPEED, "speed to what is near");
    /** Until stop. */
    public static final Operation IRIS_ON = control(
                    "ptz.continuous.iris", "continuousirismove={motion}", "Moves the aperture until told to stop.")
            .takes("motion", ValueType.choice("stop", "open", "close"), Value.of("stop"), "what to do");

    /** To a preset. */
    public static final Operation GO_TO_PRESET =
            numbered("ptz.preset.go", "gotoserverpresetno={preset}", "preset", PRESET, "Turns to a preset.");
    /** Runs an autopan line. */
    public static final Operation RUN_AUTOPAN =
            numbered("ptz.autopan.run", "gotoserverautopanno={line}", "line", AUTOPAN, "Runs an autopan line.");
    /** Runs a cruise line. */
    public static final Operation RUN_CRUISE =
            numbered("ptz.cruise.run", "gotoservercruiseno={line}", "line", LINE, "Runs a cruise line.");
    /** Runs a sequence line. */
    public static final Operation RUN_SEQUENCE =
            numbered("ptz.sequence.run", "gotoserversequenceno={line}", "line", LINE, "Runs a sequence line.");

    /** Makes a point of the picture its centre. */
    public static final Operation CENTER = control(
                    "ptz.center",
                    "center={x},{y}&imageheight={height}&imagewidth={width}&stream={stream}",
                    "Turns so that a point of the picture becomes its centre.")
            .needs("x", ValueType.integer(0, 32_768), "pixels from the left")
            .needs("y", ValueType.integer(0, 32_768), "pixels from the top")
            .needs("height", PIXELS, "of the picture that is looked at")
            .needs("width", PIXELS, "of the picture that is looked at")
            .needs("stream", ValueType.choice("h264", "h264_2", "jpeg"), "that is looked at");

    /** Where it looks. */
    public static final Operation QUERY = read(
                    "ptz.position",
                    CONTROL,
                    "/cgi-bin/com/ptz.cgi?query=position",
                    Decoding.KEYS,
                    "Where the camera looks.")
            .reused(Reuse.IN_FLIGHT);
    /** Which commands the device has. */
    public static final Operation INFO = read(
                    "ptz.info",
                    CONTROL,
                    "/cgi-bin/com/ptz.cgi?info=1",
                    Decoding.TEXT,
                    "Describes the commands that the device has.")
            .reused(Reuse.CONFIGURATION);

    /** Stores the present position with a name. The table leaves out the comma, its first column has it. */
    public static final Operation NAME_PRESET = configuration(
                    "ptz.preset.name",
                    "setserverpresetname={preset},{name:[^~]+}",
                    "Stores the present position with a name.")
            .needs("preset", PRESET, "number")
            .needs("name", NAME, "name without ~");
    /** Stores the present position. */
    public static final Operation SET_PRESET = configuration(
                    "ptz.preset.set", "setserverpresetno={preset}", "Stores the present position.")
            .needs("preset", PRESET, "number");
    /** Removes a preset. */
    public static final Operation REMOVE_PRESET = configuration(
                    "ptz.preset.remove", "removeserverpresetno={preset}", "Removes a preset.")
            .needs("preset", PRESET, "number");
    /** Makes the present position home. */
    public static final Operation SET_HOME =
            configuration("ptz.home.set", "home=yes", "Makes the present position that of ptz.move home.");

    private static final List<Operation> PLACES = List.of(
            control("ptz.pan", "pan={pan}", "Pans to an angle.").needs("pan", PAN, "degrees from the device's zero"),
            control("ptz.tilt", "tilt={tilt}", "Tilts to an angle.")
                    .needs("tilt", TILT, "degrees from the device's zero"),
            ZOOM,
            FOCUS,
            PAN_BY,
            control("ptz.tiltBy", "rtilt={tilt}", "Tilts by an angle.").needs("tilt", TURN, "degrees"),
            control("ptz.zoomBy", "rzoom={zoom}", "Zooms by steps.").needs("zoom", WAY, "positive zooms in"),
            control("ptz.focusBy", "rfocus={focus}", "Focuses by steps.")
                    .needs("focus", WAY, "positive focuses farther away"));

    private static final List<Operation> CONFIGURING = List.of(
            NAME_PRESET,
            SET_PRESET,
            configuration(
                            "ptz.preset.removeNamed",
                            "removeserverpresetname={name:[^~]+}",
                            "Removes a preset by its name.")
                    .needs("name", NAME, "name without ~"),
            REMOVE_PRESET,
            configuration("ptz.autopan.set", "setserverautopan={line},{state:[^\\x00-\\x1f]+}", "Sets an autopan line.")
                    .needs("line", AUTOPAN, "number")
                    .needs("state", new ValueType.TextType(31), "the document does not say which there are"),
            configuration(
                            "ptz.autopan.speed",
                            "setserverautopandirspeed={line},{direction},{speed}",
                            "Sets direction and speed of an autopan line.")
                    .needs("line", AUTOPAN, "number")
                    .needs("direction", ValueType.choice("left", "right"), "where to")
                    .needs("speed", ValueType.integer(0, 3), "how fast"),
            configuration("ptz.cruise.set", "setservercruise={line},{state}", "Records a cruise line.")
                    .needs("line", LINE, "number")
                    .needs("state", ValueType.choice("start", "end"), "begins or ends the recording"),
            SET_HOME);

    /** All requests of the chapter, in the order of the document. */
    static final List<Operation> ALL = Stream.of(
                    List.of(MOVE, MOVE_TO),
                    PLACES,
                    List.of(AUTOFOCUS, TURN_ON, ZOOM_ON, ZOOM_STEPS, FOCUS_STEPS, FOCUS_STEPS_OTHERWISE),
                    List.of(FOCUS_ON, IRIS_ON, GO_TO_PRESET, RUN_AUTOPAN, RUN_CRUISE, RUN_SEQUENCE),
                    List.of(CENTER, QUERY, INFO),
                    SequenceOperations.ALL,
                    CONFIGURING)
            .flatMap(List::stream)
            .toList();

    private PtzOperations() {}

    private static Operation control(String name, String parameters, String text) {
        return write(name, CONTROL, "/cgi-bin/com/ptz.cgi?" + parameters, Decoding.confirmation("OK"), text);
    }

    private static Operation numbered(String name, String parameter, String argument, ValueType type, String text) {
        return control(name, parameter, text).needs(argument, type, "number");
    }

    private static Operation configuration(String name, String parameters, String text) {
        return write(
                name, CONFIGURATION, "/cgi-bin/com/ptzconfig.cgi?" + parameters, Decoding.confirmation("OK"), text);
    }

    private static ValueType decimal(long min, long max) {
        return new ValueType.DecimalType(BigDecimal.valueOf(min), BigDecimal.valueOf(max));
    }
}
