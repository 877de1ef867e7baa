package org.lensbridge.runtime.internal.secret;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import javax.crypto.spec.SecretKeySpec;

class SecretFileFuzzTest {
    @FuzzTest
    void refusesWhatItHasNotWritten(byte[] input) throws IOException {
        Path path = Files.createTempFile("secrets", "");
        try {
            Files.write(path, input);
            new SecretFile(path, new SecretKeySpec(new byte[32], "AES")).read();
            throw new AssertionError("It took a store that it has not written");
        } catch (GeneralSecurityException expected) {
            // Damaged, or of another key.
        } finally {
            Files.delete(path);
        }
    }
}
