package org.lensbridge.transport.trouble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.simulator.Personality;
import org.lensbridge.simulator.Personality.Quirk;
import org.lensbridge.transport.http.HttpDevice;
import org.lensbridge.transport.http.HttpExchange;

/** A password that is changed at the camera while several sessions use it: the camera must not lock its user out. */
@Timeout(120)
class CrowdedLoginTest {
    private static final int SESSIONS = 3;
    private static final int CALLS = 3;

    static Stream<Arguments> cases() {
        List<Arguments> cases = new ArrayList<>();
        for (Quirk[] quirks : new Quirk[][] {
            {}, {Quirk.SILENT_STALE}, {Quirk.NONCE_PER_REQUEST}, {Quirk.NONCE_PER_REQUEST, Quirk.SILENT_STALE}
        }) {
            for (int streams : new int[] {0, 7}) {
                cases.add(Arguments.of(quirks, streams));
            }
        }
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void neverSendsSoManyProofsThatTheUserIsLockedOut(Quirk[] quirks, int streams) {
        Personality personality = Personality.documented().with(quirks);
        try (Troubled site = new Troubled(camera -> camera.personality(personality))) {
            List<HttpDevice> sessions = new ArrayList<>(List.of(site.device));
            for (int i = 1; i < SESSIONS; i++) {
                sessions.add(site.open(site.camera));
            }
            for (HttpDevice session : sessions) {
                assertTrue(session.send(Troubled.VENDOR).success());
                assertTrue(session.send(Troubled.VENDOR).success());
            }
            List<HttpExchange> open = new ArrayList<>();
            for (int i = 0; i < streams; i++) {
                open.add(sessions.get(i % SESSIONS).stream(Troubled.VIDEO, new Reading()));
            }
            assertEquals(0, site.camera.counters().failedLogins());
            site.camera.faults().refuseLogins();
            for (HttpDevice session : sessions) {
                for (int i = 0; i < CALLS; i++) {
                    // In a crowd it may seem to be full.
                    Kind kind = kind(session, streams > 0);
                    assertTrue(kind == Kind.AUTH_REFUSED || streams > 0 && kind.retryable(), kind.name());
                }
            }
            open.forEach(HttpExchange::close);
            Troubled.until("all sessions know that the password is wrong", () -> sessions.stream()
                    .allMatch(session -> kind(session, false) == Kind.AUTH_REFUSED));
            long most = streams == 0 ? 2 : 4;
            long failed = site.camera.counters().failedLogins();
            assertTrue(failed <= most, failed + " refused proofs");
            site.camera.faults().clear();
            sessions.forEach(HttpDevice::close);
            HttpDevice again = site.open(site.camera);
            assertTrue(again.send(Troubled.VENDOR).success());
        }
    }

    private static Kind kind(HttpDevice session, boolean hasty) {
        try {
            session.send(hasty ? Troubled.VENDOR.withTimeout(Troubled.SHORT) : Troubled.VENDOR);
            throw new AssertionError("the password is wrong");
        } catch (CameraException e) {
            Troubled.assertIsFinished(e);
            return e.kind();
        }
    }
}
