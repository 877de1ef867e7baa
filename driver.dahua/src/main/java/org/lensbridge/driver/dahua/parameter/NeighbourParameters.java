package org.lensbridge.driver.dahua.parameter;

import java.util.List;
import org.lensbridge.driver.support.parameter.Parameter;

/** The flashlight: section 14.2. Channels and all indexes count from 0. */
final class NeighbourParameters {
    static final List<Parameter> ALL = List.of();

    private NeighbourParameters() {}
}
