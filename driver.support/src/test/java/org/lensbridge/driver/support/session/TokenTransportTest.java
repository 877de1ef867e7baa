package org.lensbridge.driver.support.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.Secret;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.support.HttpCamera;
import org.lensbridge.transport.http.HttpConversation;
import org.lensbridge.transport.http.HttpDevice;
import org.lensbridge.transport.http.HttpReply;
import org.lensbridge.transport.http.HttpRequest;
import org.lensbridge.transport.http.HttpTarget;
import org.lensbridge.transport.http.StreamReader;

class TokenTransportTest {
    private static final Credentials LOGIN = Credentials.login("admin", Secret.of("sesame"));
    private static final String FORBIDDEN = "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n";
    private static final String UNAUTHORIZED = "HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n";

    private static final TokenLogin BY_QUERY = new TokenLogin() {
        @Override
        public Optional<Secret> ask(HttpDevice device, Credentials.Login login) {
            String target = "/login?" + login.user() + "=" + login.password().reveal();
            HttpReply reply = device.send(HttpRequest.get(target).withSecret());
            return Optional.of(reply.text())
                    .filter(text -> text.startsWith("token "))
                    .map(text -> Secret.of(text.substring(6)));
        }

        @Override
        public HttpRequest show(HttpRequest request, Secret token) {
            return request.withTarget(request.target() + "?t=" + token.reveal());
        }

        @Override
        public boolean refused(HttpReply reply) {
            return reply.status() == 403;
        }
    };

    private final AtomicInteger given = new AtomicInteger();
    private volatile String refusal = FORBIDDEN;
    private final HttpCamera camera = new HttpCamera(this::answer);
    private final HttpDevice device = open(LOGIN);

    private HttpDevice open(Credentials credentials) {
        return new TokenTransport(camera.transport(), BY_QUERY).open(HttpTarget.of(camera.address(), credentials));
    }

    /** Accepts the token that it gave out last. */
    private String answer(String target) {
        if (target.startsWith("/login")) {
            return target.endsWith("sesame") ? "token " + given.incrementAndGet() : "no";
        }
        return target.endsWith("?t=" + given.get()) ? "fine" : refusal;
    }

    private static String text(HttpDevice device, String target) {
        return device.send(HttpRequest.get(target)).text();
    }

    @AfterEach
    void close() {
        device.close();
        camera.close();
    }

    @Test
    void logsInBeforeTheFirstRequestAndNotBeforeTheNext() {
        assertEquals(Optional.empty(), device.concern());
        assertEquals("fine", text(device, "/a"));
        assertEquals("fine", text(device, "/b"));
        assertEquals(List.of("GET /login?admin=sesame", "GET /a?t=1", "GET /b?t=1"), camera.requests());
        assertEquals(Optional.of("Login over plain HTTP: the password travels readable."), device.concern());
    }

    @ParameterizedTest
    @ValueSource(strings = {FORBIDDEN, UNAUTHORIZED})
    void asksForAnotherWhenTheTokenIsRefused(String how) {
        refusal = how;
        text(device, "/a");
        given.set(7);
        camera.requests();
        assertEquals("fine", text(device, "/b"));
        assertEquals(List.of("GET /b?t=1", "GET /login?admin=sesame", "GET /b?t=8"), camera.requests());
    }

    @Test
    void streamsAndConversationsAskForAnotherToo() throws Exception {
        text(device, "/a");
        given.set(3);
        CompletableFuture<Integer> status = new CompletableFuture<>();
        device.stream(HttpRequest.get("/s"), new StreamReader() {
                    @Override
                    public void head(HttpReply head) {
                        status.complete(head.status());
                    }

                    @Override
                    public boolean data(ByteBuffer chunk) {
                        chunk.position(chunk.limit());
                        return true;
                    }

                    @Override
                    public void end(Optional<CameraException> failure) {}
                })
                .close();
        assertEquals(200, status.get(10, TimeUnit.SECONDS));
        given.set(9);
        try (HttpConversation conversation = device.converse(HttpRequest.get("/c"))) {
            assertEquals(200, conversation.head().status());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", UNAUTHORIZED})
    void sendsNothingAfterTwoRefusalsOfThePassword(String how) {
        camera.answer(target -> how);
        for (int i = 0; i < 3; i++) {
            CameraException failure = assertThrows(CameraException.class, () -> text(device, "/a"));
            assertEquals(Kind.AUTH_REFUSED, failure.kind());
            assertFalse(failure.toString().contains("sesame"), failure::toString);
        }
        assertEquals(List.of("GET /login?admin=sesame", "GET /login?admin=sesame"), camera.requests());
    }

    @Test
    void aTokenThatIsNeverAcceptedCostsOneLoginForARequest() {
        text(device, "/a");
        camera.answer(target -> target.startsWith("/login") ? "token x" : FORBIDDEN);
        camera.requests();
        CameraException failure = assertThrows(CameraException.class, () -> text(device, "/b"));
        assertEquals("The device does not accept the token that it gave out.", failure.reason());
        assertEquals(List.of("GET /b?t=1", "GET /login?admin=sesame", "GET /b?t=x"), camera.requests());
    }

    @Test
    void whoHasNoCredentialsAsksWithoutToken() {
        camera.answer(target -> "open to all");
        try (HttpDevice nobody = open(Credentials.ANONYMOUS)) {
            assertEquals("open to all", text(nobody, "/a"));
        }
        assertEquals(List.of("GET /a"), camera.requests());
    }
}
