package org.lensbridge.web.internal.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lensbridge.web.internal.failure.Refusal;

class JsonBodyTest {
    private static final String GOOD =
            "{\"id\":\"gate\",\"pan\":-0.5,\"stop\":true,\"ranges\":[\"a\",\"b\"],\"labels\":{\"x\":\"\\u00e4\"},\"n\":null}";
    private static final List<Field> FIELDS = List.of(
            Field.required("id", FieldType.TEXT, "A name."),
            Field.optional("pan", FieldType.NUMBER, ""),
            Field.optional("stop", FieldType.FLAG, ""),
            Field.optional("ranges", FieldType.TEXTS, ""),
            Field.optional("labels", FieldType.TEXT_MAP, ""),
            Field.optional("n", FieldType.TEXT, ""));

    @Test
    void readsFieldsByTheirTypes() {
        Input input = read(GOOD.getBytes(StandardCharsets.UTF_8));
        assertEquals("gate", input.text("id").orElseThrow());
        assertEquals(-0.5, input.number("pan").orElseThrow());
        assertEquals(List.of("a", "b"), input.texts("ranges"));
        assertEquals("ä", input.textMap("labels").get("x"));
        assertTrue(input.text("n").isEmpty());
    }

    @Test
    void namesAnUnknownFieldAndTheKnownOnes() {
        Refusal refusal = assertThrows(Refusal.class, () -> read("{\"idd\":1}".getBytes(StandardCharsets.UTF_8)));
        assertEquals(
                "The field idd is not known here; known are: id, pan, stop, ranges, labels, n.", refusal.getMessage());
    }

    private static Input read(byte[] bytes) {
        return Input.ofBody(JsonBody.parse(bytes), FIELDS);
    }
}
