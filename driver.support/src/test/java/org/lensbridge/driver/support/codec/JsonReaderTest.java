package org.lensbridge.driver.support.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

class JsonReaderTest {
    @Test
    void readsAllShapes() {
        assertEquals(
                Value.of(Map.of(
                        "text", Value.of("a\"\\\n\u00e9"),
                        "list", Value.of(List.of(Value.of(1), Value.of(-2.5), Value.of(3000))),
                        "on", Value.of(true),
                        "off", Value.of(false),
                        "none", Value.ABSENT,
                        "empty", Value.of(Map.of()),
                        "bare", Value.of(List.of()))),
                JsonReader.read("{ \"text\":\"a\\\"\\\\\\n\\u00e9\", \"list\" : [1 , -2.5,3e3],\r\n\"on\":true,"
                        + "\"off\":false,\"none\":null,\"empty\":{ },\"bare\":[ ]}"));
    }

    @Test
    void repeatedKeyKeepsItsLastValue() {
        assertEquals(Value.of(Map.of("a", Value.of(2))), JsonReader.read("{\"a\":1,\"a\":2}"));
    }

    @Test
    void numbersBeyondBoundsStayText() {
        assertEquals(Value.of("1e999999999"), JsonReader.read("1e999999999"));
        assertEquals(Value.of("-0x1f"), JsonReader.read("-0x1f"));
        assertEquals(Value.of("9".repeat(65)), JsonReader.read("9".repeat(65)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[1,",
                "{\"a\"}",
                "{\"a\":}",
                "{a:1}",
                "[1 2]",
                "\"a",
                "\"\\u12",
                "nope",
                "{}x",
                "[1,]",
                "{\"a\":1,}"
            })
    void refusesWhatIsNoJson(String text) {
        assertEquals(
                Kind.PROTOCOL,
                assertThrows(CameraException.class, () -> JsonReader.read(text)).kind());
    }

    @Test
    void depthAndLengthAreBounded() {
        assertThrows(CameraException.class, () -> JsonReader.read("[".repeat(100_000)));
        assertThrows(CameraException.class, () -> JsonReader.read(" ".repeat((1 << 20) + 1)));
        JsonReader.read("[".repeat(60) + "]".repeat(60));
    }
}
