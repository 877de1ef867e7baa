package org.lensbridge.simulator;

/** What a user of an Axis device may do; each may what the ones before it may. */
public enum AxisLevel {
    VIEWER(1),
    OPERATOR(4),
    ADMIN(6);

    private final int digit;

    AxisLevel(int digit) {
        this.digit = digit;
    }

    /** As security levels of parameters count it. */
    public int digit() {
        return digit;
    }
}
