package org.lensbridge.simulator.device;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

class CredentialsFuzzTest {
    @FuzzTest
    void readsOrRefusesAnyHeader(byte[] input) {
        String header = new String(input, StandardCharsets.ISO_8859_1);
        Credentials.parse(header).ifPresent(credentials -> {
            assertTrue(!credentials.scheme().isEmpty());
            credentials.parameters().values().forEach(value -> assertTrue(value.length() <= header.length()));
        });
    }
}
