package org.lensbridge.api.capability;

import org.lensbridge.api.media.Image;
import org.osgi.annotation.versioning.ConsumerType;

/** Takes still pictures. */
@ConsumerType
public interface Snapshot extends Capability {
    /**
     * A picture taken now, usually a JPEG image. Implementations ask the device each time; the runtime joins equal requests that are
     * under way and answers from its latest picture where {@link SnapshotRequest#maximumAge()} allows.
     */
    @Lane(Lane.Order.BESIDE)
    Image take(SnapshotRequest request);
}
