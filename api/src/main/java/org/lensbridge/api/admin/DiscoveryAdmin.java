package org.lensbridge.api.admin;

import java.util.List;
import java.util.concurrent.CompletionStage;
import org.lensbridge.api.discovery.DiscoveredDevice;
import org.lensbridge.api.discovery.DiscoveryRequest;
import org.osgi.annotation.versioning.ProviderType;

/** Searches, and the inbox of what they found. */
@ProviderType
public interface DiscoveryAdmin {
    /**
     * Asks all providers; completes with everything that this search found when the last one is done or the limit is
     * reached. One search runs at a time: a further one waits for its turn.
     *
     * @throws IllegalArgumentException when a range cannot be read
     */
    CompletionStage<List<DiscoveredDevice>> search(DiscoveryRequest request);

    /** What was found so far, latest first; bounded. */
    List<DiscoveredDevice> inbox();
}
