package org.lensbridge.driver.dahua;

import org.lensbridge.driver.dahua.operation.DahuaRows;
import org.lensbridge.driver.testkit.SettingsCamera;

/** A device with one channel whose tables keep what is written. */
final class TableCamera extends SettingsCamera {
    TableCamera(String settings) {
        super(DahuaRows.WORDING, settings);
        answers().put("getSystemInfo", "serialNumber=5J0C2D3E4F\r\ndeviceType=IPC-B\r\n");
    }
}
