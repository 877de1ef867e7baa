package org.lensbridge.driver.dahua.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.lensbridge.driver.dahua.quirk.DahuaQuirks;

/** The page docs/vendors/dahua.md, made of the rows, of the document's sections and of a head that is written by hand. */
final class CoveragePage {
    static final Path PATH = Path.of("..", "docs", "vendors", "dahua.md");

    private CoveragePage() {}

    static String text() {
        String quirks = DahuaQuirks.TABLE.rows().stream()
                .map(row -> "| " + row.name() + " | " + row.evidence() + " |\n")
                .collect(Collectors.joining());
        String head = Sections.text("head.md").replace("%QUIRKS%", quirks);
        return Sections.chapters().stream()
                .map(chapter -> new CoverageChapter(chapter).text())
                .collect(Collectors.joining("", head, ""));
    }

    static void write() throws IOException {
        Files.createDirectories(PATH.getParent());
        Files.writeString(PATH, text());
    }
}
