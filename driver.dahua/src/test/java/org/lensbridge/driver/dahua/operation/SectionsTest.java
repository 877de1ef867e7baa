package org.lensbridge.driver.dahua.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lensbridge.driver.dahua.parameter.DahuaParameters;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.parameter.Parameter;

/** The whole document, section by section. */
class SectionsTest {
    @Test
    void everySectionThatDescribesARequestHasARow() {
        Set<String> having =
                DahuaOperations.ALL.stream().map(Operation::section).collect(Collectors.toSet());
        assertEquals(
                List.of(),
                Sections.numbers().stream()
                        .filter(number -> !number.startsWith("15."))
                        .filter(number -> !having.contains(number))
                        .toList(),
                "sections without a row");
    }

    /** The parameters of 4.9.1, event handlers, stand in the tables of events. */
    @Test
    void everyTableOfTheDocumentHasParameters() {
        Set<String> having =
                DahuaParameters.ALL.stream().map(Parameter::section).collect(Collectors.toSet());
        assertEquals(
                List.of(),
                DahuaOperations.ALL.stream()
                        .filter(row -> row.target().startsWith(Tables.SET) && row != ConfigOperations.SET_ANY)
                        .map(Operation::section)
                        .filter(section -> !having.contains(section) && !section.equals("4.9.1"))
                        .toList(),
                "tables without a parameter");
    }

    @Test
    void rowsAreOfSectionsThatThereAre() {
        List<String> numbers = Sections.numbers();
        assertEquals(numbers.stream().distinct().toList(), numbers, "a section stands twice");
        assertEquals(
                List.of(),
                Stream.concat(
                                DahuaOperations.ALL.stream().map(Operation::section),
                                DahuaParameters.ALL.stream().map(Parameter::section))
                        .distinct()
                        .filter(section -> !numbers.contains(section))
                        .toList());
    }

    @Test
    void formatsAreShownByTests() {
        assertEquals(
                List.of(),
                Sections.numbers().stream()
                        .filter(number -> number.startsWith("15."))
                        .filter(number -> Sections.testsOf(number).isEmpty())
                        .toList());
    }

    @Test
    void testsThatShowSectionsExist() throws IOException {
        Set<String> classes;
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            classes = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Test.java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toSet());
        }
        Sections.tests().forEach((name, shown) -> {
            assertTrue(classes.contains(name), () -> "no test " + name);
            shown.forEach(pattern -> assertTrue(
                    Sections.numbers().stream().anyMatch(number -> Sections.matches(pattern, number)),
                    () -> name + ": no section " + pattern));
        });
    }

    @Test
    void theTableNamesTheCapabilitiesThatTheDriverHas() {
        Set<String> named = new TreeSet<>();
        Sections.text("head.md")
                .lines()
                .dropWhile(line -> !line.startsWith("| capability |"))
                .skip(2)
                .takeWhile(line -> line.startsWith("| "))
                .forEach(line -> named.add(line.split(" ")[1]));
        assertEquals(new TreeSet<>(CoveragePage.info().capabilities()), named);
    }
}
