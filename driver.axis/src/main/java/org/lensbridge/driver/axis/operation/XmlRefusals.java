package org.lensbridge.driver.axis.operation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
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

/**
 * How the devices say no in XML, with status 200: by an element {@code GeneralError} with a code and a description, or by an attribute
 * {@code result="ERROR"} with a message beside it. Only the beginning of an answer is looked at. Stateless.
 */
final class XmlRefusals implements Refusals {
    private static final int LONGEST = 4096;
    private static final Pattern ERROR_ELEMENT = Pattern.compile("<(?:\\w{1,40}:)?GeneralError[\\s>]");
    private static final Pattern CODE = Pattern.compile("<(?:\\w{1,40}:)?ErrorCode>\\s*(-?\\d{1,9})\\s*<");
    private static final Pattern DESCRIPTION = Pattern.compile("<(?:\\w{1,40}:)?ErrorDescription>([^<]{0,1000})<");
    private static final Pattern ERROR_RESULT =
            Pattern.compile("<[a-z]{1,40}\\s[^<>]{0,2000}\\bresult=\"ERROR\"[^<>]{0,2000}>");
    private static final Pattern MESSAGE = Pattern.compile("\\b(?:errormsg|description)=\"([^\"<]{0,1000})\"");

    private static final String FILE_SYSTEM = "The disk does not know this file system.";
    private static final String VERSION = "The device does not know this version of the request.";
    private static final String TESTS = "The device runs too many tests of servers; try again later.";

    /** The codes of the edge storage interfaces, where their words tell nothing: other interfaces count in their own ways. */
    private static final RefusalTable CODES = new RefusalTable(List.of(
            new Row("30", "", Kind.UNSUPPORTED, FILE_SYSTEM),
            new Row("40", "", Kind.UNSUPPORTED, VERSION),
            new Row("730", "", Kind.BUSY, TESTS)));

    private static final RefusalTable WORDS = new RefusalTable(List.of(
            new Row("", "not found", Kind.GONE, "The device does not have it (any more)."),
            new Row("", "no such", Kind.GONE, "The device does not have it (any more)."),
            new Row("", "does not exist", Kind.GONE, "The device does not have it (any more)."),
            new Row("", "file system is not supported", Kind.UNSUPPORTED, FILE_SYSTEM),
            new Row("", "version is not supported", Kind.UNSUPPORTED, VERSION),
            new Row("", "not supported", Kind.UNSUPPORTED, "The device does not support this request."),
            new Row("", "maximum number of jobs", Kind.BUSY, "The device has enough to do; try again later."),
            new Row("", "busy", Kind.BUSY, "The device is busy with something else; try again later.")));

    @Override
    public Optional<CameraException> in(HttpReply reply) {
        if (reply.status() != 200 || !isXml(reply)) {
            return Optional.empty();
        }
        String text = beginning(reply);
        if (ERROR_ELEMENT.matcher(text).find()) {
            return Optional.of(failure(first(CODE, text), first(DESCRIPTION, text)));
        }
        Matcher result = ERROR_RESULT.matcher(text);
        return result.find() ? Optional.of(failure("", first(MESSAGE, result.group()))) : Optional.empty();
    }

    private static boolean isXml(HttpReply reply) {
        String type = reply.mediaType();
        return type.isEmpty() || type.equals("text/plain") || type.endsWith("/xml") || type.endsWith("+xml");
    }

    private static String beginning(HttpReply reply) {
        ByteBuffer body = reply.body();
        byte[] head = new byte[Math.min(LONGEST, body.remaining())];
        body.get(head);
        String text = new String(head, StandardCharsets.UTF_8).strip();
        return text.startsWith("<") || text.startsWith("\uFEFF<") ? text : "";
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1).strip() : "";
    }

    private static CameraException failure(String code, String said) {
        boolean own = said.toLowerCase(Locale.ROOT).contains("internal");
        CameraException known = WORDS.failure(Optional.empty(), said);
        if (known.kind() == Kind.PROTOCOL && !own) {
            known = CODES.failure(Optional.of(code), said);
        }
        if (known.kind() != Kind.PROTOCOL) {
            return known;
        }
        String words = said.isBlank() ? "it gave no reason" : Excerpt.of(said);
        String number = code.isEmpty() ? "" : " (error " + code + ")";
        // 20 is an invalid request; what follows it is about one argument or another, and somewhere 10 is too.
        boolean general = code.equals("10") && !said.toLowerCase(Locale.ROOT).contains("argument");
        return new CameraException(
                own || general || code.isEmpty() ? Kind.PROTOCOL : Kind.INVALID_ARGUMENT,
                "The device refused the request: " + words + number + ".");
    }
}
