package org.lensbridge.simulator.dahua;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lensbridge.simulator.http.Response;

/** {@code log.cgi} and {@code Log.backup}: 4.13. */
final class LogCgi {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final int MOST_AT_ONCE = 100;
    private static final int MOST_SEARCHES = 16;
    private static final Set<String> CATEGORIES =
            Set.of("System", "Config", "Event", "Storage", "Account", "Data", "File", "CourseRecord");

    private final Journal journal;
    private final Map<Integer, ArrayDeque<Journal.Entry>> searches = new LinkedHashMap<>();
    private int lastToken;

    LogCgi(Site site) {
        this.journal = site.journal();
    }

    Map<String, Cgi> routes() {
        return Map.of(
                "log.cgi?startFind", this::start,
                "log.cgi?doFind", this::next,
                "log.cgi?stopFind", this::stop,
                "log.cgi?clear", this::clear,
                "Log.backup?All", this::backup);
    }

    /** A token is 0 when nothing was found; the oldest search is given up for a new one beyond the limit. */
    private void start(Call call) throws Refusal {
        List<Journal.Entry> found = between(call);
        if (found.isEmpty()) {
            call.line("token", "0");
            return;
        }
        if (searches.size() == MOST_SEARCHES) {
            searches.remove(searches.keySet().iterator().next());
        }
        searches.put(++lastToken, new ArrayDeque<>(found));
        call.line("token", Integer.toString(lastToken));
    }

    private void next(Call call) throws Refusal {
        ArrayDeque<Journal.Entry> rest = search(call);
        call.required("count");
        int count = Math.min(rest.size(), call.number("count", 1, 1, MOST_AT_ONCE));
        Lines lines = new Lines().add("found", count);
        for (int i = 0; i < count; i++) {
            Journal.Entry entry = rest.remove();
            Lines item = lines.at("items[" + i + "].");
            new TreeMap<>(entry.details()).forEach((name, value) -> item.add("Detail." + name, value));
            item.add("RecNo", entry.number())
                    .add("Time", TIME.format(entry.time()))
                    .add("Type", entry.type())
                    .add("User", entry.user());
        }
        call.lines(lines.all());
    }

    private void stop(Call call) throws Refusal {
        search(call);
        searches.remove(call.number("token", 0, 0, Integer.MAX_VALUE));
        call.ok();
    }

    private ArrayDeque<Journal.Entry> search(Call call) throws Refusal {
        call.required("token");
        ArrayDeque<Journal.Entry> search = searches.get(call.number("token", 0, 0, Integer.MAX_VALUE));
        if (search == null) {
            throw Refusal.invalidParam();
        }
        return search;
    }

    private void clear(Call call) {
        journal.clear();
        journal.note("System", "ClearLog", call.user(), Map.of());
        call.ok();
    }

    private void backup(Call call) throws Refusal {
        StringBuilder text = new StringBuilder();
        for (Journal.Entry entry : between(call)) {
            text.append("User: ").append(entry.user()).append("\r\nTime: ").append(TIME.format(entry.time()));
            text.append("\r\nType: ").append(entry.type()).append("\r\nContent: ");
            new TreeMap<>(entry.details())
                    .forEach((name, value) ->
                            text.append(name).append(": ").append(value).append("\r\n"));
            text.append("\r\n");
        }
        byte[] file = text.toString().getBytes(StandardCharsets.UTF_8);
        call.reply(Response.bytes(200, RestoreCgi.FILE, List.of(ByteBuffer.wrap(file))));
    }

    private List<Journal.Entry> between(Call call) throws Refusal {
        LocalDateTime start = ClockCgi.time(call.required("condition.StartTime"));
        LocalDateTime end = ClockCgi.time(call.required("condition.EndTime"));
        String category = call.parameter("condition.Type").orElse("");
        if (!category.isEmpty() && !CATEGORIES.contains(category)) {
            throw Refusal.invalidParam();
        }
        return journal.all().stream()
                .filter(entry -> !entry.time().isBefore(start) && !entry.time().isAfter(end))
                .filter(entry -> category.isEmpty() || entry.category().equals(category))
                .toList();
    }
}
