package org.lensbridge.driver.dahua.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.lensbridge.api.driver.DriverInfo;
import org.lensbridge.api.driver.DriverOption;
import org.lensbridge.driver.dahua.DahuaDriverFactory;
import org.lensbridge.driver.dahua.quirk.DahuaQuirks;
import org.lensbridge.transport.http.HttpTransports;

/** The page docs/vendors/dahua.md, made of the rows, of the document's sections and of a head that is written by hand. */
final class CoveragePage {
    static final Path PATH = Path.of("..", "docs", "vendors", "dahua.md");

    private CoveragePage() {}

    static String text() {
        String quirks = DahuaQuirks.TABLE.rows().stream()
                .map(row -> "| " + row.name() + " | " + row.evidence() + " |\n")
                .collect(Collectors.joining());
        String options = info().options().stream().map(CoveragePage::line).collect(Collectors.joining());
        String head = Sections.text("head.md").replace("%OPTIONS%\n", options).replace("%QUIRKS%\n", quirks);
        return Sections.chapters().stream()
                .map(chapter -> new CoverageChapter(chapter).text())
                .collect(Collectors.joining("", head, ""));
    }

    /** What the driver says of itself. */
    static DriverInfo info() {
        try (HttpTransports transport = HttpTransports.create()) {
            return new DahuaDriverFactory(transport).info();
        }
    }

    private static String line(DriverOption option) {
        String type = option.type().summary().replace("|", ", ");
        String meaning = option.defaultValue()
                .filter(value -> !value.toString().isEmpty())
                .map(value -> option.description() + " When left out: " + value + ".")
                .orElse(option.description());
        return "| " + option.name() + " | " + type + " | " + meaning + " |\n";
    }

    static void write() throws IOException {
        Files.createDirectories(PATH.getParent());
        Files.writeString(PATH, text());
    }
}
