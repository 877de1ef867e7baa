package org.lensbridge.runtime.internal.discovery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.lensbridge.api.admin.DeviceAdmin;
import org.lensbridge.api.admin.DiscoveryAdmin;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.discovery.DiscoveredDevice;
import org.lensbridge.api.discovery.DiscoveryProvider;
import org.lensbridge.api.discovery.DiscoveryRequest;
import org.lensbridge.api.driver.DriverFactory;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.registry.DeviceRegistry;
import org.lensbridge.runtime.internal.flow.Pools;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs searches one after the other and keeps the inbox. Thread-safe. */
@Component(service = DiscoveryAdmin.class)
public final class DiscoveryCentral implements DiscoveryAdmin, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DiscoveryCentral.class);
    private static final int INBOX = 1_000;
    private static final int WAITING_SEARCHES = 16;
    /** By host as a person sorts them (9 before 10), then by port. */
    static final Comparator<DeviceAddress> BY_ADDRESS = Comparator.comparing(DeviceAddress::host, HostOrder.NATURAL)
            .thenComparing(DeviceAddress::port)
            .thenComparing(DeviceAddress::scheme);

    private final DeviceRegistry registry;
    private final DeviceAdmin admin;
    private final Sightings sightings = new Sightings(INBOX);
    private final Bids bids = new Bids();
    private final List<DiscoveryProvider> providers = new CopyOnWriteArrayList<>();
    private final Set<CompletableFuture<List<DiscoveredDevice>>> results = ConcurrentHashMap.newKeySet();
    private final ExecutorService turns = Pools.bounded("discovery-search", 1, WAITING_SEARCHES);
    private final ExecutorService pool = Pools.unbounded("discovery-provider");

    /** Searches nothing by itself. */
    @Activate
    public DiscoveryCentral(@Reference DeviceRegistry registry, @Reference DeviceAdmin admin) {
        this.registry = registry;
        this.admin = admin;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindProvider(DiscoveryProvider provider) {
        providers.add(provider);
    }

    void unbindProvider(DiscoveryProvider provider) {
        providers.remove(provider);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindDriver(DriverFactory driver) {
        bids.add(driver);
    }

    void unbindDriver(DriverFactory driver) {
        bids.remove(driver);
    }

    @Override
    public CompletionStage<List<DiscoveredDevice>> search(DiscoveryRequest request) {
        AddressRanges.parse(request.ranges());
        CompletableFuture<List<DiscoveredDevice>> result = new CompletableFuture<>();
        results.add(result);
        result.whenComplete((found, failure) -> results.remove(result));
        try {
            turns.execute(() -> searchFor(request, result));
        } catch (RejectedExecutionException e) {
            result.completeExceptionally(new CameraException(
                    Kind.BUSY, "Too many searches are waiting for their turn; try again when one is done."));
        }
        return result.minimalCompletionStage();
    }

    /** Completes the result on another thread: what hangs on it must not hold up the next search. */
    private void searchFor(DiscoveryRequest request, CompletableFuture<List<DiscoveredDevice>> result) {
        try {
            List<DiscoveredDevice> found = found(run(request));
            pool.execute(() -> result.complete(found));
        } catch (RuntimeException e) {
            LOG.error("A search failed.", e);
            result.completeExceptionally(
                    new CameraException(Kind.DRIVER_FAILURE, "The search failed; the log has details."));
        }
    }

    /**
     * Asks all providers side by side, and gives the addresses that had evidence. A range keeps others out, whoever told of them: what is
     * found may be logged in to.
     */
    private Set<DeviceAddress> run(DiscoveryRequest request) {
        long deadline = System.nanoTime() + request.limit().toNanos();
        List<HostPorts> hosts = AddressRanges.parse(request.ranges());
        Set<DeviceAddress> found = ConcurrentHashMap.newKeySet();
        Map<DiscoveryProvider, Future<?>> asked = new HashMap<>();
        for (DiscoveryProvider provider : providers) {
            asked.put(
                    provider,
                    pool.submit(() -> provider.search(request, evidence -> {
                        if (hosts.isEmpty() || hosts.stream().anyMatch(host -> host.holds(evidence.address()))) {
                            sightings.add(evidence, Instant.now());
                            found.add(evidence.address());
                        }
                    })));
        }
        asked.forEach((provider, search) -> await(provider, search, deadline));
        return found;
    }

    private static void await(DiscoveryProvider provider, Future<?> search, long deadline) {
        try {
            search.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            search.cancel(true);
        } catch (ExecutionException e) {
            LOG.warn("The discovery provider '{}' failed.", provider.name(), e.getCause());
        } catch (InterruptedException e) {
            search.cancel(true);
            Thread.currentThread().interrupt();
        }
    }

    private List<DiscoveredDevice> found(Set<DeviceAddress> addresses) {
        return described().stream()
                .filter(device -> addresses.contains(device.evidence().address()))
                .sorted(Comparator.comparing(device -> device.evidence().address(), BY_ADDRESS))
                .toList();
    }

    @Override
    public List<DiscoveredDevice> inbox() {
        return described();
    }

    /** All sightings, latest first. Names are given away in the order of the addresses, so that they do not depend on who answered first. */
    private List<DiscoveredDevice> described() {
        List<Sightings.Sighting> all = sightings.latestFirst();
        KnownDevices known = new KnownDevices(registry, admin);
        List<Sightings.Sighting> inOrder = new ArrayList<>(all);
        inOrder.sort(Comparator.comparing(sighting -> sighting.evidence().address(), BY_ADDRESS));
        Map<DeviceAddress, DiscoveredDevice> devices = new HashMap<>();
        for (boolean configured : new boolean[] {false, true}) { // new devices choose first
            for (Sightings.Sighting sighting : inOrder) {
                var id = known.recognise(sighting.evidence());
                if (id.isPresent() == configured) {
                    Bids.Bid bid = bids.best(sighting.evidence());
                    DeviceId name = known.name(sighting.evidence(), bid.driver());
                    devices.put(
                            sighting.evidence().address(),
                            new DiscoveredDevice(
                                    sighting.evidence(), bid.driver(), bid.height(), name, id, sighting.lastSeen()));
                }
            }
        }
        return all.stream()
                .map(sighting -> devices.get(sighting.evidence().address()))
                .toList();
    }

    /** Ends all searches; they fail with GONE. */
    @Override
    @Deactivate
    public void close() {
        turns.shutdownNow();
        pool.shutdownNow();
        for (CompletableFuture<List<DiscoveredDevice>> result : results) {
            result.completeExceptionally(new CameraException(Kind.GONE, "Lensbridge is stopping."));
        }
    }
}
