package org.lensbridge.driver.axis.capability.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lensbridge.api.capability.NetworkConfiguration;
import org.lensbridge.api.capability.system.NetworkInterface;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

class NetworkTest {
    private static final String INFO = "{\"system\":{\"resolver\":{\"useDhcpResolverInfo\":true,"
            + "\"nameServers\":[\"10.0.0.1\",\"fd00::1\"],\"staticNameServers\":[\"10.0.0.8\"]}},\"devices\":["
            + "{\"name\":\"eth0.1\",\"type\":\"switchPort\",\"macAddress\":\"AC:CC:8E:00:00:02\"},"
            + "{\"name\":\"eth0\",\"type\":\"wired\",\"macAddress\":\"AC:CC:8E:00:00:01\",\"IPv4\":{\"enabled\":true,"
            + "\"configurationMode\":\"dhcp\",\"addresses\":["
            + "{\"address\":\"169.254.3.4\",\"prefixLength\":16,\"origin\":\"linkLocal\",\"scope\":\"link\"},"
            + "{\"address\":\"10.0.0.7\",\"prefixLength\":16,\"origin\":\"dhcp\",\"scope\":\"global\"}],"
            + "\"defaultRouter\":\"10.0.0.1\",\"staticDefaultRouter\":\"192.168.0.1\"}}]}";
    private static final List<String> DNS = List.of("10.0.0.1", "fd00::1");

    private final SystemCamera device = new SystemCamera();

    @AfterEach
    void close() throws IOException {
        device.close();
    }

    private NetworkConfiguration current() {
        return device.listing("network-settings")
                .data("getNetworkInfo", INFO)
                .data("setIPv4AddressConfiguration", "{}")
                .data("setResolverConfiguration", "{}")
                .connect()
                .capability(NetworkConfiguration.class);
    }

    private NetworkConfiguration old() {
        return device.connect().capability(NetworkConfiguration.class);
    }

    private static NetworkInterface eth0(boolean dhcp, String address, List<String> dns, int mtu) {
        return new NetworkInterface("eth0", "ac:cc:8e:00:00:01", dhcp, address, 16, "10.0.0.1", dns, mtu);
    }

    private List<String> updates() {
        return device.camera.sent("param.cgi?action=update");
    }

    @Test
    void tellsWhatIsInUseByEitherFirmware() throws IOException {
        assertEquals(List.of(eth0(true, "10.0.0.7", DNS, 0)), current().interfaces());
        try (SystemCamera other = new SystemCamera()) {
            assertEquals(
                    List.of(eth0(true, "10.0.0.7", DNS, 1500)),
                    other.connect().capability(NetworkConfiguration.class).interfaces());
        }
    }

    @Test
    void setsAStaticAddressAfterNameServers() {
        current().write(eth0(false, "10.0.0.9", List.of("10.0.0.3"), 0));
        assertEquals(
                List.of("{\"apiVersion\":\"1.0\",\"method\":\"setResolverConfiguration\",\"params\":"
                        + "{\"useDhcpResolverInfo\":false,\"staticNameServers\":[\"10.0.0.3\"]}}"),
                device.bodies("setResolverConfiguration"));
        assertEquals(
                List.of("{\"apiVersion\":\"1.0\",\"method\":\"setIPv4AddressConfiguration\",\"params\":"
                        + "{\"deviceName\":\"eth0\",\"configurationMode\":\"static\",\"staticDefaultRouter\":\"10.0.0.1\","
                        + "\"staticAddressConfigurations\":[{\"address\":\"10.0.0.9\",\"prefixLength\":16}]}}"),
                device.bodies("setIPv4AddressConfiguration"));
    }

    @Test
    void setsAStaticAddressOfOldFirmwareInOneRequest() {
        old().write(eth0(false, "10.0.0.9", List.of("10.0.0.3"), 1400));
        assertEquals(
                List.of(
                        "param.cgi?action=update&Network.BootProto=none&Network.Broadcast=10.0.255.255&Network.DNSServer1=10.0.0.3"
                                + "&Network.DefaultRouter=10.0.0.1&Network.IPAddress=10.0.0.9"
                                + "&Network.Interface.I0.Link.MTU=1400&Network.Resolver.ObtainFromDHCP=no"
                                + "&Network.SubnetMask=255.255.0.0"),
                updates());
    }

