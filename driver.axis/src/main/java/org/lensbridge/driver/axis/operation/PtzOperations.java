package org.lensbridge.driver.axis.operation;

import static org.lensbridge.driver.support.operation.Operation.read;
import static org.lensbridge.driver.support.operation.Operation.write;

import java.math.BigDecimal;
import java.util.List;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.transport.http.Reuse;

/**
 * Pan, tilt, zoom, focus and iris: {@code com/ptz.cgi}, and who controls them: {@code com/ptzqueue.cgi}. Channels are what the document calls
 * video channels, from 1.
 */
public final class PtzOperations {
    static final String SECTION = "network-video/pantiltzoom-api";

    /** With digital zoom; without, half of it. */
    public static final int LAST_ZOOM = 19_999;

    /** The last position of focus, iris and brightness. */
    public static final int LAST_STEP = 9999;

    private static final ValueType ZOOM_STEP = ValueType.integer(1, LAST_ZOOM);
    private static final ValueType STEP = ValueType.integer(1, LAST_STEP);
    private static final ValueType STEPS = ValueType.integer(-LAST_STEP, LAST_STEP);
    private static final ValueType ANGLE = decimal(180);
    private static final ValueType TURN = decimal(360);
    private static final ValueType SPEED = ValueType.integer(1, 100);
    private static final ValueType BOTH_WAYS = ValueType.integer(-100, 100);
    private static final ValueType PIXEL = ValueType.integer(0, 100_000);
    private static final ValueType SIZE = ValueType.integer(1, 100_000);
    private static final ValueType ON_OFF = ValueType.choice("on", "off");

    /** Which commands the channel has. */
    public static final Operation COMMANDS = read(
                    "ptz.commands",
                    SECTION,
                    ptz("info=1"),
                    PtzDecodings.COMMANDS,
                    "Lists the commands that the channel has.")
            .channelFrom(1)
            .reused(Reuse.CONFIGURATION);

    /** Turns so that a point of the picture becomes its centre. */
    public static final Operation CENTER = act(
                    "ptz.center",
                    "center={x},{y}&imagewidth={width}&imageheight={height}",
                    "Turns so that a point of the picture becomes its centre.")
            .needs("x", PIXEL, "pixels from the left")
            .needs("y", PIXEL, "pixels from the top")
            .takes("width", SIZE, "of the picture that the point is in")
            .takes("height", SIZE, "of the picture that the point is in");

    /** The same, and zooms. */
    public static final Operation AREA = act(
                    "ptz.area",
                    "areazoom={x},{y},{zoom}&imagewidth={width}&imageheight={height}",
                    "Turns so that a point becomes the centre, and zooms.")
            .needs("x", PIXEL, "pixels from the left")
            .needs("y", PIXEL, "pixels from the top")
            .needs("zoom", ValueType.integer(2, 100_000), "percent of the present magnification")
            .takes("width", SIZE, "of the picture that the point is in")
            .takes("height", SIZE, "of the picture that the point is in");

    /** Goes home, or one step in a direction. */
    public static final Operation STEP_TO = act(
                    "ptz.step", "move={direction}", "Goes home, one step, or stops turning.")
            .needs(
                    "direction",
                    ValueType.choice(
                            "home",
                            "up",
                            "down",
                            "left",
                            "right",
                            "upleft",
                            "upright",
                            "downleft",
                            "downright",
                            "stop"),
                    "where to, or stop");

    /** Goes to a position; what is left out stays. */
    public static final Operation GO_TO = act(
                    "ptz.goTo",
                    "pan={pan}&tilt={tilt}&zoom={zoom}&focus={focus}&iris={iris}&brightness={brightness}&speed={speed}",
                    "Goes to a position; what is left out stays.")
            .takes("pan", ANGLE, "degrees, positive to the right")
            .takes("tilt", ANGLE, "degrees, positive upwards")
            .takes("zoom", ZOOM_STEP, "a high value is zoomed in")
            .takes("focus", STEP, "a high value is far")
            .takes("iris", STEP, "a high value is open")
            .takes("brightness", STEP, "a high value is bright")
            .takes("speed", SPEED, "of turning");

