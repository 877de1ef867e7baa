package org.lensbridge.driver.arecont.operation;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.StringTokenizer;
import java.util.regex.Pattern;

/**
 * An answer of the chapter "Configuration": {@code NAME=value}. Everything behind the first {@code =} is the value, which may hold more of them
 * and blanks; a line end may follow. Immutable.
 *
 * @param name as the camera wrote it
 * @param value without blanks and line ends around it; may be empty
 */
public record Pair(String name, String value) {
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_PAGE = 2048;
    /** The zones of regular motion detection. */
    private static final int LEAST_TABLE = 64;

    private static final Pattern TAGS = Pattern.compile("<[^<>]*>");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.:?/-]{1," + LONGEST_NAME + "}");
    /** Cameras put the sensor's number before or behind the name, or repeat the question. */
    private static final Pattern NUMBERS =
            Pattern.compile("(?i)^(?:/?[gs]et\\d{0,2}\\?|(?:channel|sensor|ch)(?=[\\d.]))?[0-9._:-]*|[0-9._:-]+$");
    /** The document has both spellings of it. */
    private static final String TELE = "irtelepos";

    public Pair {
        Objects.requireNonNull(name);
        Objects.requireNonNull(value);
    }

    /**
     * The pair in an answer; empty when it is none, such as a page. Some firmware says more in lines of their own, ends with a zero, or makes a page
     * of the pair.
     */
    public static Optional<Pair> of(String answer) {
        String text = answer.stripLeading().startsWith("<")
                ? TAGS.matcher(answer.substring(0, Math.min(LONGEST_PAGE, answer.length())))
                        .replaceAll("\n")
                : answer;
        int equals = text.indexOf('=');
        if (equals < 0) {
            return Optional.empty();
        }
        int from = Math.max(text.lastIndexOf('\n', equals), text.lastIndexOf('\r', equals)) + 1;
        String name =
                text.substring(from, Math.min(equals, from + 4 * LONGEST_NAME)).strip();
        return NAME.matcher(name).matches()
                ? Optional.of(new Pair(name, value(text.substring(equals + 1).trim())))
                : Optional.empty();
    }

    /** One line, but for a table. */
    private static String value(String rest) {
        boolean table = rest.chars().allMatch(c -> c <= ' ' || Character.digit(c, 16) >= 0)
                && new StringTokenizer(rest).countTokens() >= LEAST_TABLE;
        return table ? rest : rest.lines().findFirst().orElse("").trim();
    }

    /** Whether the value is a password, which is shown to nobody. */
    public boolean isSecret() {
        return ConfigurationOperations.PASSWORDS.stream().anyMatch(this::isOf);
    }

    @Override
    public String toString() {
        return name + "=" + (isSecret() ? "***" : value);
    }

    /** Whether this is about the parameter that was asked for, in any case and with or without the number of a sensor. */
    public boolean isOf(String asked) {
        return same(name, asked) || same(NUMBERS.matcher(name).replaceAll(""), asked);
    }

    private static boolean same(String one, String other) {
        return spelling(one).equals(spelling(other));
    }

    private static String spelling(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.equals("irtelpos") ? TELE : lower;
    }
}
