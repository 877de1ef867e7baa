package org.lensbridge.transport.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lensbridge.api.data.Value;

/** Nests flat keys. Confined to one call. */
final class KeyTree {
    private static final int TOLERATED_GAPS = 64;

    private final int depth;

    KeyTree(int depth) {
        this.depth = depth;
    }

    private static final class Node {
        String value;
        final Map<String, Node> fields = new LinkedHashMap<>();
        final TreeMap<Integer, Node> items = new TreeMap<>();
    }

    Value.Fields read(Map<String, String> values) {
        Node root = new Node();
        values.forEach((key, value) -> place(root, key).value = value);
        Map<String, Value> fields = fields(root);
        return new Value.Fields(fields);
    }

    private Node place(Node root, String key) {
        Node node = root;
        int at = 0;
        for (int level = 1; at < key.length(); level++) {
            if (level >= depth) {
                return node.fields.computeIfAbsent(key.substring(at), k -> new Node());
            }
            int close = key.charAt(at) == '[' ? key.indexOf(']', at) : -1;
            int index = index(key, at + 1, close);
            if (index >= 0) {
                node = node.items.computeIfAbsent(index, k -> new Node());
                at = close + 1;
            } else {
                int end = fieldEnd(key, at);
                node = node.fields.computeIfAbsent(key.substring(at, end), k -> new Node());
                at = end;
            }
            if (at < key.length() && key.charAt(at) == '.') {
                at++;
            }
        }
        return node;
    }

    /** Where a name ends: at a dot or before {@code [digits]}. */
    private static int fieldEnd(String key, int at) {
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
            return Value.of(node.value == null ? "" : node.value);
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

    private static boolean isDense(TreeMap<Integer, Node> items) {
        return items.lastKey() <= 2L * items.size() + TOLERATED_GAPS;
    }

    private Map<String, Value> fields(Node node) {
        Map<String, Value> fields = new LinkedHashMap<>();
        if (node.value != null) {
            fields.put("", Value.of(node.value));
        }
        node.fields.forEach((name, child) -> fields.put(name, value(child)));
        node.items.forEach((index, child) -> fields.putIfAbsent("[" + index + "]", value(child)));
        return fields;
    }
}
