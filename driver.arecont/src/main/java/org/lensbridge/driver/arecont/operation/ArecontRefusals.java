package org.lensbridge.driver.arecont.operation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.support.codec.Excerpt;
import org.lensbridge.driver.support.operation.RefusalTable;
import org.lensbridge.driver.support.operation.Refusals;
import org.lensbridge.transport.http.HttpReply;

/**
 * How these cameras say no. The document says nothing of it: besides the status of HTTP there are pages and words with status 200. Pictures, streams
 * and {@code NAME=value} are never refusals. Stateless.
 */
public final class ArecontRefusals implements Refusals {
    /** A refusal is told by how it begins. */
    private static final int LOOKED_AT = 512;

    private static final Pattern WORDS = Pattern.compile(
            "\\W*(error|err\\b|invalid|unknown|unsupported|not |no such|fail|bad |illegal|forbidden|unauthori|denied|access|out of range)"
                    + ".*",
            Pattern.DOTALL);
    private static final Pattern LOGIN = Pattern.compile("unauthori|forbidden|denied|\\b40[13]\\b");
    private static final Pattern VALUE = Pattern.compile("invalid (value|arg)|bad (value|arg)|out of range");

    @Override
    public Optional<CameraException> in(HttpReply reply) {
        String type = reply.header("content-type").orElse("").toLowerCase(Locale.ROOT);
        if (reply.status() < 200 || reply.status() > 299 || type.matches("(image|video|audio|multipart)/.*")) {
            return Optional.empty();
        }
        String begin = begin(reply.body()).strip();
        String lower = begin.toLowerCase(Locale.ROOT);
        boolean page = begin.startsWith("<");
        if (isParameter(begin) || !page && !WORDS.matcher(lower).matches()) {
            return Optional.empty();
        }
        if (LOGIN.matcher(lower).find()) {
            return Optional.of(new CameraException(Kind.AUTH_REFUSED, RefusalTable.NO_RIGHT));
        }
        if (page) {
            return Optional.of(new CameraException(
                    Kind.UNSUPPORTED, "The camera answered with a page: it does not know this request."));
        }
        return Optional.of(new CameraException(
                VALUE.matcher(lower).find() ? Kind.INVALID_ARGUMENT : Kind.UNSUPPORTED,
                "The camera answered " + Excerpt.of(begin) + "."));
    }

    /** A parameter whose name begins like a refusal; {@code error=...} is none. */
    private static boolean isParameter(String begin) {
        return Pair.of(begin)
                .filter(pair -> !pair.name().toLowerCase(Locale.ROOT).matches("err(or)?.*|invalid|unknown|fail.*"))
                .isPresent();
    }

    private static String begin(ByteBuffer body) {
        ByteBuffer view = body.duplicate();
        view.limit(view.position() + Math.min(LOOKED_AT, view.remaining()));
        return StandardCharsets.ISO_8859_1.decode(view).toString();
    }
}
