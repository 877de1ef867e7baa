package org.lensbridge.runtime.internal.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.annotation.Annotation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lensbridge.api.admin.DeviceSettings;
import org.lensbridge.api.admin.DiscoveryAdmin;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.discovery.DiscoveredDevice;
import org.lensbridge.api.discovery.DiscoveryRequest;
import org.lensbridge.api.discovery.Evidence;
import org.lensbridge.runtime.internal.flow.Await;
import org.lensbridge.simulator.DahuaCamera;

@Timeout(60)
class AdoptionTest {
    private record Form(String[] ranges, boolean adopt, String namePrefix) implements AdoptionForm {
        @Override
        public int interval() {
            return 0;
        }

        @Override
        public String credentials() {
            return "cameras";
        }

        @Override
        public String user() {
            return "";
        }

        @Override
        public String password() {
            return "";
        }

        @Override
        public String site() {
            return "north";
        }

        @Override
        public Class<? extends Annotation> annotationType() {
            return AdoptionForm.class;
        }
    }

    /** A search whose findings are given. */
    private static final class Findings implements DiscoveryAdmin {
        volatile List<DiscoveredDevice> found;
        final AtomicInteger searches = new AtomicInteger();
        volatile List<String> ranges = List.of();

        Findings(List<DiscoveredDevice> found) {
            this.found = found;
        }

        @Override
        public CompletionStage<List<DiscoveredDevice>> search(DiscoveryRequest request) {
            ranges = request.ranges();
            searches.incrementAndGet();
            return CompletableFuture.completedFuture(found);
        }

        @Override
        public List<DiscoveredDevice> inbox() {
            return found;
        }
    }

    private final StoredDevices devices = new StoredDevices();

    private static DiscoveredDevice found(String address, int bid, String name, String realm, String configured) {
        return new DiscoveredDevice(
                new Evidence(DeviceAddress.parse(address), Map.of(Evidence.HTTP_REALM, realm)),
                "fake",
                bid,
                new DeviceId(name),
                configured.isEmpty() ? Optional.empty() : Optional.of(new DeviceId(configured)),
                Instant.EPOCH);
    }

    private Findings adopt(AdoptionForm form, DiscoveredDevice... found) {
        Findings findings = new Findings(List.of(found));
        try (Adoption adoption = new Adoption(findings, devices, form, Duration.ZERO)) {
            adoption.searchSoon();
            Await.until("it searched", () -> findings.searches.get() >= 1);
            adoption.searchSoon();
            Await.until("it has done with the first", () -> findings.searches.get() >= 2);
        }
        return findings;
    }

    @Test
    void searchesAgainForCamerasThatComeUpLaterThanItself() {
        Findings findings = new Findings(List.of());
        Form form = new Form(new String[] {"192.0.2.1-9"}, true, "");
        try (Adoption adoption = new Adoption(findings, devices, form, Duration.ofMillis(50))) {
            adoption.searchSoon();
            Await.until("it found nothing twice", () -> findings.searches.get() >= 2);
            findings.found = List.of(found("http://192.0.2.1", 90, "fake-1", "Cam", ""));
            Await.until("it is adopted", () -> devices.configurations().size() == 1);
            DiscoveredDevice next = found("http://192.0.2.2", 90, "fake-2", "Cam", "");
            findings.found = List.of(findings.found.get(0), next);
            Await.until("the next one too", () -> devices.configurations().size() == 2);
        }
    }

    @Test
    void storesNewDevicesThatADriverIsSureOf() {
        devices.store(DeviceSettings.of(new DeviceId("fake-1"), DeviceAddress.parse("192.0.2.1"), ""));
        Findings findings = adopt(
                new Form(new String[] {"192.0.2.0/24, 192.0.3.1", "cam"}, true, ""),
                found("http://192.0.2.1", 90, "fake-2", "Camera 1001", "fake-1"),
                found("http://192.0.2.2", 50, "fake-3", "Camera 1002", ""),
                found("http://192.0.2.3", 90, "fake-4", "Camera 1003", ""),
                found("https://192.0.2.3", 90, "fake-5", "Camera 1003", ""));
        Await.until("it is stored", () -> devices.stored.containsKey(new DeviceId("fake-4")));
        assertEquals(List.of("192.0.2.0/24", "192.0.3.1", "cam"), findings.ranges);
        DeviceSettings adopted = devices.stored.get(new DeviceId("fake-4"));
        assertEquals("cameras", adopted.credentials());
        assertEquals("fake", adopted.driver());
        assertEquals("north", adopted.site());
        assertTrue(devices.stored.values().stream()
                .noneMatch(settings -> settings.address().host().equals("192.0.2.2")
                        || settings.address().secure()));
    }

    @Test
    void findsFreeNamesBehindAPrefix() {
        devices.store(DeviceSettings.of(new DeviceId("yard-fake-1"), DeviceAddress.parse("192.0.2.1"), ""));
        adopt(
                new Form(new String[] {"cam"}, true, "yard-"),
                found("http://192.0.2.3", 90, "fake-1", "Camera 1003", ""),
                found("https://192.0.2.4", 90, "fake-2", "Camera 1004", ""));
        Await.until("both are stored", () -> devices.stored.containsKey(new DeviceId("yard-fake-3")));
        assertEquals(
                "first-use", devices.stored.get(new DeviceId("yard-fake-3")).tls());
        assertTrue(devices.stored.containsKey(new DeviceId("yard-fake-2")));
    }

    @Test
    void storesNothingUnlessToldTo() {
        adopt(new Form(new String[] {"cam"}, false, ""), found("http://192.0.2.3", 90, "fake-1", "Camera", ""));
        adopt(new Form(new String[] {"cam"}, true, "no prefix "), found("http://192.0.2.3", 90, "a", "Camera", ""));
        assertTrue(devices.stored.isEmpty());
    }

    @Test
    void adoptsSimulatedCamerasOnce() {
        HttpEvidenceGatherer gatherer = new HttpEvidenceGatherer();
        AddressRangeProvider ranges = new AddressRangeProvider(gatherer);
        RealmDriver driver = new RealmDriver("dahua", "Login", 90);
        ranges.bindDriver(driver);
        try (DahuaCamera camera = DahuaCamera.builder().login("admin", "x1").start();
                DiscoveryCentral discovery = new DiscoveryCentral(devices, devices)) {
            discovery.bindDriver(driver);
            discovery.bindProvider(ranges);
            String range = "127.0.0.1:" + camera.address().getPort();
            try (Adoption adoption =
                    new Adoption(discovery, devices, new Form(new String[] {range}, true, ""), Duration.ZERO)) {
                adoption.bindDriver(null);
                Await.until("it is stored", () -> devices.stored.size() == 1);
                int asked = camera.requests().size();
                adoption.searchSoon();
                Await.until("it was asked again", () -> camera.requests().size() == 2 * asked);
            }
            assertEquals(List.of(new DeviceId("dahua-1")), List.copyOf(devices.stored.keySet()));
        } finally {
            gatherer.close();
        }
    }
}
