package org.lensbridge.console.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.lensbridge.api.capability.Capability;
import org.lensbridge.api.device.Channel;
import org.lensbridge.api.device.Device;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.device.DeviceInfo;
import org.lensbridge.api.device.DeviceState;
import org.lensbridge.api.device.DeviceStatus;
import org.lensbridge.api.registry.DeviceRegistry;

/** A device named {@code gate} with the capabilities that a test gives it. */
record StubDevice(List<Channel> all) implements Device, DeviceRegistry {
    static final DeviceId GATE = new DeviceId("gate");

    /** One of its channels. */
    record StubChannel(int number, Map<Class<? extends Capability>, Capability> has, Map<String, String> absences)
            implements Channel {
        @Override
        public DeviceId device() {
            return GATE;
        }

        @Override
        public String name() {
            return "";
        }

        @Override
        public DeviceStatus status() {
            return online();
        }

        @Override
        public Set<String> capabilities() {
            return has.keySet().stream().map(Capability::nameOf).collect(Collectors.toSet());
        }

        @Override
        public <C extends Capability> Optional<C> capability(Class<C> type) {
            return Optional.ofNullable(has.get(type)).map(type::cast);
        }

        @Override
        public <C extends Capability, R> CompletionStage<R> call(Class<C> type, Function<? super C, ? extends R> work) {
            return CompletableFuture.completedFuture(work.apply(capability(type).orElseThrow()));
        }
    }

    /** Of the device itself, with one capability. */
    static <C extends Capability> StubDevice with(Class<C> type, C capability) {
        return new StubDevice(List.of(new StubChannel(0, Map.of(type, capability), Map.of())));
    }

    private static DeviceStatus online() {
        return new DeviceStatus(DeviceState.ONLINE, "", Instant.EPOCH, Optional.empty());
    }

    @Override
    public List<Device> devices() {
        return List.of(this);
    }

    @Override
    public Optional<Device> device(DeviceId id) {
        return Optional.of(this).filter(any -> id.equals(GATE)).map(Device.class::cast);
    }

    @Override
    public DeviceId id() {
        return GATE;
    }

    @Override
    public DeviceAddress address() {
        return DeviceAddress.parse("http://192.0.2.7:80");
    }

    @Override
    public DeviceInfo info() {
        return DeviceInfo.UNKNOWN;
    }

    @Override
    public String driver() {
        return "acme";
    }

    @Override
    public DeviceStatus status() {
        return online();
    }

    @Override
    public Channel self() {
        return all.get(0);
    }

    @Override
    public List<Channel> channels() {
        return all.isEmpty() ? List.of() : all.subList(1, all.size());
    }

    @Override
    public CompletionStage<DeviceStatus> when(Predicate<DeviceStatus> condition) {
        return CompletableFuture.completedFuture(online());
    }

    @Override
    public void reconnect() {
        throw new UnsupportedOperationException("a stub is always there");
    }
}
