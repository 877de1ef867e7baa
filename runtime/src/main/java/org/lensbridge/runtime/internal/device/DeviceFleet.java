package org.lensbridge.runtime.internal.device;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.lensbridge.api.admin.SecretStore;
import org.lensbridge.api.device.Device;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.device.DeviceState;
import org.lensbridge.api.driver.DriverFactory;
import org.lensbridge.api.registry.DeviceRegistry;
import org.lensbridge.runtime.internal.config.DeviceConfiguration;
import org.lensbridge.runtime.internal.discovery.EvidenceGatherer;
import org.lensbridge.runtime.internal.event.EventIntake;
import org.lensbridge.runtime.internal.metrics.MetricRegistry;
import org.lensbridge.runtime.internal.secret.SecretChanges;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The devices and the drivers that serve them. Thread-safe. */
@Component(
        service = {DeviceRegistry.class, Fleet.class},
        configurationPolicy = ConfigurationPolicy.IGNORE,
        immediate = true)
public final class DeviceFleet implements DeviceRegistry, Fleet {
    private static final int STEP_THREADS = 4;
    private static final long PATIENCE_MILLIS = 2000;

    private final ConcurrentMap<DeviceId, ManagedDevice> devices = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor steps;
    private final FleetContext context;
    private final Supplier<Publication> publications;
    private final Runnable endOfWatch;

    @Activate
    public DeviceFleet(
            BundleContext bundle,
            @Reference SecretStore secrets,
            @Reference SecretChanges changes,
            @Reference EvidenceGatherer gatherer,
            @Reference EventIntake intake,
            @Reference MetricRegistry metrics) {
        this(() -> new ServicePublication(bundle), secrets, changes, gatherer, intake, metrics, Timing.USUAL);
    }

    DeviceFleet(
            Supplier<Publication> publications,
            SecretStore secrets,
            SecretChanges changes,
            EvidenceGatherer gatherer,
            EventIntake intake,
            MetricRegistry metrics,
            Timing timing) {
        this.publications = publications;
        this.steps = new ThreadPoolExecutor(
                STEP_THREADS,
                STEP_THREADS,
                30,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                CallPool.factory("lensbridge-devices-"));
        steps.allowCoreThreadTimeOut(true);
        this.context = new FleetContext(
                new CallPool(metrics),
                steps,
                new Drivers(),
                gatherer,
                intake,
                secrets::find,
                metrics,
                new Failures(metrics.counter("lensbridge_driver_failures_total")),
                Clock.systemUTC(),
                timing);
        this.endOfWatch = changes.watch(
                name -> devices.values().forEach(device -> device.supervisor().credentialsChanged(name)));
        for (DeviceState state : DeviceState.values()) {
            metrics.gauge(
                    "lensbridge_devices{state=\"" + state.name().toLowerCase(Locale.ROOT) + "\"}",
                    () -> devices.values().stream()
                            .filter(device -> device.status().state() == state)
                            .count());
        }
    }

    @Deactivate
    void close() {
        endOfWatch.run();
        await(device -> device.supervisor().close("The runtime is stopping."));
        devices.clear();
        steps.shutdown();
        context.pool().close();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindDriver(DriverFactory factory, Map<String, Object> properties) {
        addDriver(factory, bundle(properties));
    }

    void unbindDriver(DriverFactory factory, Map<String, Object> properties) {
        removeDriver(factory, bundle(properties));
    }

    private static long bundle(Map<String, Object> properties) {
        return properties.get(Constants.SERVICE_BUNDLEID) instanceof Long id ? id : -1;
    }

    void addDriver(DriverFactory factory, long bundle) {
        if (context.drivers().add(factory, bundle)) {
            devices.values().forEach(device -> device.supervisor().driversChanged());
        }
    }

    /** When this returns, no session of the driver is open any more, or it was given up. */
    void removeDriver(DriverFactory factory, long bundle) {
        String name = context.drivers().remove(factory);
        // A bundle may bring several drivers.
        Predicate<OpenSession> its =
                session -> session.bundle() == bundle && session.driver().equals(name);
        await(device -> device.supervisor().driverLeaves(its));
        // Another version of the same driver may be there still.
        devices.values().forEach(device -> device.supervisor().driversChanged());
    }

    private void await(Function<ManagedDevice, CompletableFuture<Void>> step) {
        CompletableFuture<?>[] all = devices.values().stream().map(step).toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(all).get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException ignored) {
            // What has not ended by now ends without anybody waiting.
        }
    }

    @Override
    public void put(DeviceConfiguration configuration) {
        ManagedDevice present = devices.get(configuration.id());
        if (present != null) {
            present.supervisor().configure(configuration);
        } else {
            ManagedDevice device = new ManagedDevice(configuration, context, publications.get());
            devices.put(configuration.id(), device);
            device.supervisor().start();
        }
    }

    @Override
    public void remove(DeviceId id) {
        ManagedDevice gone = devices.remove(id);
        if (gone != null) {
            gone.supervisor().close("Its configuration was removed.");
        }
    }

    @Override
    public void beginSwap(long bundle) {
        context.drivers().beginSwap(bundle);
        await(device -> device.supervisor().driverLeaves(session -> session.bundle() == bundle));
    }

    @Override
    public void endSwap(long bundle) {
        context.drivers().endSwap(bundle);
        devices.values().forEach(device -> device.supervisor().driversChanged());
    }

    @Override
    public List<RunningDriver> drivers() {
        List<RunningDriver> running = new ArrayList<>();
        for (Driver driver : context.drivers().all()) {
            long served = devices.values().stream()
                    .map(device -> device.facts().session())
                    .flatMap(Optional::stream)
                    .filter(session -> session.bundle() == driver.bundle()
                            && session.driver().equals(driver.name()))
                    .count();
            running.add(new RunningDriver(driver.info(), driver.bundle(), (int) served));
        }
        return running;
    }

    @Override
    public List<Device> devices() {
        return devices.values().stream()
                .map(Device.class::cast)
                .sorted(Comparator.comparing(Device::id))
                .toList();
    }

    @Override
    public Optional<Device> device(DeviceId id) {
        return Optional.ofNullable(devices.get(id));
    }

    /** Shows a device as an OSGi service. */
    private static final class ServicePublication implements Publication {
        private final BundleContext bundle;
        private Optional<ServiceRegistration<Device>> registration = Optional.empty();

        ServicePublication(BundleContext bundle) {
            this.bundle = bundle;
        }

        @Override
        public void show(Device device, Map<String, Object> properties) {
            Dictionary<String, Object> dictionary = new Hashtable<>(properties);
            if (registration.isPresent()) {
                registration.get().setProperties(dictionary);
            } else {
                registration = Optional.of(bundle.registerService(Device.class, device, dictionary));
            }
        }

        @Override
        public void withdraw() {
            registration.ifPresent(ServiceRegistration::unregister);
            registration = Optional.empty();
        }
    }
}
