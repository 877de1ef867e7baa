package org.lensbridge.simulator.http;

/**
 * Answers requests. Called on the event loop's thread and must not block: either it replies at once, or it keeps
 * the connection and replies from a later task of the loop.
 */
@FunctionalInterface
public interface Handler {
    void handle(Request request, Connection connection);
}
