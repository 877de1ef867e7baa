package org.lensbridge.api.error;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lensbridge.api.device.DeviceId;

class CameraExceptionTest {
    private final IOException cause = new IOException("reset");
    private final CameraException plain = new CameraException(Kind.BUSY, "The camera is busy.", cause);

    @Test
    void copiesAddWhatTheirMakerKnows() {
        CameraException full =
                plain.during("ptz.start").on(new DeviceId("gate")).after(Duration.ofSeconds(30));
        assertEquals(Kind.BUSY, full.kind());
        assertEquals("The camera is busy.", full.reason());
        assertEquals("gate, ptz.start: The camera is busy.", full.getMessage());
        assertEquals(Optional.of(new DeviceId("gate")), full.device());
        assertEquals("ptz.start", full.operation());
        assertEquals(Optional.of(Duration.ofSeconds(30)), full.retryAfter());
        assertSame(cause, full.getCause());
    }

    @Test
    void copiesLeaveTheOriginalAlone() {
        plain.during("ptz.start").on(new DeviceId("gate")).after(Duration.ofSeconds(30));
        assertEquals("The camera is busy.", plain.getMessage());
        assertEquals(Optional.empty(), plain.device());
        assertEquals("", plain.operation());
        assertEquals(Optional.empty(), plain.retryAfter());
    }

    @Test
    void theInnermostOperationStays() {
        CameraException inner = plain.during("login");
        assertSame(inner, inner.during("snapshot"));
    }

    @Test
    void detachedCopiesCarryNoCause() {
        CameraException detached = plain.during("snapshot")
                .on(new DeviceId("gate"))
                .after(Duration.ofSeconds(3))
                .detached();
        assertNull(detached.getCause());
        assertEquals("gate, snapshot: The camera is busy.", detached.getMessage());
        assertEquals(Optional.of(Duration.ofSeconds(3)), detached.retryAfter());
        assertArrayEquals(plain.detached().getStackTrace(), plain.getStackTrace());
    }

    @Test
    void unknownWaitsAreNone() {
        assertEquals(Optional.empty(), plain.after(Duration.ZERO).retryAfter());
        assertEquals(Optional.empty(), plain.after(Duration.ofSeconds(-1)).retryAfter());
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void knownWaitsMakeEveryKindRetryable(Kind kind) {
        CameraException exception = new CameraException(kind, "No.");
        assertEquals(kind.retryable(), exception.retryable());
        assertTrue(exception.after(Duration.ofMinutes(30)).retryable());
    }

    @Test
    void refusedCredentialsAreNotTriedAgain() {
        assertFalse(Kind.AUTH_REFUSED.retryable());
        assertFalse(Kind.LOCKED_OUT.retryable());
        assertTrue(Kind.SWAPPING.retryable());
    }
}
