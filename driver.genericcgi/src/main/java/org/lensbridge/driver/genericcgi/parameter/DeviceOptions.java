package org.lensbridge.driver.genericcgi.parameter;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.api.driver.DriverContext;
import org.lensbridge.driver.genericcgi.operation.ParameterOperations;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.session.Inquiry;
import org.lensbridge.driver.support.tree.Tree;

/**
 * The ranges that a device tells of its parameters, asked for once, by the first who needs them. A device that tells none is not asked again.
 * Thread-safe; two who ask at the same time cost a second question and nothing else.
 */
public final class DeviceOptions {
    private final Inquiry inquiry;
    private final Tree tree;
    private volatile Map<String, ValueType> ranges;

    /** The options of the device behind the engine, which has listed a tree. */
    public DeviceOptions(OperationEngine engine, DriverContext context, Tree tree) {
        this.tree = tree;
        this.inquiry = new Inquiry(engine, context);
    }

    /** By key without {@code root.}, in the device's order. Fails only with what ends the whole conversation. */
    Map<String, ValueType> ranges() {
        Map<String, ValueType> known = ranges;
        if (known == null) {
            Map<String, ValueType> told = new LinkedHashMap<>();
            inquiry.ask(ParameterOperations.OPTIONS).document().values().forEach((key, text) -> told(key, text)
                    .ifPresent(type -> told.put(Tree.name(key), type)));
            known = Collections.unmodifiableMap(told);
            ranges = known;
        }
        return known;
    }

    private Optional<ValueType> told(String key, String text) {
        return OptionText.type(text, tree.text(Tree.name(key)).orElse(""));
    }
}
