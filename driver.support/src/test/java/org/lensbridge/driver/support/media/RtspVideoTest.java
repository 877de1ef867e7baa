package org.lensbridge.driver.support.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.data.ValueType;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.device.Secret;
import org.lensbridge.api.device.Trust;
import org.lensbridge.api.driver.DeviceConfig;
import org.lensbridge.api.driver.DriverInfo;
import org.lensbridge.api.driver.DriverOption;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaPacket;
import org.lensbridge.api.media.MediaSink;
import org.lensbridge.api.media.StreamEnd;
import org.lensbridge.api.media.StreamHandle;
import org.lensbridge.driver.support.operation.Decoding;
import org.lensbridge.driver.support.operation.Operation;
import org.lensbridge.driver.support.session.Connection;
import org.lensbridge.driver.support.session.Family;
import org.lensbridge.driver.support.session.NotingContext;
import org.lensbridge.driver.support.session.TokenLogin;
import org.lensbridge.driver.support.session.TokenTransport;
import org.lensbridge.transport.http.HttpConversation;
import org.lensbridge.transport.http.HttpDevice;
import org.lensbridge.transport.http.HttpExchange;
import org.lensbridge.transport.http.HttpReply;
import org.lensbridge.transport.http.HttpRequest;
import org.lensbridge.transport.http.HttpTarget;
import org.lensbridge.transport.http.HttpTransport;
import org.lensbridge.transport.http.StreamReader;
import org.lensbridge.transport.rtsp.RtspPlay;

class RtspVideoTest {
    private static final Operation PROOF = Operation.read("a.ask", "1", "/ask", Decoding.TEXT, "Asks.");
    private static final Operation LIVE = Operation.address("rtsp.live", "2", "/live/{channel}", "An address.")
            .channelFrom(0);
    private static final MediaSink SINK = new MediaSink() {
        @Override
        public ByteBuffer allocate(int size) {
            return ByteBuffer.allocate(size);
        }

        @Override
        public boolean accept(MediaPacket packet) {
            return true;
        }

        @Override
        public void end(StreamEnd end) {}
    };

    private final List<String> played = new ArrayList<>();
    private final List<RtspPlay> plays = new ArrayList<>();
    private final AtomicInteger open = new AtomicInteger();
    private Optional<CameraException> failure = Optional.empty();

    /** Plays for whoever it was opened for. */
    private final HttpTransport transport = target -> new HttpDevice() {
        @Override
        public StreamHandle play(RtspPlay play, MediaSink sink) {
            failure.ifPresent(e -> {
                throw e;
            });
            plays.add(play);
            played.add(
                    user(target) + " " + play.request().port() + play.request().path());
            open.incrementAndGet();
            return open::decrementAndGet;
        }

        @Override
        public HttpReply send(HttpRequest request) {
            throw new AssertionError("nothing is asked over HTTP");
        }

        @Override
        public HttpExchange stream(HttpRequest request, StreamReader reader) {
            throw new AssertionError("nothing is asked over HTTP");
        }

        @Override
        public HttpConversation converse(HttpRequest request) {
            throw new AssertionError("nothing is asked over HTTP");
        }

        @Override
        public Optional<String> concern() {
            return Optional.empty();
        }

        @Override
        public void close() {}
    };

    private static String user(HttpTarget target) {
        return target.credentials() instanceof Credentials.Login login ? login.user() : "nobody";
    }

    private Connection connect(HttpTransport through, Map<String, Value> options) {
        DriverOption port = new DriverOption(RtspVideo.PORT, ValueType.integer(1, 65_535), Optional.empty(), "");
        DriverInfo info = new DriverInfo(
                "acme",
                "Acme",
                "Acme",
                Set.of("LiveVideo"),
                List.of(),
                List.of(port, RtspVideo.TRANSPORT, HttpElseRtsp.OPTION));
        List<Connection> made = new ArrayList<>();
        Family family = new Family(info, reply -> Optional.empty(), PROOF, connection -> {
            made.add(connection);
            return () -> {
                throw new IllegalStateException("nobody connects");
            };
        });
        family.open(
                through,
                new DeviceConfig(
                        new DeviceId("acme"),
                        DeviceAddress.parse("http://192.0.2.1"),
                        Credentials.login("admin", Secret.of("sesame")),
                        Trust.SYSTEM,
                        Duration.ofSeconds(5),
                        options),
                new NotingContext());
        return made.get(0);
    }

