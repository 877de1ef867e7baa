package org.lensbridge.driver.dahua.operation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lensbridge.api.capability.control.Argument;
import org.lensbridge.api.capability.control.Trait;
import org.lensbridge.driver.dahua.parameter.DahuaParameters;
import org.lensbridge.driver.dahua.parameter.DahuaTables;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.parameter.Index;
import org.lensbridge.driver.support.parameter.Parameter;

/** A chapter of the page: its sections, then its requests and its settings. */
final class CoverageChapter {
    private static final String HANDLER = ".EventHandler.";
    /** The section that explains handlers; each table that has one points to it. */
    private static final String HANDLERS = "4.9.1";

    private static final int LONGEST_TYPE = 90;

    private final Sections.Chapter chapter;

    CoverageChapter(Sections.Chapter chapter) {
        this.chapter = chapter;
    }

    String text() {
        StringBuilder text = new StringBuilder("\n## " + chapter.number() + " " + chapter.title() + "\n\n");
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

    static List<Operation> requests(String section) {
        return DahuaOperations.ALL.stream()
                .filter(row -> row.section().equals(section))
                .toList();
    }

    static List<Parameter> settings(String section) {
        return DahuaParameters.ALL.stream()
                .filter(row -> row.section().equals(section))
                .toList();
    }

    private static String line(Sections.Section section) {
        Map<String, Integer> tables = new LinkedHashMap<>();
        settings(section.number())
                .forEach(row ->
                        tables.merge(DahuaTables.INSTANCE.group(row.key()).orElseThrow(), 1, Integer::sum));
        return row(
                section.number(),
                section.title(),
                requests(section.number()).stream()
                        .map(row -> "`" + row.name() + "`")
                        .collect(Collectors.joining(", ")),
                tables.entrySet().stream()
                        .map(entry -> "`" + entry.getKey() + "` (" + entry.getValue() + ")")
                        .collect(Collectors.joining(", ")),
                shownBy(section.number()));
    }

    private static String shownBy(String section) {
        Set<String> names = requests(section).stream().map(Operation::name).collect(Collectors.toSet());
        Set<String> shown = new LinkedHashSet<>();
        for (String area : GoldenText.AREAS) {
            if (GoldenText.requests(area).stream().anyMatch(golden -> names.contains(golden.operation()))) {
                shown.add("requests/" + area);
            }
            if (GoldenText.answers(area).stream().anyMatch(golden -> names.contains(golden.operation()))) {
                shown.add("replies/" + area);
            }
            if (settings(section).stream()
                    .map(row -> DahuaTables.INSTANCE.group(row.key()).orElseThrow())
                    .distinct()
                    .anyMatch(table -> GoldenText.lines("settings", area)
                            .anyMatch(line -> line.contains("getConfig&name=" + table)))) {
                shown.add("settings/" + area);
            }
        }
        shown.addAll(Sections.testsOf(section));
        return String.join(", ", shown);
    }

    private List<String> settings() {
        List<String> lines = new ArrayList<>();
        for (Sections.Section section : chapter.sections()) {
            if (section.number().equals(HANDLERS)) {
                handler()
                        .forEach(row -> lines.add(
                                line(row, "`..." + key(row).substring(key(row).indexOf(HANDLER)) + "`", HANDLERS)));
            }
            Set<String> heads = new LinkedHashSet<>();
            for (Parameter row : settings(section.number())) {
                if (at(row) < 0) {
                    lines.add(line(row, "`" + key(row) + "`", row.section()));
                } else if (heads.add(row.key().substring(0, at(row)))) {
                    String head = key(row).substring(0, key(row).indexOf(HANDLER));
                    lines.add(row(
                            "`" + head + HANDLER + "`...",
                            row.section(),
                            "",
                            "",
                            "What happens then: as under " + HANDLERS + "."));
                }
            }
        }
        return lines;
    }

    /** The parameters of one handler; all handlers have the same. */
    private static List<Parameter> handler() {
        List<Parameter> all =
                DahuaParameters.ALL.stream().filter(row -> at(row) >= 0).toList();
        return all.stream()
                .filter(row -> row.key().startsWith(all.get(0).key().substring(0, at(all.get(0))) + HANDLER))
                .toList();
    }

    private static int at(Parameter row) {
        return row.key().indexOf(HANDLER);
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
                "`" + (row.isAddress() ? "rtsp" : row.method()) + " " + row.target() + "`",
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

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }
}
