package org.lensbridge.driver.support.parameter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.control.Access;
import org.lensbridge.api.capability.control.Setting;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.support.HttpCamera;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.operation.RefusalTable;

class ParameterEngineTest {
    private static final List<Parameter> ROWS = List.of(
            Parameter.of("Lens.Mode", ValueType.choice("Auto", "Custom"), "1", "How."),
            Parameter.of("Lens.Gain", ValueType.integer(0, 100), "1", "How much.")
                    .in("percent"),
            Parameter.of("Lens.Model", ValueType.TEXT, "1", "Which.").only(Access.READ),
            Parameter.of("Mail.Password", ValueType.TEXT, "2", "Of the sender.")
                    .with(Mark.SECRET)
                    .byDefault(Value.of("1234")),
            Parameter.of("System.Language", ValueType.choice("English", "German"), "3", "Of the menus.")
                    .with(Mark.NOT_READ_BACK)
                    .causing("The device restarts."),
            Parameter.of("Title[{channel}].Name", ValueType.TEXT, "4", "The name.")
                    .at(Index.channel(0)));

    /** What the device has, by key. */
    private final Map<String, String> held = new ConcurrentSkipListMap<>(Map.of(
            "Lens.Mode", "auto",
            "Lens.Gain", "40",
            "Lens.Model", "L1",
            "Lens.Beyond", "3",
            "Mail.Password", "hush",
            "Mail.ProxyPassword", "psst",
            "System.Language", "English",
            "Title[0].Name", "a",
            "Title[1].Name", "b"));

    private volatile String refused = "none";
    private final HttpCamera camera = new HttpCamera(this::answer);
    private final OperationEngine operations = new OperationEngine(
            camera.device(),
            reply -> reply.text().startsWith("No right")
                    ? Optional.of(new CameraException(Kind.AUTH_REFUSED, RefusalTable.NO_RIGHT))
                    : reply.text().startsWith("Error")
                            ? Optional.of(new CameraException(Kind.INVALID_ARGUMENT, "It says no."))
                            : Optional.empty(),
            Duration.ofSeconds(5));
    private final ParameterEngine engine = new ParameterEngine(operations, new Dialects.Tables(), ROWS, 0);

    private String answer(String target) {
        if (target.contains(refused)) {
            return refused.startsWith("Mail") ? "No right" : "Error";
        }
        if (target.contains("setConfig")) {
            for (String pair : target.substring(target.indexOf('&') + 1).split("&")) {
                String[] parts = pair.split("=", 2);
                held.put(parts[0], parts[0].equals("Lens.Gain") && parts[1].equals("99") ? "90" : parts[1]);
            }
            return "OK";
        }
        String table = target.substring(target.indexOf("name=") + 5);
        StringBuilder lines = new StringBuilder();
        held.forEach((key, text) -> {
            if (key.startsWith(table + ".") || key.startsWith(table + "[")) {
                lines.append("table.").append(key).append('=').append(text).append("\r\n");
            }
        });
        return lines.isEmpty() ? "Error" : lines.toString();
    }

    private CameraException refused(Map<String, Value> changes) {
        CameraException failure = assertThrows(CameraException.class, () -> engine.write(changes));
        assertEquals(Kind.INVALID_ARGUMENT, failure.kind());
        assertTrue(camera.requests().stream().noneMatch(target -> target.contains("setConfig")), "something was sent");
        return failure;
    }

    @AfterEach
    void close() {
        camera.close();
    }

    @Test
    void describesItsRowsWithoutAskingTheDevice() {
        List<Setting> settings = engine.settings();
        assertEquals(5, settings.size());
        assertEquals("percent", settings.get(1).unit());
        assertTrue(settings.get(3).secret());
        assertEquals(Optional.empty(), settings.get(3).defaultValue(), "a secret shows nowhere");
        assertEquals("Of the menus. The device restarts.", settings.get(4).description());
        assertEquals(List.of(), camera.requests());
    }

    @Test
    void readsWhatTheDeviceHasBeyondTheDocument() {
        assertEquals(
                "{Lens.Beyond=3, Lens.Gain=40, Lens.Mode=Auto, Lens.Model=L1}",
                engine.read(List.of("Lens.*")).values().toString());
        assertEquals(
                "{Lens.Beyond=3}", engine.read(List.of("Lens.Beyond")).values().toString());
        assertEquals(2, camera.requests().size());
    }

    @Test
    void keysOfAnotherCaseAndValuesInQuotationMarksAreThoseOfTheRows() {
        held.remove("Lens.Gain");
        held.remove("Lens.Mode");
        held.put("Lens.GAIN", "\"55\"");
        held.put("Lens.MODE", "'auto'");
        assertEquals(
                "{Lens.Mode=Auto, Lens.Gain=55}",
                new TreeMap<>(engine.read(List.of("Lens.Gain", "Lens.Mode")).values())
                        .descendingMap()
                        .toString());
    }

