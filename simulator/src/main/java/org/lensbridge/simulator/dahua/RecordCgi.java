package org.lensbridge.simulator.dahua;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lensbridge.simulator.http.Parameter;

/** {@code recordManager.cgi} (4.11.1), {@code FileManager.cgi} (13.3) and {@code BandLimit.cgi} (13.2). */
final class RecordCgi {
    private static final List<Parameter> CAPABILITIES = List.of(
            new Parameter("caps.MaxPreRecordTime", "30"),
            new Parameter("caps.PacketLengthRange[0]", "1"),
            new Parameter("caps.PacketLengthRange[1]", "60"),
            new Parameter("caps.PacketSizeRange[0]", "131072"),
            new Parameter("caps.PacketSizeRange[1]", "2097152"),
            new Parameter("caps.SupportExtraRecordMode", "true"),
            new Parameter("caps.SupportHoliday", "true"),
            new Parameter("caps.SupportPacketType[0]", "Time"),
            new Parameter("caps.SupportPacketType[1]", "Size"),
            new Parameter("caps.SupportResumeTransmit", "false"));

    private final Site site;
    private final Recorder recorder;

    RecordCgi(Site site, Recorder recorder) {
        this.site = site;
        this.recorder = recorder;
    }

    Map<String, Cgi> routes() {
        return Map.of(
                "recordManager.cgi?getCaps",
                call -> call.lines(CAPABILITIES),
                "BandLimit.cgi?getLimitState",
                call -> call.line("limit", "false"),
                "FileManager.cgi?addConditionList",
                this::protect,
                "FileManager.cgi?cancelConditionList",
                this::release,
                "FileManager.cgi?removeConditionList",
                this::release);
    }

    private void protect(Call call) throws Refusal {
        List<Recorder.Protection> protections = new ArrayList<>();
        for (String type : types(call)) {
            for (int channel : channels(call)) {
                protections.add(new Recorder.Protection(type, channel, start(call), end(call)));
            }
        }
        recorder.protect(protections);
        call.ok();
    }

    private void release(Call call) throws Refusal {
        recorder.release(types(call), channels(call), start(call), end(call));
        call.ok();
    }

    private static Set<String> types(Call call) throws Refusal {
        Set<String> types = Set.copyOf(FileCondition.list(call, "condition.Types"));
        if (types.isEmpty() || !Set.of(Recorder.PROTECT, Recorder.RESTRICT).containsAll(types)) {
            throw Refusal.invalidParam();
        }
        return types;
    }

    /** The table of 13.3.1 counts from 1; its example, with a channel 0, does not. */
    private List<Integer> channels(Call call) throws Refusal {
        List<Integer> channels = new ArrayList<>();
        for (Parameter parameter : call.request().query()) {
            if (parameter.name().startsWith("condition.Channel[")) {
                channels.add(call.number(parameter.name(), 0, 1, site.settings().channels()));
            }
        }
        if (channels.isEmpty()) {
            throw Refusal.invalidParam();
        }
        return channels;
    }

    private static LocalDateTime start(Call call) throws Refusal {
        return ClockCgi.time(call.required("condition.StartTime"));
    }

    private static LocalDateTime end(Call call) throws Refusal {
        LocalDateTime end = ClockCgi.time(call.required("condition.EndTime"));
        if (end.isBefore(start(call))) {
            throw Refusal.invalidParam();
        }
        return end;
    }
}
