package org.lensbridge.driver.excelsense.capability.alarm.trigger;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.lensbridge.api.data.Value;
import org.lensbridge.driver.excelsense.operation.AlarmOperations;
import org.lensbridge.transport.text.KeyValueDocument;

/**
 * What the alarm output is configured for: section "Alarm Trigger Output".
 *
 * <p>The text of the section says alarmMode 1 for every signal, its example says 2, and programs of the vendor send 2. The text is followed: a
 * signal is one switching of a certain length, and a square wave is none.
 *
 * @param signal alarmValidSignal: 1 when it closes
 * @param mode alarmMode: 1 switching, 2 square wave
 * @param frequency alarmOutFrequency, which devices tell as {@code 5.000000}
 * @param time alarmTime in milliseconds
 */
record OutputSetup(BigDecimal signal, BigDecimal mode, BigDecimal frequency, BigDecimal time) {
    private static final BigDecimal FREQUENCY = BigDecimal.valueOf(5);

    /** Numbers are equal by their value. */
    OutputSetup {
        signal = signal.stripTrailingZeros();
        mode = mode.stripTrailingZeros();
        frequency = frequency.stripTrailingZeros();
        time = time.stripTrailingZeros();
    }

    /** As the document has it for a signal of this length. */
    static OutputSetup documented(int milliseconds) {
        return new OutputSetup(BigDecimal.ONE, BigDecimal.ONE, FREQUENCY, BigDecimal.valueOf(milliseconds));
    }

    /** As a device tells it; empty when it does not tell all of it. */
    static Optional<OutputSetup> read(KeyValueDocument answer) {
        Optional<BigDecimal> signal = answer.number(AlarmOperations.SIGNAL);
        Optional<BigDecimal> mode = answer.number(AlarmOperations.MODE);
        Optional<BigDecimal> frequency = answer.number(AlarmOperations.FREQUENCY);
        Optional<BigDecimal> time = answer.number(AlarmOperations.TIME);
        return signal.isPresent() && mode.isPresent() && frequency.isPresent() && time.isPresent()
                ? Optional.of(new OutputSetup(signal.get(), mode.get(), frequency.get(), time.get()))
                : Optional.empty();
    }

    /** Whether a signal of this output is as long as that of another, whatever its form. */
    boolean sameLength(OutputSetup other) {
        return time.equals(other.time);
    }

    /** Whether this is left from a switching of the LEDs that was not finished. */
    boolean ofLeds() {
        return Arrays.stream(Signal.values())
                .filter(other -> other != Signal.SELF_CLEAN)
                .anyMatch(other -> sameLength(other.setup()));
    }

    /** The arguments of the row that configures the output. */
    Map<String, Value> arguments() {
        Map<String, Value> arguments = new LinkedHashMap<>();
        arguments.put(AlarmOperations.SIGNAL, new Value.Numeric(signal));
        arguments.put(AlarmOperations.MODE, new Value.Numeric(mode));
        arguments.put(AlarmOperations.FREQUENCY, new Value.Numeric(frequency));
        arguments.put(AlarmOperations.TIME, new Value.Numeric(time));
        return arguments;
    }

    /** In the document's words: {@code alarmValidSignal=1, alarmMode=1, alarmOutFrequency=5, alarmTime=300}. */
    @Override
    public String toString() {
        return arguments().toString().replace("{", "").replace("}", "");
    }
}
