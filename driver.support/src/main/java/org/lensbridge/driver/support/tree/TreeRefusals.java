package org.lensbridge.driver.support.tree;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
import org.lensbridge.transport.text.KeyValueDocument;
import org.lensbridge.transport.text.KeyValues;

/**
 * How devices with {@code param.cgi} say no with status 200: a line that begins with {@code # Error:}, {@code Error:} or
 * {@code Request failed:}, or a page for people; newer firmware sends such lines with status 400. A listing that holds good lines beside errors
 * is no refusal, a confirmation beside errors is one. The refusal names the parameters, and not their values, which may be secrets. Stateless.
 */
public final class TreeRefusals implements Refusals {
    private static final int LONGEST = 4096;
    private static final int MOST_NAMED = 8;
    private static final Pattern FAILED = Pattern.compile("(?:#\\s*)?request failed:?\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern ERRORS = Pattern.compile("(?im)^\\s*#?\\s*error\\b");
    private static final Pattern SETTING =
            Pattern.compile("(?i)\\bsetting\\s+(?:param\\w*\\s+)?'([^'\\p{IsControl}]{1,128})'");
    private static final Pattern GETTING =
            Pattern.compile("(?i)\\bgetting\\s+param\\w*\\s+in\\s+group\\s+'([^'\\p{IsControl}]{1,128})'");
    private static final Pattern VALUE = Pattern.compile("(?is)\\s+to\\s+'.*'");
    private static final Pattern TAGS = Pattern.compile("(?s)<(script|style|title)[^>]*>.*?</\\1>|<[^>]*>|&nbsp;");

    private static final RefusalTable TABLE = new RefusalTable(List.of(
            new Row("", "unauthorized", Kind.AUTH_REFUSED, RefusalTable.NO_RIGHT),
            new Row("", "not authorized", Kind.AUTH_REFUSED, RefusalTable.NO_RIGHT),
            new Row("", "permission", Kind.AUTH_REFUSED, RefusalTable.NO_RIGHT),
            new Row("", "access denied", Kind.AUTH_REFUSED, RefusalTable.NO_RIGHT),
            new Row("", "getting param", Kind.UNSUPPORTED, "The device does not have these parameters."),
            new Row("", "not found", Kind.UNSUPPORTED, "The device's firmware does not know this request."),
            new Row("", "not supported", Kind.UNSUPPORTED, "The device does not support this request."),
            new Row("", "not implemented", Kind.UNSUPPORTED, "The device's firmware does not have this request."),
            new Row("", "busy", Kind.BUSY, "The device is busy with something else; try again later.")));

    @Override
    public Optional<CameraException> in(HttpReply reply) {
        String type = reply.mediaType();
        if (reply.status() != 200 && reply.status() != 400 || !type.isEmpty() && !type.startsWith("text/")) {
            return Optional.empty();
        }
        ByteBuffer body = reply.body();
        String text = beginning(body, reply.header("content-type").orElse("")).strip();
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.startsWith("<!doctype html")
                || lower.startsWith("<html")
                || type.equals("text/html") && lower.startsWith("<")) {
            return reply.status() == 200 ? Optional.of(failure(List.of(plain(text)))) : Optional.empty();
        }
        Matcher failed = FAILED.matcher(text);
        if (failed.lookingAt()) {
            return Optional.of(failure(text.substring(failed.end())));
        }
        if (lower.startsWith("<") || !ERRORS.matcher(text).find()) {
            return Optional.empty();
        }
        KeyValueDocument lines = KeyValues.parse(text);
        return lines.errors().isEmpty() || !lines.values().isEmpty()
                ? Optional.empty()
                : Optional.of(failure(lines.errors()));
    }

    /** Without a character that is cut, which would make the whole none of its charset. */
    private static String beginning(ByteBuffer body, String contentType) {
        ByteBuffer all = body.slice();
        int length = Math.min(LONGEST, all.limit());
        for (int back = 0; back < 3 && length < all.limit() && (all.get(length) & 0xC0) == 0x80; back++) {
            length--;
        }
        return DeviceText.decode(all.slice(0, length), contentType);
    }

    private static CameraException failure(List<String> errors) {
        List<String> refused = named(errors, SETTING);
        if (!refused.isEmpty()) {
            return new CameraException(
                    Kind.INVALID_ARGUMENT,
                    "The device does not accept the value for " + String.join(", ", refused) + ".");
        }
        List<String> missing = named(errors, GETTING);
        return missing.isEmpty()
                ? failure(said(errors.get(0)))
                : new CameraException(
                        Kind.UNSUPPORTED,
                        "The device does not have the parameters " + String.join(", ", missing) + ".");
    }

    private static List<String> named(List<String> errors, Pattern pattern) {
        return errors.stream()
                .flatMap(line -> pattern.matcher(line).results())
                .map(match -> Tree.name(match.group(1).strip()))
                .distinct()
                .limit(MOST_NAMED)
                .toList();
    }

    /** What the device said, or why it may have said nothing that a program understands. */
    private static CameraException failure(String said) {
        CameraException known = TABLE.failure(Optional.empty(), said);
        return known.kind() != Kind.PROTOCOL
                ? known
                : new CameraException(
                        Kind.INVALID_ARGUMENT,
                        said.isBlank()
                                ? "The device refused the request and gave no reason."
                                : "The device refused the request: " + Excerpt.of(said) + ".");
    }

    private static String said(String line) {
        return VALUE.matcher(line.replaceFirst("(?i)^#?\\s*error:?\\s*", "")).replaceAll("");
    }

    private static String plain(String page) {
        return TAGS.matcher(page)
                .replaceAll(" ")
                .replaceAll("&(?:#39|apos);", "'")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
