package org.lensbridge.driver.dahua.parameter;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.lensbridge.driver.support.parameter.Index;
import org.lensbridge.driver.support.parameter.Parameter;

/** Finds the row of a key. */
final class RowKeys {
    private RowKeys() {}

    static Parameter row(String key) {
        return DahuaParameters.ALL.stream()
                .filter(any -> keys(any).contains(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row for " + key));
    }

    /** The keys of the first two channels. */
    static Set<String> keys(Parameter row) {
        Set<String> keys = new HashSet<>();
        expand(row, 0, new HashMap<>(), keys);
        return keys;
    }

    private static void expand(Parameter row, int index, Map<String, Integer> at, Set<String> keys) {
        if (index == row.indexes().size()) {
            keys.add(row.key(at));
            return;
        }
        Index counted = row.indexes().get(index);
        int last = counted.name().equals(Index.CHANNEL) ? 1 : counted.last();
        for (int i = counted.first(); i <= last; i++) {
            at.put(counted.name(), i);
            expand(row, index + 1, at, keys);
        }
    }
}
