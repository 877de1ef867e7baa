package org.lensbridge.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.AccessControl;
import org.lensbridge.api.capability.Intercom;
import org.lensbridge.api.capability.access.CallState;
import org.lensbridge.api.capability.access.Card;
import org.lensbridge.api.capability.access.Door;
import org.lensbridge.api.media.StreamHandle;

/** What {@link AccessControl} and {@link Intercom} promise. Opens no door and calls nobody. */
interface DoorContract extends Bench {
    @Test
    default void doorsHaveDistinctNumbers() {
        Expect.distinct(connected().require(AccessControl.class).doors(), Door::number);
    }

    @Test
    default void cardsComeInPagesAndAreStoredAsTheyAre() {
        AccessControl control = connected().require(AccessControl.class);
        List<Card> before = Pages.walk(control::cards);
        Expect.distinct(before, Card::token);
        Pages.refusesForeignCursors(control::cards);
        control.remove(Expect.NO_TOKEN);
        if (mayBeChanged() && !before.isEmpty()) {
            assertEquals(before.get(0).token(), control.put(before.get(0)));
        }
        assertEquals(before, Pages.walk(control::cards));
    }

    @Test
    default void passagesComeInPages() {
        AccessControl control = connected().require(AccessControl.class);
        Pages.walk(cursor -> control.passages(Pages.lately(), cursor));
        Pages.findsNothing(cursor -> control.passages(Pages.LONG_AGO, cursor));
        Pages.refusesForeignCursors(cursor -> control.passages(Pages.lately(), cursor));
    }

    @Test
    default void callsThatAreNotThereEndWithoutHarm() {
        Intercom intercom = connected().require(Intercom.class);
        intercom.refuse();
        intercom.hangUp();
        intercom.hangUp();
    }

    @Test
    default void callsOfThePastComeInPages() {
        Intercom intercom = connected().require(Intercom.class);
        Pages.walk(intercom::history);
        Pages.refusesForeignCursors(intercom::history);
    }

    @Test
    default void listeningToCallsEnds() {
        Intercom intercom = connected().require(Intercom.class);
        CollectedReports<CallState> sink = new CollectedReports<>();
        StreamHandle handle = intercom.listen(sink);
        assertTimeout(Await.CLOSING, handle::close);
        handle.close();
        sink.staysQuiet();
    }
}
