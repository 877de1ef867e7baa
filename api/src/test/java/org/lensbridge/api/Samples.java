package org.lensbridge.api;

import java.io.ByteArrayInputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lensbridge.api.capability.control.Progress;
import org.lensbridge.api.capability.ptz.Point;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.Secret;
import org.lensbridge.api.device.Trust;
import org.lensbridge.api.registry.ReaderGroup;

/** Makes a valid, mutable-where-possible argument for every component of every record. */
final class Samples {
    static final String PASSWORD = "open-sesame";

    /** What the general sample of a type would not fit. */
    private static final Map<String, Object> SPECIAL = Map.of(
            "TimeSpan.to",
            Instant.ofEpochSecond(3600),
            "Area.to",
            new Point(1, 1),
            "Probe.path",
            "/probe",
            "DeviceAddress.scheme",
            "https",
            "Pinned.sha256",
            "0a".repeat(32),
            "Authorities.pem",
            "-----BEGIN CERTIFICATE-----",
            "Orientation.rotation",
            90);

    private static final Map<Class<?>, Object> PLAIN = Map.ofEntries(
            Map.entry(boolean.class, true),
            Map.entry(int.class, 1),
            Map.entry(long.class, 1L),
            Map.entry(double.class, 0.5),
            Map.entry(Boolean.class, true),
            Map.entry(Integer.class, 1),
            Map.entry(Double.class, 0.5),
            Map.entry(String.class, "a1"),
            Map.entry(byte[].class, new byte[] {1}),
            Map.entry(BigDecimal.class, BigDecimal.ONE),
            Map.entry(Duration.class, Duration.ofSeconds(1)),
            Map.entry(Instant.class, Instant.EPOCH),
            Map.entry(Long.class, 1L),
            Map.entry(Path.class, Path.of("a")),
            Map.entry(LocalTime.class, LocalTime.NOON),
            Map.entry(ZoneOffset.class, ZoneOffset.UTC),
            Map.entry(OptionalDouble.class, OptionalDouble.of(0.5)),
            Map.entry(Value.class, Value.of("x")),
            Map.entry(ValueType.class, ValueType.ANY),
            Map.entry(Secret.class, Secret.of(PASSWORD)),
            Map.entry(Credentials.class, Credentials.login("admin", Secret.of(PASSWORD))),
            Map.entry(Trust.class, Trust.SYSTEM),
            Map.entry(Progress.class, Progress.SILENT),
            Map.entry(ReaderGroup.class, (ReaderGroup) List::of));

    private Samples() {}

    static Object[] arguments(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] arguments = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            Object special = SPECIAL.get(type.getSimpleName() + "." + components[i].getName());
            arguments[i] = special != null ? special : sample(components[i].getGenericType());
        }
        return arguments;
    }

    /** Calls the canonical constructor; its own exception is thrown as it is. */
    static Object make(Class<?> type, Object... arguments) throws Exception {
        Class<?>[] parameters = new Class<?>[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            parameters[i] = type.getRecordComponents()[i].getType();
        }
        try {
            return type.getConstructor(parameters).newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private static Object sample(Type type) {
        if (type instanceof ParameterizedType generic) {
            return container((Class<?>) generic.getRawType(), generic.getActualTypeArguments());
        }
        if (type instanceof TypeVariable<?>) {
            return "a1";
        }
        Class<?> plain = (Class<?>) type;
        if (PLAIN.containsKey(plain)) {
            return PLAIN.get(plain);
        }
        if (plain == ByteBuffer.class) {
            return ByteBuffer.allocate(1);
        }
        if (plain == ReadableByteChannel.class) {
            return Channels.newChannel(new ByteArrayInputStream(new byte[1]));
        }
        if (plain.isEnum()) {
            return plain.getEnumConstants()[0];
        }
        try {
            return make(plain, arguments(plain));
        } catch (Exception e) {
            throw new IllegalStateException("No sample of " + type, e);
        }
    }

    private static Object container(Class<?> raw, Type[] arguments) {
        if (raw == Optional.class) {
            return Optional.of(sample(arguments[0]));
        }
        if (raw == List.class) {
            return new ArrayList<>(List.of(sample(arguments[0])));
        }
        if (raw == Set.class) {
            return new LinkedHashSet<>(Set.of(sample(arguments[0])));
        }
        if (raw == SortedMap.class) {
            return new TreeMap<>(Map.of(sample(arguments[0]), sample(arguments[1])));
        }
        if (raw == Map.class) {
            return new LinkedHashMap<>(Map.of(sample(arguments[0]), sample(arguments[1])));
        }
        throw new IllegalStateException("No sample of " + raw);
    }
}
