package org.lensbridge.transport.internal.auth;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.admin.LoginStatus.State;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

class LoginStandingTest {
    private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 5);
    private final List<Duration> waits = new ArrayList<>();
    private final Host host = new Host();
    private final LoginStanding standing = new LoginStanding("admin", clock::get, most -> {
        waits.add(Duration.ofNanos(most));
        return most;
    });

    private void pass(Duration time) {
        clock.addAndGet(time.toNanos());
    }

    private CameraException refused(int proofs) {
        return standing.refused(proofs, standing.era(), host);
    }

    private State state() {
        return standing.status().state();
    }

    private Kind closedFor() {
        return assertThrows(CameraException.class, standing::requireOpen).kind();
    }

    @Test
    void endsAfterTwoRefusals() {
        assertEquals(State.UNTRIED, state());
        assertEquals(Kind.AUTH_REFUSED, refused(1).kind());
        assertEquals(State.UNTRIED, state());
        standing.requireOpen();
        refused(1);
        assertEquals(State.BAD_CREDENTIALS, state());
        assertEquals(Kind.AUTH_REFUSED, closedFor());
        standing.accepted(true);
        assertEquals(State.BAD_CREDENTIALS, state());
    }

    @Test
    void aSuccessForgetsEarlierRefusals() {
        for (int i = 0; i < 3; i++) {
            refused(1);
            standing.accepted(true);
            assertEquals(State.OK, state());
        }
        assertTrue(standing.keepsKnown());
    }

    @Test
    void takesARefusalInACrowdForAFullHostWhenTheLoginHasWorked() {
        standing.accepted(true);
        host.crowded = true;
        CameraException e = refused(2);
        assertEquals(Kind.BUSY, e.kind());
        assertTrue(e.retryAfter().orElseThrow().compareTo(Duration.ofSeconds(1)) >= 0);
        assertEquals(1, host.refusedForRoom.get());
        assertEquals(State.BUSY_401, state());
        assertEquals(Duration.ofSeconds(1), standing.status().remaining().orElseThrow());
        assertTrue(standing.keepsKnown());
        assertFalse(standing.hasRoom(host));
        standing.accepted(false);
        assertEquals(State.BUSY_401, state());
        host.crowded = false;
        assertTrue(standing.hasRoom(host));
        host.crowded = true;
        pass(Duration.ofSeconds(1));
        assertTrue(standing.hasRoom(host));
        standing.accepted(true);
        assertEquals(State.OK, state());
    }

    @Test
    void aPasswordThatChangedInACrowdIsProvedFourTimesAtMost() {
        standing.accepted(true);
        host.crowded = true;
        assertEquals(Kind.BUSY, refused(2).kind());
        assertEquals(Kind.BUSY, refused(1).kind());
        assertFalse(standing.keepsKnown());
        assertEquals(Kind.AUTH_REFUSED, refused(1).kind());
        assertEquals(State.BAD_CREDENTIALS, state());
    }

    @Test
    void aRefusalOutsideTheCrowdEndsIt() {
        standing.accepted(true);
        host.crowded = true;
        refused(1);
        host.crowded = false;
        assertEquals(Kind.AUTH_REFUSED, refused(1).kind());
        assertEquals(State.BAD_CREDENTIALS, state());
    }

    @Test
    void countsABurstOfCallsThatFindTheHostFullOnce() {
        standing.accepted(true);
        host.crowded = true;
        int era = standing.era();
        for (int i = 0; i < 20; i++) {
            assertEquals(Kind.BUSY, standing.refused(1, era, host).kind());
        }
        assertEquals(State.BUSY_401, state());
        assertTrue(standing.keepsKnown());
    }

    @Test
    void doesNotBlameTheCrowdForALoginThatNeverWorked() {
        host.crowded = true;
        assertEquals(Kind.AUTH_REFUSED, refused(1).kind());
        assertEquals(Kind.AUTH_REFUSED, refused(1).kind());
        assertEquals(State.BAD_CREDENTIALS, state());
        assertEquals(0, host.refusedForRoom.get());
    }

    @Test
    void waitsLongerForRoomEachTimeAndAtMostHalfAMinute() {
        host.crowded = true;
        standing.accepted(true);
        for (int i = 0; i < 8; i++) {
            refused(1);
            standing.accepted(false);
        }
        assertEquals(
                List.of(1L, 2L, 4L, 8L, 16L, 30L, 30L, 30L),
                waits.stream().map(Duration::toSeconds).toList());
    }

    @Test
    void waitsForTheEndOfALock() {
        standing.accepted(true);
        CameraException e = standing.locked(Duration.ofSeconds(90));
        assertEquals(Kind.LOCKED_OUT, e.kind());
        assertEquals(Duration.ofSeconds(90), e.retryAfter().orElseThrow());
        assertEquals(State.LOCKED_UNTIL, state());
        pass(Duration.ofSeconds(30));
        assertEquals(Kind.LOCKED_OUT, closedFor());
        assertEquals(Duration.ofSeconds(60), standing.status().remaining().orElseThrow());
        standing.accepted(true);
        assertEquals(State.LOCKED_UNTIL, state());
        pass(Duration.ofSeconds(60));
        standing.requireOpen();
        assertFalse(standing.keepsKnown());
        standing.accepted(true);
        assertEquals(State.OK, state());
    }

    @Test
    void locksThatTellNoTimeGrow() {
        for (long minutes : new long[] {5, 10, 20, 30, 30}) {
            standing.locked(Duration.ZERO);
            // Others that were under way say the same and change nothing.
            CameraException e = standing.locked(Duration.ZERO);
            assertEquals(Duration.ofMinutes(minutes), e.retryAfter().orElseThrow());
            pass(Duration.ofMinutes(minutes));
            standing.requireOpen();
        }
    }

    @Test
    void oneWhoTakesThePlaceOfAnotherMayTryOnceAMinute() {
        refused(2);
        standing.opened();
        assertEquals(Kind.AUTH_REFUSED, closedFor());
        standing.closed();
        standing.opened();
        assertDoesNotThrow(standing::requireOpen);
        refused(1);
        assertEquals(State.BAD_CREDENTIALS, state());
        standing.closed();
        standing.opened();
        assertEquals(Kind.AUTH_REFUSED, closedFor());
        pass(Duration.ofMinutes(1));
        standing.opened();
        assertDoesNotThrow(standing::requireOpen);
        standing.locked(Duration.ofHours(1));
        standing.closed();
        pass(Duration.ofMinutes(1));
        standing.opened();
        assertDoesNotThrow(standing::requireOpen);
    }
}
