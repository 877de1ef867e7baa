package org.lensbridge.simulator.dahua.building;

import java.time.Duration;

/** A door with a lock that falls shut again. Thread-safe. */
public final class Door {
    /** How long it stays open. */
    public static final Duration OPEN = Duration.ofSeconds(2);

    private boolean open;
    private boolean broken;
    private long opened;

    /** As 11.1.2 names it. */
    public enum State {
        OPEN("Open"),
        BREAK("Break"),
        CLOSE("Close");

        private final String wire;

        State(String wire) {
            this.wire = wire;
        }

        public String wire() {
            return wire;
        }
    }

    /** Opens it, or keeps it open. */
    public synchronized void open() {
        open = true;
        opened = System.nanoTime();
    }

    /** Somebody forces it, or puts it right. */
    public synchronized void force(boolean forced) {
        broken = forced;
    }

    public synchronized State state() {
        open = open && System.nanoTime() - opened < OPEN.toNanos();
        if (broken) {
            return State.BREAK;
        }
        return open ? State.OPEN : State.CLOSE;
    }
}