    /** Goes a way from where it stands; what is left out stays. */
    public static final Operation GO_BY = act(
                    "ptz.goBy",
                    "rpan={pan}&rtilt={tilt}&rzoom={zoom}&rfocus={focus}&riris={iris}&rbrightness={brightness}"
                            + "&speed={speed}",
                    "Goes a way from where it stands; what is left out stays.")
            .takes("pan", TURN, "degrees to the right")
            .takes("tilt", TURN, "degrees upwards")
            .takes("zoom", ValueType.integer(-LAST_ZOOM, LAST_ZOOM), "steps inwards")
            .takes("focus", STEPS, "steps farther away")
            .takes("iris", STEPS, "steps opened")
            .takes("brightness", STEPS, "steps brighter")
            .takes("speed", SPEED, "of turning");

    /** Switches automatic focus. */
    public static final Operation AUTO_FOCUS =
            switched("ptz.autoFocus", "autofocus", ON_OFF, "Switches automatic focus.");

    /** Turns until told otherwise; 0 and 0 stop. */
    public static final Operation TURN_ON = act(
                    "ptz.turn",
                    "continuouspantiltmove={pan},{tilt}&proportionalspeed={proportionalSpeed}",
                    "Turns until told otherwise; 0 and 0 stop.")
            .needs("pan", BOTH_WAYS, "speed to the right")
            .needs("tilt", BOTH_WAYS, "speed upwards")
            .takes("proportionalSpeed", ValueType.choice("disabled"), "the speed is not made smaller by the zoom");

    /** Zooms until told otherwise; 0 stops. */
    public static final Operation ZOOM_ON = continuous("ptz.zoom", "continuouszoommove", "Zooms");
    /** Focuses until told otherwise; 0 stops. */
    public static final Operation FOCUS_ON = continuous("ptz.focus", "continuousfocusmove", "Focuses");
    /** Opens or closes the iris until told otherwise; 0 stops. */
    public static final Operation IRIS_ON = continuous("ptz.iris", "continuousirismove", "Opens the iris");

    /** Turns to a preset. */
    public static final Operation GO_TO_PRESET = act(
                    "ptz.preset.go", "gotoserverpresetno={preset}", "Turns to a preset.")
            .needs("preset", PtzPresetOperations.NUMBER, "its number");

    /** Where it stands. */
    public static final Operation POSITION = ask("ptz.position", "position", "Tells where the channel looks.");
    /** How far it goes. */
    public static final Operation LIMITS =
            ask("ptz.limits", "limits", "Tells how far the channel goes.").reused(Reuse.CONFIGURATION);
    /** What its numbers mean. */
    public static final Operation ATTRIBUTES = read(
                    "ptz.attributes",
                    SECTION,
                    ptz("query=attributes&group={group}"),
                    Decoding.KEYS,
                    "Tells what the numbers for zoom, focus and speed mean.")
            .channelFrom(1)
            .takes("group", ValueType.choice("zoom", "focus", "speed", "speeddry"), "all when left out")
            .reused(Reuse.CONFIGURATION);

    /** The presets of a channel. */
    public static final Operation PRESETS = read(
                    "ptz.presets",
                    SECTION,
                    ptz("query=presetposcam"),
                    PtzDecodings.PRESETS,
                    "Lists the presets of a channel.")
            .channelFrom(1);

    /** Asks for control where it is queued for. */
    public static final Operation REQUEST_CONTROL =
            queue(Operation::write, "ptz.control.request", "request", "Asks for control, or prolongs it.");
    /** Gives control back. */
    public static final Operation DROP_CONTROL = write(
                    "ptz.control.drop",
                    SECTION,
                    "/axis-cgi/com/ptzqueue.cgi?control=drop&camera={channel}",
                    Decoding.confirmation("OK"),
                    "Gives control back, or leaves the queue for it.")
            .channelFrom(1);

