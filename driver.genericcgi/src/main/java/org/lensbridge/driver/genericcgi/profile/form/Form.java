package org.lensbridge.driver.genericcgi.profile.form;

import java.util.List;
import java.util.regex.Pattern;

/** What a value of a profile may be. Immutable. */
public sealed interface Form {
    /**
     * A text.
     *
     * @param pattern it matches as a whole; an expression that JSON schema understands too
     * @param what it is, for sentences: {@code a path that begins with a slash}
     * @param most characters
     */
    record Text(Pattern pattern, String what, int most) implements Form {
        /** Any text of one line. */
        public static Text line(int most) {
            return new Text(Pattern.compile("[^\\u0000-\\u001f]*"), "a text of one line", most);
        }
    }

    /** A regular expression that is searched in what a device says. */
    record Expression() implements Form {
        /** Characters. */
        static final int MOST = 1000;
    }

    /** A whole number within bounds, which are included. */
    record Whole(long min, long max) implements Form {}

    /** Any number. */
    record Decimal() implements Form {}

    /** True or false. */
    record Flag() implements Form {}

    /** One of some words. */
    record Words(List<String> words) implements Form {
        public Words {
            words = List.copyOf(words);
        }

        /** Of these words. */
        public static Words of(String... words) {
            return new Words(List.of(words));
        }
    }

    /** A list with at least one item. */
    record Several(Form each, int most) implements Form {}

    /** An object with known fields. */
    record Record(Shape shape) implements Form {}

    /** An object whose names the author chooses. */
    record Named(Form each, int most) implements Form {}

    /** The short way of writing something, or the long one. */
    record Either(Text brief, Record complete) implements Form {}
}
