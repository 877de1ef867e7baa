package org.lensbridge.simulator.excelsense;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.lensbridge.simulator.http.Parameter;

/** A list that requests add to, replace ({@code cover}) or take from ({@code remove}). Thread-safe. */
final class LoopTable {
    private final Form form;
    private final List<Map<String, String>> rows = new ArrayList<>();

    /**
     * @param action the parameter that says what to do; without it turns are added
     * @param keys the fields by which a turn is the same one again; each turn has them
     * @param fields all fields of a turn in their order
     * @param sense whether the values of a turn go together
     * @param delivered the turns that it is delivered with
     */
    record Form(
            Loop loop,
            String action,
            List<String> keys,
            List<Field> fields,
            int most,
            Predicate<Map<String, String>> sense,
            List<Map<String, String>> delivered) {
        Form {
            keys = List.copyOf(keys);
            fields = List.copyOf(fields);
            delivered = List.copyOf(delivered);
        }
    }

    LoopTable(Form form) {
        this.form = form;
        reset();
    }

    /** As delivered. */
    synchronized void reset() {
        rows.clear();
        form.delivered().forEach(row -> rows.add(new LinkedHashMap<>(row)));
    }

    synchronized List<Map<String, String>> rows() {
        List<Map<String, String>> copies = new ArrayList<>();
        rows.forEach(row -> copies.add(new LinkedHashMap<>(row)));
        return copies;
    }

    /** Checks the list in the parameters and returns what changes this one; a request without it changes nothing. */
    Runnable prepare(List<Parameter> parameters) throws Refusal {
        String action = Sheet.first(parameters, form.action()).orElse("add");
        Refusal.check(List.of("add", "cover", "remove").contains(action));
        Optional<List<List<Parameter>>> turns = form.loop().turns(parameters);
        if (turns.isEmpty()) {
            return () -> {};
        }
        List<Map<String, String>> changed = action.equals("cover") ? new ArrayList<>() : rows();
        for (List<Parameter> turn : turns.get()) {
            change(changed, row(turn, action.equals("remove")), action);
        }
        Refusal.check(changed.size() <= form.most());
        return () -> replace(changed);
    }

    private void change(List<Map<String, String>> changed, Map<String, String> row, String action) {
        int at = 0;
        while (at < changed.size() && !isSame(changed.get(at), row)) {
            at++;
        }
        boolean known = at < changed.size();
        if (action.equals("remove")) {
            changed.removeIf(other -> isSame(other, row));
        } else if (known) {
            changed.set(at, row);
        } else {
            changed.add(row);
        }
    }

    private boolean isSame(Map<String, String> one, Map<String, String> other) {
        return form.keys().stream().allMatch(key -> one.getOrDefault(key, "").equals(other.getOrDefault(key, "")));
    }

    /** One to be removed is told by its keys. */
    private Map<String, String> row(List<Parameter> turn, boolean keysOnly) throws Refusal {
        Map<String, String> row = new LinkedHashMap<>();
        for (Field field : form.fields()) {
            boolean key = form.keys().contains(field.name());
            Optional<String> given = Sheet.first(turn, field.name());
            Refusal.check(!key || given.isPresent());
            if (given.isPresent() && (key || !keysOnly)) {
                row.put(field.name(), Sheet.accepted(field, given.get()));
            } else if (!field.delivered().isEmpty() && !keysOnly) {
                row.put(field.name(), field.delivered());
            }
        }
        Refusal.check(keysOnly || form.sense().test(row));
        return row;
    }

    private synchronized void replace(List<Map<String, String>> changed) {
        rows.clear();
        rows.addAll(changed);
    }

    void tell(Lines lines) {
        lines.loop(form.loop(), rows(), Lines::all);
    }
}