    /** All requests of the chapter, in the order of the document. */
    static final List<Operation> ALL = List.of(
            read("ptz.driver", SECTION, ptz("whoami=1"), Decoding.TEXT, "Names the driver for movements.")
                    .channelFrom(1)
                    .reused(Reuse.CONFIGURATION),
            CENTER,
            AREA,
            STEP_TO,
            GO_TO,
            GO_BY,
            AUTO_FOCUS,
            switched("ptz.autoIris", "autoiris", ON_OFF, "Switches the automatic iris."),
            TURN_ON,
            ZOOM_ON,
            FOCUS_ON,
            IRIS_ON,
            continuous("ptz.brightness", "continuousbrightnessmove", "Makes the picture brighter"),
            act("ptz.auxiliary", "auxiliary={function}", "Runs a function that is the device's own.")
                    .needs("function", new ValueType.TextType(256), "its name, as the device lists it"),
            act("ptz.preset.goByName", "gotoserverpresetname={name}", "Turns to a preset by its name.")
                    .needs("name", PtzPresetOperations.NAME, "its name"),
            GO_TO_PRESET,
            act("ptz.devicePreset.go", "gotodevicepreset={preset}", "Turns to a preset of the positioner itself.")
                    .needs("preset", ValueType.integer(0, 65_535), "the positioner's own number"),
            act("ptz.speed.set", "speed={speed}", "Sets how fast the channel turns.")
                    .needs("speed", SPEED, "of the fastest, in percent"),
            switched(
                    "ptz.irCutFilter",
                    "ircutfilter",
                    ValueType.choice("auto", "on", "off"),
                    "Moves the filter that blocks infrared light."),
            switched("ptz.backlight", "backlight", ON_OFF, "Switches the compensation of light from behind."),
            LIMITS,
            ask("ptz.mode", "mode", "Tells whether the channel gives an overview."),
            POSITION,
            read("ptz.presets.all", SECTION, ptzOfDevice("presetposall"), PtzDecodings.PRESETS, "Lists all presets."),
            PRESETS,
            read(
                            "ptz.presets.data",
                            SECTION,
                            ptz("query=presetposcamdata&format=json"),
                            Decoding.JSON,
                            "Lists the presets of a channel with their positions.")
                    .channelFrom(1),
            ask("ptz.speed", "speed", "Tells how fast the channel turns."),
            read(
                            "ptz.auxiliaries",
                            SECTION,
                            ptz("query=auxiliary&format=json"),
                            Decoding.JSON,
                            "Lists the functions that are the device's own.")
                    .channelFrom(1),
            ATTRIBUTES,
            COMMANDS,
            REQUEST_CONTROL,
            queue(Operation::read, "ptz.control", "query", "Tells the place in the queue for control."),
            DROP_CONTROL);

    private PtzOperations() {}

    /** How a row begins. */
    @FunctionalInterface
    private interface Begin {
        Operation row(String name, String section, String target, Decoding decoding, String description);
    }

    private static String ptz(String query) {
        return "/axis-cgi/com/ptz.cgi?camera={channel}&" + query;
    }

    private static String ptzOfDevice(String query) {
        return "/axis-cgi/com/ptz.cgi?query=" + query;
    }

    private static Operation act(String name, String query, String description) {
        return write(name, SECTION, ptz(query), Decoding.confirmation("OK"), description)
                .channelFrom(1);
    }

    private static Operation ask(String name, String query, String description) {
        return read(name, SECTION, ptz("query=" + query), Decoding.KEYS, description)
                .channelFrom(1);
    }

    private static Operation switched(String name, String argument, ValueType type, String description) {
        return act(name, argument + "={mode}", description).needs("mode", type, "how it shall be");
    }

    private static Operation continuous(String name, String argument, String what) {
        return act(name, argument + "={speed}", what + " until told otherwise; 0 stops.")
                .needs("speed", BOTH_WAYS, "negative goes the other way");
    }

    private static Operation queue(Begin begin, String name, String control, String description) {
        return begin.row(
                        name,
                        SECTION,
                        "/axis-cgi/com/ptzqueue.cgi?control=" + control + "&camera={channel}",
                        PtzDecodings.QUEUE,
                        description)
                .channelFrom(1);
    }

    private static ValueType decimal(long most) {
        return new ValueType.DecimalType(BigDecimal.valueOf(-most), BigDecimal.valueOf(most));
    }
}
