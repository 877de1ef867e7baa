package org.lensbridge.runtime.internal.discovery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.discovery.Evidence;

/** What was seen, by address: a bounded number, of which the oldest goes first. Thread-safe. */
final class Sightings {
    /** Evidence and when the latest of it came. */
    record Sighting(Evidence evidence, Instant lastSeen) {}

    private final int most;
    private final Map<DeviceAddress, Sighting> byAddress = new LinkedHashMap<>();

    Sightings(int most) {
        this.most = most;
    }

    /** Adds to what is known of the address; newer facts replace older ones. */
    synchronized void add(Evidence evidence, Instant now) {
        Sighting before = byAddress.remove(evidence.address());
        Map<String, String> facts = new LinkedHashMap<>(evidence.facts());
        if (before != null) {
            before.evidence.facts().forEach(facts::putIfAbsent);
        }
        byAddress.put(evidence.address(), new Sighting(new Evidence(evidence.address(), facts), now));
        if (byAddress.size() > most) {
            byAddress.remove(byAddress.keySet().iterator().next());
        }
    }

    /** All, latest first. */
    synchronized List<Sighting> latestFirst() {
        List<Sighting> all = new ArrayList<>(byAddress.values());
        Collections.reverse(all);
        return all;
    }
}
