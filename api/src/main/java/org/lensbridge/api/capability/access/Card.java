package org.lensbridge.api.capability.access;

import java.util.Objects;
import java.util.Set;

/**
 * A card that opens doors.
 *
 * @param token what the device knows its entry by; empty for one that is not stored yet
 * @param number what is read from the card
 * @param user whose it is; may be empty
 * @param blocks why it does not open now; empty when it does
 */
public record Card(String token, String number, String user, Type type, Set<Block> blocks) {
    /** Whom it is for. Later versions may add constants. */
    public enum Type {
        /** Everybody. */
        NORMAL,
        /** Special guests. */
        VIP,
        /** Visitors. */
        VISITOR,
        /** Guards on their round. */
        PATROL,
        /** Nobody: it raises an alarm. */
        BLOCKED,
        /** Its owner under threat: it opens, and raises a silent alarm. */
        DURESS,
        /** The one that enrols others. */
        MASTER
    }

    /** Why a card does not open. Later versions may add constants. */
    public enum Block {
        /** It was reported lost. */
        LOST,
        /** It was cancelled. */
        CANCELLED,
        /** It was frozen. */
        FROZEN,
        /** Its owner owes money. */
        IN_DEBT,
        /** Its time is over. */
        EXPIRED
    }

    public Card {
        Objects.requireNonNull(token);
        Objects.requireNonNull(user);
        Objects.requireNonNull(type);
        blocks = Set.copyOf(blocks);
        if (number.isEmpty()) {
            throw new IllegalArgumentException("A card has a number");
        }
    }
}
