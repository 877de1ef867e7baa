package org.lensbridge.runtime.internal.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lensbridge.api.admin.DeviceSettings;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.discovery.DiscoveredDevice;
import org.lensbridge.api.discovery.DiscoveryProvider;
import org.lensbridge.api.discovery.DiscoveryRequest;
import org.lensbridge.api.discovery.Evidence;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.runtime.internal.flow.Await;
import org.lensbridge.simulator.DahuaCamera;

@Timeout(60)
class DiscoveryCentralTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final StoredDevices devices = new StoredDevices();
    private final HttpEvidenceGatherer gatherer = new HttpEvidenceGatherer();
    private final AddressRangeProvider ranges = new AddressRangeProvider(gatherer);
    private final DiscoveryCentral discovery = new DiscoveryCentral(devices, devices);

    @BeforeEach
    void bind() {
        for (RealmDriver driver : List.of(
                new RealmDriver("weak", "Login", 20),
                new RealmDriver("dahua", "Login", 90),
                new RealmDriver("bad", "broken", 100))) {
            discovery.bindDriver(driver);
            ranges.bindDriver(driver);
        }
        discovery.bindProvider(ranges);
    }

    @AfterEach
    void close() {
        discovery.close();
        gatherer.close();
    }

    private List<DiscoveredDevice> search(String... texts) {
        return discovery
                .search(new DiscoveryRequest(List.of(texts), LIMIT))
                .toCompletableFuture()
                .join();
    }

    private static String range(int port) {
        return "127.0.0.1:" + port;
    }

    @Test
    void findsSimulatedCamerasWithoutLoggingIn() {
        try (DahuaCamera one =
                        DahuaCamera.builder().name("one").login("admin", "x1").start();
                DahuaCamera two =
                        DahuaCamera.builder().name("two").login("admin", "x2").start();
                TinyServer page = TinyServer.answering("HTTP/1.1 200 OK\r\n\r\nhello")) {
            devices.store(DeviceSettings.of(new DeviceId("dahua-1"), DeviceAddress.parse("localhost:1"), ""));
            List<DiscoveredDevice> found =
                    search(range(one.address().getPort()), range(two.address().getPort()), range(page.port()));
            assertEquals(3, found.size());
            List<DiscoveredDevice> cameras =
                    found.stream().filter(device -> device.bid() == 90).toList();
            assertEquals(
                    List.of("dahua-2", "dahua-3"),
                    cameras.stream().map(d -> d.suggestedName().value()).toList());
            assertTrue(cameras.stream()
                    .allMatch(
                            d -> d.driver().equals("dahua") && d.configuredAs().isEmpty()));
            assertTrue(
                    one.requests().stream().allMatch(request -> request.user().isEmpty()));
            DiscoveredDevice other =
                    found.stream().filter(d -> d.bid() == 0).findFirst().orElseThrow();
            assertEquals("", other.driver());
            assertEquals("127.0.0.1-" + page.port(), other.suggestedName().value());
            assertEquals(3, discovery.inbox().size());
        }
    }

    @Test
    void whatAnnouncesItselfElsewhereIsNotInTheRange() {
        Evidence inside =
                new Evidence(DeviceAddress.parse("http://192.0.2.20:8080"), Map.of(Evidence.HTTP_REALM, "Login"));
        Evidence port = new Evidence(DeviceAddress.parse("http://192.0.2.20:81"), Map.of(Evidence.HTTP_REALM, "Login"));
        Evidence host =
                new Evidence(DeviceAddress.parse("http://192.0.2.77:8080"), Map.of(Evidence.HTTP_REALM, "Login"));
        discovery.unbindProvider(ranges);
        discovery.bindProvider(new Announcing(List.of(inside, port, host)));
        assertEquals(
                List.of(inside),
                search("192.0.2.10-30:8080").stream()
                        .map(DiscoveredDevice::evidence)
                        .toList());
        assertEquals(3, search().size());
    }

    /** Tells what it was given, whatever the ranges are. */
    private record Announcing(List<Evidence> told) implements DiscoveryProvider {
        @Override
        public String name() {
            return "announcing";
        }

        @Override
        public void search(DiscoveryRequest request, Consumer<Evidence> found) {
            told.forEach(found);
        }
    }

    @Test
    void recognisesConfiguredDevicesByAddress() {
        try (TinyServer page = TinyServer.answering("HTTP/1.1 200 OK\r\n\r\nhello")) {
            DeviceId door = new DeviceId("door");
            devices.store(DeviceSettings.of(door, DeviceAddress.parse("http://localhost:" + page.port()), ""));
            assertEquals(Optional.of(door), search(range(page.port())).get(0).configuredAs());
        }
    }

    @Test
    void asksOneHostOneQuestionAtATime() {
        try (TinyServer page = TinyServer.answering("HTTP/1.1 200 OK\r\n\r\nhello")) {
            search(range(page.port()), range(page.port()), "localhost:" + page.port());
            assertTrue(page.requests.size() >= 2);
            assertTrue(page.mostAtOnce.get() <= 2); // 127.0.0.1 and localhost are two hosts to a search
        }
    }

    @Test
    void refusesWhatItCannotRead() {
        DiscoveryRequest request = new DiscoveryRequest(List.of("10.0.0.0/8"), LIMIT);
        assertThrows(IllegalArgumentException.class, () -> discovery.search(request));
    }

    @Test
    void searchesOneAfterTheOtherAndRefusesTooMany() {
        CountDownLatch release = new CountDownLatch(1);
        List<String> log = new ArrayList<>();
        discovery.unbindProvider(ranges);
        discovery.bindProvider(provider("waits", found -> {
            log.add("begin");
            await(release);
            log.add("end");
        }));
        DiscoveryRequest request = new DiscoveryRequest(List.of(), LIMIT);
        var first = discovery.search(request).toCompletableFuture();
        Await.until("it runs", () -> !log.isEmpty());
        for (int i = 0; i < 16; i++) {
            discovery.search(request);
        }
        CompletionException failure = assertThrows(
                CompletionException.class,
                () -> discovery.search(request).toCompletableFuture().join());
        assertEquals(
                Kind.BUSY,
                assertInstanceOf(CameraException.class, failure.getCause()).kind());
        assertEquals(List.of("begin"), List.copyOf(log));
        release.countDown();
        first.join();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static DiscoveryProvider provider(String name, Consumer<Consumer<Evidence>> search) {
        return new DiscoveryProvider() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public void search(DiscoveryRequest request, Consumer<Evidence> found) {
                search.accept(found);
            }
        };
    }

    @Test
    void endsAtTheLimitAndSurvivesProvidersThatFail() {
        discovery.bindProvider(provider("endless", found -> await(new CountDownLatch(1))));
        discovery.bindProvider(provider("broken", found -> {
            throw new IllegalStateException("broken on purpose");
        }));
        discovery.bindProvider(provider(
                "good",
                found -> found.accept(new Evidence(
                        DeviceAddress.parse("http://192.0.2.9"),
                        Map.of(Evidence.MODEL, "AB 12/X", Evidence.SERIAL, "S77")))));
        List<DiscoveredDevice> found = discovery
                .search(new DiscoveryRequest(List.of(), Duration.ofSeconds(2)))
                .toCompletableFuture()
                .join();
        assertEquals(1, found.size());
        assertEquals("ab-12-x", found.get(0).suggestedName().value());
    }

    @Test
    void keepsABoundedInboxLatestFirstWithFreeNames() {
        discovery.unbindProvider(ranges);
        discovery.bindProvider(provider("many", found -> {
            for (int i = 0; i < 1_200; i++) {
                found.accept(new Evidence(new DeviceAddress("http", "camera", 1 + i), Map.of(Evidence.MODEL, "dome")));
            }
            found.accept(new Evidence(new DeviceAddress("http", "camera", 700), Map.of(Evidence.MAC, "aa")));
        }));
        search();
        List<DiscoveredDevice> inbox = discovery.inbox();
        assertEquals(1_000, inbox.size());
        assertEquals(700, inbox.get(0).evidence().address().port());
        assertEquals(Optional.of("dome"), inbox.get(0).evidence().fact(Evidence.MODEL));
        assertEquals(1_200, inbox.get(1).evidence().address().port());
        Set<DeviceId> names = new HashSet<>();
        inbox.forEach(device -> names.add(device.suggestedName()));
        assertEquals(1_000, names.size());
        assertTrue(names.contains(new DeviceId("dome")));
        assertTrue(names.contains(new DeviceId("dome-1000")));
    }
}
