package org.lensbridge.runtime.internal.stream;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Predicate;
import org.lensbridge.api.capability.Capability;
import org.lensbridge.api.device.Channel;
import org.lensbridge.api.device.Device;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.device.DeviceInfo;
import org.lensbridge.api.device.DeviceState;
import org.lensbridge.api.device.DeviceStatus;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

/** A device with one channel of live video, whose status the test sets. */
final class FakeDevice implements Device {
    private record Wish(Predicate<DeviceStatus> condition, CompletableFuture<DeviceStatus> future) {}

    private final DeviceId id;
    private final FakeVideo video;
    private final List<Wish> wishes = new ArrayList<>();
    private DeviceStatus status = status(DeviceState.ONLINE);

    FakeDevice(String name, FakeVideo video) {
        id = new DeviceId(name);
        this.video = video;
    }

    private static DeviceStatus status(DeviceState state) {
        return new DeviceStatus(
                state, state == DeviceState.ONLINE ? "" : "It is " + state + ".", Instant.now(), Optional.empty());
    }

    void become(DeviceState state) {
        List<Wish> met = new ArrayList<>();
        synchronized (this) {
            status = status(state);
            for (Wish wish : List.copyOf(wishes)) {
                if (wish.condition.test(status)) {
                    wishes.remove(wish);
                    met.add(wish);
                }
            }
        }
        met.forEach(wish -> wish.future.complete(status));
    }

    void remove() {
        List<Wish> all;
        synchronized (this) {
            status = status(DeviceState.CLOSED);
            all = List.copyOf(wishes);
            wishes.clear();
        }
        all.forEach(wish -> wish.future.completeExceptionally(new CameraException(Kind.GONE, "Removed.")));
    }

    synchronized int wishes() {
        return wishes.size();
    }

    @Override
    public synchronized CompletionStage<DeviceStatus> when(Predicate<DeviceStatus> condition) {
        CompletableFuture<DeviceStatus> future = new CompletableFuture<>();
        if (condition.test(status)) {
            future.complete(status);
        } else {
            wishes.add(new Wish(condition, future));
        }
        return future;
    }

    @Override
    public DeviceId id() {
        return id;
    }

    @Override
    public DeviceAddress address() {
        return new DeviceAddress("http", "127.0.0.1", 80);
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
    public synchronized DeviceStatus status() {
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
    public void reconnect() {
        // The test says when it is back.
    }

    private final class FakeChannel implements Channel {
        private final int number;

        FakeChannel(int number) {
            this.number = number;
        }

        @Override
        public DeviceId device() {
            return id;
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
            return FakeDevice.this.status();
        }

        @Override
        public Set<String> capabilities() {
            return Set.of();
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
            return CompletableFuture.completedFuture(work.apply(capability(type).orElseThrow()));
        }
    }
}
