package org.lensbridge.driver.dahua.operation;

import org.lensbridge.driver.testkit.SettingsRequestsContract;

class SettingsRequestsTest extends SettingsRequestsContract {
    SettingsRequestsTest() {
        super(DahuaRows.ROWS, "/cgi-bin/configManager.cgi?action=", "getConfig");
    }
}
