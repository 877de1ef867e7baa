package org.lensbridge.driver.dahua;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lensbridge.api.capability.NetworkConfiguration;
import org.lensbridge.api.capability.Settings;
import org.lensbridge.api.capability.system.NetworkInterface;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.testkit.ScriptedCamera;
import org.lensbridge.simulator.DahuaCamera;

class NetworkConfigurationTest {
    private DahuaCamera camera;
    private Rig rig;
    private NetworkConfiguration network;

    @BeforeEach
    void connect() {
        camera = DahuaCamera.builder().login(Rig.USER, Rig.PASSWORD).start();
        rig = Rig.to(camera.address());
        rig.connect();
        network = rig.capability(0, NetworkConfiguration.class);
    }

    @AfterEach
    void close() {
        rig.close();
        camera.close();
    }

    private NetworkInterface eth0() {
        return network.interfaces().get(0);
    }

    private List<String> writes() {
        return camera.requests().stream()
                .map(request -> request.target())
                .filter(target -> target.contains("setConfig"))
                .map(target -> target.substring(target.indexOf("setConfig&") + 10))
                .toList();
    }

    @Test
    void readsTheInterfaces() {
        NetworkInterface eth0 = eth0();
        assertEquals("eth0", eth0.name());
        assertEquals(camera.config("Network.eth0.PhysicalAddress").orElseThrow(), eth0.mac());
        assertEquals(camera.config("Network.eth0.IPAddress").orElseThrow(), eth0.address());
        assertEquals(24, eth0.prefix());
        assertEquals("192.0.2.1", eth0.gateway());
        assertEquals(List.of("192.0.2.53", "192.0.2.54"), eth0.dns());
        assertEquals(1500, eth0.mtu());
    }

    @Test
    void writesWhatChangesInOneRequest() {
        NetworkInterface now = eth0();
        network.write(new NetworkInterface(
                "eth0", "", false, "192.0.2.250", 25, now.gateway(), List.of("192.0.2.53", "198.51.100.7"), 0));
        assertEquals(
                List.of("Network.eth0.IPAddress=192.0.2.250&Network.eth0.SubnetMask=255.255.255.128"
                        + "&Network.eth0.DnsServers[1]=198.51.100.7"),
                writes());
        network.write(eth0());
        assertEquals(1, writes().size(), "nothing changes");
    }

    @Test
    void withDhcpTheAddressesAreTheDevicesOwn() {
        network.write(new NetworkInterface("eth0", "", true, "not read", 0, "", List.of(), 1400));
        assertEquals(
                List.of("Network.eth0.DhcpEnable=true&Network.eth0.DnsServers[0]=0.0.0.0"
                        + "&Network.eth0.DnsServers[1]=0.0.0.0&Network.eth0.MTU=1400"),
                writes());
        assertEquals(List.of(), eth0().dns());
    }

    @ParameterizedTest
    @CsvSource({
        "eth9, 192.0.2.9, 24, 192.0.2.1, 192.0.2.53, eth9",
        "eth0, camera.example, 24, 192.0.2.1, 192.0.2.53, camera.example",
        "eth0, 2001:db8::1, 24, 192.0.2.1, 192.0.2.53, IPv4",
        "eth0, 192.0.2.256, 24, 192.0.2.1, 192.0.2.53, address",
        "eth0, 192.0.2.9, 33, 192.0.2.1, 192.0.2.53, prefix",
        "eth0, 192.0.2.9, 24, 192.0.2, 192.0.2.53, gateway",
        "eth0, 192.0.2.9, 24, 192.0.2.1, dns.example, name server"
    })
    void refusesWhatTheDeviceCannotTake(
            String name, String address, int prefix, String gateway, String dns, String told) {
        NetworkInterface wrong = new NetworkInterface(name, "", false, address, prefix, gateway, List.of(dns), 0);
        CameraException failure = assertThrows(CameraException.class, () -> network.write(wrong));
        assertEquals(Kind.INVALID_ARGUMENT, failure.kind());
        assertTrue(failure.reason().contains(told), failure.reason());
        assertEquals(List.of(), writes());
    }

