package org.lensbridge.api.device;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;
import org.osgi.annotation.versioning.ProviderType;

/**
 * One configured device. Registered as an OSGi service by the runtime for as long as its configuration lives; reconnects,
 * driver updates and a missing driver change its {@link #status()}, not its identity.
 *
 * <p>Thread-safe. Nothing here does I/O or blocks, except calls through capabilities.
 */
@ProviderType
public interface Device {
    /** Service property: the name, equal to {@link #id()}. */
    String PROPERTY_DEVICE = "lensbridge.device";
    /** Service property: the vendor as the device's driver names it; absent until identified. */
    String PROPERTY_VENDOR = "lensbridge.vendor";
    /** Service property: the model; absent until identified. */
    String PROPERTY_MODEL = "lensbridge.model";
    /** Service property, {@code String[]}: the names of all capabilities on any channel. */
    String PROPERTY_CAPABILITIES = "lensbridge.capabilities";
    /** Service property: the name of the {@link DeviceState}. */
    String PROPERTY_STATE = "lensbridge.state";
    /** Service property: the site that the configuration names; absent when it names none. */
    String PROPERTY_SITE = "lensbridge.site";
    /** Prefix of service properties made from configured labels: {@code lensbridge.label.floor=2}. */
    String PROPERTY_LABEL_PREFIX = "lensbridge.label.";

    /** The configured name. */
    DeviceId id();

    /** Where it answers. */
    DeviceAddress address();

    /** What it said about itself when it was last connected; {@link DeviceInfo#UNKNOWN} before that. */
    DeviceInfo info();

    /** The name of the driver that serves it, or the empty string. */
    String driver();

    /** Its state now. */
    DeviceStatus status();

    /** The device itself as channel 0: what concerns no single channel, such as users, clock and restart. */
    Channel self();

    /** The channels found when it was last connected, by number; empty before that. */
    List<Channel> channels();

    /** The channel with this number (from 1), or the device itself for 0. */
    default Optional<Channel> channel(int number) {
        return number == 0
                ? Optional.of(self())
                : channels().stream().filter(c -> c.number() == number).findFirst();
    }

    /**
     * Completes with the first status that fits, at once when the present one does. It completes exceptionally with
     * {@link org.lensbridge.api.error.Kind#GONE} when the device is removed first. Dependent stages run on a thread of the runtime and must not block it.
     */
    CompletionStage<DeviceStatus> when(Predicate<DeviceStatus> condition);

    /** Asks for a new connection attempt now instead of at the next retry; also the way out of AUTH_FAILED after the device was mended. */
    void reconnect();
}
