package org.lensbridge.driver.dahua.capability.system;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lensbridge.api.capability.control.Page;
import org.lensbridge.api.capability.control.Progress;
import org.lensbridge.api.capability.system.LogEntry;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

/** The log as a text, for devices that make no report of their own: a line for each entry, in UTF-8. Stateless. */
final class LogReport {
    /** For a device that never comes to an end. */
    private static final int MOST_PAGES = 1000;

    private LogReport() {}

    /** Writes what a search finds page by page; returns the number of bytes. */
    static long write(Function<String, Page<LogEntry>> search, WritableByteChannel to, Progress progress) {
        long done = 0;
        boolean wanted = true;
        String cursor = Page.FIRST;
        for (int pages = 0; wanted && pages < MOST_PAGES && (pages == 0 || !cursor.equals(Page.FIRST)); pages++) {
            Page<LogEntry> page = search.apply(cursor);
            done += write(page.items(), to);
            cursor = page.next();
            wanted = progress.advanced(done, -1);
        }
        return done;
    }

    private static long write(List<LogEntry> lines, WritableByteChannel to) {
        ByteBuffer text = StandardCharsets.UTF_8.encode(
                lines.stream().map(LogReport::line).collect(Collectors.joining()));
        long length = text.remaining();
        try {
            while (text.hasRemaining()) {
                to.write(text);
            }
        } catch (IOException e) {
            throw new CameraException(Kind.INVALID_ARGUMENT, "The file cannot be written where it is to be stored.", e);
        }
        return length;
    }

    private static String line(LogEntry entry) {
        return Stream.of(
                                entry.time().map(Instant::toString).orElse(""),
                                entry.type(),
                                entry.user(),
                                entry.text().replaceAll("[\\r\\n]+", " "))
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining("  "))
                + "\n";
    }
}
