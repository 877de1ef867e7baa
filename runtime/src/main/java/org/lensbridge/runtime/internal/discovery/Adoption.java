package org.lensbridge.runtime.internal.discovery;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.lensbridge.api.admin.DeviceAdmin;
import org.lensbridge.api.admin.DeviceSettings;
import org.lensbridge.api.admin.DiscoveryAdmin;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.discovery.DiscoveredDevice;
import org.lensbridge.api.discovery.DiscoveryRequest;
import org.lensbridge.api.driver.DriverFactory;
import org.lensbridge.runtime.internal.flow.Pools;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One configured search: it runs when there is a driver that could recognise something, again whenever a driver comes, some
 * times more until it finds nothing new, and by its interval.
 * Thread-safe.
 */
@Component(
        service = {}, // so that the configuration's properties are not shown as a service's
        immediate = true,
        configurationPid = AdoptionForm.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = AdoptionForm.class, factory = true)
public final class Adoption implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Adoption.class);
    private static final int SURE = 50;
    private static final Duration LIMIT = Duration.ofMinutes(5);
    /** Drivers come in groups when a runtime starts. */
    private static final Duration SETTLING = Duration.ofSeconds(1);

    /**
     * After a power cut cameras come up later than this does, and one after the other: a search that found nothing, or something new, is repeated so
     * often at most.
     */
    private static final int MOST_REPEATS = 6;

    private final DiscoveryAdmin discovery;
    private final DeviceAdmin devices;
    private final AdoptionForm form;
    private final Duration settling;
    private final ScheduledExecutorService clock = Pools.clock("discovery-adoption");
    private final AtomicBoolean searching = new AtomicBoolean();
    private final AtomicBoolean again = new AtomicBoolean();
    private Future<?> next; // guarded by this
    private int repeats; // guarded by this

    /** Waits for a driver. */
    @Activate
    public Adoption(@Reference DiscoveryAdmin discovery, @Reference DeviceAdmin devices, AdoptionForm form) {
        this(discovery, devices, form, SETTLING);
    }

    Adoption(DiscoveryAdmin discovery, DeviceAdmin devices, AdoptionForm form, Duration settling) {
        this.discovery = discovery;
        this.devices = devices;
        this.form = form;
        this.settling = settling;
        if (form.interval() > 0) {
            clock.scheduleWithFixedDelay(this::search, form.interval(), form.interval(), TimeUnit.MINUTES);
        }
    }

    @Reference(
            service = DriverFactory.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    void bindDriver(ServiceReference<DriverFactory> driver) {
        searchSoon();
    }

    void unbindDriver(ServiceReference<DriverFactory> driver) {
        // What it has recognised stays configured.
    }

    /** Searches once no further driver has come for a moment. */
    synchronized void searchSoon() {
        repeats = 0;
        searchAfter(settling);
    }

    /** Each pause is twice as long as the one before. */
    private synchronized void searchOnceMore() {
        if (repeats < MOST_REPEATS) {
            repeats++;
            searchAfter(settling.multipliedBy(1L << repeats));
        }
    }

    private void searchAfter(Duration pause) {
        if (next != null) {
            next.cancel(false);
        }
        try {
            next = clock.schedule(this::search, pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException expected) {
            next = null; // it is being closed
        }
    }

    private void search() {
        if (!searching.compareAndSet(false, true)) {
            again.set(true);
            return;
        }
        try {
            discovery.search(new DiscoveryRequest(ranges(form.ranges()), LIMIT)).whenComplete(this::searched);
        } catch (RuntimeException e) {
            searched(null, e);
        }
    }

    /** A file in {@code etc/} holds several ranges as one text with commas or blanks between. */
    private static List<String> ranges(String[] given) {
        return Arrays.stream(given)
                .flatMap(text -> Arrays.stream(text.split("[,\\s]+")))
                .filter(range -> !range.isEmpty())
                .toList();
    }

    private void searched(List<DiscoveredDevice> found, Throwable failure) {
        boolean settled = false;
        try {
            if (failure != null) {
                LOG.error("The configured search did not run: {}", failure.getMessage());
            } else if (form.adopt() && ranges(form.ranges()).isEmpty()) {
                LOG.warn("Nothing is adopted without ranges: whoever announces itself would be sent the login. Set"
                        + " 'ranges' to where your cameras are.");
                settled = true;
            } else {
                int adopted = form.adopt() ? adopt(found) : 0;
                settled = !found.isEmpty() && adopted == 0;
            }
        } catch (RuntimeException e) {
            LOG.error("A found device could not be adopted.", e);
        } finally {
            searching.set(false);
        }
        if (again.getAndSet(false)) {
            searchSoon();
        } else if (!settled) {
            searchOnceMore();
        }
    }

    /** Stores what is new and says how many that were. One device that answers at two addresses is stored once. */
    private int adopt(List<DiscoveredDevice> found) {
        Set<String> taken = new HashSet<>();
        Set<DeviceAddress> places = new HashSet<>();
        devices.configurations().forEach(settings -> {
            taken.add(settings.id().value());
            places.add(settings.address()); // another configured search may have been quicker
        });
        int adopted = 0;
        Set<String> serials = new HashSet<>();
        Predicate<DiscoveredDevice> known = device -> device.configuredAs().isPresent()
                || places.contains(device.evidence().address());
        found.stream().filter(known).forEach(device -> serials.addAll(KnownDevices.serials(device.evidence())));
        for (DiscoveredDevice device : found) {
            List<String> own = KnownDevices.serials(device.evidence());
            if (device.bid() <= SURE || known.test(device) || own.stream().anyMatch(serials::contains)) {
                continue;
            }
            serials.addAll(own);
            String name = DeviceNames.free(form.namePrefix() + device.suggestedName(), taken);
            if (!DeviceId.isValid(name)) {
                LOG.error("The name prefix '{}' makes no valid device names; nothing is adopted.", form.namePrefix());
                return 0;
            }
            taken.add(name);
            store(new DeviceId(name), device);
            adopted++;
        }
        return adopted;
    }

    private void store(DeviceId name, DiscoveredDevice device) {
        DeviceAddress address = device.evidence().address();
        devices.store(DeviceSettings.of(name, address, form.credentials())
                .withDriver(device.driver())
                .withTls(address.secure() ? "first-use" : "system")
                .withSite(form.site()));
        LOG.info("Adopted the device at {} as '{}' with the driver '{}'.", address, name, device.driver());
    }

    @Override
    @Deactivate
    public void close() {
        clock.shutdownNow();
    }
}
