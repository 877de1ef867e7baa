package org.lensbridge.media;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import org.lensbridge.api.capability.Capability;
import org.lensbridge.api.capability.Snapshot;
import org.lensbridge.api.device.Channel;
import org.lensbridge.api.device.Device;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.device.DeviceInfo;
import org.lensbridge.api.device.DeviceState;
import org.lensbridge.api.device.DeviceStatus;
import org.lensbridge.api.registry.DeviceRegistry;

/** A device with one channel, whose snapshots complete when the test completes {@link #snapshot}. */
final class FakeDevice implements Device, DeviceRegistry {
    static final DeviceId GATE = new DeviceId("gate");

    final AtomicInteger asked = new AtomicInteger();
    volatile CompletableFuture<Snapshot> snapshot = new CompletableFuture<>();
    volatile Set<String> capabilities = Set.of("Snapshot");
    volatile DeviceStatus status = new DeviceStatus(DeviceState.ONLINE, "", Instant.EPOCH, Optional.empty());

    @Override
    public List<Device> devices() {
        return List.of(this);
    }

    @Override
    public Optional<Device> device(DeviceId id) {
        return id.equals(GATE) ? Optional.of(this) : Optional.empty();
    }

    @Override
    public DeviceId id() {
        return GATE;
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
        return "fake";
    }

    @Override
    public DeviceStatus status() {
        return status;
    }

    @Override
    public Channel self() {
        return new FakeChannel(0);
    }

    @Override
    public List<Channel> channels() {
        return List.of(new FakeChannel(1));
    }

    @Override
    public CompletionStage<DeviceStatus> when(Predicate<DeviceStatus> condition) {
        return CompletableFuture.completedFuture(status);
    }

    @Override
    public void reconnect() {}

    private final class FakeChannel implements Channel {
        private final int number;

        FakeChannel(int number) {
            this.number = number;
        }

        @Override
        public DeviceId device() {
            return GATE;
        }

        @Override
        public int number() {
            return number;
        }

        @Override
        public String name() {
            return "";
        }

        @Override
        public DeviceStatus status() {
            return status;
        }

        @Override
        public Set<String> capabilities() {
            return capabilities;
        }

        @Override
        public Map<String, String> absences() {
            return Map.of();
        }

        @Override
        public <C extends Capability> Optional<C> capability(Class<C> type) {
            return Optional.empty();
        }

        @Override
        public <C extends Capability, R> CompletionStage<R> call(Class<C> type, Function<? super C, ? extends R> work) {
            asked.incrementAndGet();
            return snapshot.thenApply(given -> work.apply(type.cast(given)));
        }
    }
}
