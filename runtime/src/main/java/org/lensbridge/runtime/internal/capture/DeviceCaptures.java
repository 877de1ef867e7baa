package org.lensbridge.runtime.internal.capture;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lensbridge.api.admin.CaptureAdmin;
import org.lensbridge.api.admin.CaptureStatus;
import org.lensbridge.api.admin.DeviceAdmin;
import org.lensbridge.api.admin.DeviceSettings;
import org.lensbridge.api.admin.DriverAdmin;
import org.lensbridge.api.admin.DriverStatus;
import org.lensbridge.api.admin.SecretStore;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.Device;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.registry.DeviceRegistry;
import org.lensbridge.runtime.internal.config.Home;
import org.lensbridge.transport.capture.ConversationRecorder;
import org.lensbridge.transport.capture.Recording;
import org.lensbridge.transport.capture.RecordingPlan;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Captures of configured devices. Thread-safe. */
@Component(service = CaptureAdmin.class)
public final class DeviceCaptures implements CaptureAdmin, AutoCloseable {
    private static final Duration REMEMBERED = Duration.ofHours(1);
    private static final int MOST_REMEMBERED = 100;

    private final Path folder;
    private final String version;
    private final ConversationRecorder recorder;
    private final DeviceAdmin configurations;
    private final DeviceRegistry registry;
    private final DriverAdmin drivers;
    private final SecretStore secrets;
    private final List<Capture> captures = new ArrayList<>();

    /** A recording and whose it is. */
    private record Capture(DeviceId device, Path file, Instant begin, Recording recording) {
        CaptureStatus status() {
            return new CaptureStatus(device, file, begin, recording.exchanges(), recording.bytes(), recording.end());
        }

        boolean running() {
            return recording.end().isEmpty();
        }
    }

    @Activate
    public DeviceCaptures(
            BundleContext context,
            @Reference ConversationRecorder recorder,
            @Reference DeviceAdmin configurations,
            @Reference DeviceRegistry registry,
            @Reference DriverAdmin drivers,
            @Reference SecretStore secrets) {
        this(
                Home.of(context),
                context.getBundle().getVersion().toString(),
                recorder,
                configurations,
                registry,
                drivers,
                secrets);
    }

    DeviceCaptures(
            Home home,
            String version,
            ConversationRecorder recorder,
            DeviceAdmin configurations,
            DeviceRegistry registry,
            DriverAdmin drivers,
            SecretStore secrets) {
        this.folder = home.data().resolve("captures");
        this.version = version;
        this.recorder = recorder;
        this.configurations = configurations;
        this.registry = registry;
        this.drivers = drivers;
        this.secrets = secrets;
    }

    @Override
    public synchronized CaptureStatus start(DeviceId device, Path file, Duration longest, long mostBytes) {
        List<DeviceSettings> all = configurations.configurations();
        DeviceSettings settings = all.stream()
                .filter(known -> known.id().equals(device))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no device '" + device + "'."));
        forget();
        DeviceAddress address = settings.address();
        captures.stream()
                .filter(Capture::running)
                .filter(other -> other.device().equals(device))
                .findFirst()
                .ifPresent(other -> {
                    throw new IllegalArgumentException(
                            device + " is being captured already, into " + other.file() + ". Stop that first.");
                });
        Path path = CaptureFile.resolve(folder, file);
        RecordingPlan plan = new RecordingPlan(
                address, logins(all, address), path, about(device), longest, mostBytes, RecordingPlan.USUAL_REPLY);
        try {
            Capture capture = new Capture(device, path, Instant.now(), recorder.record(plan));
            captures.add(capture);
            return capture.status();
        } catch (IOException e) {
            throw CaptureFile.failed(path, e);
        }
    }

    /** The logins of all devices at a host: one may tell what belongs to another. */
    private List<Credentials.Login> logins(List<DeviceSettings> all, DeviceAddress address) {
        return all.stream()
                .filter(other -> other.address().host().equalsIgnoreCase(address.host()))
                .map(DeviceSettings::credentials)
                .distinct()
                .flatMap(name -> name.isEmpty() ? Stream.empty() : secrets.find(name).stream())
                .filter(Credentials.Login.class::isInstance)
                .map(Credentials.Login.class::cast)
                .toList();
    }

    private Map<String, String> about(DeviceId id) {
        Map<String, String> about = new LinkedHashMap<>();
        about.put("lensbridge", version);
        registry.device(id).ifPresent(device -> about(device, about));
        return about;
    }

    private void about(Device device, Map<String, String> about) {
        about.put("vendor", device.info().vendor());
        about.put("model", device.info().model());
        about.put("firmware", device.info().firmware());
        about.put("driver", device.driver());
        drivers.drivers().stream()
                .filter(driver -> driver.info().isPresent() && driver.name().equals(device.driver()))
                .map(DriverStatus::version)
                .findFirst()
                .ifPresent(driverVersion -> about.put("driverversion", driverVersion));
    }

    @Override
    public CaptureStatus stop(DeviceId device) {
        Capture capture;
        synchronized (this) {
            capture = captures.stream()
                    .filter(running -> running.running() && running.device().equals(device))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(device + " is not being captured."));
        }
        capture.recording().close();
        return capture.status();
    }

    @Override
    public synchronized List<CaptureStatus> captures() {
        forget();
        return captures.stream()
                .sorted(Comparator.comparing(Capture::running)
                        .reversed()
                        .thenComparing(Capture::device)
                        .thenComparing(Capture::begin))
                .map(Capture::status)
                .toList();
    }

    private void forget() {
        Instant longAgo = Instant.now().minus(REMEMBERED);
        captures.removeIf(capture -> capture.recording()
                .ended()
                .filter(ended -> ended.isBefore(longAgo))
                .isPresent());
        while (captures.size() > MOST_REMEMBERED && !captures.get(0).running()) {
            captures.remove(0);
        }
    }

    /** Ends all captures. Called by the component runtime. */
    @Override
    @Deactivate
    public void close() {
        List<Capture> open;
        synchronized (this) {
            open = List.copyOf(captures);
        }
        open.forEach(capture -> capture.recording().close());
    }
}