    @Test
    void writesNothingThatIsSo() throws IOException {
        old().write(eth0(true, "10.0.0.7", DNS, 1500));
        assertEquals(List.of(), updates());
        try (SystemCamera other = new SystemCamera()) {
            NetworkConfiguration network = other.listing("network-settings")
                    .data("getNetworkInfo", INFO)
                    .connect()
                    .capability(NetworkConfiguration.class);
            network.write(network.interfaces().get(0));
            assertEquals(List.of(), other.bodies("setIPv4AddressConfiguration"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "eth9, 10.0.0.9, 24, 10.0.0.1, 10.0.0.2",
        "eth0, fd00::9, 24, 10.0.0.1, 10.0.0.2",
        "eth0, 10.0.0.9, 0, 10.0.0.1, 10.0.0.2",
        "eth0, 10.0.0.9, 33, 10.0.0.1, 10.0.0.2",
        "eth0, 10.0.0.9, 24, router, 10.0.0.2",
        "eth0, 10.0.0.9, 24, 10.0.0.1, dns.example"
    })
    void refusesWhatIsNoAddress(String name, String address, int prefix, String gateway, String dns) {
        NetworkConfiguration network = old();
        NetworkInterface changed = new NetworkInterface(name, "", false, address, prefix, gateway, List.of(dns), 0);
        refused(Kind.INVALID_ARGUMENT, () -> network.write(changed));
        assertEquals(List.of(), updates());
    }

    @Test
    void refusesWhatADeviceLacks() {
        refused(Kind.UNSUPPORTED, () -> current().write(eth0(true, "10.0.0.7", DNS, 1400)));
        assertEquals(List.of(), device.bodies("setIPv4AddressConfiguration"));
    }

    @Test
    void oldFirmwareTakesTwoNameServers() {
        NetworkConfiguration network = old();
        refused(
                Kind.INVALID_ARGUMENT,
                () -> network.write(eth0(true, "10.0.0.7", List.of("10.0.0.1", "10.0.0.2", "10.0.0.3"), 0)));
        assertEquals(List.of(), updates());
    }

    @Test
    void tellsAndChangesPorts() {
        NetworkConfiguration network = old();
        assertEquals(Map.of("http", 80, "https", 443, "rtsp", 554), network.ports());
        network.writePorts(Map.of("http", 80, "rtsp", 8554));
        assertEquals(List.of("param.cgi?action=update&Network.RTSP.Port=8554"), updates());
        refused(Kind.INVALID_ARGUMENT, () -> network.writePorts(Map.of("http", 65_536)));
        refused(Kind.INVALID_ARGUMENT, () -> network.writePorts(Map.of("telnet", 23)));
        device.with("root.HTTPS.Port=443", "# Error: Error -1 getting param in group 'HTTPS'");
        assertEquals(Map.of("http", 80, "rtsp", 554), network.ports());
        refused(Kind.UNSUPPORTED, () -> network.writePorts(Map.of("https", 8443)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{\"devices\":[]}",
                "{\"devices\":[7,{\"name\":\"eth0\"},{\"IPv4\":{}}]}",
                "{\"devices\":\"eth0\"}"
            })
    void tellsAnAnswerWithoutInterfaces(String data) {
        NetworkConfiguration network = current();
        device.data("getNetworkInfo", data);
        refused(Kind.PROTOCOL, network::interfaces);
    }

    @Test
    void copesWithAddressesThatAreNone() {
        NetworkConfiguration network = current();
        device.data(
                "getNetworkInfo",
                "{\"devices\":[{\"name\":\"eth0\",\"macAddress\":\"none\",\"IPv4\":{\"configurationMode\":\"static\","
                        + "\"addresses\":[{\"address\":\"x\",\"prefixLength\":999},{\"address\":\"10.0.0.9\",\"prefixLength\":999}],"
                        + "\"staticDefaultRouter\":\"dhcp\"}}]}");
        assertEquals(
                List.of(new NetworkInterface("eth0", "", false, "10.0.0.9", 0, "", List.of(), 0)),
                network.interfaces());
    }

    private static void refused(Kind kind, Runnable call) {
        CameraException failure = assertThrows(CameraException.class, call::run);
        assertEquals(kind, failure.kind(), failure::toString);
    }
}
