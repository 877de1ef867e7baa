package org.lensbridge.driver.genericcgi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.Logs;
import org.lensbridge.api.capability.control.Page;
import org.lensbridge.api.capability.control.Progress;
import org.lensbridge.api.capability.control.TimeSpan;
import org.lensbridge.api.capability.system.LogEntry;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

final class LogsTest {
    private static final TimeSpan YEAR =
            new TimeSpan(Instant.parse("2024-01-01T00:00:00Z"), Instant.parse("2025-01-01T00:00:00Z"));

    private final GeneralCamera device = new GeneralCamera();

    @AfterEach
    void close() {
        device.close();
    }

    private Logs logs() {
        return device.rig().capability(0, Logs.class);
    }

    @Test
    void readsTheLinesOfASpan() {
        device.answers.put(
                "systemlog.cgi",
                """
                [2023-12-31 23:59:59] before
                2024/01/02 03:04:05 login of Admin
                  more about it
                Feb 29 2024 12:00:00 gate: opened
                2025-01-01 00:00:00 after
                  more about that
                """);
        assertEquals(
                List.of(
                        new LogEntry(Optional.of(Instant.parse("2024-01-02T03:04:05Z")), "", "", "login of Admin"),
                        new LogEntry(Optional.empty(), "", "", "more about it"),
                        new LogEntry(Optional.of(Instant.parse("2024-02-29T12:00:00Z")), "", "", "gate: opened")),
                logs().find(YEAR, Page.FIRST).items());
    }

    @Test
    void linesWithoutAYearAreOfTheLastOne() {
        device.answers.put("systemlog.cgi", "<6>Mar  9 08:07:06 camera syslogd: started\n");
        Instant now = Instant.now();
        LogEntry entry = logs().find(TimeSpan.before(now.plusSeconds(90_000), Duration.ofDays(400)), Page.FIRST)
                .items()
                .get(0);
        assertEquals("camera syslogd: started", entry.text());
        assertEquals(List.of(), logs().find(YEAR, Page.FIRST).items());
    }

    @Test
    void pagesHoldAllLines() {
        device.answers.put(
                "systemlog.cgi",
                IntStream.range(0, 450)
                        .mapToObj(i -> "2024-01-02 03:04:05 line " + i + "\n")
                        .collect(Collectors.joining()));
        Page<LogEntry> first = logs().find(YEAR, Page.FIRST);
        Page<LogEntry> second = logs().find(YEAR, first.next());
        Page<LogEntry> third = logs().find(YEAR, second.next());
        assertEquals("line 200", second.items().get(0).text());
        assertEquals(
                450,
                first.items().size() + second.items().size() + third.items().size());
        assertEquals(false, third.hasNext());
        assertEquals(
                Kind.INVALID_ARGUMENT,
                assertThrows(CameraException.class, () -> logs().find(YEAR, "other"))
                        .kind());
    }

    @Test
    void garbageIsNoTrouble() {
        device.answers.put(
                "systemlog.cgi", "\u0000\u00ff\n99999-99-99 99:99:99\nFoo 99 99:99:99 x\n2024-13-45 10:00:00 y\n");
        assertEquals(List.of(), logs().find(YEAR, Page.FIRST).items());
    }

    @Test
    void reportsFallBackToTheLog() {
        device.answers.put("serverreport.cgi", "Product: YV-720\n");
        assertEquals("Product: YV-720\n", report());
        device.answers.remove("serverreport.cgi");
        device.answers.put("systemlog.cgi", "2024-01-02 03:04:05 line\n");
        assertEquals("2024-01-02 03:04:05 line\n", report());
    }

    private String report() {
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        logs().report(Channels.newChannel(copy), Progress.SILENT);
        return copy.toString(StandardCharsets.UTF_8);
    }
}
