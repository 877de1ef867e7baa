package org.lensbridge.transport.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TypedReadingTest {
    @Test
    void anUnreadableValueCostsThatValueAndIsToldWithItsLine() {
        TypedReading reading = new TypedReading(KeyValues.parse("fps=fast\nwidth=640\nflip=on\nlevel=9\nempty=\n"));
        assertTrue(reading.number("fps").isEmpty());
        assertEquals(640, reading.integer("width", 1, 8000).orElseThrow());
        assertTrue(reading.flag("flip", "on", "off").orElseThrow());
        assertTrue(reading.integer("level", 1, 5).isEmpty());
        assertTrue(reading.number("empty").isEmpty());
        assertTrue(reading.number("absent").isEmpty());
        assertEquals(
                List.of(
                        "Line 1: fps is 'fast', expected a number.",
                        "Line 4: level is '9', expected a whole number from 1 to 5."),
                reading.warnings());
    }

    @Test
    void tellsItsListenerEachUnreadableValueAtOnce() {
        List<String> told = new ArrayList<>();
        TypedReading reading = new TypedReading(KeyValues.parse("fps=fast\n=lost\nsize=4"), told::add);
        reading.number("fps");
        reading.number("size");
        assertEquals(List.of("Line 1: fps is 'fast', expected a number."), told);
        assertEquals(2, reading.warnings().size());
        assertEquals(2, reading.document().values().size());
    }

    @Test
    void doesNotShowTheValueOfASecret() {
        KeyValueDocument document = KeyValues.parse("User.Password=hunter2");
        assertFalse(document.unreadable("User.Password", "a number").contains("hunter2"));
    }
}
