package org.lensbridge.api.discovery;

import java.util.function.Consumer;
import org.osgi.annotation.versioning.ConsumerType;

/** A way to find devices; a whiteboard service. */
@ConsumerType
public interface DiscoveryProvider {
    /** Its name in lists: {@code address-range}, {@code mdns}. */
    String name();

    /**
     * Looks for devices until it is done, the request's limit is reached or the thread is interrupted. Evidence goes to
     * {@code found} from any thread, but not after this method has returned. Never logs in anywhere.
     *
     * @throws IllegalArgumentException with a sentence for the user when a range cannot be read
     */
    void search(DiscoveryRequest request, Consumer<Evidence> found);
}