    @Test
    void keyThatTheDeviceDoesNotAnswerIsMissing() {
        held.remove("Lens.Gain");
        assertEquals(Map.of(), engine.read(List.of("Lens.Gain")).values());
        assertEquals(Map.of(), engine.read(List.of("no such key")).values());
    }

    @Test
    void valueOutsideOfItsTypeCostsThatValue() {
        held.put("Lens.Gain", "much");
        Outcome outcome = engine.read(List.of("Lens.Gain", "Lens.Mode"));
        assertEquals("{Lens.Mode=Auto}", outcome.values().toString());
        Outcome.Warning warning = outcome.warnings().get(0);
        assertEquals("table.read", warning.operation());
        assertEquals("Line 2: Lens.Gain=much is none of 0..100; the value is left out.", warning.sentence());
    }

    @Test
    void asterisksInPlaceOfAValueAreNoValue() {
        held.put("Lens.Mode", "******");
        Outcome outcome = engine.read(List.of("Lens.Gain", "Lens.Mode"));
        assertEquals("{Lens.Gain=40}", outcome.values().toString());
        assertEquals(
                "Line 3: Lens.Mode is hidden from this user by the device; the value is left out.",
                outcome.warnings().get(0).sentence());
    }

    @Test
    void groupThatIsRefusedCostsItself() {
        refused = "Mail";
        Outcome outcome = engine.read(List.of("Lens.Gain", "Mail.Password"));
        assertEquals("{Lens.Gain=40}", outcome.values().toString());
        assertTrue(outcome.warnings().get(0).sentence().contains("right"), outcome::toString);
    }

    @Test
    void lackingRightCostsItsGroupAndRefusedLoginTheReading() {
        refused = "Mail";
        assertEquals(
                "{Lens.Gain=40}",
                engine.read(List.of("Mail.Password", "Lens.Gain")).values().toString());
        CameraException one = assertThrows(CameraException.class, () -> engine.read(List.of("Mail.Password")));
        assertEquals(Kind.AUTH_REFUSED, one.kind());
        assertEquals("table.read", one.operation());
        camera.requests();
        camera.answer(target -> "No right");
        CameraException all = assertThrows(CameraException.class, () -> engine.read(List.of("*")));
        assertEquals(Kind.AUTH_REFUSED, all.kind());
        assertEquals(2, camera.requests().size(), "a refused login is not tried on and on");
    }

    @Test
    void checksEveryChangeBeforeItSendsOne() {
        CameraException failure = refused(Map.of("Lens.Gain", Value.of(101), "Lens.Mode", Value.of("Custom")));
        assertEquals("Nothing was written. Lens.Gain=101: expected a whole number from 0 to 100.", failure.reason());
        assertTrue(refused(Map.of("Lens.Model", Value.of("L2"))).reason().contains("only be read"));
        assertTrue(refused(Map.of("Nowhere.Key", Value.of(1), "Lens.Gain", Value.of(1)))
                .reason()
                .contains("no setting Nowhere.Key"));
        assertTrue(refused(Map.of("no such key", Value.of(1))).reason().contains("no such setting"));
        refused(Map.of("Title[0].Name", Value.of("x")));
        refused(Map.of("Mail.Password", Value.of(ParameterEngine.MASK)));
        refused(Map.of("Lens.Beyond", Value.of(Map.of("a", Value.of(1)))));
    }

    @Test
    void writesInTheOrderOfTheDocumentAndReadsBack() {
        Map<String, Value> changes = new LinkedHashMap<>();
        changes.put("Lens.Gain", Value.of("007"));
        changes.put("Lens.Mode", Value.of("CUSTOM"));
        Outcome outcome = engine.write(changes);
        assertEquals("{Lens.Gain=7, Lens.Mode=Custom}", outcome.values().toString());
        assertEquals(List.of(), outcome.warnings());
        assertEquals(
                List.of(
                        "GET /cfg?action=setConfig&Lens.Mode=Custom&Lens.Gain=7",
                        "GET /cfg?action=getConfig&name=Lens"),
                camera.requests());
    }

    @Test
    void tellsWhenTheDeviceMadeAnotherValueOfIt() {
        Outcome outcome = engine.write(Map.of("Lens.Gain", Value.of(99)));
        assertEquals("{Lens.Gain=90}", outcome.values().toString());
        assertEquals(
                "The device made 90 of Lens.Gain, which was to be 99.",
                outcome.warnings().get(0).sentence());
    }

