package org.lensbridge.transport.rtsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.device.Secret;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.transport.http.HttpDevice;
import org.lensbridge.transport.http.HttpTarget;
import org.lensbridge.transport.http.HttpTransports;

/** RTSP to a server that keeps to the rules, and to some that do not. */
@Timeout(60)
class RtspConversationTest {
    private static final String PATH = "/axis-media/media.amp?event=on";
    private static final Duration PATIENT = Duration.ofSeconds(40);

    private final HttpTransports transport = HttpTransports.create();
    private final CountDownLatch end = new CountDownLatch(1);
    private RtspServer server;
    private HttpDevice device;

    @AfterEach
    void close() throws IOException {
        end.countDown();
        transport.close();
        server.close();
    }

    private RtspConversation open(RtspServer.Script script) {
        try {
            server = new RtspServer(script);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        // Nothing listens for HTTP: RTSP stands by itself.
        DeviceAddress address = new DeviceAddress("http", "127.0.0.1", 9);
        device = transport.open(HttpTarget.of(address, new Credentials.Login("joe", Secret.of("right"))));
        return again(PATIENT);
    }

    private RtspConversation again(Duration silence) {
        return device.rtsp(RtspRequest.of(server.port(), PATH, silence));
    }

    private static RtspConversation playing(RtspConversation conversation) {
        conversation.setup(conversation.description().media().get(0));
        conversation.play();
        return conversation;
    }

    private static CameraException failure(Runnable work) {
        return assertThrows(CameraException.class, work::run);
    }

    private static String text(InterleavedFrame frame) {
        return StandardCharsets.ISO_8859_1.decode(frame.content()).toString();
    }

    private List<String> methods() {
        return server.requests.stream().map(RtspServer.Request::method).toList();
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(1_000_000);
        }
        assertTrue(condition.getAsBoolean());
    }

    @Test
    void pullsFramesAndSaysGoodbye() {
        try (RtspConversation conversation = open((request, out) -> {
            if (request.method().equals("PLAY")) {
                RtspServer.frame(out, 0, "early");
            }
            RtspServer.good(request, out);
            if (request.method().equals("PLAY")) {
                RtspServer.frame(out, 1, "");
                RtspServer.frame(out, 0, "x".repeat(60_000));
            }
        })) {
            assertTrue(conversation.description().media().get(0).offers("vnd.onvif.metadata"));
            assertEquals(
                    0, conversation.setup(conversation.description().media().get(0)));
            conversation.play();
            assertEquals("early", text(conversation.read().orElseThrow()));
            assertEquals(1, conversation.read().orElseThrow().channel());
            assertEquals(60_000, text(conversation.read().orElseThrow()).length());
        }
        await(() -> methods().equals(List.of("OPTIONS", "DESCRIBE", "SETUP", "PLAY", "TEARDOWN")));
        String address = "rtsp://127.0.0.1:" + server.port() + PATH;
        assertEquals(address + "/stream=0", server.requests.get(2).address());
        assertEquals(
                "RTP/AVP/TCP;unicast;interleaved=0-1", server.requests.get(2).header("transport"));
        assertEquals(address, server.requests.get(3).address());
        assertEquals("4711", server.requests.get(4).header("session"));
        assertEquals(0, transport.hosts().get(0).streams());
    }

    @Test
    void givesSignsOfLifeAsTheServerWantsThem() {
        try (RtspConversation conversation = playing(open(RtspServer::good))) {
            assertEquals(Duration.ofSeconds(1), conversation.signsOfLife());
            assertTrue(conversation.read().isEmpty());
            assertEquals("GET_PARAMETER", methods().get(4));
            assertEquals("4711", server.requests.get(4).header("session"));
            assertEquals(1, transport.hosts().get(0).streams());
        }
        try (RtspConversation conversation = playing(open((request, out) -> {
            if (request.method().equals("OPTIONS")) {
                RtspServer.reply(request, out, 200, "", "");
            } else {
                RtspServer.good(request, out);
            }
        }))) {
            assertTrue(conversation.read().isEmpty());
            assertEquals("OPTIONS", methods().get(4));
        }
    }

