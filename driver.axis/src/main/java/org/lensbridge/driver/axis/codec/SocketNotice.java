package org.lensbridge.driver.axis.codec;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.lensbridge.api.data.Value;
import org.lensbridge.driver.support.codec.JsonDocument;
import org.lensbridge.driver.support.codec.JsonLimits;

/**
 * A message of the event stream over a web socket: the answer to a request, or a notification.
 *
 * @param method of the request that it answers, or {@code events:notify}
 * @param event of a notification
 * @param code of the failure that it tells; empty for none
 * @param failure what the device says of it; empty for none
 */
public record SocketNotice(String method, Optional<EventMessage> event, String code, String failure) {
    /** The method that chooses events. */
    public static final String CONFIGURE = "events:configure";

    /** The request for all events there are. */
    public static final String ALL_EVENTS = "{\"apiVersion\":\"1.0\",\"context\":\"lensbridge\",\"method\":\""
            + CONFIGURE + "\",\"params\":{\"eventFilterList\":[{\"topicFilter\":\"//.\"}]}}";

    private static final String NOTIFY = "events:notify";

    public SocketNotice {
        Objects.requireNonNull(method);
        Objects.requireNonNull(event);
        Objects.requireNonNull(code);
        Objects.requireNonNull(failure);
    }

    /** Whether the device tells a failure. */
    public boolean failed() {
        return !failure.isEmpty();
    }

    /**
     * Reads a message.
     *
     * @throws org.lensbridge.api.error.CameraException PROTOCOL for what is no JSON
     */
    public static SocketNotice read(String text) {
        Value document = JsonDocument.parse(text, JsonLimits.DEFAULT).value();
        String method = document.at("method").toString();
        Value error = document.at("error");
        Value notification = document.at("params", "notification");
        return new SocketNotice(
                method,
                method.equals(NOTIFY) ? event(notification) : Optional.empty(),
                text(error.at("code")),
                failure(error));
    }

    private static String failure(Value error) {
        String said = error instanceof Value.Fields ? text(error.at("message")) : text(error);
        return error != Value.ABSENT && said.isBlank() ? "it gives no reason" : said;
    }

    private static Optional<EventMessage> event(Value notification) {
        String topic = text(notification.at("topic"));
        Value message = notification.at("message");
        return topic.isBlank()
                ? Optional.empty()
                : Optional.of(new EventMessage(
                        topic,
                        time(notification.at("timestamp")),
                        "",
                        texts(message.at("source")),
                        texts(message.at("key")),
                        texts(message.at("data"))));
    }

    private static Optional<Instant> time(Value timestamp) {
        return timestamp instanceof Value.Numeric number
                ? EventTimes.of(number.number())
                : EventTimes.of(text(timestamp));
    }

    private static Map<String, String> texts(Value part) {
        Map<String, String> texts = new LinkedHashMap<>();
        part.fields().forEach((name, value) -> texts.put(name, text(value)));
        return texts;
    }

    private static String text(Value value) {
        return value == Value.ABSENT ? "" : value.toString();
    }
}
