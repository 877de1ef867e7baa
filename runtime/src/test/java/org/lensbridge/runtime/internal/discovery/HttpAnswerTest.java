package org.lensbridge.runtime.internal.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HttpAnswerTest {
    private static Optional<HttpAnswer> parse(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return HttpAnswer.parse(bytes, bytes.length);
    }

    @Test
    void readsStatusHeadersTitleAndBody() {
        HttpAnswer answer = parse("HTTP/1.1 200 OK\r\nServer: tiny \r\nX-A:1\r\nX-A: 2\r\n\r\n"
                        + "<html><TITLE lang=en> Gate camera </TITLE></html>")
                .orElseThrow();
        assertEquals(200, answer.status());
        assertEquals("tiny", answer.headers().get("server"));
        assertEquals("1", answer.headers().get("x-a"));
        assertEquals(Optional.of("Gate camera"), answer.title());
        assertEquals(Optional.empty(), answer.realm());
    }

    @Test
    void readsTheRealmOfTheFirstChallenge() {
        assertEquals(
                Optional.of("The \"gate\", north"),
                parse("HTTP/1.0 401 No\nWWW-Authenticate: Digest qop=\"auth\", realm=\"The \\\"gate\\\", north\"\n"
                                + "WWW-Authenticate: Basic realm=other\n\n")
                        .orElseThrow()
                        .realm());
        assertEquals(
                Optional.of("bare"),
                parse("HTTP/1.1 401\r\nwww-authenticate: Basic REALM=bare")
                        .orElseThrow()
                        .realm());
    }

    @Test
    void joinsChunks() {
        assertEquals(
                "key=value",
                parse("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nkey=\r\n5;x=y\r\nvalue\r\n0\r\n\r\n")
                        .orElseThrow()
                        .body());
        assertEquals(
                "cut",
                parse("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nfffffff\r\ncut")
                        .orElseThrow()
                        .body());
    }

    @Test
    void takesWhatThereIsOfABrokenAnswer() {
        assertEquals(Optional.empty(), parse(""));
        assertEquals(Optional.empty(), parse("SSH-2.0-camera\r\n"));
        assertEquals(Optional.empty(), parse("HTTP/1.1 999 Odd\r\n\r\n"));
        assertEquals(Optional.empty(), parse("HTTP/2 200\r\n\r\n"));
        assertEquals(401, parse("HTTP/1.1 401 Unauth").orElseThrow().status());
        assertEquals(
                "", parse("HTTP/1.1 200 OK\r\n\r\n<title").orElseThrow().title().orElse(""));
    }

    @Test
    void letsNoControlCharacterThrough() {
        HttpAnswer answer = parse("HTTP/1.1 200 OK\r\nServer: a\u001b[31mb\rc\r\n\r\nx\r\ny\u0000z")
                .orElseThrow();
        assertEquals("a [31mb c", answer.headers().get("server"));
        assertEquals("x  y z", answer.body());
    }
}
