package org.lensbridge.driver.dahua;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.DigitalIo;
import org.lensbridge.api.capability.io.DigitalInput;
import org.lensbridge.api.capability.io.DigitalOutput;
import org.lensbridge.api.capability.io.SwitchMode;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.testkit.ScriptedCamera;
import org.lensbridge.tck.Await;

/** Against a device that says always the same, so that what went out is all there is to see. */
class DigitalIoTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String MODE = "AlarmOut[1].Mode=";

    private final Map<String, String> answers = new ConcurrentHashMap<>(Map.of(
            "getSystemInfo", "serialNumber=X1\r\ndeviceType=31\r\n",
            "getInSlots", "result=3\r\n",
            "getOutSlots", "result=2\r\n",
            "getInState", "result=5\r\n",
            "getOutState", "result=2\r\n",
            "name=Alarm", "table.Alarm[0].Name=Door\r\ntable.Alarm[2].Name=Window\r\n",
            "name=AlarmOut", "table.AlarmOut[0].Mode=0\r\ntable.AlarmOut[0].Name=Lamp\r\ntable.AlarmOut[1].Mode=2\r\n",
            "Mode=0", "OK\r\n",
            "Mode=1", "OK\r\n",
            "Mode=2", "OK\r\n"));
    private ScriptedCamera camera;
    private Rig rig;
    private DigitalIo contacts;

    @BeforeEach
    void connect() {
        camera = new ScriptedCamera(answers);
        rig = Rig.to(camera.address());
        rig.connect();
        contacts = rig.capability(0, DigitalIo.class);
    }

    @AfterEach
    void close() throws IOException {
        rig.close();
        camera.close();
    }

    /** The modes that went out. */
    private List<String> modes() {
        return camera.targets().stream()
                .filter(target -> target.contains("setConfig"))
                .map(target -> target.substring(target.indexOf('&') + 1))
                .toList();
    }

    @Test
    void inputsHaveNamesAndABitOfTheState() {
        assertEquals(
                List.of(
                        new DigitalInput(1, "Door", Optional.of(true)),
                        new DigitalInput(2, "", Optional.of(false)),
                        new DigitalInput(3, "Window", Optional.of(true))),
                contacts.inputs());
    }

    @Test
    void outputsHaveModesAndABitOfTheState() {
        assertEquals(
                List.of(
                        new DigitalOutput(1, "Lamp", Optional.of(SwitchMode.AUTOMATIC), Optional.of(false)),
                        new DigitalOutput(2, "", Optional.of(SwitchMode.OFF), Optional.of(true))),
                contacts.outputs());
    }

    @Test
    void garbageLeavesWhatIsUnknownOut() {
        answers.put("getInState", "result=many\r\n");
        answers.put("name=AlarmOut", "table.AlarmOut[0].Mode=7\r\n");
        answers.remove("getOutState");
        assertEquals(Optional.empty(), contacts.inputs().get(0).active());
        assertEquals(
                new DigitalOutput(1, "", Optional.empty(), Optional.empty()),
                contacts.outputs().get(0));
    }

    @Test
    void modesAreTheDevicesNumbers() {
        contacts.set(2, SwitchMode.AUTOMATIC);
        contacts.set(1, SwitchMode.ON);
        contacts.set(2, SwitchMode.OFF);
        assertEquals(List.of(MODE + "0", "AlarmOut[0].Mode=1", MODE + "2"), modes());
    }

    @Test
    void pulseGoesBackToWhatWasThereBefore() {
        contacts.pulse(2, Duration.ofMillis(300));
        assertTrue(Await.until(() -> modes().size() == 2, SOON), modes()::toString);
        assertEquals(List.of(MODE + "1", MODE + "2"), modes());
    }

    @Test
    void pulseDuringAPulseGoesBackToWhatWasThereBeforeTheFirst() {
        contacts.pulse(2, Duration.ofMinutes(5));
        answers.put("name=AlarmOut", "table.AlarmOut[1].Mode=1\r\n");
        contacts.pulse(2, Duration.ofMillis(300));
        assertTrue(Await.until(() -> modes().size() == 3, SOON), modes()::toString);
        assertEquals(List.of(MODE + "1", MODE + "1", MODE + "2"), modes());
    }

    @Test
    void setEndsAPulse() {
        contacts.pulse(2, Duration.ofMinutes(5));
        contacts.set(2, SwitchMode.AUTOMATIC);
        rig.session().close();
        assertEquals(List.of(MODE + "1", MODE + "0"), modes());
    }

    @Test
    void sessionThatClosesSwitchesBack() {
        contacts.pulse(2, Duration.ofMinutes(5));
        contacts.pulse(1, Duration.ofMinutes(5));
        rig.session().close();
        assertEquals(4, modes().size(), modes()::toString);
        assertTrue(modes().containsAll(List.of(MODE + "2", "AlarmOut[0].Mode=0")), modes()::toString);
    }

    @Test
    void refusedPulseIsNotSwitchedBack() {
        answers.put("Mode=1", "Error\r\nBad Request!\r\n");
        CameraException failure = assertThrows(CameraException.class, () -> contacts.pulse(2, Duration.ofSeconds(1)));
        assertEquals("config.alarmOut.set", failure.operation());
        rig.session().close();
        assertEquals(List.of(MODE + "1"), modes());
    }

    @Test
    void switchingBackIsTriedAgainUntilTheDeviceHearsIt() {
        answers.put("Mode=2", "HTTP/1.1 500 Trouble\r\nContent-Length: 0\r\n\r\n");
        contacts.pulse(2, Duration.ofMillis(100));
        assertTrue(Await.until(() -> !rig.context().warnings().isEmpty(), SOON), "no warning");
        answers.put("Mode=2", "OK\r\n");
        int before = modes().size();
        assertTrue(Await.until(() -> modes().size() > before, SOON), "not tried again");
        assertEquals(MODE + "2", modes().get(modes().size() - 1));
    }

    @Test
    void nothingIsSwitchedWithoutAFreeTimer() {
        rig.context().close();
        CameraException failure = assertThrows(CameraException.class, () -> contacts.pulse(2, Duration.ofSeconds(1)));
        assertEquals(Kind.BUSY, failure.kind());
        rig.session().close();
        assertEquals(List.of(), modes());
    }

    @Test
    void nothingIsSwitchedThatCouldNotBePutBack() {
        answers.put("name=AlarmOut", "table.AlarmOut[0].Mode=0\r\n");
        CameraException failure = assertThrows(CameraException.class, () -> contacts.pulse(2, Duration.ofSeconds(1)));
        assertTrue(failure.reason().startsWith("Nothing was switched"), failure.reason());
        assertEquals(List.of(), modes());
    }

    @Test
    void numbersAndLengthsAreCheckedFirst() {
        for (int number : new int[] {0, 3, -1}) {
            CameraException failure = assertThrows(CameraException.class, () -> contacts.set(number, SwitchMode.ON));
            assertEquals(Kind.INVALID_ARGUMENT, failure.kind());
            assertTrue(failure.reason().contains("1 to 2"), failure.reason());
        }
        for (Duration length : List.of(Duration.ZERO, Duration.ofSeconds(-1), Duration.ofSeconds(601))) {
            assertEquals(
                    Kind.INVALID_ARGUMENT,
                    assertThrows(CameraException.class, () -> contacts.pulse(1, length))
                            .kind());
        }
        assertEquals(List.of(), modes());
    }

    @Test
    void isAbsentWithoutContacts() throws IOException {
        try (ScriptedCamera bare =
                        new ScriptedCamera(Map.of("getSystemInfo", "serialNumber=X1\r\n", "getOutSlots", "result=0"));
                Rig other = Rig.to(bare.address())) {
            String absence = other.connect().channels().get(0).absences().get("DigitalIo");
            assertTrue(absence.contains("alarm.outputs (section 4.9.5)"), absence);
        }
    }
}
