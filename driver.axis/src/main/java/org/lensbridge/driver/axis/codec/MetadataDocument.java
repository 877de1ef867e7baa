package org.lensbridge.driver.axis.codec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lensbridge.driver.support.codec.XmlElement;
import org.lensbridge.driver.support.codec.XmlLimits;
import org.lensbridge.driver.support.codec.XmlReader;

/** ONVIF metadata, as the event stream over RTSP carries it: any number of notifications, often none. Stateless. */
public final class MetadataDocument {
    private static final XmlLimits LIMITS = new XmlLimits(1 << 20, 40, 10_000);

    private MetadataDocument() {}

    /**
     * The notifications of a document, in its order; those without a topic are passed over.
     *
     * @throws org.lensbridge.api.error.CameraException PROTOCOL for what is no XML, or exceeds 1 Mi characters, 40 levels or 10,000 elements
     */
    public static List<EventMessage> read(String text) {
        return XmlReader.read(text, LIMITS)
                .all("NotificationMessage")
                .flatMap(notification -> message(notification).stream())
                .toList();
    }

    private static Optional<EventMessage> message(XmlElement notification) {
        String topic = notification.child("Topic").map(XmlElement::text).orElse("");
        if (topic.isBlank()) {
            return Optional.empty();
        }
        // The outer one is the envelope's, the inner one ONVIF's.
        XmlElement message =
                notification.all("Message").reduce((outer, inner) -> inner).orElse(notification);
        return Optional.of(new EventMessage(
                topic,
                message.attribute("UtcTime").flatMap(EventTimes::of),
                message.attribute("PropertyOperation").orElse(""),
                items(message, "Source"),
                items(message, "Key"),
                items(message, "Data")));
    }

    private static Map<String, String> items(XmlElement message, String part) {
        Map<String, String> items = new LinkedHashMap<>();
        message.children(part).flatMap(each -> each.all("SimpleItem")).forEach(item -> item.attribute("Name")
                .ifPresent(name -> items.put(name, item.attribute("Value").orElse(item.text()))));
        return items;
    }
}
