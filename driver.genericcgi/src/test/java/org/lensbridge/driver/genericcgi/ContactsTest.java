package org.lensbridge.driver.genericcgi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lensbridge.api.capability.DigitalIo;
import org.lensbridge.api.capability.io.DigitalInput;
import org.lensbridge.api.capability.io.DigitalOutput;
import org.lensbridge.api.capability.io.SwitchMode;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.tck.Await;

class ContactsTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private static LiveCamera camera() {
        return new LiveCamera("Input.NbrOfInputs=2", "Output.NbrOfOutputs=1", "Input.I1.Name=Door")
                .with("io/input.cgi?checkactive=1%2C2", "Input1=inactive\nInput2=Active\n")
                .with("io/output.cgi?checkactive=1", "Output1=inactive\n")
                .with("io/output.cgi?action", "OK\n");
    }

    private static Kind refused(Executable call) {
        return assertThrows(CameraException.class, call).kind();
    }

    @Test
    void tellsContactsByNumber() {
        try (LiveCamera camera = camera();
                Rig rig = camera.connect()) {
            DigitalIo contacts = rig.capability(0, DigitalIo.class);
            assertEquals(
                    List.of(
                            new DigitalInput(1, "", Optional.of(false)),
                            new DigitalInput(2, "Door", Optional.of(true))),
                    contacts.inputs());
            assertEquals(List.of(new DigitalOutput(1, "", Optional.empty(), Optional.of(false))), contacts.outputs());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# Error: no\n", "active\n", "Input1=perhaps\nInputX=active\nInput99999=active\n"})
    void statesThatAreNotToldAreUnknown(String answer) {
        try (LiveCamera camera = camera().with("io/input.cgi?checkactive=1%2C2", answer);
                Rig rig = camera.connect()) {
            List<DigitalInput> inputs = rig.capability(0, DigitalIo.class).inputs();
            assertEquals(2, inputs.size());
            inputs.forEach(input -> assertEquals(Optional.empty(), input.active()));
        }
    }

    @Test
    void switchesAndPulses() {
        try (LiveCamera camera = camera();
                Rig rig = camera.connect()) {
            DigitalIo contacts = rig.capability(0, DigitalIo.class);
            contacts.set(1, SwitchMode.ON);
            contacts.set(1, SwitchMode.OFF);
            contacts.set(1, SwitchMode.AUTOMATIC);
            assertEquals(List.of("action=1:/", "action=1:%5C", "action=1:%5C"), camera.sent("output.cgi"));
            contacts.pulse(1, Duration.ofMillis(20));
            assertTrue(Await.until(() -> camera.camera.requests.size() == 3, SOON), "it is still on");
            assertEquals(List.of("checkactive=1", "action=1:/", "action=1:%5C"), camera.sent("output.cgi"));
        }
    }

    @Test
    void outputThatWasOnStaysOnAfterAPulse() {
        try (LiveCamera camera = camera().with("io/output.cgi?checkactive=1", "Output1=active\n");
                Rig rig = camera.connect()) {
            rig.capability(0, DigitalIo.class).pulse(1, Duration.ofMinutes(10));
            rig.session.close();
            assertEquals(List.of("checkactive=1", "action=1:/", "action=1:/"), camera.sent("output.cgi"));
        }
    }

    @Test
    void nothingIsSwitchedThatCouldNotBePutBack() {
        try (LiveCamera camera = camera().with("io/output.cgi?checkactive=1", "# Error: no\n");
                Rig rig = camera.connect()) {
            DigitalIo contacts = rig.capability(0, DigitalIo.class);
            assertEquals(Kind.PROTOCOL, refused(() -> contacts.pulse(1, Duration.ofSeconds(1))));
            for (int number : new int[] {-1, 0, 2}) {
                assertEquals(Kind.INVALID_ARGUMENT, refused(() -> contacts.set(number, SwitchMode.ON)));
            }
            assertEquals(Kind.INVALID_ARGUMENT, refused(() -> contacts.pulse(1, Duration.ofMinutes(11))));
            assertEquals(List.of("checkactive=1"), camera.sent("output.cgi"));
        }
    }

    @Test
    void deviceThatDoesNotCountIsAskedForTheFirst() {
        try (LiveCamera camera = new LiveCamera().with("io/output.cgi?checkactive=1", "Output1=active\n");
                Rig rig = camera.connect()) {
            DigitalIo contacts = rig.capability(0, DigitalIo.class);
            assertEquals(List.of(), contacts.inputs());
            assertEquals(1, contacts.outputs().size());
        }
    }

    @Test
    void deviceWithoutContactsSaysSo() {
        try (LiveCamera none = new LiveCamera("Input.NbrOfInputs=0", "Output.NbrOfOutputs=0");
                LiveCamera silent = new LiveCamera();
                Rig one = Rig.to(none.camera);
                Rig other = Rig.to(silent.camera)) {
            String listed = one.connect().channels().get(0).absences().get("DigitalIo");
            assertTrue(listed.startsWith("Asked for param.list") && listed.contains("neither"), listed);
            String asked = other.connect().channels().get(0).absences().get("DigitalIo");
            assertTrue(asked.startsWith("Asked for io.inputs.active (section 5.4.1.1)."), asked);
        }
    }
}
