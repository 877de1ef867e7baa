package org.lensbridge.driver.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lensbridge.api.capability.control.Argument;
import org.lensbridge.api.capability.control.Trait;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.parameter.Index;
import org.lensbridge.driver.support.parameter.Parameter;

/** A chapter of the page: its sections, then its requests and its settings. */
final class CoverageChapter {
    private static final int LONGEST_TYPE = 90;

    private final DriverRows driver;
    private final Sections sections;
    private final Optional<SharedPart> shared;
    private final BiPredicate<String, String> shows;
    private final Sections.Chapter chapter;

    /** The chapter; {@code shows} tells of a golden line of settings and a group whether the one is about the other. */
    CoverageChapter(
            DriverRows driver,
            Sections sections,
            Optional<SharedPart> shared,
            BiPredicate<String, String> shows,
            Sections.Chapter chapter) {
        this.driver = driver;
        this.sections = sections;
        this.shared = shared;
        this.shows = shows;
        this.chapter = chapter;
    }

    String text() {
        String number = chapter.number().equals("-") ? "" : chapter.number() + " ";
        StringBuilder text = new StringBuilder("\n## " + number + chapter.title() + "\n\n");
        text.append("| section | about | requests | settings | shown by |\n|---|---|---|---|---|\n");
        chapter.sections().forEach(section -> text.append(line(section)));
        List<Operation> requests = chapter.sections().stream()
                .flatMap(section -> requests(section.number()).stream())
                .toList();
        if (!requests.isEmpty()) {
            text.append("\n| request | section | sent | base | arguments | traits |\n|---|---|---|---|---|---|\n");
            requests.forEach(row -> text.append(line(row)));
        }
        List<String> settings = settings();
        if (!settings.isEmpty()) {
            text.append("\n| setting | section | type | unit | what |\n|---|---|---|---|---|\n");
            settings.forEach(text::append);
        }
        return text.toString();
    }

    private List<Operation> requests(String section) {
        return driver.operations().stream()
                .filter(row -> row.section().equals(section))
                .toList();
    }

    private List<Parameter> settings(String section) {
        return driver.parameters().stream()
                .filter(row -> row.section().equals(section))
                .toList();
    }

    private String line(Sections.Section section) {
        Map<String, Integer> groups = new LinkedHashMap<>();
        settings(section.number()).forEach(row -> groups.merge(driver.group(row), 1, Integer::sum));
        return row(
                section.number(),
                section.title(),
                requests(section.number()).stream()
                        .map(row -> "`" + row.name() + "`")
                        .collect(Collectors.joining(", ")),
                groups.entrySet().stream()
                        .map(entry -> "`" + entry.getKey() + "` (" + entry.getValue() + ")")
                        .collect(Collectors.joining(", ")),
                shownBy(section.number()));
    }

    private String shownBy(String section) {
        Set<String> names = requests(section).stream().map(Operation::name).collect(Collectors.toSet());
        Set<String> groups = settings(section).stream().map(driver::group).collect(Collectors.toSet());
        GoldenText golden = driver.golden();
        Set<String> shown = new LinkedHashSet<>();
        for (String area : golden.areas()) {
            if (golden.requests(area).stream().anyMatch(request -> names.contains(request.operation()))) {
                shown.add("requests/" + area);
            }
            if (golden.answers(area).stream().anyMatch(answer -> names.contains(answer.operation()))) {
                shown.add("replies/" + area);
            }
            if (golden.lines("settings", area)
                    .anyMatch(line -> groups.stream().anyMatch(group -> shows.test(line, group)))) {
                shown.add("settings/" + area);
            }
        }
        shown.addAll(sections.testsOf(section));
        return String.join(", ", shown);
    }

    private List<String> settings() {
        List<String> lines = new ArrayList<>();
        for (Sections.Section section : chapter.sections()) {
            shared.filter(part -> section.number().equals(part.section())).ifPresent(part -> part.rows(
                            driver.parameters())
                    .forEach(row -> lines.add(line(
                            row, "`..." + key(row).substring(key(row).indexOf(part.part())) + "`", part.section()))));
            Set<String> heads = new LinkedHashSet<>();
            for (Parameter row : settings(section.number())) {
                Optional<SharedPart> part = shared.filter(any -> any.at(row) >= 0);
                if (part.isEmpty()) {
                    lines.add(line(row, "`" + key(row) + "`", row.section()));
                } else {
                    String head =
                            key(row).substring(0, key(row).indexOf(part.get().part()));
                    if (heads.add(head)) {
                        lines.add(row(
                                "`" + head + part.get().part() + "`...",
                                row.section(),
                                "",
                                "",
                                part.get().sentence()));
                    }
                }
            }
        }
        return lines;
    }

    private static String line(Parameter row, String key, String section) {
        String text = row.effect().isEmpty() ? row.description() : row.description() + " " + row.effect();
        return row(key, section, row.type().summary().replace("|", ", "), row.unit(), text);
    }

    private static String key(Parameter row) {
        String key = row.key();
        for (Index index : row.indexes()) {
            String range = index.name().equals(Index.CHANNEL) ? Index.CHANNEL : index.first() + ".." + index.last();
            key = key.replace("{" + index.name() + "}", range);
        }
        return key;
    }

    private static String line(Operation row) {
        boolean channel = row.arguments().stream().anyMatch(a -> a.name().equals(Operation.CHANNEL));
        return row(
                row.name(),
                row.section(),
                "`" + (row.isAddress() ? row.method().toLowerCase(Locale.ROOT) : row.method()) + " " + row.target()
                        + "`",
                channel ? Integer.toString(row.channelBase()) : "",
                row.arguments().stream().map(CoverageChapter::argument).collect(Collectors.joining("<br>")),
                row.traits().stream().sorted().map(Trait::name).collect(Collectors.joining(", ")));
    }

    private static String argument(Argument argument) {
        String type = argument.type().summary();
        String shown = type.length() > LONGEST_TYPE ? "one of the document's codes" : type.replace("|", ", ");
        String need = argument.required()
                ? ""
                : argument.defaultValue().map(value -> ", default " + value).orElse(", optional");
        return "`" + argument.name() + "` (" + shown + need + "): " + argument.description();
    }

    /** A line of a table, in which a bar would end its cell, also within code. */
    static String row(String... cells) {
        return Stream.of(cells).map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
