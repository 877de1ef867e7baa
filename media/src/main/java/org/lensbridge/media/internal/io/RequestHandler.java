package org.lensbridge.media.internal.io;

/** Answers requests. */
@FunctionalInterface
public interface RequestHandler {
    /** Answers now or later through the exchange. Called on the loop's thread; must not block. */
    void handle(Exchange exchange);
}
