package org.lensbridge.driver.dahua.codec;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.support.codec.JsonReader;
import org.lensbridge.driver.support.operation.RefusalTable;
import org.lensbridge.driver.support.operation.RefusalTable.Row;
import org.lensbridge.driver.support.operation.Refusals;
import org.lensbridge.transport.http.HttpReply;
import org.lensbridge.transport.text.KeyValueDocument;
import org.lensbridge.transport.text.KeyValues;

/**
 * Section 3.4: a request that was understood and failed is answered with status 200 and {@code Error}, followed by
 * {@code ErrorID=..., Detail=...}. Other firmware answers status 400 or 501 with {@code Error} and a sentence. The word comes in
 * any case. Newer firmware says {@code Unknown error} or {@code Authority:check failure.} as well, or answers with the error of its other
 * interface in JSON, or with a page for people. Stateless.
 */
public final class DahuaRefusals implements Refusals {
    /** The reason where a device answers the question of section 4.9.16 and nothing of the kind goes on. */
    public static final String NO_EVENTS = "Nothing of this kind goes on at the device.";

    /**
     * Table 3-2 and, without a number, what other firmware says. The first row concerns the request and not the login: a device
     * whose user may not do one thing answers the others.
     */
    private static final RefusalTable TABLE = new RefusalTable(List.of(
            new Row("0", "invalid authority", Kind.AUTH_REFUSED, RefusalTable.NO_RIGHT),
            new Row("1", "request parses error", Kind.INVALID_ARGUMENT, "The device finds the request incomplete."),
            new Row("2", "invalid request", Kind.UNSUPPORTED, "The device's firmware does not know this request."),
            new Row("3", "method not found", Kind.UNSUPPORTED, "The device does not have what this request is about."),
            new Row(
                    "4",
                    "invalid param",
                    Kind.INVALID_ARGUMENT,
                    "The device does not accept an argument of the request."),
            new Row("5", "server internal error", Kind.PROTOCOL, "The device reports an internal failure."),
            new Row("6", "request timeout", Kind.TIMEOUT, "The device ran out of time over the request."),
            new Row(
                    "7",
                    "keepalive failed",
                    Kind.UNREACHABLE,
                    "The device ended the conversation for want of a sign of life."),
            new Row("", "no events", Kind.PROTOCOL, NO_EVENTS),
            new Row("", "authority", Kind.AUTH_REFUSED, RefusalTable.NO_RIGHT),
            new Row("", "getting param", Kind.UNSUPPORTED, "The device does not have this table of settings."),
            new Row("", "unknown error", Kind.UNSUPPORTED, "The device does not have what this request is about."),
            new Row("", "bad request", Kind.INVALID_ARGUMENT, "The device does not accept the request."),
            new Row("", "not implemented", Kind.UNSUPPORTED, "The device's firmware does not have this request."),
            new Row("", "not support", Kind.UNSUPPORTED, "The device does not support this request.")));

    /** It quotes nothing, so that it is told of requests with secrets too. */
    private static final String BARE = "The device answered with Error and gave no reason.";

    private static final int LONGEST = 4096;
    private static final List<String> BEGINNINGS =
            List.of("error", "unknown error", "authority:", "{\"", "{ ", "{\r", "{\n", "<!doctype html", "<html");
    /** What is said without the word in front, on a line of its own. */
    private static final Pattern SAID =
            Pattern.compile("(unknown error|authority: ?check failure)[.!]?", Pattern.CASE_INSENSITIVE);

    @Override
    public Optional<CameraException> in(HttpReply reply) {
        ByteBuffer body = reply.body();
        String beginning = beginning(body);
        if (BEGINNINGS.stream().noneMatch(beginning::startsWith)) {
            return Optional.empty();
        }
        HttpReply head = new HttpReply(reply.status(), reply.headers(), body.limit(Math.min(body.limit(), LONGEST)));
        return switch (beginning.charAt(0)) {
            case '<' -> page(reply.status());
            case '{' -> json(head.text());
            default -> in(head.text());
        };
    }

    /** Kinds of a failure that says that a device does not have or take what it was asked for. */
    private static final Set<Kind> LACKING = EnumSet.of(Kind.UNSUPPORTED, Kind.INVALID_ARGUMENT);

    /** Whether a device says that it does not have or take what it was asked for, if only by {@code Error}. */
    public static boolean isLack(CameraException failure) {
        return LACKING.contains(failure.kind()) || isBare(failure);
    }

    /** Whether a device said {@code Error} and nothing else, as it does where a list that it was asked for is empty. */
    public static boolean isBare(CameraException failure) {
        return failure.reason().equals(BARE);
    }

    /** With another status, that tells more. */
    private static Optional<CameraException> page(int status) {
        return status == 200
                ? Optional.of(new CameraException(
                        Kind.UNSUPPORTED,
                        "The device answered with a page for people, as firmware does that does not know a request."))
                : Optional.empty();
    }

    /** {@code {"error":{"code":268959743,"message":"Unknown error!"},"result":false}}. */
    private static Optional<CameraException> json(String text) {
        try {
            return JsonReader.read(text) instanceof Value.Fields answer
                            && answer.fields().get("error") instanceof Value.Fields error
                    ? Optional.of(TABLE.failure(
                            Optional.empty(),
                            Optional.ofNullable(error.fields().get("message"))
                                    .map(Value::toString)
                                    .orElse("an error")))
                    : Optional.empty();
        } catch (CameraException expected) {
            // What begins like JSON and is none, or is longer than any error.
            return Optional.empty();
        }
    }

    /** The failure that a text tells; empty when it is none. */
    public static Optional<CameraException> in(String text) {
        if (SAID.matcher(text.strip()).matches()) {
            return Optional.of(TABLE.failure(Optional.empty(), text));
        }
        KeyValueDocument lines = KeyValues.parse(text);
        if (lines.errors().isEmpty() || !lines.values().isEmpty()) {
            return Optional.empty();
        }
        String said = String.join(" ", lines.errors());
        String lower = said.toLowerCase(Locale.ROOT).strip();
        return Optional.of(
                lower.equals("error") ? new CameraException(Kind.PROTOCOL, BARE) : TABLE.failure(number(lower), said));
    }

    private static String beginning(ByteBuffer body) {
        int at = body.position();
        while (at < body.limit() && body.get(at) <= ' ' && body.get(at) >= 0) {
            at++;
        }
        byte[] word = new byte[Math.min(16, body.limit() - at)];
        body.get(at, word);
        return new String(word, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    }

    private static Optional<String> number(String lower) {
        int at = lower.indexOf("errorid");
        int equals = at < 0 ? -1 : lower.indexOf('=', at);
        if (equals < 0) {
            return Optional.empty();
        }
        String digits = lower.substring(equals + 1).strip();
        int end = 0;
        while (end < digits.length() && end < 6 && Character.isDigit(digits.charAt(end))) {
            end++;
        }
        return end == 0
                ? Optional.empty()
                : Optional.of(digits.substring(0, end).replaceFirst("^0+(?=.)", ""));
    }
}
