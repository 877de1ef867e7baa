package org.lensbridge.driver.excelsense;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lensbridge.api.capability.EventSource;
import org.lensbridge.api.capability.LensCleaning;
import org.lensbridge.api.capability.Operations;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.testkit.AnsweringCamera;
import org.lensbridge.driver.testkit.DeviceRig;
import org.lensbridge.tck.CollectedEvents;

/** A login that is refused in the middle of a session: a camera may lock users out who try too often. */
class RefusedLoginTest {
    private static final String CLOCK = "year=2027\r\nmonth=3\r\nday=9\r\nhour=12\r\nminute=0\r\nsecond=0\r\n";

    private final ToughCamera camera =
            ToughCamera.eye().with("type=dateTime", CLOCK).with("type=alarmLogInfo", "");
    private final DeviceRig rig = camera.connect();

    @AfterEach
    void close() {
        rig.close();
        camera.close();
    }

    private void refuse(String code) {
        camera.before = request -> Optional.of(AnsweringCamera.text("error\uFF0Creturn=" + code));
    }

    private Kind ask() {
        return assertThrows(CameraException.class, () -> rig.capability(0, Operations.class)
                        .invoke("log.system", Map.of("startTime", time(), "endTime", time())))
                .kind();
    }

    private static Value time() {
        return Value.of("20270309120000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-507", "-508", "508"})
    void isTriedNoThirdTime(String code) {
        refuse(code);
        List<Kind> kinds = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            kinds.add(ask());
        }
        assertTrue(List.of(Kind.AUTH_REFUSED, Kind.LOCKED_OUT).containsAll(kinds), kinds::toString);
        assertEquals(2, camera.sent().size(), kinds::toString);
    }

    @Test
    void wantOfARightIsAMatterOfOneRequest() {
        refuse("-512");
        for (int i = 0; i < 4; i++) {
            assertEquals(Kind.AUTH_REFUSED, ask());
        }
        assertEquals(4, camera.sent().size());
        camera.before = request -> Optional.empty();
        rig.capability(1, LensCleaning.class).clean();
        assertEquals(List.of("300"), camera.signals);
    }

    @Test
    void endsTheEventsAndTheCleaning() {
        CollectedEvents events = new CollectedEvents();
        rig.capability(0, EventSource.class).listen(events);
        refuse("-507");
        Kind end = events.awaitEnd(Duration.ofSeconds(60)).orElseThrow().kind();
        assertTrue(List.of(Kind.AUTH_REFUSED, Kind.LOCKED_OUT).contains(end), end::toString);
        LensCleaning cleaner = rig.capability(1, LensCleaning.class);
        for (int i = 0; i < 3; i++) {
            assertThrows(CameraException.class, cleaner::clean);
        }
        assertEquals(List.of(), camera.signals);
        assertTrue(camera.isSelfClean());
    }
}
