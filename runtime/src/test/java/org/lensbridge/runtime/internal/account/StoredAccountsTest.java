package org.lensbridge.runtime.internal.account;

import static org.junit.jupiter.api.Assertions.*;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lensbridge.api.device.Secret;

class StoredAccountsTest {
    private static final class Hands extends Clock {
        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }

        void turn(Duration time) {
            now = now.plus(time);
        }
    }

    @TempDir
    Path data;

    private final Hands clock = new Hands();

    private StoredAccounts open(String password) {
        return new StoredAccounts(data, Optional.of(password), clock, Optional.empty());
    }

    @Test
    void makesARandomPasswordOnce() throws Exception {
        StoredAccounts first = new StoredAccounts(data, Optional.empty(), clock, Optional.empty());
        Secret password = first.initialPassword().orElseThrow();
        assertEquals(16, password.reveal().length());
        assertFalse(Files.readString(data.resolve("accounts")).contains(password.reveal()));

        StoredAccounts second = new StoredAccounts(data, Optional.empty(), clock, Optional.empty());
        assertEquals(Optional.empty(), second.initialPassword());
        assertTrue(second.verify("admin", password, "here"));
    }

    @Test
    void takesThePasswordThatItIsStartedWith() {
        assertEquals(Optional.empty(), open("first pass").initialPassword());
        StoredAccounts changed = open("second pass");
        assertTrue(changed.verify("admin", Secret.of("second pass"), "here"));
        assertTrue(changed.verify("admin", Secret.of("second pass"), "here"));
        assertFalse(changed.verify("admin", Secret.of("first pass"), "here"));
        assertFalse(changed.verify("root", Secret.of("second pass"), "here"));
        assertFalse(changed.verify("root", Secret.of("nobody"), "here"));
    }

    @Test
    void aChangedPasswordReplacesTheOldOneAndEndsItsTokens() {
        StoredAccounts accounts = open("first pass");
        Secret token = accounts.login("admin", Secret.of("first pass"), "here").orElseThrow();
        accounts.change("admin", Secret.of("second pass"));
        assertEquals(Optional.empty(), accounts.user(token));
        assertFalse(accounts.verify("admin", Secret.of("first pass"), "here"));
        assertTrue(accounts.verify("admin", Secret.of("second pass"), "here"));
        StoredAccounts restarted = new StoredAccounts(data, Optional.empty(), clock, Optional.empty());
        assertTrue(restarted.verify("admin", Secret.of("second pass"), "here"));
    }

    @Test
    void aShortPasswordAndAnUnknownUserAreRefused() {
        StoredAccounts accounts = open("first pass");
        assertThrows(IllegalArgumentException.class, () -> accounts.change("admin", Secret.of("short")));
        assertThrows(IllegalArgumentException.class, () -> accounts.change("root", Secret.of("long enough")));
        assertTrue(accounts.verify("admin", Secret.of("first pass"), "here"));
    }

    private static boolean proves(StoredAccounts accounts, String user, String password) {
        return accounts.prove(user, hash -> hash.equals(Secret.of(md5(user + ":Lensbridge:" + password))), "there");
    }

    private static String md5(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aPasswordIsProvedWithoutBeingShown() throws Exception {
        StoredAccounts accounts = open("first päss");
        assertTrue(proves(accounts, "admin", "first päss"));
        assertFalse(proves(accounts, "admin", "wrong"));
        assertFalse(proves(accounts, "root", "first päss"));
        accounts.change("admin", Secret.of("second pass"));
        assertFalse(proves(accounts, "admin", "first päss"));
        assertTrue(proves(accounts, "admin", "second pass"));
        StoredAccounts restarted = new StoredAccounts(data, Optional.empty(), clock, Optional.empty());
        assertTrue(proves(restarted, "admin", "second pass"));
        Path file = data.resolve("digests");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        String content = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertFalse(content.contains(md5("admin:Lensbridge:second pass")), "not readable in the file");
    }

    @Test
    void aPasswordOfAnOlderVersionIsProvedOnceItWasVerified() throws Exception {
        open("first pass");
        Files.delete(data.resolve("digests"));
        StoredAccounts accounts = new StoredAccounts(data, Optional.empty(), clock, Optional.empty());
        for (int i = 0; i < 10; i++) {
            assertFalse(proves(accounts, "admin", "first pass"));
        }
        assertTrue(accounts.verify("admin", Secret.of("first pass"), "there"), "was not counted as failures");
        assertTrue(proves(accounts, "admin", "first pass"));
    }

    @Test
    void aHashCountsOnlyForThePasswordThatItWasMadeOf() throws Exception {
        open("first pass");
        byte[] hashes = Files.readAllBytes(data.resolve("digests"));
        open("second pass").change("admin", Secret.of("third pass"));
        Files.write(data.resolve("digests"), hashes);
        StoredAccounts accounts = new StoredAccounts(data, Optional.empty(), clock, Optional.empty());
        assertFalse(proves(accounts, "admin", "first pass"));
        Files.write(data.resolve("digests"), "no such file".getBytes(StandardCharsets.UTF_8));
        assertTrue(
                open("third pass").verify("admin", Secret.of("third pass"), "here"), "a broken file harms nobody else");
    }

    @Test
    void wrongProofsBlockAnOriginToo() {
        StoredAccounts accounts = open("right");
        for (int i = 0; i < 5; i++) {
            assertFalse(proves(accounts, "admin", "wrong" + i));
        }
        assertFalse(proves(accounts, "admin", "right"));
        clock.turn(Duration.ofSeconds(11));
        assertTrue(proves(accounts, "admin", "right"));
    }

    @Test
    void refusesAnOriginForAWhileAfterFailures() {
        StoredAccounts accounts = open("right");
        for (int i = 0; i < 5; i++) {
            assertFalse(accounts.verify("admin", Secret.of("wrong" + i), "10.0.0.1"));
        }
        assertFalse(accounts.verify("admin", Secret.of("right"), "10.0.0.1"));
        assertTrue(accounts.verify("admin", Secret.of("right"), "10.0.0.2"));
        clock.turn(Duration.ofSeconds(11));
        assertTrue(accounts.verify("admin", Secret.of("right"), "10.0.0.1"));
    }

    @Test
    void blocksLongerEachTime() {
        Throttle throttle = new Throttle(clock);
        for (int i = 0; i < 6; i++) {
            throttle.failed("x");
        }
        clock.turn(Duration.ofSeconds(19));
        assertTrue(throttle.blocks("x"));
        clock.turn(Duration.ofSeconds(2));
        assertFalse(throttle.blocks("x"));
        for (int i = 0; i < 100; i++) {
            throttle.failed("x");
        }
        clock.turn(Duration.ofMinutes(16));
        assertFalse(throttle.blocks("x"));
    }

    @Test
    void issuesTokensThatEnd() {
        StoredAccounts accounts = open("right");
        Secret token = accounts.login("admin", Secret.of("right"), "here").orElseThrow();
        assertEquals(32, token.reveal().length());
        assertEquals(Optional.of("admin"), accounts.user(token));
        assertEquals(Optional.empty(), accounts.user(Secret.of("0".repeat(32))));
        accounts.logout(token);
        assertEquals(Optional.empty(), accounts.user(token));

        Secret other = accounts.login("admin", Secret.of("right"), "here").orElseThrow();
        clock.turn(Duration.ofHours(13));
        assertEquals(Optional.empty(), accounts.user(other));
        assertEquals(Optional.empty(), accounts.login("admin", Secret.of("wrong"), "here"));
    }

    @Test
    void boundsTheNumberOfTokens() {
        Tokens tokens = new Tokens(clock);
        Secret first = tokens.issue("admin");
        for (int i = 0; i < 1000; i++) {
            tokens.issue("admin");
        }
        assertEquals(Optional.empty(), tokens.user(first));
    }

    @Test
    void leavesOutLinesThatAreNoAccounts() throws Exception {
        open("right");
        Path file = data.resolve("accounts");
        Files.writeString(file, "nonsense\nbad:hash\nworse:pbkdf2-sha256$-1$AA==$AA==\n" + Files.readString(file));
        assertTrue(new StoredAccounts(data, Optional.empty(), clock, Optional.empty())
                .verify("admin", Secret.of("right"), "here"));
    }
}
