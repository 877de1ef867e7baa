package org.lensbridge.driver.arecont.codec;

import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.StringTokenizer;
import java.util.regex.Pattern;

/**
 * {@code mdresult}: in which zones something moves. Cameras answer {@code no motion}, or a number in hexadecimal digits for each of 64 zones, of 1024 in
 * extended mode: how many blocks of 32 by 32 pixels in it move. The document has the name only; the form is that of the vendor's user manuals, and of
 * clients in production. Immutable.
 *
 * @param side the zones in a row, and in a column; 0 when nothing moves and none are told
 * @param moving the zones in which something moves, row by row from the upper left
 * @param blocks how many blocks move, over all zones
 */
public record MotionResult(int side, BitSet moving, int blocks) {
    /** Nothing moves. */
    public static final MotionResult STILL = new MotionResult(0, new BitSet(), 0);

    private static final Pattern NO_MOTION = Pattern.compile("no[\\s_-]{0,9}motion\\W*", Pattern.CASE_INSENSITIVE);
    private static final String BETWEEN = " \t\r\n,;";
    private static final int MOST_DIGITS = 4;
    private static final int HEXADECIMAL = 16;

    public MotionResult {
        if (side < 0 || side > ZoneGrid.EXTENDED || moving.length() > side * side || blocks < moving.cardinality()) {
            throw new IllegalArgumentException("Each zone that moves has moving blocks, and is one of the zones");
        }
        moving = (BitSet) moving.clone();
    }

    @Override
    public BitSet moving() {
        return (BitSet) moving.clone();
    }

    /**
     * Reads a value. Empty when it cannot be used: fewer zones than there must be, or something else than numbers.
     *
     * @param expected the zones in a row by {@code mdtotalzones}; empty where the camera does not tell: then there are as many as it answers with
     */
    public static Optional<MotionResult> parse(String text, OptionalInt expected) {
        String value = text.strip();
        if (NO_MOTION.matcher(value).matches()) {
            return Optional.of(STILL);
        }
        StringTokenizer cells = new StringTokenizer(value, BETWEEN);
        int count = cells.countTokens();
        int side =
                expected.orElse(count >= ZoneGrid.EXTENDED * ZoneGrid.EXTENDED ? ZoneGrid.EXTENDED : ZoneGrid.REGULAR);
        if (count < side * side) {
            return Optional.empty();
        }
        BitSet moving = new BitSet();
        int blocks = 0;
        for (int zone = 0; zone < side * side; zone++) {
            int cell = number(cells.nextToken());
            if (cell < 0) {
                return Optional.empty();
            }
            blocks += cell;
            moving.set(zone, cell > 0);
        }
        return Optional.of(new MotionResult(side, moving, blocks));
    }

    /** Negative for what is no number. */
    private static int number(String cell) {
        if (cell.length() > MOST_DIGITS
                || !cell.chars().allMatch(c -> Character.digit(c, HEXADECIMAL) >= 0 && c < 128)) {
            return -1;
        }
        return Integer.parseInt(cell, HEXADECIMAL);
    }
}
