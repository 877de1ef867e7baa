package org.lensbridge.transport.internal.rtp;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lensbridge.transport.codec.SequenceParameters;

/** The parameter sets of a video track as they are now: of its description, and those that came with its pictures. Confined, bounded. */
final class ParameterSets {
    private static final byte[] START = {0, 0, 0, 1};
    private static final int MOST = 32;
    private static final int LONGEST = 4096;

    private final UnitRules rules;
    /** By type and number: a decoder needs them in the order of their types. */
    private final Map<Integer, byte[]> sets = new TreeMap<>();

    private boolean changed;
    private Optional<SequenceParameters> size = Optional.empty();

    ParameterSets(UnitRules rules) {
        this.rules = rules;
    }

    /** Takes a set, beginning with its head. */
    void take(byte[] bytes, int unit, int end) {
        if (end - unit <= rules.head() || end - unit > LONGEST) {
            return;
        }
        int type = rules.type(bytes[unit] & 0xff);
        int number = rules.parameters(type) ? rules.number(type, bytes, unit, end) : -1;
        if (number < 0) {
            return;
        }
        int key = type << 16 | number;
        byte[] known = sets.get(key);
        if (known != null && Arrays.equals(known, 0, known.length, bytes, unit, end)
                || known == null && sets.size() >= MOST) {
            return;
        }
        byte[] set = Arrays.copyOfRange(bytes, unit, end);
        sets.put(key, set);
        changed = true;
        if (rules.sequence(type)) {
            size = rules.size(ByteBuffer.wrap(set));
        }
    }

    /** Whether something is new since the last call. */
    boolean changed() {
        boolean news = changed;
        changed = false;
        return news;
    }

    int width() {
        return size.map(SequenceParameters::width).orElse(0);
    }

    int height() {
        return size.map(SequenceParameters::height).orElse(0);
    }

    /** All of them, each behind a start code. */
    ByteBuffer inAnnexB() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] set : sets.values()) {
            bytes.writeBytes(START);
            bytes.writeBytes(set);
        }
        return ByteBuffer.wrap(bytes.toByteArray());
    }
}