    @Test
    void tellsThatTheServerHasForgottenTheSession() {
        try (RtspConversation conversation = playing(open((request, out) -> {
            if (request.method().equals("GET_PARAMETER")) {
                RtspServer.reply(request, out, 454, "", "");
            } else {
                RtspServer.good(request, out);
            }
        }))) {
            assertEquals(Kind.UNREACHABLE, failure(conversation::read).kind());
        }
    }

    private static String md5(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Asks for Digest, as old servers do: without quality of protection, and hanging up behind a refusal or not. */
    private static RtspServer.Script digest(String password, boolean hangsUp) {
        Pattern parameter = Pattern.compile("(\\w+)=\"([^\"]*)\"");
        return (request, out) -> {
            String response = "";
            String uri = "";
            Matcher matcher = parameter.matcher(request.header("authorization"));
            while (matcher.find()) {
                response = matcher.group(1).equals("response") ? matcher.group(2) : response;
                uri = matcher.group(1).equals("uri") ? matcher.group(2) : uri;
            }
            String a1 = md5("joe:cam:" + password);
            boolean right = uri.equals(request.address())
                    && response.equals(md5(a1 + ":n1:" + md5(request.method() + ":" + request.address())));
            if (right || request.method().equals("OPTIONS")) {
                RtspServer.good(request, out);
                return;
            }
            RtspServer.reply(request, out, 401, "WWW-Authenticate: Digest realm=\"cam\", nonce=\"n1\"\r\n", "");
            if (hangsUp) {
                throw new IOException("hangs up");
            }
        };
    }

    @Test
    void logsInByDigestForTheWholeAddress() {
        try (RtspConversation conversation = playing(open(digest("right", false)))) {
            assertEquals(1, conversation.description().media().size());
            assertEquals(List.of("OPTIONS", "DESCRIBE", "DESCRIBE", "SETUP", "PLAY"), methods());
        }
        await(() -> methods().contains("TEARDOWN"));
        assertFalse(server.requests.get(5).header("authorization").isEmpty());
    }

    @Test
    void connectsAgainToAServerThatHangsUpBehindItsRefusal() {
        try (RtspConversation conversation = playing(open(digest("right", true)))) {
            assertTrue(conversation.read().isEmpty());
        }
    }

    @Test
    void stopsAfterTwoRefusalsAndTellsNoSecret() {
        CameraException failure = failure(() -> open(digest("other", false)));
        assertEquals(Kind.AUTH_REFUSED, failure.kind());
        assertFalse(failure.getMessage().contains("right"));
        assertEquals(Kind.AUTH_REFUSED, failure(() -> again(PATIENT)).kind());
        int sent = server.requests.size();
        assertEquals(Kind.AUTH_REFUSED, failure(() -> again(PATIENT)).kind());
        assertEquals(sent, server.requests.size());
        assertEquals(0, transport.hosts().get(0).streams());
    }

    @Test
    void logsInByBasicOnlyWhereThePasswordMayBeRead() throws IOException {
        RtspServer.Script basic = (request, out) -> {
            if (request.header("authorization").equals("Basic am9lOnJpZ2h0")) {
                RtspServer.good(request, out);
            } else {
                RtspServer.reply(request, out, 401, "WWW-Authenticate: Basic realm=\"cam\"\r\n", "");
            }
        };
        open(basic).close();
        DeviceAddress secured = new DeviceAddress("https", "127.0.0.1", 9);
        HttpDevice other = transport.open(HttpTarget.of(secured, new Credentials.Login("joe", Secret.of("right"))));
        RtspRequest request = RtspRequest.of(server.port(), PATH, PATIENT);
        assertEquals(Kind.AUTH_REFUSED, failure(() -> other.rtsp(request)).kind());
    }

    @Test
    void tellsRefusalsApart() throws IOException {
        Object[][] refusals = {
            {403, Kind.AUTH_REFUSED},
            {404, Kind.UNSUPPORTED},
            {453, Kind.BUSY},
            {503, Kind.BUSY},
            {302, Kind.PROTOCOL},
            {500, Kind.PROTOCOL},
            {461, Kind.UNSUPPORTED}
        };
        for (Object[] refusal : refusals) {
            CameraException failure = failure(() -> open((request, out) -> {
                if (request.method().equals("DESCRIBE")) {
                    RtspServer.reply(request, out, (int) refusal[0], "Location: rtsp://10.0.0.1/x\r\n", "no");
                } else {
                    RtspServer.good(request, out);
                }
            }));
            assertEquals(refusal[1], failure.kind());
            assertEquals(0, transport.hosts().get(0).streams());
            server.close();
        }
    }

    @Test
    void tellsAServerThatSpeaksSomethingElse() throws IOException {
        String[] rubbish = {
            "HTTP/1.1 400 Bad Request\r\n\r\n", "\0\0\0\0", "RTSP/1.0 20 OK\r\n\r\n", "SSH-2.0-x\r\n\r\n"
        };
        for (String each : rubbish) {
            CameraException failure =
                    failure(() -> open((request, out) -> out.write(each.getBytes(StandardCharsets.ISO_8859_1))));
            assertEquals(Kind.PROTOCOL, failure.kind(), each);
            server.close();
        }
        assertEquals(
                Kind.PROTOCOL,
                failure(() -> open((request, out) -> {
                            if (request.method().equals("DESCRIBE")) {
                                RtspServer.reply(request, out, 200, "", "<html>no description</html>");
                            } else {
                                RtspServer.good(request, out);
                            }
                        }))
                        .kind());
    }

    @Test
    void tellsAConnectionThatBreaks() throws IOException {
        assertEquals(
                Kind.UNREACHABLE,
                failure(() -> open((request, out) -> {
                            out.write("RTSP/1.0 200 O".getBytes(StandardCharsets.US_ASCII));
                            throw new IOException("hangs up");
                        }))
                        .kind());
        server.close();
        try (RtspConversation cut = playing(open((request, out) -> {
            RtspServer.good(request, out);
            if (request.method().equals("PLAY")) {
                out.write(new byte[] {'$', 0, 0, 9, 'h'});
                throw new IOException("hangs up");
            }
        }))) {
            assertEquals(Kind.UNREACHABLE, failure(cut::read).kind());
        }
        // Bound, so that nobody else listens there meanwhile.
        try (Socket mute = new Socket()) {
            mute.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            int port = mute.getLocalPort();
            CameraException unreachable = failure(() -> device.rtsp(RtspRequest.of(port, PATH, PATIENT)));
            assertEquals(Kind.UNREACHABLE, unreachable.kind());
            assertTrue(unreachable.getMessage().contains(":" + port), unreachable.getMessage());
        }
    }

    @Test
    void endsWhenTheDeviceSaysNothing() {
        open(RtspServer::good).close();
        try (RtspConversation conversation = playing(again(Duration.ofMillis(150)))) {
            assertEquals(Kind.TIMEOUT, failure(conversation::read).kind());
        }
    }

    @Test
    void endsAReadWhenItIsClosed() throws Exception {
        RtspConversation conversation = playing(open(this::muteAfterPlay));
        CompletableFuture<CameraException> reading = CompletableFuture.supplyAsync(() -> failure(conversation::read));
        conversation.close();
        conversation.close();
        assertEquals(Kind.GONE, reading.get(20, TimeUnit.SECONDS).kind());
        assertEquals(Kind.GONE, failure(conversation::read).kind());
        await(() -> methods().contains("TEARDOWN"));
    }

    private void muteAfterPlay(RtspServer.Request request, OutputStream out) throws IOException {
        if (List.of("OPTIONS", "DESCRIBE", "SETUP", "PLAY").contains(request.method())) {
            RtspServer.good(request, out);
        }
    }

    @Test
    void endsWithTheDevice() {
        RtspConversation conversation = playing(open(RtspServer::good));
        device.close();
        assertEquals(Kind.GONE, failure(conversation::read).kind());
        conversation.close();
    }
}
