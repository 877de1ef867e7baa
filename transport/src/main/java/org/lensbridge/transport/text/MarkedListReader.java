package org.lensbridge.transport.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lensbridge.api.data.Value;

/** Nests flat lists by their markers, see {@link MarkedDocument}. Confined to one call. */
final class MarkedListReader {
    private static final Pattern NEXT = Pattern.compile("next_?(.+)URL|(.+)Next(?:URL|Flag)");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    /** A record that is being filled: its fields, and since when they could belong to a list that has not said so. */
    private static final class Open {
        final Map<String, List<Value>> fields = new LinkedHashMap<>();
        final List<KeyValue> loose = new ArrayList<>();
        String announced = "";
    }

    /** A list that is being filled. */
    private static final class Marked {
        final String name;
        final List<Value> records = new ArrayList<>();
        Open record = new Open();

        Marked(String name) {
            this.name = name;
        }
    }

    private final int depth;
    private final Open top = new Open();
    private final Deque<Marked> open = new ArrayDeque<>();
    private final Notes notes = new Notes();

    MarkedListReader(int depth) {
        this.depth = depth;
    }

    MarkedDocument read(List<KeyValue> entries, List<String> earlier) {
        entries.forEach(this::take);
        while (!open.isEmpty()) {
            close();
        }
        List<String> warnings = new ArrayList<>(earlier);
        warnings.addAll(notes.warnings());
        return new MarkedDocument(new Value.Fields(values(top)), warnings);
    }

    private void take(KeyValue entry) {
        String key = entry.key();
        Matcher next = NEXT.matcher(key);
        if (key.endsWith("Begin") && key.length() > 5 && isBegin(entry, key.substring(0, key.length() - 5))) {
            begin(entry, key.substring(0, key.length() - 5));
        } else if (next.matches() && isNext(entry, next.group(1) == null ? next.group(2) : next.group(1))) {
            return;
        } else if (!(key.endsWith("End") && isEnd(entry, key.substring(0, key.length() - 3)))) {
            place(entry);
        }
    }

    /** A list that was counted just before need not begin with 1: firmware has the number of its first record there, or the count again. */
    private boolean isBegin(KeyValue entry, String name) {
        return entry.value().equals("1")
                || record().announced.equalsIgnoreCase(name)
                        && NUMBER.matcher(entry.value()).matches();
    }

    private void begin(KeyValue entry, String name) {
        if (open.size() + 2 > depth) {
            notes.warn(
                    entry.line(), "the list " + Notes.plain(name) + " lies too deep; its values stand one level up.");
            return;
        }
        settle();
        open.push(new Marked(name));
    }

    /** Whether this stood between two records. */
    private boolean isNext(KeyValue entry, String name) {
        Optional<Marked> list = find(name);
        if (list.isEmpty() && NUMBER.matcher(entry.value()).matches()) {
            list = adopt(name);
        }
        list.ifPresent(current -> {
            closeInside(current);
            current.records.add(Value.of(values(current.record)));
            current.record = new Open();
        });
        return list.isPresent();
    }

    /** Whether this was the end of a list. */
    private boolean isEnd(KeyValue entry, String name) {
        if (name.isEmpty() || !NUMBER.matcher(entry.value()).matches()) {
            return false;
        }
        Optional<Marked> list = named(name);
        if (list.isEmpty() && record().announced.equalsIgnoreCase(name)) {
            list = adopt(name);
        }
        if (list.isEmpty()) {
            return false;
        }
        closeInside(list.get());
        close();
        int size = list.get().records.size();
        if (Integer.parseInt(entry.value()) != size) {
            notes.warn(
                    entry.line(),
                    "the list " + Notes.plain(name) + " states " + entry.value() + " records and has " + size + ".");
        }
        return true;
    }

    /** The open list of a name. Devices shorten names between records: {@code next_AbcURL} within {@code AbcDefBegin}. */
    private Optional<Marked> find(String name) {
        return named(name).or(() -> open.stream()
                .filter(list -> list.name.regionMatches(true, 0, name, 0, name.length()))
                .findFirst());
    }

    private Optional<Marked> named(String name) {
        return open.stream().filter(list -> list.name.equalsIgnoreCase(name)).findFirst();
    }

    private void closeInside(Marked list) {
        while (open.peek() != list) {
            close();
        }
    }

    /** Opens a list that has begun without saying so, with the values that have come since. */
    private Optional<Marked> adopt(String name) {
        if (open.size() + 2 > depth) {
            return Optional.empty();
        }
        Open around = record();
        Marked list = new Marked(name);
        for (KeyValue entry : around.loose) {
            List<Value> values = around.fields.get(entry.key());
            values.remove(values.size() - 1);
            if (values.isEmpty()) {
                around.fields.remove(entry.key());
            }
            put(list.record, entry);
        }
        settle();
        open.push(list);
        return Optional.of(list);
    }

    private void place(KeyValue entry) {
        Open record = record();
        put(record, entry);
        if (entry.key().endsWith("Count")) {
            settle();
            record.announced = entry.key().substring(0, entry.key().length() - 5);
        } else {
            record.loose.add(entry);
        }
    }

    private static void put(Open record, KeyValue entry) {
        record.fields.computeIfAbsent(entry.key(), key -> new ArrayList<>()).add(Value.of(entry.value()));
    }

    /** What has come so far belongs where it stands. */
    private void settle() {
        record().loose.clear();
        record().announced = "";
    }

    private void close() {
        Marked list = open.pop();
        if (!list.record.fields.isEmpty()) {
            list.records.add(Value.of(values(list.record)));
        }
        record().fields.computeIfAbsent(list.name, key -> new ArrayList<>()).add(Value.of(list.records));
        settle();
    }

    private Open record() {
        return open.isEmpty() ? top : open.peek().record;
    }

    private static Map<String, Value> values(Open record) {
        Map<String, Value> values = new LinkedHashMap<>();
        record.fields.forEach((key, all) -> values.put(key, all.size() == 1 ? all.get(0) : Value.of(all)));
        return values;
    }
}
