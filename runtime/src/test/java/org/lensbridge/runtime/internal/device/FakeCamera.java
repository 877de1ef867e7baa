package org.lensbridge.runtime.internal.device;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.lensbridge.api.capability.Capability;
import org.lensbridge.api.capability.EventSource;
import org.lensbridge.api.capability.LiveVideo;
import org.lensbridge.api.capability.Operations;
import org.lensbridge.api.capability.PanTiltZoom;
import org.lensbridge.api.capability.Presets;
import org.lensbridge.api.capability.Snapshot;
import org.lensbridge.api.capability.SnapshotRequest;
import org.lensbridge.api.capability.control.OperationInfo;
import org.lensbridge.api.capability.control.Reply;
import org.lensbridge.api.capability.control.ReplySink;
import org.lensbridge.api.capability.control.Upload;
import org.lensbridge.api.capability.ptz.Area;
import org.lensbridge.api.capability.ptz.Point;
import org.lensbridge.api.capability.ptz.Position;
import org.lensbridge.api.capability.ptz.Preset;
import org.lensbridge.api.capability.ptz.PtzMethods;
import org.lensbridge.api.capability.ptz.Velocity;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.api.device.ChannelInfo;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.DeviceInfo;
import org.lensbridge.api.discovery.Evidence;
import org.lensbridge.api.driver.Description;
import org.lensbridge.api.driver.DeviceConfig;
import org.lensbridge.api.driver.DeviceSession;
import org.lensbridge.api.driver.DriverContext;
import org.lensbridge.api.driver.DriverFactory;
import org.lensbridge.api.driver.DriverInfo;
import org.lensbridge.api.driver.DriverOption;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.event.EventSink;
import org.lensbridge.api.event.EventSubscription;
import org.lensbridge.api.media.Image;
import org.lensbridge.api.media.MediaSink;
import org.lensbridge.api.media.StreamEnd;
import org.lensbridge.api.media.StreamHandle;
import org.lensbridge.api.media.StreamProfile;

/** A camera in memory that a test changes at will, and the driver for it. */
public final class FakeCamera implements DriverFactory {
    final AtomicInteger connects = new AtomicInteger();
    final AtomicInteger checks = new AtomicInteger();
    final AtomicInteger refusals = new AtomicInteger();
    final AtomicInteger pictures = new AtomicInteger();
    final List<String> calls = new CopyOnWriteArrayList<>();
    final List<FakeSession> sessions = new CopyOnWriteArrayList<>();
    volatile String name = "fake";
    volatile int bid = 50;
    volatile String password = "right";
    volatile Optional<CameraException> connectFailure = Optional.empty();
    volatile Optional<CameraException> checkFailure = Optional.empty();
    volatile Runnable whileConnecting = () -> {};
    volatile Runnable whileOpening = () -> {};
    volatile Callable<List<Preset>> presets = List::of;
    volatile Runnable whileTakingPicture = () -> {};
    volatile Optional<Duration> heartbeat = Optional.empty();
    volatile Optional<CameraException> listenFailure = Optional.empty();
    volatile List<String> concerns = List.of();
    volatile Reply reply = new Reply("fake.read", Value.ABSENT, List.of());
    volatile List<EventSink> listeners = new CopyOnWriteArrayList<>();

    public FakeCamera() {}

    FakeCamera named(String other) {
        name = other;
        return this;
    }

    @Override
    public DriverInfo info() {
        return new DriverInfo(
                name,
                "Fake",
                "A camera in memory",
                Set.of("Snapshot"),
                List.of(),
                List.of(new DriverOption("channels", ValueType.integer(1, 8), Optional.empty(), "How many")));
    }

    @Override
    public int match(Evidence evidence) {
        return bid;
    }

    @Override
    public DeviceSession open(DeviceConfig config, DriverContext context) {
        FakeSession session = new FakeSession(config, context);
        sessions.add(session);
        return session;
    }

    /** A session that checks the password as a camera would. */
    public final class FakeSession implements DeviceSession {
        final DeviceConfig config;
        final DriverContext context;
        volatile boolean closed;

        FakeSession(DeviceConfig config, DriverContext context) {
            this.config = config;
            this.context = context;
        }

