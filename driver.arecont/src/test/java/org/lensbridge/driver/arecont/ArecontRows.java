package org.lensbridge.driver.arecont;

import org.lensbridge.driver.arecont.operation.ArecontOperations;
import org.lensbridge.driver.arecont.operation.ArecontRefusals;
import org.lensbridge.driver.arecont.parameter.ArecontParameters;
import org.lensbridge.driver.arecont.parameter.ConfigurationDialect;
import org.lensbridge.driver.testkit.DriverRows;
import org.lensbridge.driver.testkit.GoldenText;

/** All rows of the driver, and what was written about them by hand. */
public final class ArecontRows {
    public static final DriverRows ALL = new DriverRows(
            ArecontOperations.ALL,
            ArecontParameters.ALL,
            new ConfigurationDialect(true),
            new ArecontRefusals(),
            new GoldenText(ArecontRows.class, "config", "media"));

    private ArecontRows() {}
}
