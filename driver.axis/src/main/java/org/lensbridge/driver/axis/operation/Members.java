package org.lensbridge.driver.axis.operation;

import java.util.List;
import java.util.OptionalDouble;
import org.lensbridge.api.data.Value;

/** Reads the members of documents that devices may fill otherwise than they should: what is not there is empty. Stateless. */
public final class Members {
    private Members() {}

    /** The items of the list there. */
    public static List<Value> items(Value document, String... names) {
        return document.at(names).items();
    }

    /** The text of a text, number or flag there, without blanks around it. */
    public static String text(Value document, String... names) {
        return document.at(names).asText().orElse("").strip();
    }

    /** The number there. */
    public static OptionalDouble number(Value document, String... names) {
        return document.at(names)
                .asNumber()
                .map(number -> OptionalDouble.of(number.doubleValue()))
                .orElseGet(OptionalDouble::empty);
    }

    /** The flag there. */
    public static boolean says(Value document, String... names) {
        return document.at(names).asFlag().orElse(false);
    }
}
