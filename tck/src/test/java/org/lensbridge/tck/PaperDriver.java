package org.lensbridge.tck;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.lensbridge.api.capability.Capability;
import org.lensbridge.api.capability.LiveVideo;
import org.lensbridge.api.capability.Snapshot;
import org.lensbridge.api.device.ChannelInfo;
import org.lensbridge.api.device.DeviceInfo;
import org.lensbridge.api.discovery.Evidence;
import org.lensbridge.api.driver.Description;
import org.lensbridge.api.driver.DeviceConfig;
import org.lensbridge.api.driver.DeviceSession;
import org.lensbridge.api.driver.DriverContext;
import org.lensbridge.api.driver.DriverFactory;
import org.lensbridge.api.driver.DriverInfo;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.Image;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.api.media.MediaFrame;
import org.lensbridge.api.media.MediaSink;
import org.lensbridge.api.media.StreamHandle;
import org.lensbridge.api.media.StreamProfile;

/** A driver for a device that exists on paper only, at one address and with one login. */
final class PaperDriver implements DriverFactory {
    private static final byte[] PICTURE = HexFormat.of().parseHex("ffd8ffe0" + "00".repeat(120) + "ffd9");
    private static final StreamProfile MAIN = new StreamProfile("main", "Main", Codec.JPEG, 16, 16, 50);

    private final RunningDevice device;
    private final AtomicLong refusedLogins;

    PaperDriver(RunningDevice device, AtomicLong refusedLogins) {
        this.device = device;
        this.refusedLogins = refusedLogins;
    }

    @Override
    public DriverInfo info() {
        return new DriverInfo(
                "paper", "Paper", "Cameras on paper", Set.of("Snapshot", "LiveVideo"), List.of(), List.of());
    }

    @Override
    public int match(Evidence evidence) {
        return evidence.fact(Evidence.HTTP_SERVER).filter("paper"::equals).isPresent() ? 80 : 0;
    }

    @Override
    public DeviceSession open(DeviceConfig config, DriverContext context) {
        return new Session(config, context);
    }

    private final class Session implements DeviceSession {
        private final DeviceConfig config;
        private final DriverContext context;
        private final AtomicBoolean closed = new AtomicBoolean();
        private volatile boolean connected;

        Session(DeviceConfig config, DriverContext context) {
            this.config = config;
            this.context = context;
        }

        @Override
        public Description connect() {
            check();
            connected = true;
            Map<String, String> absences = Map.of("PanTiltZoom", "Paper does not turn.");
            ChannelInfo channel = new ChannelInfo(1, "sheet", Set.of("Snapshot", "LiveVideo"), absences);
            return new Description(new DeviceInfo("Paper", "A4", "1", "7", "", Map.of()), List.of(channel), List.of());
        }

        @Override
        public void check() {
            ensureOpen();
            if (!config.address().equals(device.address())) {
                throw new CameraException(Kind.UNREACHABLE, "There is nothing at " + config.address() + ".");
            }
            if (!config.credentials().equals(device.credentials())) {
                refusedLogins.incrementAndGet();
                throw new CameraException(Kind.AUTH_REFUSED, "The paper refuses this login.");
            }
        }

        @Override
        public <C extends Capability> Optional<C> capability(int channel, Class<C> type) {
            Map<Class<?>, Capability> all = Map.of(Snapshot.class, snapshot(), LiveVideo.class, new Video());
            return connected && channel == 1
                    ? Optional.ofNullable(all.get(type)).map(type::cast)
                    : Optional.empty();
        }

        private Snapshot snapshot() {
            return request -> {
                ensureOpen();
                return new Image("image/jpeg", Instant.now(), ByteBuffer.wrap(PICTURE));
            };
        }

        private void ensureOpen() {
            if (closed.get()) {
                throw new CameraException(Kind.GONE, "The session is closed.");
            }
        }

        @Override
        public void close() {
            closed.set(true);
        }

        private final class Video implements LiveVideo {
            @Override
            public List<StreamProfile> profiles() {
                return List.of(MAIN);
            }

            @Override
            public StreamHandle open(StreamProfile profile, MediaSink sink) {
                ensureOpen();
                AtomicBoolean wanted = new AtomicBoolean(sink.accept(MediaFormat.video(Codec.JPEG, 16, 16)));
                long start = System.nanoTime();
                Runnable frame = () -> {
                    if (wanted.get() && !closed.get()) {
                        ByteBuffer payload =
                                sink.allocate(PICTURE.length).put(PICTURE).flip();
                        Duration pts = Duration.ofNanos(System.nanoTime() - start);
                        wanted.set(sink.accept(new MediaFrame(0, pts, Instant.now(), true, payload)));
                    }
                };
                Future<?> pump = context.scheduler().scheduleAtFixedRate(frame, 0, 20, TimeUnit.MILLISECONDS);
                return () -> {
                    wanted.set(false);
                    pump.cancel(false);
                };
            }
        }
    }
}
