package org.lensbridge.transport.internal.governor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lensbridge.transport.http.HttpReply;

class RetryAfterTest {
    private static Duration read(Map<String, String> headers) {
        return RetryAfter.of(new HttpReply(503, headers, ByteBuffer.allocate(0)));
    }

    @Test
    void readsSeconds() {
        assertEquals(Duration.ofSeconds(120), read(Map.of("Retry-After", " 120 ")));
        assertEquals(Duration.ZERO, read(Map.of("Retry-After", "0")));
    }

    @Test
    void countsADateFromTheRepliesOwnDate() {
        Map<String, String> wrongClock =
                Map.of("Date", "Sat, 01 Jan 2000 00:00:10 GMT", "Retry-After", "Sat, 01 Jan 2000 00:01:00 GMT");
        assertEquals(Duration.ofSeconds(50), read(wrongClock));
        Map<String, String> past =
                Map.of("Date", "Sat, 01 Jan 2000 00:02:00 GMT", "Retry-After", "Sat, 01 Jan 2000 00:01:00 GMT");
        assertEquals(Duration.ZERO, read(past));
    }

    @Test
    void countsADateFromOurClockWithoutDate() {
        assertTrue(read(Map.of("Retry-After", "Fri, 31 Dec 9999 23:59:59 GMT")).toDays() > 365);
        assertEquals(Duration.ZERO, read(Map.of("Retry-After", "Sat, 01 Jan 2000 00:01:00 GMT")));
    }

    @Test
    void takesWhatCannotBeReadForUntold() {
        assertEquals(Duration.ZERO, read(Map.of()));
        for (String value : new String[] {"", "soon", "-5", "1.5", "9999999999999", "Sat, 99 Jan 2000 00:00:10 GMT"}) {
            assertEquals(Duration.ZERO, read(Map.of("Retry-After", value)), value);
        }
    }
}
