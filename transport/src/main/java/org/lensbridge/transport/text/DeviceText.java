package org.lensbridge.transport.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text of a device: bytes of uncertain charset, and excerpts for messages. Without state. */
public final class DeviceText {
    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*\"?([A-Za-z0-9._:-]{1,40})", Pattern.CASE_INSENSITIVE);

    /** What would break a line, hide in it or turn it around. */
    private static final Pattern UNFIT = Pattern.compile("[\\s\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]+");

    private static final int EXCERPT = 80;

    /** Names under which vendors return what must not be shown. */
    private static final Pattern SECRET =
            Pattern.compile("pass|pwd|psw|secret|token|psk|credential|key", Pattern.CASE_INSENSITIVE);

    /** Behind these comes what must not be shown when a device repeats what it was asked: a query, and the value of a secret. */
    private static final Pattern REPEATED = Pattern.compile(
            "\\?(?=.*=)|(?:pass|pwd|psw|secret|token|credential)\\w{0,20}\\s?(?:[=:]|%3[ad])",
            Pattern.CASE_INSENSITIVE);

    private static final String OPENING = "\"'\u201c";
    private static final String CLOSING = "\"'\u201d";

    private DeviceText() {}

    /**
     * The beginning of a text, made fit for a message: at most 80 characters on one line, without control characters, in quotes. It ends where a
     * query or the value of a secret begins: devices repeat what they were asked, and for some the login is a part of that.
     */
    public static String excerpt(String text) {
        String head = text.length() > EXCERPT * 4 ? text.substring(0, EXCERPT * 4) : text;
        String line = UNFIT.matcher(head).replaceAll(" ").strip();
        Matcher repeated = REPEATED.matcher(line);
        int end = Math.min(repeated.find() ? repeated.end() : line.length(), EXCERPT);
        boolean split = end < line.length() && Character.isLowSurrogate(line.charAt(end));
        return "'" + (end < line.length() ? line.substring(0, split ? end - 1 : end) + "..." : line) + "'";
    }

    /** The excerpt of a value, or only its length when its key looks like that of a secret. */
    public static String shown(String key, String value) {
        return SECRET.matcher(key).find() ? "a text of " + value.length() + " characters" : excerpt(value);
    }

    /** A text without the quotation marks around it, which some firmware writes and some documents show. */
    public static String unquoted(String text) {
        String bare = text.strip();
        boolean quoted = bare.length() > 1
                && OPENING.indexOf(bare.charAt(0)) >= 0
                && CLOSING.indexOf(bare.charAt(bare.length() - 1)) >= 0;
        return quoted ? bare.substring(1, bare.length() - 1).strip() : bare;
    }

    /** Whether a text means yes or no, by the words that firmware has for it: {@code true}, {@code on}, {@code yes}, 1 and the opposites. */
    public static Optional<Boolean> flag(String text) {
        return switch (unquoted(text).toLowerCase(Locale.ROOT)) {
            case "true", "on", "yes", "1" -> Optional.of(true);
            case "false", "off", "no", "0" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /**
     * The bytes as text: UTF-8 when they are valid UTF-8, whatever the Content-Type claims, since firmware states a charset
     * that it does not use; else the stated charset; else GBK, which older firmware writes, unless most of its characters would be halves
     * of ASCII, as letters with accents make them; else ISO 8859-1. A byte order mark is dropped. Never fails.
     *
     * @param contentType as the device sent it; may be empty
     */
    public static String decode(ByteBuffer bytes, String contentType) {
        String text = decode(bytes, StandardCharsets.UTF_8);
        Matcher stated = CHARSET.matcher(contentType);
        if (text == null && stated.find() && isKnown(stated.group(1))) {
            text = decode(bytes, Charset.forName(stated.group(1)));
        }
        if (text == null && isKnown("GBK") && !looksWestern(bytes)) {
            text = decode(bytes, Charset.forName("GBK"));
        }
        if (text == null) {
            text = StandardCharsets.ISO_8859_1.decode(bytes.duplicate()).toString();
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Chinese text in everyday use has no byte of ASCII behind the first of a character; letters with accents mostly stand alone. */
    private static boolean looksWestern(ByteBuffer bytes) {
        int alone = 0;
        int pairs = 0;
        boolean open = false;
        for (int i = bytes.position(); i <= bytes.limit(); i++) {
            boolean high = i < bytes.limit() && bytes.get(i) < 0;
            alone += open && !high ? 1 : 0;
            pairs += open && high ? 1 : 0;
            open = high && !open;
        }
        return alone > pairs;
    }

    private static boolean isKnown(String charset) {
        try {
            return Charset.isSupported(charset);
        } catch (IllegalArgumentException expected) {
            return false;
        }
    }

    private static String decode(ByteBuffer bytes, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(bytes.duplicate())
                    .toString();
        } catch (CharacterCodingException expected) {
            return null;
        }
    }
}
