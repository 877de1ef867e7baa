package org.lensbridge.driver.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lensbridge.api.capability.control.Access;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.support.parameter.Mark;
import org.lensbridge.driver.support.parameter.Outcome;
import org.lensbridge.driver.support.parameter.Parameter;
import org.lensbridge.driver.support.parameter.ParameterEngine;

/** Every parameter through the engine and back, at both ends of its range, at its first and its last index. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class RoundTripContract {
    private static final BigDecimal STEP = new BigDecimal("0.001");

    private final DriverRows driver;
    private final Supplier<SettingsDevice> devices;

    /** For a driver whose devices are told so. */
    protected RoundTripContract(DriverRows driver, Wording wording) {
        this(driver, () -> new SettingsDevice(wording));
    }

    /** For a driver with devices of its own. */
    protected RoundTripContract(DriverRows driver, Supplier<SettingsDevice> devices) {
        this.driver = driver;
        this.devices = devices;
    }

    /** What is written of a row, and read back. For texts that take a form only. */
    protected List<Value> examples(Parameter row) {
        return allowed(row);
    }

    /** The rows that go along with changes of a row, which the device must hold. */
    protected List<Parameter> companions(Parameter row) {
        return List.of();
    }

    final List<Parameter> written() {
        return driver.parameters().stream()
                .filter(row -> row.access() != Access.READ)
                .toList();
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("written")
    void isReadAsItWasWritten(Parameter row) {
        ParameterEngine engine = engine(row, devices.get());
        for (boolean last : new boolean[] {false, true}) {
            String key = row.key(DriverRows.at(row, last));
            for (Value value : examples(row)) {
                Outcome outcome = engine.write(Map.of(key, value));
                assertEquals(List.of(), outcome.warnings(), () -> key + "=" + value);
                if (row.access() == Access.READ_WRITE && !row.is(Mark.NOT_READ_BACK)) {
                    Value expected = row.is(Mark.SECRET) ? Value.of(ParameterEngine.MASK) : value;
                    assertEquals(Map.of(key, expected), outcome.values());
                    assertEquals(
                            Map.of(key, expected), engine.read(List.of(key)).values());
                }
            }
        }
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("written")
    void whatIsBeyondItsRangeIsNotSent(Parameter row) {
        SettingsDevice device = devices.get();
        String key = row.key(DriverRows.at(row, true));
        for (Value value : refused(row.type())) {
            CameraException failure = assertThrows(
                    CameraException.class,
                    () -> engine(row, device).write(Map.of(key, value)),
                    () -> key + "=" + value);
            assertEquals(Kind.INVALID_ARGUMENT, failure.kind());
            assertTrue(failure.reason().contains(key), failure::reason);
        }
        assertEquals(Map.of(), device.held());
    }

    private ParameterEngine engine(Parameter row, SettingsDevice device) {
        List<Parameter> rows = new ArrayList<>(List.of(row));
        companions(row).stream().filter(other -> !other.equals(row)).forEach(rows::add);
        return new ParameterEngine(driver.engine(device), driver.dialect(), rows, row.perChannel() ? 3 : 0);
    }

    /** Ends of the range, without words that only stand for another spelling. */
    private static List<Value> allowed(Parameter row) {
        return allowed(row.type()).stream()
                .filter(value -> !(row.type() instanceof ValueType.ChoiceType)
                        || row.read(value.toString()).filter(value::equals).isPresent())
                .toList();
    }

    private static List<Value> allowed(ValueType type) {
        if (type instanceof ValueType.IntegerType range) {
            return List.of(Value.of(range.min()), Value.of(range.max()));
        }
        if (type instanceof ValueType.DecimalType range) {
            return List.of(new Value.Numeric(range.min()), new Value.Numeric(range.max()));
        }
        if (type instanceof ValueType.ChoiceType choice) {
            return choice.allowed().stream().map(Value::of).toList();
        }
        if (type instanceof ValueType.FlagType) {
            return List.of(Value.of(true), Value.of(false));
        }
        if (type instanceof ValueType.ListType list) {
            List<Value> full = new ArrayList<>(Collections.nCopies(
                    Math.min(3, list.maximumSize()), allowed(list.element()).get(0)));
            return List.of(Value.of(List.of()), Value.of(full));
        }
        return List.of(Value.of("a = b & c % \u00fc"), Value.of("x"));
    }

    private static List<Value> refused(ValueType type) {
        if (type instanceof ValueType.IntegerType range) {
            return List.of(Value.of(range.min() - 1), Value.of(range.max() + 1), Value.of("many"));
        }
        if (type instanceof ValueType.DecimalType range) {
            return List.of(
                    new Value.Numeric(range.min().subtract(STEP)),
                    new Value.Numeric(range.max().add(STEP)));
        }
        if (type instanceof ValueType.ChoiceType || type instanceof ValueType.FlagType) {
            return List.of(Value.of("none of them"));
        }
        if (type instanceof ValueType.TextType text) {
            return List.of(Value.of("x".repeat(text.maximumLength() + 1)));
        }
        return List.of(Value.of(Map.of()));
    }
}
