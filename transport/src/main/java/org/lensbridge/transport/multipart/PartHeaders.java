package org.lensbridge.transport.multipart;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The header lines of a part by lower-case name; of a repeated one the last counts. */
public record PartHeaders(Map<String, String> values) {
    /** No headers. */
    public static final PartHeaders NONE = new PartHeaders(Map.of());

    public PartHeaders {
        Map<String, String> copy = new LinkedHashMap<>();
        values.forEach((name, value) -> copy.put(name.toLowerCase(Locale.ROOT), value));
        values = Collections.unmodifiableMap(copy);
    }

    /** The value of a header; its name in any case. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(values.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The Content-Type as it stands there; empty when the part states none. */
    public String contentType() {
        return values.getOrDefault("content-type", "");
    }

    /** The stated length, which need not be true; empty when absent or not a number below 2^31. */
    public OptionalInt contentLength() {
        String text = values.getOrDefault("content-length", "").strip();
        if (text.isEmpty() || text.length() > 10 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return OptionalInt.empty();
        }
        long length = Long.parseLong(text);
        return length <= Integer.MAX_VALUE ? OptionalInt.of((int) length) : OptionalInt.empty();
    }

    /** Whether the type says that the body is no text. */
    boolean isOpaque() {
        String type = contentType();
        return type.regionMatches(true, 0, "image/", 0, 6)
                || type.regionMatches(true, 0, "video/", 0, 6)
                || type.regionMatches(true, 0, "audio/", 0, 6);
    }
}
