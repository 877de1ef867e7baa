package org.lensbridge.driver.axis.parameter;

import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.parameter.Conversions;
import org.lensbridge.driver.support.parameter.Parameter;

/** How the rows of the device itself are made, which administrators alone read and write unless they say otherwise. Stateless. */
final class DeviceRow {
    private DeviceRow() {}

    /** A parameter of the device. */
    static Parameter of(String section, String key, ValueType type, String text) {
        Parameter row = Parameter.of(key, type, section, text);
        return type instanceof ValueType.FlagType ? row.as(Conversions.YES_NO) : row;
    }
}
