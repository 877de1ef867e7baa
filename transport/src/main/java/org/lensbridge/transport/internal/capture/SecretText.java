package org.lensbridge.transport.internal.capture;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A text that must not be shown, in all the spellings in which it may travel: each of its characters by itself as it is
 * (UTF-8, ISO 8859-1, GBK), percent-encoded once or twice, with a plus for a blank, escaped as in JSON or as in XML. Immutable.
 */
final class SecretText {
    /** It is not here. */
    static final int NO = -1;
    /** It may be here: the bytes end too early to tell. */
    static final int PERHAPS = -2;

    private static final List<Charset> SINGLE = charsets();

    /** One spelling of one character; letters of hexadecimal digits match in both cases where {@code fold}. */
    private record Form(byte[] bytes, boolean fold) {}

    private final String replacement;
    private final boolean wholeWord;
    private final List<List<Form>> characters = new ArrayList<>();

    /**
     * @param text not empty
     * @param wholeWord whether it counts only where no letter or digit stands beside it
     */
    SecretText(String text, String replacement, boolean wholeWord) {
        this.replacement = replacement;
        this.wholeWord = wholeWord;
        text.codePoints().forEach(c -> characters.add(forms(c)));
    }

    private static List<Charset> charsets() {
        List<Charset> charsets = new ArrayList<>(List.of(StandardCharsets.ISO_8859_1));
        if (Charset.isSupported("GBK")) {
            charsets.add(Charset.forName("GBK"));
        }
        return List.copyOf(charsets);
    }

    String replacement() {
        return replacement;
    }

    /** Marks the bytes with which it can begin. */
    void markFirst(boolean[] first) {
        for (Form form : characters.get(0)) {
            int b = form.bytes[0] & 0xff;
            first[b] = true;
        }
    }

    /**
     * Looks for it at a place.
     *
     * @param before whether a letter or digit stands before
     * @param last whether nothing comes after {@code end}
     * @return its length in bytes, the longest that fits, {@link #NO} or {@link #PERHAPS}
     */
    int match(byte[] bytes, int at, int end, boolean before, boolean last) {
        if (wholeWord && before || !begins(bytes, at, end)) {
            return NO;
        }
        TreeSet<Integer> places = new TreeSet<>();
        places.add(at);
        boolean open = false;
        for (List<Form> forms : characters) {
            TreeSet<Integer> next = new TreeSet<>();
            for (int place : places) {
                for (Form form : forms) {
                    int fits = fits(form, bytes, place, end);
                    if (fits == form.bytes.length) {
                        next.add(place + fits);
                    }
                    open |= fits == PERHAPS;
                }
            }
            places = next;
            if (places.isEmpty()) {
                return open && !last ? PERHAPS : NO;
            }
        }
        int found = places.last();
        if (!last && (open || wholeWord && found == end)) {
            return PERHAPS;
        }
        return wholeWord && found < end && isWord(bytes[found]) ? NO : found - at;
    }

    /** Most places are told by their first bytes. */
    private boolean begins(byte[] bytes, int at, int end) {
        for (Form form : characters.get(0)) {
            if (fits(form, bytes, at, end) != NO) {
                return true;
            }
        }
        return false;
    }

    private static int fits(Form form, byte[] bytes, int at, int end) {
        for (int i = 0; i < form.bytes.length; i++) {
            if (at + i >= end) {
                return PERHAPS;
            }
            byte b = bytes[at + i];
            boolean equal = b == form.bytes[i] || form.fold && lower(b) == lower(form.bytes[i]);
            if (!equal) {
                return NO;
            }
        }
        return form.bytes.length;
    }

    private static int lower(byte b) {
        return b >= 'A' && b <= 'F' ? b + 32 : b;
    }

    static boolean isWord(byte b) {
        return b >= '0' && b <= '9' || b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b < 0;
    }

    private static List<Form> forms(int c) {
        List<Form> forms = new ArrayList<>();
        String text = Character.toString(c);
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        bytes(forms, utf8);
        if (c > 0x7f) {
            SINGLE.forEach(charset -> encode(charset, text).ifPresent(bytes -> bytes(forms, bytes)));
            // What is left of it in a header, which is read as UTF-8: the letters around it must not tell the rest.
            bytes(forms, "\uFFFD".getBytes(StandardCharsets.UTF_8));
            bytes(forms, "\uFFFD\uFFFD".getBytes(StandardCharsets.UTF_8));
        }
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(unit -> escaped.append(String.format("\\u%04x", unit)));
        ascii(forms, escaped.toString(), true);
        ascii(forms, "&#" + c + ";", false);
        ascii(forms, "&#x" + Integer.toHexString(c) + ";", true);
        named(forms, c);
        return List.copyOf(forms);
    }

    private static void bytes(List<Form> forms, byte[] bytes) {
        StringBuilder once = new StringBuilder();
        StringBuilder twice = new StringBuilder();
        for (byte b : bytes) {
            once.append(String.format("%%%02x", b));
            twice.append(String.format("%%25%02x", b));
        }
        forms.add(new Form(bytes, false));
        ascii(forms, once.toString(), true);
        ascii(forms, twice.toString(), true);
    }

    private static void named(List<Form> forms, int c) {
        switch (c) {
            case ' ' -> ascii(forms, "+", false);
            case '"' -> {
                ascii(forms, "\\\"", false);
                ascii(forms, "&quot;", false);
            }
            case '\\' -> ascii(forms, "\\\\", false);
            case '/' -> {
                ascii(forms, "\\/", false);
                // The alphabet of base64 for URLs.
                ascii(forms, "_", false);
            }
            case '+' -> ascii(forms, "-", false);
            case '\'' -> {
                ascii(forms, "\\'", false);
                ascii(forms, "&apos;", false);
            }
            case '&' -> ascii(forms, "&amp;", false);
            case '<' -> ascii(forms, "&lt;", false);
            case '>' -> ascii(forms, "&gt;", false);
            case '\t' -> ascii(forms, "\\t", false);
            default -> {
                return;
            }
        }
    }

    private static void ascii(List<Form> forms, String text, boolean fold) {
        forms.add(new Form(text.getBytes(StandardCharsets.US_ASCII), fold));
    }

    private static Optional<byte[]> encode(Charset charset, String text) {
        try {
            ByteBuffer encoded = charset.newEncoder().encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return Optional.of(bytes);
        } catch (CharacterCodingException expected) {
            return Optional.empty();
        }
    }
}
