package org.lensbridge.driver.axis.capability.system;

import java.nio.channels.WritableByteChannel;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.lensbridge.api.capability.Logs;
import org.lensbridge.api.capability.control.Page;
import org.lensbridge.api.capability.control.Progress;
import org.lensbridge.api.capability.control.TimeSpan;
import org.lensbridge.api.capability.system.LogEntry;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.axis.operation.LogOperations;
import org.lensbridge.driver.axis.survey.Ground;
import org.lensbridge.driver.support.operation.FileCopy;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.session.Questions;

/** The log of the system, which the device gives as a whole: the span is cut out of it here. Without state; thread-safe. */
final class AxisLogs implements Logs {
    private static final int PAGE = 200;
    private static final String CURSOR = "line-";

    private final Ground ground;

    AxisLogs(Ground ground) {
        this.ground = ground;
    }

    @Override
    public Page<LogEntry> find(TimeSpan span, String cursor) {
        ground.scope().ensureOpen();
        int from = from(cursor);
        String text = either(LogOperations.SYSTEM, LogOperations.ADMIN_SYSTEM, row -> ground.engine()
                .send(row, Map.of())
                .text());
        List<LogEntry> entries =
                LogText.read(text, span, this::zone, ground.clock().instant());
        int end = Math.min(from + PAGE, entries.size());
        List<LogEntry> page = entries.subList(Math.min(from, end), end);
        return end < entries.size() ? new Page<>(page, CURSOR + end) : Page.last(page);
    }

    private static int from(String cursor) {
        if (cursor.equals(Page.FIRST)) {
            return 0;
        }
        if (!cursor.matches(CURSOR + "\\d{1,6}")) {
            throw new CameraException(
                    Kind.INVALID_ARGUMENT, "This is no cursor of a log: give the one of the page before, or none.");
        }
        return Integer.parseInt(cursor.substring(CURSOR.length()));
    }

    private DeviceZone zone() {
        try {
            return DeviceZone.in(DeviceZone.ask(ground.engine())).orElse(DeviceZone.UTC);
        } catch (CameraException e) {
            if (Questions.isFatal(e)) {
                throw e;
            }
            return DeviceZone.UTC;
        }
    }

    /** The report as a text, which every firmware makes; a firmware without one has its log copied. */
    @Override
    public long report(WritableByteChannel to, Progress progress) {
        ground.scope().ensureOpen();
        try {
            return either(LogOperations.REPORT, LogOperations.ADMIN_REPORT, row -> copy(row, to, progress));
        } catch (CameraException e) {
            if (e.kind() != Kind.UNSUPPORTED) {
                throw e;
            }
        }
        return either(LogOperations.SYSTEM, LogOperations.ADMIN_SYSTEM, row -> copy(row, to, progress));
    }

    private long copy(Operation row, WritableByteChannel to, Progress progress) {
        return new FileCopy(ground.engine(), ground.scope(), row, Map.of(), to, progress).once();
    }

    private static <T> T either(Operation row, Operation older, Function<Operation, T> work) {
        try {
            return work.apply(row);
        } catch (CameraException e) {
            if (e.kind() != Kind.UNSUPPORTED) {
                throw e;
            }
            return work.apply(older);
        }
    }
}
