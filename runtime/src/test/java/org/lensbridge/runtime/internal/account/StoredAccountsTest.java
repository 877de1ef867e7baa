package org.lensbridge.runtime.internal.account;

import static org.junit.jupiter.api.Assertions.*;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
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
        return new StoredAccounts(data, Optional.of(password), clock);
    }

    @Test
    void makesARandomPasswordOnce() throws Exception {
        StoredAccounts first = new StoredAccounts(data, Optional.empty(), clock);
        Secret password = first.initialPassword().orElseThrow();
        assertEquals(16, password.reveal().length());
        assertFalse(Files.readString(data.resolve("accounts")).contains(password.reveal()));

        StoredAccounts second = new StoredAccounts(data, Optional.empty(), clock);
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
        StoredAccounts restarted = new StoredAccounts(data, Optional.empty(), clock);
        assertTrue(restarted.verify("admin", Secret.of("second pass"), "here"));
    }

    @Test
    void aShortPasswordAndAnUnknownUserAreRefused() {
        StoredAccounts accounts = open("first pass");
        assertThrows(IllegalArgumentException.class, () -> accounts.change("admin", Secret.of("short")));
        assertThrows(IllegalArgumentException.class, () -> accounts.change("root", Secret.of("long enough")));
        assertTrue(accounts.verify("admin", Secret.of("first pass"), "here"));
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
        assertTrue(new StoredAccounts(data, Optional.empty(), clock).verify("admin", Secret.of("right"), "here"));
    }
}
