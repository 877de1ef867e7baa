package org.lensbridge.runtime.internal.deploy;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

class ManifestHeaderFuzzTest {
    @FuzzTest
    void readsAnyHeader(byte[] input) {
        String header = new String(input, StandardCharsets.UTF_8);
        int length = 0;
        for (ManifestHeader.Clause clause : ManifestHeader.parse(header)) {
            assertFalse(clause.paths().isEmpty());
            length += clause.paths().stream().mapToInt(String::length).sum();
        }
        assertTrue(length <= header.length());
    }
}
