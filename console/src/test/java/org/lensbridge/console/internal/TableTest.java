package org.lensbridge.console.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void columnsAreAlignedAndLinesHaveNoBlanksAtTheirEnd() {
        Table table = new Table("NAME", "STATE").row("gate", "ONLINE").row("a-long-name", "");
        assertEquals("NAME         STATE\ngate         ONLINE\na-long-name", table.toString());
    }

    @Test
    void whatADeviceSaysMovesNoCursor() {
        String shown = new Table("NAME").row("gate\u001b[2J\r\nb").toString();
        assertFalse(shown.contains("\u001b"));
        assertEquals(2, shown.lines().count());
    }

    @Test
    void aTableWithoutRowsIsEmpty() {
        assertTrue(new Table("NAME").isEmpty());
        assertFalse(new Table("NAME").row("gate").isEmpty());
    }
}
