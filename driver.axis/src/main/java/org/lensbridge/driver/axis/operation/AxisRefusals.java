package org.lensbridge.driver.axis.operation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
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

    private static final Pattern INVALID = Pattern.compile("(?i)\\b(?:invalid|missing)\\b");

    private static final String UNKNOWN = "The device's firmware does not know this request.";
    private static final String VERSION = "The device does not know this version of the request.";
    private static final String FAILED = "The device met an error of its own; try again later.";

    /** What they say; their numbers below 2100 mean another thing in almost every interface. */
    private static final RefusalTable WORDS = new RefusalTable(List.of(
            new Row("", "version not supported", Kind.UNSUPPORTED, VERSION),
            new Row("", "version is not supported", Kind.UNSUPPORTED, VERSION),
            new Row("", "version number", Kind.UNSUPPORTED, VERSION),
            new Row("", "method not supported", Kind.UNSUPPORTED, UNKNOWN),
            new Row("", "method does not exist", Kind.UNSUPPORTED, UNKNOWN),
            new Row("", "method is not supported", Kind.UNSUPPORTED, UNKNOWN),
            new Row("", "method in the request", Kind.UNSUPPORTED, UNKNOWN),
            new Row("", "method call not supported", Kind.UNSUPPORTED, "The device does not have this."),
            new Row("", "request type not supported", Kind.UNSUPPORTED, UNKNOWN),
            new Row("", "forbidden", Kind.AUTH_REFUSED, RefusalTable.NO_RIGHT),
            new Row("", "unauthorized", Kind.AUTH_REFUSED, RefusalTable.NO_RIGHT),
            new Row("", "authorization failed", Kind.AUTH_REFUSED, RefusalTable.NO_RIGHT),
            new Row("", "authentication failed", Kind.AUTH_REFUSED, RefusalTable.NO_RIGHT),
            new Row("", "access denied", Kind.AUTH_REFUSED, RefusalTable.NO_RIGHT),
            new Row(
                    "",
                    "limit reached",
                    Kind.BUSY,
                    "The device has no room for another one (limit reached): remove one first."),
            new Row("", "allocate memory", Kind.BUSY, "The device has no memory left for this; try again later."),
            new Row("", "hardware failure", Kind.PROTOCOL, FAILED),
            new Row("", "internal error", Kind.PROTOCOL, FAILED),
            new Row("", "transport level error", Kind.PROTOCOL, FAILED)));

    /** The general codes of current interfaces. */
    private static final RefusalTable CODES = new RefusalTable(List.of(
            new Row("1100", "", Kind.PROTOCOL, FAILED),
            new Row("8000", "", Kind.PROTOCOL, FAILED),
            new Row("2100", "", Kind.UNSUPPORTED, VERSION),
            new Row("2102", "", Kind.UNSUPPORTED, UNKNOWN),
            new Row("2105", "", Kind.AUTH_REFUSED, RefusalTable.NO_RIGHT),
            new Row("2106", "", Kind.AUTH_REFUSED, RefusalTable.NO_RIGHT),
            new Row("2200", "", Kind.BUSY, "The device still works through an earlier sequence; try again later."),
            // Those of firmware management are like those of HTTP.
            new Row("405", "", Kind.UNSUPPORTED, UNKNOWN),
            new Row("417", "", Kind.UNSUPPORTED, VERSION),
            new Row("423", "", Kind.BUSY, "The device works on its firmware; try again later."),
            new Row("500", "", Kind.PROTOCOL, FAILED)));

    /** Those of the first interfaces, such as API discovery, where they say nothing in words. */
    private static final RefusalTable FIRST = new RefusalTable(List.of(
            new Row("2001", "", Kind.AUTH_REFUSED, RefusalTable.NO_RIGHT),
            new Row("2002", "", Kind.UNSUPPORTED, UNKNOWN),
            new Row("2003", "", Kind.UNSUPPORTED, VERSION),
            new Row("2004", "", Kind.UNSUPPORTED, UNKNOWN)));

    private final Refusals lines = new TreeRefusals();
    private final Refusals xml = new XmlRefusals();
    private final Refusals movements = new PtzRefusals();

    @Override
    public Optional<CameraException> in(HttpReply reply) {
        if (isJson(reply)) {
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

    /** Some of the first interfaces call their JSON text. */
    private static boolean isJson(HttpReply reply) {
        String type = reply.mediaType();
        return type.endsWith("json")
                || (type.isEmpty() || type.startsWith("text/"))
                        && reply.body().remaining() <= LARGEST
                        && reply.text().stripLeading().startsWith("{");
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
        String code = told(error, "code", "errorCode");
        String said = error instanceof Value.Fields ? told(error, "message", "errorMsg") : error.toString();
        Optional<CameraException> known = known(CODES, Optional.of(code), said)
                .or(() -> said.isBlank() ? known(FIRST, Optional.of(code), said) : denied(said));
        if (known.isPresent()) {
            return known.get();
        }
        // These are of the device itself, such as that its motor is too cold.
        Kind kind = code.matches("1[2-9]\\d\\d") ? Kind.PROTOCOL : Kind.INVALID_ARGUMENT;
        String number = code.isBlank() ? "" : " (error " + code + ")";
        String words = (said.isBlank() ? "it gave no reason" : Excerpt.of(said)) + number;
        return new CameraException(kind, "The device refused the request: " + words + ".");
    }

    /** Empty where no row fits, for which the table has a failure without a sentence of its own. */
    private static Optional<CameraException> known(RefusalTable table, Optional<String> code, String said) {
        CameraException failure = table.failure(code, said);
        boolean named = failure.kind() != Kind.PROTOCOL || failure.reason().equals(FAILED);
        return named ? Optional.of(failure) : Optional.empty();
    }

    /** A value that is refused may be of anything, also of a version. */
    private static Optional<CameraException> denied(String said) {
        return INVALID.matcher(said).find() ? Optional.empty() : known(WORDS, Optional.empty(), said);
    }

    /** Applications on the device call it otherwise than its own interfaces. */
    private static String told(Value error, String name, String other) {
        return field(error, name)
                .or(() -> field(error, other))
                .map(Value::toString)
                .orElse("");
    }

    private static Optional<Value> field(Value value, String name) {
        return Optional.ofNullable(value.fields().get(name));
    }
}
