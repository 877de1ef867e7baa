package org.lensbridge.media.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RequestParserTest {
    private static final String REQUEST =
            "\r\nGET /streams/a/1/mjpeg?x=1 HTTP/1.1\r\nHost: h\r\nCookie: a=1\r\nCOOKIE: b=2\r\n\r\n";

    @Test
    void readsARequestByteByByte() throws BadRequestException {
        RequestParser parser = new RequestParser(512);
        for (int i = 0; i < REQUEST.length() - 1; i++) {
            parser.feed(bytes(REQUEST.substring(i, i + 1)));
            assertTrue(parser.next().isEmpty());
        }
        parser.feed(bytes("\n"));
        RequestHead head = parser.next().orElseThrow();
        assertEquals("GET", head.method());
        assertEquals("/streams/a/1/mjpeg", head.path());
        assertEquals("x=1", head.query());
        assertEquals("a=1; b=2", head.header("cookie").orElseThrow());
        assertTrue(head.keepAlive());
        assertFalse(parser.started());
    }

    @Test
    void hidesQueryAndHeadersInItsText() throws BadRequestException {
        assertEquals("GET /streams/a/1/mjpeg", parse(REQUEST).orElseThrow().toString());
    }

    @Test
    void takesNoMoreThanItsLimit() {
        RequestParser parser = new RequestParser(256);
        ByteBuffer input = bytes("G".repeat(1000));
        parser.feed(input);
        assertEquals(744, input.remaining());
        assertEquals(431, assertThrows(BadRequestException.class, parser::next).status());
    }

    @Test
    void refusesOtherVersions() {
        assertEquals(
                505,
                assertThrows(BadRequestException.class, () -> parse("GET / HTTP/2.0\r\n\r\n"))
                        .status());
    }

    private static Optional<RequestHead> parse(String text) throws BadRequestException {
        RequestParser parser = new RequestParser(8192);
        parser.feed(bytes(text));
        return parser.next();
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
