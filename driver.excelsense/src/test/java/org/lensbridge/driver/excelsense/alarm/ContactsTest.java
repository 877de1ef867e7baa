package org.lensbridge.driver.excelsense.alarm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.lensbridge.api.capability.DigitalIo;
import org.lensbridge.api.capability.io.DigitalInput;
import org.lensbridge.api.capability.io.DigitalOutput;
import org.lensbridge.api.capability.io.SwitchMode;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.excelsense.ToughCamera;
import org.lensbridge.driver.testkit.DeviceRig;
import org.lensbridge.tck.Await;

/** The alarm inputs and the alarm output of a camera that does not clean its lens. */
class ContactsTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private static ToughCamera cam(String alarmTime) {
        ToughCamera camera = new ToughCamera("ToughCam");
        camera.output.put("alarmTime", alarmTime);
        return camera;
    }

    @Test
    void tellsWhatIsKnown() {
        try (ToughCamera camera = cam("0");
                DeviceRig rig = camera.connect()) {
            DigitalIo contacts = rig.capability(0, DigitalIo.class);
            assertEquals(List.of(new DigitalInput(1, "", Optional.empty())), contacts.inputs());
            assertEquals(
                    List.of(new DigitalOutput(1, "runFinish", Optional.empty(), Optional.empty())), contacts.outputs());
        }
    }

    @Test
    void switchesAndPulses() {
        try (ToughCamera camera = cam("0");
                DeviceRig rig = camera.connect()) {
            DigitalIo contacts = rig.capability(0, DigitalIo.class);
            contacts.set(1, SwitchMode.ON);
            contacts.set(1, SwitchMode.OFF);
            contacts.set(1, SwitchMode.AUTOMATIC);
            assertEquals(List.of("0", "off", "off"), camera.signals);
            contacts.pulse(1, Duration.ofMillis(20));
            assertTrue(Await.until(() -> camera.signals.size() == 5, SOON), "it is still on");
            assertEquals(List.of("0", "off"), camera.signals.subList(3, 5));
            assertEquals(List.of(), rig.context().warnings());
        }
    }

    @Test
    void outputWithALengthOfItsOwnEndsByItself() {
        try (ToughCamera camera = cam("2000");
                DeviceRig rig = camera.connect()) {
            DigitalIo contacts = rig.capability(0, DigitalIo.class);
            contacts.pulse(1, Duration.ofMinutes(10));
            assertEquals(List.of(), rig.context().warnings());
            contacts.set(1, SwitchMode.ON);
            assertTrue(rig.context().warnings().get(0).contains("2000 ms"));
            rig.session().close();
            assertEquals(List.of("2000", "2000"), camera.signals, "nothing is left to be switched off");
        }
    }

    @Test
    void pulseEndsWithTheSession() {
        try (ToughCamera camera = cam("0");
                DeviceRig rig = camera.connect()) {
            rig.capability(0, DigitalIo.class).pulse(1, Duration.ofMinutes(10));
            rig.session().close();
            assertEquals(List.of("0", "off"), camera.signals);
        }
    }

    @Test
    void outputThatLeadsToTheCleanerIsNoContact() {
        try (ToughCamera camera = ToughCamera.eye();
                DeviceRig rig = camera.connect()) {
            DigitalIo contacts = rig.capability(0, DigitalIo.class);
            assertEquals(1, contacts.inputs().size());
            assertEquals(List.of(), contacts.outputs());
            CameraException failure =
                    assertThrows(CameraException.class, () -> contacts.pulse(1, Duration.ofSeconds(1)));
            assertEquals(Kind.INVALID_ARGUMENT, failure.kind());
            assertTrue(failure.reason().contains("LensCleaning"), failure.reason());
            assertEquals(List.of(), camera.signals);
        }
    }

    @Test
    void whatIsNotThereIsNotSwitched() {
        try (ToughCamera camera = cam("0");
                DeviceRig rig = camera.connect()) {
            DigitalIo contacts = rig.capability(0, DigitalIo.class);
            for (int number : new int[] {-1, 0, 2}) {
                assertEquals(Kind.INVALID_ARGUMENT, kind(() -> contacts.set(number, SwitchMode.ON)));
            }
            for (Duration length : List.of(Duration.ZERO, Duration.ofMillis(-1), Duration.ofMinutes(11))) {
                assertEquals(Kind.INVALID_ARGUMENT, kind(() -> contacts.pulse(1, length)));
            }
            assertEquals(List.of(), camera.sent());
        }
    }

    private static Kind kind(Executable call) {
        return assertThrows(CameraException.class, call).kind();
    }

    @Test
    void refusalsAreTold() {
        try (ToughCamera camera = cam("0");
                DeviceRig rig = camera.connect()) {
            camera.with("manualControl", "error\uFF0Creturn=-401");
            DigitalIo contacts = rig.capability(0, DigitalIo.class);
            assertEquals(Kind.UNSUPPORTED, kind(() -> contacts.set(1, SwitchMode.OFF)));
            assertEquals(Kind.UNSUPPORTED, kind(() -> contacts.pulse(1, Duration.ofMinutes(1))));
        }
    }

    @Test
    void deviceWithoutContactsSaysWhy() {
        for (String model : List.of("ToughEye", "ToughCam")) {
            try (ToughCamera camera = new ToughCamera(model)
                            .with("type=deviceInfo", "productModel=" + model + "\nchannelNum=1\ndeviceID=3\n");
                    DeviceRig rig = camera.rig()) {
                String absence = rig.connect().channels().get(0).absences().get("DigitalIo");
                assertTrue(absence.startsWith("Asked for device.info"), absence);
                assertEquals(model.equals("ToughEye"), absence.contains("cleaner"), absence);
            }
        }
    }
}
