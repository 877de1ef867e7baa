package org.lensbridge.driver.axis.operation;

import java.util.List;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.transport.http.HttpReply;

/** Reports and logs. Older firmware has the programs in a folder for administrators. */
public final class LogOperations {
    private static final String SECTION = "network-video/system-settings";
    private static final String CGI = "/axis-cgi/";
    private static final String ADMIN = "/axis-cgi/admin/";

    /** A text, which may be longer than most answers. */
    private static final Decoding LOG = new Decoding() {
        @Override
        public Decoded decode(HttpReply reply) {
            return TEXT.decode(reply);
        }

        @Override
        public int maximumReply() {
            return 16 << 20;
        }
    };

    /** What the maker's support asks for. */
    public static final Operation REPORT = report("logs.report", CGI, "Makes a report for the maker's support.");

    /** The same of older firmware. */
    public static final Operation ADMIN_REPORT =
            report("logs.admin.report", ADMIN, "Makes a report for the maker's support; older firmware.");

    /** What the system has noted. */
    public static final Operation SYSTEM = Operation.read(
                    "logs.system",
                    SECTION,
                    CGI + "systemlog.cgi?text={text:[A-Za-z0-9]}",
                    LOG,
                    "Tells the log of the system, oldest lines first.")
            .takes(
                    "text",
                    new ValueType.TextType(255),
                    "letters and digits that every line has; firmware 11.11 and later");

    /** The same of older firmware. */
    public static final Operation ADMIN_SYSTEM = Operation.read(
            "logs.admin.system", SECTION, ADMIN + "systemlog.cgi", LOG, "Tells the log of the system; older firmware.");

    /** All requests of the chapter, in the order of the document. */
    static final List<Operation> ALL = List.of(
            REPORT,
            ADMIN_REPORT,
            SYSTEM,
            ADMIN_SYSTEM,
            Operation.read(
                    "logs.access", SECTION, CGI + "accesslog.cgi", LOG, "Tells which clients have asked for what."),
            Operation.read(
                    "logs.admin.access",
                    SECTION,
                    ADMIN + "accesslog.cgi",
                    LOG,
                    "Tells which clients have asked for what; older firmware."));

    private LogOperations() {}

    private static Operation report(String name, String folder, String description) {
        return Operation.read(name, SECTION, folder + "serverreport.cgi?mode={mode}", Decoding.BYTES, description)
                .takes(
                        "mode",
                        ValueType.choice("text", "zip", "zip_with_image", "tar_all"),
                        "its form: text when left out; zip_with_image and tar_all where the device has applications");
    }
}
