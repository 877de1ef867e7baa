package org.lensbridge.driver.axis.operation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.support.codec.Excerpt;
import org.lensbridge.driver.support.codec.JsonDocument;
import org.lensbridge.driver.support.codec.JsonLimits;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.operation.RefusalTable;
import org.lensbridge.driver.support.operation.RefusalTable.Row;
import org.lensbridge.driver.support.operation.Refusals;
import org.lensbridge.driver.support.tree.TreeRefusals;
import org.lensbridge.transport.http.HttpReply;

/**
 * How the devices say no: by lines and pages as {@link TreeRefusals} knows them, and where they speak JSON by an object {@code error} with a
 * code and a message, with status 200; in XML as {@link XmlRefusals} knows them. Stateless.
 */
public final class AxisRefusals implements Refusals {
    private static final int LARGEST = 65_536;
    private static final int PLACE = 1024;

    private static final String UNKNOWN = "The device's firmware does not know this request.";
    private static final String VERSION = "The device does not know this version of the request.";
    private static final String FAILED = "The device met an error of its own; try again later.";

    /** The general codes of JSON interfaces. Those from 2000 to 2099 and from 4000 on are of the first of them, such as API discovery. */
    private static final RefusalTable TABLE = new RefusalTable(List.of(
            new Row("1100", "", Kind.PROTOCOL, FAILED),
            new Row("8000", "", Kind.PROTOCOL, FAILED),
            new Row("2100", "", Kind.UNSUPPORTED, VERSION),
            new Row("2000", "", Kind.UNSUPPORTED, VERSION),
            new Row("2102", "", Kind.UNSUPPORTED, UNKNOWN),
            new Row("2004", "", Kind.UNSUPPORTED, UNKNOWN),
            new Row("2200", "", Kind.BUSY, "The device still works through an earlier sequence; try again later."),
            new Row("2105", "", Kind.AUTH_REFUSED, RefusalTable.NO_RIGHT),
            new Row("2106", "", Kind.AUTH_REFUSED, RefusalTable.NO_RIGHT),
            new Row("2002", "", Kind.AUTH_REFUSED, RefusalTable.NO_RIGHT),
            // Those of firmware management are like those of HTTP.
            new Row("405", "", Kind.UNSUPPORTED, UNKNOWN),
            new Row("417", "", Kind.UNSUPPORTED, VERSION),
            new Row("423", "", Kind.BUSY, "The device works on its firmware; try again later."),
            new Row("500", "", Kind.PROTOCOL, FAILED)));

    /** Codes that mean one thing to the time and the network, and others elsewhere. */
    private static final Set<String> SHARED = Set.of("1000", "4000", "4001", "4002");

    private static final RefusalTable WORDS = new RefusalTable(List.of(
            new Row("", "internal error", Kind.PROTOCOL, FAILED),
            new Row("", "method does not exist", Kind.UNSUPPORTED, UNKNOWN),
            new Row("", "version is not supported", Kind.UNSUPPORTED, VERSION),
            new Row("", "authorization failed", Kind.AUTH_REFUSED, RefusalTable.NO_RIGHT)));

    private final Refusals lines = new TreeRefusals();
    private final Refusals xml = new XmlRefusals();
    private final Refusals movements = new PtzRefusals();

    @Override
    public Optional<CameraException> in(HttpReply reply) {
        if (reply.mediaType().endsWith("json")) {
            return inJson(reply);
        }
        return isPlace(reply)
                ? Optional.empty()
                : xml.in(reply).or(() -> movements.in(reply)).or(() -> lines.in(reply));
    }

    /** A page for people is the good answer to some requests. */
    @Override
    public Optional<CameraException> in(Operation row, HttpReply reply) {
        return row.decoding() instanceof PageDecoding page && page.accepts(reply) ? Optional.empty() : in(reply);
    }

    /** The control queue answers with anchors, which are no page for people. */
    private static boolean isPlace(HttpReply reply) {
        boolean small = reply.body().remaining() <= PLACE && reply.mediaType().startsWith("text/");
        return small && reply.text().stripLeading().startsWith("<a name=");
    }

    private static Optional<CameraException> inJson(HttpReply reply) {
        if (reply.body().remaining() > LARGEST || !reply.text().contains("\"error\"")) {
            return Optional.empty();
        }
        try {
            Value document =
                    JsonDocument.parse(reply.text(), JsonLimits.DEFAULT).value();
            return field(document, "error").map(AxisRefusals::failure);
        } catch (CameraException broken) {
            // Whoever decodes the answer says so.
            return Optional.empty();
        }
    }

    private static CameraException failure(Value error) {
        String code = field(error, "code").map(Value::toString).orElse("");
        String said = field(error, "message").map(Value::toString).orElse("");
        CameraException known =
                SHARED.contains(code) ? WORDS.failure(Optional.empty(), said) : TABLE.failure(Optional.of(code), said);
        if (known.kind() != Kind.PROTOCOL || known.reason().equals(FAILED)) {
            return known;
        }
        String words = said.isBlank() ? "error " + code : Excerpt.of(said) + " (error " + code + ")";
        return new CameraException(Kind.INVALID_ARGUMENT, "The device refused the request: " + words + ".");
    }

    private static Optional<Value> field(Value value, String name) {
        return value instanceof Value.Fields fields ? fields.field(name) : Optional.empty();
    }
}
