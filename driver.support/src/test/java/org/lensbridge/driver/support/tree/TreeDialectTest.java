package org.lensbridge.driver.support.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.support.HttpCamera;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.parameter.Index;
import org.lensbridge.driver.support.parameter.Outcome;
import org.lensbridge.driver.support.parameter.Parameter;
import org.lensbridge.driver.support.parameter.ParameterEngine;

class TreeDialectTest {
    private static final Operation LIST = Operation.read(
                    "param.list", "1", "/param.cgi?action=list&group={group}", Decoding.KEYS, "Lists.")
            .takes(TreeDialect.GROUPS, TreeDialect.GROUPS_TYPE, "branches");
    private static final Operation UPDATE = Operation.write(
                    "param.update", "1", "/param.cgi?action=update&{*changes}", Decoding.confirmation("OK"), "Changes.")
            .needs(TreeDialect.CHANGES, ValueType.ANY, "names");
    private static final TreeDialect DIALECT = new TreeDialect(LIST, UPDATE, 2);

    private static final List<Parameter> ROWS = List.of(
            row("Image.I{channel}.Look.Color", 100),
            row("Image.I{channel}.Look.Light", 100),
            row("Image.I{channel}.Rate", 30),
            row("Image.I{channel}.Text.Size", 9));

    private final Map<String, String> held = new LinkedHashMap<>();
    private final HttpCamera camera = new HttpCamera(this::answer);

    private static Parameter row(String key, int last) {
        return Parameter.of(key, ValueType.integer(0, last), "1", "A number.").at(Index.channel(0));
    }

    @AfterEach
    void close() {
        camera.close();
    }

    private String answer(String target) {
        if (target.contains("action=update")) {
            for (String pair : target.substring(target.indexOf('&') + 1).split("&")) {
                held.put(pair.split("=")[0], pair.split("=")[1]);
            }
            return "OK\r\n";
        }
        List<String> lines = new ArrayList<>();
        for (String branch : target.substring(target.lastIndexOf('=') + 1).split("%2C")) {
            held.forEach((name, value) -> {
                if (name.startsWith(branch + ".")) {
                    lines.add("root." + name + "=" + value);
                }
            });
        }
        return lines.isEmpty() ? "# Error: Error -1 getting param in group\r\n" : String.join("\r\n", lines);
    }

    private ParameterEngine engine() {
        return new ParameterEngine(
                new OperationEngine(camera.device(), new TreeRefusals(), Duration.ofSeconds(5)), DIALECT, ROWS, 2);
    }

    @Test
    void branchesAreReadTogether() {
        held.put("Image.I1.Look.Color", "40");
        held.put("Image.I1.Rate", "25");
        held.put("Image.I1.Text.Size", "3");
        Outcome read = engine().read(List.of("Image.I1.Look.Color", "Image.I1.Rate", "Image.I1.Text.Size"));
        assertEquals(
                Map.of(
                        "Image.I1.Look.Color", Value.of(40),
                        "Image.I1.Rate", Value.of(25),
                        "Image.I1.Text.Size", Value.of(3)),
                read.values());
        assertEquals(2, camera.requests().size(), "two branches with one request, one with another");
    }

    @Test
    void changesOfABranchAreWrittenByOneRequestAndReadBack() {
        held.put("Image.I1.Look.Color", "1");
        held.put("Image.I1.Look.Light", "1");
        Outcome written =
                engine().write(Map.of("Image.I1.Look.Light", Value.of(7), "Image.I1.Look.Color", Value.of(100)));
        assertEquals(List.of(), written.warnings());
        assertEquals(
                List.of(
                        "GET /param.cgi?action=update&Image.I1.Look.Color=100&Image.I1.Look.Light=7",
                        "GET /param.cgi?action=list&group=Image.I1.Look"),
                camera.requests());
    }

    @Test
    void whatIsOutOfRangeIsNotSent() {
        CameraException failure =
                assertThrows(CameraException.class, () -> engine().write(Map.of("Image.I1.Look.Light", Value.of(101))));
        assertEquals(Kind.INVALID_ARGUMENT, failure.kind());
        assertTrue(failure.reason().contains("Image.I1.Look.Light"), failure.reason());
        assertEquals(List.of(), camera.requests());
    }

    @Test
    void branchThatTheDeviceLacksIsAWarning() {
        Outcome read = engine().read(List.of("Image.I1.Look.Light"));
        assertEquals(Map.of(), read.values());
        assertEquals(1, read.warnings().size());
    }

    @ParameterizedTest
    @CsvSource({"Image.I0.Look.Color,Image.I0.Look", "A.B,A", "Overlay-1.x_y.z,Overlay-1.x_y"})
    void groupIsTheBranchAboveAKey(String key, String group) {
        assertEquals(Optional.of(group), DIALECT.group(key));
        assertEquals(Optional.of(group), DIALECT.groupCovering(key));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Name", ".Name", "A..B", "A&b=c.D", "A B.C", "1A.B", "A%2e.B", "A\r\nB.C"})
    void whatIsNoNameHasNoGroup(String key) {
        assertEquals(Optional.empty(), DIALECT.group(key));
        assertEquals(Optional.empty(), DIALECT.group("A".repeat(130) + ".B"));
    }
}