    @Test
    void keysBeyondTheDocumentAreWrittenWhenTheDeviceListsThem() {
        assertEquals(
                "{Lens.Beyond=4}",
                engine.write(Map.of("Lens.Beyond", Value.of(4))).values().toString());
        camera.requests();
        refused(Map.of("Lens.Invented", Value.of(4)));
    }

    @Test
    void secretsAreWrittenAndNeverShown() {
        assertEquals(
                "{Mail.Password=******, Mail.ProxyPassword=******}",
                engine.read(List.of("Mail.*")).values().toString());
        Outcome outcome = engine.write(Map.of("Mail.Password", Value.of("psst")));
        assertEquals("psst", held.get("Mail.Password"));
        assertFalse(outcome.toString().contains("psst"));
        held.put("Mail.Password", "");
        held.remove("Mail.ProxyPassword");
        assertEquals("{Mail.Password=}", engine.read(List.of("Mail.*")).values().toString());
        Map<String, Value> tooLong = Map.of("Mail.Password", Value.of("psst".repeat(20_000)));
        CameraException failure = assertThrows(CameraException.class, () -> engine.write(tooLong));
        assertFalse(failure.reason().contains("psst"), "a refused secret is not repeated");
    }

    @Test
    void whatMakesTheDeviceGoAwayIsNotReadBack() {
        assertEquals(
                Map.of(),
                engine.write(Map.of("System.Language", Value.of("German"))).values());
        assertEquals(1, camera.requests().size());
    }

    @Test
    void failureInTheMiddleTellsWhatWasWritten() {
        refused = "Mail.Password=";
        CameraException failure = assertThrows(
                CameraException.class,
                () -> engine.write(Map.of(
                        "Lens.Gain", Value.of(7),
                        "Mail.Password", Value.of("psst"),
                        "System.Language", Value.of("German"))));
        assertEquals(
                RefusalTable.NO_RIGHT + " Written before: Lens.Gain. Not written: Mail.Password. Nor: System.Language.",
                failure.reason());
        assertEquals("table.write", failure.operation());
        assertEquals("English", held.get("System.Language"));
    }

    @Test
    void writesAreSentOnceEvenIfTheConnectionBreaks() {
        engine.read(List.of("Lens.Gain"));
        camera.requests();
        camera.answer(target -> HttpCamera.BROKEN);
        CameraException failure =
                assertThrows(CameraException.class, () -> engine.write(Map.of("Lens.Gain", Value.of(7))));
        assertEquals(Kind.UNREACHABLE, failure.kind());
        assertEquals(1, camera.requests().size());
    }

    @Test
    void failingToReadBackDoesNotUnwrite() {
        camera.answer(target -> target.contains("setConfig") ? "OK" : HttpCamera.BROKEN);
        Outcome outcome = engine.write(Map.of("Lens.Gain", Value.of(7)));
        assertEquals(Map.of(), outcome.values());
        assertTrue(outcome.warnings().get(0).sentence().startsWith("Lens.Gain was written but"), outcome::toString);
    }

    @Test
    void channelsSeeTheirOwnOnly() {
        ParameterEngine second = new ParameterEngine(operations, new Dialects.Tables(), ROWS, 2);
        assertEquals(
                List.of("Title[1].Name"),
                second.settings().stream().map(Setting::key).toList());
        assertEquals(
                "{Title[1].Name=b}",
                second.read(List.of("Title[*", "Title[0].Name", "Lens.Gain"))
                        .values()
                        .toString());
        assertThrows(CameraException.class, () -> second.write(Map.of("Title[0].Name", Value.of("x"))));
        assertThrows(CameraException.class, () -> second.write(Map.of("Lens.Gain", Value.of(1))));
        assertEquals("a", held.get("Title[0].Name"));
    }

    @Test
    void conversionThatTripsCostsItsValue() {
        Conversion odd = new Conversion() {
            @Override
            public Optional<Value> read(String wire) {
                throw new IllegalStateException("odd");
            }

            @Override
            public String write(Value value) {
                throw new IllegalStateException("odd");
            }
        };
        List<Parameter> rows = List.of(ROWS.get(0), ROWS.get(1).as(odd));
        ParameterEngine tripping = new ParameterEngine(operations, new Dialects.Tables(), rows, 0);
        assertEquals(
                "{Lens.Mode=Auto}",
                tripping.read(List.of("Lens.Mode", "Lens.Gain")).values().toString());
        CameraException failure =
                assertThrows(CameraException.class, () -> tripping.write(Map.of("Lens.Gain", Value.of(7))));
        assertEquals(Kind.DRIVER_FAILURE, failure.kind());
        assertTrue(failure.reason().contains("Lens.Gain"), failure.reason());
    }
}
