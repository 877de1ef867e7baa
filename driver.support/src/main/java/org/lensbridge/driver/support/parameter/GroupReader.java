package org.lensbridge.driver.support.parameter;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lensbridge.api.capability.control.Trait;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.transport.http.Reuse;

/** Reads groups and keeps what they answered, for one call. Confined to that call's thread. */
final class GroupReader {
    /** One call asks for no more; a device would be busy with it for long. */
    private static final int MOST_GROUPS = 400;

    /** What one group's refusal says about that group only. */
    private static final Set<Kind> OWN =
            EnumSet.of(Kind.UNSUPPORTED, Kind.INVALID_ARGUMENT, Kind.PROTOCOL, Kind.AUTH_REFUSED);

    /**
     * Where a value is from, for warnings.
     *
     * @param line 0 for an answer without lines
     */
    record Source(String operation, int line) {
        Outcome.Warning warning(String sentence) {
            return new Outcome.Warning(operation, line == 0 ? sentence : "Line " + line + ": " + sentence);
        }
    }

    private final OperationEngine engine;
    private final ParameterDialect dialect;
    private final int channel;
    private final Set<String> secretGroups;
    private final boolean fresh;
    private final List<Outcome.Warning> warnings;
    private final Map<String, String> answered = new LinkedHashMap<>();
    private final Map<String, Source> sources = new HashMap<>();

    private boolean anyAnswer;
    private Optional<CameraException> refusal = Optional.empty();

    /** {@code fresh} answers are asked for anew whatever the rows allow. */
    GroupReader(ParameterContext context, boolean fresh, List<Outcome.Warning> warnings) {
        this.engine = context.engine();
        this.dialect = context.dialect();
        this.channel = context.channel();
        this.secretGroups = context.secretGroups();
        this.fresh = fresh;
        this.warnings = warnings;
    }

    /** Reads these groups, each in one request at most, and returns all texts by key. */
    Map<String, String> read(Collection<String> groups) {
        if (groups.size() > MOST_GROUPS) {
            throw new CameraException(
                    Kind.INVALID_ARGUMENT,
                    "These keys take " + groups.size() + " requests; at most " + MOST_GROUPS + " go at once.");
        }
        List<String> all = List.copyOf(groups);
        int step = dialect.groupsPerRead();
        for (int from = 0; from < all.size(); from += step) {
            List<String> together = all.subList(from, Math.min(all.size(), from + step));
            if (!take(together, together.size() > 1)) {
                // One group that the device does not have must not cost the others.
                together.forEach(group -> take(List.of(group), false));
            }
        }
        if (!anyAnswer) {
            refusal.ifPresent(first -> {
                throw first;
            });
        }
        return answered;
    }

    /** The request that told a key, and where. */
    Source source(String key) {
        return sources.getOrDefault(key, new Source("", 0));
    }

    /** False when the device refused several groups at once, and may not refuse each of them. */
    private boolean take(List<String> groups, boolean severally) {
        ParameterDialect.Request request = dialect.read(groups);
        Operation row = request.operation();
        if (fresh) {
            row = row.reused(Reuse.NEVER);
        }
        if (groups.stream().anyMatch(secretGroups::contains)) {
            row = row.with(Trait.SECRET);
        }
        String name = row.name();
        try {
            ParameterDialect.Answer answer =
                    engine.ask(row, arguments(request, channel), reply -> dialect.answer(groups, reply));
            anyAnswer = true;
            answer.values().forEach((key, text) -> {
                answered.put(key, text);
                sources.put(key, new Source(name, answer.lines().getOrDefault(key, 0)));
            });
            answer.warnings().forEach(sentence -> warnings.add(new Outcome.Warning(name, sentence)));
            return true;
        } catch (CameraException e) {
            if (!OWN.contains(e.kind())) {
                throw e;
            }
            refuse(e);
            if (severally) {
                return false;
            }
            warnings.add(new Outcome.Warning(name, String.join(", ", groups) + " cannot be read: " + e.reason()));
            return true;
        }
    }

    /**
     * The user lacks a right, or the login itself is refused. As long as nothing was answered it may be the latter, which must not
     * be tried a third time.
     */
    private void refuse(CameraException e) {
        if (e.kind() != Kind.AUTH_REFUSED) {
            return;
        }
        if (!anyAnswer && refusal.isPresent()) {
            throw e;
        }
        refusal = refusal.or(() -> Optional.of(e));
    }

    /** The arguments of a request, with the channel where its row wants one. */
    static Map<String, Value> arguments(ParameterDialect.Request request, int channel) {
        Map<String, Value> arguments = new LinkedHashMap<>(request.arguments());
        boolean asked = request.operation().arguments().stream()
                .anyMatch(argument -> argument.name().equals(Operation.CHANNEL));
        if (asked && channel > 0) {
            arguments.put(Operation.CHANNEL, Value.of(channel));
        }
        return arguments;
    }
}
