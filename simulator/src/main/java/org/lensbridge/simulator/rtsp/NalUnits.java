package org.lensbridge.simulator.rtsp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Takes a picture in Annex B form apart (ITU-T H.264 and H.265, appendix B). */
final class NalUnits {
    private NalUnits() {}

    /** The units without start codes and without zeros behind them. */
    static List<byte[]> split(byte[] picture) {
        List<byte[]> units = new ArrayList<>();
        int begin = start(picture, 0);
        while (begin < picture.length) {
            int next = start(picture, begin);
            int end = next < picture.length ? next - 3 : picture.length;
            while (end > begin && picture[end - 1] == 0) {
                end--;
            }
            units.add(Arrays.copyOfRange(picture, begin, end));
            begin = next;
        }
        return units;
    }

    /** Where the unit behind the next start code begins; the length when there is none. */
    private static int start(byte[] bytes, int from) {
        for (int at = from; at + 2 < bytes.length; at++) {
            if (bytes[at] == 0 && bytes[at + 1] == 0 && bytes[at + 2] == 1) {
                return at + 3;
            }
        }
        return bytes.length;
    }
}
