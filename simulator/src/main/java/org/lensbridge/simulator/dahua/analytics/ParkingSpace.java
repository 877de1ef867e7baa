package org.lensbridge.simulator.dahua.analytics;

/** One place to park in the view of a camera (chapter 9). Confined to the event loop. */
public final class ParkingSpace {
    private final int lane;
    private boolean taken;
    private int pictureId;

    public ParkingSpace(int lane, boolean taken) {
        this.lane = lane;
        this.taken = taken;
    }

    /** From 0. */
    public int lane() {
        return lane;
    }

    /** What stands on the ground, such as {@code A2701}. */
    public String number() {
        return "A27" + String.format("%02d", lane + 1);
    }

    public boolean isTaken() {
        return taken;
    }

    /** The number of the last picture: one is taken when a car comes or leaves. */
    public int pictureId() {
        return pictureId;
    }

    public void park(boolean car) {
        if (taken != car) {
            taken = car;
            pictureId++;
        }
    }
}
