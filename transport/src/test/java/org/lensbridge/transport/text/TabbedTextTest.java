package org.lensbridge.transport.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TabbedTextTest {
    @Test
    void readsColumnsAndSkipsBlankLines() {
        TabbedText text = TabbedText.parse("a.avi\t12\t2025/03/14\r\n\r\nb.avi\t\t x \n", KeyValueLimits.DEFAULT);
        assertEquals(List.of(List.of("a.avi", "12", "2025/03/14"), List.of("b.avi", "", "x")), text.rows());
    }

    @Test
    void givesItsRowsAsAValue() {
        assertEquals(
                "[[a, 1], [b]]",
                TabbedText.parse("a\t1\nb", KeyValueLimits.DEFAULT).table().toString());
    }

    @Test
    void namesTheLineBehindWhichNothingIsRead() {
        TabbedText text = TabbedText.parse("a\nb\nc", new KeyValueLimits(2, 1, 9, 1));
        assertEquals(
                List.of("Line 3: only 2 lines are read; this one and what follows were dropped."), text.warnings());
    }
}
