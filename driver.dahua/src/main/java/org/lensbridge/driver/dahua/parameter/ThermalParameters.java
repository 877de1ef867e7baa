package org.lensbridge.driver.dahua.parameter;

import java.util.List;
import org.lensbridge.driver.support.parameter.Parameter;

/** Thermography and radiometry: chapter 10. Channels and all indexes count from 0. */
final class ThermalParameters {
    static final List<Parameter> ALL = List.of();

    private ThermalParameters() {}
}
