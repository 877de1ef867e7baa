package org.lensbridge.runtime.internal.discovery;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Each line of an input is a range. */
class AddressRangesFuzzTest {
    @FuzzTest
    void holdsHostsWithinItsLimitOrRefuses(byte[] input) {
        List<HostPorts> hosts;
        try {
            hosts = AddressRanges.parse(
                    new String(input, StandardCharsets.UTF_8).lines().toList());
        } catch (IllegalArgumentException expected) {
            assertTrue(expected.getMessage().length() < 500, expected.getMessage());
            return;
        }
        long targets = 0;
        for (HostPorts host : hosts) {
            assertTrue(!host.host().isBlank() && host.host().chars().noneMatch(c -> c <= ' ' || c == '/' || c == '@'));
            assertTrue(host.ports().stream().allMatch(port -> port > 0 && port <= 65_535));
            targets += host.ports().size();
            HostPorts.address(
                    host.host(), host.ports().isEmpty() ? 80 : host.ports().get(0));
        }
        assertTrue(targets <= AddressRanges.MOST_TARGETS + 2L * hosts.size());
    }
}
