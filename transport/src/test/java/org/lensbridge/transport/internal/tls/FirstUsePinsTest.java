package org.lensbridge.transport.internal.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class FirstUsePinsTest {
    private static final String HOST = "192.0.2.7:443";
    private static final String PRINT = "0a".repeat(32);
    private static final String OTHER = "0b".repeat(32);

    @TempDir
    private Path folder;

    @Test
    void oneOfManyFirstSightsWins() throws Exception {
        FirstUsePins pins = FirstUsePins.in(folder.resolve("pins"));
        int many = 8;
        CountDownLatch together = new CountDownLatch(many);
        ExecutorService pool = Executors.newFixedThreadPool(many);
        try {
            List<Future<Boolean>> all = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                String print = String.format("%064x", i);
                all.add(pool.submit(() -> {
                    together.countDown();
                    together.await();
                    return trusts(pins, print);
                }));
            }
            int trusted = 0;
            for (Future<Boolean> one : all) {
                trusted += one.get() ? 1 : 0;
            }
            assertEquals(1, trusted);
            assertEquals(1, pins.all().size());
        } finally {
            pool.shutdownNow();
        }
    }

    private static boolean trusts(FirstUsePins pins, String print) {
        try {
            pins.check(HOST, print);
            return true;
        } catch (CertificateRefusal e) {
            return false;
        }
    }

    @Test
    void aForgottenHostIsNewAgainAndTheOthersAreNot() throws Exception {
        Path file = folder.resolve("pins");
        FirstUsePins pins = FirstUsePins.in(file);
        pins.check(HOST, PRINT);
        pins.check("192.0.2.8:443", PRINT);
        assertTrue(pins.forget(" " + HOST));
        assertFalse(pins.forget(HOST));
        assertFalse(trusts(pins, OTHER) && trusts(pins, PRINT));
        assertThrows(CertificateRefusal.class, () -> pins.check("192.0.2.8:443", OTHER));
        assertEquals(2, FirstUsePins.in(file).all().size());
    }

    @Test
    void aDamagedLineIsForgottenLikeAnyOther() throws Exception {
        Path file = folder.resolve("pins");
        Files.writeString(file, PinBook.TITLE + "\n" + HOST + " gone\n");
        FirstUsePins pins = FirstUsePins.in(file);
        assertFalse(trusts(pins, PRINT));
        assertTrue(pins.forget(HOST));
        assertTrue(trusts(pins, PRINT));
    }

    @Test
    void whatCannotBeWrittenIsNotForgotten() throws Exception {
        Path file = folder.resolve("data/pins");
        FirstUsePins pins = FirstUsePins.in(file);
        pins.check(HOST, PRINT);
        Files.delete(file);
        Files.delete(file.getParent());
        Files.writeString(file.getParent(), "a file where the folder should be");
        UncheckedIOException e = assertThrows(UncheckedIOException.class, () -> pins.forget(HOST));
        assertTrue(e.getMessage().startsWith("The certificate of " + HOST + " cannot be forgotten: "), e.getMessage());
        assertFalse(trusts(pins, OTHER));
    }

    @Test
    void aFirstSightThatCannotBeWrittenIsNotTrusted() throws IOException {
        Files.createSymbolicLink(folder.resolve("data"), folder.resolve("nowhere"));
        FirstUsePins pins = FirstUsePins.in(folder.resolve("data/pins"));
        CertificateRefusal refusal = assertThrows(CertificateRefusal.class, () -> pins.check(HOST, PRINT));
        assertEquals(
                "The certificate of " + HOST + " cannot be trusted at first sight: " + folder.resolve("data/pins")
                        + " cannot be written (FileAlreadyExists). Mend that, or pin the certificate: it shows " + PRINT
                        + ".",
                refusal.getMessage());
        assertTrue(pins.all().isEmpty());
    }
}
