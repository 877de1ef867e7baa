package org.lensbridge.driver.support.parameter;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.lensbridge.api.capability.control.Trait;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.session.Questions;
import org.lensbridge.transport.http.Reuse;

/** One call that writes. Confined to that call. */
final class ParameterWriting {
    private static final int MOST_LISTED = 8;

    /** A change that passed the check; {@code row} is empty for what only the device knows. */
    private record Change(Optional<ParameterTable.Entry> row, String key, Value value) {
        int place() {
            return row.map(ParameterTable.Entry::place).orElse(Integer.MAX_VALUE);
        }
    }

    private final ParameterContext context;
    private final List<Outcome.Warning> warnings = new ArrayList<>();
    private final List<Change> changes;
    private final List<ParameterTable.Entry> companions;

    ParameterWriting(ParameterContext context, Map<String, Value> wanted) {
        this.context = context;
        ChangeCheck.require(context, wanted);
        this.changes = wanted.entrySet().stream()
                .map(entry -> new Change(context.table().find(entry.getKey()), entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(Change::place))
                .toList();
        this.companions = context.table().all().stream()
                .filter(entry -> entry.row().is(Mark.ACCOMPANIES))
                .toList();
    }

    Outcome write() {
        List<ParameterDialect.Request> requests = requests(present());
        Optional<ParameterDialect.Request> commit =
                requests.isEmpty() ? Optional.empty() : context.dialect().commit();
        requests.forEach(request -> context.engine().check(row(request), arguments(request)));
        for (int i = 0; i < requests.size(); i++) {
            try {
                context.engine().call(row(requests.get(i)), arguments(requests.get(i)));
            } catch (CameraException e) {
                if (i > 0 && !Questions.isFatal(e)) {
                    commit.ifPresent(this::commit);
                }
                throw partly(e, requests, i);
            }
        }
        commit.ifPresent(this::commit);
        return new Outcome(readBack(), warnings);
    }

    /** Makes what is in effect last. A device that refuses keeps it until its next start, as it does where it cannot be reached any more. */
    private void commit(ParameterDialect.Request request) {
        try {
            context.engine().call(row(request), arguments(request));
        } catch (CameraException e) {
            warnings.add(new Outcome.Warning(
                    e.operation(),
                    e.reason() + " What was changed is in effect, perhaps until the device restarts only."));
        }
    }

    /** What the device holds of the groups in which a change depends on it. Nothing is changed yet. */
    private Map<String, String> present() {
        Set<String> groups = new LinkedHashSet<>();
        for (Change change : changes) {
            boolean alone = change.row().isPresent()
                    && change.row().get().keys().size() == 1
                    && companions(change).isEmpty();
            if (!alone) {
                keys(change).forEach(key -> context.dialect().group(key).ifPresent(groups::add));
            }
        }
        List<Outcome.Warning> reading = new ArrayList<>();
        Map<String, String> present =
                groups.isEmpty() ? Map.of() : new GroupReader(context, true, reading).read(groups);
        List<String> unknown = changes.stream()
                .filter(change -> change.row().isEmpty() && !present.containsKey(change.key()))
                .map(Change::key)
                .toList();
        if (!unknown.isEmpty()) {
            throw ChangeCheck.unknown(unknown);
        }
        changes.forEach(change -> requireCompanions(change, present, reading));
        warnings.addAll(reading);
        return present;
    }

    /** A change without what must come along would reset it: rather nothing is written. */
    private void requireCompanions(Change change, Map<String, String> present, List<Outcome.Warning> reading) {
        List<String> missing = companions(change).stream()
                .filter(entry -> changes.stream().noneMatch(other -> other.key().equals(entry.key())))
                .map(ParameterTable.Entry::key)
                .toList();
        boolean told = companions(change).stream()
                .anyMatch(entry -> entry.keys().stream().anyMatch(present::containsKey));
        if (!missing.isEmpty() && !told) {
            String why = reading.isEmpty() ? "" : " " + reading.get(0).sentence();
            throw new CameraException(
                    Kind.PROTOCOL,
                    "Nothing was written. With " + change.key() + " must go " + listed(missing)
                            + ", which the device does not tell." + why);
        }
    }

    private List<ParameterTable.Entry> companions(Change change) {
        Optional<String> group = context.dialect().group(change.key());
        return companions.stream()
                .filter(entry -> group.isPresent() && context.dialect().accompanies(entry.key(), group.get()))
                .toList();
    }

    private List<ParameterDialect.Request> requests(Map<String, String> present) {
        Map<String, Map<Integer, Map.Entry<String, String>>> groups = new LinkedHashMap<>();
        int after = context.table().all().size();
        for (Change change : changes) {
            String key = keys(change).stream()
                    .filter(present::containsKey)
                    .findFirst()
                    .orElse(change.key());
            String text = change.row().map(entry -> entry.write(change.value())).orElseGet(() -> change.value()
                    .toString());
            Map<Integer, Map.Entry<String, String>> group = groups.computeIfAbsent(group(key), any -> new TreeMap<>());
            group.put(change.row().isPresent() ? change.place() : after++, Map.entry(key, text));
            for (ParameterTable.Entry companion : companions(change)) {
                companion.keys().stream()
                        .filter(present::containsKey)
                        .findFirst()
                        .ifPresent(held -> group.putIfAbsent(companion.place(), Map.entry(held, present.get(held))));
            }
        }
        List<ParameterDialect.Request> requests = new ArrayList<>();
        groups.forEach((group, texts) -> {
            Map<String, String> ordered = new LinkedHashMap<>();
            texts.values().forEach(text -> ordered.put(text.getKey(), text.getValue()));
            requests.addAll(context.dialect().write(group, ordered));
        });
        return requests;
    }

    private static List<String> keys(Change change) {
        return change.row().map(ParameterTable.Entry::keys).orElseGet(() -> List.of(change.key()));
    }

    private String group(String key) {
        return context.dialect().group(key).orElse(key);
    }

    private Map<String, Value> arguments(ParameterDialect.Request request) {
        return GroupReader.arguments(request, context.channel());
    }

    private Operation row(ParameterDialect.Request request) {
        boolean secret = request.keys().stream().anyMatch(context::isSecret);
        Operation row = request.operation().reused(Reuse.NEVER);
        return secret ? row.with(Trait.SECRET) : row;
    }

    private Map<String, Value> readBack() {
        List<String> keys = changes.stream()
                .filter(change -> change.row()
                        .map(entry -> entry.readable() && !entry.row().is(Mark.NOT_READ_BACK))
                        .orElse(true))
                .map(Change::key)
                .toList();
        if (keys.isEmpty()) {
            return Map.of();
        }
        Map<String, Value> now;
        try {
            now = new ParameterReading(context, warnings).read(keys, true);
        } catch (CameraException e) {
            // What was written stays written: a failure of the call would say the opposite.
            warnings.add(new Outcome.Warning(
                    e.operation(), listed(keys) + " was written but cannot be read back: " + e.reason()));
            return Map.of();
        }
        changes.forEach(change -> Optional.ofNullable(now.get(change.key()))
                .filter(value -> !same(change, value))
                .ifPresent(value -> warnings.add(new Outcome.Warning(
                        "",
                        "The device made " + value + " of " + change.key() + ", which was to be " + change.value()
                                + "."))));
        return now;
    }

    /** Whether what the device has is what was wanted, however it spells it. */
    private boolean same(Change change, Value now) {
        if (context.isSecret(change.key())) {
            return true;
        }
        if (change.row().isEmpty()) {
            return now.toString().equals(change.value().toString());
        }
        ParameterTable.Entry entry = change.row().get();
        return entry.range().problem(now).isEmpty() && entry.write(now).equals(entry.write(change.value()));
    }

    private static CameraException partly(CameraException e, List<ParameterDialect.Request> requests, int failed) {
        if (requests.size() == 1) {
            return e;
        }
        boolean unsure = e.kind() == Kind.TIMEOUT || e.kind() == Kind.UNREACHABLE;
        StringBuilder sentence = new StringBuilder(e.reason());
        tell(sentence, " Written before: ", requests.subList(0, failed));
        tell(sentence, unsure ? " Perhaps written: " : " Not written: ", requests.subList(failed, failed + 1));
        tell(sentence, unsure ? " Not written: " : " Nor: ", requests.subList(failed + 1, requests.size()));
        return new CameraException(e.kind(), sentence.toString(), e)
                .during(e.operation())
                .after(e.retryAfter().orElse(Duration.ZERO));
    }

    private static void tell(StringBuilder sentence, String what, List<ParameterDialect.Request> requests) {
        List<String> keys =
                requests.stream().flatMap(request -> request.keys().stream()).toList();
        if (!keys.isEmpty()) {
            sentence.append(what).append(listed(keys)).append('.');
        }
    }

    /** At most eight keys. */
    static String listed(List<String> keys) {
        int shown = Math.min(MOST_LISTED, keys.size());
        return String.join(", ", keys.subList(0, shown))
                + (keys.size() > shown ? " and " + (keys.size() - shown) + " more" : "");
    }
}
