package org.lensbridge.simulator;

import java.util.EnumSet;
import java.util.Set;

/**
 * How a camera's firmware speaks: its login scheme and its deviations from the vendor's document. Immutable.
 *
 * @param authentication how it asks for a login
 * @param quirks deviations; none means as documented
 */
public record Personality(Authentication authentication, Set<Quirk> quirks) {

    /** One deviation, each seen in the field. */
    public enum Quirk {
        /** A nonce is good for one request; the next one is told {@code stale=true}. */
        NONCE_PER_REQUEST,
        /** The connection is closed after each reply. */
        NO_KEEP_ALIVE,
        /** {@code getConfig} answers without the prefix {@code table.}. */
        NO_TABLE_PREFIX,
        /** Lines read {@code name = value}. */
        BLANKS_AROUND_EQUALS,
        /** Every second line ends with LF alone. */
        MIXED_LINE_ENDS,
        /** Preset and tour lists read {@code presets[0].Index} instead of {@code presets.presets[0].Index}. */
        FLAT_LISTS,
        /** Errors are status 400 with {@code Error} and {@code Bad Request!}, without an error number. */
        BAD_REQUEST_ERRORS,
        /** The word {@code Error} is written in capitals. */
        SHOUTED_ERRORS,
        /** {@code heartbeat} is not understood and no heartbeat is sent. */
        NO_HEARTBEAT,
        /** Event messages have no blank after their semicolons. */
        COMPACT_EVENTS,
        /** Event parts carry no {@code Content-Length}. */
        EVENTS_WITHOUT_LENGTH,
        /** A second event subscription is refused while one is open. */
        ONE_EVENT_LISTENER,
        /** PTZ operations count channels from 0. */
        PTZ_CHANNEL_FROM_ZERO
    }

    public Personality {
        quirks = Set.copyOf(quirks);
    }

    /** Digest with MD5 and qop, and nothing that deviates. */
    public static Personality documented() {
        return new Personality(Authentication.DIGEST, Set.of());
    }

    public Personality with(Authentication other) {
        return new Personality(other, quirks);
    }

    public Personality with(Quirk... more) {
        Set<Quirk> all = EnumSet.noneOf(Quirk.class);
        all.addAll(quirks);
        all.addAll(Set.of(more));
        return new Personality(authentication, all);
    }

    public boolean has(Quirk quirk) {
        return quirks.contains(quirk);
    }
}
