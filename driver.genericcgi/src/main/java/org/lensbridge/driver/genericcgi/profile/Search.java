package org.lensbridge.driver.genericcgi.profile;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

/** A profile's regular expression, searched in what a device says within bounds: neither of the two is trusted with time. Immutable. */
record Search(Pattern pattern) {
    private static final int LONGEST_TEXT = 256 << 10;
    private static final int LONGEST_LINE = 200;
    private static final int MOST_STEPS = 5_000_000;

    /** An expression of a profile; it passed the check. Lines are matched alone by {@code ^} and {@code $}. */
    static Search of(String expression) {
        return new Search(Pattern.compile(expression, Pattern.MULTILINE));
    }

    /** The same in any case. */
    Search caseless() {
        return new Search(
                Pattern.compile(pattern.pattern(), pattern.flags() | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    /** What was found, fit for lists and terminals: one line of at most 200 characters. */
    static String line(String found) {
        String line = found.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line;
    }

    /** Whether it is found. */
    boolean in(String text) {
        return first(text).isPresent();
    }

    /** The first group where the expression has one, else all that was found; without blanks around it. */
    Optional<String> value(String text) {
        return first(text).flatMap(Search::value);
    }

    /** All places where it is found, at most so many, each with its groups. */
    Stream<MatchResult> all(String text, int most) {
        return guarded(() -> matcher(text).results().limit(most).toList()).stream();
    }

    private static Optional<String> value(MatchResult found) {
        return Optional.ofNullable(found.group(Math.min(1, found.groupCount()))).map(String::strip);
    }

    private Optional<MatchResult> first(String text) {
        return guarded(() -> {
            Matcher matcher = matcher(text);
            return matcher.find() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
        });
    }

    private Matcher matcher(String text) {
        return pattern.matcher(new Watched(text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text));
    }

    private <T> T guarded(Supplier<T> search) {
        try {
            return search.get();
        } catch (StackOverflowError | StepsExceeded e) {
            throw new CameraException(
                    Kind.PROTOCOL,
                    "The profile's expression '" + pattern.pattern()
                            + "' takes too long on what the device says. Make it simpler.");
        }
    }

    private static final class StepsExceeded extends RuntimeException {
        private static final long serialVersionUID = 1;

        StepsExceeded() {
            super(null, null, false, false);
        }
    }

    /** A text that counts how often it is looked at. */
    private static final class Watched implements CharSequence {
        private final String text;
        private int steps;

        Watched(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (++steps > MOST_STEPS) {
                throw new StepsExceeded();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
