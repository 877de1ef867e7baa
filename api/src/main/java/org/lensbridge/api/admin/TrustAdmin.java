package org.lensbridge.api.admin;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The certificates that were trusted at first sight, for devices with {@link org.lensbridge.api.device.Trust.FirstUse}. */
@ProviderType
public interface TrustAdmin {
    /** All of them, by host. Never blocks. */
    List<PinnedHost> pins();

    /**
     * Forgets what a host must show: the certificate of its next new connection is trusted. Open connections stay.
     *
     * @param host address and port, as {@link PinnedHost#host()} has them
     * @return whether there was something to forget
     * @throws java.io.UncheckedIOException with a sentence, when it cannot be written down; nothing is forgotten then
     */
    boolean forget(String host);
}
