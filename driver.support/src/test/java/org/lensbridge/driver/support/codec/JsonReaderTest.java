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
        assertEquals(Value.of("-45e300"), JsonReader.read("-45e300"));
        assertEquals(Value.of(4.5e40), JsonReader.read("4.5e40"));
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
                "{a:1}",
                "[1 2]",
                "\"a",
                "\"\\u12",
                "nope",
                "{}x",
                "{\"a\":12:30}",
                "{\"a\":nan{}}"
            })
    void refusesWhatIsNoJson(String text) {
        assertEquals(
                Kind.PROTOCOL,
                assertThrows(CameraException.class, () -> JsonReader.read(text)).kind());
    }

    @Test
    void aValueThatCannotBeReadCostsThatValue() {
        JsonDocument document = JsonDocument.parse(
                "{\"gain\":nan,\r\n\"fps\":,\n\"list\":[1,,x2,],\n\"password\":hunter2, \"ok\":1,}",
                JsonLimits.DEFAULT);
        assertEquals(
                Value.of(Map.of(
                        "gain",
                        Value.of("nan"),
                        "fps",
                        Value.ABSENT,
                        "list",
                        Value.of(List.of(Value.of(1), Value.ABSENT, Value.of("x2"))),
                        "password",
                        Value.of("hunter2"),
                        "ok",
                        Value.of(1))),
                document.value());
        assertEquals(
                List.of(
                        "Line 1: gain is 'nan', which is no value of JSON; it is kept as a text.",
                        "Line 2: fps has no value.",
                        "Line 3: an item has no value.",
                        "Line 3: an item is 'x2', which is no value of JSON; it is kept as a text.",
                        "Line 4: password is a text of 7 characters, which is no value of JSON; it is kept as a text."),
                document.warnings());
    }

    @Test
    void failureNamesLineAndColumn() {
        CameraException failure =
                assertThrows(CameraException.class, () -> JsonReader.read("{\n  \"a\": 1,\n  b: 2\n}"));
        assertEquals("Not JSON at line 3, column 3.", failure.reason());
        assertEquals(
                "A JSON document has more than 2 levels at line 1, column 3.",
                assertThrows(CameraException.class, () -> JsonDocument.parse("[[[]]]", new JsonLimits(100, 2)))
                        .reason());
        assertThrows(CameraException.class, () -> JsonDocument.parse("[1]", new JsonLimits(2, 2)));
    }

    @Test
    void depthAndLengthAreBounded() {
        assertThrows(CameraException.class, () -> JsonReader.read("[".repeat(100_000)));
        assertThrows(CameraException.class, () -> JsonReader.read(" ".repeat((1 << 20) + 1)));
        JsonReader.read("[".repeat(60) + "]".repeat(60));
    }
}
