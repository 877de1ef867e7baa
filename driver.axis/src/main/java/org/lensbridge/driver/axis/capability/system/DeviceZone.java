package org.lensbridge.driver.axis.capability.system;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.lensbridge.api.data.Value;
import org.lensbridge.driver.axis.codec.PosixZone;
import org.lensbridge.driver.axis.operation.ParameterOperations;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.tree.Tree;
import org.lensbridge.driver.support.tree.TreeDialect;
import org.lensbridge.transport.http.Reuse;
import org.lensbridge.transport.text.KeyValues;

/**
 * The zone of a device's clock, in which its local times are. Immutable.
 *
 * @param saves whether the zone's daylight saving is in use
 */
record DeviceZone(PosixZone rule, boolean saves) {
    /** The zone of a device that tells none. */
    static final DeviceZone UTC = new DeviceZone(new PosixZone("UTC", ZoneOffset.UTC, Optional.empty()), false);

    private static final String BRANCH = "Time";
    private static final String RULE = "Time.POSIXTimeZone";
    private static final String SAVES = "Time.DST.Enabled";

    DeviceZone {
        Objects.requireNonNull(rule);
    }

    /** The parameters of the clock, asked for anew. */
    static Tree ask(OperationEngine engine) {
        return engine.ask(
                ParameterOperations.LIST.reused(Reuse.NEVER),
                Map.of(TreeDialect.GROUPS, Value.of(List.of(Value.of(BRANCH)))),
                reply -> Tree.of(KeyValues.parse(reply.text())));
    }

    /** What parameters tell of it. */
    static Optional<DeviceZone> in(Tree tree) {
        return tree.text(RULE).flatMap(PosixZone::parse).map(rule -> new DeviceZone(rule, tree.says(SAVES)));
    }

    /** The changes of parameters that make it the device's. */
    Map<String, String> parameters() {
        return Map.of(RULE, rule.text(), SAVES, saves ? "yes" : "no");
    }

    ZoneOffset at(Instant moment) {
        return rule.at(moment, saves);
    }

    Instant instant(LocalDateTime local) {
        return local.toInstant(rule.at(local, saves));
    }
}
