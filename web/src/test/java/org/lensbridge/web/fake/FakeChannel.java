package org.lensbridge.web.fake;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lensbridge.api.capability.Capability;
import org.lensbridge.api.capability.LiveVideo;
import org.lensbridge.api.capability.PanTiltZoom;
import org.lensbridge.api.capability.Presets;
import org.lensbridge.api.capability.ptz.Area;
import org.lensbridge.api.capability.ptz.Point;
import org.lensbridge.api.capability.ptz.Position;
import org.lensbridge.api.capability.ptz.Preset;
import org.lensbridge.api.capability.ptz.PtzMethods;
import org.lensbridge.api.capability.ptz.Velocity;
import org.lensbridge.api.device.Channel;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.device.DeviceStatus;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaSink;
import org.lensbridge.api.media.StreamHandle;
import org.lensbridge.api.media.StreamProfile;

/** A channel whose capabilities are given, and which remembers its movements in {@link #moves}. */
public final class FakeChannel implements Channel, PanTiltZoom, Presets, LiveVideo {
    public final List<String> moves = new CopyOnWriteArrayList<>();
    /** Capabilities that a test brings along. */
    public final Map<Class<? extends Capability>, Capability> others = new ConcurrentHashMap<>();
    /** What it offers. */
    public volatile List<StreamProfile> profiles = List.of(
            new StreamProfile("main", "Main", Codec.H264, 1920, 1080, 25),
            new StreamProfile("sub1", "Small", Codec.JPEG, 640, 360, 10));
    /** Where {@link #call} works; a test may keep the work back. */
    public volatile Executor lane = ForkJoinPool.commonPool();

    private final FakeDevice device;
    private final int number;
    private final Set<String> capabilities;

    FakeChannel(FakeDevice device, int number, Set<String> capabilities) {
        this.device = device;
        this.number = number;
        this.capabilities = capabilities;
    }

    @Override
    public DeviceId device() {
        return device.id();
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public String name() {
        return "Camera " + number;
    }

    @Override
    public DeviceStatus status() {
        return device.status();
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
        if (others.containsKey(type)) {
            return Optional.of(type.cast(others.get(type)));
        }
        return capabilities.contains(Capability.nameOf(type)) && type.isInstance(this)
                ? Optional.of(type.cast(this))
                : Optional.empty();
    }

    @Override
    public <C extends Capability, R> CompletionStage<R> call(Class<C> type, Function<? super C, ? extends R> work) {
        CompletableFuture<R> result = new CompletableFuture<>();
        lane.execute(() -> {
            try {
                result.complete(work.apply(capability(type).orElseThrow(() -> new CameraException(
                                Kind.UNSUPPORTED, "This channel has no " + Capability.nameOf(type) + ".")
                        .on(device.id()))));
            } catch (CameraException e) {
                result.completeExceptionally(e);
            } catch (RuntimeException e) {
                // As the runtime does: nobody learns more of it.
                result.completeExceptionally(new CameraException(
                        Kind.INVALID_ARGUMENT,
                        "The work given to the channel failed with "
                                + e.getClass().getSimpleName() + "."));
            }
        });
        return result;
    }

    private void note(String what) {
        device.failure.ifPresent(failure -> {
            throw failure.on(device.id());
        });
        moves.add(what);
    }

    @Override
    public List<StreamProfile> profiles() {
        return profiles;
    }

    @Override
    public StreamHandle open(StreamProfile profile, MediaSink sink) {
        throw new CameraException(Kind.UNSUPPORTED, "This camera shows nothing.");
    }

    @Override
    public PtzMethods methods() {
        return new PtzMethods(true, true, true, false, false, false, false);
    }

    @Override
    public void move(Velocity velocity, Duration limit) {
        note("move " + velocity.pan() + " " + velocity.tilt() + " " + velocity.zoom() + " for " + limit.toMillis());
    }

    @Override
    public void stop() {
        note("stop");
    }

    @Override
    public Position position() {
        throw new CameraException(Kind.UNSUPPORTED, "This camera does not tell its position.");
    }

    @Override
    public void moveTo(Position target) {
        position();
    }

    @Override
    public void center(Point point) {
        position();
    }

    @Override
    public void zoomTo(Area area) {
        position();
    }

    @Override
    public List<Preset> list() {
        return Map.of("1", "Gate", "2", "<b>Yard</b>").entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new Preset(entry.getKey(), entry.getValue()))
                .collect(Collectors.toList());
    }

    @Override
    public void go(String token) {
        if (!Set.of("1", "2").contains(token)) {
            throw new CameraException(Kind.INVALID_ARGUMENT, "There is no preset with this token.").on(device.id());
        }
        note("preset " + token);
    }

    @Override
    public String save(String name) {
        return "3";
    }

    @Override
    public void replace(String token, String name) {
        note("replace " + token);
    }

    @Override
    public void remove(String token) {
        note("remove " + token);
    }
}
