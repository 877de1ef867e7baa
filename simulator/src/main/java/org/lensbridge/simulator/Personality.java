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
        PTZ_CHANNEL_FROM_ZERO,
        /** A nonce that is no longer good is refused without {@code stale=true}, like a wrong password. */
        SILENT_STALE,
        /** The realm holds commas, quotes, a backslash and what looks like a parameter. */
        HARD_REALM,
        /** Users are named by their hash (RFC 7616, section 3.4.4). */
        USER_HASH,
        /** Negotiate and NTLM are offered too, before anything else, and never accepted. */
        OFFERS_NEGOTIATE_TOO,
        /** Basic is offered too, before Digest, and accepted. */
        OFFERS_BASIC_TOO,
        /** Digest with MD5 is offered too, before the stronger one, and accepted. */
        OFFERS_MD5_TOO,
        /** Each challenge has a header line of its own; else one line has them all. */
        CHALLENGE_PER_HEADER,
        /** An address that is locked out is told so with status 403 and a text. */
        LOCKOUT_IS_403,
        /** An address that is locked out is told so with status 423. */
        LOCKOUT_IS_423,
        /** An address that is locked out is told for how long with {@code Retry-After}. */
        LOCKOUT_TELLS_TIME,
        /** H.264 comes in the packets of the document's chapter 15, as no device sends it, instead of DHAV. */
        DH_CONTAINER,
        /** Destroying a finder of files answers Error, and does it. */
        DESTROY_SAYS_ERROR,
        /** Storage devices are listed as {@code list.info[0]} with their names, sizes as decimals. */
        LIST_INFO,
        /** The states of a video talk come in parts, as events do, instead of bare lines with an empty one after each state. */
        STATES_IN_PARTS
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
