package org.lensbridge.runtime.internal.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

class AccountFileFuzzTest {
    @FuzzTest
    void readsTheAccountsAndLeavesTheRest(byte[] input) throws IOException {
        Path path = Files.createTempFile("accounts", "");
        try {
            Files.write(path, input);
            AccountFile file = new AccountFile(path);
            Map<String, PasswordHash> accounts;
            try {
                accounts = file.read();
            } catch (IOException notUtf8) {
                return;
            }
            accounts.keySet().forEach(user -> assertFalse(user.isEmpty()));
            file.write(accounts);
            assertEquals(accounts, file.read());
        } finally {
            Files.delete(path);
        }
    }
}
