package org.lensbridge.driver.excelsense.parameter;

import org.lensbridge.driver.excelsense.ExcelsenseRows;
import org.lensbridge.driver.testkit.SettingsRequestsContract;

class SensorRequestsTest extends SettingsRequestsContract {
    SensorRequestsTest() {
        super(ExcelsenseRows.of("sensor"), "/cgi-bin/sensor.cgi?action=", "get");
    }
}
