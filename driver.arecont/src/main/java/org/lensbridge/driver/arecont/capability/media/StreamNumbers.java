package org.lensbridge.driver.arecont.capability.media;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

/**
 * The numbers by which cameras tell streams apart (section "ssn"): one for each stream, at most eight at a camera, whoever of this driver opens
 * them. Nothing is kept of a camera without open streams. They begin at random, so that two hosts at one address do not take the same ones. Thread-safe.
 */
public final class StreamNumbers {
    /** "Each camera supports up to eight simultaneous non-identical streams." */
    static final int MOST = 8;

    static final int LARGEST = 65_535;

    private final Map<String, Set<Integer>> taken = new HashMap<>();
    private int last;

    /** Numbers that begin at random. All sessions of a driver share them: a camera counts the streams of all. */
    public StreamNumbers() {
        this(new SecureRandom().nextInt(LARGEST));
    }

    /** Numbers that begin behind this one. */
    StreamNumbers(int last) {
        this.last = last;
    }

    /** A number that is taken. Closing gives it back; idempotent. */
    public final class Lease implements AutoCloseable {
        private final String camera;
        private final int number;
        private final AtomicBoolean closed = new AtomicBoolean();

        private Lease(String camera, int number) {
            this.camera = camera;
            this.number = number;
        }

        /** From 1 to 65,535. */
        public int number() {
            return number;
        }

        @Override
        public void close() {
            if (closed.compareAndSet(false, true)) {
                giveBack(camera, number);
            }
        }
    }

    /**
     * Takes a number that was not used lately.
     *
     * @param camera by its address
     * @throws CameraException BUSY when the camera has as many streams as it can
     */
    public synchronized Lease take(String camera) {
        Set<Integer> here = taken.computeIfAbsent(camera, any -> new HashSet<>());
        if (here.size() >= MOST) {
            throw new CameraException(
                    Kind.BUSY,
                    "The camera sends " + MOST
                            + " streams to this host already, which is as many as it can. Close one of them.");
        }
        do {
            last = last % LARGEST + 1;
        } while (!here.add(last));
        return new Lease(camera, last);
    }

    private synchronized void giveBack(String camera, int number) {
        Set<Integer> here = taken.getOrDefault(camera, Set.of());
        here.remove(number);
        if (here.isEmpty()) {
            taken.remove(camera);
        }
    }

    /** How many streams a camera has. */
    synchronized int open(String camera) {
        return taken.getOrDefault(camera, Set.of()).size();
    }
}
