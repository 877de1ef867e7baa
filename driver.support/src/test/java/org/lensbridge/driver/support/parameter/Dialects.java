package org.lensbridge.driver.support.parameter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.transport.http.HttpReply;
import org.lensbridge.transport.text.KeyValues;

/** How five vendors read and write parameters, each in a few lines over the same engine. */
final class Dialects {
    private Dialects() {}

    private static Value record(Map<String, String> changes) {
        Map<String, Value> fields = new LinkedHashMap<>();
        changes.forEach((key, text) -> fields.put(key, Value.of(text)));
        return Value.of(fields);
    }

    private static ParameterDialect.Answer answer(String prefix, String dropped, HttpReply reply) {
        return ParameterDialect.Answer.of(
                KeyValues.parse(reply.text()),
                key -> prefix + (key.startsWith(dropped) ? key.substring(dropped.length()) : key));
    }

    /** Tables, read as a whole; changes by full names. */
    static final class Tables implements ParameterDialect {
        private static final Operation READ = Operation.read(
                        "table.read", "1", "/cfg?action=getConfig&name={table}", Decoding.KEYS, "Reads.")
                .needs("table", ValueType.TEXT, "which");
        private static final Operation WRITE = Operation.write(
                        "table.write", "1", "/cfg?action=setConfig&{*changes}", Decoding.confirmation("OK"), "Writes.")
                .needs("changes", ValueType.ANY, "what");

        @Override
        public Optional<String> group(String key) {
            String table = key.split("[.\\[]", 2)[0];
            return table.matches("\\w+") ? Optional.of(table) : Optional.empty();
        }

        @Override
        public Optional<String> groupCovering(String prefix) {
            return prefix.matches("\\w+[.\\[].*") ? group(prefix) : Optional.empty();
        }

        @Override
        public boolean covers(String key, int channel) {
            return channel == 0 || key.matches("\\w+\\[" + (channel - 1) + "].*");
        }

        @Override
        public Request read(List<String> groups) {
            return Request.read(READ, Map.of("table", Value.of(groups.get(0))));
        }

        @Override
        public Answer answer(List<String> groups, HttpReply reply) {
            return Dialects.answer("", "table.", reply);
        }

        @Override
        public List<Request> write(String group, Map<String, String> changes) {
            return List.of(new Request(WRITE, Map.of("changes", record(changes)), List.copyOf(changes.keySet())));
        }
    }

    /** A tree, of which several branches are listed at once; its answers begin with {@code root.} */
    static final class Tree implements ParameterDialect {
        private final Operation read;
        private final Operation write;

        Tree(String path) {
            read = Operation.read("tree.list", "1", path + "?action=list&group={groups}", Decoding.KEYS, "Lists.")
                    .needs("groups", new ValueType.ListType(ValueType.TEXT, 20), "which");
            write = Operation.write(
                            "tree.update",
                            "1",
                            path + "?action=update&{*changes}",
                            Decoding.confirmation("OK"),
                            "Writes.")
                    .needs("changes", ValueType.ANY, "what");
        }

        @Override
        public Optional<String> group(String key) {
            int dot = key.lastIndexOf('.');
            return dot > 0 ? Optional.of(key.substring(0, dot)) : Optional.empty();
        }

        @Override
        public Optional<String> groupCovering(String prefix) {
            return group(prefix);
        }

        @Override
        public int groupsPerRead() {
            return 20;
        }

        @Override
        public Request read(List<String> groups) {
            return Request.read(
                    read,
                    Map.of("groups", Value.of(groups.stream().map(Value::of).toList())));
        }

        @Override
        public Answer answer(List<String> groups, HttpReply reply) {
            return Dialects.answer("", "root.", reply);
        }

        @Override
        public List<Request> write(String group, Map<String, String> changes) {
            return List.of(new Request(write, Map.of("changes", record(changes)), List.copyOf(changes.keySet())));
        }
    }

    /** One parameter in each request, and one more request that makes changes last. */
    static final class Singles implements ParameterDialect {

        private static Operation row(String name, String target) {
            return Operation.write(name, "1", target, Decoding.TEXT, "Writes.");
        }

        private final Operation read;
        private final Operation write;

