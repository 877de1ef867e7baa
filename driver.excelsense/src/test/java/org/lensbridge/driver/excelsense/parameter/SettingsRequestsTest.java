package org.lensbridge.driver.excelsense.parameter;

import org.lensbridge.driver.excelsense.ExcelsenseRows;
import org.lensbridge.driver.testkit.SettingsRequestsContract;

class SettingsRequestsTest extends SettingsRequestsContract {
    SettingsRequestsTest() {
        super(ExcelsenseRows.of("general", "media", "alarm"), "/cgi-bin/param.cgi?action=", "get");
    }
}
