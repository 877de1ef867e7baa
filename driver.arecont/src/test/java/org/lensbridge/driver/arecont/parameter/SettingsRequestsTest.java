package org.lensbridge.driver.arecont.parameter;

import org.lensbridge.driver.arecont.ArecontRows;
import org.lensbridge.driver.testkit.DriverRows;
import org.lensbridge.driver.testkit.SettingsRequestsContract;

/** Of a camera with one sensor; {@code SettingsTest} is about several. */
final class SettingsRequestsTest extends SettingsRequestsContract {
    SettingsRequestsTest() {
        super(
                new DriverRows(
                        ArecontRows.ALL.operations(),
                        ArecontRows.ALL.parameters(),
                        new ConfigurationDialect(false),
                        ArecontRows.ALL.refusals(),
                        ArecontRows.ALL.golden()),
                "/",
                "get");
    }
}
