package org.lensbridge.driver.arecont.parameter;

import static org.lensbridge.driver.arecont.parameter.Rows.COUNT;
import static org.lensbridge.driver.arecont.parameter.Rows.text;
import static org.lensbridge.driver.arecont.parameter.Rows.toggle;
import static org.lensbridge.driver.arecont.parameter.Rows.told;

import java.util.List;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.parameter.Parameter;

/** What the camera says of itself, and what it has beside. */
final class DeviceParameters {
    /** In the order of the document. */
    static final List<Parameter> ALL = List.of(
            told("mac", "The MAC address."),
            told("model", "The number of the model."),
            told("fwversion", "The version of the firmware."),
            told("procversion", "The version of the image processor."),
            told("netversion", "The version of the network processor."),
            told("revision", "The version of the board."),
            told("maxsensorwidth", COUNT, "The width of the sensor.").in("pixels"),
            told("maxsensorheight", COUNT, "The height of the sensor.").in("pixels"),
            told("auxin", ValueType.FLAG, "Whether the contact is closed."),
            toggle("auxout", "Whether the output is on."),
            text("name", "The camera's name."),
            told("features", ValueType.integer(0, 0xffff_ffffL), "A number of the features that are enabled."),
            told("make", "The make of the camera."),
            told("enclosure", "The name of the model's enclosure."),
            toggle("lowpower", "Low power mode."),
            told("sensorcount", COUNT, "How many sensors the camera has."));

    private DeviceParameters() {}
}
