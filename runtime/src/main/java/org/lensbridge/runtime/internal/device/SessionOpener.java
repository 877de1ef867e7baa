package org.lensbridge.runtime.internal.device;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.lensbridge.api.admin.DeviceSettings;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.discovery.Evidence;
import org.lensbridge.api.driver.Description;
import org.lensbridge.api.driver.DeviceConfig;
import org.lensbridge.api.driver.DeviceSession;
import org.lensbridge.api.driver.DriverOption;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.runtime.internal.config.DeviceConfiguration;

/**
 * Opens, connects and checks the sessions of one device, each as a call on the device's lane with a deadline. Where no
 * driver is configured it gathers evidence once and takes the highest bidder. Thread-safe.
 */
final class SessionOpener {
    /** Connecting takes several requests. */
    private static final int REQUESTS_TO_CONNECT = 6;

    private static final Duration GATHERING = Duration.ofSeconds(60);
    private static final String OLD_TLS =
            " If they are right, its TLS may be too old: ./lensbridge run --legacy-tls allows TLS 1.0 and 1.1.";
    private static final Set<String> TOO_BUSY = Set.of("429", "502", "503", "504");
    private static final Duration GRACE = Duration.ofMillis(500);

    private final DeviceId id;
    private final FleetContext fleet;
    private final DeviceLanes lanes;
    private volatile Optional<Evidence> evidence = Optional.empty();

    SessionOpener(DeviceId id, FleetContext fleet, DeviceLanes lanes) {
        this.id = id;
        this.fleet = fleet;
        this.lanes = lanes;
    }

    /** Whether a session that is open under one configuration serves the other as well. */
    static boolean sameConversation(DeviceConfiguration one, DeviceConfiguration other) {
        DeviceSettings a = one.settings();
        DeviceSettings b = other.settings();
        return one.problem().equals(other.problem())
                && one.trust().equals(other.trust())
                && one.timeout().equals(other.timeout())
                && a.address().equals(b.address())
                && a.driver().equals(b.driver())
                && a.credentials().equals(b.credentials())
                && a.enabled() == b.enabled()
                && a.options().equals(b.options());
    }

    /** Whether a failure means that the driver itself may hang. */
    static boolean mayHang(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return cause instanceof DeadlinePassed;
    }

    /** What answers at the address may have changed. */
    void forgetEvidence() {
        evidence = Optional.empty();
    }

    /** A session of the configured or best driver, not yet connected. */
    CompletableFuture<OpenSession> open(DeviceConfiguration configuration) {
        Duration limit = configuration.settings().driver().isEmpty() && evidence.isEmpty()
                ? GATHERING
                : configuration.timeout().plus(GRACE);
        return fleet.pool().call(lanes.connecting(), false, limit, () -> {
            Driver driver = driver(configuration.settings());
            DeviceConfig config = config(configuration, driver);
            LentContext context =
                    new LentContext(id, fleet.clock(), fleet.metrics().counter("lensbridge_driver_warnings_total"));
            DeviceSession session = driver.factory().open(config, context);
            if (session == null) {
                throw new IllegalStateException("The driver opened nothing");
            }
            return new OpenSession(driver, session, context, fleet.pool());
        });
    }

    /** Connects a session. */
    CompletableFuture<Description> connect(OpenSession session, Duration timeout) {
        return fleet.pool()
                .call(
                        lanes.connecting(),
                        false,
                        timeout.multipliedBy(REQUESTS_TO_CONNECT).plus(GRACE),
                        () -> {
                            Description description = session.session().connect();
                            if (description == null) {
                                throw new IllegalStateException("The driver described nothing");
                            }
                            return description;
                        });
    }

    /** Checks a session. */
    CompletableFuture<Boolean> check(OpenSession session, Duration timeout) {
        return fleet.pool().call(lanes.connecting(), false, timeout.plus(GRACE), () -> {
            session.session().check();
            return true;
        });
    }

    private Driver driver(DeviceSettings settings) {
        if (!settings.driver().isEmpty()) {
            return fleet.drivers().named(settings.driver()).orElseThrow(() -> new CameraException(
                            Kind.SWAPPING, "Its driver is away.")
                    .during(settings.driver()));
        }
        Evidence known = evidence.orElseGet(() ->
                fleet.gatherer().gather(settings.address(), fleet.drivers().probes()));
        if (known.facts().isEmpty()) {
            throw new CameraException(
                    Kind.UNREACHABLE,
                    "Nothing answers at " + settings.address() + ". Check its address, power and network."
                            + (settings.address().secure() ? OLD_TLS : ""));
        }
        Driver best = fleet.drivers().best(known).orElseThrow(() -> unknown(settings, known));
        evidence = Optional.of(known);
        return best;
    }

    /** A device that has too much to do, or still starts, may be known a moment later. */
    private CameraException unknown(DeviceSettings settings, Evidence known) {
        String status = known.fact(Evidence.HTTP_STATUS).orElse("");
        if (TOO_BUSY.contains(status)) {
            return new CameraException(
                    Kind.BUSY,
                    "What answers at " + settings.address() + " is busy or starting (HTTP " + status
                            + ") and does not say yet what it is.");
        }
        return new CameraException(
                Kind.UNSUPPORTED,
                "What answers at " + settings.address() + " is not known to any installed driver ("
                        + fleet.drivers().all().stream()
                                .map(Driver::name)
                                .sorted()
                                .collect(Collectors.joining(", "))
                        + "). Configure driver=NAME if it is one of these, or install its driver.");
    }

    private DeviceConfig config(DeviceConfiguration configuration, Driver driver) {
        DeviceSettings settings = configuration.settings();
        Credentials credentials = settings.credentials().isEmpty()
                ? Credentials.ANONYMOUS
                : fleet.secrets()
                        .apply(settings.credentials())
                        .orElseThrow(() -> new CameraException(
                                Kind.INVALID_ARGUMENT,
                                "There is no login '" + settings.credentials()
                                        + "' in the secret store. Store it, or correct credentials=."));
        return new DeviceConfig(
                id,
                settings.address(),
                credentials,
                configuration.trust(),
                configuration.timeout(),
                options(settings.options(), driver.info().options()));
    }

    private static Map<String, Value> options(Map<String, String> given, List<DriverOption> known) {
        Map<String, Value> options = new HashMap<>();
        for (Map.Entry<String, String> entry : given.entrySet()) {
            Value value = Value.of(entry.getValue());
            Optional<DriverOption> option = known.stream()
                    .filter(candidate -> candidate.name().equals(entry.getKey()))
                    .findFirst();
            Optional<String> problem = option.isEmpty()
                    ? Optional.of("the driver has no such option; it has "
                            + known.stream().map(DriverOption::name).sorted().collect(Collectors.toList()))
                    : option.get().type().problem(value);
            if (problem.isPresent()) {
                throw new CameraException(
                        Kind.INVALID_ARGUMENT,
                        "The option '" + entry.getKey() + "' cannot be used: " + problem.get() + ".");
            }
            options.put(entry.getKey(), value);
        }
        return options;
    }
}
