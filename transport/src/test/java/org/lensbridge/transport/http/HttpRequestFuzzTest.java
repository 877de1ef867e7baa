package org.lensbridge.transport.http;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/** The lines of an input are target, header name and header value; each may be missing. */
class HttpRequestFuzzTest {
    @FuzzTest
    void takesNothingThatBreaksOutOfItsLine(byte[] input) {
        String[] lines = new String(input, StandardCharsets.UTF_8).split("\n", 3);
        HttpRequest request;
        try {
            request = HttpRequest.get(lines[0]);
            if (lines.length == 3) {
                request = request.withHeader(lines[1], lines[2]);
            }
        } catch (IllegalArgumentException expected) {
            return;
        }
        assertTrue(request.target().startsWith("/"));
        assertTrue(request.target().chars().allMatch(c -> c > ' ' && c < 0x7f), request.target());
        request.headers().forEach((name, value) -> {
            assertFalse(name.isEmpty() || name.equalsIgnoreCase("Authorization") || name.contains(":"));
            assertTrue((name + value).chars().noneMatch(c -> c == '\r' || c == '\n' || c == 0));
        });
        String shown = request.withSecret().toString();
        int query = request.target().indexOf('?');
        assertTrue(query < 0 || shown.endsWith("?******"), shown);
    }
}
