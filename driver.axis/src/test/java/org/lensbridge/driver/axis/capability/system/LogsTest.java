package org.lensbridge.driver.axis.capability.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.time.Instant;
import java.util.ArrayList;
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
import org.lensbridge.driver.axis.codec.PosixZone;

class LogsTest {
    private static final Instant NOW = Instant.parse("2024-03-01T12:00:00Z");
    private static final TimeSpan EVER =
            new TimeSpan(Instant.parse("2000-01-01T00:00:00Z"), Instant.parse("2100-01-01T00:00:00Z"));
    private static final DeviceZone HELSINKI =
            new DeviceZone(PosixZone.parse("EET-2EEST,M3.5.0/3,M10.5.0/4").orElseThrow(), true);

    private final SystemCamera device = new SystemCamera();

    @AfterEach
    void close() throws IOException {
        device.close();
    }

    private static List<LogEntry> read(String... lines) {
        return LogText.read(String.join("\r\n", lines), EVER, () -> HELSINKI, NOW);
    }

    private static LogEntry entry(String time, String type, String text) {
        return new LogEntry(Optional.of(time).filter(t -> !t.isEmpty()).map(Instant::parse), type, "", text);
    }

    @Test
    void readsLinesOfOldFirmwareInItsZone() {
        assertEquals(
                List.of(
                        entry("2023-07-01T09:00:00Z", "INFO", "syslogd[7]: 1.4.1: restart."),
                        entry("2024-02-29T10:00:05Z", "CRITICAL", "kernel: CIFS VFS: error = -13"),
                        entry("2024-03-01T10:00:00Z", "REPEATED", "last message repeated 4 times")),
                read(
                        "",
                        "----- /var/log/messages.old -----",
                        "<INFO    > Jul  1 12:00:00 axis-accc8e000001 syslogd[7]: 1.4.1: restart.",
                        "<CRITICAL> Feb 29 12:00:05 axis-accc8e000001 kernel: CIFS VFS: error = -13",
                        "<REPEATED> Mar  1 12:00:00 axis-accc8e000001 last message repeated 4 times"));
    }

    @Test
    void readsLinesOfCurrentFirmware() {
        assertEquals(
                List.of(
                        entry("2024-02-29T10:00:00.425Z", "INFO", "systemd[1]: Started."),
                        entry("2024-02-29T10:00:01Z", "WARNING", "[    5.5][    T1] systemd[1]: Unknown key"),
                        entry("2024-02-29T10:00:02Z", "", "root: local")),
                read(
                        "2024-02-29T12:00:00.425+02:00 axis-accc8e000001 [ INFO    ] systemd[1]: Started.",
                        "2024-02-29T10:00:01Z axis-accc8e000001 [ WARNING ] [    5.5][    T1] systemd[1]: Unknown key",
                        "2024-02-29 12:00:02 axis-accc8e000001 root: local"));
    }

    @Test
    void keepsLinesThatItDoesNotUnderstand() {
        assertEquals(
                List.of(
                        entry("", "", "Jan 99 99:99:99 x y"),
                        entry("", "", "2024-99-99T00:00:00Z a b"),
                        entry("", "", "\tat x".strip())),
                read("Jan 99 99:99:99 x y", "2024-99-99T00:00:00Z a b", "\tat x"));
    }

    @Test
    void hidesSecrets() {
        String text = read("2024-02-29T10:00:01Z host [ INFO ] httpd[1]: pwd=s3cret&user=a password: 's3cret 2'")
                .get(0)
                .text();
        assertFalse(text.contains("s3cret"), text);
    }

    @Test
    void aLineWithoutATimeBelongsToTheOneBefore() {
        TimeSpan day = new TimeSpan(Instant.parse("2024-02-29T00:00:00Z"), Instant.parse("2024-03-01T00:00:00Z"));
        List<LogEntry> found = LogText.read(
                "2024-02-28T10:00:00Z h a: old\n  of old\n2024-02-29T10:00:00Z h a: new\n  of new\n",
                day,
                () -> HELSINKI,
                NOW);
        assertEquals(
                List.of("a: new", "of new"), found.stream().map(LogEntry::text).toList());
    }

    @Test
    void pagesCoverTheWholeLog() {
        String log = IntStream.range(0, 450)
                .mapToObj(i -> "2024-02-29T10:00:00Z host a: " + i)
                .collect(Collectors.joining("\n"));
        Logs logs = device.connect().capability(Logs.class);
        device.text("systemlog.cgi", log);
        List<String> all = new ArrayList<>();
        String cursor = Page.FIRST;
        do {
            Page<LogEntry> page = logs.find(EVER, cursor);
            page.items().forEach(each -> all.add(each.text()));
            cursor = page.next();
        } while (!cursor.equals(Page.FIRST));
        assertEquals(450, all.size());
        assertEquals("a: 449", all.get(449));
        refused(Kind.INVALID_ARGUMENT, () -> logs.find(EVER, "foreign"));
    }

    @Test
    void looksInTheFolderOfAdministratorsWhereItMust() {
        Logs logs = device.connect().capability(Logs.class);
        device.text("admin/systemlog.cgi", "2024-02-29T10:00:00Z host a: b");
        assertEquals(1, logs.find(EVER, Page.FIRST).items().size());
        assertEquals("2024-02-29T10:00:00Z host a: b", report(logs));
        device.text("admin/serverreport.cgi", "a report");
        assertEquals("a report", report(logs));
        device.text("serverreport.cgi", "another report");
        assertEquals("another report", report(logs));
    }

    private static String report(Logs logs) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        logs.report(Channels.newChannel(bytes), Progress.SILENT);
        return bytes.toString();
    }

    @Test
    void tellsADeviceWithoutALog() {
        Logs logs = device.connect().capability(Logs.class);
        refused(Kind.UNSUPPORTED, () -> logs.find(EVER, Page.FIRST));
        refused(Kind.UNSUPPORTED, () -> report(logs));
        device.page("systemlog.cgi", "Access denied");
        refused(Kind.AUTH_REFUSED, () -> logs.find(EVER, Page.FIRST));
        device.text("systemlog.cgi", "");
        assertEquals(Page.last(List.of()), logs.find(EVER, Page.FIRST));
    }

    private static void refused(Kind kind, Runnable call) {
        CameraException failure = assertThrows(CameraException.class, call::run);
        assertEquals(kind, failure.kind(), failure::toString);
    }
}
