package org.lensbridge.simulator.rtsp;

/**
 * What a server has counted since its start.
 *
 * @param connectionsOpen connections of clients now
 * @param connectionsTotal connections accepted so far
 * @param sessionsOpen sessions now, playing or not
 * @param sessionsTotal sessions so far
 * @param sessionsExpired sessions closed because nobody kept them alive
 * @param playing sessions that play now
 * @param receiverReports RTCP packets received so far, bundles counted once
 * @param keepAlives OPTIONS, GET_PARAMETER and SET_PARAMETER that named a session
 * @param describes DESCRIBE requests so far
 * @param failedLogins requests with a wrong login
 * @param framesSent pictures, once per session that got them
 * @param framesDropped pictures that were not sent because the client was too slow
 */
public record RtspCounts(
        int connectionsOpen,
        long connectionsTotal,
        int sessionsOpen,
        long sessionsTotal,
        long sessionsExpired,
        int playing,
        long receiverReports,
        long keepAlives,
        long describes,
        long failedLogins,
        long framesSent,
        long framesDropped) {}
