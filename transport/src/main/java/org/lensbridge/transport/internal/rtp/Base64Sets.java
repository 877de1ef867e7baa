package org.lensbridge.transport.internal.rtp;

import java.util.Base64;

/** Parameter sets of a description: Base64, with commas between them. */
final class Base64Sets {
    private static final int MOST = 32;

    private Base64Sets() {}

    /** Gives those that can be read. */
    static void take(String text, ParameterSets sets) {
        for (String each : text.split(",", MOST)) {
            byte[] set = bytes(each);
            int from = set.length > 4 && set[0] == 0 && set[1] == 0 && set[2] == 0 && set[3] == 1 ? 4 : 0;
            sets.take(set, from, set.length);
        }
    }

    private static byte[] bytes(String text) {
        try {
            return Base64.getMimeDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
