package org.lensbridge.runtime.internal.account;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.lensbridge.runtime.internal.secret.PrivateFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file {@code data/accounts}: a line per user, {@code user:hash}. Lines that cannot be read count for nobody. */
record AccountFile(Path path) {
    private static final Logger LOG = LoggerFactory.getLogger(AccountFile.class);

    Map<String, PasswordHash> read() throws IOException {
        Map<String, PasswordHash> accounts = new TreeMap<>();
        if (!Files.exists(path)) {
            return accounts;
        }
        int number = 0;
        for (String line : Files.readAllLines(path, StandardCharsets.UTF_8)) {
            number++;
            int colon = line.lastIndexOf(':');
            if (colon < 1) {
                continue;
            }
            try {
                accounts.put(line.substring(0, colon), PasswordHash.parse(line.substring(colon + 1)));
            } catch (IllegalArgumentException e) {
                LOG.warn("{}, line {}: not an account; it is left out.", path, number);
            }
        }
        return accounts;
    }

    void write(Map<String, PasswordHash> accounts) throws IOException {
        StringBuilder text = new StringBuilder();
        accounts.forEach(
                (user, hash) -> text.append(user).append(':').append(hash).append('\n'));
        PrivateFile.write(path, text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
