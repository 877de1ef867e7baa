package org.lensbridge.driver.arecont.parameter;

import static org.lensbridge.driver.arecont.parameter.Rows.choice;
import static org.lensbridge.driver.arecont.parameter.Rows.count;
import static org.lensbridge.driver.arecont.parameter.Rows.number;
import static org.lensbridge.driver.arecont.parameter.Rows.text;
import static org.lensbridge.driver.arecont.parameter.Rows.toggle;
import static org.lensbridge.driver.arecont.parameter.Rows.truth;

import java.util.List;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.parameter.Mark;
import org.lensbridge.driver.support.parameter.Parameter;

/** What streams are made with. */
final class StreamParameters {
    private static final int MOST_KILOBITS = 1_000_000;

    /** In the order of the document. */
    static final List<Parameter> ALL = List.of(
            number("fps", "The frame rate; more than the model can gives the most that it can.", 0, 1000)
                    .in("fps"),
            text("qp", "The quantizer of H.264: less is better. Ignored with a bit rate."),
            text("qp_max", "The largest quantizer: the worst quality that is allowed."),
            truth("ratelimit_mode", "Whether a variable bit rate is limited."),
            text("ratelimit", "The limit of a variable bit rate."),
            number("bitrate", "A constant bit rate, which goes before the quantizer.", 0, MOST_KILOBITS)
                    .in("kbit/s"),
            truth("keyframe", "Makes the next frame an I frame.").with(Mark.NOT_READ_BACK),
            number("keyframeinterval", "How many P frames follow an I frame; 100 at most, but of 4K models.", 0, 65_535)
                    .byDefault(Value.of(50)),
            toggle("bandwidthsaving", "Bandwidth saving."),
            toggle("snapstream", "SnapStream."),
            toggle("scaling", "Whether pictures can be had scaled down."),
            text("scaling_size", "Width, 128 to 1280, and height, 96 to 720, of pictures that are scaled down.")
                    .within(new ValueType.ListType(ValueType.integer(96, 1280), 2)),
            choice("audioinput", "Where sound comes from.", "mic", "linein"),
            count("linein_volume", "Volume of the line input."),
            count("mic_boost", "Volume of the microphone."));

    private StreamParameters() {}
}
