package org.lensbridge.simulator.dahua;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lensbridge.simulator.RecordedFile;
import org.lensbridge.simulator.http.Parameter;

/**
 * {@code FileFindHelper.cgi} (13.1). Channels count from 1 in the condition and, as the example of 13.1.5 has it, in what is
 * found.
 */
final class FindHelperCgi {
    private static final int MOST_AT_ONCE = 1000;
    private static final Set<String> COMBINED = Set.of("AlarmLocal", "VideoMotion", "Timing");

    private final Site site;
    private final Recorder recorder;
    private final Finders finders;

    FindHelperCgi(Site site, Recorder recorder, Finders finders) {
        this.site = site;
        this.recorder = recorder;
        this.finders = finders;
    }

    Map<String, Cgi> routes() {
        return Map.of(
                "FileFindHelper.cgi?startFind",
                this::start,
                "FileFindHelper.cgi?startMotionFind",
                this::startMotion,
                "FileFindHelper.cgi?findNext",
                this::next,
                "FileFindHelper.cgi?stopFind",
                this::stop,
                "FileFindHelper.cgi?getBoundFile",
                this::bounds);
    }

    private void start(Call call) throws Refusal {
        List<RecordedFile> files = recorder.find(FileCondition.helper(call, site));
        List<String> types = FileCondition.list(call, "combineMode.types");
        int granularity = call.number("combineMode.granularity", 0, 0, 86_400);
        if (!COMBINED.containsAll(types)) {
            throw Refusal.invalidParam();
        }
        begin(call, types.isEmpty() ? files : combined(files, types, granularity));
    }

    private void startMotion(Call call) throws Refusal {
        call.required("motionRegion.senseLevel");
        call.number("motionRegion.senseLevel", 0, 0, 6);
        for (Parameter parameter : call.request().query()) {
            if (parameter.name().startsWith("motionRegion.rects[")) {
                boolean horizontal =
                        parameter.name().endsWith("[0]") || parameter.name().endsWith("[2]");
                call.number(parameter.name(), 0, 0, horizontal ? 21 : 17);
            }
        }
        begin(
                call,
                recorder.find(FileCondition.helper(call, site)).stream()
                        .filter(file -> file.event().equals("VideoMotion"))
                        .toList());
    }

    private void begin(Call call, List<RecordedFile> files) throws Refusal {
        String id = finders.create();
        finders.find(id).search(files);
        call.line("result", id);
    }

    /** Files of one of the types that follow each other within so many seconds become one. */
    private static List<RecordedFile> combined(List<RecordedFile> files, List<String> types, int seconds) {
        List<RecordedFile> result = new ArrayList<>();
        for (RecordedFile file : files) {
            int before = result.size() - 1;
            while (before >= 0 && !result.get(before).event().equals(file.event())) {
                before--;
            }
            boolean wanted = types.contains(file.event().isEmpty() ? "Timing" : file.event());
            if (wanted && before >= 0 && follows(result.get(before), file, seconds)) {
                result.set(before, joined(result.get(before), file));
            } else {
                result.add(file);
            }
        }
        return result;
    }

    private static boolean follows(RecordedFile one, RecordedFile other, int seconds) {
        LocalDateTime latest = one.end().plusSeconds(seconds);
        return !other.start().isAfter(latest);
    }

    private static RecordedFile joined(RecordedFile one, RecordedFile other) {
        return new RecordedFile(
                one.channel(),
                one.subtype(),
                one.type(),
                one.start(),
                other.end(),
                one.event(),
                one.path(),
                one.length() + other.length());
    }

    private void next(Call call) throws Refusal {
        call.required("count");
        Finders.Finder finder = finders.find(call.required("findId"));
        list(call, finder.next(call.number("count", 1, 1, MOST_AT_ONCE)));
    }

    private void stop(Call call) throws Refusal {
        String id = call.required("findId");
        finders.find(id);
        finders.remove(id);
        call.ok();
    }

    /** 13.1.5: the first and the last file of what the condition asks for. */
    private void bounds(Call call) throws Refusal {
        List<RecordedFile> files = recorder.find(FileCondition.helper(call, site));
        list(call, files.size() < 2 ? files : List.of(files.get(0), files.get(files.size() - 1)));
    }

    private void list(Call call, List<RecordedFile> files) {
        Lines lines = new Lines().add("found", files.size());
        for (int i = 0; i < files.size(); i++) {
            item(lines, "items[" + i + "].", files.get(i));
        }
        call.lines(lines.all());
    }

    private void item(Lines lines, String head, RecordedFile file) {
        lines.add(head + "channel", file.channel());
        lines.add(head + "startTime", MediaFindCgi.TIME.format(file.start()));
        lines.add(head + "endTime", MediaFindCgi.TIME.format(file.end()));
        lines.add(head + "fileType", file.type());
        if (!file.event().isEmpty()) {
            lines.add(head + "events[0]", file.event());
        }
        List<String> flags = recorder.flags(file, "Marked");
        for (int i = 0; i < flags.size(); i++) {
            lines.add(head + "flags[" + i + "]", flags.get(i));
        }
        lines.add(head + "streamType", FileCondition.streamName(file.subtype()));
        lines.add(head + "length", file.length());
        lines.add(head + "duration", file.duration().toSeconds());
    }
}
