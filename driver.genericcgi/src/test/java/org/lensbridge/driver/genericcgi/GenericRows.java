package org.lensbridge.driver.genericcgi;

import org.lensbridge.driver.genericcgi.operation.GenericOperations;
import org.lensbridge.driver.genericcgi.parameter.GenericParameters;
import org.lensbridge.driver.support.tree.TreeRefusals;
import org.lensbridge.driver.testkit.DriverRows;
import org.lensbridge.driver.testkit.GoldenText;

/** All rows of the driver, and what was written about them by hand. */
public final class GenericRows {
    public static final DriverRows ALL = new DriverRows(
            GenericOperations.ALL,
            GenericParameters.ALL,
            GenericParameters.DIALECT,
            new TreeRefusals(),
            new GoldenText(GenericRows.class, "general", "live"));

    private GenericRows() {}
}
