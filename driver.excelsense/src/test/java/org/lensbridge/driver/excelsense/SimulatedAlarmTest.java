package org.lensbridge.driver.excelsense;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lensbridge.api.capability.DigitalIo;
import org.lensbridge.api.capability.EventSource;
import org.lensbridge.api.capability.LensCleaning;
import org.lensbridge.api.capability.MotionDetection;
import org.lensbridge.api.capability.Operations;
import org.lensbridge.api.capability.Recorder;
import org.lensbridge.api.capability.Storage;
import org.lensbridge.api.capability.image.MotionRegion;
import org.lensbridge.api.capability.image.MotionSettings;
import org.lensbridge.api.capability.io.SwitchMode;
import org.lensbridge.api.capability.ptz.Area;
import org.lensbridge.api.capability.ptz.Point;
import org.lensbridge.api.capability.system.Disk;
import org.lensbridge.api.event.EventReport;
import org.lensbridge.driver.testkit.DeviceRig;
import org.lensbridge.simulator.ExcelsenseCamera;
import org.lensbridge.simulator.ExcelsenseModel;
import org.lensbridge.simulator.ExcelsenseQuirk;
import org.lensbridge.tck.Await;
import org.lensbridge.tck.CollectedEvents;

/** Cleaning, alarms and recording of a simulated camera, as documented and as deviating firmware has them. */
@Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SimulatedAlarmTest {
    private static final Duration SOON = Duration.ofSeconds(40);
    private static final ExcelsenseQuirk[] ODD = {
        ExcelsenseQuirk.SPACED_ERRORS,
        ExcelsenseQuirk.BLANKS_AROUND_OK,
        ExcelsenseQuirk.LF_LINES,
        ExcelsenseQuirk.AS_EXAMPLES,
        ExcelsenseQuirk.NO_END_TIME,
        ExcelsenseQuirk.EMPTY_LOG_IS_ERROR
    };

    private Optional<ExcelsenseCamera> camera = Optional.empty();
    private Optional<DeviceRig> rig = Optional.empty();

    @AfterEach
    void close() {
        rig.ifPresent(DeviceRig::close);
        camera.ifPresent(ExcelsenseCamera::close);
    }

    private ExcelsenseCamera start(boolean odd, ExcelsenseModel model) {
        ExcelsenseCamera started = ExcelsenseCamera.builder()
                .model(model)
                .quirks(odd ? ODD : new ExcelsenseQuirk[0])
                .login(DeviceRig.USER, DeviceRig.PASSWORD)
                .start();
        camera = Optional.of(started);
        return started;
    }

    private DeviceRig connect() {
        DeviceRig connected =
                new DeviceRig(ExcelsenseDriverFactory::new, camera.orElseThrow().address());
        rig = Optional.of(connected);
        connected.connect();
        return connected;
    }

    private static void assertSelfClean(ExcelsenseCamera device) {
        assertEquals(Optional.of("1"), device.setting("alarmOut", "alarmValidSignal"));
        assertEquals(Optional.of("1"), device.setting("alarmOut", "alarmMode"));
        assertEquals(
                5,
                Double.parseDouble(
                        device.setting("alarmOut", "alarmOutFrequency").orElseThrow()));
        assertEquals(Optional.of("300"), device.setting("alarmOut", "alarmTime"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void cleansWhateverTheOutputWasConfiguredFor(boolean odd) {
        ExcelsenseCamera device = start(odd, ExcelsenseModel.TOUGHEYE_1700);
        DeviceRig connected = connect();
        LensCleaning cleaner = connected.capability(1, LensCleaning.class);
        cleaner.clean();
        device.set("alarmOut", "alarmMode", "2");
        device.set("alarmOut", "alarmTime", "900");
        cleaner.clean();
        assertEquals(2, device.cleanings().size());
        assertEquals(0, device.misfires());
        assertFalse(device.isLedNormallyDisabled());
        assertSelfClean(device);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void togglesTheLeds(boolean odd) {
        ExcelsenseCamera device = start(odd, ExcelsenseModel.TOUGHEYE_1700);
        Operations operations = connect().capability(0, Operations.class);
        operations.invoke("led.toggleNormallyDisabled", Map.of());
        assertTrue(device.isLedNormallyDisabled());
        assertFalse(device.isLedShutoff());
        operations.invoke("led.toggleShutoff", Map.of());
        assertTrue(device.isLedShutoff());
        assertEquals(0, device.cleanings().size());
        assertEquals(0, device.misfires());
        assertSelfClean(device);
    }

    @Test
    void anotherModelHasAContactInPlaceOfACleaner() {
        ExcelsenseCamera device = start(false, ExcelsenseModel.TOUGHCAM_1000);
        device.set("alarmOut", "alarmTime", "0");
        DigitalIo contacts = connect().capability(0, DigitalIo.class);
        assertEquals(1, contacts.outputs().size());
        contacts.set(1, SwitchMode.ON);
        assertTrue(device.outputIsActive());
        contacts.set(1, SwitchMode.OFF);
        assertFalse(device.outputIsActive());
        assertEquals(Optional.empty(), rig.orElseThrow().session().capability(1, LensCleaning.class));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void alarmsAreEvents(boolean odd) {
        ExcelsenseCamera device = start(odd, ExcelsenseModel.TOUGHEYE_1700);
        CollectedEvents events = new CollectedEvents();
        connect().capability(0, EventSource.class).listen(events);
        device.setInput(true);
        assertTrue(Await.until(() -> events.reports().size() == 1, SOON), "no alarm");
        device.setInput(false);
        assertTrue(Await.until(() -> events.reports().size() == 2, SOON), "no end");
        EventReport begin = events.reports().get(0);
        assertEquals(odd ? "vendor" : "input", begin.type());
        assertEquals(
                List.of("START", "END"),
                events.reports().stream().map(report -> report.phase().name()).toList());
        assertTrue(begin.deviceTime().isPresent());
        assertEquals(List.of(), events.gaps());
    }

    @Test
    void motionIsLookedForWhereItIsToldTo() {
        ExcelsenseCamera device = start(false, ExcelsenseModel.TOUGHEYE_1700);
        MotionDetection motion = connect().capability(1, MotionDetection.class);
        MotionSettings before = motion.read();
        assertEquals(before, motion.write(before));
        Area left = new Area(new Point(0, 0), new Point(0.5, 1));
        MotionSettings wanted =
                new MotionSettings(true, List.of(new MotionRegion("", List.of(left), 0.8, OptionalDouble.empty())));
        List<Map<String, String>> times = device.rows("motionAlarm.weekDay");
        assertEquals(wanted, motion.write(wanted));
        assertEquals(
                List.of(Map.of("topX", "0", "topY", "0", "width", "210", "height", "260")),
                device.rows("motionAlarm.motionDetectionArea"));
        assertEquals(times, device.rows("motionAlarm.weekDay"));
        assertEquals(
                List.of(),
                motion.write(new MotionSettings(false, List.of()))
                        .regions()
                        .get(0)
                        .areas());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void recordsAlwaysByItsTimesOrNot(boolean odd) {
        ExcelsenseCamera device = start(odd, ExcelsenseModel.TOUGHEYE_1700);
        Recorder recorder = connect().capability(1, Recorder.class);
        List<Map<String, String>> times = device.rows("recordPolicy.weekDay");
        for (SwitchMode mode : List.of(SwitchMode.OFF, SwitchMode.ON, SwitchMode.OFF)) {
            recorder.set(mode);
            assertEquals(mode, recorder.mode());
        }
        recorder.set(SwitchMode.AUTOMATIC);
        assertEquals(Optional.of("1"), device.setting("recordPolicy", "RecordOpenFlag"));
        assertEquals(times, device.rows("recordPolicy.weekDay"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void tellsItsDisks(boolean odd) {
        ExcelsenseCamera device = start(odd, ExcelsenseModel.TOUGHEYE_1700);
        device.setDisk(1, 1000, 250, 4);
        List<Disk> disks = connect().capability(0, Storage.class).disks();
        assertEquals(new Disk("1", "", Disk.State.READ_ONLY, 1000L << 20, 750L << 20), disks.get(0));
        assertEquals(Disk.State.ABSENT, disks.get(1).state());
    }
}
