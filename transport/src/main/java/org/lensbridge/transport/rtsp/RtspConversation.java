package org.lensbridge.transport.rtsp;

import java.time.Duration;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A conversation with a device's RTSP server, from its description of the media to the goodbye. It has a connection of its own and counts as a
 * stream at the host.
 *
 * <p>Confined to one thread at a time, but for {@link #close()}, which any thread may call and which ends a wait with GONE. All methods throw
 * {@link org.lensbridge.api.error.CameraException} only: UNREACHABLE, TIMEOUT, AUTH_REFUSED, LOCKED_OUT, BUSY (not enough bandwidth too),
 * UNSUPPORTED (no such media, or not over this connection), PROTOCOL (not RTSP, limits exceeded, a redirect), GONE.
 */
@ProviderType
public interface RtspConversation extends AutoCloseable {
    /** What the device offers. */
    SessionDescription description();

    /**
     * Asks for one of the media. Before {@link #play()}.
     *
     * @return the number of its frames; that of what the device reports about them is one higher
     */
    int setup(MediaDescription media);

    /** Has the media begin that were asked for. */
    void play();

    /** How often the device proves that it is alive, since it is asked for a sign of life that often while somebody reads. */
    Duration signsOfLife();

    /**
     * Waits for the next frame of media, and asks for signs of life on the way.
     *
     * @return empty when the device has only given a sign of life
     * @throws org.lensbridge.api.error.CameraException TIMEOUT when it said nothing for as long as the request allows
     */
    Optional<InterleavedFrame> read();

    /** Ends the session at the device as far as it takes that, and closes the connection within a second. Idempotent. */
    @Override
    void close();
}
