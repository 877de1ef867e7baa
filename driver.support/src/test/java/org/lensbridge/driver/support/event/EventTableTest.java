package org.lensbridge.driver.support.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.event.EventTypes;
import org.lensbridge.api.event.Phase;

class EventTableTest {
    private static final EventRow MOTION = new EventRow("Move", EventTypes.MOTION, "", PhaseRule.STATE);

    @Test
    void findsRowsAndLosesNoOther() {
        EventTable table = new EventTable(List.of(MOTION));
        assertEquals(MOTION, table.row("Move"));
        assertEquals(EventTypes.VENDOR, table.row("Else").type());
        assertEquals("Else", table.row("Else").code());
        assertThrows(IllegalStateException.class, () -> new EventTable(List.of(MOTION, MOTION)));
    }

    @Test
    void wordsBecomePhases() {
        assertEquals(Phase.START, PhaseRule.STATE.phase("START"));
        assertEquals(Phase.END, PhaseRule.STATE.phase("Stop"));
        assertEquals(Phase.PULSE, PhaseRule.STATE.phase("Pulse"));
        assertEquals(Phase.PULSE, PhaseRule.STATE.phase(""));
        assertEquals(Phase.UPDATE, PhaseRule.STATE.phase("State"));
        assertEquals(Phase.PULSE, PhaseRule.MOMENT.phase("Start"));
    }
}
