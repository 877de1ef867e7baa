package org.lensbridge.driver.axis.parameter;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.driver.axis.operation.ParameterOperations;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.session.Questions;
import org.lensbridge.driver.support.tree.TreeDialect;

/**
 * What a device defines of its parameters, asked branch by branch when it is first needed and kept for the connection: the whole is hundreds
 * of kilobytes. A device that does not tell, or tells it to other users only, has none, and the document counts. Thread-safe.
 */
public final class Definitions {
    private static final int TOGETHER = 20;

    private final OperationEngine engine;
    private final BiConsumer<String, String> warnings;
    private final Map<String, Map<String, Definition>> branches = new ConcurrentHashMap<>();

    /** For a connection. Warnings go, by request and sentence, to {@code warnings}. */
    public Definitions(OperationEngine engine, BiConsumer<String, String> warnings) {
        this.engine = engine;
        this.warnings = warnings;
    }

    /**
     * The definitions of these branches by key in lower case, since firmware changes the case of names. Fails only with what ends the whole
     * conversation.
     */
    public Map<String, Definition> of(Collection<String> wanted) {
        List<String> missing = wanted.stream()
                .distinct()
                .filter(branch -> !branches.containsKey(branch))
                .toList();
        for (int from = 0; from < missing.size(); from += TOGETHER) {
            ask(missing.subList(from, Math.min(missing.size(), from + TOGETHER)));
        }
        Map<String, Definition> all = new LinkedHashMap<>();
        wanted.forEach(branch -> all.putAll(branches.getOrDefault(branch, Map.of())));
        return all;
    }

    private void ask(List<String> missing) {
        Map<String, Definition> told = told(missing);
        for (String branch : missing) {
            String head = lower(branch);
            Map<String, Definition> own = new LinkedHashMap<>();
            told.forEach((key, definition) -> {
                String name = lower(key);
                if (name.equals(head) || name.startsWith(head + ".")) {
                    own.put(name, definition);
                }
            });
            branches.put(branch, own);
        }
    }

    private Map<String, Definition> told(List<String> missing) {
        List<Value> names = missing.stream().map(Value::of).toList();
        try {
            return engine.ask(
                    ParameterOperations.DEFINITIONS,
                    Map.of(TreeDialect.GROUPS, Value.of(names)),
                    reply -> DefinitionList.read(reply.text()));
        } catch (CameraException e) {
            if (Questions.isFatal(e)) {
                throw e;
            }
            warnings.accept(
                    ParameterOperations.DEFINITIONS.name(),
                    "The device does not tell the ranges of " + String.join(", ", missing) + ": " + e.reason()
                            + " Those of the document count.");
            return Map.of();
        }
    }

    /** A key as {@link #of} has it. */
    public static String lower(String key) {
        return key.toLowerCase(Locale.ROOT);
    }
}