    @Test
    void changesThePortThatTheDocumentHas() {
        assertEquals(Map.of("rtsp", camera.rtsp().port()), network.ports());
        network.writePorts(Map.of("rtsp", 8554));
        assertEquals(Map.of("rtsp", 8554), network.ports());
        assertEquals(
                Kind.UNSUPPORTED,
                assertThrows(CameraException.class, () -> network.writePorts(Map.of("http", 81)))
                        .kind());
        assertEquals(
                Kind.INVALID_ARGUMENT,
                assertThrows(CameraException.class, () -> network.writePorts(Map.of("rtsp", 65_536)))
                        .kind());
        assertEquals(List.of("RTSP.Port=8554"), writes());
    }

    @Test
    void whatIsMissingIsNotWrittenAndNoServerStaysBehind() throws Exception {
        Map<String, String> answers = Map.of(
                "getSystemInfo",
                "serialNumber=4H0B1C2D3E\r\ndeviceType=IPC-A\r\n",
                "getConfig&name=Network",
                "table.Network.eth0.DhcpEnable=False\r\ntable.Network.eth0.IPAddress=192.0.2.9\r\n"
                        + "table.Network.eth0.SubnetMask=255.255.255.0\r\ntable.Network.eth0.DefaultGateway=\r\n"
                        + "table.Network.eth0.DnsServers[0]=\r\ntable.Network.eth0.DnsServers[1]=192.0.2.54\r\n",
                "DnsServers[1]=0.0.0.0",
                "OK\r\n");
        try (ScriptedCamera scripted = new ScriptedCamera(answers);
                Rig other = Rig.to(scripted.address())) {
            other.connect();
            NetworkConfiguration configuration = other.capability(0, NetworkConfiguration.class);
            NetworkInterface now = configuration.interfaces().get(0);
            assertEquals(List.of("192.0.2.54"), now.dns());
            configuration.write(
                    new NetworkInterface("eth0", "", false, now.address(), now.prefix(), now.gateway(), List.of(), 0));
            assertEquals(
                    List.of("/cgi-bin/configManager.cgi?action=setConfig&Network.eth0.DnsServers[1]=0.0.0.0"),
                    scripted.targets().stream()
                            .filter(target -> target.contains("setConfig"))
                            .toList());
        }
    }

    @Test
    void otherInterfacesAreLearntFromTheDevice() throws Exception {
        Map<String, String> answers = Map.of(
                "getSystemInfo",
                "serialNumber=4H0B1C2D3E\r\ndeviceType=NVR-A\r\n",
                "getConfig&name=Network",
                "table.Network.DefaultInterface=bond0\r\ntable.Network.bond0.IPAddress=0.0.0.0\r\n"
                        + "table.Network.bond0.SubnetMask=255.0.255.0\r\ntable.Network.bond0.MTU=many\r\n"
                        + "table.Network.bond0.PhysicalAddress=3C-EF-8C-01-02-03\r\n",
                "getConfig&name=WLan",
                "table.WLan.wlan0.Keys[0]=hush\r\n",
                "getInterfaces",
                "netInterface[0].Name=bond0\r\nnetInterface[0].Valid=true\r\nnetInterface[1].Name=3G\r\n"
                        + "netInterface[1].Valid=true\r\nnetInterface[2].Name=eth2\r\nnetInterface[2].Valid=false\r\n");
        try (ScriptedCamera scripted = new ScriptedCamera(answers);
                Rig other = Rig.to(scripted.address())) {
            other.connect();
            assertEquals(
                    List.of(
                            new NetworkInterface("bond0", "3c:ef:8c:01:02:03", false, "", 0, "", List.of(), 0),
                            new NetworkInterface("3G", "", false, "", 0, "", List.of(), 0)),
                    other.capability(0, NetworkConfiguration.class).interfaces());
            assertEquals(
                    Map.of(), other.capability(0, NetworkConfiguration.class).ports());
            Settings settings = other.capability(0, Settings.class);
            assertTrue(settings.describe().stream()
                    .anyMatch(setting -> setting.key().equals("Network.bond0.DnsServers[1]")));
            assertEquals(
                    Map.of("WLan.wlan0.Keys[0]", Value.of("******")),
                    settings.read(List.of("WLan.*")),
                    "also where no row knows the interface");
        }
    }
}
