package org.lensbridge.driver.arecont;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.NetworkConfiguration;
import org.lensbridge.api.capability.system.NetworkInterface;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.testkit.AnsweringCamera;
import org.lensbridge.driver.testkit.DeviceRig;

class NetworkTest {
    private static final String[] FIXED = {
        "mac=001A070000AB",
        "ip=192.0.2.20",
        "subnetmask=255.255.255.0",
        "gateway=192.0.2.1",
        "mtu=1450",
        "netopt=8",
        "webserverport=80",
        "rtspport=554"
    };

    @Test
    void tellsTheInterfaceAndThePorts() throws IOException {
        try (AvCamera camera = new AvCamera(FIXED);
                DeviceRig rig = camera.connected()) {
            NetworkConfiguration network = rig.capability(0, NetworkConfiguration.class);
            assertEquals(List.of(eth0(false, "192.0.2.20", 24, "192.0.2.1", 1450)), network.interfaces());
            assertEquals(Map.of("http", 80, "rtsp", 554), network.ports());
        }
    }

    @Test
    void onlyWhatChangesIsWrittenAndTheAddressLast() throws IOException {
        try (AvCamera camera = new AvCamera(FIXED);
                DeviceRig rig = camera.connected()) {
            NetworkConfiguration network = rig.capability(0, NetworkConfiguration.class);
            network.write(network.interfaces().get(0));
            assertEquals(List.of(), camera.changes());
            network.write(eth0(false, "192.0.2.21", 25, "192.0.2.1", 0));
            assertEquals(
                    List.of("POST /set?subnetmask=255.255.255.128", "POST /set?ip=192.0.2.21", "POST /set?params=save"),
                    camera.changes());
        }
    }

    @Test
    void dhcpIsABitAmongOthers() throws IOException {
        try (AvCamera camera = new AvCamera(FIXED);
                DeviceRig rig = camera.connected()) {
            NetworkConfiguration network = rig.capability(0, NetworkConfiguration.class);
            network.write(eth0(true, "", 0, "", 0));
            assertEquals("9", camera.held("netopt"));
            assertTrue(network.interfaces().get(0).dhcp());
            network.write(eth0(false, "192.0.2.20", 24, "192.0.2.1", 1400));
            assertEquals("136", camera.held("netopt"), "the bit for a size of packets comes along");
            assertEquals("1400", camera.held("mtu"));
        }
    }

    @Test
    void ipv6IsAnInterfaceOfItsOwn() throws IOException {
        try (AvCamera camera = new AvCamera(FIXED)
                        .hold("ipv6address=2001:db8::20", "ipv6prefixlen=64", "ipv6dhcp=on", "ipv6addresstype=dhcp");
                DeviceRig rig = camera.connected()) {
            NetworkConfiguration network = rig.capability(0, NetworkConfiguration.class);
            NetworkInterface six = network.interfaces().get(1);
            assertEquals("ipv6", six.name());
            assertTrue(six.dhcp());
            network.write(six);
            assertEquals(List.of(), camera.changes());
            network.write(new NetworkInterface("ipv6", "", false, "2001:db8::30", 64, "", List.of(), 0));
            assertEquals(
                    List.of(
                            "POST /set?ipv6dhcp=off",
                            "POST /set?ipv6addresstype=manual",
                            "POST /set?ipv6address=2001%3Adb8%3A%3A30",
                            "POST /set?params=save"),
                    camera.changes());
        }
    }

    @Test
    void whatCannotBeIsRefusedBeforeAnythingIsWritten() throws IOException {
        try (AvCamera camera = new AvCamera(FIXED).without("netopt");
                DeviceRig rig = camera.connected()) {
            NetworkConfiguration network = rig.capability(0, NetworkConfiguration.class);
            refused(Kind.UNSUPPORTED, network, eth0(true, "", 0, "", 0));
            refused(Kind.INVALID_ARGUMENT, network, eth0(false, "192.0.2.300", 24, "", 0));
            refused(Kind.INVALID_ARGUMENT, network, eth0(false, "192.0.2.3", 0, "", 0));
            refused(
                    Kind.UNSUPPORTED,
                    network,
                    new NetworkInterface("eth0", "", true, "", 0, "", List.of("192.0.2.2"), 0));
            refused(Kind.INVALID_ARGUMENT, network, new NetworkInterface("wlan", "", true, "", 0, "", List.of(), 0));
            refused(Kind.UNSUPPORTED, network, new NetworkInterface("ipv6", "", true, "", 0, "", List.of(), 0));
            assertThrows(CameraException.class, () -> network.writePorts(Map.of("https", 443)));
            assertThrows(CameraException.class, () -> network.writePorts(Map.of("http", 0)));
            assertEquals(List.of(), camera.changes());
        }
    }

    @Test
    void whatWentBeforeARefusalIsSaved() throws IOException {
        try (AvCamera camera = new AvCamera(FIXED)
                        .answering("POST /set?gateway", AnsweringCamera.status("400 Bad Request"))
                        .answering("GET /set?gateway", AnsweringCamera.status("400 Bad Request"));
                DeviceRig rig = camera.connected()) {
            NetworkConfiguration network = rig.capability(0, NetworkConfiguration.class);
            refused(Kind.INVALID_ARGUMENT, network, eth0(false, "192.0.2.20", 24, "192.0.2.9", 100));
            assertEquals(List.of(), camera.changes());
            refused(Kind.INVALID_ARGUMENT, network, eth0(false, "192.0.2.21", 25, "192.0.2.9", 0));
            assertEquals("192.0.2.20", camera.held("ip"));
            assertEquals(
                    "POST /set?params=save",
                    camera.changes().get(camera.changes().size() - 1));
        }
    }

    @Test
    void portsThatStayAreNotWritten() throws IOException {
        try (AvCamera camera = new AvCamera(FIXED);
                DeviceRig rig = camera.connected()) {
            NetworkConfiguration network = rig.capability(0, NetworkConfiguration.class);
            network.writePorts(Map.of("http", 80, "rtsp", 554));
            assertEquals(List.of(), camera.changes());
            network.writePorts(Map.of("http", 8080, "rtsp", 8554));
            assertEquals(
                    List.of("POST /set?rtspport=8554", "POST /set?webserverport=8080", "POST /set?params=save"),
                    camera.changes());
        }
    }

    private static NetworkInterface eth0(boolean dhcp, String address, int prefix, String gateway, int mtu) {
        return new NetworkInterface("eth0", "00:1a:07:00:00:ab", dhcp, address, prefix, gateway, List.of(), mtu);
    }

    private static void refused(Kind kind, NetworkConfiguration network, NetworkInterface changed) {
        assertEquals(
                kind,
                assertThrows(CameraException.class, () -> network.write(changed))
                        .kind());
    }
}
