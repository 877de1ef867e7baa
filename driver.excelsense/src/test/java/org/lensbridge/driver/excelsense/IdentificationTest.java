package org.lensbridge.driver.excelsense;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.device.DeviceInfo;
import org.lensbridge.api.driver.Description;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.testkit.DeviceRig;
import org.lensbridge.driver.testkit.ScriptedCamera;

/** Who a device is, and what becomes of one that does not say. */
class IdentificationTest {
    private static final String INFO = "deviceID=70031\r\ndeviceName=\r\ndeviceType=1\r\nproductModel=ToughEye\r\n"
            + "manufacturerID=272\r\nmanufacturerName=IPCamera\r\nMACAddress=00:1C:27:07:00:31\r\n"
            + "hardwareVer=V1_2\r\nsoftwareVer=v3.6.1\r\nchannelNum=1\r\nalarmInNum=1\r\nalarmOutNum=1\r\nRS485Num=0\r\n";

    /** Answers by a text that the target contains. */
    private static ScriptedCamera camera(String... pairs) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            answers.put(pairs[i], pairs[i + 1]);
        }
        return new ScriptedCamera(target -> answers.entrySet().stream()
                .filter(answer -> target.contains(answer.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(() -> Optional.of("error,return=-22")));
    }

    private static DeviceRig rig(ScriptedCamera camera) {
        return new DeviceRig(ExcelsenseDriverFactory::new, camera.address());
    }

    @Test
    void tellsWhatTheDeviceTells() throws IOException {
        try (ScriptedCamera camera = camera("deviceInfo", INFO, "cameraInfo", "cameraName=Kiln\r\n");
                DeviceRig rig = rig(camera)) {
            Description device = rig.connect();
            DeviceInfo info = device.info();
            assertEquals("ExcelSense", info.vendor());
            assertEquals("ToughEye", info.model());
            assertEquals("v3.6.1", info.firmware());
            assertEquals("70031", info.serial());
            assertEquals("00:1c:27:07:00:31", info.mac());
            assertFalse(info.details().containsKey("deviceName"), "an empty value");
            assertEquals("Kiln", device.channels().get(1).name());
            assertEquals(
                    "/cgi-bin/param.cgi?userName=admin&password=t3st%26Pass&action=get&type=deviceInfo",
                    camera.targets().get(0));
        }
    }

    @Test
    void readsOtherOrdersCasesAndLineEnds() throws IOException {
        String other = "channelnum = 2\nMacAddress=001C27070031\nSOFTWAREVER=v9\nproductmodel=SN-1\n"
                + "manufacturerName=Northlight\nextra=1\n";
        try (ScriptedCamera camera = camera("deviceInfo", other, "cameraInfo", "cameraName=A\ncameraName=B\n");
                DeviceRig rig = rig(camera)) {
            Description device = rig.connect();
            assertEquals("Northlight", device.info().vendor());
            assertEquals("00:1c:27:07:00:31", device.info().mac());
            assertEquals("v9", device.info().firmware());
            assertEquals("B", device.channels().get(2).name());
        }
    }

    @Test
    void aRefusedLoginIsNotTriedOverAndOver() throws IOException {
        try (ScriptedCamera camera = camera("deviceInfo", "error\uFF0Creturn=-507".replace('\uFF0C', ','));
                DeviceRig rig = rig(camera)) {
            CameraException refusal = assertThrows(CameraException.class, rig::connect);
            assertEquals(Kind.AUTH_REFUSED, refusal.kind());
            assertFalse(refusal.toString().contains("t3st"), refusal.toString());
            assertEquals(1, camera.targets().size());
            assertThrows(CameraException.class, rig::connect);
            assertThrows(CameraException.class, rig::connect);
            assertEquals(2, camera.targets().size());
        }
    }

    @Test
    void aUserWhoMayNotReadItGetsTheRest() throws IOException {
        try (ScriptedCamera camera = camera("deviceInfo", "error,return=-512", "cameraInfo", "cameraName=Kiln\r\n");
                DeviceRig rig = rig(camera)) {
            Description device = rig.connect();
            assertEquals("ExcelSense", device.info().vendor());
            assertEquals("Kiln", device.channels().get(1).name());
        }
    }

    @Test
    void whatAnswersOtherwiseIsNoneOfTheFamily() throws IOException {
        for (String answer : new String[] {"<html><title>Welcome</title></html>", "OK", "a=b\r\nc=d\r\n", ""}) {
            try (ScriptedCamera camera = camera("deviceInfo", answer);
                    DeviceRig rig = rig(camera)) {
                CameraException failure = assertThrows(CameraException.class, rig::connect, answer);
                assertEquals(Kind.UNSUPPORTED, failure.kind(), answer);
                assertTrue(failure.reason().contains("configure another driver"), failure.reason());
            }
        }
    }
}
