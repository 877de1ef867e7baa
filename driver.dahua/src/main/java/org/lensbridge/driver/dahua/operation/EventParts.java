package org.lensbridge.driver.dahua.operation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lensbridge.api.data.Value;
import org.lensbridge.driver.dahua.codec.EventMessage;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.transport.http.HttpReply;

/** What the parts of endless answers about events mean. */
final class EventParts {
    /** Section 4.9.17: an event as a record by the document's names; a heartbeat, or anything else, as the text that it is. */
    static final Decoding MESSAGE = part -> EventMessage.parse(part.text().strip())
            .map(message -> Decoding.Decoded.of(record(message)))
            .orElseGet(() -> Decoding.TEXT.decode(part));

    /** Section 4.4.3: keys and values that describe events as a record, a text without keys as it is, and pictures as bytes. */
    static final Decoding PICTURE = new Decoding() {
        @Override
        public Decoded decode(HttpReply part) {
            boolean text = part.header("content-type").orElse("text/plain").startsWith("text/");
            if (!text) {
                return BYTES.decode(part);
            }
            return (part.text().contains("=") ? KEYS : TEXT).decode(part);
        }

        @Override
        public int maximumReply() {
            return BYTES.maximumReply();
        }
    };

    private EventParts() {}

    private static Value record(EventMessage message) {
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("Code", Value.of(message.code()));
        fields.put("action", Value.of(message.action()));
        message.index().ifPresent(index -> fields.put("index", Value.of(index)));
        if (!message.data().equals(Value.ABSENT)) {
            fields.put("data", message.data());
        }
        return Value.of(fields);
    }
}
