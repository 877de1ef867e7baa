package org.lensbridge.driver.arecont.parameter;

import static org.lensbridge.driver.arecont.parameter.Rows.choice;
import static org.lensbridge.driver.arecont.parameter.Rows.count;
import static org.lensbridge.driver.arecont.parameter.Rows.text;
import static org.lensbridge.driver.arecont.parameter.Rows.toggle;

import java.util.List;
import org.lensbridge.api.capability.control.Access;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.parameter.Parameter;

/** Focus, zoom, iris and infrared light. */
final class LensParameters {
    private static final String WINDOW = "The window that focus goes by: ";
    private static final String PIXELS = "pixels";

    /** In the order of the document. */
    static final List<Parameter> ALL = List.of(
            text("focus", "Focuses over the full or the short range, or moves by steps.")
                    .only(Access.WRITE)
                    .causing("The lens moves."),
            text("zoom", "Resets zoom, or moves by steps.").only(Access.WRITE).causing("The lens moves."),
            count("focusleft", WINDOW + "left.").in(PIXELS),
            count("focustop", WINDOW + "top.").in(PIXELS),
            count("focusright", WINDOW + "right.").in(PIXELS),
            count("focusbottom", WINDOW + "bottom.").in(PIXELS),
            count("focuswindow", WINDOW + "its four sides.")
                    .within(new ValueType.ListType(Rows.COUNT, 4))
                    .in(PIXELS),
            toggle("af_dn", "Whether the lens focuses after day and night change."),
            toggle("af_zoom", "Whether the lens focuses after zooming."),
            toggle("piris", "Whether the P iris is on."),
            count("pirispos", "To where the P iris closes."),
            count("piris_ref_channel", "The channel that the P iris goes by."),
            choice("ir", "Infrared light; on is by night, alwayson by day, too.", "on", "alwayson", "off"),
            choice("adjustable_ir", "How infrared light is adjusted.", "adaptive", "preset", "disabled"),
            count("irwidepos", "Intensity of the wide infrared light."),
            // The requests list it so, and its heading has another spelling.
            Parameter.of("irtelpos", Rows.COUNT, "irtelepos", "Intensity of the tele infrared light."),
            count("irpos_chan1", "Intensity of the infrared light of LED board 1, of models FLEX."),
            count("irpos_chan2", "Intensity of the infrared light of LED board 2, of models FLEX."));

    private LensParameters() {}
}
