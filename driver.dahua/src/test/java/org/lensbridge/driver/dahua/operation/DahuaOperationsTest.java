package org.lensbridge.driver.dahua.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lensbridge.api.capability.control.Argument;
import org.lensbridge.api.capability.control.Trait;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.dahua.codec.DahuaRefusals;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.transport.http.HttpRequest;

/** Every row, by rules that hold for all and by tables that were written by hand. */
class DahuaOperationsTest {
    private static final Map<String, Operation> ROWS =
            DahuaOperations.ALL.stream().collect(Collectors.toMap(Operation::name, row -> row));

    static List<Operation> rows() {
        return DahuaOperations.ALL;
    }

    static List<GoldenText.Request> requests() {
        return GoldenText.requests();
    }

    static List<GoldenText.Answer> answers() {
        return GoldenText.answers();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isSound(Operation row) {
        assertEquals(List.of(), row.problems());
        assertTrue(row.section().matches("3\\.3|13\\.4|\\d+\\.\\d+\\.\\d+"), row.section());
        assertTrue(row.is(Trait.READ) != row.is(Trait.WRITE), "a row reads or writes");
    }

    @Test
    void namesAreUnique() {
        Set<String> names = new HashSet<>();
        rows().forEach(row -> assertTrue(names.add(row.name()), row.name()));
    }

    @Test
    void everyConstantIsListed() throws IllegalAccessException {
        for (Class<?> chapter : chapters()) {
            for (Field field : chapter.getDeclaredFields()) {
                if (field.getType() == Operation.class && Modifier.isStatic(field.getModifiers())) {
                    assertTrue(rows().contains((Operation) field.get(null)), field.getName());
                }
            }
        }
    }

    /** The classes beside {@link DahuaOperations} that hold rows. */
    private static List<Class<?>> chapters() {
        try (Stream<Path> files = Files.list(Path.of("src/main/java/org/lensbridge/driver/dahua/operation"))) {
            List<Class<?>> chapters = new ArrayList<>();
            for (Path file : files.filter(any -> any.toString().endsWith("Operations.java"))
                    .toList()) {
                String name = file.getFileName().toString();
                chapters.add(
                        Class.forName("org.lensbridge.driver.dahua.operation." + name.substring(0, name.indexOf('.'))));
            }
            return chapters;
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void everyRowHasAGoldenRequest() {
        Set<String> golden =
                requests().stream().map(GoldenText.Request::operation).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(ROWS.keySet()), golden);
    }

    /** Every row is answered by what it is shown to understand, or confirmed by OK and by nothing else. */
    @ParameterizedTest
    @MethodSource("requested")
    void hasAGoldenReplyOrIsConfirmed(Operation row) {
        if (answers().stream().noneMatch(golden -> golden.operation().equals(row.name()))) {
            assertEquals(
                    Value.ABSENT,
                    engine(new RecordingDevice("OK\r\n")).call(row, least(row)).document(),
                    "no golden reply, and no confirmation");
            assertThrows(
                    CameraException.class,
                    () -> engine(new RecordingDevice("Hello.\r\n")).call(row, least(row)),
                    "no golden reply, and anything is understood");
        }
    }

    @ParameterizedTest
    @MethodSource("requests")
    void rendersTheGoldenRequest(GoldenText.Request golden) {
        RecordingDevice device = new RecordingDevice("OK");
        Operation row = ROWS.get(golden.operation());
        if (row.isAddress()) {
            assertEquals(golden.line(), "RTSP " + engine(device).address(row, golden.arguments()));
            return;
        }
        try {
            engine(device).send(row, golden.arguments());
        } catch (CameraException e) {
            assertEquals(golden.operation(), e.operation());
        }
        HttpRequest request = device.requests.get(0);
        assertEquals(golden.line(), request.method() + " " + request.target());
        assertEquals(0, request.body().length);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void decodesTheGoldenReply(GoldenText.Answer golden) {
        Operation row = ROWS.get(golden.operation());
        Value document = engine(new RecordingDevice(golden.body(), golden.contentType()))
                .call(row, least(row))
                .document();
        assertEquals(golden.value(), document.toString().strip());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void keepsToTheRangesOfItsArguments(Operation row) {
        for (Argument argument : row.arguments()) {
            if (argument.type() instanceof ValueType.IntegerType range) {
                sends(row, argument, Value.of(range.min()));
                sends(row, argument, Value.of(range.max()));
                refuses(row, argument, Value.of(range.min() - 1));
                refuses(row, argument, Value.of(range.max() + 1));
                refuses(row, argument, Value.of("many"));
            } else if (argument.type() instanceof ValueType.ChoiceType) {
                refuses(row, argument, Value.of("none of them"));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("requested")
    void needsItsRequiredArguments(Operation row) {
        if (row.arguments().stream().anyMatch(Argument::required)) {
            RecordingDevice device = new RecordingDevice("OK");
            CameraException failure =
                    assertThrows(CameraException.class, () -> engine(device).call(row));
            assertEquals(Kind.INVALID_ARGUMENT, failure.kind());
            assertEquals(row.name(), failure.operation());
            assertTrue(device.requests.isEmpty(), "something was sent");
        }
    }

    static List<Operation> requested() {
        return rows().stream().filter(row -> !row.isAddress()).toList();
    }

    @ParameterizedTest
    @MethodSource("requested")
    void tellsARefusalFromAnAnswer(Operation row) {
        RecordingDevice device = new RecordingDevice("Error\r\nErrorID=3, Detail=Method not found!\r\n");
        CameraException failure =
                assertThrows(CameraException.class, () -> engine(device).send(row, least(row)));
        assertEquals(row.name(), failure.operation());
        assertEquals(Kind.UNSUPPORTED, failure.kind());
    }

    private static void sends(Operation row, Argument argument, Value value) {
        RecordingDevice device = new RecordingDevice("OK");
        Map<String, Value> arguments = new HashMap<>(least(row));
        arguments.put(argument.name(), value);
        send(row, arguments, device);
        assertEquals(row.isAddress() ? 0 : 1, device.requests.size());
    }

    private static void refuses(Operation row, Argument argument, Value value) {
        RecordingDevice device = new RecordingDevice("OK");
        Map<String, Value> arguments = new HashMap<>(least(row));
        arguments.put(argument.name(), value);
        CameraException failure = assertThrows(CameraException.class, () -> send(row, arguments, device));
        assertEquals(Kind.INVALID_ARGUMENT, failure.kind());
        assertTrue(failure.reason().contains(argument.name()), failure.reason());
        assertTrue(device.requests.isEmpty(), "something was sent");
    }

    private static void send(Operation row, Map<String, Value> arguments, RecordingDevice device) {
        if (row.isAddress()) {
            engine(device).address(row, arguments);
        } else {
            engine(device).send(row, arguments);
        }
    }

    /** The arguments of the row's first golden request. */
    private static Map<String, Value> least(Operation row) {
        return requests().stream()
                .filter(golden -> golden.operation().equals(row.name()))
                .findFirst()
                .orElseThrow()
                .arguments();
    }

    private static OperationEngine engine(RecordingDevice device) {
        return new OperationEngine(device, new DahuaRefusals(), Duration.ofSeconds(1));
    }

    @Test
    void videoThatFallsSilentIsDead() {
        assertEquals(Optional.of(Duration.ofSeconds(30)), StreamOperations.MJPEG.silence());
        assertEquals(Optional.of(Duration.ofSeconds(30)), StreamOperations.LIVE.silence());
        assertEquals(Optional.empty(), EventOperations.ATTACH.silence(), "events are watched by their heartbeat");
    }
}
