package org.lensbridge.driver.arecont.parameter;

import java.util.List;
import org.lensbridge.driver.support.parameter.Parameter;

/** What the camera says of itself, and what it has beside. */
final class DeviceParameters {
    /** In the order of the document. */
    static final List<Parameter> ALL = List.of();

    private DeviceParameters() {}
}
