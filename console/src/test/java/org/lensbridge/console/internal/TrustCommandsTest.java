package org.lensbridge.console.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.admin.PinnedHost;
import org.lensbridge.api.admin.TrustAdmin;

class TrustCommandsTest {
    private static final String HOST = "192.0.2.7:443";

    private final List<PinnedHost> kept =
            new ArrayList<>(List.of(new PinnedHost(HOST, "ab".repeat(32), Instant.EPOCH)));
    private boolean writable = true;

    private final TrustCommands commands = new TrustCommands(new TrustAdmin() {
        @Override
        public List<PinnedHost> pins() {
            return List.copyOf(kept);
        }

        @Override
        public boolean forget(String host) {
            if (!writable) {
                throw new UncheckedIOException(new IOException("The file of pins cannot be written."));
            }
            return kept.removeIf(pin -> pin.host().equals(host));
        }
    });

    @Test
    void listsWhatWasTrustedAndForgetsIt() {
        assertTrue(commands.pins().contains(HOST + "  1970-01-01T00:00:00Z  abab"), commands.pins());
        assertTrue(commands.forgetpin("192.0.2.8:443").startsWith("No certificate of 192.0.2.8:443"));
        assertTrue(commands.forgetpin(HOST).startsWith("Forgotten"));
        assertTrue(commands.pins().startsWith("No certificate was trusted at first sight"));
        assertEquals(List.of(), kept);
    }

    @Test
    void saysWhyItCannotForget() {
        writable = false;
        assertTrue(commands.forgetpin(HOST).contains("cannot be written"));
    }
}
