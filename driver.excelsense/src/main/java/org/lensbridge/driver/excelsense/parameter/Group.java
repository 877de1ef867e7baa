package org.lensbridge.driver.excelsense.parameter;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.lensbridge.api.data.Value;
import org.lensbridge.driver.support.operation.Operation;

/**
 * Parameters that one request reads and one writes. Immutable.
 *
 * @param get the request that reads them, and perhaps others
 * @param set the request that writes them; empty where they can only be read
 * @param which the arguments that both requests have to say which: a stream, a disk
 * @param form where the values stand in answers and requests
 */
record Group(Operation get, Optional<Operation> set, Map<String, Value> which, Form form) {
    Group {
        Objects.requireNonNull(get);
        Objects.requireNonNull(set);
        which = Map.copyOf(which);
        Objects.requireNonNull(form);
    }

    /** Where the values of a group stand. Stateless. */
    interface Form {
        /** The texts of an answer by the keys of rows. */
        Map<String, String> read(Value.Fields answer);

        /** The arguments for new texts by key. */
        Map<String, Value> write(Operation set, Map<String, String> texts);
    }
}
