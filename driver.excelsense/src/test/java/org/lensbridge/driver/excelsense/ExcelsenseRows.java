package org.lensbridge.driver.excelsense;

import org.lensbridge.driver.excelsense.operation.ExcelsenseOperations;
import org.lensbridge.driver.excelsense.parameter.ExcelsenseParameters;
import org.lensbridge.driver.excelsense.refusal.ExcelsenseRefusals;
import org.lensbridge.driver.testkit.DriverRows;
import org.lensbridge.driver.testkit.GoldenText;

/** All rows of the driver, and what was written about them by hand. */
public final class ExcelsenseRows {
    public static final DriverRows ALL = of("general", "media", "alarm", "sensor");

    private ExcelsenseRows() {}

    /** All rows, with the tables of some areas. */
    public static DriverRows of(String... areas) {
        return new DriverRows(
                ExcelsenseOperations.ALL,
                ExcelsenseParameters.ALL,
                ExcelsenseParameters.DIALECT,
                new ExcelsenseRefusals(),
                new GoldenText(ExcelsenseRows.class, areas));
    }
}
