package org.lensbridge.driver.support.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The manual shows the example that is compiled and tested here. */
class DriversPageTest {
    private static final Path PAGE = Path.of("..", "docs", "drivers.md");
    private static final Path EXAMPLE =
            Path.of("src", "test", "java", "org", "lensbridge", "driver", "support", "example", "AcmeDriver.java");
    private static final String BEGIN = "<!-- AcmeDriver -->\n```java\n";
    private static final String END = "```\n<!-- end -->";

    @Test
    void showsTheExampleAsItIs() throws IOException {
        String source = Files.readString(EXAMPLE);
        String shown = source.substring(source.indexOf("/** A whole driver"));
        String page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        int end = page.indexOf(END, begin);
        if (Boolean.getBoolean("lensbridge.write")) {
            page = page.substring(0, begin) + shown + page.substring(end);
            Files.writeString(PAGE, page);
            end = page.indexOf(END, begin);
        }
        assertEquals(
                shown,
                page.substring(begin, end),
                "Write the page anew with: mvn -pl driver.support test -Dtest=DriversPageTest -Dlensbridge.write=true");
    }
}