        private void answer(Optional<CameraException> failure) {
            if (closed) {
                throw new CameraException(Kind.GONE, "Closed.");
            }
            failure.ifPresent(f -> {
                throw f;
            });
            if (config.credentials() instanceof Credentials.Login login
                    && !login.password().reveal().equals(password)) {
                refusals.incrementAndGet();
                throw new CameraException(Kind.AUTH_REFUSED, "The camera refuses the login.");
            }
        }

        @Override
        public Description connect() {
            connects.incrementAndGet();
            whileConnecting.run();
            answer(connectFailure);
            return new Description(
                    new DeviceInfo("Fake", "F-1", "1.0", "SN1", "", Map.of()),
                    List.of(
                            new ChannelInfo(0, "", Set.of("EventSource", "Operations"), Map.of()),
                            new ChannelInfo(1, "left", channelCapabilities(), Map.of("Tours", "Needs firmware 2.")),
                            new ChannelInfo(2, "right", channelCapabilities(), Map.of())),
                    concerns);
        }

        private Set<String> channelCapabilities() {
            return new HashSet<>(List.of("Snapshot", "PanTiltZoom", "Presets", "LiveVideo"));
        }

        @Override
        public void check() {
            checks.incrementAndGet();
            answer(checkFailure);
        }

        @Override
        public <C extends Capability> Optional<C> capability(int channel, Class<C> type) {
            List<Capability> all = new ArrayList<>(List.of(
                    new FakePresets(channel), new FakeSnapshot(channel), new FakePtz(channel), new FakeVideo()));
            if (channel == 0) {
                all = List.of(new FakeEvents(), new FakeOperations());
            }
            return all.stream().filter(type::isInstance).map(type::cast).findFirst();
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private final class FakePresets implements Presets {
        private final int channel;

        FakePresets(int channel) {
            this.channel = channel;
        }

        @Override
        public List<Preset> list() {
            try {
                return presets.call();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void go(String token) {
            calls.add("go " + channel + " " + token);
        }

        @Override
        public String save(String presetName) {
            return "1";
        }

        @Override
        public void replace(String token, String presetName) {}

        @Override
        public void remove(String token) {}
    }

    private final class FakeSnapshot implements Snapshot {
        private final int channel;

        FakeSnapshot(int channel) {
            this.channel = channel;
        }

        @Override
        public Image take(SnapshotRequest request) {
            pictures.incrementAndGet();
            calls.add("picture " + channel);
            whileTakingPicture.run();
            return new Image("image/jpeg", Instant.EPOCH, ByteBuffer.allocate(3));
        }
    }

    private final class FakePtz implements PanTiltZoom {
        private final int channel;

        FakePtz(int channel) {
            this.channel = channel;
        }

        @Override
        public PtzMethods methods() {
            throw new UnsupportedOperationException("A defect");
        }

        @Override
        public void move(Velocity velocity, Duration limit) {
            calls.add("move " + channel);
        }

        @Override
        public void stop() {
            calls.add("stop " + channel);
        }

        @Override
        public Position position() {
            return null;
        }

        @Override
        public void moveTo(Position target) {}

        @Override
        public void center(Point point) {}

        @Override
        public void zoomTo(Area area) {}
    }

    private final class FakeVideo implements LiveVideo {
        @Override
        public List<StreamProfile> profiles() {
            return List.of();
        }

        @Override
        public StreamHandle open(StreamProfile profile, MediaSink sink) {
            whileOpening.run();
            calls.add("open");
            return () -> calls.add("close");
        }
    }

    /** Answers everything with {@link #reply}. */
    private final class FakeOperations implements Operations {
        @Override
        public List<OperationInfo> list() {
            return List.of();
        }

        @Override
        public Reply invoke(String operation, Map<String, Value> arguments) {
            return reply;
        }

        @Override
        public StreamHandle open(String operation, Map<String, Value> arguments, ReplySink sink) {
            sink.part(reply);
            sink.end(new StreamEnd(Kind.UNREACHABLE, "The camera ended the stream."));
            return () -> {};
        }

        @Override
        public Reply upload(String operation, Map<String, Value> arguments, Upload body) {
            return reply;
        }
    }

    private final class FakeEvents implements EventSource {
        @Override
        public EventSubscription listen(EventSink sink) {
            listenFailure.ifPresent(f -> {
                throw f;
            });
            listeners.add(sink);
            return new EventSubscription() {
                @Override
                public Optional<Duration> heartbeat() {
                    return heartbeat;
                }

                @Override
                public void close() {
                    calls.add("deaf");
                }
            };
        }
    }
}
