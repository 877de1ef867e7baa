package org.lensbridge.driver.support.tree;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.parameter.ParameterDialect;
import org.lensbridge.transport.http.HttpReply;
import org.lensbridge.transport.text.KeyValues;

/**
 * Parameters of a tree: several branches are listed by one request, and changes of one branch are written by one. A key is the vendor's full
 * name without {@code root.}; its group is the branch above it.
 */
public class TreeDialect implements ParameterDialect {
    /** The argument of the listing row: a list of branches. */
    public static final String GROUPS = "group";
    /** The argument of the updating row: a record of full names. */
    public static final String CHANGES = "changes";
    /** The type of {@link #GROUPS}: so many names fit into one request of any firmware. */
    public static final ValueType GROUPS_TYPE = new ValueType.ListType(ValueType.TEXT, 20);

    private static final Pattern BRANCH = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*(\\.[A-Za-z0-9_-]+)*");

    private final Operation list;
    private final Operation update;
    private final int together;

    /**
     * For a family.
     *
     * @param list reads branches; has the argument {@link #GROUPS}
     * @param update writes parameters; has the argument {@link #CHANGES}
     * @param together how many branches one request may list
     */
    public TreeDialect(Operation list, Operation update, int together) {
        this.list = list;
        this.update = update;
        this.together = together;
    }

    @Override
    public Optional<String> group(String key) {
        int dot = key.lastIndexOf('.');
        return Optional.of(key.substring(0, Math.max(dot, 0)))
                .filter(branch ->
                        branch.length() < 128 && BRANCH.matcher(branch).matches());
    }

    @Override
    public Optional<String> groupCovering(String prefix) {
        return group(prefix);
    }

    @Override
    public int groupsPerRead() {
        return together;
    }

    @Override
    public Request read(List<String> groups) {
        return Request.read(
                list, Map.of(GROUPS, Value.of(groups.stream().map(Value::of).toList())));
    }

    @Override
    public Answer answer(List<String> groups, HttpReply reply) {
        return Answer.of(KeyValues.parse(reply.text()), Tree::name);
    }

    @Override
    public List<Request> write(String group, Map<String, String> changes) {
        Map<String, Value> record = new LinkedHashMap<>();
        changes.forEach((key, text) -> record.put(key, Value.of(text)));
        return List.of(new Request(update, Map.of(CHANGES, Value.of(record)), List.copyOf(changes.keySet())));
    }
}
