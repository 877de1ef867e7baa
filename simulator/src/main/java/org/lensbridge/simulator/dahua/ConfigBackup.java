package org.lensbridge.simulator.dahua;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lensbridge.simulator.http.Parameter;

/** All settings as the file of 4.6.21: JSON with the tables as its members. */
final class ConfigBackup {
    private static final Pattern STEP = Pattern.compile("\\[(\\d+)]|([^.\\[\\]]+)");

    /** A member, an element or a value; elements are kept by their index. */
    private static final class Node {
        private final Map<String, Node> members = new LinkedHashMap<>();
        private final TreeMap<Integer, Node> elements = new TreeMap<>();
        private String value = "";
    }

    private ConfigBackup() {}

    static String json(ConfigTables tables) {
        Node root = new Node();
        for (String table : tables.names()) {
            for (Parameter line : tables.read(table)) {
                place(root, line.name()).value = line.value();
            }
        }
        StringBuilder text = new StringBuilder();
        write(root, text, "\n");
        return text.append('\n').toString();
    }

    private static Node place(Node root, String name) {
        Node node = root;
        Matcher step = STEP.matcher(name);
        while (step.find()) {
            node = step.group(1) != null
                    ? node.elements.computeIfAbsent(Integer.valueOf(step.group(1)), any -> new Node())
                    : node.members.computeIfAbsent(step.group(2), any -> new Node());
        }
        return node;
    }

    private static void write(Node node, StringBuilder text, String newLine) {
        if (!node.members.isEmpty()) {
            text.append('{');
            String gap = newLine + "   ";
            node.members.forEach((name, member) -> {
                text.append(gap).append(quoted(name)).append(" : ");
                write(member, text, gap);
                text.append(',');
            });
            text.setLength(text.length() - 1);
            text.append(newLine).append('}');
        } else if (!node.elements.isEmpty()) {
            text.append("[ ");
            for (int i = 0; i <= node.elements.lastKey(); i++) {
                write(node.elements.getOrDefault(i, new Node()), text.append(i == 0 ? "" : ", "), newLine + "   ");
            }
            text.append(" ]");
        } else {
            boolean bare = node.value.matches("true|false|-?(0|[1-9]\\d{0,17})(\\.\\d+)?");
            text.append(bare ? node.value : quoted(node.value));
        }
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("/", "\\/") + '"';
    }
}