        Singles(boolean severalSensors) {
            Operation get = Operation.read("single.get", "1", "/get{channel}?{name}", Decoding.KEYS, "Reads.");
            Operation set = row("single.set", "/set{channel}?{*change}");
            read = (severalSensors
                            ? get.channelFrom(1)
                            : Operation.read("single.get", "1", "/get?{name}", Decoding.KEYS, "Reads."))
                    .needs("name", ValueType.TEXT, "which");
            write = (severalSensors ? set.channelFrom(1) : row("single.set", "/set?{*change}"))
                    .needs("change", ValueType.ANY, "what");
        }

        @Override
        public Optional<String> group(String key) {
            return key.matches("[A-Za-z0-9_]+") ? Optional.of(key) : Optional.empty();
        }

        @Override
        public Request read(List<String> groups) {
            return Request.read(read, Map.of("name", Value.of(groups.get(0))));
        }

        @Override
        public Answer answer(List<String> groups, HttpReply reply) {
            return Dialects.answer("", "", reply);
        }

        @Override
        public List<Request> write(String group, Map<String, String> changes) {
            return changes.entrySet().stream()
                    .map(change -> new Request(
                            write,
                            Map.of("change", record(Map.of(change.getKey(), change.getValue()))),
                            List.of(change.getKey())))
                    .toList();
        }

        @Override
        public Optional<Request> commit() {
            return Optional.of(new Request(row("single.save", "/set?params=save"), Map.of(), List.of()));
        }
    }

    /** Objects, read as a whole and written with all of their fields; keys are {@code object.field}. */
    static final class Objects implements ParameterDialect {
        private static final String PATH = "/cgi-bin/param.cgi?action=";
        private static final Operation READ = Operation.read(
                        "object.get", "1", PATH + "get&type={object}", Decoding.KEYS, "Reads.")
                .needs("object", ValueType.TEXT, "which");
        private static final Operation READ_CHANNEL = Operation.read(
                        "object.getOfChannel",
                        "1",
                        PATH + "get&type={object}&cameraID={channel}",
                        Decoding.KEYS,
                        "Reads.")
                .channelFrom(1)
                .needs("object", ValueType.TEXT, "which");
        private static final Operation WRITE = Operation.write(
                        "object.set", "1", PATH + "set&type={object}&{*fields}", Decoding.confirmation("OK"), "Writes.")
                .needs("object", ValueType.TEXT, "which")
                .needs("fields", ValueType.ANY, "what");
        private static final Operation WRITE_CHANNEL = Operation.write(
                        "object.setOfChannel",
                        "1",
                        PATH + "set&type={object}&cameraID={channel}&{*fields}",
                        Decoding.confirmation("OK"),
                        "Writes.")
                .channelFrom(1)
                .needs("object", ValueType.TEXT, "which")
                .needs("fields", ValueType.ANY, "what");

        private final boolean ofChannel;

        Objects(boolean ofChannel) {
            this.ofChannel = ofChannel;
        }

        @Override
        public Optional<String> group(String key) {
            int dot = key.indexOf('.');
            return dot > 0 ? Optional.of(key.substring(0, dot)) : Optional.empty();
        }

        @Override
        public Optional<String> groupCovering(String prefix) {
            return group(prefix);
        }

        @Override
        public Request read(List<String> groups) {
            return Request.read(ofChannel ? READ_CHANNEL : READ, Map.of("object", Value.of(groups.get(0))));
        }

        @Override
        public Answer answer(List<String> groups, HttpReply reply) {
            return Dialects.answer(groups.get(0) + ".", "", reply);
        }

        @Override
        public List<Request> write(String group, Map<String, String> changes) {
            Map<String, String> fields = changes.entrySet().stream()
                    .collect(Collectors.toMap(
                            change -> change.getKey().substring(group.length() + 1),
                            Map.Entry::getValue,
                            (one, other) -> other,
                            LinkedHashMap::new));
            Map<String, Value> arguments = Map.of("object", Value.of(group), "fields", record(fields));
            return List.of(new Request(ofChannel ? WRITE_CHANNEL : WRITE, arguments, List.copyOf(changes.keySet())));
        }
    }
}
