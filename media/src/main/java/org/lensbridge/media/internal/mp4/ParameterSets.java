package org.lensbridge.media.internal.mp4;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.lensbridge.media.internal.feed.Units;

/** The parameter sets of a track by their type. */
final class ParameterSets {
    private static final int LARGEST = 0xffff;
    private static final int MOST = 31;

    private final List<byte[]> sets = new ArrayList<>();

    /** Those of a configuration in Annex B form. */
    ParameterSets(ByteBuffer configuration) {
        Units units = new Units();
        units.find(configuration);
        for (int i = 0; i < units.count(); i++) {
            if (units.size(i) <= LARGEST) {
                byte[] set = new byte[units.size(i)];
                configuration.get(units.place(i), set);
                sets.add(set);
            }
        }
    }

    /** Those of H.264 with this unit type. */
    List<byte[]> avc(int type) {
        return sets.stream().filter(set -> (set[0] & 0x1f) == type).limit(MOST).toList();
    }

    /** Those of H.265 with this unit type. */
    List<byte[]> hevc(int type) {
        return sets.stream()
                .filter(set -> (set[0] >> 1 & 0x3f) == type)
                .limit(MOST)
                .toList();
    }
}
