package org.lensbridge.api.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ValueTypeTest {
    @Test
    void integersIncludeBothEnds() {
        ValueType type = ValueType.integer(-5, 100);
        assertAccepted(type, Value.of(-5), Value.of(100), Value.of("7"), Value.of(7.0), Value.of("1e2"));
        assertRefused(type, Value.of(-6), Value.of(101), Value.of(7.5), Value.of(""), Value.of(true), Value.ABSENT);
        assertRefused(type, Value.of("1e300"), Value.of(new byte[1]), Value.of(List.of()));
        assertEquals("-5..100", type.summary());
        assertThrows(IllegalArgumentException.class, () -> ValueType.integer(1, 0));
    }

    @Test
    void integersReachAsFarAsLong() {
        ValueType type = ValueType.integer(Long.MIN_VALUE, Long.MAX_VALUE);
        assertAccepted(type, Value.of(Long.MIN_VALUE), Value.of(Long.MAX_VALUE));
        assertRefused(type, Value.of("9223372036854775808"), Value.of("-9223372036854775809"));
    }

    @Test
    void decimalsIncludeBothEnds() {
        ValueType type = new ValueType.DecimalType(new BigDecimal("0.1"), new BigDecimal("80"));
        assertAccepted(type, Value.of(0.1), Value.of(80), Value.of("0.10"));
        assertRefused(type, Value.of(0.09), Value.of("80.0001"), Value.of("much"));
        assertThrows(IllegalArgumentException.class, () -> new ValueType.DecimalType(BigDecimal.ONE, BigDecimal.ZERO));
    }

    @Test
    void flagsAreTrueOrFalse() {
        assertAccepted(ValueType.FLAG, Value.of(true), Value.of("False"));
        assertRefused(ValueType.FLAG, Value.of(1), Value.of("on"), Value.ABSENT);
    }

    @Test
    void textsHaveABound() {
        ValueType type = new ValueType.TextType(3);
        assertAccepted(type, Value.of(""), Value.of("abc"), Value.of(123));
        assertRefused(type, Value.of("abcd"), Value.of(List.of()), Value.ABSENT);
        assertAccepted(ValueType.TEXT, Value.of("a".repeat(65_536)));
        assertRefused(ValueType.TEXT, Value.of("a".repeat(65_537)));
    }

    @Test
    void choicesIgnoreCase() {
        ValueType type = ValueType.choice("H.264", "MJPG");
        assertAccepted(type, Value.of("mjpg"));
        assertRefused(type, Value.of("H.265"), Value.of(""));
        assertEquals("H.264|MJPG", type.summary());
        assertThrows(IllegalArgumentException.class, () -> ValueType.choice());
        assertThrows(IllegalArgumentException.class, () -> ValueType.choice("a", "a"));
    }

    @Test
    void listsAreCheckedThroughout() {
        ValueType type = new ValueType.ListType(ValueType.integer(0, 9), 2);
        assertAccepted(type, Value.of(List.of()), Value.of(List.of(Value.of(1), Value.of(9))));
        assertRefused(
                type,
                Value.of(List.of(Value.of(10))),
                Value.of(1),
                Value.of(Stream.of(1, 2, 3).map(Value::of).collect(Collectors.toList())));
    }

    @Test
    void recordsNameTheFieldThatIsWrong() {
        ValueType type = new ValueType.RecordType(Map.of("port", ValueType.integer(1, 65535)));
        assertAccepted(type, Value.of(Map.of()), Value.of(Map.of("port", Value.of(80))));
        assertTrue(problem(type, Value.of(Map.of("port", Value.of(0)))).startsWith("port: "));
        assertTrue(problem(type, Value.of(Map.of("prot", Value.of(80)))).startsWith("prot: "));
        assertRefused(type, Value.of("port"));
    }

    @Test
    void bytesHaveABound() {
        ValueType type = new ValueType.BytesType(2);
        assertAccepted(type, Value.of(new byte[2]), Value.of(new byte[0]));
        assertRefused(type, Value.of(new byte[3]), Value.of("ab"));
    }

    @Test
    void anyTakesEverything() {
        assertAccepted(ValueType.ANY, Value.ABSENT, Value.of("x"), Value.of(List.of()));
    }

    private static void assertAccepted(ValueType type, Value... values) {
        for (Value value : values) {
            assertEquals(Optional.empty(), type.problem(value), value::toString);
        }
    }

    private static void assertRefused(ValueType type, Value... values) {
        for (Value value : values) {
            assertFalse(problem(type, value).isBlank(), value::toString);
        }
    }

    private static String problem(ValueType type, Value value) {
        return type.problem(value).orElse("");
    }
}
