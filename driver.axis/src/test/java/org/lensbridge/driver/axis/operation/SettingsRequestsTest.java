package org.lensbridge.driver.axis.operation;

import org.lensbridge.driver.testkit.SettingsRequestsContract;

class SettingsRequestsTest extends SettingsRequestsContract {
    SettingsRequestsTest() {
        super(AxisRows.ROWS, "/axis-cgi/param.cgi?action=", "list&");
    }
}
