package org.lensbridge.api.admin;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How the conversation with one host stands; all devices behind one address and port share it.
 *
 * @param host address and port, as {@code 192.0.2.7:80}
 * @param circuit whether requests go out
 * @param opensIn how long nothing is sent to it yet; empty when requests go out
 * @param reason why nothing is sent, a sentence; empty when requests go out
 * @param connections open now, streams among them
 * @param streams open now
 * @param waiting calls that wait for their turn now
 * @param logins one for each set of credentials in use
 * @param counters what was counted since the first conversation, by a name such as {@code requests}
 */
public record HostStatus(
        String host,
        Circuit circuit,
        Optional<Duration> opensIn,
        String reason,
        int connections,
        int streams,
        int waiting,
        List<LoginStatus> logins,
        SortedMap<String, Long> counters) {
    /** Whether requests go out. */
    public enum Circuit {
        /** They do. */
        CLOSED,
        /** None do, until a wait is over. */
        OPEN,
        /** The wait is over and one request finds out whether the host is back. */
        HALF_OPEN
    }

    public HostStatus {
        Objects.requireNonNull(host);
        Objects.requireNonNull(circuit);
        Objects.requireNonNull(opensIn);
        Objects.requireNonNull(reason);
        logins = List.copyOf(logins);
        counters = Collections.unmodifiableSortedMap(new TreeMap<>(counters));
    }
}
