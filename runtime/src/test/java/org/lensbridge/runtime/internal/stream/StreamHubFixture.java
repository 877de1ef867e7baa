package org.lensbridge.runtime.internal.stream;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.lensbridge.api.device.Device;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.media.MediaFrame;
import org.lensbridge.api.media.MediaPacket;
import org.lensbridge.api.registry.DeviceRegistry;
import org.lensbridge.api.registry.ReaderOptions;
import org.lensbridge.api.registry.StreamKey;
import org.lensbridge.api.registry.StreamStatistics;
import org.lensbridge.runtime.internal.flow.Await;
import org.lensbridge.runtime.internal.flow.Collector;
import org.lensbridge.runtime.internal.flow.CountedMetrics;
import org.lensbridge.runtime.internal.flow.Subscriptions;

/** A stream hub over one fake device named gate. */
final class StreamHubFixture implements DeviceRegistry, AutoCloseable {
    static final DeviceId GATE = new DeviceId("gate");
    static final StreamKey MAIN = new StreamKey(GATE, 1, "main");

    final FakeVideo video = new FakeVideo();
    final FakeDevice gate = new FakeDevice("gate", video);
    final Map<DeviceId, Device> devices = new ConcurrentHashMap<>(Map.of(GATE, gate));
    final Subscriptions owner = new Subscriptions();
    final CountedMetrics metrics = new CountedMetrics();
    final StreamCentral hub;

    StreamHubFixture(Duration linger, Duration stall) {
        this(linger, stall, 32 << 20);
    }

    StreamHubFixture(Duration linger, Duration stall, long group) {
        hub = new StreamCentral(
                this,
                metrics,
                new StreamSettings(linger, stall, Duration.ofMillis(1), Duration.ofMillis(5), 64 << 20, group));
    }

    static StreamHubFixture patient() {
        return new StreamHubFixture(Duration.ZERO, Duration.ofMinutes(10));
    }

    static ReaderOptions inline(String name) {
        return new ReaderOptions(name, 1, true, Optional.empty());
    }

    static ReaderOptions queued(String name, int places) {
        return new ReaderOptions(name, places, false, Optional.empty());
    }

    Collector<MediaPacket> read(StreamKey key, ReaderOptions options) {
        return read(key, options, new Collector<>());
    }

    Collector<MediaPacket> read(StreamKey key, ReaderOptions options, Collector<MediaPacket> collector) {
        hub.stream(key, options, owner).subscribe(collector);
        return collector;
    }

    /** The session number {@code number} from 1, once it is open. */
    FakeVideo.Session session(int number) {
        Await.until("session " + number, () -> video.sessions.size() >= number);
        return video.sessions.get(number - 1);
    }

    StreamStatistics only() {
        return hub.statistics().get(0);
    }

    static List<MediaFrame> frames(Collector<MediaPacket> collector) {
        return collector.items.stream()
                .filter(MediaFrame.class::isInstance)
                .map(MediaFrame.class::cast)
                .toList();
    }

    /** The frames' numbers in their sessions. */
    static List<Long> numbers(Collector<MediaPacket> collector) {
        return frames(collector).stream()
                .map(frame -> frame.payload().getLong())
                .toList();
    }

    @Override
    public List<Device> devices() {
        return List.copyOf(devices.values());
    }

    @Override
    public Optional<Device> device(DeviceId id) {
        return Optional.ofNullable(devices.get(id));
    }

    @Override
    public void close() {
        hub.close();
    }
}
