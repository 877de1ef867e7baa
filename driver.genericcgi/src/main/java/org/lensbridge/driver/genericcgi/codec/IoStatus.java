package org.lensbridge.driver.genericcgi.codec;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The digits of section 5.4.2 that tell of inputs and outputs: seven pairs of hexadecimal digits, of which bit 0 stands for number 1. A status that is
 * shorter tells of the first pairs only, what follows the seventh is passed over, and a pair that is no number tells nothing. Immutable.
 */
public final class IoStatus {
    /** How many inputs and outputs there is room for. */
    public static final int MOST = 8;

    /** What a pair tells, in the order of the document. */
    public enum Pair {
        /** Which inputs are watched. */
        INPUTS_ENABLED("InputsEnabled"),
        /** Which inputs are closed. */
        INPUTS_CLOSED("InputsClosed"),
        /** Which outputs are closed. */
        OUTPUTS_CLOSED("OutputsClosed"),
        /** Which inputs are set to be closed normally. */
        INPUTS_NORMALLY_CLOSED("InputsNormallyClosed"),
        /** Which outputs are closed when they are active. */
        OUTPUTS_ACTIVE_CLOSED("OutputsActiveClosed"),
        /** Which inputs are active. */
        INPUTS_ACTIVE("InputsActive"),
        /** Which outputs are active. */
        OUTPUTS_ACTIVE("OutputsActive");

        private final String title;

        Pair(String title) {
            this.title = title;
        }
    }

    private final Map<Pair, Integer> bits = new EnumMap<>(Pair.class);

    private IoStatus() {}

    /** Reads any text. */
    public static IoStatus parse(String digits) {
        IoStatus status = new IoStatus();
        String text = digits.strip();
        for (Pair pair : Pair.values()) {
            int at = 2 * pair.ordinal();
            if (at + 2 > text.length()) {
                break;
            }
            int high = Character.digit(text.charAt(at), 16);
            int low = Character.digit(text.charAt(at + 1), 16);
            if (high >= 0 && low >= 0) {
                status.bits.put(pair, high << 4 | low);
            }
        }
        return status;
    }

    /** Whether a pair tells this of an input or output, from 1; empty when it does not tell, or has no room for the number. */
    public Optional<Boolean> of(Pair pair, int number) {
        return number < 1 || number > MOST
                ? Optional.empty()
                : Optional.ofNullable(bits.get(pair)).map(all -> (all >> (number - 1) & 1) == 1);
    }

    /** The numbers of which each pair says yes, by the pair's name, for those that are there. */
    public Map<String, List<Integer>> numbers() {
        Map<String, List<Integer>> numbers = new LinkedHashMap<>();
        bits.forEach((pair, all) -> {
            List<Integer> set = new ArrayList<>();
            for (int number = 1; number <= MOST; number++) {
                if ((all >> (number - 1) & 1) == 1) {
                    set.add(number);
                }
            }
            numbers.put(pair.title, set);
        });
        return numbers;
    }
}
