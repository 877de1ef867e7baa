package org.lensbridge.media.internal.io;

import java.nio.ByteBuffer;
import org.lensbridge.media.internal.http.CrossOrigin;
import org.lensbridge.media.internal.http.RequestHead;
import org.lensbridge.media.internal.http.Response;

/**
 * One request and its answer, given once: later answers, and answers to a connection that is gone, have no effect. Confined to the
 * loop's thread.
 */
public final class Exchange {
    private final Connection connection;
    private final RequestHead head;
    private final CrossOrigin crossOrigin;

    Exchange(Connection connection, RequestHead head, CrossOrigin crossOrigin) {
        this.connection = connection;
        this.head = head;
        this.crossOrigin = crossOrigin;
    }

    /** The request. */
    public RequestHead head() {
        return head;
    }

    /** The client's address without its port. */
    public String peer() {
        return connection.peer();
    }

    /** Whether the client still waits for the answer. */
    public boolean open() {
        return connection.answers(this);
    }

    /** Sends the answer; without its body to a HEAD request. */
    public void reply(Response response) {
        if (open()) {
            boolean body = !head.method().equals("HEAD");
            boolean keepAlive = head.keepAlive() && response.status() != 400;
            ByteBuffer start = response.head(keepAlive, crossOrigin.headers(head));
            connection.reply(keepAlive, start, body ? response.body() : ByteBuffer.allocate(0));
        }
    }

    /** Sends the head of an answer that lasts; {@code tenant} then writes to {@link #connection}. */
    public void stream(String contentType, ByteBuffer preamble, Tenant tenant) {
        if (open()) {
            connection.handOver(tenant, Response.endless(contentType, crossOrigin.headers(head)), preamble);
        }
    }

    /** Sends the head that {@link #stream} would, and nothing after it. */
    public void describe(String contentType) {
        if (open()) {
            connection.reply(false, Response.endless(contentType, crossOrigin.headers(head)));
        }
    }

    /** Whether the page that asks, if it is one, may read answers. */
    public boolean welcome() {
        return crossOrigin.welcomes(head);
    }

    /** Agrees to another protocol: sends {@code agreement}, and from then on the connection is the tenant's. */
    public void become(ByteBuffer agreement, Tenant tenant) {
        if (open()) {
            connection.handOver(tenant, agreement);
        }
    }

    /** The connection that the request came on. */
    public Connection connection() {
        return connection;
    }
}
