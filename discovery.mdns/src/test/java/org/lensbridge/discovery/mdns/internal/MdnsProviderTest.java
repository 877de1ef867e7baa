package org.lensbridge.discovery.mdns.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.MulticastSocket;
import java.net.NetworkInterface;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.jmdns.JmDNS;
import javax.jmdns.ServiceInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.discovery.DiscoveryRequest;
import org.lensbridge.api.discovery.Evidence;

@Timeout(60)
class MdnsProviderTest {
    private static final String SERVICE = "_axis-video._tcp";
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    /** Containers may have no multicast at all. */
    private static boolean multicastReachesItsSender() {
        try (MulticastSocket socket = new MulticastSocket(0)) {
            InetSocketAddress group = new InetSocketAddress("224.0.0.251", socket.getLocalPort());
            NetworkInterface loopback = NetworkInterface.getByInetAddress(HERE);
            socket.joinGroup(group, loopback);
            socket.setNetworkInterface(loopback);
            socket.setSoTimeout(2_000);
            socket.send(new DatagramPacket(new byte[] {1}, 1, group));
            socket.receive(new DatagramPacket(new byte[1], 1));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void findsACameraThatAnnouncesItself() throws IOException {
        assumeTrue(multicastReachesItsSender(), "This machine has no multicast; nothing needs to be installed.");
        JmDNS camera = JmDNS.create(HERE, "axis-accc8e0a0b0c");
        try {
            camera.registerService(ServiceInfo.create(
                    SERVICE + ".local.",
                    "AXIS P3245-LV - ACCC8E0A0B0C",
                    8071,
                    0,
                    0,
                    Map.of("macaddress", "ACCC8E0A0B0C")));
            List<Evidence> found = new ArrayList<>();
            MdnsProvider provider = new MdnsProvider(List.of(SERVICE), List.of(HERE.getHostAddress()));
            for (int i = 0;
                    i < 5 && found.stream().noneMatch(e -> e.fact(Evidence.MAC).isPresent());
                    i++) {
                provider.search(new DiscoveryRequest(List.of(), Duration.ofSeconds(6)), found::add);
            }
            Evidence last = found.stream()
                    .filter(e -> e.fact(Evidence.MAC).isPresent())
                    .findFirst()
                    .orElseThrow();
            assertEquals(new DeviceAddress("http", "127.0.0.1", 8071), last.address());
            assertEquals(Optional.of(SERVICE), last.fact(Evidence.MDNS_SERVICE));
            assertEquals(Optional.of("AXIS P3245-LV - ACCC8E0A0B0C"), last.fact(Evidence.MDNS_NAME));
            assertEquals(Optional.of("AXIS P3245-LV"), last.fact(Evidence.MODEL));
            assertEquals(Optional.of("ACCC8E0A0B0C"), last.fact(Evidence.SERIAL));
            assertEquals(Optional.of("AC:CC:8E:0A:0B:0C"), last.fact(Evidence.MAC));
        } finally {
            camera.close();
        }
    }

    @Test
    void saysNothingWhereNobodyIsToListen() {
        List<Evidence> found = new ArrayList<>();
        new MdnsProvider(List.of(), List.of())
                .search(new DiscoveryRequest(List.of(), Duration.ofSeconds(1)), found::add);
        assertTrue(found.isEmpty());
    }

    @Test
    void anInterruptEndsTheSearch() {
        Thread.currentThread().interrupt();
        new MdnsProvider(List.of(SERVICE), List.of(HERE.getHostAddress()))
                .search(new DiscoveryRequest(List.of(), Duration.ofSeconds(30)), evidence -> {});
        assertTrue(Thread.interrupted());
    }

    @Test
    void whatAStrangerAnnouncesIsPlain() {
        ServiceInfo odd = ServiceInfo.create(SERVICE + ".local.", "cam\u0007\nera", 80, "x=\u0001y");
        assertEquals(Optional.empty(), Announcement.evidence(odd), "it has no address yet");
    }
}
