package org.lensbridge.transport.internal.governor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lensbridge.api.admin.HostStatus;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.transport.http.HostLimits;
import org.lensbridge.transport.http.HttpReply;

@Timeout(30)
class HostGovernorsTest {
    private final TestClock clock = new TestClock();
    private final HostGovernors governors = new HostGovernors(host -> HostLimits.DEFAULT, clock, () -> 1.0);

    @Test
    void isOnePerHostAndOutlivesItsConversations() {
        HostGovernor governor = governors.acquire("Gate.Example:80");
        assertSame(governor, governors.acquire("gate.example:80"));
        assertNotSame(governor, governors.acquire("gate.example:81"));
        governors.release(governor);
        governors.release(governor);
        assertEquals(
                List.of("gate.example:81"),
                governors.used().stream().map(HostGovernor::host).toList());
        clock.advance(Duration.ofMinutes(9));
        assertSame(governor, governors.acquire("gate.example:80"));
        governors.release(governor);
        clock.advance(Duration.ofMinutes(11));
        assertNotSame(governor, governors.acquire("gate.example:80"));
    }

    @Test
    void remembersABoundedNumberOfHosts() {
        HostGovernor first = governors.acquire("first:80");
        HostGovernor second = governors.acquire("second:80");
        governors.release(first);
        governors.release(second);
        for (int i = 0; i < 1023; i++) {
            governors.release(governors.acquire("host" + i + ":80"));
        }
        assertSame(second, governors.acquire("second:80"));
        assertNotSame(first, governors.acquire("first:80"));
    }

    @Test
    void appliesChangedLimitsToWhatIsRunning() {
        HostGovernor governor = governors.acquire("gate:80");
        governors.configure(host -> HostLimits.DEFAULT.withCalls(1));
        governor.beginCall(clock.deadline(Duration.ZERO), false);
        CameraException e =
                assertThrows(CameraException.class, () -> governor.beginCall(clock.deadline(Duration.ZERO), false));
        assertEquals(Kind.BUSY, e.kind());
        assertEquals(
                "1 call is in flight at gate:80 and none ended in time; try again later, or raise 'calls' for it in the"
                        + " configuration org.lensbridge.transport.",
                e.reason());
    }

    @Test
    void keepsAPlaceForACall() {
        governors.configure(host -> HostLimits.DEFAULT.withConnections(3));
        HostGovernor governor = governors.acquire("gate:80");
        Pool pool = governor.pool();
        Deadline now = clock.deadline(Duration.ZERO);
        for (int i = 0; i < 2; i++) {
            governor.beginStream(now);
            governor.connection(pool, false, now);
        }
        CameraException full = assertThrows(CameraException.class, () -> governor.beginStream(now));
        assertEquals(Kind.BUSY, full.kind());
        assertTrue(full.reason().startsWith("2 streams are open at gate:80, as many as its 3 connections allow;"));
        governor.beginCall(now, false);
        governor.connection(pool, false, now);
        governor.beginCall(now, false);
        CameraException none = assertThrows(CameraException.class, () -> governor.connection(pool, false, now));
        assertTrue(
                none.reason()
                        .startsWith(
                                "All 3 connections to gate:80 are in use (open streams: 2, calls: 2) and none came"),
                none.reason());
    }

    @Test
    void isCrowdedAtFiveConnectionsOrAtTheLimitAndLearnsFromRefusals() {
        HostGovernor governor = governors.acquire("gate:80");
        Pool pool = governor.pool();
        Deadline now = clock.deadline(Duration.ZERO);
        for (int i = 0; i < 4; i++) {
            governor.connection(pool, true, now);
        }
        assertFalse(governor.isCrowded());
        governor.connection(pool, true, now);
        assertTrue(governor.isCrowded());
        governor.refusedForRoom();
        CameraException e = assertThrows(CameraException.class, () -> governor.connection(pool, true, now));
        assertTrue(e.reason().contains("since the host refused to serve more,"), e.reason());
        assertEquals(1, counter(governor, Figure.REFUSED_FOR_ROOM));
        governors.configure(host -> HostLimits.DEFAULT.withConnections(2));
        HostGovernor small = governors.acquire("small:80");
        small.connection(small.pool(), true, now);
        assertFalse(small.isCrowded());
        small.connection(small.pool(), true, now);
        assertTrue(small.isCrowded());
    }

    @Test
    void boundsLogins() {
        HostGovernor governor = governors.acquire("gate:80");
        for (int i = 0; i < 12; i++) {
            governor.awaitLogin(clock.deadline(Duration.ZERO));
        }
        CameraException e =
                assertThrows(CameraException.class, () -> governor.awaitLogin(clock.deadline(Duration.ofSeconds(59))));
        assertEquals(Kind.BUSY, e.kind());
        assertEquals(Duration.ofMinutes(1), e.retryAfter().orElseThrow());
        assertEquals(13, counter(governor, Figure.LOGINS));
    }

    @Test
    void tellsHowItStands() {
        HostGovernor governor = governors.acquire("gate:80");
        Deadline soon = clock.deadline(Duration.ofSeconds(10));
        governor.beginStream(soon);
        governor.connection(governor.pool(), true, soon);
        governor.answered("/a", new HttpReply(503, Map.of("retry-after", "30"), ByteBuffer.allocate(7)));
        HostStatus busy = governor.status(List.of(), Map.of());
        assertEquals(HostStatus.Circuit.OPEN, busy.circuit());
        assertEquals(Duration.ofSeconds(30), busy.opensIn().orElseThrow());
        assertEquals("gate:80 is busy and asks to be left alone for a while.", busy.reason());
        assertEquals(1, busy.streams());
        assertEquals(1, busy.connections());
        assertEquals(1, busy.counters().get("busy_answers"));
        assertEquals(7, busy.counters().get("bytes_received"));
        assertThrows(CameraException.class, () -> governor.admit("/a", soon));
        clock.advance(Duration.ofSeconds(30));
        HostStatus open = governor.status(List.of(), Map.of());
        assertEquals(HostStatus.Circuit.CLOSED, open.circuit());
        assertEquals("", open.reason());
        for (int i = 0; i < 5; i++) {
            governor.silent(false, new CameraException(Kind.UNREACHABLE, "It refuses."));
        }
        assertEquals(
                HostStatus.Circuit.OPEN, governor.status(List.of(), Map.of()).circuit());
        governor.alive();
        assertEquals(
                HostStatus.Circuit.CLOSED, governor.status(List.of(), Map.of()).circuit());
    }

    private static long counter(HostGovernor governor, Figure figure) {
        return governor.status(List.of(), Map.of()).counters().get(figure.key());
    }
}
