package org.lensbridge.benchmarks.idle;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.lensbridge.api.admin.DeviceSettings;
import org.lensbridge.api.admin.SecretStore;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.driver.DriverFactory;
import org.lensbridge.api.event.EventReport;
import org.lensbridge.driver.dahua.DahuaDriverFactory;
import org.lensbridge.runtime.internal.config.DeviceConfiguration;
import org.lensbridge.runtime.internal.device.DeviceFleet;
import org.lensbridge.runtime.internal.discovery.HttpEvidenceGatherer;
import org.lensbridge.runtime.internal.event.EventIntake;
import org.lensbridge.runtime.internal.metrics.MetricTable;
import org.lensbridge.runtime.internal.secret.SecretChanges;
import org.lensbridge.transport.http.HttpTransports;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;

/** The runtime's fleet with its usual times, one driver and one login. It lives as long as its process. */
final class IdleFleet {
    private final DeviceFleet fleet;

    IdleFleet(Credentials.Login login) {
        OneLogin secrets = new OneLogin(login);
        ServiceRegistration<?> nobodyLooks = inert(ServiceRegistration.class, null);
        fleet = new DeviceFleet(
                inert(BundleContext.class, nobodyLooks),
                secrets,
                secrets,
                new HttpEvidenceGatherer(),
                new Unread(),
                new MetricTable());
        bind(fleet, new DahuaDriverFactory(HttpTransports.create()));
    }

    void put(String name, DeviceAddress address) {
        fleet.put(DeviceConfiguration.of(new DeviceSettings(
                new DeviceId(name), address, "dahua", "cameras", "system", true, "", Map.of(), Map.of())));
    }

    /** As Declarative Services do it: the method is not public. */
    private static void bind(DeviceFleet fleet, DriverFactory driver) {
        try {
            Method method = DeviceFleet.class.getDeclaredMethod("bindDriver", DriverFactory.class, Map.class);
            method.setAccessible(true);
            method.invoke(fleet, driver, Map.of(Constants.SERVICE_BUNDLEID, 1L));
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T inert(Class<T> type, Object answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> method.getReturnType().isInstance(answer) ? answer : null));
    }

    /** Events are taken off the wire, and that is all. */
    private static final class Unread implements EventIntake {
        @Override
        public void accept(DeviceId device, EventReport report) {
            // Nobody listens.
        }

        @Override
        public void gap(DeviceId device, String reason) {
            System.err.println(device + ": " + reason);
        }
    }

    private record OneLogin(Credentials.Login login) implements SecretStore, SecretChanges {
        @Override
        public List<String> names() {
            return List.of("cameras");
        }

        @Override
        public Optional<Credentials> find(String name) {
            return Optional.of(login);
        }

        @Override
        public void store(String name, Credentials.Login changed) {
            throw new UnsupportedOperationException("not part of this double");
        }

        @Override
        public void remove(String name) {
            throw new UnsupportedOperationException("not part of this double");
        }

        @Override
        public Runnable watch(Consumer<String> listener) {
            return () -> {};
        }
    }
}
