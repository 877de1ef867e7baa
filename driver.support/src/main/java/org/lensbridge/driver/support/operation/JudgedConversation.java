package org.lensbridge.driver.support.operation;

import java.nio.ByteBuffer;
import java.util.function.UnaryOperator;
import org.lensbridge.transport.http.HttpConversation;
import org.lensbridge.transport.http.HttpReply;

/**
 * A conversation whose reply has been told from a refusal. Devices refuse with status 200 and a short text: what may be one is read up to a
 * bound first, judged, and given to the caller after all when it is none. Thread-safe as conversations are.
 */
final class JudgedConversation implements HttpConversation {
    private static final int LONGEST_REFUSAL = 8192;

    private final HttpConversation conversation;
    private final ByteBuffer begun;

    private JudgedConversation(HttpConversation conversation, ByteBuffer begun) {
        this.conversation = conversation;
        this.begun = begun;
    }

    /** The conversation for a caller; one that is a refusal is closed, and its failure thrown by {@code judge}. */
    static HttpConversation of(HttpConversation conversation, UnaryOperator<HttpReply> judge) {
        boolean good = false;
        try {
            HttpReply head = conversation.head();
            ByteBuffer begun = ByteBuffer.allocate(0);
            if (StreamOpening.mayBeRefusal(head)) {
                begun = beginning(conversation);
                judge.apply(new HttpReply(head.status(), head.headers(), begun.duplicate()));
            }
            good = true;
            return new JudgedConversation(conversation, begun);
        } finally {
            if (!good) {
                conversation.close();
            }
        }
    }

    /** A refusal is a short text. What holds other bytes, or begins like the first of many parts, is none. */
    private static ByteBuffer beginning(HttpConversation conversation) {
        ByteBuffer begun = ByteBuffer.allocate(LONGEST_REFUSAL);
        conversation.read(begun);
        boolean more = true;
        while (more && begun.hasRemaining() && isText(begun)) {
            more = conversation.read(begun) >= 0;
        }
        return begun.flip();
    }

    private static boolean isText(ByteBuffer begun) {
        if (begun.position() > 1 && begun.get(0) == '-' && begun.get(1) == '-') {
            return false;
        }
        for (int i = 0; i < begun.position(); i++) {
            if (begun.get(i) < ' ' && begun.get(i) != '\r' && begun.get(i) != '\n' && begun.get(i) != '\t') {
                return false;
            }
        }
        return true;
    }

    @Override
    public HttpReply head() {
        return conversation.head();
    }

    @Override
    public int read(ByteBuffer into) {
        if (!begun.hasRemaining()) {
            return conversation.read(into);
        }
        int size = Math.min(begun.remaining(), into.remaining());
        into.put(begun.slice(begun.position(), size));
        begun.position(begun.position() + size);
        return size;
    }

    @Override
    public void write(ByteBuffer bytes) {
        conversation.write(bytes);
    }

    @Override
    public void close() {
        conversation.close();
    }
}
