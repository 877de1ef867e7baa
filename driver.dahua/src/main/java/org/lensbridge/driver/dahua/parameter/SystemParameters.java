package org.lensbridge.driver.dahua.parameter;

import java.util.List;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.parameter.Mark;
import org.lensbridge.driver.support.parameter.Parameter;

/** The device itself: sections 4.6.1 and 4.6.6. */
final class SystemParameters {
    private static final ValueType NAME = new ValueType.TextType(256);

    static final List<Parameter> ALL = List.of(
            Parameter.of("General.MachineName", NAME, "4.6.1", "The name of the device."),
            Parameter.of(
                    "General.LocalNo",
                    ValueType.integer(0, 65_535),
                    "4.6.1",
                    "The number by which a remote control addresses the device."),
            Parameter.of("General.MachineAddress", NAME, "4.6.1", "Where the device stands."),
            Parameter.of("General.MachineGroup", NAME, "4.6.1", "The group that the device belongs to."),
            Parameter.of(
                            "Language",
                            NAME,
                            "4.6.6",
                            "The language of the device's menus, such as English or SimpChinese.")
                    .with(Mark.NOT_READ_BACK)
                    .causing("Writing it restarts the device."));

    private SystemParameters() {}
}
