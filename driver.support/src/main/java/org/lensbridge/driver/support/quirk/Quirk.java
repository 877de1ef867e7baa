package org.lensbridge.driver.support.quirk;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.parameter.Parameter;

/**
 * A row: how some firmware wants requests or parameters that differ from the document.
 *
 * @param name unique within the driver, for options, details and warnings: {@code ptz-from-zero}
 * @param evidence how it is known, one sentence
 * @param devices which devices have it by what they say of themselves
 * @param operations the row to send in place of the documented one
 * @param parameters the row in place of the documented one; empty when such firmware has no such parameter
 */
public record Quirk(
        String name,
        String evidence,
        Devices devices,
        UnaryOperator<Operation> operations,
        Function<Parameter, Optional<Parameter>> parameters) {
    public Quirk {
        if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("Not the name of a quirk: " + name);
        }
        Objects.requireNonNull(evidence);
        Objects.requireNonNull(devices);
        Objects.requireNonNull(operations);
        Objects.requireNonNull(parameters);
    }

    /** A quirk that changes requests. */
    public static Quirk ofOperations(
            String name, String evidence, Devices devices, UnaryOperator<Operation> operations) {
        return new Quirk(name, evidence, devices, operations, Optional::of);
    }

    /** A quirk that changes or takes away parameters. */
    public static Quirk ofParameters(
            String name, String evidence, Devices devices, Function<Parameter, Optional<Parameter>> parameters) {
        return new Quirk(name, evidence, devices, UnaryOperator.identity(), parameters);
    }
}
