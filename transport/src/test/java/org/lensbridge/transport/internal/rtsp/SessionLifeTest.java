package org.lensbridge.transport.internal.rtsp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Session headers as devices write them. */
class SessionLifeTest {
    private static Duration pause(String header) {
        return SessionLife.NONE.with(header).pause();
    }

    @Test
    void asksTwiceInTheTimeThatIsTold() {
        assertEquals(Duration.ofSeconds(5), pause("1;timeout=10"));
        assertEquals(Duration.ofSeconds(5), pause("1 ; Timeout = \"010\""));
        assertEquals(Duration.ofSeconds(1), pause("1;timeout=1"));
    }

    @Test
    void asksNowAndThenWhereNoTimeIsTold() {
        assertEquals(Duration.ofSeconds(20), pause("1"));
        assertEquals(Duration.ofSeconds(20), pause("1;timeout=0"));
        assertEquals(Duration.ofSeconds(20), pause("1;timeout=4294967295"));
        assertEquals("1", SessionLife.NONE.with("1;timeout=0").with("").session());
    }
}
