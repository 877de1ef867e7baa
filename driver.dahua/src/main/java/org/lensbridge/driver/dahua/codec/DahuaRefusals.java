package org.lensbridge.driver.dahua.codec;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.support.operation.RefusalTable;
import org.lensbridge.driver.support.operation.RefusalTable.Row;
import org.lensbridge.driver.support.operation.Refusals;
import org.lensbridge.transport.http.HttpReply;
import org.lensbridge.transport.text.KeyValueDocument;
import org.lensbridge.transport.text.KeyValues;

/**
 * Section 3.4: a request that was understood and failed is answered with status 200 and {@code Error}, followed by
 * {@code ErrorID=..., Detail=...}. Other firmware answers status 400 or 501 with {@code Error} and a sentence. The word comes in
 * any case. Stateless.
 */
public final class DahuaRefusals implements Refusals {
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
            new Row("", "bad request", Kind.INVALID_ARGUMENT, "The device does not accept the request."),
            new Row("", "not implemented", Kind.UNSUPPORTED, "The device's firmware does not have this request."),
            new Row("", "not support", Kind.UNSUPPORTED, "The device does not support this request.")));

    private static final int LONGEST = 4096;

    @Override
    public Optional<CameraException> in(HttpReply reply) {
        ByteBuffer body = reply.body();
        if (!beginsLikeError(body)) {
            return Optional.empty();
        }
        HttpReply head = new HttpReply(reply.status(), reply.headers(), body.limit(Math.min(body.limit(), LONGEST)));
        return in(head.text());
    }

    /** The failure that a text tells; empty when it is none. */
    public static Optional<CameraException> in(String text) {
        KeyValueDocument lines = KeyValues.parse(text);
        if (lines.errors().isEmpty() || !lines.values().isEmpty()) {
            return Optional.empty();
        }
        String said = String.join(" ", lines.errors());
        String lower = said.toLowerCase(Locale.ROOT);
        return Optional.of(TABLE.failure(number(lower), said));
    }

    private static boolean beginsLikeError(ByteBuffer body) {
        int at = body.position();
        while (at < body.limit() && body.get(at) <= ' ' && body.get(at) >= 0) {
            at++;
        }
        byte[] word = new byte[Math.min(5, body.limit() - at)];
        body.get(at, word);
        return new String(word, StandardCharsets.ISO_8859_1).equalsIgnoreCase("error");
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
