package org.lensbridge.driver.arecont.parameter;

import static org.lensbridge.driver.arecont.parameter.Rows.choice;
import static org.lensbridge.driver.arecont.parameter.Rows.count;
import static org.lensbridge.driver.arecont.parameter.Rows.number;
import static org.lensbridge.driver.arecont.parameter.Rows.text;
import static org.lensbridge.driver.arecont.parameter.Rows.toggle;
import static org.lensbridge.driver.arecont.parameter.Rows.told;

import java.util.List;
import org.lensbridge.api.capability.control.Access;
import org.lensbridge.driver.support.parameter.Parameter;

/** Recording to the SD card. The region is set before recording is switched on: it comes first, and changes go in this order. */
final class RecordingParameters {
    private static final String REGION = "The region that is recorded, to be set before recording is switched on: ";
    private static final String PIXELS = "pixels";

    /** In the order in which they are to be written. */
    static final List<Parameter> ALL = List.of(
            count("sd_imgleft", REGION + "left.").in(PIXELS),
            count("sd_imgright", REGION + "right.").in(PIXELS),
            count("sd_imgtop", REGION + "top.").in(PIXELS),
            count("sd_imgbottom", REGION + "bottom.").in(PIXELS),
            choice("sd_imgres", "The resolution that is recorded.", "full", "half"),
            choice("sd_codec", "The codec of what is recorded.", "jpeg", "h264"),
            number("sd_fps", "The frame rate of what is recorded.", 0, 1000).in("fps"),
            toggle("sd_recording", "Recording all the time."),
            toggle("sd_networkfail", "Recording while the network fails."),
            toggle("sd_motionalarm", "Recording at motion."),
            toggle("sd_ioalarm", "Recording at alarms of contacts."),
            told("sd_stampspan", "The times of what was recorded."),
            number("sd_playback_fps", "The frame rate of playback, of 4K models.", 0, 1000)
                    .in("fps"),
            text(
                            "sd_playbackstamp",
                            "What playback begins and ends with, in the camera's stamps; 0 ends with the last.")
                    .only(Access.WRITE));

    private RecordingParameters() {}
}
