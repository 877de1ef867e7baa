package org.lensbridge.simulator.arecont;

import static org.junit.jupiter.api.Assertions.*;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.lensbridge.simulator.http.BadRequestException;
import org.lensbridge.simulator.http.HttpLimits;
import org.lensbridge.simulator.http.Request;
import org.lensbridge.simulator.http.RequestParser;

class QueryFuzzTest {
    /** Whatever the server takes for a request can be taken apart. */
    @FuzzTest
    void takesEveryRequestApart(byte[] input) {
        RequestParser parser = new RequestParser(HttpLimits.DEFAULT);
        String target = new String(input, StandardCharsets.ISO_8859_1);
        parser.feed(StandardCharsets.ISO_8859_1.encode("GET /get?" + target + " HTTP/1.1\r\n\r\n"));
        try {
            Optional<Request> request = parser.next();
            request.ifPresent(taken -> assertNotNull(Query.parse(taken.target())));
        } catch (BadRequestException e) {
            assertNotNull(e.getMessage());
        }
    }
}
