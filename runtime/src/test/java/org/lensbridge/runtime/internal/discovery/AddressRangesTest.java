package org.lensbridge.runtime.internal.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lensbridge.api.device.DeviceAddress;

class AddressRangesTest {
    private static String shown(List<HostPorts> hosts) {
        return hosts.stream()
                .map(h -> h.host() + h.ports().stream().map(p -> ":" + p).collect(Collectors.joining()))
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "192.168.7.20, 192.168.7.20",
        "192.168.7.20:8080, 192.168.7.20:8080",
        "192.168.7.20:8080-8082, 192.168.7.20:8080:8081:8082",
        "192.168.7.10-12, 192.168.7.10 192.168.7.11 192.168.7.12",
        "192.168.7.254-192.168.8.1, 192.168.7.254 192.168.7.255 192.168.8.0 192.168.8.1",
        "192.168.7.10-11:81, 192.168.7.10:81 192.168.7.11:81",
        "10.1.2.77/30, 10.1.2.77 10.1.2.78",
        "10.1.2.76/31, 10.1.2.76 10.1.2.77",
        "10.1.2.76/32:443, 10.1.2.76:443",
        "camera-7.example, camera-7.example",
        "cam:1-2, cam:1:2",
        "'  localhost:90  ', localhost:90",
        "2001:db8::7, 2001:db8::7",
        "[2001:db8::7]:8080, 2001:db8::7:8080",
        "[::1], ::1",
        "255.255.255.255, 255.255.255.255",
        "0.0.0.0/31, 0.0.0.0 0.0.0.1"
    })
    void reads(String text, String expected) {
        assertEquals(expected, shown(AddressRanges.parse(List.of(text))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ":",
                ":80",
                "http://192.168.7.1",
                "192.168.7",
                "192.168.7.256",
                "192.168.7.1.2",
                "1.2.3.4/33",
                "192.168.7.20-10",
                "192.168.7.20-300",
                "192.168.7.20-",
                "host:0",
                "host:65536",
                "host:99999",
                "host:9-8",
                "host:",
                "host:a",
                "host:1-",
                "host:-1",
                "ho st",
                "-host",
                "[::1",
                "[::1]80",
                "[::1]:",
                "[host]",
                "::g",
                "1:2:3",
                "user:secret@host",
                "0.0.0.0/0",
                "10.0.0.0/8",
                "10.0.0.0/16:1-2",
                "1.1.1.1/",
                "/24",
                "...",
                "1..1.1",
                "999999999999",
                "host/24",
                "2001:db8::/64"
            })
    void refusesWithASentence(String text) {
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> AddressRanges.parse(List.of(text)));
        assertTrue(refusal.getMessage().contains(" "), refusal.getMessage());
        assertFalse(refusal.getMessage().contains("secret"));
    }

    @Test
    void countsAllRangesTogether() {
        assertEquals(65_534, AddressRanges.parse(List.of("10.0.0.0/16")).size());
        assertEquals(
                65_535,
                AddressRanges.parse(List.of("host:1-65535")).get(0).ports().size());
        assertThrows(
                IllegalArgumentException.class,
                () -> AddressRanges.parse(List.of("10.0.0.0/16", "10.1.0.1", "10.1.0.2", "10.1.0.3")));
    }

    @Test
    void triesEachPortOnceWhereRangesOverlap() {
        assertEquals("cam:80:81:82:443", shown(AddressRanges.parse(List.of("cam:80-81", "cam:81-82", "cam"))));
        assertEquals("cam other", shown(AddressRanges.parse(List.of("cam", "other", "cam"))));
    }

    @Test
    void encryptsOnTheUsualPorts() {
        assertEquals(new DeviceAddress("https", "cam", 443), HostPorts.address("cam", 443));
        assertEquals(new DeviceAddress("https", "cam", 8443), HostPorts.address("cam", 8443));
        assertEquals(new DeviceAddress("http", "cam", 8080), HostPorts.address("cam", 8080));
    }
}
