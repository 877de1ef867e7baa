package org.lensbridge.driver.dahua.operation;

import org.lensbridge.driver.dahua.codec.DahuaRefusals;
import org.lensbridge.driver.dahua.parameter.DahuaParameters;
import org.lensbridge.driver.dahua.parameter.DahuaTables;
import org.lensbridge.driver.testkit.DriverRows;
import org.lensbridge.driver.testkit.GoldenText;
import org.lensbridge.driver.testkit.Wording;

/** The driver as the contracts of all drivers see it. */
public final class DahuaRows {
    public static final DriverRows ROWS = new DriverRows(
            DahuaOperations.ALL,
            DahuaParameters.ALL,
            DahuaTables.INSTANCE,
            new DahuaRefusals(),
            new GoldenText(DahuaRows.class, "image", "system", "event", "recording", "media", "special"));

    /** Section 4.4: tables of settings. */
    public static final Wording WORDING = new Wording(
            "setConfig", "getConfig", "name", "table.", "Error\r\nErrorID=4, Detail=Request invalid param!\r\n");

    private DahuaRows() {}
}
