package org.lensbridge.runtime.internal.discovery;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.lensbridge.api.discovery.Evidence;
import org.lensbridge.api.driver.DriverFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets the drivers bid. Thread-safe. */
final class Bids {
    /** The highest bid and whose it is; 0 and the empty name when nobody bids. */
    record Bid(String driver, int height) {
        private static final Bid NONE = new Bid("", 0);
    }

    private static final Logger LOG = LoggerFactory.getLogger(Bids.class);
    private static final int HIGHEST = 100;

    private final Set<DriverFactory> drivers = ConcurrentHashMap.newKeySet();
    private final Set<DriverFactory> reported = ConcurrentHashMap.newKeySet();

    void add(DriverFactory driver) {
        drivers.add(driver);
    }

    void remove(DriverFactory driver) {
        drivers.remove(driver);
        reported.remove(driver);
    }

    /** The highest bid; of equal ones that of the driver whose name comes first. */
    Bid best(Evidence evidence) {
        Bid best = Bid.NONE;
        for (DriverFactory driver : drivers) {
            try {
                int height = Math.min(HIGHEST, driver.match(evidence));
                String name = driver.info().name();
                if (height > best.height || height > 0 && height == best.height && name.compareTo(best.driver) < 0) {
                    best = new Bid(name, height);
                }
            } catch (RuntimeException | LinkageError e) {
                if (reported.add(driver)) {
                    LOG.warn(
                            "A driver failed to bid and counts as not interested: {}",
                            driver.getClass().getName(),
                            e);
                }
            }
        }
        return best;
    }
}
