package org.lensbridge.driver.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The sections of a vendor's document, and the tests that show them, as they were written down by hand in the resources
 * {@code /coverage/sections.txt} and {@code /coverage/tests.txt} of a driver's tests.
 */
final class Sections {
    record Section(String number, String title) {}

    /** A chapter; one whose number is {@code -} has only a title. */
    record Chapter(String number, String title, List<Section> sections) {}

    private final Class<?> home;

    Sections(Class<?> home) {
        this.home = home;
    }

    /** The chapters of the page, in the document's order. */
    List<Chapter> chapters() {
        List<Chapter> chapters = new ArrayList<>();
        for (String line : GoldenText.lines(home, "/coverage/sections.txt")) {
            boolean opens = line.startsWith("= ");
            String[] fields = (opens ? line.substring(2) : line).split(" ", 2);
            if (opens) {
                chapters.add(new Chapter(fields[0], fields[1], new ArrayList<>()));
            } else {
                chapters.get(chapters.size() - 1).sections().add(new Section(name(fields[0]), fields[1]));
            }
        }
        return chapters;
    }

    List<String> numbers() {
        return chapters().stream()
                .flatMap(chapter -> chapter.sections().stream())
                .map(Section::number)
                .toList();
    }

    /** Test classes with what they say that they show. */
    Map<String, List<String>> tests() {
        Map<String, List<String>> tests = new LinkedHashMap<>();
        for (String line : GoldenText.lines(home, "/coverage/tests.txt")) {
            List<String> fields = List.of(line.split(" +"));
            tests.put(fields.get(0), fields.stream().skip(1).map(Sections::name).toList());
        }
        return tests;
    }

    /** The sections of some documents have names with blanks, for each of which a plus is written. */
    private static String name(String written) {
        return written.replace('+', ' ');
    }

    /** The test classes that show a section. */
    Set<String> testsOf(String section) {
        Set<String> classes = new TreeSet<>();
        tests().forEach((name, shown) -> {
            if (shown.stream().anyMatch(pattern -> matches(pattern, section))) {
                classes.add(name);
            }
        });
        return classes;
    }

    static boolean matches(String pattern, String section) {
        return pattern.endsWith("*")
                ? section.startsWith(pattern.substring(0, pattern.length() - 1))
                : section.equals(pattern);
    }

    /** The part of the page before the chapters. */
    String head() {
        return GoldenText.text(home, "/coverage/head.md");
    }
}
