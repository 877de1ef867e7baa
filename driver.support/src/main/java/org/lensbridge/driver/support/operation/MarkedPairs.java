package org.lensbridge.driver.support.operation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

/** Lists of records in a query, as flat pairs between markers: what {@link Decoding#MARKED} reads, the other way round. Stateless. */
final class MarkedPairs {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");
    /** Records within records within records; no vendor nests deeper. */
    private static final int DEEPEST = 4;

    private final String argument;
    private final List<String> pairs;

    private MarkedPairs(String argument, List<String> pairs) {
        this.argument = argument;
        this.pairs = pairs;
    }

    /**
     * Adds the pairs of a list, in the order of its records and of their fields.
     *
     * @param end what the outer end says; empty for the number of records
     */
    static void render(String argument, Value value, String marker, Optional<String> end, List<String> pairs) {
        new MarkedPairs(argument, pairs).list(value, marker, end, 1);
    }

    private void list(Value value, String marker, Optional<String> end, int depth) {
        if (!(value instanceof Value.Items list) || depth > DEEPEST) {
            throw invalid("expected a list of records");
        }
        pairs.add(marker + "Begin=1");
        int number = 0;
        for (Value item : list.items()) {
            number++;
            if (number > 1) {
                pairs.add("next_" + marker + "URL=" + number);
            }
            if (!(item instanceof Value.Fields record)) {
                throw invalid("expected a list of records");
            }
            record.fields().forEach((name, field) -> field(name, field, depth));
        }
        pairs.add(marker + "End=" + end.orElse(Integer.toString(number)));
    }

    private void field(String name, Value field, int depth) {
        if (!NAME.matcher(name).matches()) {
            throw invalid("a name in a record has letters and digits only");
        }
        if (field instanceof Value.Items) {
            list(field, name, Optional.empty(), depth + 1);
        } else if (field instanceof Value.Fields) {
            throw invalid("a record cannot stand in a record without a list");
        } else {
            pairs.add(name + "=" + Template.text(field, ":"));
        }
    }

    private CameraException invalid(String sentence) {
        return new CameraException(Kind.INVALID_ARGUMENT, "Argument '" + argument + "': " + sentence + ".");
    }
}
