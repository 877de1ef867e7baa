package org.lensbridge.runtime.internal.secret;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Where the key of the secret store comes from: given from outside, or a file of mode 0600 beside the store. */
final class SecretKeys {
    private static final int KEY_BYTES = 32;

    private SecretKeys() {}

    /** A key of 64 hexadecimal digits. */
    static SecretKey parse(String hex) {
        byte[] bytes;
        try {
            bytes = HexFormat.of().parseHex(hex.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("The key of the secret store is written as 64 hexadecimal digits");
        }
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException(
                    "The key of the secret store has 64 hexadecimal digits, no more or less");
        }
        return new SecretKeySpec(bytes, "AES");
    }

    /** The given key, or else the one in the file, which is made when it is missing: once, whoever asks at the same time. */
    static synchronized SecretKey obtain(Optional<String> given, Path file) throws IOException {
        if (given.isPresent()) {
            return parse(given.get());
        }
        if (!Files.exists(file)) {
            byte[] bytes = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(bytes);
            PrivateFile.write(file, HexFormat.of().formatHex(bytes).getBytes(StandardCharsets.US_ASCII));
        }
        return parse(Files.readString(file));
    }
}
