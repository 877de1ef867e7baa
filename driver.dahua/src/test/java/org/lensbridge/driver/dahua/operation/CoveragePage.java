package org.lensbridge.driver.dahua.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.lensbridge.api.capability.control.Argument;
import org.lensbridge.api.capability.control.Trait;
import org.lensbridge.driver.dahua.parameter.DahuaParameters;
import org.lensbridge.driver.dahua.quirk.DahuaQuirks;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.parameter.Index;
import org.lensbridge.driver.support.parameter.Parameter;

/** The page docs/vendors/dahua.md, made of the rows. */
final class CoveragePage {
    static final Path PATH = Path.of("..", "docs", "vendors", "dahua.md");

    private static final String HEAD =
            """
            # Dahua and Amcrest

            The driver `dahua` (bundle `org.lensbridge.driver.dahua`) speaks the vendor's HTTP API. This page is generated from the
            driver's rows; do not edit it. After a change of a row run
            `mvn -pl driver.dahua test -Dtest=CoveragePageTest -Dlensbridge.write=true`.

            ## Capabilities

            | capability | of | section | notes |
            |---|---|---|---|
            | Snapshot | channel | 4.4.2 | the size is the device's own |
            | LiveVideo | channel | 4.2.1, 4.5.5 | profiles `main`, `sub1`, `sub2` as far as the device has them; sent as MJPEG, so the stream's compression must be MJPG |
            | PanTiltZoom | channel that turns | 4.10.4, 4.10.7 to 4.10.9 | one axis or a diagonal by its own code, turning and zooming together by `Continuously`; angles are the device's own: pan 0 to 360, tilt 0 to 90 |
            | Presets | channel that turns | 4.10.4, 4.10.5, 4.10.7 | a new preset takes the lowest free number; the API cannot name presets |
            | EventSource | device | 4.9.16, 4.9.17 | all codes, with a heartbeat every 5 seconds where the firmware knows it; motion, loss, tampering and inputs that go on already are reported as resync |
            | Operations | device | all below | |
            | Settings | device, channel | all below | keys are the vendor's full names without `table.`; any other table can be read and written too, as texts; passwords are read as asterisks |

            ## Options

            | option | values | meaning |
            |---|---|---|
            | ptzChannelBase | auto, 0, 1 | the number of the first PTZ channel in requests; `auto` finds out on devices with one channel |
            | quirks | names, with a minus in front not to apply | deviations of the firmware to assume: see below; those in force stand in the device's details |

            %QUIRKS%
            ## Settings

            Indexes count from 0 in keys; *channel* is the API's channel less 1. Changes are sent in this order, with one request for a
            table, and read back.

            | key | section | type | unit | what |
            |---|---|---|---|---|
            %SETTINGS%
            ## Operations

            Channels count from 1 in arguments; *base* is the number that the request gives the first channel. A part of a request
            whose argument is left out is left out too. `{*changes}` stands for one `name=value` for each entry.

            | operation | section | request | base | arguments | traits |
            |---|---|---|---|---|---|
            """;

    private CoveragePage() {}

    static String text() {
        String head = HEAD.replace("%QUIRKS%\n", quirks())
                .replace(
                        "%SETTINGS%\n",
                        DahuaParameters.ALL.stream().map(CoveragePage::line).collect(Collectors.joining("", "", "\n")));
        return DahuaOperations.ALL.stream().map(CoveragePage::line).collect(Collectors.joining("\n", head, "\n"));
    }

    private static String quirks() {
        StringBuilder lines = new StringBuilder("## Quirks\n\n| quirk | evidence |\n|---|---|\n");
        DahuaQuirks.TABLE.rows().forEach(row -> lines.append("| ")
                .append(row.name())
                .append(" | ")
                .append(row.evidence())
                .append(" |\n"));
        return lines.append('\n').toString();
    }

    private static String line(Parameter row) {
        String key = row.key();
        for (Index index : row.indexes()) {
            String range = index.name().equals(Index.CHANNEL) ? Index.CHANNEL : index.first() + ".." + index.last();
            key = key.replace("{" + index.name() + "}", range);
        }
        String type = row.type().summary().replace("|", ", ");
        String text = row.effect().isEmpty() ? row.description() : row.description() + " " + row.effect();
        return "| `" + key + "` | " + row.section() + " | " + type + " | " + row.unit() + " | " + text + " |\n";
    }

    private static String line(Operation row) {
        boolean channel = row.arguments().stream().anyMatch(a -> a.name().equals(Operation.CHANNEL));
        return "| "
                + String.join(
                        " | ",
                        List.of(
                                row.name(),
                                row.section(),
                                "`" + row.method() + " " + row.target() + "`",
                                channel ? Integer.toString(row.channelBase()) : "",
                                row.arguments().stream()
                                        .map(CoveragePage::argument)
                                        .collect(Collectors.joining("<br>")),
                                row.traits().stream().sorted().map(Trait::name).collect(Collectors.joining(", "))))
                + " |";
    }

    private static String argument(Argument argument) {
        String type = argument.type().summary();
        String shown = type.length() > 60 ? "one of the document's codes" : type.replace("|", ", ");
        String need = argument.required()
                ? ""
                : argument.defaultValue().map(value -> ", default " + value).orElse(", optional");
        return "`" + argument.name() + "` (" + shown + need + "): " + argument.description();
    }

    static void write() throws IOException {
        Files.createDirectories(PATH.getParent());
        Files.writeString(PATH, text());
    }
}
