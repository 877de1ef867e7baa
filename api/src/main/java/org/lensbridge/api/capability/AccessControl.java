package org.lensbridge.api.capability;

import java.util.List;
import org.lensbridge.api.capability.access.Card;
import org.lensbridge.api.capability.access.Door;
import org.lensbridge.api.capability.access.Passage;
import org.lensbridge.api.capability.control.Page;
import org.lensbridge.api.capability.control.TimeSpan;
import org.osgi.annotation.versioning.ConsumerType;

/** The doors of a device, and who may pass: a capability of the device itself. */
@ConsumerType
public interface AccessControl extends Capability {
    /** The doors by number. */
    List<Door> doors();

    /** Unlocks a door for as long as the device is set to. Never repeated by itself. Consoles ask first. */
    void open(int door);

    /**
     * The cards in the device's order.
     *
     * @param cursor {@link Page#FIRST} or {@link Page#next()} of the page before
     */
    @Lane(Lane.Order.BESIDE)
    Page<Card> cards(String cursor);

    /**
     * Stores a card in place of the one with its token, or as a new one when the token is empty.
     *
     * @return its token
     */
    String put(Card card);

    /** Removes a card by its token; harmless when there is none. */
    void remove(String token);

    /**
     * Who went through, in the device's order. Finding none is an empty page.
     *
     * @param cursor {@link Page#FIRST} or {@link Page#next()} of the page before, with the same span
     */
    @Lane(Lane.Order.BESIDE)
    Page<Passage> passages(TimeSpan span, String cursor);
}
