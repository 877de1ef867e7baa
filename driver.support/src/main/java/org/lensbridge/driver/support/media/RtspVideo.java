package org.lensbridge.driver.support.media;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.api.driver.DriverOption;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaSink;
import org.lensbridge.api.media.StreamHandle;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.operation.OperationEngine;
import org.lensbridge.driver.support.session.Connection;
import org.lensbridge.transport.rtsp.RtspPlay;
import org.lensbridge.transport.rtsp.RtspRequest;

/**
 * The live streams of a device's RTSP server: pictures, and sound where a stream has any. The driver says where a stream is, the user how its
 * packets travel. Streams are closed with the session at the latest. Thread-safe.
 */
public final class RtspVideo {
    /** The option that says where the device takes RTSP. */
    public static final String PORT = "rtspPort";

    private static final String TRANSPORT_NAME = "rtspTransport";
    private static final String USUAL_TRANSPORT = "tcp,udp";

    /** How packets travel: an option of every driver whose devices have RTSP. */
    public static final DriverOption TRANSPORT = new DriverOption(
            TRANSPORT_NAME,
            ValueType.choice(USUAL_TRANSPORT, "tcp", "udp,tcp", "udp"),
            Optional.of(Value.of(USUAL_TRANSPORT)),
            "How the packets of RTSP streams travel: tcp on the connection of the session, udp as datagrams; the second is tried"
                    + " where the device refuses the first or sends nothing.");

    /** A device that pauses between two pictures for longer is gone. */
    private static final Duration DEAD = Duration.ofSeconds(30);

    private static final String PLAY = "rtsp.play";

    private final Connection connection;
    private final OperationEngine engine;
    private final IntSupplier port;
    private final List<RtspPlay.Way> ways;

    /**
     * For one session.
     *
     * @param engine knows the rows of addresses
     * @param port asked when a stream is opened; it may ask the device
     */
    public RtspVideo(Connection connection, OperationEngine engine, IntSupplier port) {
        this.connection = Objects.requireNonNull(connection);
        this.engine = Objects.requireNonNull(engine);
        this.port = Objects.requireNonNull(port);
        String chosen = connection.option(TRANSPORT_NAME);
        this.ways = Stream.of((chosen.isEmpty() ? USUAL_TRANSPORT : chosen).split(","))
                .map(way -> RtspPlay.Way.valueOf(way.toUpperCase(Locale.ROOT)))
                .toList();
    }

    /**
     * Where a device takes RTSP: as its configuration says, or else as the device tells, or else where the driver thinks.
     *
     * @param told by the device, asked when the configuration does not say; what is no port does not count
     */
    public static int port(Connection connection, Supplier<Optional<String>> told) {
        Optional<String> set =
                Optional.ofNullable(connection.config().options().get(PORT)).map(Value::toString);
        return set.or(told)
                .flatMap(RtspVideo::port)
                .or(() -> port(connection.option(PORT)))
                .orElse(RtspRequest.DEFAULT_PORT);
    }

    private static Optional<Integer> port(String text) {
        return Optional.of(text.strip())
                .filter(digits -> digits.matches("[1-9]\\d{0,4}"))
                .map(Integer::parseInt)
                .filter(number -> number <= 65_535);
    }

    /**
     * Opens the stream at the address that a row makes.
     *
     * @throws CameraException when the device does not agree; the sink is then never ended
     */
    public StreamHandle open(Operation address, Map<String, Value> arguments, MediaSink sink) {
        return open(address.name(), engine.address(address, arguments), sink);
    }

    /** Opens the stream at a path with its query that the device has told; fails as the other. */
    public StreamHandle open(String path, MediaSink sink) {
        return open(PLAY, path, sink);
    }

    private StreamHandle open(String name, String path, MediaSink sink) {
        connection.scope().ensureOpen();
        int where = port.getAsInt();
        RtspPlay play =
                new RtspPlay(RtspRequest.of(where, path, DEAD), ways, Set.of(Codec.Medium.VIDEO, Codec.Medium.AUDIO));
        try {
            return connection.scope().own(connection.http().play(play, sink));
        } catch (CameraException e) {
            throw e.kind() == Kind.UNREACHABLE ? explained(e, where).during(name) : e.during(name);
        }
    }

    private static CameraException explained(CameraException unreachable, int port) {
        return new CameraException(
                        Kind.UNREACHABLE,
                        unreachable.reason() + " Switch RTSP on in the device, and if its port is not " + port
                                + ", set the driver's option " + PORT + ".",
                        unreachable)
                .after(unreachable.retryAfter().orElse(Duration.ZERO));
    }
}
