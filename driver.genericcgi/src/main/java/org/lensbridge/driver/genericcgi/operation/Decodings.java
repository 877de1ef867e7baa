package org.lensbridge.driver.genericcgi.operation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lensbridge.api.data.Value;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Decoding.Decoded;
import org.lensbridge.transport.text.KeyValueDocument;
import org.lensbridge.transport.text.KeyValues;

/** How answers of this family become values where the shared ways do not fit. Stateless. */
public final class Decodings {
    /** Keys and values where there are any, and else the text: for answers that the document does not show. */
    static final Decoding ANY_TEXT = reply -> {
        KeyValueDocument lines = KeyValues.parse(reply.text());
        return lines.values().isEmpty() ? Decoding.TEXT.decode(reply) : new Decoded(lines.tree(), lines.problems());
    };

    /** Lines of columns between colons, of which the first line names them: records. */
    static final Decoding COLONS = reply -> Decoded.of(records(colons(reply.text())));

    /** The same where the first line is a headline, as section 5.1.3 shows it for names and passwords. */
    static final Decoding LOGINS = reply -> {
        List<List<String>> lines = new ArrayList<>(colons(reply.text()));
        lines.removeIf(line -> line.size() < 2);
        lines.add(0, List.of("Username", "Password"));
        return Decoded.of(records(lines));
    };

    private static final int MOST_LINES = 10_000;
    private static final int MOST_COLUMNS = 64;

    private Decodings() {}

    /** The columns of each line that is not blank, without blanks around them. */
    public static List<List<String>> colons(String text) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .limit(MOST_LINES)
                .map(line -> List.of(line.split(":", MOST_COLUMNS)).stream()
                        .map(String::strip)
                        .toList())
                .toList();
    }

    private static Value records(List<List<String>> lines) {
        List<Value> records = new ArrayList<>();
        for (List<String> line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            Map<String, Value> record = new LinkedHashMap<>();
            for (int i = 0; i < Math.min(line.size(), lines.get(0).size()); i++) {
                record.put(lines.get(0).get(i), Value.of(line.get(i)));
            }
            records.add(Value.of(record));
        }
        return Value.of(records);
    }
}
