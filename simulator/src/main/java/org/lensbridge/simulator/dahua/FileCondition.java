package org.lensbridge.simulator.dahua;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.lensbridge.simulator.RecordedFile;
import org.lensbridge.simulator.http.Parameter;

/**
 * Which files somebody looks for (4.11.5, 13.1). A list that is empty does not matter. Immutable.
 *
 * @param channel from 1
 */
record FileCondition(
        int channel,
        LocalDateTime from,
        LocalDateTime to,
        List<String> dirs,
        List<String> types,
        Set<String> flags,
        List<String> events,
        String stream) {
    private static final Set<String> FILE_TYPES = Set.of("dav", "jpg", "mp4");
    private static final Set<String> STREAMS = Set.of("Main", "Extra1", "Extra2", "Extra3");
    private static final Set<String> MEDIA_FLAGS =
            Set.of("Timing", "Manual", "Marker", "Event", "Mosaic", "Cutout", "Restrict");
    private static final Set<String> HELPER_FLAGS = Set.of("Timing", "Marked", "Event", "Restrict");
    private static final Pattern EVENT = Pattern.compile("\\*|\\w{1,64}\\*?");
    private static final Pattern INDEX = Pattern.compile("\\[\\d{1,3}]");

    /** Of {@code mediaFileFind.cgi?findFile}; the parameters that the document names and no others. */
    static FileCondition media(Call call, Site site) throws Refusal {
        onlyKnown(call, Set.of("Channel", "StartTime", "EndTime", "Dirs", "Types", "Flag", "Events", "VideoStream"));
        List<String> types = oneOf(list(call, "condition.Types"), FILE_TYPES);
        String stream = call.parameter("condition.VideoStream").orElse("");
        List<String> flags = oneOf(list(call, "condition.Flag"), MEDIA_FLAGS);
        return of(call, site, "Channel", "StartTime", "EndTime", list(call, "condition.Dirs"), types)
                .with(Set.copyOf(flags), list(call, "condition.Events"), stream);
    }

    /** Of {@code FileFindHelper.cgi}, which finds videos only. */
    static FileCondition helper(Call call, Site site) throws Refusal {
        onlyKnown(call, Set.of("channel", "startTime", "endTime", "streamType", "flags", "events"));
        List<String> flags = oneOf(list(call, "condition.flags"), HELPER_FLAGS);
        return of(call, site, "channel", "startTime", "endTime", List.of(), List.of("dav"))
                .with(Set.copyOf(flags), list(call, "condition.events"), call.required("condition.streamType"));
    }

    private static FileCondition of(
            Call call, Site site, String channel, String start, String end, List<String> dirs, List<String> types)
            throws Refusal {
        call.required("condition." + channel);
        LocalDateTime from = ClockCgi.time(call.required("condition." + start));
        LocalDateTime to = ClockCgi.time(call.required("condition." + end));
        if (to.isBefore(from)) {
            throw Refusal.invalidParam();
        }
        int number = call.number("condition." + channel, 1, 1, site.settings().channels());
        return new FileCondition(number, from, to, dirs, types, Set.of(), List.of(), "");
    }

    private FileCondition with(Set<String> itsFlags, List<String> itsEvents, String itsStream) throws Refusal {
        if (!itsStream.isEmpty() && !STREAMS.contains(itsStream)) {
            throw Refusal.invalidParam();
        }
        for (String event : itsEvents) {
            if (!EVENT.matcher(event).matches()) {
                throw Refusal.invalidParam();
            }
        }
        return new FileCondition(channel, from, to, dirs, types, itsFlags, itsEvents, itsStream);
    }

    /** Whether a file with these flags is meant. */
    boolean matches(RecordedFile file, List<String> fileFlags) {
        return (dirs.isEmpty() || dirs.stream().anyMatch(dir -> file.path().startsWith(dir + "/")))
                && (types.isEmpty() || types.contains(file.type()))
                && (flags.isEmpty() || fileFlags.stream().anyMatch(flags::contains))
                && (events.isEmpty() || events.stream().anyMatch(event -> isEvent(event, file.event())))
                && (stream.isEmpty() || stream.equals(streamName(file.subtype())));
    }

    static String streamName(int subtype) {
        return subtype == 0 ? "Main" : "Extra" + subtype;
    }

    /** {@code Traffic*} stands for all that begin so. */
    private static boolean isEvent(String wanted, String event) {
        return wanted.endsWith("*") ? event.startsWith(wanted.substring(0, wanted.length() - 1)) : event.equals(wanted);
    }

    /** The values of {@code name[0]}, {@code name[1]} and so on, in the order of the request. */
    static List<String> list(Call call, String name) {
        List<String> values = new ArrayList<>();
        for (Parameter parameter : call.request().query()) {
            String key = parameter.name();
            if (key.startsWith(name)
                    && INDEX.matcher(key.substring(name.length())).matches()) {
                values.add(parameter.value());
            }
        }
        return values;
    }

    private static List<String> oneOf(List<String> values, Set<String> allowed) throws Refusal {
        if (!allowed.containsAll(values)) {
            throw Refusal.invalidParam();
        }
        return values;
    }

    private static void onlyKnown(Call call, Set<String> names) throws Refusal {
        for (Parameter parameter : call.request().query()) {
            String key = INDEX.matcher(parameter.name()).replaceAll("");
            if (key.startsWith("condition.") && !names.contains(key.substring("condition.".length()))) {
                throw Refusal.invalidParam();
            }
        }
    }
}
