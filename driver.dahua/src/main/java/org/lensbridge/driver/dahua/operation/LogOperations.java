package org.lensbridge.driver.dahua.operation;

import static org.lensbridge.driver.support.operation.Operation.read;
import static org.lensbridge.driver.support.operation.Operation.write;

import java.util.List;
import org.lensbridge.api.capability.control.Trait;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;

/**
 * The log: section 4.13. The steps of a search are sent once each, whatever happens: a start repeated would leave a search open at the
 * device, and a step repeated would lose a page.
 */
public final class LogOperations {
    /** The most lines that one step answers. */
    public static final int MOST = 100;

    private static final String CGI = "/cgi-bin/log.cgi?action=";
    private static final ValueType TIME = new ValueType.TextType(32);
    private static final ValueType TOKEN = ValueType.integer(0, 4_294_967_295L);

    /** Section 4.13.1, step 1. A token of 0 or less says that there is nothing to find, and nothing to stop. */
    public static final Operation START = write(
                    "log.find.start",
                    "4.13.1",
                    CGI + "startFind&condition.StartTime={start}&condition.EndTime={end}&condition.Type={type}",
                    Decoding.KEYS,
                    "Begins a search in the log; its token names it. Stop it afterwards.")
            .needs("start", TIME, "in the device's own zone: 2026-01-31 21:02:32")
            .needs("end", TIME, "the same")
            .takes(
                    "type",
                    ValueType.choice("System", "Config", "Event", "Storage", "Account", "Data", "File", "CourseRecord"),
                    "the kind of lines; all when left out");
    /** Section 4.13.1, step 2. */
    public static final Operation NEXT = write(
                    "log.find.next",
                    "4.13.1",
                    CGI + "doFind&token={token}&count={count}",
                    Decoding.KEYS,
                    "The next lines that a search finds; none at its end.")
            .needs("token", TOKEN, "the search")
            .takes("count", ValueType.integer(1, MOST), Value.of(MOST), "the most lines to answer");
    /** Section 4.13.1, step 3. */
    public static final Operation STOP = write(
                    "log.find.stop", "4.13.1", CGI + "stopFind&token={token}", Confirmation.OK, "Ends a search.")
            .needs("token", TOKEN, "the search");
    /** Section 4.13.3. */
    public static final Operation BACKUP = read(
                    "log.backup",
                    "4.13.3",
                    "/cgi-bin/Log.backup?action=All&condition.StartTime={start}&condition.EndTime={end}",
                    Decoding.BYTES,
                    "The log of a time as a file.")
            .needs("start", TIME, "in the device's own zone: 2026-01-31 21:02:32")
            .needs("end", TIME, "the same");

    static final List<Operation> ALL = List.of(
            START,
            NEXT,
            STOP,
            write("log.clear", "4.13.2", CGI + "clear", Confirmation.OK, "Forgets the whole log.")
                    .with(Trait.DESTRUCTIVE),
            BACKUP);

    private LogOperations() {}
}
