package org.lensbridge.runtime.internal.device;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The ways into one device's driver: a serial lane per channel and one for the device itself, of which a few work at
 * once, and a bounded way beside them. Thread-safe.
 */
final class DeviceLanes {
    private static final int WAITING_PER_LANE = 64;
    private static final int WORKING_LANES = 4;
    private static final int BESIDE = 8;
    private static final int WAITING_BESIDE = 256;

    private final CallPool pool;
    private final ConcurrentMap<Integer, Gate> lanes = new ConcurrentHashMap<>();
    private final Gate working = new Gate(WORKING_LANES, Integer.MAX_VALUE);
    private final Gate beside = new Gate(BESIDE, WAITING_BESIDE);

    DeviceLanes(CallPool pool) {
        this.pool = pool;
    }

    /** The serial lane of a channel; 0 is the device's own. */
    Gate lane(int channel) {
        return lanes.computeIfAbsent(channel, ignored -> new Gate(1, WAITING_PER_LANE));
    }

    /** Through a channel's lane. */
    List<Gate> serial(int channel) {
        return List.of(lane(channel), working, pool.control());
    }

    /** Beside the lanes. */
    List<Gate> beside() {
        return List.of(beside, pool.beside());
    }

    /** Connecting and checking: on the device's own lane. */
    List<Gate> connecting() {
        return List.of(lane(0), pool.connecting());
    }
}
