package org.lensbridge.api.capability;

import java.util.List;
import org.lensbridge.api.capability.image.PrivacyMask;
import org.lensbridge.api.capability.image.PrivacyMaskOptions;
import org.osgi.annotation.versioning.ConsumerType;

/** Parts of a channel's picture that the device hides from everybody, in streams, recordings and still pictures. */
@ConsumerType
public interface PrivacyMasks extends Capability {
    /** What this channel can have. */
    PrivacyMaskOptions options();

    /** The masks, on or off, in the device's order, as far as {@link PrivacyMaskOptions#listed()} says. */
    List<PrivacyMask> list();

    /**
     * Stores a mask in place of the one with its token, or as a new one when the token is empty. The device may round its
     * area to larger blocks, never to smaller ones.
     *
     * @return its token
     */
    String put(PrivacyMask mask);

    /** Removes a mask; harmless when there is none. */
    void remove(String token);
}
