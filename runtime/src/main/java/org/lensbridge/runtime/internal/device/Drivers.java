package org.lensbridge.runtime.internal.device;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.lensbridge.api.discovery.Evidence;
import org.lensbridge.api.driver.DriverFactory;
import org.lensbridge.api.driver.Probe;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The registered drivers, the latest first, and the names of those that are being replaced. Thread-safe. */
final class Drivers {
    private static final Logger LOG = LoggerFactory.getLogger(Drivers.class);

    private final List<Driver> drivers = new CopyOnWriteArrayList<>();
    private final Map<Long, Set<String>> swapping = new ConcurrentHashMap<>();

    /** Takes a driver in; false when it cannot even say what it is. */
    boolean add(DriverFactory factory, long bundle) {
        try {
            drivers.add(0, new Driver(factory, factory.info(), bundle));
            return true;
        } catch (RuntimeException | LinkageError e) {
            LOG.error(
                    "A driver of bundle {} does not say what it is ({}). It is ignored: report it to its maker.",
                    bundle,
                    e.getClass().getName());
            return false;
        }
    }

    /** Takes a driver out; its name, empty when it was not in. */
    String remove(DriverFactory factory) {
        for (Driver driver : drivers) {
            if (driver.factory() == factory && drivers.remove(driver)) {
                return driver.name();
            }
        }
        return "";
    }

    List<Driver> all() {
        return drivers;
    }

    Optional<Driver> named(String name) {
        return drivers.stream()
                .filter(driver -> driver.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** All drivers' polite questions. */
    Set<Probe> probes() {
        Set<Probe> probes = new LinkedHashSet<>();
        drivers.forEach(driver -> probes.addAll(driver.info().probes()));
        return probes;
    }

    /** Who bids most for the evidence; the first by name where two bid the same. */
    Optional<Driver> best(Evidence evidence) {
        record Bid(Driver driver, int height) {}
        return drivers.stream()
                .map(driver -> new Bid(driver, bid(driver, evidence)))
                .filter(bid -> bid.height() > 0)
                .sorted(Comparator.comparing((Bid bid) -> bid.driver().name()))
                .max(Comparator.comparingInt(Bid::height))
                .map(Bid::driver);
    }

    private static int bid(Driver driver, Evidence evidence) {
        try {
            return driver.factory().match(evidence);
        } catch (RuntimeException | LinkageError e) {
            LOG.error(
                    "The driver {} failed to judge {} ({}). This is a defect of the driver: report it to its maker.",
                    driver.name(),
                    evidence.address(),
                    e.getClass().getName());
            return 0;
        }
    }

    void beginSwap(long bundle) {
        Set<String> names = new HashSet<>();
        drivers.stream().filter(driver -> driver.bundle() == bundle).forEach(driver -> names.add(driver.name()));
        swapping.put(bundle, Set.copyOf(names));
    }

    void endSwap(long bundle) {
        swapping.remove(bundle);
    }

    /** Whether this driver of this bundle is there and stays. */
    boolean serves(String name, long bundle) {
        return !isSwapping(name)
                && drivers.stream()
                        .anyMatch(driver ->
                                driver.bundle() == bundle && driver.name().equals(name));
    }

    boolean isSwapping(String name) {
        return swapping.values().stream().anyMatch(names -> names.contains(name));
    }
}
