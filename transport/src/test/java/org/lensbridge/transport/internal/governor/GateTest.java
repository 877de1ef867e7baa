package org.lensbridge.transport.internal.governor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.transport.http.HostLimits;

@Timeout(30)
class GateTest {
    private final TestClock clock = new TestClock();
    private final HostCounters counters = new HostCounters();
    private final HostLimits limits = HostLimits.DEFAULT.withLongestRetryAfter(Duration.ofMinutes(1));

    private Gate gate(LongSupplier time) {
        return new Gate("192.0.2.7:80", () -> limits, new WaitingRoom(time, counters), counters, () -> 1.0);
    }

    @Test
    void isShutForTheTimeThatTheHostTellsUpToALimit() {
        Gate gate = gate(clock);
        gate.busy(Duration.ofSeconds(20), "/a?b=c");
        assertEquals(Duration.ofSeconds(20).toNanos(), gate.left());
        gate.busy(Duration.ofSeconds(5), "/a?b=c");
        assertEquals(Duration.ofSeconds(20).toNanos(), gate.left());
        gate.busy(Duration.ofDays(100_000_000), "/a?b=c");
        assertEquals(Duration.ofMinutes(1).toNanos(), gate.left());
        clock.advance(Duration.ofMinutes(1));
        assertEquals(0, gate.left());
        gate.pass(clock.deadline(Duration.ofMillis(1)), "/a?d=e");
    }

    @Test
    void pausesLongerEachTimeUntilAGoodAnswer() {
        Gate gate = gate(clock);
        for (long pause : new long[] {500, 1000, 2000}) {
            gate.busy(Duration.ZERO, "/a?b=c");
            assertEquals(Duration.ofMillis(pause).toNanos(), gate.left("/a?d=e"));
            clock.advance(Duration.ofMillis(pause));
        }
        gate.good();
        gate.busy(Duration.ZERO, "/a?b=c");
        assertEquals(Duration.ofMillis(500).toNanos(), gate.left("/a?d=e"));
    }

    @Test
    void isShutForOnePathUntilAnotherOneIsBusyToo() {
        Gate gate = gate(clock);
        gate.busy(Duration.ZERO, "/picture?channel=1");
        gate.busy(Duration.ZERO, "/picture?channel=2");
        for (String other : new String[] {"/move?stop", "/picture2", "/pic", ""}) {
            assertEquals(0, gate.require(clock.deadline(Duration.ofMillis(1)), other));
        }
        assertEquals(Duration.ofSeconds(1).toNanos(), gate.left("/picture"));
        gate.good();
        gate.busy(Duration.ZERO, "/move?stop");
        assertEquals(0, gate.left());
        gate.busy(Duration.ZERO, "/picture");
        assertEquals(Duration.ofSeconds(1).toNanos(), gate.left());
        assertThrows(CameraException.class, () -> gate.require(clock.deadline(Duration.ofMillis(1)), ""));
    }

    @Test
    void failsAtOnceWhenTooLittleTimeWouldBeLeft() {
        Gate gate = gate(clock);
        gate.busy(Duration.ofSeconds(6), "/a?b=c");
        CameraException e =
                assertThrows(CameraException.class, () -> gate.pass(clock.deadline(Duration.ofSeconds(10)), "/a"));
        assertEquals(Kind.BUSY, e.kind());
        assertEquals(Duration.ofSeconds(6), e.retryAfter().orElseThrow());
        assertEquals(1, counters.get(Figure.TURNED_AWAY));
    }

    @Test
    void waitsWhenItOpensSoon() {
        Gate gate = gate(System::nanoTime);
        gate.busy(Duration.ofMillis(30), "/a?b=c");
        gate.pass(Deadline.in(Duration.ofSeconds(20)), "/a?d=e");
        assertEquals(0, gate.left("/a"));
    }
}
