package org.lensbridge.api.device;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.lensbridge.api.capability.Capability;
import org.osgi.annotation.versioning.ProviderType;

/**
 * One channel of a {@link Device}, or the device itself as channel 0. Thread-safe; may be kept for as long as the device lives.
 */
@ProviderType
public interface Channel {
    /** The device that it belongs to. */
    DeviceId device();

    /** From 1; 0 for the device itself. */
    int number();

    /** What the device calls it; may be empty. */
    String name();

    /** The device's status, or a worse one while this channel alone is cut off. */
    DeviceStatus status();

    /** The names of the capability types that it has now, such as {@code Snapshot}. */
    Set<String> capabilities();

    /** Why capabilities are not here that other devices of its family have: their names to a sentence each, as far as the driver knows. */
    Map<String, String> absences();

    /** Why the named capability is not here, when the driver knows: a sentence. */
    default Optional<String> absence(String capability) {
        return Optional.ofNullable(absences().get(capability));
    }

    /**
     * The capability, when this channel has it now. The object is a stable stand-in: every call goes to the driver's
     * present implementation on the channel's lane, blocks up to the device's deadline, and fails with a
     * {@link org.lensbridge.api.error.CameraException} only.
     */
    <C extends Capability> Optional<C> capability(Class<C> type);

    /**
     * Does the same without blocking the caller: {@code work} runs on the channel's lane after what waits there. The
     * stage fails with a {@link org.lensbridge.api.error.CameraException}, of kind UNSUPPORTED where the capability is absent.
     */
    <C extends Capability, R> CompletionStage<R> call(Class<C> type, Function<? super C, ? extends R> work);
}
