package org.lensbridge.runtime.internal.device;

import java.lang.reflect.Method;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.lensbridge.api.capability.AudioTalk;
import org.lensbridge.api.capability.Capability;
import org.lensbridge.api.capability.EventSource;
import org.lensbridge.api.capability.Lane;
import org.lensbridge.api.capability.LiveVideo;
import org.lensbridge.api.capability.PanTiltZoom;
import org.lensbridge.api.capability.Snapshot;
import org.lensbridge.api.capability.SnapshotRequest;
import org.lensbridge.api.capability.control.Reply;
import org.lensbridge.api.capability.control.ReplySink;
import org.lensbridge.api.capability.control.Upload;
import org.lensbridge.api.capability.io.Talk;
import org.lensbridge.api.device.DeviceStatus;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.event.EventSubscription;
import org.lensbridge.api.media.Image;
import org.lensbridge.api.media.StreamHandle;

/**
 * Carries calls of a channel's capabilities to the driver's present session: on the lane that the method asks for, with a
 * deadline, with failures that hold nothing of the driver, and with warnings that name device and request. Thread-safe.
 */
final class CapabilityCalls {
    /** Lets a driver's own deadline, which is the device's timeout, come first: it knows more. */
    private static final Duration GRACE = Duration.ofMillis(250);

    private static final Duration UPLOAD = Duration.ofMinutes(30);
    /** A stream, a talk or an event conversation takes several requests to open. */
    private static final int REQUESTS_TO_OPEN = 4;

    private final ManagedDevice device;
    private final int channel;
    private final Map<Method, String> orders = new ConcurrentHashMap<>();
    private final SnapshotDesk snapshots;
    private final MovementLimit movements;

    CapabilityCalls(ManagedDevice device, int channel) {
        this.device = device;
        this.channel = channel;
        this.snapshots = new SnapshotDesk(device.fleet().clock());
        this.movements = new MovementLimit(device.fleet().pool().timer());
    }

    /** A call through a stand-in, on the caller's thread. */
    Object invoke(Class<? extends Capability> type, Method method, Object[] arguments) {
        String operation = Capability.nameOf(type) + "." + method.getName();
        try {
            requireUsable();
            if (type == Snapshot.class && arguments.length == 1 && arguments[0] instanceof SnapshotRequest request) {
                return await(
                        snapshots.take(
                                request, () -> start(type, method, arguments).thenApply(Image.class::cast)),
                        limit(type, method));
            }
            if (type == PanTiltZoom.class) {
                return movement(type, method, arguments);
            }
            return perform(type, method, arguments);
        } catch (CameraException e) {
            CameraException failure = e.operation().isEmpty() || e.device().isEmpty() ? named(e, operation) : e;
            device.supervisor().callFailed(failure);
            throw failure;
        } catch (Exception e) {
            CameraException failure = named(e, operation);
            device.supervisor().callFailed(failure);
            throw failure;
        }
    }

    private CameraException named(Exception e, String operation) {
        return device.fleet().failures().translate(e, device.id(), device.driver(), operation);
    }

    private Object movement(Class<? extends Capability> type, Method method, Object[] arguments) throws Exception {
        boolean limited = method.getName().equals("move") && arguments.length == 2;
        if (limited) {
            MovementLimit.check((Duration) arguments[1]);
        }
        boolean controls = limited || method.getReturnType() == void.class;
        if (controls) {
            movements.cancel();
        }
        Object result = perform(type, method, arguments);
        if (limited) {
            movements.stopAfter((Duration) arguments[1], () -> stopMovement(type));
        }
        return result;
    }

