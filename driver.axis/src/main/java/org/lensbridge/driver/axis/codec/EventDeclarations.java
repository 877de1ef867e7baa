package org.lensbridge.driver.axis.codec;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.support.codec.XmlElement;
import org.lensbridge.driver.support.codec.XmlReader;

/**
 * Which events a device has, by the answer to GetEventInstances of the event service. Immutable.
 *
 * @param topics by the topic without prefixes
 */
public record EventDeclarations(Map<String, Declaration> topics) {
    /** Of a device that does not tell. */
    public static final EventDeclarations NONE = new EventDeclarations(Map.of());

    /**
     * One of them.
     *
     * @param topic without prefixes: {@code Device/IO/Port}
     * @param name for people; may be empty
     * @param property whether it has a state, which is told when a conversation begins
     * @param source the names of what it has in its source
     * @param data the names of what it has in its data
     * @param state the one of the data that is the state; empty for none
     */
    public record Declaration(
            String topic, String name, boolean property, List<String> source, List<String> data, String state) {
        public Declaration {
            Objects.requireNonNull(topic);
            Objects.requireNonNull(name);
            source = List.copyOf(source);
            data = List.copyOf(data);
            Objects.requireNonNull(state);
        }

        private Value value() {
            Map<String, Value> fields = new LinkedHashMap<>();
            fields.put("topic", Value.of(topic));
            fields.put("name", Value.of(name));
            fields.put("property", Value.of(property));
            fields.put("source", texts(source));
            fields.put("data", texts(data));
            fields.put("state", Value.of(state));
            return Value.of(fields);
        }

        private static Value texts(List<String> texts) {
            return Value.of(texts.stream().map(Value::of).toList());
        }
    }

    private static final String SET = "TopicSet";
    private static final String MESSAGE = "MessageInstance";

    public EventDeclarations {
        topics = Collections.unmodifiableMap(new LinkedHashMap<>(topics));
    }

    /** What is declared of a topic, whatever its prefixes. */
    public Optional<Declaration> of(EventMessage message) {
        return Optional.ofNullable(topics.get(message.path()));
    }

    /**
     * Reads an answer.
     *
     * @throws CameraException PROTOCOL for what is none
     */
    public static EventDeclarations read(String text) {
        XmlElement answer = XmlReader.read(text);
        XmlElement set = answer.all(SET)
                .findFirst()
                .orElseThrow(() -> new CameraException(
                        Kind.PROTOCOL,
                        "The device's event service does not list its events: "
                                + answer.all("Text")
                                        .findFirst()
                                        .map(XmlElement::text)
                                        .orElse("it gives no reason")
                                + "."));
        Map<String, Declaration> topics = new LinkedHashMap<>();
        walk(set, List.of(), topics);
        return new EventDeclarations(topics);
    }

    private static void walk(XmlElement element, List<String> path, Map<String, Declaration> topics) {
        for (XmlElement child : element.children()) {
            if (child.name().equals(MESSAGE)) {
                String topic = String.join("/", path);
                topics.put(topic, declaration(topic, element, child));
            } else {
                List<String> deeper = new ArrayList<>(path);
                deeper.add(child.name());
                walk(child, deeper, topics);
            }
        }
    }

    private static Declaration declaration(String topic, XmlElement element, XmlElement message) {
        List<XmlElement> data = items(message, "DataInstance");
        return new Declaration(
                topic,
                element.attribute("NiceName").orElse(""),
                isTrue(message, "isProperty"),
                names(items(message, "SourceInstance")),
                names(data),
                data.stream()
                        .filter(item -> isTrue(item, "isPropertyState"))
                        .flatMap(item -> item.attribute("Name").stream())
                        .findFirst()
                        .orElse(""));
    }

    private static List<XmlElement> items(XmlElement message, String part) {
        return message.children(part)
                .flatMap(each -> each.all("SimpleItemInstance"))
                .toList();
    }

    private static List<String> names(List<XmlElement> items) {
        return items.stream().flatMap(item -> item.attribute("Name").stream()).toList();
    }

    private static boolean isTrue(XmlElement element, String attribute) {
        return element.attribute(attribute)
                .filter(text -> text.equals("true") || text.equals("1"))
                .isPresent();
    }

    /** A list of records, one for each topic. */
    public Value value() {
        return Value.of(topics.values().stream().map(Declaration::value).toList());
    }
}
