package org.lensbridge.simulator.rtsp;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.Random;
import java.util.function.Consumer;

/** A network on which packets of one track are lost, come late or come twice, as the faults say at the moment. Confined to the event loop. */
final class Turbulence {
    private static final int LATE_BY = 3;

    private final RtspFaults faults;
    private final Random chance;
    private final Queue<ByteBuffer> late = new ArrayDeque<>();
    private int since;

    Turbulence(RtspFaults faults) {
        this.faults = faults;
        chance = new Random(faults.seed());
    }

    void pass(ByteBuffer packet, Consumer<ByteBuffer> wire) {
        if (chance.nextDouble() * 100 < faults.loss()) {
            faults.countLost();
            return;
        }
        if (late.isEmpty() && chance.nextDouble() * 100 < faults.reordering()) {
            late.add(packet);
            since = 0;
            return;
        }
        wire.accept(packet);
        if (chance.nextDouble() * 100 < faults.duplication()) {
            wire.accept(packet);
        }
        if (!late.isEmpty() && ++since >= LATE_BY) {
            wire.accept(late.remove());
        }
    }
}
