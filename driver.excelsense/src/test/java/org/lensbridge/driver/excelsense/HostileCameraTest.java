package org.lensbridge.driver.excelsense;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lensbridge.api.capability.Capability;
import org.lensbridge.api.capability.Clock;
import org.lensbridge.api.capability.DigitalIo;
import org.lensbridge.api.capability.EventSource;
import org.lensbridge.api.capability.Imaging;
import org.lensbridge.api.capability.LensCleaning;
import org.lensbridge.api.capability.LiveVideo;
import org.lensbridge.api.capability.Logs;
import org.lensbridge.api.capability.MotionDetection;
import org.lensbridge.api.capability.NetworkConfiguration;
import org.lensbridge.api.capability.Operations;
import org.lensbridge.api.capability.Overlays;
import org.lensbridge.api.capability.Recorder;
import org.lensbridge.api.capability.Settings;
import org.lensbridge.api.capability.Snapshot;
import org.lensbridge.api.capability.SnapshotRequest;
import org.lensbridge.api.capability.Storage;
import org.lensbridge.api.capability.control.OperationInfo;
import org.lensbridge.api.capability.control.Page;
import org.lensbridge.api.capability.control.Progress;
import org.lensbridge.api.capability.control.TimeSpan;
import org.lensbridge.api.capability.control.Trait;
import org.lensbridge.api.capability.io.SwitchMode;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.driver.Description;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.driver.testkit.AnsweringCamera;
import org.lensbridge.driver.testkit.DeviceRig;
import org.lensbridge.tck.CollectedEvents;

