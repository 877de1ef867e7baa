package org.lensbridge.simulator.rtsp;

import java.util.Optional;

/**
 * Which stream is behind an address. Asked on the event loop, for each request and once a second for each session: a session whose
 * stream is no longer the same is closed.
 */
@FunctionalInterface
public interface RtspCatalogue {
    /** Empty when there is none, or none for this user; the user is empty where no login is asked for. */
    Optional<RtspStream> find(RtspTarget target, String user);
}
