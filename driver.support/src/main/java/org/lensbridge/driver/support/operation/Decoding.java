package org.lensbridge.driver.support.operation;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.support.codec.Excerpt;
import org.lensbridge.driver.support.codec.JsonDocument;
import org.lensbridge.driver.support.codec.JsonLimits;
import org.lensbridge.transport.http.HttpReply;
import org.lensbridge.transport.http.HttpRequest;
import org.lensbridge.transport.text.KeyValueDocument;
import org.lensbridge.transport.text.KeyValueLimits;
import org.lensbridge.transport.text.KeyValues;
import org.lensbridge.transport.text.MarkedDocument;
import org.lensbridge.transport.text.TabbedText;

/**
 * How a good answer becomes a value. Stateless and thread-safe: a decoding is part of a row.
 */
@FunctionalInterface
public interface Decoding {
    /**
     * Reads the answer.
     *
     * @throws CameraException PROTOCOL when nothing in it can be understood
     */
    Decoded decode(HttpReply reply);

    /** The largest answer that is read, in bytes. */
    default int maximumReply() {
        return HttpRequest.DEFAULT_MAXIMUM_REPLY;
    }

    /**
     * A value and what could not be read beside it.
     *
     * @param warnings one sentence each
     */
    record Decoded(Value document, List<String> warnings) {
        public Decoded {
            Objects.requireNonNull(document);
            warnings = List.copyOf(warnings);
        }

        /** A value that was read completely. */
        public static Decoded of(Value document) {
            return new Decoded(document, List.of());
        }
    }

    /**
     * Lines of keys and values, as a record nested by the dots and brackets of the keys. A line that cannot be read, and one in which
     * the device reports an error among good ones, is a warning that begins with {@code Line 4:}.
     */
    Decoding KEYS = reply -> {
        KeyValueDocument lines = lines(reply);
        return new Decoded(lines.tree(), lines.problems());
    };

    /** The same with flat lists between markers, as {@link MarkedDocument} nests them. */
    Decoding MARKED = reply -> {
        MarkedDocument marked = lines(reply).marked();
        return new Decoded(marked.tree(), marked.warnings());
    };

    /** Lines of columns between TAB characters, as a list of rows that are lists of texts. */
    Decoding TABBED = reply -> {
        TabbedText text = TabbedText.parse(reply.text(), KeyValueLimits.DEFAULT);
        return new Decoded(text.table(), text.warnings());
    };

    /** The text as it is. */
    Decoding TEXT = reply -> Decoded.of(Value.of(reply.text()));

    /** The bytes as they are: a picture or a file. */
    Decoding BYTES = new Decoding() {
        @Override
        public Decoded decode(HttpReply reply) {
            return Decoded.of(Value.of(bytes(reply.body())));
        }

        @Override
        public int maximumReply() {
            return 32 << 20;
        }
    };

    /** The bytes of an endless answer in the pieces in which they arrive; in parts only where the device says so. */
    Decoding CHUNKS = BYTES::decode;

    /**
     * One part of an endless answer of keys and values, as {@link #KEYS}, and anything else as {@link #PART}. A device that sends mere text
     * without parts is understood too.
     */
    Decoding BLOCKS =
            reply -> (reply.header("content-type").orElse("text/plain").startsWith("text/")
                            ? Decoding.KEYS
                            : Decoding.PART)
                    .decode(reply);

    /**
     * One message of an endless answer as text: a part, or in an answer without parts the lines up to an empty one. Text of any form counts as
     * messages, but for pages; the first may be long in coming.
     */
    Decoding MESSAGES = TEXT::decode;

    /** A JSON document. */
    Decoding JSON = reply -> {
        JsonDocument document = JsonDocument.parse(reply.text(), JsonLimits.DEFAULT);
        return new Decoded(document.value(), document.warnings());
    };

    /** One part of an endless answer: text as text, JSON as a document, anything else as bytes. */
    Decoding PART = reply -> {
        String type = reply.header("content-type").orElse("text/plain");
        return type.startsWith("text/")
                ? TEXT.decode(reply)
                : type.contains("json") ? JSON.decode(reply) : BYTES.decode(reply);
    };

    /**
     * Nothing but the device's word that it has done what it was told. An empty answer is taken for it too: firmware of
     * every vendor forgets the word now and then, but none answers a failure with nothing.
     */
    static Decoding confirmation(String word) {
        return reply -> {
            String text = reply.text().strip();
            if (text.isEmpty() || text.regionMatches(true, 0, word, 0, word.length())) {
                return Decoded.of(Value.ABSENT);
            }
            throw new CameraException(
                    Kind.PROTOCOL, "The device did not confirm with " + word + " but answered: " + Excerpt.of(text));
        };
    }

    private static KeyValueDocument lines(HttpReply reply) {
        KeyValueDocument lines = KeyValues.parse(reply.text());
        if (lines.values().isEmpty() && !reply.text().isBlank()) {
            throw new CameraException(
                    Kind.PROTOCOL, "Expected lines of keys and values, got: " + Excerpt.of(reply.text()));
        }
        return lines;
    }

    private static byte[] bytes(ByteBuffer body) {
        ByteBuffer view = body.duplicate();
        byte[] bytes = new byte[view.remaining()];
        view.get(bytes);
        return bytes;
    }
}
