package org.lensbridge.driver.support.parameter;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.lensbridge.api.data.Value;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.transport.http.HttpReply;
import org.lensbridge.transport.text.KeyValueDocument;

/**
 * How a vendor's devices are asked for parameters and told to change them: which request reads which group, and how keys and
 * values stand in requests and answers. It decides nothing: grouping, checking, ordering, reading back and failures are the
 * engine's. Stateless and thread-safe.
 *
 * <p>A group is what one request can read: a table, a branch of a tree, an object, or a single parameter. Where a request wants
 * the channel, its {@link Operation} has the argument {@link Operation#CHANNEL}, and the engine gives it.
 */
public interface ParameterDialect {
    /**
     * A request to send.
     *
     * @param keys what it is about, for sentences; empty for a request that reads
     */
    record Request(Operation operation, Map<String, Value> arguments, List<String> keys) {
        public Request {
            Objects.requireNonNull(operation);
            arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
            keys = List.copyOf(keys);
        }

        /** A request that reads. */
        public static Request read(Operation operation, Map<String, Value> arguments) {
            return new Request(operation, arguments, List.of());
        }
    }

    /**
     * What a device answered.
     *
     * @param values the texts by the keys that rows have
     * @param lines where in the answer a key stands, from 1; a key may be missing, as all are in answers without lines
     * @param warnings what could not be read, one sentence each
     */
    record Answer(Map<String, String> values, Map<String, Integer> lines, List<String> warnings) {
        public Answer {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
            lines = Map.copyOf(lines);
            warnings = List.copyOf(warnings);
        }

        /** An answer that is not one of lines. */
        public Answer(Map<String, String> values, List<String> warnings) {
            this(values, Map.of(), warnings);
        }

        /** All values of a document under the keys that they have there, with what is wrong with it. */
        public static Answer of(KeyValueDocument document) {
            return of(document, UnaryOperator.identity());
        }

        /** The same where rows have other keys than the device: {@code key} makes the one of the other. */
        public static Answer of(KeyValueDocument document, UnaryOperator<String> key) {
            Map<String, String> values = new LinkedHashMap<>();
            Map<String, Integer> lines = new HashMap<>();
            document.entries().forEach(entry -> {
                values.put(key.apply(entry.key()), entry.value());
                lines.put(key.apply(entry.key()), entry.line());
            });
            return new Answer(values, lines, document.problems());
        }
    }

    /** The group of a key, documented or not; empty when there can be no such key. */
    Optional<String> group(String key);

    /** The group that holds every key that begins so; empty when no single one does. */
    default Optional<String> groupCovering(String prefix) {
        return Optional.empty();
    }

    /**
     * Whether a parameter of {@link Mark#ACCOMPANIES} goes along with changes of a group: with those of its own, unless requests of another group
     * want it, too. The answer to that group must then tell it.
     */
    default boolean accompanies(String key, String group) {
        return group(key).filter(group::equals).isPresent();
    }

    /** Whether an undocumented key concerns this channel; 0 is the device itself. */
    default boolean covers(String key, int channel) {
        return true;
    }

    /** How many groups one request can read. */
    default int groupsPerRead() {
        return 1;
    }

    /** The request that reads these groups. */
    Request read(List<String> groups);

    /** What the answer to that request says. */
    Answer answer(List<String> groups, HttpReply reply);

    /**
     * The requests that change parameters of one group.
     *
     * @param changes the new texts by key, in the order of the document, with those of {@link Mark#ACCOMPANIES}
     */
    List<Request> write(String group, Map<String, String> changes);

    /** A request that makes changes last, sent once after all of them; empty where they last by themselves. */
    default Optional<Request> commit() {
        return Optional.empty();
    }
}
