package org.lensbridge.simulator.tls;

import java.util.List;

/**
 * For whom and when a certificate is good. Immutable.
 *
 * @param names host names and IPv4 addresses; with none, the certificate names no host
 * @param beginsInDays from now, negative for the past
 * @param days how long it is valid from then
 */
public record Terms(List<String> names, int beginsInDays, int days) {
    public Terms {
        names = List.copyOf(names);
        if (days < 1 || names.stream().anyMatch(name -> !name.matches("[A-Za-z0-9.-]+"))) {
            throw new IllegalArgumentException("a certificate needs a day at least, and plain host names");
        }
    }

    /** Valid since yesterday and for a month. */
    public static Terms forNames(String... names) {
        return new Terms(List.of(names), -1, 30);
    }

    /** The same, over for a month. */
    public Terms expired() {
        return new Terms(names, -60, 30);
    }

    /** The same, from a month ahead. */
    public Terms notYetValid() {
        return new Terms(names, 30, 30);
    }
}
