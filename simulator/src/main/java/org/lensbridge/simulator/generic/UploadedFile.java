package org.lensbridge.simulator.generic;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first file in a body as a form sends it (RFC 1867). Immutable by agreement.
 *
 * @param name of the file, not of the form's field, without blanks around it
 */
record UploadedFile(String name, byte[] contents) {
    private static final int LONGEST_HEAD = 4096;
    private static final Pattern BOUNDARY =
            Pattern.compile("multipart/form-data\\s*;.*boundary=\"?([^\"; ]{1,70})\"?.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern FILE = Pattern.compile(
            "Content-Disposition:\\s*form-data;.*\\bname=\"[^\"]*\".*\\bfilename=\"([^\"]+)\"",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** Fails for what is no such body, or a body without a file that holds anything. */
    static UploadedFile read(String contentType, Optional<byte[]> body) throws Refusal {
        Matcher type = BOUNDARY.matcher(contentType);
        if (body.isEmpty() || !type.matches()) {
            throw Refusal.status(400, "Bad Request");
        }
        byte[] bytes = body.get();
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        String delimiter = "--" + type.group(1);
        int start = text.startsWith(delimiter + "\r\n") ? delimiter.length() : -1;
        while (start > 0) {
            int head = text.indexOf("\r\n\r\n", start);
            int end = text.indexOf("\r\n" + delimiter, Math.max(head, start));
            if (head < 0
                    || head - start > LONGEST_HEAD
                    || end < head + 4
                    || !text.endsWith(delimiter + "--\r\n") && !text.endsWith(delimiter + "--")) {
                break;
            }
            Matcher file = FILE.matcher(text.substring(start, head));
            if (file.find() && end > head + 4) {
                return new UploadedFile(file.group(1).strip(), Arrays.copyOfRange(bytes, head + 4, end));
            }
            start = end + 2 + delimiter.length();
        }
        throw Refusal.status(400, "Bad Request");
    }
}
