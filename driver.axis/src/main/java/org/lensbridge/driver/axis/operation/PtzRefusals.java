package org.lensbridge.driver.axis.operation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.support.codec.Excerpt;
import org.lensbridge.driver.support.operation.RefusalTable;
import org.lensbridge.driver.support.operation.RefusalTable.Row;
import org.lensbridge.driver.support.operation.Refusals;
import org.lensbridge.transport.http.HttpReply;

/**
 * How the requests for movements say no: with status 200, {@code Error:} and a text behind it or on the lines below, whatever that text
 * looks like. Stateless.
 */
final class PtzRefusals implements Refusals {
    private static final int LONGEST = 4096;
    private static final String ERROR = "error:";

    private static final RefusalTable TABLE = new RefusalTable(List.of(
            new Row("", "unauthorized", Kind.AUTH_REFUSED, RefusalTable.NO_RIGHT),
            new Row("", "not authorized", Kind.AUTH_REFUSED, RefusalTable.NO_RIGHT),
            new Row("", "forbidden", Kind.AUTH_REFUSED, RefusalTable.NO_RIGHT),
            new Row("", "queue", Kind.BUSY, "Somebody else controls the camera; try again later."),
            new Row("", "not supported", Kind.UNSUPPORTED, "The device does not support this request."),
            new Row("", "unsupported", Kind.UNSUPPORTED, "The device does not support this request."),
            new Row("", "not available", Kind.UNSUPPORTED, "The device does not have this now."),
            new Row("", "disabled", Kind.UNSUPPORTED, "This is switched off on the device."),
            new Row("", "unknown command", Kind.UNSUPPORTED, "The device does not know this command."),
            new Row("", "unknown argument", Kind.UNSUPPORTED, "The device does not know this command."),
            new Row("", "getting param", Kind.UNSUPPORTED, "The device does not have these parameters."),
            new Row("", "busy", Kind.BUSY, "The device is busy with something else; try again later.")));

    @Override
    public Optional<CameraException> in(HttpReply reply) {
        if (reply.status() != 200 || reply.body().remaining() > LONGEST) {
            return Optional.empty();
        }
        String text = reply.text().strip();
        if (!text.toLowerCase(Locale.ROOT).startsWith(ERROR)) {
            return Optional.empty();
        }
        String said = text.substring(ERROR.length()).strip().replaceAll("\\s+", " ");
        CameraException known = TABLE.failure(Optional.empty(), said);
        return Optional.of(
                known.kind() != Kind.PROTOCOL
                        ? known
                        : new CameraException(
                                Kind.INVALID_ARGUMENT,
                                said.isEmpty()
                                        ? "The device refused the request and gave no reason."
                                        : "The device refused the request: " + Excerpt.of(said) + "."));
    }
}
