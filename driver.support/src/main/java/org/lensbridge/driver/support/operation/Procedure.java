package org.lensbridge.driver.support.operation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.lensbridge.api.capability.control.OperationInfo;
import org.lensbridge.api.capability.control.Reply;
import org.lensbridge.api.capability.control.Trait;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

/**
 * What a vendor's document describes as several requests in a row, offered beside the rows: listed and called like one, without arguments and
 * without a value in its answer. Immutable; as thread-safe as its work.
 *
 * @param info its name, section and traits
 * @param work the requests
 */
public record Procedure(OperationInfo info, Work work) {
    /** The requests of a procedure. */
    @FunctionalInterface
    public interface Work {
        /**
         * Sends them; blocks until they are answered.
         *
         * @return what a caller must know although it is done, one sentence each
         * @throws CameraException when it is not done
         */
        List<String> run();
    }

    public Procedure {
        Objects.requireNonNull(work);
        if (!info.arguments().isEmpty()
                || info.traits().contains(Trait.STREAM)
                || info.traits().contains(Trait.UPLOAD)) {
            throw new IllegalArgumentException(info.name() + ": a procedure has no arguments, stream or upload");
        }
    }

    /** A procedure that changes the device; {@code name} is in the form of a row's. */
    public static Procedure write(String name, String section, String description, Work work) {
        return new Procedure(new OperationInfo(name, section, List.of(), Set.of(Trait.WRITE), description), work);
    }

    /** Runs it; every failure names it, or the request of it that failed. */
    Reply call(Map<String, Value> arguments) {
        try {
            if (!arguments.isEmpty()) {
                throw new CameraException(
                        Kind.INVALID_ARGUMENT,
                        "There is no argument '" + arguments.keySet().iterator().next() + "'; none is expected.");
            }
            return new Reply(info.name(), Value.ABSENT, work.run());
        } catch (CameraException e) {
            throw e.during(info.name());
        } catch (RuntimeException e) {
            throw new CameraException(Kind.DRIVER_FAILURE, "The driver failed over this procedure: " + e + ".", e)
                    .during(info.name());
        }
    }
}
