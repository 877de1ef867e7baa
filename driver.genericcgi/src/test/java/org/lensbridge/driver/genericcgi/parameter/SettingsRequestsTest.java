package org.lensbridge.driver.genericcgi.parameter;

import org.lensbridge.driver.genericcgi.GenericRows;
import org.lensbridge.driver.testkit.SettingsRequestsContract;

final class SettingsRequestsTest extends SettingsRequestsContract {
    SettingsRequestsTest() {
        super(GenericRows.ALL, "/cgi-bin/admin/param.cgi?action=", "list");
    }
}
