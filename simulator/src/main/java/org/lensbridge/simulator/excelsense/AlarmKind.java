package org.lensbridge.simulator.excelsense;

/** What raises an alarm. The document names the numbers of none, so these are the device's own. */
enum AlarmKind {
    MOTION(1, 1, 1, "Motion detection"),
    INPUT(2, 1, 2, "Alarm input"),
    DISK_FULL(3, 2, 1, "Disk full"),
    DISK_ERROR(3, 2, 2, "Disk error"),
    NO_DISK(3, 2, 3, "No disk");

    private final int sourceType;
    private final int major;
    private final int minor;
    private final String description;

    AlarmKind(int sourceType, int major, int minor, String description) {
        this.sourceType = sourceType;
        this.major = major;
        this.minor = minor;
        this.description = description;
    }

    int sourceType() {
        return sourceType;
    }

    int major() {
        return major;
    }

    int minor() {
        return minor;
    }

    String description() {
        return description;
    }
}
