package org.lensbridge.driver.arecont.capability.media.card;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A time as the camera writes it: seconds or milliseconds since 1970, or a date and time in digits with anything between them, which no parameter
 * gives a zone: taken for UTC. Immutable.
 *
 * @param text as it came
 * @param time what it means
 */
record Stamp(String text, Instant time) {
    /** What may be one of several in a text. */
    static final Pattern PATTERN = Pattern.compile(
            "\\d{4}[-/.:]?\\d{2}[-/.:]?\\d{2}[ T_-]?\\d{2}[:.-]?\\d{2}[:.-]?\\d{2}(?:\\.\\d{1,3})?(?!\\d)|\\d{9,13}");

    private static final DateTimeFormatter DIGITS = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");
    private static final int SECONDS = 10;

    /** What a text means; empty when that is no time. */
    static Optional<Stamp> of(String text) {
        try {
            return Optional.of(new Stamp(text, text.matches("\\d{9,13}") ? number(text) : date(text)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Instant number(String text) {
        long number = Long.parseLong(text);
        return text.length() > SECONDS ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
    }

    private static Instant date(String text) {
        String digits = text.replaceAll("\\.\\d{1,3}$", "").replaceAll("\\D", "");
        return LocalDateTime.parse(digits, DIGITS).toInstant(ZoneOffset.UTC);
    }

    /** Another time in the form of this one, which the camera must understand. */
    String like(Instant other) {
        if (text.matches("\\d{9,13}")) {
            return Long.toString(text.length() > SECONDS ? other.toEpochMilli() : other.getEpochSecond());
        }
        String digits = DIGITS.format(LocalDateTime.ofInstant(other, ZoneOffset.UTC)) + "000";
        StringBuilder written = new StringBuilder();
        int next = 0;
        for (char c : text.toCharArray()) {
            written.append(Character.isDigit(c) ? digits.charAt(next++) : c);
        }
        return written.toString();
    }
}
