package org.lensbridge.api.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

class DeviceAddressFuzzTest {
    @FuzzTest
    void readsBackWhatItShows(byte[] input) {
        DeviceAddress address;
        try {
            address = DeviceAddress.parse(new String(input, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException expected) {
            assertTrue(expected.getMessage().length() < 400, expected.getMessage());
            return;
        }
        assertFalse(address.toString().contains("@"));
        assertTrue(address.authority().chars().noneMatch(c -> c <= ' ' || c == '/' || c == '?' || c == '#'));
        assertEquals(address, DeviceAddress.parse(address.toString()));
    }
}
