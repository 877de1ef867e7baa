package org.lensbridge.driver.support.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

class Ipv4Test {
    @ParameterizedTest
    @ValueSource(
            strings = {"", "0.0.0.0", "192.0.2", "192.0.2.256", "192.0.2.1.1", "192.0.02.1", "camera.example", "::1"})
    void whatIsNoAddressIsNone(String text) {
        assertEquals("", Ipv4.read(text));
        CameraException failure = assertThrows(CameraException.class, () -> Ipv4.required("gateway", text));
        assertEquals(Kind.INVALID_ARGUMENT, failure.kind());
        assertTrue(failure.reason().contains("as gateway"), failure.reason());
        assertTrue(failure.reason().endsWith("not '" + text + "'."), failure.reason());
    }

    @Test
    void addressesAreTakenAsTheyAre() {
        assertEquals("192.0.2.7", Ipv4.read(" 192.0.2.7\t"));
        assertEquals("255.255.255.255", Ipv4.required("address", "255.255.255.255"));
        assertEquals("192.0.2.7", Ipv4.optional("gateway", "192.0.2.7"));
        assertEquals("0.0.0.0", Ipv4.optional("gateway", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 128.0.0.0, 255.255.255.255",
        "8, 255.0.0.0, 198.255.255.255",
        "23, 255.255.254.0, 198.51.101.255",
        "24, 255.255.255.0, 198.51.100.255",
        "31, 255.255.255.254, 198.51.100.37",
        "32, 255.255.255.255, 198.51.100.36"
    })
    void masksAreBits(int prefix, String mask, String broadcast) {
        assertEquals(mask, Ipv4.mask(prefix));
        assertEquals(prefix, Ipv4.prefix(" " + mask));
        assertEquals(broadcast, Ipv4.broadcast("198.51.100.36", prefix));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "24", "0.0.0.0", "255.0.255.0", "0.255.255.255", "255.255.255.256"})
    void whatIsNoMaskHasNoBits(String text) {
        assertEquals(0, Ipv4.prefix(text));
    }
}
