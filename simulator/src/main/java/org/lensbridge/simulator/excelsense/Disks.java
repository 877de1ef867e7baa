package org.lensbridge.simulator.excelsense;

import java.util.ArrayList;
import java.util.List;
import org.lensbridge.simulator.ExcelsenseModel;

/** The memory cards in their slots, counted from 1. Thread-safe. */
final class Disks {
    static final int NORMAL = 1;
    static final int ABSENT = 3;

    private final List<Disk> disks = new ArrayList<>();

    /** Sizes in megabytes; the status is one of Device Disk Info. */
    record Disk(int number, long total, long free, int status) {}

    Disks(ExcelsenseModel model) {
        for (int number = 1; number <= model.slots(); number++) {
            boolean there = number == 1 && model.slots() > 1;
            disks.add(there ? new Disk(number, 30_436, 12_288, NORMAL) : new Disk(number, 0, 0, ABSENT));
        }
    }

    synchronized List<Disk> all() {
        return List.copyOf(disks);
    }

    synchronized void put(Disk disk) {
        if (disk.number() < 1 || disk.number() > disks.size()) {
            throw new IllegalArgumentException(
                    "this camera has the slots 1 to " + disks.size() + ", not " + disk.number());
        }
        disks.set(disk.number() - 1, disk);
    }
}
