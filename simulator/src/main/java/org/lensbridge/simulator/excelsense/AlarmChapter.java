package org.lensbridge.simulator.excelsense;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lensbridge.simulator.ExcelsenseQuirk;

/** Alarm and Trigger Settings, and what happens when an alarm begins. Alarm intervals are kept and not obeyed. On the event loop. */
final class AlarmChapter implements Chapter {
    private static final int GRID_WIDTH = 420;
    private static final int GRID_HEIGHT = 260;
    private static final int MOST_AREAS = 4;

    private final ExcelsenseSite site;
    private final AlarmOutput output;
    private final Sheet motion;
    private final LoopTable areas;
    private final LoopTable week;
    private final LoopTable motionLinkage;
    private final Sheet disk;
    private final LoopTable diskLinkage;

    AlarmChapter(ExcelsenseSite site) {
        this.site = site;
        output = new AlarmOutput(site);
        motion = site.sheet(
                "motionAlarm",
                Field.of("motionDetectionEnableFlag", "1", Rule.FLAG),
                Field.of("alarmInterval", "10", Rule.number(1, 1800)),
                Field.of("sensitivity", "5", Rule.number(0, 100)));
        areas = site.table("motionAlarm.motionDetectionArea", areas());
        week = site.table("motionAlarm.weekDay", Schedule.form(0, 1, 2, 3, 4, 5, 6));
        motionLinkage = site.table("motionAlarm.AlarmLinkage", Linkage.form());
        disk = site.sheet(
                "diskAlarm",
                Field.of("diskFullAlarmCheckFlag", "1", Rule.FLAG),
                Field.of("diskErrorAlarmCheckFlag", "0", Rule.FLAG),
                Field.of("NoDiskAlarmEnableFlag", "0", Rule.FLAG),
                Field.of("AlarmInterval", "30", Rule.number(10, 86_400)));
        diskLinkage = site.table("diskAlarm.AlarmLinkage", Linkage.form());
    }

    /** Delivered with all of the picture. */
    private static LoopTable.Form areas() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("topX", "0");
        all.put("topY", "0");
        all.put("width", Integer.toString(GRID_WIDTH));
        all.put("height", Integer.toString(GRID_HEIGHT));
        return new LoopTable.Form(
                Loop.AREA,
                "motionDetectionAction",
                List.of("topX", "topY", "width", "height"),
                List.of(
                        Field.of("topX", "", Rule.number(0, GRID_WIDTH - 1)),
                        Field.of("topY", "", Rule.number(0, GRID_HEIGHT - 1)),
                        Field.of("width", "", Rule.number(1, GRID_WIDTH)),
                        Field.of("height", "", Rule.number(1, GRID_HEIGHT))),
                MOST_AREAS,
                row -> ends(row, "topX", "width") <= GRID_WIDTH && ends(row, "topY", "height") <= GRID_HEIGHT,
                List.of(all));
    }

    private static int ends(Map<String, String> area, String from, String size) {
        return Integer.parseInt(area.get(from)) + Integer.parseInt(area.get(size));
    }

    AlarmOutput output() {
        return output;
    }

    @Override
    public Map<String, Route> routes() {
        return Map.of(
                "alarm manualControl", Chapter.operate(this::control),
                "param get alarmOut", Chapter.view(this::output),
                "param set alarmOut", Chapter.admin(this::setOutput),
                "param get motionAlarm", Chapter.view(this::motion),
                "param set motionAlarm", Chapter.admin(this::setMotion),
                "param get diskAlarm", Chapter.view(this::disk),
                "param set diskAlarm", Chapter.admin(this::setDisk));
    }

    private void control(ExcelsenseCall call) throws Refusal {
        call.number("alarmOutID", 1, 1);
        if (call.number("controlFlag", 0, 1) == 1) {
            output.start();
        } else {
            output.end();
        }
        call.ok();
    }

    private void output(ExcelsenseCall call) throws Refusal {
        call.number("alarmOutID", 1, 1);
        call.tell(call.lines().all(output.sheet().all()));
    }

    private void setOutput(ExcelsenseCall call) throws Refusal {
        call.number("alarmOutID", 1, 1);
        output.sheet().prepare(call.parameters()).run();
        call.ok();
    }

    private void motion(ExcelsenseCall call) throws Refusal {
        call.number("cameraID", 1, 1);
        Lines lines = call.lines().all(motion.all());
        if (!call.has(ExcelsenseQuirk.AS_EXAMPLES)) {
            List.of(areas, week, motionLinkage).forEach(table -> table.tell(lines));
        }
        call.tell(lines);
    }

    private void setMotion(ExcelsenseCall call) throws Refusal {
        call.number("cameraID", 1, 1);
        List.of(
                        motion.prepare(call.parameters()),
                        areas.prepare(call.parameters()),
                        week.prepare(call.parameters()),
                        motionLinkage.prepare(call.parameters()))
                .forEach(Runnable::run);
        call.ok();
    }

    private void disk(ExcelsenseCall call) throws Refusal {
        call.number("alarmInID", 1, 1);
        Lines lines = call.lines().all(disk.all());
        diskLinkage.tell(lines);
        call.tell(lines);
    }

    private void setDisk(ExcelsenseCall call) throws Refusal {
        call.number("alarmInID", 1, 1);
        List.of(disk.prepare(call.parameters()), diskLinkage.prepare(call.parameters()))
                .forEach(Runnable::run);
        call.ok();
    }

    /** Something moves in front of it, or no longer. */
    void motion(boolean begins) {
        boolean looks = motion.is("motionDetectionEnableFlag", "1")
                && Schedule.covers(week, site.clock().now());
        alarm(AlarmKind.MOTION, 1, begins, looks, motionLinkage);
    }

    void input(boolean begins) {
        if (begins) {
            site.journal().begin(AlarmKind.INPUT, 1);
        } else {
            site.journal().end(AlarmKind.INPUT, 1);
        }
    }

    /** A card has changed. */
    void disk(Disks.Disk card) {
        boolean full = card.status() == Disks.NORMAL && card.free() == 0;
        boolean absent = card.status() == Disks.ABSENT;
        boolean wrong = card.status() != Disks.NORMAL && !absent;
        alarm(AlarmKind.DISK_FULL, card.number(), full, disk.is("diskFullAlarmCheckFlag", "1"), diskLinkage);
        alarm(AlarmKind.DISK_ERROR, card.number(), wrong, disk.is("diskErrorAlarmCheckFlag", "1"), diskLinkage);
        alarm(AlarmKind.NO_DISK, card.number(), absent, disk.is("NoDiskAlarmEnableFlag", "1"), diskLinkage);
    }

    private void alarm(AlarmKind kind, int source, boolean begins, boolean wanted, LoopTable linkage) {
        if (!begins) {
            site.journal().end(kind, source);
        } else if (wanted && site.journal().begin(kind, source) && Linkage.firesOutput(linkage)) {
            output.start();
        }
    }
}