/** A camera that says what it is and then answers anything at all: every call ends, well or with a sentence. */
@Timeout(value = 100, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileCameraTest {
    private static final String INFO = "deviceID=1\r\nproductModel=ToughEye\r\nsoftwareVer=v3\r\nchannelNum=1\r\n"
            + "alarmInNum=1\r\nalarmOutNum=1\r\n";

    /** Something for each question while the session connects. */
    private static final String ALL = INFO + "IPAddress=192.0.2.7\r\nhttpPort=80\r\nRecordOpenFlag=0\r\nvalue=5\r\n"
            + "motionDetectionEnableFlag=1\r\nvideoEncoderType=1\r\nvertical=0\r\nhorizontal=0\r\nyear=2027\r\nmonth=1\r\n"
            + "day=2\r\nhour=3\r\nminute=4\r\nsecond=5\r\n";

    private interface Call {
        void make(DeviceRig rig) throws IOException;
    }

    private static final Map<Class<? extends Capability>, Call> CALLS = calls();

    private static Map<Class<? extends Capability>, Call> calls() {
        Map<Class<? extends Capability>, Call> calls = new LinkedHashMap<>();
        calls.put(Settings.class, rig -> {
            rig.capability(0, Settings.class).read(List.of("*"));
            rig.capability(1, Settings.class).read(List.of("*"));
        });
        calls.put(Clock.class, rig -> rig.capability(0, Clock.class).settings());
        calls.put(NetworkConfiguration.class, rig -> {
            rig.capability(0, NetworkConfiguration.class).ports();
            rig.capability(0, NetworkConfiguration.class).interfaces();
        });
        calls.put(Logs.class, rig -> {
            Logs logs = rig.capability(0, Logs.class);
            logs.report(Channels.newChannel(OutputStream.nullOutputStream()), Progress.SILENT);
            logs.find(new TimeSpan(Instant.EPOCH, Instant.MAX), Page.FIRST);
        });
        calls.put(Storage.class, rig -> rig.capability(0, Storage.class).disks());
        calls.put(Recorder.class, rig -> rig.capability(1, Recorder.class).set(SwitchMode.ON));
        calls.put(DigitalIo.class, rig -> rig.capability(0, DigitalIo.class).outputs());
        calls.put(MotionDetection.class, rig -> rig.capability(1, MotionDetection.class)
                .read());
        calls.put(Imaging.class, rig -> rig.capability(1, Imaging.class).read());
        calls.put(Overlays.class, rig -> rig.capability(1, Overlays.class).list());
        calls.put(Snapshot.class, rig -> rig.capability(1, Snapshot.class).take(SnapshotRequest.FRESH));
        calls.put(LiveVideo.class, rig -> rig.capability(1, LiveVideo.class).profiles());
        calls.put(
                LensCleaning.class, rig -> rig.capability(1, LensCleaning.class).clean());
        calls.put(EventSource.class, rig -> rig.capability(0, EventSource.class)
                .listen(new CollectedEvents())
                .close());
        return calls;
    }

    static Stream<String> answers() {
        byte[] noise = new byte[60_000];
        new Random(7).nextBytes(noise);
        StringBuilder nested = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            nested.append("x").append(i).append("Begin=1\n");
        }
        return Stream.of(
                "value=" + "9".repeat(1 << 20),
                "x".repeat(1 << 20),
                new String(noise, StandardCharsets.ISO_8859_1),
                "AlarmLogInfoBegin=1\n" + "next_AlarmLogInfoURL=2\nalarmStartTime=2027-1-1 1:1:1\n".repeat(20_000),
                "OSDCanvasEnd=9\nnext_OSDCanvasURL=4\nweekDayEnd=\nAVStreamBegin=\n",
                nested.toString(),
                "weekDay=1\n".repeat(50_000),
                "diskID=1\ndiskTotalSize=9999999999999999999999999\ndiskFreeSize=-5\nalarmTime=1E+900000000\n"
                        + "alarmValidSignal=1\nalarmMode=1\nalarmOutFrequency=1E-900000000\nvalue=1e999999999\nframeRate=1e99999\n"
                        + "videoEncoderType=1\nmotionDetectionEnableFlag=1\nsensitivity=1e400\nRecordOpenFlag=1e9\n"
                        + "StreamId=1e300\nyear=99999999999\nmonth=1e9\nNTPPort=1e30\nNTPCheckTime=1e18\nenableFlag=1\n"
                        + "vertical=1e3\nhorizontal=nan\nhttpPort=1e3\nbeginTime=1e9\nDSTOpenFlag=1\n",
                INFO,
                "",
                "\r\n\r\n",
                "=\n==\n=1\n",
                "OK\r\n");
    }

    @ParameterizedTest
    @MethodSource("answers")
    void everyCallEnds(String answer) throws IOException {
        byte[] reply = AnsweringCamera.answer(
                "200 OK", "Content-Type: text/plain", answer.getBytes(StandardCharsets.ISO_8859_1));
        AtomicBoolean hostile = new AtomicBoolean();
        try (AnsweringCamera camera =
                        new AnsweringCamera(request -> Optional.of(hostile.get() ? reply : AnsweringCamera.text(ALL)));
                DeviceRig rig = new DeviceRig(
                        ExcelsenseDriverFactory::new,
                        camera.address(),
                        DeviceRig.login(),
                        Map.of(),
                        Duration.ofSeconds(20))) {
            Description device = rig.connect();
            assertEquals("ToughEye", device.info().model());
            assertEquals(Map.of(), device.channels().get(1).absences());
            hostile.set(true);
            int ended = 0;
            for (Call call : CALLS.values()) {
                try {
                    call.make(rig);
                } catch (CameraException e) {
                    assertFalse(e.reason().isBlank());
                    assertNotNull(e.operation());
                }
                ended++;
            }
            assertEquals(CALLS.size(), ended);
            Operations operations = rig.capability(0, Operations.class);
            for (OperationInfo info : operations.list()) {
                if (info.traits().contains(Trait.READ)) {
                    try {
                        operations.invoke(info.name(), Map.of("stream", Value.of(1)));
                    } catch (CameraException e) {
                        assertFalse(e.reason().isBlank());
                    }
                }
            }
        }
    }

    @Test
    void oneAnswerForEverythingIsNoCapability() throws IOException {
        try (AnsweringCamera camera = new AnsweringCamera(request -> Optional.of(AnsweringCamera.text(INFO)));
                DeviceRig rig = new DeviceRig(ExcelsenseDriverFactory::new, camera.address())) {
            Description device = rig.connect();
            assertTrue(
                    device.channels()
                            .get(1)
                            .absences()
                            .keySet()
                            .containsAll(List.of("Imaging", "LiveVideo", "MotionDetection", "Recorder")),
                    device.channels().get(1).absences()::toString);
            assertEquals(
                    "Asked for time.get (section Device Time). The device did not tell year.",
                    device.channels().get(0).absences().get("Clock"));
        }
    }
}
