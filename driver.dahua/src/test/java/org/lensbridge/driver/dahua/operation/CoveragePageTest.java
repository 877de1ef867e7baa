package org.lensbridge.driver.dahua.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class CoveragePageTest {
    @Test
    void committedPageIsThatOfTheRows() throws IOException {
        if (Boolean.getBoolean("lensbridge.write")) {
            CoveragePage.write();
        }
        String committed = Files.exists(CoveragePage.PATH) ? Files.readString(CoveragePage.PATH) : "";
        assertEquals(
                CoveragePage.text(),
                committed,
                "docs/vendors/dahua.md differs from the rows. Write it anew with:"
                        + " mvn -pl driver.dahua test -Dtest=CoveragePageTest -Dlensbridge.write=true");
    }
}
