package org.lensbridge.driver.support.parameter;

import java.lang.ref.Reference;
import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.lensbridge.api.capability.control.Setting;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.driver.support.operation.OperationEngine;

/**
 * Reads and writes the parameters of one channel, or of the device itself, by rows and a vendor's dialect.
 *
 * <p>Thread-safe, and without state that shows; calls block. Two writes at a time do not mix within a request, but may between requests: the
 * runtime calls the settings of a channel one at a time. Every failure is a {@link org.lensbridge.api.error.CameraException}
 * that names the request.
 */
public final class ParameterEngine {
    /** What stands for a secret that the device holds. It cannot be written. */
    public static final String MASK = "******";

    private final OperationEngine operations;
    private final ParameterDialect dialect;
    private final List<Parameter> rows;
    private final int channel;
    private final Map<String, ValueType> ranges;
    /**
     * Made when it is needed, and let go when memory is: the rows of a channel are many thousand keys, and the settings of most channels are
     * seldom looked at.
     */
    private volatile Reference<ParameterContext> context = new SoftReference<>(null);

    /**
     * For a channel (from 1; 0 is the device itself). Of the rows those of channels or those of the device are taken, as the number
     * says.
     */
    public ParameterEngine(OperationEngine operations, ParameterDialect dialect, List<Parameter> rows, int channel) {
        this(operations, dialect, rows, channel, Map.of());
    }

    private ParameterEngine(
            OperationEngine operations,
            ParameterDialect dialect,
            List<Parameter> rows,
            int channel,
            Map<String, ValueType> ranges) {
        this.operations = operations;
        this.dialect = dialect;
        this.rows = List.copyOf(rows);
        this.channel = channel;
        this.ranges = Map.copyOf(ranges);
    }

    /** The same with the ranges that the device tells of itself, by key: they go before the document's, narrower or wider. */
    public ParameterEngine withRanges(Map<String, ValueType> ranges) {
        return new ParameterEngine(operations, dialect, rows, channel, ranges);
    }

    /** The documented parameters under the keys that they have here. Does no I/O. */
    public List<Setting> settings() {
        return context().table().all().stream()
                .map(ParameterTable.Entry::setting)
                .toList();
    }

    /**
     * Reads keys; one that ends in {@code *} stands for all that begin so. Each group is asked for once. A key that the device does
     * not answer, a group that it refuses and a value outside of its range are missing, the latter two with a warning.
     * What the device tells beyond the document is a text. A secret is {@link #MASK}, or empty when it is empty.
     */
    public Outcome read(Collection<String> keys) {
        List<Outcome.Warning> warnings = new ArrayList<>();
        Map<String, Value> values = new ParameterReading(context(), warnings).read(keys, false);
        return new Outcome(values, warnings);
    }

    /**
     * Checks all changes, sends them in the document's order with one request per group where the vendor allows that, each once,
     * and reads back. Keys beyond the document are accepted when the device lists them. That the device made another
     * value of a change is a warning.
     *
     * @throws org.lensbridge.api.error.CameraException INVALID_ARGUMENT before anything was changed when a key or value does not fit;
     *     after a failure between two requests the sentence says what was written and what was not
     */
    public Outcome write(Map<String, Value> changes) {
        return new ParameterWriting(context(), changes).write();
    }

    private ParameterContext context() {
        ParameterContext made = context.get();
        if (made == null) {
            made = ParameterContext.of(operations, dialect, new ParameterTable(rows, channel, ranges), channel);
            context = new SoftReference<>(made);
        }
        return made;
    }
}
