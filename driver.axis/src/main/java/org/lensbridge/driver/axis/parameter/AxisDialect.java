package org.lensbridge.driver.axis.parameter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.tree.TreeDialect;

/**
 * The tree, with changes of the white balance in the order in which they count: its mode, then the point that it is measured at, and after the
 * measurement the gains, which it would else overwrite. Stateless.
 */
final class AxisDialect extends TreeDialect {
    private static final List<String> POINT = List.of("coordx", "coordy");
    private static final List<String> GAINS = List.of("redbalance", "bluebalance");
    private static final String MODE = "whitebalance";
    private static final int TOGETHER = 20;

    AxisDialect(Operation list, Operation update) {
        super(list, update, TOGETHER);
    }

    @Override
    public List<Request> write(String group, Map<String, String> changes) {
        boolean mode = changes.keySet().stream().anyMatch(key -> name(key).equals(MODE));
        Map<Integer, Map<String, String>> turns = new TreeMap<>();
        changes.forEach((key, text) -> turns.computeIfAbsent(turn(key, mode), any -> new LinkedHashMap<>())
                .put(key, text));
        List<Request> requests = new ArrayList<>();
        turns.values().forEach(turn -> requests.addAll(super.write(group, turn)));
        return requests;
    }

    private static int turn(String key, boolean mode) {
        String name = name(key);
        if (GAINS.contains(name)) {
            return 2;
        }
        // Without a mode to be set before, what is not of the white balance goes along with the point.
        return POINT.contains(name) || !mode ? 1 : 0;
    }

    private static String name(String key) {
        return key.substring(key.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
