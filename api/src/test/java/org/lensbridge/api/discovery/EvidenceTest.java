package org.lensbridge.api.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.driver.Probe;

class EvidenceTest {
    private final DeviceAddress address = DeviceAddress.parse("192.0.2.7");

    @Test
    void strangersCannotFillTheMemory() {
        Map<String, String> facts = new LinkedHashMap<>();
        for (int i = 0; i < 1000; i++) {
            facts.put("fact" + i, "x".repeat(5000));
        }
        Evidence evidence = new Evidence(address, facts);
        assertEquals(64, evidence.facts().size());
        assertEquals(1024, evidence.fact("fact0").orElseThrow().length());
        assertEquals(Optional.empty(), evidence.fact("fact64"));
    }

    @Test
    void probesAreFactsOfTheirPath() {
        String name = Evidence.probe("/cgi-bin/info", "status");
        assertEquals(Optional.of("200"), new Evidence(address, Map.of(name, "200")).fact(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "info", "/a b", "/a\r\nHost: x", "/ä", "http://x/"})
    void probesArePaths(String path) {
        assertThrows(IllegalArgumentException.class, () -> new Probe(path));
    }

    @Test
    void searchesEnd() {
        assertThrows(IllegalArgumentException.class, () -> new DiscoveryRequest(List.of(), Duration.ZERO));
    }
}
