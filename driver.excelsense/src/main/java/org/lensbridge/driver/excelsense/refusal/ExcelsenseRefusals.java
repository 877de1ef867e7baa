package org.lensbridge.driver.excelsense.refusal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.support.codec.Excerpt;
import org.lensbridge.driver.support.operation.RefusalTable;
import org.lensbridge.driver.support.operation.RefusalTable.Row;
import org.lensbridge.driver.support.operation.Refusals;
import org.lensbridge.transport.http.HttpReply;
import org.lensbridge.transport.text.DeviceText;

/**
 * How these cameras say no with any status: {@code error,return=-505}, section "General Response". The document writes the comma as the full-width
 * one; firmware varies comma, blanks, case, sign and quotation marks, and may say something before it. A comma that is cut, or of another charset
 * than the rest, hides no refusal. What stands behind a {@code key=value} is a value and no refusal. A page for people is one, too. Stateless.
 */
public final class ExcelsenseRefusals implements Refusals {
    /** A refusal is short; so is what a page says. */
    private static final int LONGEST = 4096;

    private static final Pattern CODE = Pattern.compile(
            "(?i)\\berror\\W{0,16}?return\\s{0,8}[=:\uFF1D\uFF1A][\\s\"']{0,8}([-+\u2212\uFF0D]?)\\s{0,8}(\\d{1,9})(?!\\d)");
    private static final Pattern WORD = Pattern.compile("(?i)[^\\w<]{0,16}error(?!\\w)(?!\\s*=).*");
    /** What some firmware says in place of -311. */
    private static final Pattern NOTHING = Pattern.compile(
            "(?i)\\W{0,8}(no|not)\\s(any\\s|matching\\s)?(results?|records?|data|logs?|entr(y|ies)|fi?nd|found)\\b[^=]{0,80}");

    /** A page that says no more than a confirmation does. */
    private static final Pattern CONFIRMED = Pattern.compile("(?i)ok\\W{0,8}");

    private static final Pattern TAGS = Pattern.compile("(?s)<(script|style)[^>]*>.*?</\\1>|<[^>]*>|&nbsp;");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private static final RefusalTable PAGES = new RefusalTable(List.of(
            new Row("", "unauthorized", Kind.AUTH_REFUSED, RefusalTable.NO_RIGHT),
            new Row("", "forbidden", Kind.AUTH_REFUSED, RefusalTable.NO_RIGHT),
            new Row("", "not found", Kind.UNSUPPORTED, "The device's firmware does not know this request."),
            new Row("", "not supported", Kind.UNSUPPORTED, "The device does not support this request."),
            new Row("", "not implemented", Kind.UNSUPPORTED, "The device's firmware does not have this request."),
            new Row("", "busy", Kind.BUSY, "The device is busy with something else; try again later.")));

    @Override
    public Optional<CameraException> in(HttpReply reply) {
        if (!mayBeText(reply)) {
            return Optional.empty();
        }
        String text = beginning(reply);
        boolean page = text.startsWith("<");
        String plain = page
                ? BLANKS.matcher(TAGS.matcher(text).replaceAll(" "))
                        .replaceAll(" ")
                        .strip()
                : text;
        OptionalInt code = page ? code(plain) : code(reply);
        if (code.isPresent()) {
            return Optional.of(ErrorCodes.failure(code.getAsInt()));
        }
        if (page) {
            return reply.success() && !CONFIRMED.matcher(plain).matches() ? Optional.of(page(plain)) : Optional.empty();
        }
        if (NOTHING.matcher(text).matches()) {
            return Optional.of(ErrorCodes.nothingFound());
        }
        String first = text.lines().findFirst().orElse("");
        return WORD.matcher(first).matches()
                ? Optional.of(new CameraException(
                        Kind.PROTOCOL, "The device refused the request: " + Excerpt.of(first) + "."))
                : Optional.empty();
    }

    /** The code of a refusal with its sign; empty for another answer. */
    static OptionalInt code(HttpReply reply) {
        if (!mayBeText(reply)) {
            return OptionalInt.empty();
        }
        OptionalInt code = code(beginning(reply));
        return code.isPresent() ? code : code(bytes(reply));
    }

    /** The beginning with a character for each byte: half a comma may take the letter behind it along, in the charset that is guessed. */
    private static String bytes(HttpReply reply) {
        ByteBuffer all = reply.body().slice();
        return StandardCharsets.ISO_8859_1
                .decode(all.slice(0, Math.min(LONGEST, all.limit())))
                .toString();
    }

    /** The same for a text. */
    public static OptionalInt code(String text) {
        Matcher refusal = CODE.matcher(text);
        if (!refusal.find() || text.lastIndexOf('=', refusal.start()) >= 0) {
            return OptionalInt.empty();
        }
        int number = Integer.parseInt(refusal.group(2));
        boolean negative = !refusal.group(1).isEmpty() && !refusal.group(1).equals("+");
        return OptionalInt.of(negative ? -number : number);
    }

    /** Some firmware labels its refusal of a picture as a picture. */
    private static boolean mayBeText(HttpReply reply) {
        ByteBuffer body = reply.body();
        return body.hasRemaining() && (body.get(0) & 0xff) != 0xff && body.get(0) != 0;
    }

    /** Without a character that is cut, which would make the whole none of its charset. */
    private static String beginning(HttpReply reply) {
        ByteBuffer all = reply.body().slice();
        int length = Math.min(LONGEST, all.limit());
        while (length < all.limit() && length > 0 && all.get(length - 1) < 0) {
            length--;
        }
        return DeviceText.decode(
                        all.slice(0, length), reply.header("content-type").orElse(""))
                .strip();
    }

    private static CameraException page(String plain) {
        CameraException known = PAGES.failure(Optional.empty(), plain.toLowerCase(Locale.ROOT));
        return known.kind() != Kind.PROTOCOL
                ? known
                : new CameraException(
                        Kind.UNSUPPORTED,
                        "The device answered with a page for people instead of data: " + Excerpt.of(plain) + ".");
    }
}
