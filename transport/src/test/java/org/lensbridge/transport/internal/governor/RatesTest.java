package org.lensbridge.transport.internal.governor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.lensbridge.transport.http.HostLimits;

class RatesTest {
    private static final long MILLI = 1_000_000;

    private final TestClock clock = new TestClock();

    private long in(Duration time) {
        return clock.getAsLong() + time.toNanos();
    }

    @Test
    void lets2SecondsOfRequestsGoAtOnceAndThenOnePerInterval() {
        RequestRate rate = new RequestRate(() -> 10, clock.getAsLong());
        for (int i = 0; i < 20; i++) {
            assertEquals(0, rate.reserve(clock.getAsLong(), in(Duration.ZERO)));
        }
        assertEquals(100 * MILLI, rate.reserve(clock.getAsLong(), in(Duration.ofSeconds(1))));
        assertEquals(200 * MILLI, rate.reserve(clock.getAsLong(), in(Duration.ofSeconds(1))));
        clock.advance(Duration.ofMillis(300));
        assertEquals(0, rate.reserve(clock.getAsLong(), in(Duration.ZERO)));
    }

    @Test
    void takesNoMomentAfterTheDeadline() {
        RequestRate rate = new RequestRate(() -> 1, clock.getAsLong());
        rate.reserve(clock.getAsLong(), in(Duration.ZERO));
        rate.reserve(clock.getAsLong(), in(Duration.ZERO));
        for (int i = 0; i < 5; i++) {
            assertEquals(RequestRate.NEVER, rate.reserve(clock.getAsLong(), in(Duration.ofMillis(999))));
        }
        assertEquals(1000 * MILLI, rate.reserve(clock.getAsLong(), in(Duration.ofSeconds(1))));
    }

    @Test
    void savesNoMoreThanTheBurst() {
        RequestRate rate = new RequestRate(() -> 5, clock.getAsLong());
        clock.advance(Duration.ofHours(1));
        int now = 0;
        while (rate.reserve(clock.getAsLong(), in(Duration.ZERO)) == 0) {
            now++;
        }
        assertEquals(10, now);
    }

    @Test
    void followsAChangedRate() {
        AtomicInteger perSecond = new AtomicInteger(1);
        RequestRate rate = new RequestRate(perSecond::get, clock.getAsLong());
        rate.reserve(clock.getAsLong(), in(Duration.ZERO));
        perSecond.set(1000);
        int now = 0;
        while (rate.reserve(clock.getAsLong(), in(Duration.ZERO)) == 0) {
            now++;
        }
        assertEquals(1000, now);
    }

    @Test
    void allowsNoMoreLoginsWithinAnyMinute() {
        LoginRate logins = new LoginRate(() -> 2);
        assertEquals(0, logins.reserve(clock.getAsLong(), in(Duration.ZERO)));
        clock.advance(Duration.ofSeconds(50));
        assertEquals(0, logins.reserve(clock.getAsLong(), in(Duration.ZERO)));
        assertEquals(RequestRate.NEVER, logins.reserve(clock.getAsLong(), in(Duration.ofSeconds(9))));
        assertEquals(Duration.ofSeconds(10).toNanos(), logins.ahead(clock.getAsLong()));
        assertEquals(Duration.ofSeconds(10).toNanos(), logins.reserve(clock.getAsLong(), in(Duration.ofSeconds(10))));
        assertEquals(Duration.ofSeconds(60).toNanos(), logins.reserve(clock.getAsLong(), in(Duration.ofMinutes(1))));
        clock.advance(Duration.ofMinutes(3));
        assertEquals(0, logins.reserve(clock.getAsLong(), in(Duration.ZERO)));
    }

    @Test
    void loginsThatAreAcceptedCostNothing() {
        LoginRate logins = new LoginRate(() -> 2);
        for (int i = 0; i < 10; i++) {
            assertEquals(0, logins.reserve(clock.getAsLong(), in(Duration.ZERO)));
            logins.giveBack(clock.getAsLong());
        }
        assertEquals(0, logins.reserve(clock.getAsLong(), in(Duration.ZERO)));
        assertEquals(0, logins.reserve(clock.getAsLong(), in(Duration.ZERO)));
        assertEquals(RequestRate.NEVER, logins.reserve(clock.getAsLong(), in(Duration.ofSeconds(9))));
    }

    @Test
    void backsOffWithFullJitterUpToTheLongest() {
        double[] luck = {1};
        Backoff backoff = new Backoff(() -> HostLimits.DEFAULT, () -> luck[0]);
        long[] bounds = {500, 1000, 2000, 4000, 8000, 10_000, 10_000};
        for (long bound : bounds) {
            assertEquals(bound * MILLI, backoff.next());
        }
        luck[0] = 0.25;
        assertEquals(2500 * MILLI, backoff.next());
        for (int i = 0; i < 100; i++) {
            assertTrue(backoff.next() <= 10_000 * MILLI);
        }
        backoff.reset();
        assertEquals(125 * MILLI, backoff.next());
    }
}
