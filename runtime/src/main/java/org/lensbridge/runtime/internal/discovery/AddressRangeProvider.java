package org.lensbridge.runtime.internal.discovery;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.discovery.DiscoveryProvider;
import org.lensbridge.api.discovery.DiscoveryRequest;
import org.lensbridge.api.discovery.Evidence;
import org.lensbridge.api.driver.DriverFactory;
import org.lensbridge.api.driver.Probe;
import org.lensbridge.runtime.internal.flow.Pools;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * Tries every address of the ranges, with one connection per host at a time. Thread-safe; evidence comes on the thread that searches.
 */
@Component
public final class AddressRangeProvider implements DiscoveryProvider {
    private static final int HOSTS_AT_ONCE = 64;
    private static final Evidence DONE = new Evidence(new DeviceAddress("http", "done", 1), Map.of());

    private final EvidenceGatherer gatherer;
    private final List<DriverFactory> drivers = new CopyOnWriteArrayList<>();

    /** Asks the probes of all drivers that come by {@link #bindDriver}. */
    @Activate
    public AddressRangeProvider(@Reference EvidenceGatherer gatherer) {
        this.gatherer = gatherer;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindDriver(DriverFactory driver) {
        drivers.add(driver);
    }

    void unbindDriver(DriverFactory driver) {
        drivers.remove(driver);
    }

    @Override
    public String name() {
        return "address-range";
    }

    @Override
    public void search(DiscoveryRequest request, Consumer<Evidence> found) {
        List<HostPorts> hosts = AddressRanges.parse(request.ranges());
        if (hosts.isEmpty()) {
            return;
        }
        long deadline = System.nanoTime() + request.limit().toNanos();
        Set<Probe> probes = new LinkedHashSet<>();
        drivers.forEach(driver -> probes.addAll(driver.info().probes()));
        BlockingQueue<Evidence> seen = new LinkedBlockingQueue<>();
        AtomicInteger open = new AtomicInteger(hosts.size());
        ThreadPoolExecutor pool = Pools.bounded("discovery", Math.min(HOSTS_AT_ONCE, hosts.size()), hosts.size());
        try {
            for (HostPorts host : hosts) {
                pool.execute(() -> {
                    try {
                        ask(host, probes, seen);
                    } finally {
                        if (open.decrementAndGet() == 0) {
                            seen.add(DONE);
                        }
                    }
                });
            }
            Evidence next = seen.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            while (next != null && next != DONE) {
                found.accept(next);
                next = seen.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            pool.shutdownNow(); // what is being asked ends within seconds and is not looked at any more
        }
    }

    private void ask(HostPorts host, Set<Probe> probes, BlockingQueue<Evidence> seen) {
        if (host.ports().isEmpty()) {
            Evidence plain = gatherer.gather(HostPorts.address(host.host(), 80), probes);
            note(plain, seen);
            boolean sentElsewhere = plain.fact(Evidence.HTTP_STATUS)
                    .filter(s -> s.startsWith("3"))
                    .isPresent();
            if (plain.facts().isEmpty() || sentElsewhere) {
                note(gatherer.gather(HostPorts.address(host.host(), 443), probes), seen);
            }
            return;
        }
        for (int port : host.ports()) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            note(gatherer.gather(HostPorts.address(host.host(), port), probes), seen);
        }
    }

    private static void note(Evidence evidence, BlockingQueue<Evidence> seen) {
        if (!evidence.facts().isEmpty()) {
            seen.add(evidence);
        }
    }
}
