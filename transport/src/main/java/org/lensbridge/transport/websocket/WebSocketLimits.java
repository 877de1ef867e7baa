package org.lensbridge.transport.websocket;

/**
 * How much of what a device sends is taken.
 *
 * @param message the largest message in bytes, all of its fragments together
 * @param fragments the most of a message
 */
public record WebSocketLimits(int message, int fragments) {
    /** 1 MiB in 1,024 fragments. */
    public static final WebSocketLimits DEFAULT = new WebSocketLimits(1 << 20, 1024);

    public WebSocketLimits {
        if (message < 1 || fragments < 1) {
            throw new IllegalArgumentException("A message has a byte and a fragment at least");
        }
    }
}
