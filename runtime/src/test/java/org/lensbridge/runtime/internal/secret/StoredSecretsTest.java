package org.lensbridge.runtime.internal.secret;

import static org.junit.jupiter.api.Assertions.*;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.Secret;

class StoredSecretsTest {
    private static final Credentials.Login LOGIN = new Credentials.Login("operator", Secret.of("Gr\u00fcn&=+#%@ 7"));

    @TempDir
    Path data;

    private StoredSecrets open() {
        return new StoredSecrets(data, Optional.empty());
    }

    @Test
    void findsAfterARestartWhatWasStored() {
        open().store("gate", LOGIN);
        StoredSecrets again = open();
        assertEquals(List.of("gate"), again.names());
        assertEquals(Optional.of(LOGIN), again.find("gate"));
        again.remove("gate");
        assertEquals(Optional.empty(), open().find("gate"));
    }

    @Test
    void keepsNoTextOnDisk() throws Exception {
        open().store("gate", LOGIN);
        String content = Files.readString(data.resolve("secrets"), StandardCharsets.ISO_8859_1);
        assertFalse(content.contains("operator"));
        assertFalse(content.contains("&=+#%@"));
        assertFalse(content.contains("gate"));
    }

    @Test
    void usesANewNonceForEachWriting() throws Exception {
        StoredSecrets store = open();
        store.store("gate", LOGIN);
        byte[] first = Files.readAllBytes(data.resolve("secrets"));
        store.store("yard", LOGIN);
        store.remove("yard");
        byte[] second = Files.readAllBytes(data.resolve("secrets"));
        assertEquals(first.length, second.length);
        assertFalse(Arrays.equals(first, 11, 23, second, 11, 23));
    }

    @Test
    void letsOnlyTheOwnerReadItsFiles() throws Exception {
        open().store("gate", LOGIN);
        for (String name : List.of("secrets", "secrets.key")) {
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(name))));
        }
    }

    @Test
    void makesNoKeyFileWhenTheKeyIsGiven() {
        Optional<String> key = Optional.of("0123456789abcdef".repeat(4));
        new StoredSecrets(data, key).store("gate", LOGIN);
        assertFalse(Files.exists(data.resolve("secrets.key")));
        assertEquals(Optional.of(LOGIN), new StoredSecrets(data, key).find("gate"));
    }

    @Test
    void leavesAStoreAloneThatItCannotRead() throws Exception {
        open().store("gate", LOGIN);
        byte[] before = Files.readAllBytes(data.resolve("secrets"));
        StoredSecrets stranger = new StoredSecrets(data, Optional.of("f".repeat(64)));
        assertEquals(List.of(), stranger.names());
        String sentence = assertThrows(IllegalArgumentException.class, () -> stranger.store("gate", LOGIN))
                .getMessage();
        assertTrue(sentence.contains("key"), sentence);
        assertArrayEquals(before, Files.readAllBytes(data.resolve("secrets")));
    }

    @Test
    void toleratesEveryDamageOfItsFile() throws Exception {
        open().store("gate", LOGIN);
        byte[] good = Files.readAllBytes(data.resolve("secrets"));
        java.util.Random random = new java.util.Random(7);
        for (int i = 0; i < 200; i++) {
            byte[] damaged = Arrays.copyOf(good, random.nextInt(good.length + 20));
            if (damaged.length > 0) {
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 + random.nextInt(255));
            }
            Files.write(data.resolve("secrets"), damaged);
            assertEquals(List.of(), open().names());
        }
    }

    @Test
    void tellsChangesAndOnlyChanges() {
        StoredSecrets store = open();
        List<String> told = new ArrayList<>();
        Runnable end = store.watch(told::add);
        store.store("gate", LOGIN);
        store.store("gate", LOGIN);
        store.remove("nothing");
        store.remove("gate");
        end.run();
        store.store("yard", LOGIN);
        assertEquals(List.of("gate", "gate"), told);
    }

    @Test
    void refusesNamesThatFitNowhere() {
        assertThrows(IllegalArgumentException.class, () -> open().store("a b", LOGIN));
        assertThrows(IllegalArgumentException.class, () -> open().store("", LOGIN));
    }
}
