package org.lensbridge.driver.arecont.parameter;

import static org.lensbridge.driver.arecont.parameter.Rows.choice;
import static org.lensbridge.driver.arecont.parameter.Rows.count;
import static org.lensbridge.driver.arecont.parameter.Rows.number;
import static org.lensbridge.driver.arecont.parameter.Rows.ofSensor;
import static org.lensbridge.driver.arecont.parameter.Rows.text;
import static org.lensbridge.driver.arecont.parameter.Rows.toggle;
import static org.lensbridge.driver.arecont.parameter.Rows.told;

import java.util.List;
import org.lensbridge.api.capability.control.Access;
import org.lensbridge.driver.support.parameter.Parameter;

/**
 * Motion detection and privacy masks. The document gives names without ranges: the vendor's user manuals of the same parameters do, and its example of
 * {@code mdlevelthreshold} is the lower end there.
 */
final class MotionParameters {
    private static final String BLOCK = "A block of the privacy mask, of 32 x 32 pixels: ";

    /** In the order of the document. */
    static final List<Parameter> ALL = List.of(
            ofSensor(toggle("mdmode", "Whether motion raises an alarm.")),
            ofSensor(toggle("motiondetect", "Whether motion is detected.")),
            ofSensor(choice(
                    "mdtotalzones", "Zones in which motion is detected; 1024 is the extended mode.", "64", "1024")),
            ofSensor(number("mdzonesize", "How many blocks of 32 by 32 pixels a zone has in a row.", 1, 15)),
            ofSensor(number("mdlevelthreshold", "How much must change in a zone.", 2, 31)),
            ofSensor(number("mddetail", "How many blocks of a zone must move.", 1, 225)),
            // "integer" in the document; in the vendor's user manuals two hexadecimal digits for each row of eight
            // zones.
            ofSensor(text("mdprivacymask", "In which zones motion is looked for: each bit that is 1.")),
            ofSensor(told("mdresult", "Where there is motion: a number for each zone between blanks, or no motion.")),
            ofSensor(toggle("pmask", "Whether the privacy mask is on.")),
            ofSensor(count("pmaskleft", BLOCK + "left.")),
            ofSensor(count("pmaskright", BLOCK + "right.")),
            ofSensor(count("pmasktop", BLOCK + "top.")),
            ofSensor(count("pmaskbottom", BLOCK + "bottom.")),
            ofSensor(toggle("pmaskblock", "Sets or erases the block that was given last.")
                    .only(Access.WRITE)));

    private MotionParameters() {}
}
