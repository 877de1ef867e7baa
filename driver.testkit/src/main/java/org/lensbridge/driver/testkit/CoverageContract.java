package org.lensbridge.driver.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.driver.DriverInfo;
import org.lensbridge.api.driver.DriverOption;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.parameter.Parameter;
import org.lensbridge.driver.support.quirk.QuirkTable;

/**
 * The page {@code docs/vendors/NAME.md}, made of a driver's rows, of the sections of the vendor's document and of a head, and the whole document
 * section by section. Among the resources of the driver's tests stand, written by hand:
 *
 * <ul>
 *   <li>{@code /coverage/head.md}: the page before its chapters, with a table whose head begins {@code | capability |}, and
 *       {@code %OPTIONS%} and {@code %QUIRKS%} on lines of their own;
 *   <li>{@code /coverage/sections.txt}: a line {@code = 4.1 Title} for each chapter ({@code = - Title} for one without a number),
 *       then {@code 4.1.1 what it is about} for each section, with a plus for each blank in its name;
 *   <li>{@code /coverage/tests.txt}: {@code SomeTest 4.1.1 4.2.*}: which test classes show sections at work.
 * </ul>
 *
 * <p>With {@code -Dlensbridge.write=true} the page is written anew.
 */
public abstract class CoverageContract {
    private final DriverRows driver;
    private final DriverInfo info;
    private final QuirkTable quirks;
    private final Sections sections = new Sections(getClass());

    protected CoverageContract(DriverRows driver, DriverInfo info, QuirkTable quirks) {
        this.driver = driver;
        this.info = info;
        this.quirks = quirks;
    }

    /** A part that many settings share, if there is one. */
    protected Optional<SharedPart> shared() {
        return Optional.empty();
    }

    /** Whether a section describes no request but what requests carry; it is shown by tests instead. */
    protected boolean isFormat(String section) {
        return false;
    }

    /** Whether a golden line of settings shows a group: by default, whether it changes anything of it, at whatever index. */
    protected boolean shows(String line, String group) {
        for (String change : line.split(" \\| ")[1].split("; ")) {
            String key = change.substring(0, change.indexOf('=')).strip();
            if (driver.dialect()
                    .group(key)
                    .filter(any -> anyIndex(any).equals(anyIndex(group)))
                    .isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static String anyIndex(String group) {
        return group.replaceAll("\\d+", "0");
    }

    @Test
    void committedPageIsThatOfTheRows() throws IOException {
        Path path = Path.of("..", "docs", "vendors", info.name() + ".md");
        if (Boolean.getBoolean("lensbridge.write")) {
            Files.createDirectories(path.getParent());
            Files.writeString(path, page());
        }
        String module = Path.of("").toAbsolutePath().getFileName().toString();
        assertEquals(
                page(),
                Files.exists(path) ? Files.readString(path) : "",
                "docs/vendors/" + info.name() + ".md differs from the rows. Write it anew with: mvn -pl " + module
                        + " test -Dtest=" + getClass().getSimpleName() + " -Dlensbridge.write=true");
    }

    private String page() {
        String known = quirks.rows().stream()
                .map(row -> "| " + row.name() + " | " + row.evidence() + " |\n")
                .collect(Collectors.joining());
        String options = info.options().stream().map(CoverageContract::line).collect(Collectors.joining());
        String head = sections.head().replace("%OPTIONS%\n", options).replace("%QUIRKS%\n", known);
        return sections.chapters().stream()
                .map(chapter -> new CoverageChapter(driver, sections, shared(), this::shows, chapter).text())
                .collect(Collectors.joining("", head, ""));
    }

    private static String line(DriverOption option) {
        String type = option.type().summary().replace("|", ", ");
        String meaning = option.defaultValue()
                .filter(value -> !value.toString().isEmpty())
                .map(value -> option.description() + " When left out: " + value + ".")
                .orElse(option.description());
        return "| " + option.name() + " | " + type + " | " + meaning + " |\n";
    }

    @Test
    void everySectionHasARowOrIsAFormatThatTestsShow() {
        Set<String> having = having();
        assertEquals(
                List.of(),
                sections.numbers().stream()
                        .filter(number ->
                                isFormat(number) ? sections.testsOf(number).isEmpty() : !having.contains(number))
                        .toList(),
                "sections without a row, and formats without a test");
    }

    @Test
    void rowsAreOfSectionsThatThereAre() {
        List<String> numbers = sections.numbers();
        assertEquals(numbers.stream().distinct().toList(), numbers, "a section stands twice");
        Set<String> unknown = having();
        unknown.removeAll(numbers);
        assertEquals(Set.of(), unknown);
    }

    private Set<String> having() {
        Set<String> having = new TreeSet<>();
        driver.operations().stream().map(Operation::section).forEach(having::add);
        driver.parameters().stream().map(Parameter::section).forEach(having::add);
        return having;
    }

    @Test
    void testsThatShowSectionsExist() throws IOException {
        Set<String> classes;
        try (Stream<Path> files = Files.walk(Path.of("src", "test", "java"))) {
            classes = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Test.java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toSet());
        }
        List<String> numbers = sections.numbers();
        sections.tests().forEach((name, shown) -> {
            assertTrue(classes.contains(name), () -> "no test " + name);
            shown.forEach(pattern -> assertTrue(
                    numbers.stream().anyMatch(number -> Sections.matches(pattern, number)),
                    () -> name + ": no section " + pattern));
        });
    }

    @Test
    void theTableNamesTheCapabilitiesThatTheDriverHas() {
        Set<String> named = new TreeSet<>();
        sections.head()
                .lines()
                .dropWhile(line -> !line.startsWith("| capability |"))
                .skip(2)
                .takeWhile(line -> line.startsWith("| "))
                .forEach(line -> named.add(line.split(" ")[1]));
        assertEquals(new TreeSet<>(info.capabilities()), named);
    }
}
