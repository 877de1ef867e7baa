package org.lensbridge.simulator;

/** Which Axis device it is, and with that which of the vendor's APIs it has. */
public enum AxisModel {
    /** Firmware 5.51: a fixed camera without API discovery, with motion windows and one input and one output. */
    FIXED_5X("M1114-S", "Network Camera", "5.51.7.2", 1, 1, 1),
    /** Current firmware: pan, tilt and zoom, audio, two configurable ports, edge storage, JSON APIs and a web socket of events. */
    CURRENT("P5655-S", "PTZ Dome Network Camera", "11.11.94", 1, 1, 1),
    /** Current firmware: four sensors, four views. */
    MULTI_SENSOR("P3727-S", "Panoramic Camera", "11.8.61", 4, 0, 0),
    /** A loudspeaker with two ports and no video at all. */
    SPEAKER("C1410-S", "Network Speaker", "11.9.60", 0, 1, 1);

    private final String number;
    private final String type;
    private final String firmware;
    private final int views;
    private final int inputs;
    private final int outputs;

    AxisModel(String number, String type, String firmware, int views, int inputs, int outputs) {
        this.number = number;
        this.type = type;
        this.firmware = firmware;
        this.views = views;
        this.inputs = inputs;
        this.outputs = outputs;
    }

    /** The product number, such as {@code P5655-S}. */
    public String number() {
        return number;
    }

    /** What kind of product it calls itself. */
    public String type() {
        return type;
    }

    public String firmware() {
        return firmware;
    }

    /** How many pictures it has, each of a sensor of its own. */
    public int views() {
        return views;
    }

    public int inputs() {
        return inputs;
    }

    public int outputs() {
        return outputs;
    }

    /** Inputs first, then outputs. */
    public int ports() {
        return inputs + outputs;
    }

    public boolean isCurrent() {
        return this != FIXED_5X;
    }

    public boolean canMove() {
        return this == CURRENT;
    }

    public boolean hasAudio() {
        return this == CURRENT || this == SPEAKER;
    }

    public boolean hasStorage() {
        return this == CURRENT || this == MULTI_SENSOR;
    }
}
