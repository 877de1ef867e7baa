package org.lensbridge.simulator.device;

import java.net.InetAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The addresses that guess passwords. Confined to the event loop. */
final class LockOuts {
    private static final int MOST_ADDRESSES = 10_000;

    private final Optional<Lockout> rule;
    private final Map<InetAddress, Failures> failures = new HashMap<>();

    private record Failures(int count, long until) {}

    /** With an empty rule nobody is ever locked out. */
    LockOuts(Optional<Lockout> rule) {
        this.rule = rule;
    }

    /** How much longer the address is refused; empty when it is not. */
    Optional<Duration> left(InetAddress address) {
        Failures known = failures.getOrDefault(address, new Failures(0, 0));
        if (rule.isEmpty() || known.count() < rule.get().attempts()) {
            return Optional.empty();
        }
        long nanos = known.until() - System.nanoTime();
        if (nanos <= 0) {
            failures.remove(address);
        }
        return nanos <= 0 ? Optional.empty() : Optional.of(Duration.ofNanos(nanos));
    }

    void failed(InetAddress address) {
        if (rule.isEmpty()) {
            return;
        }
        if (failures.size() >= MOST_ADDRESSES) {
            failures.clear();
        }
        int count = failures.getOrDefault(address, new Failures(0, 0)).count() + 1;
        failures.put(
                address,
                new Failures(count, System.nanoTime() + rule.get().time().toNanos()));
    }

    void succeeded(InetAddress address) {
        failures.remove(address);
    }
}
