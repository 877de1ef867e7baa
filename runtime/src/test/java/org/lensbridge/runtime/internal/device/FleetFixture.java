package org.lensbridge.runtime.internal.device;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.lensbridge.api.admin.DeviceSettings;
import org.lensbridge.api.admin.SecretStore;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.Device;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.device.DeviceState;
import org.lensbridge.api.device.DeviceStatus;
import org.lensbridge.api.device.Secret;
import org.lensbridge.api.device.Trust;
import org.lensbridge.api.discovery.Evidence;
import org.lensbridge.api.event.EventReport;
import org.lensbridge.runtime.internal.config.DeviceConfiguration;
import org.lensbridge.runtime.internal.event.EventIntake;
import org.lensbridge.runtime.internal.metrics.MetricTable;
import org.lensbridge.runtime.internal.secret.SecretChanges;

/** A fleet with short waits, in memory. */
final class FleetFixture implements AutoCloseable {
    static final Timing QUICK = new Timing(
            Duration.ofMillis(20),
            Duration.ofMillis(100),
            Duration.ofMillis(100),
            Duration.ofMillis(50),
            Duration.ofMinutes(1),
            Duration.ofMillis(300),
            Duration.ofMillis(200));

    /** Short enough to wait for, and long enough for a busy machine to do what a test expects within it. */
    private static final Duration CALL = Duration.ofSeconds(1);

    static final class Secrets implements SecretStore, SecretChanges {
        final Map<String, Credentials> logins = new ConcurrentHashMap<>();
        private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();

        @Override
        public List<String> names() {
            return List.copyOf(logins.keySet());
        }

        @Override
        public Optional<Credentials> find(String name) {
            return Optional.ofNullable(logins.get(name));
        }

        @Override
        public void store(String name, Credentials.Login login) {
            logins.put(name, login);
            listeners.forEach(listener -> listener.accept(name));
        }

        @Override
        public void remove(String name) {
            logins.remove(name);
        }

        @Override
        public Runnable watch(Consumer<String> listener) {
            listeners.add(listener);
            return () -> listeners.remove(listener);
        }
    }

    static final class Intake implements EventIntake {
        final List<EventReport> reports = new CopyOnWriteArrayList<>();
        final List<String> gaps = new CopyOnWriteArrayList<>();

        @Override
        public void accept(DeviceId device, EventReport report) {
            reports.add(report);
        }

        @Override
        public void gap(DeviceId device, String reason) {
            gaps.add(reason);
        }
    }

    final Secrets secrets = new Secrets();
    final Intake intake = new Intake();
    final MetricTable metrics = new MetricTable();
    final Map<DeviceId, Map<String, Object>> shown = new ConcurrentHashMap<>();
    volatile Map<String, String> evidence = Map.of("http.status", "200");
    final DeviceFleet fleet;

    FleetFixture() {
        this(QUICK);
    }

    FleetFixture(Timing timing) {
        fleet = new DeviceFleet(
                () -> new Publication() {
                    private DeviceId id;

                    @Override
                    public void show(Device device, Map<String, Object> properties) {
                        id = device.id();
                        shown.put(id, new TreeMap<>(properties));
                    }

                    @Override
                    public void withdraw() {
                        shown.remove(id);
                    }
                },
                secrets,
                secrets,
                (address, probes) -> new Evidence(address, evidence),
                intake,
                metrics,
                timing);
    }

    static DeviceSettings settings(String name, String driver, Map<String, String> options) {
        return new DeviceSettings(
                new DeviceId(name),
                DeviceAddress.parse("10.0.0.1"),
                driver,
                "cameras",
                "system",
                true,
                "yard",
                Map.of("floor", "2"),
                options);
    }

    Device put(DeviceSettings settings) {
        return put(new DeviceConfiguration(settings, Trust.SYSTEM, CALL, ""));
    }

    Device put(DeviceConfiguration configuration) {
        secrets.logins.putIfAbsent("cameras", new Credentials.Login("admin", Secret.of("right")));
        fleet.put(configuration);
        return fleet.device(configuration.id()).orElseThrow();
    }

    /** A device of the driver named fake. */
    Device put(String name) {
        return put(settings(name, "fake", Map.of()));
    }

    /** A device of this camera that is online. */
    Device online(FakeCamera camera) throws Exception {
        fleet.addDriver(camera, 7);
        Device device = put("gate");
        await(device, DeviceState.ONLINE);
        return device;
    }

    static DeviceStatus await(Device device, DeviceState state) throws Exception {
        return device.when(status -> status.state() == state)
                .toCompletableFuture()
                .get(30, TimeUnit.SECONDS);
    }

    static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                fail("It did not happen within thirty seconds");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
        }
    }

    @Override
    public void close() {
        fleet.close();
    }
}
