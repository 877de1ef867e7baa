package org.lensbridge.driver.arecont.codec;

import java.util.BitSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * {@code mdprivacymask}: which zones are watched. The document gives a name and the type "integer" only; the vendor's user manuals of the same
 * parameter (there {@code mdprivasymask}) give 8 bytes in hexadecimal digits, one for each row of zones, in which a bit that is 1 has motion looked
 * for. They say that the leftmost zone is the highest bit, yet their example, and the vendor's own client library, have it the lowest: so it is here.
 * Four bytes a row, for 32 zones, follow by analogy. Immutable.
 *
 * @param side the zones in a row, and in a column
 * @param watched the zones, row by row from the upper left
 */
public record ZoneMap(int side, BitSet watched) {
    private static final Pattern DIGITS = Pattern.compile("[0-9A-Fa-f]{16}|[0-9A-Fa-f]{256}");
    private static final int REGULAR_DIGITS = 16;

    public ZoneMap {
        if (side != ZoneGrid.REGULAR && side != ZoneGrid.EXTENDED || watched.length() > side * side) {
            throw new IllegalArgumentException("A map has 8 or 32 zones in a row, and no others");
        }
        watched = (BitSet) watched.clone();
    }

    @Override
    public BitSet watched() {
        return (BitSet) watched.clone();
    }

    /** The map in a value; empty for a value that is none, such as a plain number. */
    public static Optional<ZoneMap> parse(String text) {
        String value = text.strip();
        String digits = value.startsWith("0x") || value.startsWith("0X") ? value.substring(2) : value;
        if (!DIGITS.matcher(digits).matches()) {
            return Optional.empty();
        }
        int side = digits.length() == REGULAR_DIGITS ? ZoneGrid.REGULAR : ZoneGrid.EXTENDED;
        return Optional.of(new ZoneMap(side, BitSet.valueOf(HexFormat.of().parseHex(digits))));
    }

    /** The value for the wire. */
    public String format() {
        byte[] bytes = new byte[side * side / Byte.SIZE];
        byte[] used = watched.toByteArray();
        System.arraycopy(used, 0, bytes, 0, used.length);
        return HexFormat.of().formatHex(bytes);
    }
}
