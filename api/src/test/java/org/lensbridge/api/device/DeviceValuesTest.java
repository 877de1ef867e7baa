package org.lensbridge.api.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceValuesTest {
    @ParameterizedTest
    @ValueSource(strings = {"gate", "Gate-1", "a", "1.2_3", "0"})
    void namesAreSafeEverywhere(String name) {
        assertEquals(name, new DeviceId(name).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-gate", ".gate", "a b", "a/b", "a*b", "a(b", "../etc", "gate\n", "käfig"})
    void otherNamesAreRefused(String name) {
        assertThrows(IllegalArgumentException.class, () -> new DeviceId(name));
        assertFalse(DeviceId.isValid(name));
    }

    @Test
    void namesHaveABound() {
        assertTrue(DeviceId.isValid("a".repeat(63)));
        assertFalse(DeviceId.isValid("a".repeat(64)));
    }

    @Test
    void fingerprintsAreReadInAnyForm() {
        String plain = "ab".repeat(32);
        assertEquals(new Trust.Pinned(plain), new Trust.Pinned("AB:".repeat(31) + "AB"));
        assertThrows(IllegalArgumentException.class, () -> new Trust.Pinned(plain.substring(1)));
        assertThrows(IllegalArgumentException.class, () -> new Trust.Pinned("g" + plain.substring(1)));
    }

    @Test
    void authoritiesAreCertificatesAndNotShown() {
        String pem = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";
        assertFalse(new Trust.Authorities(pem).toString().contains("AAAA"));
        assertThrows(IllegalArgumentException.class, () -> new Trust.Authorities("-----BEGIN PRIVATE KEY-----"));
    }

    @Test
    void channelsCountFromOneAndTheDeviceIsZero() {
        assertEquals(0, new ChannelInfo(0, "", Set.of(), Map.of()).number());
        assertEquals(4096, new ChannelInfo(4096, "", Set.of(), Map.of()).number());
        assertThrows(IllegalArgumentException.class, () -> new ChannelInfo(-1, "", Set.of(), Map.of()));
        assertThrows(IllegalArgumentException.class, () -> new ChannelInfo(4097, "", Set.of(), Map.of()));
    }

    @Test
    void onlyAnsweringDevicesAreUsable() {
        for (DeviceState state : DeviceState.values()) {
            assertEquals(state == DeviceState.ONLINE || state == DeviceState.DEGRADED, state.usable());
        }
    }
}
