package org.lensbridge.web.fake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;
import org.lensbridge.api.device.Channel;
import org.lensbridge.api.device.Device;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.device.DeviceInfo;
import org.lensbridge.api.device.DeviceState;
import org.lensbridge.api.device.DeviceStatus;
import org.lensbridge.api.error.CameraException;

/** A device that is whatever the test says. */
public final class FakeDevice implements Device {
    public volatile DeviceStatus status;
    public volatile Optional<CameraException> failure = Optional.empty();
    public volatile int reconnects;
    public volatile DeviceInfo info = new DeviceInfo("Acme", "Turn 4", "1.2.3", "SN-77", "", Map.of());

    private final DeviceId id;
    private final DeviceAddress address;
    private final FakeChannel self = new FakeChannel(this, 0, Set.of());
    private final List<Channel> channels = new ArrayList<>();

    public FakeDevice(String id, DeviceAddress address) {
        this.id = new DeviceId(id);
        this.address = address;
        say(DeviceState.CONNECTING, "");
    }

    /** Adds a channel with these capabilities. */
    public FakeChannel channel(String... capabilities) {
        FakeChannel channel = new FakeChannel(this, channels.size() + 1, Set.of(capabilities));
        channels.add(channel);
        return channel;
    }

    public FakeDevice say(DeviceState state, String detail) {
        status = new DeviceStatus(
                state,
                detail,
                Instant.now(),
                state == DeviceState.OFFLINE ? Optional.of(Instant.now().plusSeconds(42)) : Optional.empty());
        return this;
    }

    @Override
    public DeviceId id() {
        return id;
    }

    @Override
    public DeviceAddress address() {
        return address;
    }

    @Override
    public DeviceInfo info() {
        return info;
    }

    @Override
    public String driver() {
        return "acme";
    }

    @Override
    public DeviceStatus status() {
        return status;
    }

    @Override
    public FakeChannel self() {
        return self;
    }

    @Override
    public List<Channel> channels() {
        return List.copyOf(channels);
    }

    @Override
    public CompletionStage<DeviceStatus> when(Predicate<DeviceStatus> condition) {
        return CompletableFuture.completedFuture(status);
    }

    @Override
    public void reconnect() {
        reconnects++;
    }
}
