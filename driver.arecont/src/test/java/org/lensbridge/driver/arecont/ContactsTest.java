package org.lensbridge.driver.arecont;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lensbridge.api.capability.DigitalIo;
import org.lensbridge.api.capability.io.DigitalInput;
import org.lensbridge.api.capability.io.DigitalOutput;
import org.lensbridge.api.capability.io.SwitchMode;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.testkit.AnsweringCamera;
import org.lensbridge.driver.testkit.DeviceRig;
import org.lensbridge.tck.Await;

class ContactsTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private static Kind refused(Executable call) {
        return assertThrows(CameraException.class, call).kind();
    }

    @ParameterizedTest
    @CsvSource({"on,true", "off,false", "true,true", "FALSE,false", "1,true", "0,false"})
    void tellsItsContacts(String said, boolean active) throws IOException {
        try (AvCamera camera = new AvCamera("auxin=" + said, "auxout=off");
                DeviceRig rig = camera.connected()) {
            DigitalIo contacts = rig.capability(0, DigitalIo.class);
            assertEquals(List.of(new DigitalInput(1, "", Optional.of(active))), contacts.inputs());
            assertEquals(
                    List.of(new DigitalOutput(1, "", Optional.of(SwitchMode.OFF), Optional.of(false))),
                    contacts.outputs());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "perhaps", "2"})
    void statesThatAreNotToldAreUnknown(String said) throws IOException {
        try (AvCamera camera = new AvCamera("auxin=" + said, "auxout=" + said);
                DeviceRig rig = camera.connected()) {
            DigitalIo contacts = rig.capability(0, DigitalIo.class);
            assertEquals(List.of(new DigitalInput(1, "", Optional.empty())), contacts.inputs());
            assertEquals(List.of(new DigitalOutput(1, "", Optional.empty(), Optional.empty())), contacts.outputs());
            assertEquals(Kind.PROTOCOL, refused(() -> contacts.pulse(1, Duration.ofSeconds(1))));
            assertEquals(List.of(), camera.changes(), "nothing is switched that could not be put back");
        }
    }

    @Test
    void switchesForTheMoment() throws IOException {
        try (AvCamera camera = new AvCamera("auxin=off", "auxout=off");
                DeviceRig rig = camera.connected()) {
            DigitalIo contacts = rig.capability(0, DigitalIo.class);
            contacts.set(1, SwitchMode.ON);
            contacts.set(1, SwitchMode.OFF);
            contacts.set(1, SwitchMode.ON);
            contacts.set(1, SwitchMode.AUTOMATIC);
            assertEquals(
                    List.of(
                            "POST /set?auxout=on",
                            "POST /set?auxout=off",
                            "POST /set?auxout=on",
                            "POST /set?auxout=off"),
                    camera.changes());
        }
    }

    @Test
    void pulseGoesBack() throws IOException {
        try (AvCamera camera = new AvCamera("auxout=off");
                DeviceRig rig = camera.connected()) {
            DigitalIo contacts = rig.capability(0, DigitalIo.class);
            contacts.pulse(1, Duration.ofMillis(20));
            assertTrue(Await.until(() -> camera.changes().size() == 2, SOON), "it is still on");
            assertEquals(List.of("POST /set?auxout=on", "POST /set?auxout=off"), camera.changes());
            assertEquals(List.of(), contacts.inputs());
        }
    }

    @Test
    void pulseEndsWithItsSession() throws IOException {
        try (AvCamera camera = new AvCamera("auxout=on").answering("POST", AnsweringCamera.status("404 Not Found"));
                DeviceRig rig = camera.connected()) {
            rig.capability(0, DigitalIo.class).pulse(1, Duration.ofMinutes(10));
            rig.session().close();
            List<String> changes = camera.changes();
            assertEquals("GET /set?auxout=on", changes.get(changes.size() - 1));
            assertEquals(
                    2, changes.stream().filter("GET /set?auxout=on"::equals).count());
        }
    }

    @Test
    void contactsThatAreNotThereAreRefused() throws IOException {
        try (AvCamera camera = new AvCamera("auxin=on");
                DeviceRig rig = camera.connected()) {
            DigitalIo contacts = rig.capability(0, DigitalIo.class);
            assertEquals(List.of(), contacts.outputs());
            assertEquals(Kind.INVALID_ARGUMENT, refused(() -> contacts.set(1, SwitchMode.ON)));
            camera.hold("auxout=off");
        }
        try (AvCamera camera = new AvCamera("auxout=off");
                DeviceRig rig = camera.connected()) {
            DigitalIo contacts = rig.capability(0, DigitalIo.class);
            for (int number : new int[] {-1, 0, 2}) {
                assertEquals(Kind.INVALID_ARGUMENT, refused(() -> contacts.set(number, SwitchMode.ON)));
                assertEquals(Kind.INVALID_ARGUMENT, refused(() -> contacts.pulse(number, Duration.ofSeconds(1))));
            }
            assertEquals(Kind.INVALID_ARGUMENT, refused(() -> contacts.pulse(1, Duration.ofMinutes(11))));
            assertEquals(List.of(), camera.changes());
        }
    }

    @Test
    void cameraWithoutContactsSaysSo() throws IOException {
        try (AvCamera camera = new AvCamera();
                DeviceRig rig = new DeviceRig(ArecontDriverFactory::new, camera.address())) {
            String absence = rig.connect().channels().get(0).absences().get("DigitalIo");
            assertTrue(absence.startsWith("Asked for config.get (section Get Camera Settings). Of auxin:"), absence);
        }
    }
}
