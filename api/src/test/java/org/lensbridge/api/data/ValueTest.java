package org.lensbridge.api.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValueTest {
    @Test
    void bytesAreCopiedInAndOut() {
        byte[] given = {1, 2, 3};
        Value.Bytes value = new Value.Bytes(given);
        given[0] = 9;
        value.content()[1] = 9;
        assertArrayEquals(new byte[] {1, 2, 3}, value.content());
        assertEquals(Value.of(new byte[] {1, 2, 3}), value);
        assertEquals("3 bytes", value.toString());
    }

    @Test
    void numbersAreEqualByAmount() {
        assertEquals(Value.of(1), Value.of(1.0));
        assertEquals(Value.of(0), new Value.Numeric(new BigDecimal("0.000")));
        assertEquals(Value.of(100).hashCode(), new Value.Numeric(new BigDecimal("1E+2")).hashCode());
        assertEquals("100", new Value.Numeric(new BigDecimal("1E+2")).toString());
        assertNotEquals(Value.of(1), Value.of("1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1e-999999999", "0e999999999", "1e401", "1e-401", "-1e2147483647"})
    void monstrousExponentsAreRefused(String number) {
        assertThrows(IllegalArgumentException.class, () -> new Value.Numeric(new BigDecimal(number)));
        assertEquals(Optional.empty(), Value.of(number).asNumber());
    }

    @Test
    void longNumbersAreRefused() {
        assertEquals(64, Value.of("9".repeat(64)).asNumber().orElseThrow().precision());
        assertThrows(IllegalArgumentException.class, () -> new Value.Numeric(new BigDecimal("9".repeat(65))));
        assertEquals(Optional.empty(), Value.of("9".repeat(1_000_000)).asNumber());
    }

    @Test
    void largestNumbersCanStillBePrinted() {
        assertEquals(401, new Value.Numeric(new BigDecimal("1e400")).toString().length());
    }

    @Test
    void onlyFiniteNumbersAreNumbers() {
        assertThrows(IllegalArgumentException.class, () -> Value.of(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> Value.of(Double.POSITIVE_INFINITY));
    }

    @Test
    void textsAreReadAsNumbersAndFlags() {
        assertEquals(Value.of(12), new Value.Numeric(Value.of(" 12 ").asNumber().orElseThrow()));
        assertEquals(Optional.of(true), Value.of("TRUE").asFlag());
        assertEquals(Optional.of(false), Value.of("false").asFlag());
        assertEquals(Optional.empty(), Value.of("yes").asFlag());
        assertEquals(Optional.empty(), Value.of("twelve").asNumber());
        assertEquals(Optional.empty(), Value.ABSENT.asText());
        assertEquals(Optional.of("12"), Value.of(12).asText());
    }

    @Test
    void fieldsKeepTheirOrder() {
        Map<String, Value> given = new LinkedHashMap<>();
        for (int i = 20; i > 0; i--) {
            given.put("f" + i, Value.of(i));
        }
        Value.Fields value = new Value.Fields(given);
        assertEquals(List.copyOf(given.keySet()), List.copyOf(value.fields().keySet()));
        assertEquals(Optional.of(Value.of(7)), value.field("f7"));
        assertTrue(value.field("none").isEmpty());
    }

    @Test
    void isAskedForItsPartsWhateverItIs() {
        Value answer = Value.of(Map.of("data", Value.of(Map.of("ports", Value.of(List.of(Value.of(1), Value.of(2)))))));
        assertEquals(
                List.of(Value.of(1), Value.of(2)), answer.at("data", "ports").items());
        assertEquals(answer, answer.at());
        assertEquals(Value.ABSENT, answer.at("data", "ports", "first"));
        assertEquals(Value.ABSENT, answer.at("date"));
        for (Value other :
                List.of(Value.of("data"), Value.of(1), Value.of(true), Value.of(new byte[1]), Value.ABSENT)) {
            assertEquals(Value.ABSENT, other.at("data"));
            assertEquals(List.of(), other.items());
            assertEquals(Map.of(), other.fields());
        }
    }
}
