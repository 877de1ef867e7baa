package org.lensbridge.driver.genericcgi.capability.system;

import java.nio.channels.WritableByteChannel;
import java.util.List;
import java.util.Map;
import org.lensbridge.api.capability.Logs;
import org.lensbridge.api.capability.control.Page;
import org.lensbridge.api.capability.control.Progress;
import org.lensbridge.api.capability.control.TimeSpan;
import org.lensbridge.api.capability.system.LogEntry;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.genericcgi.operation.SystemOperations;
import org.lensbridge.driver.genericcgi.survey.Ground;
import org.lensbridge.driver.support.operation.FileCopy;

/** Logs by sections 5.1.12 and 5.1.13. The device gives its log as a whole: the span is cut out of it here. Thread-safe. */
final class GenericLogs implements Logs {
    private static final int PAGE = 200;
    private static final String CURSOR = "line-";

    private final Ground ground;
    private final DeviceZone zone;

    GenericLogs(Ground ground, DeviceZone zone) {
        this.ground = ground;
        this.zone = zone;
    }

    @Override
    public Page<LogEntry> find(TimeSpan span, String cursor) {
        int from = from(cursor);
        List<LogEntry> entries = ground.engine()
                .ask(
                        SystemOperations.LOG,
                        Map.of(),
                        reply -> LogText.read(
                                reply.text(),
                                span,
                                zone.offset(),
                                ground.clock().instant()));
        int end = Math.min(from + PAGE, entries.size());
        List<LogEntry> page = entries.subList(Math.min(from, end), end);
        return end < entries.size() ? new Page<>(page, CURSOR + end) : Page.last(page);
    }

    private static int from(String cursor) {
        if (cursor.equals(Page.FIRST)) {
            return 0;
        }
        if (!cursor.matches(CURSOR + "\\d{1,6}")) {
            throw new CameraException(Kind.INVALID_ARGUMENT, "This is no cursor of a search in this device's log.");
        }
        return Integer.parseInt(cursor.substring(CURSOR.length()));
    }

    /** A firmware without a report has its log copied. */
    @Override
    public long report(WritableByteChannel to, Progress progress) {
        try {
            return new FileCopy(ground.engine(), ground.scope(), SystemOperations.REPORT, Map.of(), to, progress)
                    .once();
        } catch (CameraException e) {
            if (e.kind() != Kind.UNSUPPORTED) {
                throw e;
            }
        }
        return new FileCopy(ground.engine(), ground.scope(), SystemOperations.LOG, Map.of(), to, progress).once();
    }
}