    private RtspVideo video(Connection connection) {
        return new RtspVideo(connection, connection.engine(), () -> 554);
    }

    @Test
    void opensTheAddressOfARowWithPicturesAndSound() {
        Connection connection = connect(transport, Map.of());
        StreamHandle stream = video(connection).open(LIVE, Map.of("channel", Value.of(3)), SINK);
        assertEquals(List.of("admin 554/live/2"), played);
        assertEquals(
                Set.of(Codec.Medium.VIDEO, Codec.Medium.AUDIO), plays.get(0).media());
        stream.close();
        assertEquals(0, open.get());
        assertEquals(0, connection.scope().open(), "forgotten");
    }

    @ParameterizedTest
    @CsvSource({"'', 'TCP UDP'", "tcp, TCP", "'udp,tcp', 'UDP TCP'", "UDP, UDP"})
    void packetsTravelAsTheUserSays(String option, String ways) {
        Map<String, Value> options = new HashMap<>();
        if (!option.isEmpty()) {
            options.put("rtspTransport", Value.of(option));
        }
        video(connect(transport, options)).open("/live", SINK);
        assertEquals(
                ways,
                String.join(" ", plays.get(0).ways().stream().map(Enum::name).toList()));
    }

    @Test
    void doesNotTakeAnotherWay() {
        CameraException failed = assertThrows(
                CameraException.class, () -> connect(transport, Map.of("rtspTransport", Value.of("multicast"))));
        assertEquals(Kind.INVALID_ARGUMENT, failed.kind());
    }

    @ParameterizedTest
    @CsvSource({"9554, 5554, 9554", "'', 5554, 5554", "'', '', 554", "'', 0, 554", "'', 70000, 554", "'', odd, 554"})
    void thePortIsThatOfTheConfigurationThenOfTheDevice(String set, String told, int port) {
        Map<String, Value> options = set.isEmpty() ? Map.of() : Map.of(RtspVideo.PORT, Value.of(Integer.parseInt(set)));
        Connection connection = connect(transport, options);
        assertEquals(port, RtspVideo.port(connection, () -> Optional.of(told)));
    }

    @Test
    void endsWithTheSession() {
        Connection connection = connect(transport, Map.of());
        RtspVideo video = video(connection);
        video.open("/live", SINK);
        connection.scope().close();
        assertEquals(0, open.get());
        assertEquals(
                Kind.GONE,
                assertThrows(CameraException.class, () -> video.open("/live", SINK))
                        .kind());
    }

    @Test
    void saysWhatToDoWhereNobodyListens() {
        failure =
                Optional.of(new CameraException(Kind.UNREACHABLE, "Connection refused.").after(Duration.ofSeconds(7)));
        RtspVideo video = video(connect(transport, Map.of()));
        CameraException told =
                assertThrows(CameraException.class, () -> video.open(LIVE, Map.of("channel", Value.of(1)), SINK));
        assertEquals("rtsp.live", told.operation());
        assertEquals(Optional.of(Duration.ofSeconds(7)), told.retryAfter());
        assertTrue(told.reason().startsWith("Connection refused. Switch RTSP on"), told::reason);
    }

    @Test
    void aDeviceWithTokensIsShownTheLoginItself() {
        TokenLogin tokens = new TokenLogin() {
            @Override
            public Optional<Secret> ask(HttpDevice device, Credentials.Login login) {
                throw new AssertionError("no token is needed");
            }

            @Override
            public HttpRequest show(HttpRequest request, Secret token) {
                return request;
            }

            @Override
            public boolean refused(HttpReply reply) {
                return false;
            }
        };
        video(connect(new TokenTransport(transport, tokens), Map.of())).open("/live", SINK);
        assertEquals(List.of("admin 554/live"), played);
    }
}
