package org.lensbridge.simulator;

/**
 * What a camera counted since it was started; a snapshot of one moment. Immutable.
 *
 * @param connectionsOpen connections open now
 * @param connectionsTotal connections accepted
 * @param requests requests answered
 * @param failedLogins requests that carried a wrong user or password
 * @param streamsOpen streams open now, those of events not among them
 * @param eventSubscriptions event subscriptions open now
 * @param framesSent frames handed to a client's socket, one count per client
 * @param framesSkipped frames that a client was too slow for
 * @param eventsDropped event messages that a subscriber was too slow for
 * @param bytesFromListeners what event subscribers wrote on their connections, to keep them alive
 */
public record Counters(
        int connectionsOpen,
        long connectionsTotal,
        long requests,
        long failedLogins,
        int streamsOpen,
        int eventSubscriptions,
        long framesSent,
        long framesSkipped,
        long eventsDropped,
        long bytesFromListeners) {}
