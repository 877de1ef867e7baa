package org.lensbridge.runtime.internal.device;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.lensbridge.api.capability.Capability;
import org.lensbridge.api.device.Channel;
import org.lensbridge.api.device.ChannelInfo;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.device.DeviceStatus;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

/** A channel, and the stand-ins for its capabilities. Thread-safe. */
final class ManagedChannel implements Channel {
    private static final ChannelInfo GONE = new ChannelInfo(0, "", Set.of(), Map.of());

    private final ManagedDevice device;
    private final int number;
    private final CapabilityCalls calls;
    private final Map<Class<?>, Object> standIns = new ConcurrentHashMap<>();

    ManagedChannel(ManagedDevice device, int number) {
        this.device = device;
        this.number = number;
        this.calls = new CapabilityCalls(device, number);
    }

    private ChannelInfo info() {
        return device.facts().channels().getOrDefault(number, GONE);
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
        return info().name();
    }

    @Override
    public DeviceStatus status() {
        return device.status();
    }

    @Override
    public Set<String> capabilities() {
        return info().capabilities();
    }

    @Override
    public Map<String, String> absences() {
        return info().absences();
    }

    @Override
    public <C extends Capability> Optional<C> capability(Class<C> type) {
        return capabilities().contains(Capability.nameOf(type)) && isOfApi(type)
                ? Optional.of(standIn(type))
                : Optional.empty();
    }

    /** Stand-ins live in the API's class loader: an interface from elsewhere would tie it to its bundle. */
    private static boolean isOfApi(Class<?> type) {
        return type.isInterface() && type.getClassLoader() == Capability.class.getClassLoader();
    }

    private <C extends Capability> C standIn(Class<C> type) {
        return type.cast(standIns.computeIfAbsent(
                type,
                ignored -> Proxy.newProxyInstance(
                        Capability.class.getClassLoader(), new Class<?>[] {type}, new Handler(type))));
    }

    @Override
    public <C extends Capability, R> CompletionStage<R> call(Class<C> type, Function<? super C, ? extends R> work) {
        Optional<C> present = capability(type);
        if (present.isEmpty()) {
            return CompletableFuture.failedFuture(calls.absent(Capability.nameOf(type)));
        }
        CompletableFuture<R> result = new CompletableFuture<>();
        calls.onLane(() -> work.apply(present.get())).whenComplete((value, failure) -> {
            if (failure == null) {
                result.complete(value);
            } else {
                result.completeExceptionally(calls.ofWork(failure));
            }
        });
        return result;
    }

    private final class Handler implements InvocationHandler {
        private final Class<? extends Capability> type;

        Handler(Class<? extends Capability> type) {
            this.type = type;
        }

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) {
            if (method.getDeclaringClass() == Object.class) {
                return switch (method.getName()) {
                    case "equals" -> proxy == arguments[0];
                    case "hashCode" -> System.identityHashCode(proxy);
                    default -> Capability.nameOf(type) + " of " + device.id() + "/" + number;
                };
            }
            return calls.invoke(type, method, arguments == null ? new Object[0] : arguments);
        }
    }

    /** The failure that a call gets while the device is in no state to answer. */
    static CameraException unavailable(DeviceStatus status) {
        Kind kind =
                switch (status.state()) {
                    case SWAPPING -> Kind.SWAPPING;
                    case AUTH_FAILED -> Kind.AUTH_REFUSED;
                    case LOCKED_OUT -> Kind.LOCKED_OUT;
                    case UNSUPPORTED -> Kind.UNSUPPORTED;
                    case DISABLED, DRIVER_MISSING, CLOSED -> Kind.GONE;
                    default -> Kind.UNREACHABLE;
                };
        String detail = status.detail().isEmpty() ? "The device is " + status.state() + "." : status.detail();
        return new CameraException(kind, detail);
    }
}
