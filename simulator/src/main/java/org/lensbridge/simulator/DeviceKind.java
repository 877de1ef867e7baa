package org.lensbridge.simulator;

/** What kind of device a simulated one is; decides which parts of the vendor's document it has. */
public enum DeviceKind {
    /** One channel with a lens that focuses and zooms, one alarm input and one output, no disk. */
    CAMERA(1, "IPC", 1, 1, true),
    /** Sixteen channels, alarm inputs and outputs, disks; lenses are in the cameras behind it. */
    RECORDER(16, "NVR", 16, 6, false),
    /** A camera that measures temperatures: its first channel is visible, its last one thermal. */
    THERMAL(2, "TPC", 2, 2, true),
    /** A door station of one channel with a lock and a call button. */
    DOOR(1, "VTO", 2, 2, false);

    private final int channels;
    private final String deviceClass;
    private final int alarmInputs;
    private final int alarmOutputs;
    private final boolean lens;

    DeviceKind(int channels, String deviceClass, int alarmInputs, int alarmOutputs, boolean lens) {
        this.channels = channels;
        this.deviceClass = deviceClass;
        this.alarmInputs = alarmInputs;
        this.alarmOutputs = alarmOutputs;
        this.lens = lens;
    }

    /** How many video channels it has unless somebody says otherwise. */
    public int channels() {
        return channels;
    }

    /** What it answers to {@code getDeviceClass} (4.6.19) when it cannot move. */
    public String deviceClass() {
        return deviceClass;
    }

    public int alarmInputs() {
        return alarmInputs;
    }

    public int alarmOutputs() {
        return alarmOutputs;
    }

    /** Whether it has a lens of its own that focuses and zooms. */
    public boolean hasLens() {
        return lens;
    }
}
