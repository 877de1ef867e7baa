package org.lensbridge.driver.dahua.parameter;

import java.util.List;
import org.lensbridge.driver.support.parameter.Parameter;

/** The positioner: sections 4.10.1 and 4.10.2. Channels and all indexes count from 0. */
final class PtzParameters {
    static final List<Parameter> ALL = List.of();

    private PtzParameters() {}
}
