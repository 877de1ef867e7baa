package org.lensbridge.transport.internal.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.admin.PinnedHost;

class PinBookTest {
    private static final String PRINT = "0a".repeat(32);
    private static final String OTHER = "0b".repeat(32);
    private static final Instant SINCE = Instant.parse("2026-01-15T10:00:00Z");
    private static final String LINE = "192.0.2.7:443 " + PRINT + " " + SINCE;

    private static PinBook read(String... lines) {
        return PinBook.parse(PinBook.TITLE + "\n" + String.join("\n", lines));
    }

    @Test
    void readsWhatItWrites() {
        PinBook book = PinBook.EMPTY
                .with(new PinnedHost("192.0.2.7:443", PRINT, SINCE))
                .with(new PinnedHost("[2001:db8::7]:8443", OTHER, SINCE));
        assertEquals(book, PinBook.parse(book.text()));
        assertEquals(PinBook.EMPTY, PinBook.parse(PinBook.EMPTY.text()));
    }

    @Test
    void readsWhatAPersonWrites() {
        PinBook book = read("", "# the yard", "  192.0.2.7:443\t" + "0A:".repeat(31) + "0A   2026-01-15T10:00:00Z  ");
        assertEquals(Set.of("192.0.2.7:443"), book.pins().keySet());
        assertEquals(PRINT, book.pins().get("192.0.2.7:443").sha256());
        assertEquals(List.of(), book.damaged());
    }

    @Test
    void aDamagedLineDoubtsItsHostOnlyAndSurvivesRewriting() {
        PinBook book = read("192.0.2.8:443 " + PRINT.substring(1) + " " + SINCE, LINE);
        assertTrue(book.doubts("192.0.2.8:443"));
        assertFalse(book.doubts("192.0.2.7:443"));
        assertFalse(book.doubts("192.0.2.9:443"));
        PinBook again = PinBook.parse(
                book.with(new PinnedHost("192.0.2.9:443", OTHER, SINCE)).text());
        assertTrue(again.doubts("192.0.2.8:443"));
        assertFalse(again.without("192.0.2.8:443").doubts("192.0.2.8:443"));
    }

    @Test
    void aLineWithoutHostDoubtsAllThatAreNotListed() {
        PinBook book = read("192.0.2.7:4", LINE);
        assertFalse(book.doubts("192.0.2.7:443"));
        assertTrue(book.doubts("192.0.2.9:443"));
        assertTrue(PinBook.parse("").doubts("192.0.2.9:443"));
        assertTrue(PinBook.parse(LINE).doubts("192.0.2.9:443"));
    }

    @Test
    void twoCertificatesForOneHostDoubtIt() {
        assertTrue(read(LINE, "192.0.2.7:443 " + OTHER + " " + SINCE).doubts("192.0.2.7:443"));
        assertFalse(read(LINE, LINE).doubts("192.0.2.7:443"));
    }

    @Test
    void noDamageMakesAListedHostNewAgain() {
        Random random = new Random(7);
        String whole = PinBook.EMPTY
                .with(new PinnedHost("192.0.2.7:443", PRINT, SINCE))
                .with(new PinnedHost("192.0.2.8:443", OTHER, SINCE))
                .text();
        for (int round = 0; round < 20_000; round++) {
            char[] text = whole.toCharArray();
            // Within the lines of hosts, any sign but a line's end or a comment's begin becomes any other.
            int at = PinBook.TITLE.length() + 1 + random.nextInt(text.length - PinBook.TITLE.length() - 1);
            if (text[at] == '\n') {
                continue;
            }
            text[at] = (char) ('$' + random.nextInt(90));
            PinBook book = PinBook.parse(new String(text));
            boolean second = at > whole.indexOf("192.0.2.8");
            String host = second ? "192.0.2.8:443" : "192.0.2.7:443";
            boolean kept = book.pins().containsKey(host);
            boolean renamed = at - (second ? whole.indexOf("192.0.2.8") : whole.indexOf("192.0.2.7")) < host.length();
            assertTrue(kept || book.doubts(host) || renamed, new String(text));
        }
    }
}
