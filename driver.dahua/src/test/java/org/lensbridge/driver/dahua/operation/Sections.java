package org.lensbridge.driver.dahua.operation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The sections of the vendor's document, and the tests that show them, as they were written down by hand. */
final class Sections {
    record Section(String number, String title) {}

    record Chapter(String number, String title, List<Section> sections) {}

    private Sections() {}

    /** The chapters of the page, in the document's order. */
    static List<Chapter> chapters() {
        List<Chapter> chapters = new ArrayList<>();
        for (String line : lines("sections.txt")) {
            boolean opens = line.startsWith("= ");
            String[] fields = (opens ? line.substring(2) : line).split(" ", 2);
            if (opens) {
                chapters.add(new Chapter(fields[0], fields[1], new ArrayList<>()));
            } else {
                chapters.get(chapters.size() - 1).sections().add(new Section(fields[0], fields[1]));
            }
        }
        return chapters;
    }

    static List<String> numbers() {
        return chapters().stream()
                .flatMap(chapter -> chapter.sections().stream())
                .map(Section::number)
                .toList();
    }

    /** Test classes with what they say that they show. */
    static Map<String, List<String>> tests() {
        Map<String, List<String>> tests = new LinkedHashMap<>();
        for (String line : lines("tests.txt")) {
            List<String> fields = List.of(line.split(" +"));
            tests.put(fields.get(0), fields.subList(1, fields.size()));
        }
        return tests;
    }

    /** The test classes that show a section. */
    static Set<String> testsOf(String section) {
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

    static String text(String name) {
        try (InputStream in = Sections.class.getResourceAsStream("/coverage/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(String name) {
        return text(name)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }
}
