package org.lensbridge.driver.axis.codec;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.support.codec.Excerpt;
import org.lensbridge.driver.support.operation.Decoding;

/**
 * How much moves in the windows of firmware 5: a line {@code group=0;level=2;threshold=10;} for each window, and for one window again and again as it
 * changes. Stateless.
 */
public final class MotionLevels {
    private static final int MOST = 1000;
    private static final Pattern FIELD = Pattern.compile("\\s*(\\w{1,40})\\s*=\\s*(-?\\d{1,9})\\s*");

    private MotionLevels() {}

    /** A list of records, one for each line in its order. */
    public static Decoding.Decoded decode(String text) {
        List<Value> levels = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        text.lines().filter(line -> !line.isBlank()).limit(MOST).forEach(line -> {
            Map<String, Value> level = level(line);
            if (level.isEmpty()) {
                warnings.add("Expected the level of a window, got: " + Excerpt.of(line) + ".");
            } else {
                levels.add(Value.of(level));
            }
        });
        if (levels.isEmpty() && !warnings.isEmpty()) {
            throw new CameraException(Kind.PROTOCOL, warnings.get(0));
        }
        return new Decoding.Decoded(Value.of(levels), warnings);
    }

    /** Empty for a line that is none. */
    private static Map<String, Value> level(String line) {
        Map<String, Value> fields = new LinkedHashMap<>();
        for (String each : line.split(";")) {
            Matcher field = FIELD.matcher(each);
            if (field.matches()) {
                fields.put(field.group(1), new Value.Numeric(new BigDecimal(field.group(2))));
            } else if (!each.isBlank()) {
                return Map.of();
            }
        }
        return fields;
    }
}
