package org.lensbridge.driver.support.parameter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.support.HttpCamera;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.session.SessionScope;

/** When a device is asked for its own ranges. */
class RowSettingsTest {
    private static final List<Parameter> ROWS = List.of(
            Parameter.of("Lens.Gain", ValueType.integer(0, 100), "1", "How much."),
            Parameter.of("Mail.Port", ValueType.integer(1, 65_535), "2", "Where."));

    private final HttpCamera camera = new HttpCamera(
            target -> target.contains("setConfig") ? "OK" : "table.Lens.Gain=40\r\ntable.Mail.Port=25\r\n");
    private final List<String> asked = new ArrayList<>();
    private boolean silent;
    private final RowSettings settings = new RowSettings(
            new ParameterEngine(
                    new OperationEngine(camera.device(), reply -> Optional.empty(), Duration.ofSeconds(5)),
                    new Dialects.Tables(),
                    ROWS,
                    0),
            List.of(told("Lens.", "Lens.Gain", 60), told("Mail.", "Mail.Port", 99)),
            new SessionScope(),
            (subject, sentence) -> {});

    private ToldRanges told(String head, String key, int most) {
        return new ToldRanges(List.of(head), () -> {
            asked.add(head);
            if (silent) {
                throw new CameraException(Kind.TIMEOUT, "Nothing came.");
            }
            return Map.of(key, ValueType.integer(0, most));
        });
    }

    @AfterEach
    void close() {
        camera.close();
    }

    private List<String> ranges() {
        return settings.describe().stream()
                .map(setting -> setting.type().summary())
                .toList();
    }

    @Test
    void aCallAsksForTheRangesOfItsOwnKeys() {
        settings.read(List.of("Lens.Gain"));
        assertEquals(List.of("Lens."), asked);
        settings.read(List.of("Lens.*", "Le*"));
        settings.write(Map.of("Lens.Gain", Value.of(60)));
        assertEquals(List.of("Lens."), asked, "once");
        settings.read(List.of("Mail.Po*"));
        assertEquals(List.of("Lens.", "Mail."), asked);
        assertEquals(List.of("0..60", "0..99"), ranges());
    }

    @Test
    void aDescriptionAsksForAll() {
        assertEquals(List.of("0..60", "0..99"), ranges());
        assertEquals(List.of("Lens.", "Mail."), asked);
    }

    @Test
    void aStarAloneAsksForAll() {
        settings.read(List.of("*"));
        assertEquals(List.of("Lens.", "Mail."), asked);
    }

    @Test
    void aQuestionThatFailsIsAskedAgain() {
        silent = true;
        assertThrows(CameraException.class, () -> settings.write(Map.of("Lens.Gain", Value.of(50))));
        silent = false;
        assertEquals(
                Kind.INVALID_ARGUMENT,
                assertThrows(CameraException.class, () -> settings.write(Map.of("Lens.Gain", Value.of(61))))
                        .kind());
        assertEquals(List.of("Lens.", "Lens."), asked);
    }
}
