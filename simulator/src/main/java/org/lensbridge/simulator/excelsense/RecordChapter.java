package org.lensbridge.simulator.excelsense;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Record Policy and Record Directory of Recording Settings. Nothing is recorded. */
final class RecordChapter implements Chapter {
    private final ExcelsenseSite site;
    private final Sheet policy;
    private final LoopTable week;
    private final List<Sheet> directories = new ArrayList<>();

    RecordChapter(ExcelsenseSite site) {
        this.site = site;
        policy = site.sheet(
                "recordPolicy",
                Field.fixed("cameraID", "1"),
                Field.of("RecordOpenFlag", "0", Rule.FLAG),
                Field.of("SaveDays", "7", Rule.number(0, 365)),
                Field.of("StreamId", "1", Rule.number(1, site.settings().model().streams())),
                Field.of("AudioOpenFlag", "1", Rule.FLAG),
                Field.of("DiskGroupId", "1", Rule.number(1, 16)));
        week = site.table("recordPolicy.weekDay", Schedule.form(0, 1, 2, 3, 4, 5, 6));
        for (int disk = 1; disk <= site.settings().model().slots(); disk++) {
            directories.add(directory(disk));
        }
    }

    private Sheet directory(int disk) {
        return site.sheet(
                "recordDirInfo." + disk,
                Field.of("diskName", "", Rule.NAME),
                Field.of("diskPath", "", Rule.TEXT),
                Field.of("diskWholePath", "", Rule.TEXT),
                Field.of("enableFlag", "1", Rule.FLAG),
                Field.of("alarmThreshold", "100", Rule.number(0, 100)),
                Field.of("attribute", "1", Rule.number(0, 255)),
                Field.fixed("diskType", "2"),
                Field.fixed("freeSpace", "0"),
                Field.of("groupID", "1", Rule.number(1, 16)),
                Field.fixed("status", "1"),
                Field.fixed("usableSpace", "0"),
                Field.fixed("fileSystemFormat", "8"));
    }

    @Override
    public Map<String, Route> routes() {
        return Map.of(
                "param get recordPolicy", Chapter.view(this::policy),
                "param set recordPolicy", Chapter.admin(this::setPolicy),
                "param get recordDirInfo", Chapter.view(this::directories),
                "param set recordDirInfo", Chapter.admin(this::setDirectory));
    }

    private void policy(ExcelsenseCall call) throws Refusal {
        call.number("cameraID", 1, 1);
        Lines lines = call.lines().all(policy.all());
        week.tell(lines);
        call.tell(lines);
    }

    /** The disk group must be that of a directory. */
    private void setPolicy(ExcelsenseCall call) throws Refusal {
        call.number("cameraID", 1, 1);
        call.number("StreamId", 1, 16);
        String group = Integer.toString(call.number("DiskGroupId", 1, 16));
        Refusal.check(directories.stream().anyMatch(directory -> directory.is("groupID", group)));
        Runnable general = policy.prepare(call.parameters());
        Runnable times = week.prepare(call.parameters());
        general.run();
        times.run();
        call.ok();
    }

    private void directories(ExcelsenseCall call) throws Refusal {
        int only = call.number("diskId", 1, directories.size(), 0);
        List<Disks.Disk> told = site.disks().all().stream()
                .filter(disk -> only == 0 || disk.number() == only)
                .toList();
        call.tell(call.lines().loop(Loop.DIRECTORY, told, this::tell));
    }

    private void tell(Lines lines, Disks.Disk disk) {
        Map<String, String> values = directories.get(disk.number() - 1).all();
        values.put("freeSpace", Long.toString(disk.free()));
        values.put("usableSpace", Long.toString(disk.total()));
        values.put("status", Integer.toString(disk.status()));
        lines.all(values);
    }

    private void setDirectory(ExcelsenseCall call) throws Refusal {
        int disk = call.number("diskId", 1, directories.size());
        directories.get(disk - 1).prepare(call.parameters()).run();
        call.ok();
    }
}
