package org.lensbridge.driver.arecont.parameter;

import java.util.List;
import org.lensbridge.driver.support.parameter.Parameter;

/** Addresses, multicast, quality of service and passwords. */
final class NetworkParameters {
    /** In the order of the document. */
    static final List<Parameter> ALL = List.of();

    private NetworkParameters() {}
}
