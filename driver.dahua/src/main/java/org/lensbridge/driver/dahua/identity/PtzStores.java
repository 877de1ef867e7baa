package org.lensbridge.driver.dahua.identity;

import java.util.Objects;
import org.lensbridge.driver.dahua.operation.PtzOperations;
import org.lensbridge.transport.text.KeyValueDocument;

/** Which numbers the presets, tours and patterns of a positioner have: section 4.10.4. Immutable. */
public record PtzStores(Numbers presets, Numbers tours, Numbers patterns) {
    /** Of a channel that does not turn. */
    public static final PtzStores NONE = new PtzStores(Numbers.NONE, Numbers.NONE, Numbers.NONE);

    public PtzStores {
        Objects.requireNonNull(presets);
        Objects.requireNonNull(tours);
        Objects.requireNonNull(patterns);
    }

    /**
     * Numbers in a row.
     *
     * @param last below {@code first} when there are none
     */
    public record Numbers(int first, int last) {
        /** No numbers. */
        public static final Numbers NONE = new Numbers(1, 0);

        /** Of a device that does not tell the last. */
        private static final int USUAL = 255;

        /** Whether there are none. */
        public boolean none() {
            return last < first;
        }

        /** Whether this is one of them. */
        public boolean has(int number) {
            return number >= first && number <= last;
        }

        /** What a device says of them; one that does not tell the last has {@code unsaid} of them. */
        private static Numbers of(KeyValueDocument caps, String what, int unsaid) {
            boolean denied = caps.flag(what).filter(has -> !has).isPresent();
            int first = caps.number(what + "Min").map(Number::intValue).orElse(1);
            int last = caps.number(what + "Max").map(Number::intValue).orElse(unsaid);
            return denied || last <= 0
                    ? NONE
                    : new Numbers(Math.max(0, first), Math.min(PtzOperations.MOST_PRESETS, last));
        }
    }

    /**
     * What the answer of 4.10.4 says, below its {@code caps}. Presets are there as long as it does not deny them; tours and patterns
     * when it says so.
     */
    public static PtzStores of(KeyValueDocument caps) {
        return new PtzStores(
                Numbers.of(caps, "Preset", Numbers.USUAL), Numbers.of(caps, "Tour", 0), Numbers.of(caps, "Pattern", 0));
    }
}
