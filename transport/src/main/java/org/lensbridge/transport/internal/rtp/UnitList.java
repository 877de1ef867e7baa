package org.lensbridge.transport.internal.rtp;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.lensbridge.transport.codec.AnnexB;

/** Where the units of an access unit are, in memory that is used again. Confined. */
final class UnitList {
    /** More than a picture of level 6.2 has slices (ITU-T H.264, table A-6 has 600). */
    private static final int MOST = 4096;

    private int[] places = new int[32];
    private int count;

    /** Finds all units; what has thousands is no picture, and has none. */
    void read(ByteBuffer accessUnit) {
        count = 0;
        AnnexB.units(accessUnit, this::add);
        count = count > MOST ? 0 : count;
    }

    private void add(int from, int end) {
        if (count >= MOST) {
            count = MOST + 1;
            return;
        }
        if (2 * count + 2 > places.length) {
            places = Arrays.copyOf(places, 2 * places.length);
        }
        places[2 * count] = from;
        places[2 * count + 1] = end - from;
        count++;
    }

    int count() {
        return count;
    }

    int from(int unit) {
        return places[2 * unit];
    }

    int size(int unit) {
        return places[2 * unit + 1];
    }

    /** All units. */
    static byte[][] copies(ByteBuffer accessUnit) {
        UnitList units = new UnitList();
        units.read(accessUnit);
        byte[][] copies = new byte[units.count][];
        for (int i = 0; i < copies.length; i++) {
            copies[i] = new byte[units.size(i)];
            accessUnit.get(units.from(i), copies[i]);
        }
        return copies;
    }
}
