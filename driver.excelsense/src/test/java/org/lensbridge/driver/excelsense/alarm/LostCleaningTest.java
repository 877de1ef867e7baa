package org.lensbridge.driver.excelsense.alarm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lensbridge.api.capability.LensCleaning;
import org.lensbridge.api.capability.Operations;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.driver.excelsense.ToughCamera;
import org.lensbridge.driver.testkit.AnsweringCamera;
import org.lensbridge.driver.testkit.AnsweringCamera.Request;
import org.lensbridge.driver.testkit.DeviceRig;

/** A camera that goes away at any moment of a signal: what an earlier session could not put back the next connection does. */
class LostCleaningTest {
    private final ToughCamera camera = ToughCamera.eye();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicBoolean away = new AtomicBoolean();

    @BeforeEach
    void setUp() {
        camera.output.put("alarmTime", "5000");
    }

    @AfterEach
    void close() {
        camera.close();
    }

    private static boolean ofOutput(Request request) {
        return request.target().contains("alarmOut");
    }

    /** From a request on nothing is answered, that request itself is heard or not. */
    private void goAwayAt(int which, boolean heard) {
        requests.set(0);
        camera.before = request -> {
            if (away.get()) {
                return Optional.of(AnsweringCamera.HANG_UP);
            }
            if (!ofOutput(request) || requests.incrementAndGet() != which) {
                return Optional.empty();
            }
            away.set(true);
            if (heard && request.value("action").orElse("").equals("set")) {
                camera.output.keySet().forEach(key -> request.value(key)
                        .ifPresent(value -> camera.output.put(key, value)));
            }
            return Optional.of(AnsweringCamera.HANG_UP);
        };
    }

    private void comeBack() {
        camera.before = request -> Optional.empty();
        away.set(false);
    }

    @ParameterizedTest
    @CsvSource({
        "clean, 1, false",
        "clean, 2, false",
        "clean, 2, true",
        "clean, 3, true",
        "led.toggleNormallyDisabled, 1, false",
        "led.toggleNormallyDisabled, 2, false",
        "led.toggleNormallyDisabled, 2, true",
        "led.toggleNormallyDisabled, 3, true",
        "led.toggleNormallyDisabled, 4, false",
        "led.toggleNormallyDisabled, 4, true",
        "led.toggleShutoff, 2, true",
        "led.toggleShutoff, 4, false"
    })
    void nextConnectionFindsNoTraceOfASignal(String what, int which, boolean heard) {
        List<String> told = new ArrayList<>();
        try (DeviceRig rig = camera.connect()) {
            goAwayAt(which, heard);
            try {
                if (what.equals("clean")) {
                    rig.capability(1, LensCleaning.class).clean();
                } else {
                    told.addAll(rig.capability(0, Operations.class)
                            .invoke(what, Map.of())
                            .warnings());
                }
            } catch (CameraException e) {
                told.add(e.reason());
            }
            assertEquals(1, told.size(), told::toString);
            rig.session().close();
            boolean traced = List.of("900", "1700").contains(camera.output.get("alarmTime"));
            if (traced) {
                assertTrue(
                        rig.context().warnings().stream().anyMatch(warning -> warning.contains("next connection")),
                        rig.context().warnings()::toString);
            }
        }
        comeBack();
        try (DeviceRig next = camera.connect()) {
            assertTrue(camera.isSelfClean() || camera.output.get("alarmTime").equals("5000"), camera.output::toString);
            next.capability(1, LensCleaning.class).clean();
            assertTrue(camera.isSelfClean(), camera.output::toString);
            assertEquals("300", camera.signals.get(camera.signals.size() - 1));
        }
    }
}
