package org.lensbridge.api.capability;

import java.util.List;
import org.lensbridge.api.capability.image.Overlay;
import org.lensbridge.api.capability.image.OverlayOptions;
import org.osgi.annotation.versioning.ConsumerType;

/** Texts over the picture of a channel. */
@ConsumerType
public interface Overlays extends Capability {
    /** What this channel can show. */
    OverlayOptions options();

    /** The overlays, shown or not, in the device's order. */
    List<Overlay> list();

    /**
     * Stores an overlay in place of the one with its token, or as a new one when the token is empty.
     *
     * @return its token
     */
    String put(Overlay overlay);

    /** Removes an overlay, or hides one that is a fixed part of the device; harmless when there is none. */
    void remove(String token);
}
