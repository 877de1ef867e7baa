package org.lensbridge.api.capability;

import java.util.List;
import org.lensbridge.api.media.MediaSink;
import org.lensbridge.api.media.StreamHandle;
import org.lensbridge.api.media.StreamProfile;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Live streams of a channel. Called by the runtime's stream hub only, which opens each profile once for all readers; applications use
 * {@link org.lensbridge.api.registry.StreamHub}.
 */
@ConsumerType
public interface LiveVideo extends Capability {
    /** The streams on offer, best first; never empty. Does no I/O. */
    @Lane(Lane.Order.BESIDE)
    List<StreamProfile> profiles();

    /**
     * Opens a stream and returns once the device has agreed. Packets go to the sink from the driver's own thread,
     * possibly before this method returns. The driver does not reconnect: it reports the end and the runtime decides.
     *
     * @throws org.lensbridge.api.error.CameraException when it cannot be opened; the sink is then never ended
     */
    @Lane(Lane.Order.BESIDE)
    StreamHandle open(StreamProfile profile, MediaSink sink);
}
