package org.lensbridge.benchmarks.process;

import java.util.Iterator;
import java.util.List;

/**
 * How long a benchmark runs.
 *
 * @param seconds of one window
 * @param repetitions windows of each peer, in turn
 * @param warmup seconds of each peer before the first window
 */
public record Length(int seconds, int repetitions, int warmup) {
    /** Reads {@code --long} and then single values; {@code usual} and {@code thorough} are the benchmark's own. */
    public static Length parse(String[] args, Length usual, Length thorough) {
        Length length = usual;
        Iterator<String> words = List.of(args).iterator();
        while (words.hasNext()) {
            String word = words.next();
            if (word.equals("--long")) {
                length = thorough;
            } else if (words.hasNext()) {
                length = length.with(word, Integer.parseInt(words.next()));
            } else {
                throw new IllegalArgumentException(word + " is unknown or lacks its value");
            }
        }
        return length;
    }

    private Length with(String name, int value) {
        return switch (name) {
            case "--seconds" -> new Length(value, repetitions, warmup);
            case "--repetitions" -> new Length(seconds, value, warmup);
            case "--warmup" -> new Length(seconds, repetitions, value);
            default -> throw new IllegalArgumentException(name + " is unknown");
        };
    }
}
