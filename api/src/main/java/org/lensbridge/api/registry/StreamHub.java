package org.lensbridge.api.registry;

import java.util.List;
import java.util.concurrent.Flow;
import org.lensbridge.api.media.MediaPacket;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Live streams for any number of readers. Each stream is opened at the device once, when its first reader comes, and
 * closed a moment after the last has gone.
 */
@ProviderType
public interface StreamHub {
    /**
     * A stream. Nothing happens until somebody subscribes. A subscriber first gets the formats, then frames from a key
     * frame on. It stays subscribed while the device is away; the stream goes on when it is back, with presentation times that never go back.
     *
     * <p>{@code onError} brings a {@link org.lensbridge.api.error.CameraException}: GONE when the device or the stream is not configured (any more),
     * UNSUPPORTED when it has no such stream.
     */
    Flow.Publisher<MediaPacket> stream(StreamKey key, ReaderOptions options);

    /** All streams that are open now. */
    List<StreamStatistics> statistics();
}
