package org.lensbridge.driver.dahua.operation;

import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.transport.http.HttpReply;

/** The parts of section 4.4.3: keys and values that describe events, and pictures. */
final class EventPicture {
    /** A text as a record of its keys, anything else as bytes. A text without keys stays a text. */
    static final Decoding DECODING = new Decoding() {
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

    private EventPicture() {}
}
