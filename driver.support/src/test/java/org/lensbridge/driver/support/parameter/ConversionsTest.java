package org.lensbridge.driver.support.parameter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.api.error.CameraException;

class ConversionsTest {
    private static void bothWays(Conversion conversion, Value value, String wire) {
        assertEquals(wire, conversion.write(value));
        assertEquals(Optional.of(value), conversion.read(wire));
    }

    @Test
    void flagsAreTwoWords() {
        bothWays(Conversions.TRUE_FALSE, Value.of(true), "true");
        bothWays(Conversions.ON_OFF, Value.of(false), "off");
        bothWays(Conversions.ONE_ZERO, Value.of(true), "1");
        bothWays(Conversions.YES_NO, Value.of(false), "no");
        assertEquals(Optional.of(Value.of(true)), Conversions.YES_NO.read(" YES "));
        assertEquals(Optional.empty(), Conversions.ON_OFF.read("1"));
        assertEquals(Optional.of(Value.of(true)), Conversions.TRUE_FALSE.read("1"));
        assertEquals(Optional.of(Value.of(false)), Conversions.TRUE_FALSE.read("Off"));
        assertEquals(Optional.empty(), Conversions.TRUE_FALSE.read("2"));
    }

    @Test
    void wordsHaveOneSpelling() {
        Conversion words = Conversions.words(Map.of("Nomal", "Normal"), "Normal", "Fast");
        bothWays(words, Value.of("Normal"), "Normal");
        assertEquals(Optional.of(Value.of("Normal")), words.read("nomal"));
        assertEquals("Fast", words.write(Value.of("FAST")));
        bothWays(words, Value.of("auto_wide"), "auto_wide");
        assertEquals(
                Optional.of(Value.of("H.264")),
                Conversions.natural(ValueType.choice("H.264", "MJPG")).read("h.264"));
    }

    @Test
    void codesStandForWords() {
        Conversion codes = Conversions.codes(Map.of("0", "automatic", "1", "on"));
        bothWays(codes, Value.of("automatic"), "0");
        assertEquals(Optional.empty(), codes.read("7"));
    }

    @Test
    void numbersKeepTheirValue() {
        bothWays(Conversions.NUMBER, Value.of(12.5), "12.5");
        assertEquals("7", Conversions.NUMBER.write(Value.of("007.0")));
        assertEquals(Optional.empty(), Conversions.NUMBER.read("many"));
        bothWays(Conversions.scaled(new BigDecimal("0.01")), Value.of(0.5), "50");
        assertEquals("33", Conversions.scaled(new BigDecimal("0.01")).write(Value.of(0.333)));
    }

    @Test
    void listsHaveSeparators() {
        Conversion list = Conversions.list(";", Conversions.NUMBER);
        bothWays(list, Value.of(List.of(Value.of(1), Value.of(2))), "1;2");
        bothWays(list, Value.of(List.of()), "");
        assertEquals(Optional.empty(), list.read("1;x"));
        assertEquals(
                Optional.of(Value.of(List.of(Value.of(true), Value.of(false)))),
                Conversions.natural(new ValueType.ListType(ValueType.FLAG, 4)).read("true, false"));
    }

    @Test
    void emptyTextsMayNeedAWord() {
        bothWays(Conversions.emptyAs("empty"), Value.of(""), "empty");
        bothWays(Conversions.emptyAs("empty"), Value.of("pa$$word"), "pa$$word");
        assertThrows(CameraException.class, () -> Conversions.emptyAs("empty").write(Value.of("empty")));
    }

    @Test
    void typesWithoutANaturalFormNeedOneOfTheirOwn() {
        assertThrows(IllegalArgumentException.class, () -> Conversions.natural(new ValueType.BytesType(4)));
    }

    @Test
    void textsNeverHarm() {
        List<Conversion> all = List.of(
                Conversions.TEXT,
                Conversions.NUMBER,
                Conversions.YES_NO,
                Conversions.words(Map.of("a", "b"), "b"),
                Conversions.codes(Map.of("0", "none")),
                Conversions.scaled(new BigDecimal("0.01")),
                Conversions.list(";", Conversions.scaled(new BigDecimal("1000"))),
                Conversions.emptyAs("empty"));
        Random random = new Random(16);
        String letters = "0123456789eE+-. ;,abß\u0000*";
        for (int i = 0; i < 50_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(12); length > 0; length--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            all.forEach(conversion -> conversion.read(text.toString()));
        }
        assertEquals(
                Optional.empty(), Conversions.scaled(new BigDecimal("0.01")).read("1e-400"));
    }
}
