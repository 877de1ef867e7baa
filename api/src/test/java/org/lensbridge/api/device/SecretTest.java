package org.lensbridge.api.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.driver.DeviceConfig;

class SecretTest {
    private static final String PASSWORD = "p&q=r+s#t%u@v ü";

    @Test
    void revealsItsTextUnchanged() {
        assertEquals(PASSWORD, Secret.of(PASSWORD).reveal());
    }

    @Test
    void showsTheSameStarsForEveryLength() {
        assertEquals(Secret.of("a").toString(), Secret.of(PASSWORD).toString());
        assertFalse(Secret.of(PASSWORD).toString().contains("p"));
    }

    @Test
    void comparesTexts() {
        assertEquals(Secret.of(PASSWORD), Secret.of(PASSWORD));
        assertEquals(Secret.of(PASSWORD).hashCode(), Secret.of(PASSWORD).hashCode());
        assertNotEquals(Secret.of("abc"), Secret.of("abd"));
        assertNotEquals(Secret.of("abc"), Secret.of("abcd"));
        assertSame(Secret.EMPTY, Secret.of(""));
    }

    @Test
    void staysHiddenInWhateverHoldsIt() {
        Credentials login = Credentials.login("admin", Secret.of(PASSWORD));
        DeviceConfig config = DeviceConfig.of(new DeviceId("gate"), DeviceAddress.parse("192.0.2.7"), login);
        assertFalse(login.toString().contains(PASSWORD));
        assertFalse(config.toString().contains(PASSWORD));
        assertFalse(Map.of("credentials", login).toString().contains(PASSWORD));
    }

    @Test
    void refusesUserNamesThatCouldForgeHeaders() {
        assertThrows(IllegalArgumentException.class, () -> Credentials.login("admin\r\nX-Evil: 1", Secret.EMPTY));
        assertThrows(IllegalArgumentException.class, () -> Credentials.login("a".repeat(256), Secret.EMPTY));
        assertEquals(
                255,
                ((Credentials.Login) Credentials.login("a".repeat(255), Secret.EMPTY))
                        .user()
                        .length());
    }
}
