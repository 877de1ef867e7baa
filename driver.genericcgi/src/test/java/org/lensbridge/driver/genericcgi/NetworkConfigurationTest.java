package org.lensbridge.driver.genericcgi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.lensbridge.api.capability.NetworkConfiguration;
import org.lensbridge.api.capability.system.NetworkInterface;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

final class NetworkConfigurationTest {
    private final GeneralCamera device = new GeneralCamera();

    @AfterEach
    void close() {
        device.close();
    }

    private NetworkConfiguration network() {
        return device.rig().capability(0, NetworkConfiguration.class);
    }

    private static NetworkInterface eth0(boolean dhcp, String address, int prefix, String gateway) {
        return new NetworkInterface(
                "eth0", "00:d0:89:0a:0b:0c", dhcp, address, prefix, gateway, List.of("192.0.2.53"), 0);
    }

    private List<String> updates() {
        return device.asked().stream()
                .filter(target -> target.contains("update"))
                .map(target -> target.replace("param.cgi?action=update&", ""))
                .toList();
    }

    private static void fails(Kind kind, Executable call) {
        assertEquals(kind, assertThrows(CameraException.class, call).kind());
    }

    @Test
    void tellsTheInterfaceAndThePorts() {
        assertEquals(
                List.of(eth0(false, "192.0.2.7", 24, "192.0.2.1")), network().interfaces());
        assertEquals(Map.of("http", 80, "rtsp", 554), network().ports());
    }

    @Test
    void writesWhatChangesAndTheBroadcastAlong() {
        NetworkConfiguration network = network();
        network.write(eth0(false, "192.0.2.7", 24, "192.0.2.1"));
        network.write(eth0(false, "192.0.2.9", 25, "192.0.2.1"));
        network.write(eth0(false, "192.0.2.7", 24, ""));
        network.write(eth0(true, "192.0.2.7", 24, "192.0.2.1"));
        network.writePorts(Map.of("http", 8080));
        network.writePorts(Map.of("rtsp", 554));
        assertEquals(
                List.of(
                        "Network.IPAddress=192.0.2.9&Network.SubnetMask=255.255.255.128&Network.Broadcast=192.0.2.127",
                        "Network.DefaultRouter=0.0.0.0",
                        "Network.BootProto=dhcp",
                        "Network.HTTP.Port=8080"),
                updates());
    }

    @Test
    void whatIsOfNoUseIsNotSent() {
        NetworkConfiguration network = network();
        fails(Kind.INVALID_ARGUMENT, () -> network.write(eth0(false, "gate", 24, "192.0.2.1")));
        fails(Kind.INVALID_ARGUMENT, () -> network.write(eth0(false, "192.0.2.9", 0, "192.0.2.1")));
        fails(Kind.INVALID_ARGUMENT, () -> network.write(eth0(false, "192.0.2.9", 24, "::1")));
        fails(
                Kind.UNSUPPORTED,
                () -> network.write(new NetworkInterface("eth0", "", true, "", 0, "", List.of("192.0.2.99"), 0)));
        fails(
                Kind.INVALID_ARGUMENT,
                () -> network.write(new NetworkInterface("wlan0", "", true, "", 0, "", List.of(), 0)));
        fails(Kind.UNSUPPORTED, () -> network.writePorts(Map.of("https", 443)));
        fails(Kind.INVALID_ARGUMENT, () -> network.writePorts(Map.of("http", 0)));
        assertEquals(List.of(), updates());
    }

    @Test
    void strangeValuesAreNone() {
        device.answers.put(
                "param.cgi?action=list",
                "root.Network.IPAddress=gate\nroot.Network.HTTP.Port=99999\nroot.Network.SubnetMask=1.2\n");
        NetworkInterface told = network().interfaces().get(0);
        assertEquals(List.of("", "", 0), List.of(told.address(), told.mac(), told.prefix()));
        assertEquals(Map.of(), network().ports());
    }
}
