package org.lensbridge.runtime.internal.stream;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.media.MediaPacket;
import org.lensbridge.api.registry.DeviceRegistry;
import org.lensbridge.api.registry.ReaderOptions;
import org.lensbridge.api.registry.StreamKey;
import org.lensbridge.api.registry.StreamStatistics;
import org.lensbridge.runtime.internal.flow.ElasticPool;
import org.lensbridge.runtime.internal.flow.Pools;
import org.lensbridge.runtime.internal.flow.Subscriptions;
import org.lensbridge.runtime.internal.metrics.MetricRegistry;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** The centre of the stream hub: all live streams, and the threads and memory that they share. Thread-safe. */
@Component(service = StreamCentral.class, configurationPid = StreamConfig.PID)
@Designate(ocd = StreamConfig.class)
public final class StreamCentral implements AutoCloseable {
    private static final int OPENERS = 64;
    private static final int WAITING_TO_OPEN = 4_096;
    private static final long CLOSING_SECONDS = 2;

    private final DeviceRegistry registry;
    private final StreamSettings settings;
    private final FrameMemory memory;
    private final GroupMemory groups;
    private final UpstreamOpener opener;
    private final StreamFigures.Totals totals;
    private final LongAdder dropped;
    private final Map<StreamKey, LiveStream> streams = new ConcurrentHashMap<>();
    private final Map<DeviceId, DeviceLine> lines = new ConcurrentHashMap<>();
    private final ExecutorService openers = Pools.bounded("streams-open", OPENERS, WAITING_TO_OPEN);
    private final ElasticPool readers = new ElasticPool("streams-read");
    private final ScheduledExecutorService clock = Pools.clock("streams-clock");
    private volatile boolean closed;

    /** Opens nothing until somebody subscribes. */
    @Activate
    public StreamCentral(@Reference DeviceRegistry registry, @Reference MetricRegistry metrics, StreamConfig config) {
        this(registry, metrics, StreamSettings.of(config));
    }

    StreamCentral(DeviceRegistry registry, MetricRegistry metrics, StreamSettings settings) {
        this.registry = registry;
        this.settings = settings;
        memory = new FrameMemory(settings.memory());
        groups = settings.groups();
        opener = new UpstreamOpener(registry);
        totals = new StreamFigures.Totals(metrics);
        dropped = metrics.counter("lensbridge_stream_frames_dropped_total");
        metrics.gauge("lensbridge_streams", streams::size);
        metrics.gauge(
                "lensbridge_stream_readers",
                () -> streams.values().stream().mapToInt(LiveStream::readers).sum());
        metrics.gauge("lensbridge_frame_memory_bytes", memory::inFlight);
        metrics.gauge("lensbridge_frame_memory_on_heap", memory::onHeap);
        metrics.gauge("lensbridge_stream_group_bytes", groups::held);
    }

    /** As {@link org.lensbridge.api.registry.StreamHub#stream}; each subscription is noted with its owner. */
    Flow.Publisher<MediaPacket> stream(StreamKey key, ReaderOptions options, Subscriptions owner) {
        return subscriber -> {
            Objects.requireNonNull(subscriber);
            Consumer<Reader> ended = owner::remove;
            Reader reader = options.inline()
                    ? new InlineReader(subscriber, options, dropped, ended)
                    : new QueuedReader(subscriber, options, readers, dropped, ended);
            owner.add(reader);
            try {
                subscriber.onSubscribe(reader);
            } catch (RuntimeException | LinkageError e) {
                reader.expel(e);
            }
            join(key, reader);
        };
    }

    /** Brings the reader to the stream, which is made if need be. */
    void join(StreamKey key, Reader reader) {
        if (reader.cancelled()) {
            return;
        }
        LiveStream stream = streams.computeIfAbsent(key, k -> new LiveStream(k, this, line(k.device())));
        stream.join(reader);
        if (closed) {
            stream.close();
        }
    }

    private DeviceLine line(DeviceId device) {
        return lines.computeIfAbsent(device, id -> new DeviceLine(id, registry, openers, () -> streamsOf(id)));
    }

    private Iterable<LiveStream> streamsOf(DeviceId device) {
        return streams.values().stream()
                .filter(stream -> stream.key().device().equals(device))
                .toList();
    }

    /** The stream has closed. */
    void forget(LiveStream stream) {
        DeviceId device = stream.key().device();
        streams.remove(stream.key(), stream);
        lines.computeIfPresent(
                device, (id, line) -> line.idle() && !streamsOf(id).iterator().hasNext() ? null : line);
    }

    StreamSettings settings() {
        return settings;
    }

    StreamFigures.Totals totals() {
        return totals;
    }

    FrameMemory memory() {
        return memory;
    }

    GroupMemory groups() {
        return groups;
    }

    UpstreamOpener opener() {
        return opener;
    }

    /** Runs a step that may block. Once the hub is closed it runs here. */
    void execute(Runnable step) {
        try {
            openers.execute(step);
        } catch (RejectedExecutionException e) {
            step.run();
        }
    }

    Future<?> after(Duration pause, Runnable task) {
        try {
            return clock.schedule(task, pause.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.completedFuture(null); // the hub has closed
        }
    }

    Future<?> every(Duration period, Runnable task) {
        try {
            return clock.scheduleWithFixedDelay(task, period.toNanos(), period.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.completedFuture(null); // the hub has closed
        }
    }

    /** As {@link org.lensbridge.api.registry.StreamHub#statistics}. */
    List<StreamStatistics> statistics() {
        return streams.values().stream()
                .map(LiveStream::statistics)
                .sorted(Comparator.comparing(s -> s.key().toString()))
                .toList();
    }

    /** Ends all readers with GONE and closes all upstreams; waits two seconds for drivers at most. */
    @Override
    @Deactivate
    public void close() {
        closed = true;
        clock.shutdownNow();
        streams.values().forEach(LiveStream::close);
        openers.shutdown();
        try {
            if (!openers.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
                openers.shutdownNow();
            }
        } catch (InterruptedException e) {
            openers.shutdownNow();
            Thread.currentThread().interrupt();
        }
        readers.close();
    }
}
