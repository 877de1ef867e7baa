package org.lensbridge.driver.excelsense.alarm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lensbridge.api.capability.LensCleaning;
import org.lensbridge.api.capability.Operations;
import org.lensbridge.api.capability.control.OperationInfo;
import org.lensbridge.api.capability.control.Reply;
import org.lensbridge.api.driver.Description;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.excelsense.ToughCamera;
import org.lensbridge.driver.testkit.AnsweringCamera;
import org.lensbridge.driver.testkit.DeviceRig;
import org.lensbridge.tck.Await;

/** Self-clean and the modes of the LEDs: whatever happens, the alarm output is configured for self-clean in the end. */
class LensCleaningTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String READ = "get alarmOut";
    private static final String CLEAN = "set alarmOut 300";
    private static final String DARK = "set alarmOut 900";
    private static final String SHUTOFF = "set alarmOut 1700";
    private static final String TRIGGER = "manualControl";
    private static final String TOGGLE = "led.toggleNormallyDisabled";

    private final ToughCamera camera = ToughCamera.eye();
    private DeviceRig rig;

    private LensCleaning cleaner() {
        rig = camera.connect();
        return rig.capability(1, LensCleaning.class);
    }

    private Reply toggle(String name) {
        return rig.capability(0, Operations.class).invoke(name, Map.of());
    }

    @AfterEach
    void close() {
        if (rig != null) {
            rig.close();
        }
        camera.close();
    }

    /** Answers in place of the camera to the requests that contain a text, so many times. */
    private void instead(String target, int times, byte[] answer) {
        AtomicInteger left = new AtomicInteger(times);
        camera.before = request -> request.target().contains(target) && left.getAndDecrement() > 0
                ? Optional.of(answer)
                : Optional.empty();
    }

    private static List<String> troubles(Description device) {
        return device.concerns().stream()
                .filter(concern -> concern.contains("alarm output"))
                .toList();
    }

    private void awaitSelfClean() {
        assertTrue(Await.until(camera::isSelfClean, SOON), camera.output::toString);
    }

    @Test
    void cleansWithWhatIsConfiguredAlready() {
        cleaner().clean();
        assertEquals(List.of(READ, TRIGGER), camera.sent());
        assertEquals(List.of("300"), camera.signals);
    }

    @Test
    void configuresTheOutputAsDocumentedBeforeItCleans() {
        LensCleaning cleaner = cleaner();
        camera.output.putAll(Map.of("alarmMode", "2", "alarmOutFrequency", "0.000000", "alarmTime", "0"));
        cleaner.clean();
        assertEquals(List.of(READ, CLEAN, TRIGGER), camera.sent());
        assertEquals(List.of("300"), camera.signals);
        assertTrue(camera.isSelfClean(), camera.output::toString);
        assertEquals("runFinish", camera.output.get("alarmOutName"), "its name is nobody's business");
    }

    @Test
    void sendsTheConfigurationOfTheDocumentsText() {
        LensCleaning cleaner = cleaner();
        camera.output.put("alarmMode", "2");
        camera.before = request -> {
            if (request.target().contains("set&type=alarmOut")) {
                assertTrue(request.target()
                        .endsWith("&alarmOutID=1&alarmValidSignal=1&alarmMode=1&alarmOutFrequency=5&alarmTime=300"));
            }
            return Optional.empty();
        };
        cleaner.clean();
        assertTrue(camera.isSelfClean());
    }

    @Test
    void doesNotRepeatByItself() {
        LensCleaning cleaner = cleaner();
        assertFalse(cleaner.methods().repeating());
        for (CameraException failure : List.of(
                assertThrows(CameraException.class, () -> cleaner.start(Duration.ofMinutes(5))),
                assertThrows(CameraException.class, cleaner::stop))) {
            assertEquals(Kind.UNSUPPORTED, failure.kind());
        }
        assertEquals(List.of(), camera.sent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "OK", "alarmTime=300", "alarmValidSignal=x\nalarmMode=\nalarmTime=300\n", "\u0000\u0001"})
    void outputThatIsNotToldIsConfiguredInAnyCase(String garbage) {
        LensCleaning cleaner = cleaner();
        instead("get&type=alarmOut", 1, AnsweringCamera.text(garbage));
        cleaner.clean();
        assertEquals(List.of(READ, CLEAN, TRIGGER), camera.sent());
    }

    @Test
    void ledsAreToggledAndTheOutputIsPutBackWhenTheSignalIsOver() {
        cleaner();
        assertEquals(List.of(), toggle(TOGGLE).warnings());
        assertEquals(List.of(READ, DARK, TRIGGER, CLEAN), camera.sent());
        assertTrue(camera.isSelfClean());
        assertEquals(List.of(), toggle("led.toggleShutoff").warnings());
        assertEquals(List.of(READ, SHUTOFF, TRIGGER, CLEAN), camera.sent());
        assertTrue(camera.isSelfClean());
        assertEquals(List.of("900", "1700"), camera.signals);
    }

    @Test
    void togglesAreListedByTheSectionOfTheDocument() {
        cleaner();
        List<OperationInfo> toggles = rig.capability(0, Operations.class).list().stream()
                .filter(info -> info.name().startsWith("led."))
                .toList();
        assertEquals(2, toggles.size());
        toggles.forEach(info -> assertEquals("Alarm Trigger Output", info.source()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"error,return=-505", "error\uFF0Creturn=-23", "<html><body>Busy</body></html>", "garbage"})
    void refusedTriggerFailsAndLeavesSelfClean(String refusal) {
        LensCleaning cleaner = cleaner();
        camera.output.put("alarmTime", "0");
        instead("manualControl", 2, AnsweringCamera.text(refusal));
        CameraException failure = assertThrows(CameraException.class, cleaner::clean);
        assertEquals("alarm.trigger", failure.operation());
        assertTrue(camera.isSelfClean(), camera.output::toString);
        assertThrows(CameraException.class, () -> toggle(TOGGLE));
        assertTrue(camera.isSelfClean(), "put back before the call failed");
    }

    @Test
    void connectionThatIsLostOverTheTriggerLeavesSelfClean() {
        cleaner();
        instead("manualControl", 1, AnsweringCamera.HANG_UP);
        CameraException failure = assertThrows(CameraException.class, () -> toggle(TOGGLE));
        assertTrue(failure.retryable(), failure::toString);
        assertTrue(camera.isSelfClean(), camera.output::toString);
    }

    @Test
    void outputIsConfiguredAgainWhenNobodyKnowsWhetherItWas() {
        LensCleaning cleaner = cleaner();
        camera.output.put("alarmTime", "0");
        instead("set&type=alarmOut", 1, AnsweringCamera.HANG_UP);
        assertThrows(CameraException.class, cleaner::clean);
        assertEquals(List.of(READ, CLEAN, CLEAN), camera.sent(), "not switched on, and put back at once");
        assertTrue(camera.isSelfClean(), camera.output::toString);
        assertEquals(List.of(), camera.signals);
    }

    @Test
    void userWithoutTheRightChangesNothingAndOwesNothing() {
        LensCleaning cleaner = cleaner();
        camera.output.put("alarmTime", "0");
        instead("set&type=alarmOut", 9, AnsweringCamera.text("error,return=-512"));
        assertEquals(
                Kind.AUTH_REFUSED,
                assertThrows(CameraException.class, cleaner::clean).kind());
        assertThrows(CameraException.class, () -> toggle(TOGGLE));
        assertEquals(List.of(READ, CLEAN, READ, DARK), camera.sent());
        assertEquals(
                List.of(),
                rig.context().warnings().stream()
                        .filter(warning -> warning.startsWith("alarm output"))
                        .toList());
    }

    @Test
    void toggleWhoseConfigurationFailsIsNotSentAndTheOutputIsPutBack() {
        cleaner();
        instead("alarmTime=900", 1, AnsweringCamera.text("error,return=-23"));
        assertEquals(
                Kind.INVALID_ARGUMENT,
                assertThrows(CameraException.class, () -> toggle(TOGGLE)).kind());
        assertEquals(List.of(READ, DARK, CLEAN), camera.sent());
    }

    @Test
    void restorationThatFailsIsToldAndTriedAgain() {
        cleaner();
        instead(
                "set&type=alarmOut&alarmOutID=1&alarmValidSignal=1&alarmMode=1&alarmOutFrequency=5&alarmTime=300",
                2,
                AnsweringCamera.text("error,return=-511"));
        List<String> warnings = toggle(TOGGLE).warnings();
        assertEquals(1, warnings.size());
        assertTrue(warnings.get(0).contains("alarmTime=900") && warnings.get(0).endsWith("It is tried again."));
        assertEquals(List.of("900"), camera.signals, "it was toggled all the same");
        awaitSelfClean();
        assertTrue(rig.context().warnings().stream().anyMatch(w -> w.startsWith("alarm output: ")));
    }

    @Test
    void whatIsOwedIsPaidByTheNextCleaning() {
        LensCleaning cleaner = cleaner();
        instead("alarmTime=300", 1, AnsweringCamera.HANG_UP);
        rig.context().scheduler().shutdownNow();
        List<String> warnings = toggle(TOGGLE).warnings();
        assertTrue(warnings.get(0).contains("Clean the lens once"), warnings::toString);
        camera.sent();
        cleaner.clean();
        assertEquals(List.of(READ, CLEAN, TRIGGER), camera.sent());
        assertTrue(camera.isSelfClean());
    }

    @Test
    void whatIsOwedIsPaidByTheNextConnection() {
        cleaner();
        instead("alarmTime=300", 2, AnsweringCamera.text("error,return=-511"));
        rig.context().scheduler().shutdownNow();
        toggle(TOGGLE);
        assertEquals("900", camera.output.get("alarmTime"));
        List<String> left = troubles(rig.connect());
        assertEquals(1, left.size());
        assertTrue(left.get(0).contains("alarmTime=900"), left::toString);
        assertEquals(List.of(), troubles(rig.connect()));
        assertTrue(camera.isSelfClean());
    }

    @Test
    void traceOfAnEarlierSessionIsRemovedWhenConnecting() {
        camera.output.put("alarmTime", "1700");
        rig = camera.rig();
        assertEquals(List.of(), troubles(rig.connect()));
        assertTrue(camera.isSelfClean(), camera.output::toString);
    }

    @Test
    void configurationOfSomebodyElseIsLeftAloneAndTold() {
        camera.output.put("alarmTime", "5000");
        rig = camera.rig();
        assertEquals(List.of(), troubles(rig.connect()));
        assertEquals("5000", camera.output.get("alarmTime"));
        assertTrue(rig.context().warnings().stream().anyMatch(w -> w.contains("alarmTime=5000")));
        rig.capability(1, LensCleaning.class).clean();
        assertTrue(camera.isSelfClean(), "what the vendor's programs take for granted");
    }

    @Test
    void configurationOfTheVendorsProgramsIsNoTrouble() {
        camera.output.put("alarmMode", "2");
        rig = camera.rig();
        rig.connect();
        assertEquals(List.of(), rig.context().warnings());
        assertEquals("2", camera.output.get("alarmMode"));
    }

    @Test
    void sessionThatClosesDuringASignalPutsTheOutputBack() throws Exception {
        cleaner();
        Thread caller = new Thread(() -> {
            try {
                toggle("led.toggleShutoff");
            } catch (CameraException expected) {
                // The session may be gone before the call is done.
            }
        });
        caller.start();
        assertTrue(Await.until(() -> camera.signals.contains("1700"), SOON));
        rig.session().close();
        assertTrue(camera.isSelfClean(), camera.output::toString);
        caller.join(SOON.toMillis());
        assertTrue(camera.isSelfClean(), camera.output::toString);
    }

    @Test
    void sessionThatClosesWhileTheCameraIsSilentPutsTheOutputBack() throws Exception {
        cleaner();
        CountDownLatch waiting = new CountDownLatch(1);
        camera.before = request -> {
            if (request.target().contains("manualControl")) {
                waiting.countDown();
                return Optional.of(AnsweringCamera.SILENCE);
            }
            return Optional.empty();
        };
        Thread caller = new Thread(() -> assertThrows(CameraException.class, () -> toggle(TOGGLE)));
        caller.start();
        assertTrue(waiting.await(SOON.toMillis(), TimeUnit.MILLISECONDS));
        rig.session().close();
        assertTrue(camera.isSelfClean(), camera.output::toString);
        caller.join(SOON.toMillis());
        assertFalse(caller.isAlive());
    }

    @Test
    void interruptedCallerLeavesThePuttingBackToTheTimer() throws Exception {
        cleaner();
        AtomicBoolean interrupted = new AtomicBoolean();
        Thread caller = new Thread(() -> {
            toggle(TOGGLE);
            interrupted.set(Thread.currentThread().isInterrupted());
        });
        caller.start();
        assertTrue(Await.until(() -> camera.signals.contains("900"), SOON));
        caller.interrupt();
        caller.join(SOON.toMillis());
        awaitSelfClean();
        assertEquals(List.of("900"), camera.signals);
    }

    @Test
    void signalsGoOutOneAfterTheOther() throws Exception {
        LensCleaning cleaner = cleaner();
        List<Thread> callers = List.of(
                new Thread(cleaner::clean),
                new Thread(() -> toggle(TOGGLE)),
                new Thread(cleaner::clean),
                new Thread(() -> toggle(TOGGLE)));
        callers.forEach(Thread::start);
        for (Thread caller : callers) {
            caller.join(SOON.toMillis());
        }
        assertEquals(
                List.of("300", "300", "900", "900"),
                camera.signals.stream().sorted().toList());
        assertTrue(camera.isSelfClean());
    }

    @Test
    void everythingIsGoneWithTheSession() {
        LensCleaning cleaner = cleaner();
        rig.session().close();
        assertEquals(
                Kind.GONE, assertThrows(CameraException.class, cleaner::clean).kind());
        assertEquals(List.of(), camera.sent());
    }

    @Test
    void nothingIsLeftOpenAfterASignal() {
        LensCleaning cleaner = cleaner();
        cleaner.clean();
        toggle(TOGGLE);
        camera.sent();
        rig.session().close();
        assertEquals(List.of(), camera.sent(), "there is nothing to put back");
    }

    @Test
    void toughCamSaysWhyItDoesNotClean() {
        try (ToughCamera other = new ToughCamera("ToughCam");
                DeviceRig session = other.rig()) {
            Description device = session.connect();
            String absence = device.channels().get(1).absences().get("LensCleaning");
            assertTrue(absence.contains("ToughCam"), absence);
            assertTrue(session.capability(0, Operations.class).list().stream()
                    .noneMatch(info -> info.name().startsWith("led.")));
        }
    }

    @Test
    void cameraThatDoesNotKnowItsOutputSaysSo() {
        camera.with("type=alarmOut", "error,return=-22");
        rig = camera.rig();
        String absence = rig.connect().channels().get(1).absences().get("LensCleaning");
        assertTrue(absence.startsWith("Asked for alarm.output (section Alarm Trigger Output)."), absence);
    }
}
