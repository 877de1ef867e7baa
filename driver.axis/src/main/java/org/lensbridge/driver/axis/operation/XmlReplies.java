package org.lensbridge.driver.axis.operation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lensbridge.api.data.Value;
import org.lensbridge.driver.support.codec.XmlElement;
import org.lensbridge.driver.support.codec.XmlReader;
import org.lensbridge.driver.support.operation.Decoding;

/**
 * Answers in XML as values: what stands in the root element is a record of attributes, in the order of their names, and then of elements; an
 * element without either is its text. Stateless.
 */
final class XmlReplies {
    /** Says where the form of the document is described, which tells nothing about the device. */
    private static final Set<String> SCHEMA = Set.of("noNamespaceSchemaLocation", "schemaLocation");

    private XmlReplies() {}

    /** A document in which elements of these names are lists, however many there are. */
    static Decoding lists(String... names) {
        List<String> lists = List.of(names);
        return reply -> Decoding.Decoded.of(value(XmlReader.read(reply.text()), lists));
    }

    private static Value value(XmlElement element, List<String> lists) {
        Map<String, Value> fields = new LinkedHashMap<>();
        new TreeMap<>(element.attributes()).forEach((name, text) -> {
            if (!SCHEMA.contains(name)) {
                fields.put(name, Value.of(text));
            }
        });
        for (XmlElement child : element.children()) {
            boolean several = lists.contains(child.name())
                    || element.children(child.name()).count() > 1;
            Value value = value(child, lists);
            fields.merge(child.name(), several ? Value.of(List.of(value)) : value, XmlReplies::joined);
        }
        return fields.isEmpty() ? Value.of(element.text()) : Value.of(fields);
    }

    private static Value joined(Value before, Value next) {
        return before instanceof Value.Items some && next instanceof Value.Items more
                ? Value.of(Stream.concat(some.items().stream(), more.items().stream())
                        .toList())
                : next;
    }
}
