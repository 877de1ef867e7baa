package org.lensbridge.driver.excelsense.parameter;

import java.util.List;
import org.lensbridge.driver.support.parameter.Parameter;

/** Device and camera names, network, ports, time, protocol. */
final class DeviceParameters {
    /** In the order of the document. */
    static final List<Parameter> ALL = List.of();

    private DeviceParameters() {}
}
