package org.lensbridge.simulator.dahua;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.lensbridge.simulator.Personality.Quirk;
import org.lensbridge.simulator.RecordedFile;

/**
 * {@code storageDevice.cgi} and {@code storage.cgi} (6.1): two partitions that hold what is recorded. While the event
 * StorageFailure goes on they say that they are broken.
 */
final class StorageCgi {
    private static final long SIZE = 64L << 30;
    private static final int PARTITIONS = 2;

    private final Site site;
    private final Recorder recorder;

    StorageCgi(Site site, Recorder recorder) {
        this.site = site;
        this.recorder = recorder;
    }

    Map<String, Cgi> routes() {
        return Map.of(
                "storageDevice.cgi?factory.getPortInfo",
                this::ports,
                "storageDevice.cgi?factory.getCollect",
                call -> call.lines(names().all()),
                "storageDevice.cgi?getDeviceAllInfo",
                this::devices,
                "storage.cgi?getCaps",
                call -> call.lines(new Lines("caps.")
                        .add("RedundantDisk.Support", false)
                        .add("SupportRemoteLimit", true)
                        .all()));
    }

    private void ports(Call call) {
        call.lines(new Lines("info.")
                .add("Total", 2)
                .add("Plug", 1)
                .add("Mask", 1)
                .add("Bad", isBroken() ? 1 : 0)
                .add("IDE", 1)
                .add("Esata", 1)
                .all());
    }

    private static Lines names() {
        Lines lines = new Lines();
        for (int i = 0; i < PARTITIONS; i++) {
            lines.add("list[" + i + "]", "/dev/sda" + i);
        }
        return lines;
    }

    private void devices(Call call) {
        boolean names = site.settings().personality().has(Quirk.LIST_INFO);
        Lines lines = new Lines(names ? "list.info" : "list");
        for (int i = 0; i < PARTITIONS; i++) {
            String detail = "[" + i + "].Detail[0].";
            lines.add(detail + "IsError", isBroken());
            if (names) {
                lines.add(detail + "Path", "/mnt/dvr/sda" + i);
            } else {
                lines.add(detail + "Pointer", 27_023_434 + i);
            }
            lines.add(detail + "TotalBytes", bytes(SIZE));
            lines.add(detail + "Type", "ReadWrite");
            lines.add(detail + "UsedBytes", bytes(used("/mnt/dvr/sda" + i + "/")));
            lines.add("[" + i + "]." + (names ? "Name" : "Pointer"), names ? "/dev/sda" + i : "2234760" + i);
            lines.add("[" + i + "].State", isBroken() ? "Error" : "Success");
        }
        call.lines(lines.all());
    }

    private String bytes(long count) {
        return site.settings().personality().has(Quirk.LIST_INFO) ? count + ".000000" : Long.toString(count);
    }

    private long used(String folder) {
        return IntStream.rangeClosed(1, site.settings().channels())
                .mapToObj(channel -> recorder.history()
                        .files(
                                channel,
                                recorder.history().first(),
                                recorder.history().last()))
                .flatMap(List::stream)
                .filter(file -> file.path().startsWith(folder))
                .mapToLong(RecordedFile::length)
                .sum();
    }

    private boolean isBroken() {
        return !site.hub().channels("StorageFailure").isEmpty();
    }
}
