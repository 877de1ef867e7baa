package org.lensbridge.web.internal.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import org.lensbridge.web.internal.failure.Refusal;

class JsonBodyFuzzTest {
    private static final List<Field> FIELDS = List.of(
            Field.required("id", FieldType.TEXT, "A name."),
            Field.optional("pan", FieldType.NUMBER, ""),
            Field.optional("stop", FieldType.FLAG, ""),
            Field.optional("ranges", FieldType.TEXTS, ""),
            Field.optional("labels", FieldType.TEXT_MAP, ""));

    @FuzzTest
    void readsTheFieldsOrRefusesTheBody(byte[] input) {
        try {
            Input body = Input.ofBody(JsonBody.parse(input), FIELDS);
            assertTrue(body.text("id").isPresent());
            body.number("pan");
            body.flag("stop");
            body.texts("ranges");
            body.textMap("labels");
        } catch (Refusal expected) {
            assertEquals(400, expected.failure().status());
            assertTrue(expected.getMessage().length() < 300, expected.getMessage());
        }
    }
}
