package org.lensbridge.driver.axis.operation;

import java.math.BigDecimal;
import java.util.List;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.operation.Operation;

/** The motors of the lens of a camera that does not turn: {@code opticscontrol.cgi}. */
public final class OpticsOperations {
    private static final JsonRows OPTICS = new JsonRows("network-video/optics-control", "opticscontrol.cgi", "1.0");

    /** What moves by steps came with this version. */
    private static final JsonRows STEPS = new JsonRows("network-video/optics-control", "opticscontrol.cgi", "1.2");

    private static final ValueType ID = new ValueType.TextType(64);
    private static final ValueType SHARE = new ValueType.DecimalType(BigDecimal.ZERO, BigDecimal.ONE);
    private static final ValueType MAGNIFICATION = new ValueType.DecimalType(BigDecimal.ONE, BigDecimal.valueOf(1000));
    private static final ValueType STEP =
            ValueType.choice("+bigStep", "-bigStep", "+smallStep", "-smallStep", "numerical");
    private static final ValueType OFFSET =
            new ValueType.DecimalType(BigDecimal.valueOf(-1000), BigDecimal.valueOf(1000));

    /** Where the lenses stand. */
    public static final Operation STATE = OPTICS.read("optics.list", "getOptics", "", "Tells where the lenses stand.");

    /** What the lenses can do. */
    public static final Operation CAPABILITIES =
            OPTICS.read("optics.capabilities", "getCapabilities", "", "Tells what the lenses can do.");

    /** Moves the focus to a position. */
    public static final Operation FOCUS = act(
                    "optics.focus", "setFocus", ",\"position\":{position}", "Moves the focus to a position.")
            .needs("position", SHARE, "of its way");

    /** Moves the focus a step. */
    public static final Operation FOCUS_STEP = step("optics.focusBy", "setRelativeFocus", "Moves the focus a step.");

    /** Zooms. */
    public static final Operation ZOOM = act(
                    "optics.zoom", "setMagnification", ",\"magnification\":{magnification}", "Zooms.")
            .needs("magnification", MAGNIFICATION, "1 is widest");

    /** Zooms a step. */
    public static final Operation ZOOM_STEP = step("optics.zoomBy", "setRelativeMagnification", "Zooms a step.");

    /** Focuses once. */
    public static final Operation AUTO_FOCUS = act("optics.autoFocus", "performAutofocus", "", "Focuses once.");

    /** All requests of the chapter, in the order of the document. */
    static final List<Operation> ALL = List.of(
            STATE,
            CAPABILITIES,
            FOCUS,
            FOCUS_STEP,
            ZOOM,
            ZOOM_STEP,
            both("optics.calibrate", "calibrate", "Finds the ends of the ways again."),
            AUTO_FOCUS,
            both("optics.reset", "reset", "Moves the lens to where it stood when it was new."),
            act(
                            "optics.focusWindow",
                            "setFocusWindow",
                            ",\"upperLeftX\":{x},\"upperLeftY\":{y},\"width\":{width},\"height\":{height}",
                            "Sets which part of the picture shall be sharp.")
                    .needs("x", SHARE, "of the picture's width, from the left")
                    .needs("y", SHARE, "of the picture's height, from the top")
                    .needs("width", SHARE, "of the picture's width")
                    .needs("height", SHARE, "of the picture's height"),
            switched(
                    "optics.temperature",
                    "setTemperatureCompensation",
                    "Lets the focus follow the temperature, or not."),
            act(
                            "optics.irCutFilter",
                            "setIrCutFilterState",
                            ",\"irCutFilterState\":{state}",
                            "Moves the filter that blocks infrared light.")
                    .needs("state", ValueType.choice("on", "off", "auto"), "where it shall be"),
            switched("optics.infrared", "setIrCompensation", "Lets the focus follow infrared light, or not."),
            OPTICS.versions("optics.versions"));

    private OpticsOperations() {}

    private static Operation act(String name, String method, String members, String description) {
        return act(OPTICS, name, method, members, description);
    }

    private static Operation act(JsonRows rows, String name, String method, String members, String description) {
        return rows.write(name, method, "\"optics\":[{\"opticsId\":{lens}" + members + "}]", description)
                .needs("lens", ID, "what the device calls it");
    }

    private static Operation step(String name, String method, String description) {
        return act(STEPS, name, method, ",\"type\":{step},\"value\":{value}", description)
                .needs("step", STEP, "how far")
                .takes("value", OFFSET, "how far, of a numerical step");
    }

    private static Operation both(String name, String method, String description) {
        return act(name, method, ",\"zoom\":{zoom},\"focus\":{focus}", description)
                .takes("zoom", ValueType.FLAG, "whether that of the zoom")
                .takes("focus", ValueType.FLAG, "whether that of the focus");
    }

    private static Operation switched(String name, String method, String description) {
        return act(name, method, ",\"enable\":{enabled}", description)
                .needs("enabled", ValueType.FLAG, "whether it follows");
    }
}
