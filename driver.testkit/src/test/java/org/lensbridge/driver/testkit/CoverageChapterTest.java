package org.lensbridge.driver.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CoverageChapterTest {
    @Test
    void barsDoNotEndCells() {
        assertEquals(
                "| `{#canvases:Canvas\\|1}` | a or b |\n", CoverageChapter.row("`{#canvases:Canvas|1}`", "a or b"));
        assertEquals("|  |  |\n", CoverageChapter.row("", ""));
    }
}
