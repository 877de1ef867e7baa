package org.lensbridge.runtime.internal.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/** An input is the content of a .cfg file. */
class CfgFileFuzzTest {
    @FuzzTest
    void settlesAfterOneRewriting(byte[] input) throws IOException {
        Path path = Files.createTempFile("device", ".cfg");
        try {
            Files.write(path, input);
            CfgFile file = new CfgFile(path);
            file.rewrite(Set.of("password"), Map.of("login", "gate\\7", "labels", "a=b, c=d"));
            String once = Files.readString(path, StandardCharsets.ISO_8859_1);
            assertTrue(once.length() <= input.length * 2L + 80);
            file.rewrite(Set.of("password"), Map.of("login", "gate\\7", "labels", "a=b, c=d"));
            assertEquals(once, Files.readString(path, StandardCharsets.ISO_8859_1));
        } finally {
            Files.delete(path);
        }
    }
}
