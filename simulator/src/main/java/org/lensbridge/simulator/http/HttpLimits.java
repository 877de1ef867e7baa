package org.lensbridge.simulator.http;

import java.time.Duration;

/**
 * What one client may take from the server: sizes in bytes, times, and the number of connections.
 *
 * @param requestLine longest request line
 * @param head longest request head, request line included
 * @param headers most header lines in a request
 * @param body longest request body; bodies are handed on or skipped, never kept
 * @param connections most connections open at the same time; one more is closed as soon as it is accepted
 * @param requestTimeout time a client has for sending the rest of a request it has begun
 * @param idleTimeout time a connection may stay open without a request
 * @param writeTimeout time a client may take no byte of what waits for it
 */
public record HttpLimits(
        int requestLine,
        int head,
        int headers,
        int body,
        int connections,
        Duration requestTimeout,
        Duration idleTimeout,
        Duration writeTimeout) {

    /** Limits that no well-behaved client meets. */
    public static final HttpLimits DEFAULT = new HttpLimits(
            8 * 1024,
            16 * 1024,
            100,
            999_999_999,
            2048,
            Duration.ofSeconds(10),
            Duration.ofSeconds(60),
            Duration.ofSeconds(30));

    public HttpLimits {
        if (requestLine < 16 || head < requestLine || headers < 1 || body < 0 || connections < 1) {
            throw new IllegalArgumentException("limits must leave room for one request on one connection");
        }
    }

    public HttpLimits withConnections(int most) {
        return new HttpLimits(requestLine, head, headers, body, most, requestTimeout, idleTimeout, writeTimeout);
    }

    public HttpLimits withTimeouts(Duration request, Duration idle, Duration write) {
        return new HttpLimits(requestLine, head, headers, body, connections, request, idle, write);
    }
}
