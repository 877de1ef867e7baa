package org.lensbridge.driver.axis.operation;

import org.lensbridge.driver.axis.parameter.AxisParameters;
import org.lensbridge.driver.testkit.DriverRows;
import org.lensbridge.driver.testkit.GoldenText;

/** The driver as the contracts of all drivers see it. */
public final class AxisRows {
    public static final DriverRows ROWS = new DriverRows(
            AxisOperations.ALL,
            AxisParameters.ALL,
            AxisParameters.DIALECT,
            new AxisRefusals(),
            new GoldenText(AxisRows.class, "image", "control", "media", "event", "system"));

    /** Sections are pages of the vendor's library. */
    public static final String SECTIONS = "[a-z-]+/[a-z0-9-]+";

    private AxisRows() {}
}
