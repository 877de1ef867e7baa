package org.lensbridge.driver.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lensbridge.api.capability.control.Argument;
import org.lensbridge.api.capability.control.Trait;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.transport.http.HttpRequest;

/** Every request's row, by rules that hold for all and by tables that were written by hand. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class RowsContract {
    static final Pattern SECRET = Pattern.compile("passw|pwd|secret|psk", Pattern.CASE_INSENSITIVE);

    private static final BigDecimal STEP = new BigDecimal("0.001");

    private final DriverRows driver;
    private final Class<?> beside;
    private final String sections;

    /**
     * For a driver.
     *
     * @param beside the class that lists all rows; those beside it that end in {@code Operations} hold them
     * @param sections a regular expression of the document's sections
     */
    protected RowsContract(DriverRows driver, Class<?> beside, String sections) {
        this.driver = driver;
        this.beside = beside;
        this.sections = sections;
    }

    /** What a device says, with status 200, to a request that its firmware does not know. */
    protected abstract String refusal();

    /** The names of the rows that take the device away or cannot be undone: written by hand, for it is a judgement. */
    protected abstract Set<String> destructive();

    /** What a device says that has done what this row tells it; for rows without a golden reply. */
    protected String confirmation(Operation row) {
        return "OK\r\n";
    }

    /** All rows. */
    protected final List<Operation> rows() {
        return driver.operations();
    }

    /** Those that are sent. */
    protected final List<Operation> requested() {
        return rows().stream().filter(row -> !row.isAddress()).toList();
    }

    final List<GoldenText.Request> requests() {
        return driver.golden().requests();
    }

    final List<GoldenText.Answer> answers() {
        return driver.golden().answers();
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("rows")
    void isSound(Operation row) {
        assertEquals(List.of(), row.problems());
        assertTrue(row.section().matches(sections), row.section());
        assertTrue(row.is(Trait.READ) != row.is(Trait.WRITE), "a row reads or writes");
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("rows")
    void rowsWithPasswordsAreSecret(Operation row) {
        boolean password = row.arguments().stream()
                .anyMatch(argument -> SECRET.matcher(argument.name()).find());
        assertTrue(!password || row.is(Trait.SECRET), row.name());
    }

    @Test
    void whatTakesTheDeviceAwayOrCannotBeUndoneIsDestructive() {
        Set<String> marked = rows().stream()
                .filter(row -> row.is(Trait.DESTRUCTIVE))
                .map(Operation::name)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(destructive()), marked);
    }

    @Test
    void namesAreUnique() {
        Set<String> names = new HashSet<>();
        rows().forEach(row -> assertTrue(names.add(row.name()), row.name()));
    }

    @Test
    void everyConstantIsListed() {
        Chapters.constants(beside).forEach((place, row) -> assertTrue(rows().contains(row), place));
    }

    @Test
    void everyRowHasAGoldenRequest() {
        Set<String> golden = new TreeSet<>();
        requests().forEach(request -> golden.add(request.operation()));
        Set<String> names = new TreeSet<>();
        rows().forEach(row -> names.add(row.name()));
        assertEquals(names, golden);
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("requests")
    void rendersTheGoldenRequest(GoldenText.Request golden) {
        RecordingDevice device = new RecordingDevice("OK");
        Operation row = driver.operation(golden.operation());
        if (row.isAddress()) {
            assertEquals(
                    golden.line(), row.method() + " " + driver.engine(device).address(row, golden.arguments()));
            return;
        }
        try {
            driver.engine(device).send(row, golden.arguments());
        } catch (CameraException e) {
            assertEquals(golden.operation(), e.operation());
            if (device.requests().isEmpty()) {
                throw e;
            }
        }
        HttpRequest request = device.requests().get(0);
        assertEquals(golden.line(), line(request));
        assertEquals(row.is(Trait.READ), request.repeatable(), "what writes is sent once");
    }

    private static String line(HttpRequest request) {
        String body = new String(request.body(), StandardCharsets.UTF_8);
        String line = request.method() + " " + request.target();
        return body.isEmpty() ? line : line + " " + body.replace("\r", "").replace("\n", "\\n");
    }

    /** Every row is answered by what it is shown to understand, or confirmed by the device's word and by nothing else. */
    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("requested")
    void hasAGoldenReplyOrIsConfirmed(Operation row) {
        if (answers().stream().noneMatch(golden -> golden.operation().equals(row.name()))) {
            assertEquals(Value.ABSENT, document(row, confirmation(row)), "no golden reply, and no confirmation");
            assertThrows(
                    CameraException.class,
                    () -> document(row, "Hello.\r\n"),
                    "no golden reply, and anything is understood");
        }
    }

    private Value document(Operation row, String reply) {
        return driver.engine(new RecordingDevice(reply))
                .call(row, driver.least(row))
                .document();
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("answers")
    void decodesTheGoldenReply(GoldenText.Answer golden) {
        Operation row = driver.operation(golden.operation());
        Value document = driver.engine(new RecordingDevice(golden.reply()))
                .call(row, driver.least(row))
                .document();
        assertEquals(golden.value(), document.toString().strip());
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("requested")
    void tellsARefusalFromAnAnswer(Operation row) {
        RecordingDevice device = new RecordingDevice(refusal());
        CameraException failure =
                assertThrows(CameraException.class, () -> driver.engine(device).send(row, driver.least(row)));
        assertEquals(row.name(), failure.operation());
        assertEquals(Kind.UNSUPPORTED, failure.kind());
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("requested")
    void needsItsRequiredArguments(Operation row) {
        if (row.arguments().stream().anyMatch(Argument::required)) {
            RecordingDevice device = new RecordingDevice("OK");
            CameraException failure = assertThrows(
                    CameraException.class, () -> driver.engine(device).call(row));
            assertEquals(Kind.INVALID_ARGUMENT, failure.kind());
            assertEquals(row.name(), failure.operation());
            assertEquals(List.of(), device.requests());
        }
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("rows")
    void keepsToTheRangesOfItsArguments(Operation row) {
        for (Argument argument : row.arguments()) {
            if (argument.type() instanceof ValueType.IntegerType range) {
                sends(row, argument, Value.of(range.min()));
                sends(row, argument, Value.of(range.max()));
                refuses(row, argument, Value.of(range.min() - 1));
                refuses(row, argument, Value.of(range.max() + 1));
                refuses(row, argument, Value.of("many"));
            } else if (argument.type() instanceof ValueType.DecimalType range) {
                sends(row, argument, new Value.Numeric(range.min()));
                sends(row, argument, new Value.Numeric(range.max()));
                refuses(row, argument, new Value.Numeric(range.min().subtract(STEP)));
                refuses(row, argument, new Value.Numeric(range.max().add(STEP)));
            } else if (argument.type() instanceof ValueType.ChoiceType) {
                refuses(row, argument, Value.of("none of them"));
            }
        }
    }

    private void sends(Operation row, Argument argument, Value value) {
        RecordingDevice device = new RecordingDevice("OK");
        send(row, with(row, argument, value), device);
        assertEquals(row.isAddress() ? 0 : 1, device.requests().size());
    }

    private void refuses(Operation row, Argument argument, Value value) {
        RecordingDevice device = new RecordingDevice("OK");
        Map<String, Value> arguments = with(row, argument, value);
        CameraException failure = assertThrows(CameraException.class, () -> send(row, arguments, device));
        assertEquals(Kind.INVALID_ARGUMENT, failure.kind());
        assertTrue(failure.reason().contains(argument.name()), failure.reason());
        assertEquals(List.of(), device.requests());
    }

    private Map<String, Value> with(Operation row, Argument argument, Value value) {
        Map<String, Value> arguments = new HashMap<>(driver.least(row));
        arguments.put(argument.name(), value);
        return arguments;
    }

    private void send(Operation row, Map<String, Value> arguments, RecordingDevice device) {
        if (row.isAddress()) {
            driver.engine(device).address(row, arguments);
        } else {
            driver.engine(device).send(row, arguments);
        }
    }
}
