package org.lensbridge.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.DigitalIo;
import org.lensbridge.api.capability.io.DigitalInput;
import org.lensbridge.api.capability.io.DigitalOutput;
import org.lensbridge.api.capability.io.SwitchMode;

/** What {@link DigitalIo} promises. Switches nothing: an output may open a gate. */
interface ContactContract extends Bench {
    /** More contacts than any device has. */
    int NO_CONTACT = 10_000;

    @Test
    default void contactsComeByNumber() {
        DigitalIo contacts = connected().require(DigitalIo.class);
        List<Integer> inputs =
                contacts.inputs().stream().map(DigitalInput::number).toList();
        assertEquals(inputs.stream().sorted().distinct().toList(), inputs);
        List<Integer> outputs =
                contacts.outputs().stream().map(DigitalOutput::number).toList();
        assertEquals(outputs.stream().sorted().distinct().toList(), outputs);
    }

    @Test
    default void outputsStayAsTheyAreWhenThatIsSet() {
        DigitalIo contacts = connected().require(DigitalIo.class);
        List<DigitalOutput> before = contacts.outputs();
        for (DigitalOutput output : before) {
            output.mode().ifPresent(mode -> contacts.set(output.number(), mode));
        }
        assertEquals(before, contacts.outputs());
    }

    @Test
    default void outputsThatAreNotThereAndPulsesWithoutMeasureAreInvalid() {
        DigitalIo contacts = connected().require(DigitalIo.class);
        List<DigitalOutput> before = contacts.outputs();
        for (int number : new int[] {-1, 0, NO_CONTACT}) {
            Expect.invalid(() -> contacts.set(number, SwitchMode.OFF));
            Expect.invalid(() -> contacts.pulse(number, Duration.ofSeconds(1)));
        }
        for (DigitalOutput output : before) {
            Expect.invalid(() -> contacts.pulse(output.number(), Duration.ZERO));
            Expect.invalid(() -> contacts.pulse(output.number(), Duration.ofMinutes(11)));
        }
        assertEquals(before, contacts.outputs());
    }
}