    private void stopMovement(Class<? extends Capability> type) {
        try {
            start(type, PanTiltZoom.class.getMethod("stop"), new Object[0]);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object perform(Class<? extends Capability> type, Method method, Object[] arguments) throws Exception {
        if (!isBeside(method) && DriverCall.isOn(device.lanes().lane(channel))) {
            return call(type, method, arguments);
        }
        return await(start(type, method, arguments), limit(type, method));
    }

    private CompletableFuture<Object> start(Class<? extends Capability> type, Method method, Object[] arguments) {
        List<Gate> gates =
                isBeside(method) ? device.lanes().beside() : device.lanes().serial(channel);
        boolean urgent = order(method).equals(Lane.Order.URGENT.name());
        return device.fleet().pool().call(gates, urgent, limit(type, method), () -> call(type, method, arguments));
    }

    /** Somebody's work on the lane, with the time of two calls. */
    <R> CompletableFuture<R> onLane(Callable<R> work) {
        return device.fleet()
                .pool()
                .call(device.lanes().serial(channel), false, timeout().multipliedBy(2), work);
    }

    /** The failure of such work: its own calls' failures as they are. */
    CameraException ofWork(Throwable failure) {
        if (failure instanceof CameraException known) {
            return known.on(device.id());
        }
        if (failure instanceof DeadlinePassed) {
            return new CameraException(Kind.TIMEOUT, failure.getMessage()).on(device.id());
        }
        return new CameraException(
                        Kind.INVALID_ARGUMENT,
                        "The work given to the channel failed with "
                                + failure.getClass().getSimpleName() + ".")
                .on(device.id());
    }

    private Object call(Class<? extends Capability> type, Method method, Object[] arguments) throws Exception {
        OpenSession session = requireUsable();
        Capability implementation =
                session.capability(channel, type).orElseThrow(() -> absent(Capability.nameOf(type)));
        Object result = method.invoke(implementation, naming(arguments));
        if (result instanceof StreamHandle || result instanceof EventSubscription || result instanceof Talk) {
            String sending = Capability.nameOf(type) + ".send";
            return session.lend((AutoCloseable) result, failure -> named(failure, sending));
        }
        if (result instanceof Reply reply) {
            return Warnings.named(device.id(), reply);
        }
        if (result == null && method.getReturnType() != void.class) {
            throw new IllegalStateException("The driver answered null");
        }
        return result;
    }

    /** The arguments, with a sink whose replies name the device in place of the caller's. */
    private Object[] naming(Object[] arguments) {
        return Arrays.stream(arguments)
                .map(argument -> argument instanceof ReplySink sink ? Warnings.named(device.id(), sink) : argument)
                .toArray();
    }

    private OpenSession requireUsable() {
        Facts facts = device.facts();
        DeviceStatus status = facts.status();
        if (status.state().usable() && facts.session().isPresent()) {
            return facts.session().get();
        }
        CameraException failure = ManagedChannel.unavailable(status);
        throw status.nextRetry()
                .map(time -> failure.after(
                        Duration.between(Instant.now(device.fleet().clock()), time)))
                .orElse(failure);
    }

    /** The failure of a call to something that is not here. */
    CameraException absent(String capability) {
        String reason = device.facts().channels().containsKey(channel)
                ? device.facts()
                        .channels()
                        .get(channel)
                        .absences()
                        .getOrDefault(capability, "The device has no " + capability + " here.")
                : "The device has no channel " + channel + ".";
        return new CameraException(Kind.UNSUPPORTED, reason).on(device.id());
    }

    private static <R> R await(CompletableFuture<R> result, Duration limit) throws Exception {
        try {
            // The call's own deadline comes first; this one only covers a runtime that is stopping.
            return result.get(limit.toMillis() + 5000, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CameraException(Kind.TIMEOUT, "The caller was interrupted while it waited for the device.");
        } catch (TimeoutException e) {
            throw new CameraException(Kind.GONE, "The runtime is stopping.");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private Duration timeout() {
        return device.facts().configuration().timeout();
    }

    private Duration limit(Class<? extends Capability> type, Method method) {
        if (List.of(method.getParameterTypes()).contains(Upload.class)) {
            return UPLOAD;
        }
        boolean opens = type == LiveVideo.class || type == EventSource.class || type == AudioTalk.class;
        return (opens ? timeout().multipliedBy(REQUESTS_TO_OPEN) : timeout()).plus(GRACE);
    }

    private boolean isBeside(Method method) {
        return order(method).equals(Lane.Order.BESIDE.name());
    }

    private String order(Method method) {
        return orders.computeIfAbsent(method, m -> {
            Lane lane = m.getAnnotation(Lane.class);
            return lane == null ? "" : lane.value().name();
        });
    }
}
