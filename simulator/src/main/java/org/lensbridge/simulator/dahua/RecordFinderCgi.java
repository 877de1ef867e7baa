package org.lensbridge.simulator.dahua;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.lensbridge.simulator.dahua.building.Register.Entry;
import org.lensbridge.simulator.http.Parameter;

/** {@code recordFinder.cgi}: 12.2.1, 12.3.1, 12.3.5, 12.4.1 and 12.6.1. */
final class RecordFinderCgi {
    private static final String CONDITION = "condition.";
    private static final int MOST_AT_ONCE = 1024;

    /** What can be asked for in each register, besides the time. */
    private static final Map<String, Set<String>> CONDITIONS = Map.of(
            Registers.CARDS, Set.of("CardNo", "UserID", "IsValid"),
            Registers.PASSAGES, Set.of("CardNo"),
            Registers.CALLS, Set.of("CallType", "EndState"),
            Registers.ALARMS, Set.of());

    private final Registers registers;

    RecordFinderCgi(Registers registers) {
        this.registers = registers;
    }

    Map<String, Cgi> routes() {
        return Map.of("recordFinder.cgi?find", this::find, "recordFinder.cgi?getQuerySize", this::size);
    }

    private void size(Call call) throws Refusal {
        int count = registers.named(call.required("name")).all().size();
        call.line("count", Integer.toString(count));
    }

    private void find(Call call) throws Refusal {
        String name = call.required("name");
        Set<String> known = CONDITIONS.get(name);
        if (known == null) {
            throw Refusal.invalidParam();
        }
        Predicate<Entry> wanted = between(call);
        for (Parameter parameter : call.request().query()) {
            String field =
                    parameter.name().startsWith(CONDITION) ? parameter.name().substring(CONDITION.length()) : "";
            if (known.contains(field)) {
                wanted = wanted.and(matching(field, parameter.value()));
            } else if (!field.isEmpty() && !field.equals("StartTime") && !field.equals("EndTime")) {
                throw Refusal.invalidParam();
            }
        }
        List<Entry> all = registers.named(name).all().stream().filter(wanted).toList();
        List<Entry> found = all.subList(0, Math.min(all.size(), call.number("count", MOST_AT_ONCE, 1, MOST_AT_ONCE)));
        Lines lines = new Lines().add("totalCount", all.size()).add("found", found.size());
        for (int i = 0; i < found.size(); i++) {
            Lines record =
                    lines.at("records[" + i + "].").add("RecNo", found.get(i).number());
            found.get(i).fields().forEach(record::add);
        }
        call.lines(lines.all());
    }

    private static Predicate<Entry> matching(String field, String value) throws Refusal {
        if (field.equals("IsValid")) {
            if (!ValueRule.FLAG.test(value)) {
                throw Refusal.invalidParam();
            }
            return card -> card.field("CardStatus").equals("0") == value.equals("true");
        }
        return entry -> entry.field(field).equals(value);
    }

    /** 12.4.1 writes the times with {@code condition.} in its table and without in its example. */
    private static Predicate<Entry> between(Call call) throws Refusal {
        long from = seconds(call, "StartTime", Long.MIN_VALUE);
        long to = seconds(call, "EndTime", Long.MAX_VALUE);
        if (to < from) {
            throw Refusal.invalidParam();
        }
        return entry -> {
            String created = entry.field("CreateTime");
            return created.isEmpty() || Long.parseLong(created) >= from && Long.parseLong(created) <= to;
        };
    }

    private static long seconds(Call call, String name, long absent) throws Refusal {
        Optional<String> text = call.parameter(CONDITION + name).or(() -> call.parameter(name));
        if (text.isEmpty()) {
            return absent;
        }
        LocalDateTime time = ClockCgi.time(text.get());
        return time.atZone(ZoneId.systemDefault()).toEpochSecond();
    }
}
