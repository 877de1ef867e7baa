package org.lensbridge.driver.support.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

class JsonWriterTest {
    @Test
    void writesEachShape() {
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("name", Value.of("north"));
        fields.put("share", Value.of(0.25));
        fields.put("on", Value.of(true));
        fields.put("none", Value.ABSENT);
        fields.put("list", Value.of(List.of(Value.of(1), Value.of("2"), Value.of(List.of()))));
        assertEquals(
                "{\"name\":\"north\",\"share\":0.25,\"on\":true,\"none\":null,\"list\":[1,\"2\",[]]}",
                JsonWriter.write(Value.of(fields)));
    }

    @Test
    void quotesWhatWouldEndAText() {
        String hostile = "a\"},\\\n\t\u0000\u007fé\uD83D\uDCF7";
        String json = JsonWriter.write(Value.of(hostile));
        assertEquals("\"a\\\"},\\\\\\n\\u0009\\u0000\\u007fé\uD83D\uDCF7\"", json);
        assertEquals(
                Value.of(hostile),
                JsonReader.read("[" + json + "]") instanceof Value.Items list
                        ? list.items().get(0)
                        : Value.ABSENT);
    }

    @Test
    void hasNoFormForBytes() {
        CameraException failure = assertThrows(CameraException.class, () -> JsonWriter.write(Value.of(new byte[] {1})));
        assertEquals(Kind.INVALID_ARGUMENT, failure.kind());
    }
}
