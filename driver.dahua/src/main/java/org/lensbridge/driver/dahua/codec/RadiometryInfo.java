package org.lensbridge.driver.dahua.codec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lensbridge.api.data.Value;
import org.lensbridge.transport.text.KeyValueDocument;

/**
 * What section 10.2.9 says before each picture of temperatures: its size, when it was made, and the numbers for unpacking it. Numbers
 * become numbers, the quotes around the sensor's type go, and what the document does not know stays as it came. Stateless.
 */
public final class RadiometryInfo {
    private static final String HEAD = "dataInfo";
    private static final List<String> NUMBERS = List.of(
            "Height", "Width", "Channel", "Length", "Unzip.ParamR", "Unzip.ParamB", "Unzip.ParamF", "Unzip.ParamO");

    private RadiometryInfo() {}

    /** The same tree with the documented values typed. */
    public static Value typed(KeyValueDocument lines, Value tree) {
        Map<String, Value> values = new LinkedHashMap<>();
        NUMBERS.forEach(name -> lines.number(HEAD + "." + name)
                .ifPresent(number -> values.put(HEAD + "." + name, new Value.Numeric(number))));
        lines.text(HEAD + ".sensorType")
                .ifPresent(text -> values.put(HEAD + ".sensorType", Value.of(text.replace("\"", ""))));
        return typed("", tree, values);
    }

    private static Value typed(String path, Value value, Map<String, Value> values) {
        if (!(value instanceof Value.Fields record)) {
            return values.getOrDefault(path, value);
        }
        Map<String, Value> fields = new LinkedHashMap<>();
        record.fields().forEach((name, field) -> {
            String below = path.isEmpty() ? name : path + "." + name;
            fields.put(name, typed(below, field, values));
        });
        return Value.of(fields);
    }
}
