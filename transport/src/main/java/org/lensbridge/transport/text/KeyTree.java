package org.lensbridge.transport.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lensbridge.api.data.Value;

/** Nests flat keys. Confined to one call. */
final class KeyTree {
    /** A device may tell of its last channel only. */
    private static final int TOLERATED_GAPS = 64;
    /** In all lists together: gaps cost memory that no byte of the reply pays for. */
    private static final int MOST_GAPS = 65_536;

    /** Far more than any device has; the keys behind stand at the top as a whole. */
    private static final int MOST_NODES = 200_000;

    private final int depth;
    private int gaps;
    private int nodes;

    KeyTree(int depth) {
        this.depth = depth;
    }

    private static final class Node {
        String value;
        List<String> others = List.of();
        final Map<String, Node> fields = new LinkedHashMap<>();
        final TreeMap<Integer, Node> items = new TreeMap<>();
    }

    Value.Fields read(List<KeyValue> entries) {
        Node root = new Node();
        for (KeyValue entry : entries) {
            add(place(root, entry.key()), entry.value());
        }
        return new Value.Fields(fields(root));
    }

    private static void add(Node node, String value) {
        boolean more = node.value != null && (!node.others.isEmpty() || !node.value.equals(value));
        if (more) {
            node.others = node.others.isEmpty() ? new ArrayList<>() : node.others;
            node.others.add(value);
        } else {
            node.value = value;
        }
    }

    private Node place(Node root, String key) {
        Node node = root;
        int at = 0;
        for (int level = 1; at < key.length(); level++) {
            if (level >= depth || nodes >= MOST_NODES) {
                return node.fields.computeIfAbsent(key.substring(at), k -> new Node());
            }
            int close = key.charAt(at) == '[' ? key.indexOf(']', at) : -1;
            int index = index(key, at + 1, close);
            if (index >= 0) {
                node = node.items.computeIfAbsent(index, k -> created());
                at = close + 1;
            } else {
                int end = fieldEnd(key, at);
                node = node.fields.computeIfAbsent(key.substring(at, end), k -> created());
                at = end;
            }
            if (at < key.length() && key.charAt(at) == '.') {
                at++;
            }
        }
        return node;
    }

    private Node created() {
        nodes++;
        return new Node();
    }

    /** Where a name ends: at a dot or before {@code [digits]}. */
    static int fieldEnd(String key, int at) {
        for (int i = at; i < key.length(); i++) {
            char c = key.charAt(i);
            if (c == '.' || c == '[' && i > at && index(key, i + 1, key.indexOf(']', i)) >= 0) {
                return i;
            }
        }
        return key.length();
    }

    /** The number between start and end, or -1. */
    static int index(String key, int start, int end) {
        if (end <= start || end - start > 9) {
            return -1;
        }
        int number = 0;
        for (int i = start; i < end; i++) {
            char c = key.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * 10 + c - '0';
        }
        return number;
    }

    private Value value(Node node) {
        if (node.fields.isEmpty() && node.items.isEmpty()) {
            return own(node);
        }
        if (node.fields.isEmpty() && node.value == null && isDense(node.items)) {
            List<Value> items = new ArrayList<>();
            node.items.forEach((index, item) -> {
                while (items.size() < index) {
                    items.add(Value.ABSENT);
                }
                items.add(value(item));
            });
            return Value.of(items);
        }
        return Value.of(fields(node));
    }

    private static Value own(Node node) {
        if (node.others.isEmpty()) {
            return Value.of(node.value == null ? "" : node.value);
        }
        List<Value> all = new ArrayList<>();
        all.add(Value.of(node.value));
        node.others.forEach(other -> all.add(Value.of(other)));
        return Value.of(all);
    }

    private boolean isDense(TreeMap<Integer, Node> items) {
        int missing = items.lastKey() + 1 - items.size();
        if (missing > items.size() + TOLERATED_GAPS || missing > MOST_GAPS - gaps) {
            return false;
        }
        gaps += missing;
        return true;
    }

    private Map<String, Value> fields(Node node) {
        Map<String, Value> fields = new LinkedHashMap<>();
        if (node.value != null) {
            fields.put("", own(node));
        }
        node.fields.forEach((name, child) -> fields.put(name, value(child)));
        node.items.forEach((index, child) -> fields.putIfAbsent("[" + index + "]", value(child)));
        return fields;
    }
}
