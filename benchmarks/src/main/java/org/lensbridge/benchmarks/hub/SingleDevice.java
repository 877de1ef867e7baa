package org.lensbridge.benchmarks.hub;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Predicate;
import org.lensbridge.api.capability.Capability;
import org.lensbridge.api.capability.LiveVideo;
import org.lensbridge.api.device.Channel;
import org.lensbridge.api.device.Device;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.device.DeviceInfo;
import org.lensbridge.api.device.DeviceState;
import org.lensbridge.api.device.DeviceStatus;
import org.lensbridge.api.registry.DeviceRegistry;
import org.lensbridge.api.registry.StreamKey;

/** A registry with one device that is always online and has live video on its only channel. */
public final class SingleDevice implements DeviceRegistry, Device, Channel {
    /** The only stream of a device without another name. */
    public static final StreamKey STREAM = new StreamKey(new DeviceId("camera"), 1, "main");

    private static final DeviceStatus ONLINE =
            new DeviceStatus(DeviceState.ONLINE, "", Instant.EPOCH, Optional.empty());

    private final DeviceId id;
    private final LiveVideo video;

    /** A device whose channel has this video. */
    public SingleDevice(LiveVideo video) {
        this(STREAM.device(), video);
    }

    /** The same by another name. */
    public SingleDevice(DeviceId id, LiveVideo video) {
        this.id = id;
        this.video = video;
    }

    @Override
    public List<Device> devices() {
        return List.of(this);
    }

    @Override
    public Optional<Device> device(DeviceId id) {
        return id.equals(id()) ? Optional.of(this) : Optional.empty();
    }

    @Override
    public DeviceId id() {
        return id;
    }

    @Override
    public DeviceAddress address() {
        return DeviceAddress.parse("127.0.0.1");
    }

    @Override
    public DeviceInfo info() {
        return DeviceInfo.UNKNOWN;
    }

    @Override
    public String driver() {
        return "";
    }

    @Override
    public DeviceStatus status() {
        return ONLINE;
    }

    @Override
    public Channel self() {
        return this;
    }

    @Override
    public List<Channel> channels() {
        return List.of(this);
    }

    @Override
    public CompletionStage<DeviceStatus> when(Predicate<DeviceStatus> condition) {
        return condition.test(ONLINE) ? CompletableFuture.completedFuture(ONLINE) : new CompletableFuture<>();
    }

    @Override
    public void reconnect() {
        // It is always connected.
    }

    @Override
    public DeviceId device() {
        return id();
    }

    @Override
    public int number() {
        return 1;
    }

    @Override
    public String name() {
        return "";
    }

    @Override
    public Set<String> capabilities() {
        return Set.of("LiveVideo");
    }

    @Override
    public Map<String, String> absences() {
        return Map.of();
    }

    @Override
    public <C extends Capability> Optional<C> capability(Class<C> type) {
        return type.isInstance(video) ? Optional.of(type.cast(video)) : Optional.empty();
    }

    @Override
    public <C extends Capability, R> CompletionStage<R> call(Class<C> type, Function<? super C, ? extends R> work) {
        return CompletableFuture.completedFuture(work.apply(type.cast(video)));
    }
}
