package org.lensbridge.driver.genericcgi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lensbridge.api.capability.Clock;
import org.lensbridge.api.capability.DigitalIo;
import org.lensbridge.api.capability.EventSource;
import org.lensbridge.api.capability.Lens;
import org.lensbridge.api.capability.Logs;
import org.lensbridge.api.capability.Maintenance;
import org.lensbridge.api.capability.NetworkConfiguration;
import org.lensbridge.api.capability.PanTiltZoom;
import org.lensbridge.api.capability.Presets;
import org.lensbridge.api.capability.Recordings;
import org.lensbridge.api.capability.Settings;
import org.lensbridge.api.capability.Snapshot;
import org.lensbridge.api.capability.SnapshotRequest;
import org.lensbridge.api.capability.Storage;
import org.lensbridge.api.capability.Tours;
import org.lensbridge.api.capability.Users;
import org.lensbridge.api.capability.control.Page;
import org.lensbridge.api.capability.control.Progress;
import org.lensbridge.api.capability.control.TimeSpan;
import org.lensbridge.api.capability.ptz.Velocity;
import org.lensbridge.api.capability.recording.RecordingQuery;
import org.lensbridge.api.capability.system.User;
import org.lensbridge.api.device.Secret;
import org.lensbridge.api.driver.Description;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.testkit.AnsweringCamera;
import org.lensbridge.driver.testkit.DeviceRig;
import org.lensbridge.tck.Await;
import org.lensbridge.tck.CollectedEvents;

/** Devices that are slow, refuse parts, or answer anything: each call ends with what it says, in time, and the session goes on. */
@Timeout(120)
final class HostileDeviceTest {
    private static final String LISTING =
            """
            root.Brand.ProdNbr=NH720
            root.Properties.PTZ.PTZ=yes
            root.Network.IPAddress=192.0.2.7
            root.Network.SubnetMask=255.255.255.0
            root.Network.DefaultRouter=192.0.2.1
            root.Input.NbrOfInputs=1
            root.Output.NbrOfOutputs=1
            root.Time.TimeZone=GMT+2
            """;
    private static final TimeSpan EVER = new TimeSpan(Instant.EPOCH, Instant.parse("2099-01-01T00:00:00Z"));

    /** Good answers by the beginning of what follows {@code /cgi-bin/}; a test replaces some of them. */
    private final Map<String, byte[]> answers = new ConcurrentHashMap<>(good());

    private static Map<String, byte[]> good() {
        Map<String, byte[]> good = new LinkedHashMap<>();
        good.put("admin/param.cgi?action=list", AnsweringCamera.text(LISTING));
        good.put("admin/param.cgi?action=options", AnsweringCamera.text("root.Framerate.H264=1-25\n"));
        good.put("admin/date.cgi", AnsweringCamera.text("Apr 03, 2008 15:16:04\r\n"));
        good.put("admin/privacy.cgi", AnsweringCamera.text("Username:Dido\nAdmin:1\n"));
        good.put("admin/storagemanagement.cgi?action=list", AnsweringCamera.text("A_20270309_070000.avi\t7\n"));
        good.put("admin/eventdata.cgi?action=get", AnsweringCamera.text("Motion:Enabled=1;Triggered=0;\r\n"));
        good.put("com/ptz.cgi?query", AnsweringCamera.text("pan=1\ntilt=2\nzoom=3\nfocus=4\n"));
        good.put("com/ptz.cgi", AnsweringCamera.text("OK\n"));
        good.put("com/ptzconfig.cgi", AnsweringCamera.text("OK\n"));
        good.put("io/", AnsweringCamera.text("Input1=active\nOutput1=inactive\n"));
        return good;
    }

    private AnsweringCamera camera() {
        return new AnsweringCamera(request -> answers.entrySet().stream()
                .filter(each -> request.target().startsWith("/cgi-bin/" + each.getKey()))
                .max(Map.Entry.comparingByKey((a, b) -> Integer.compare(a.length(), b.length())))
                .map(Map.Entry::getValue));
    }

    private static DeviceRig rig(AnsweringCamera camera, Duration timeout) {
        return new DeviceRig(GenericDriverFactory::new, camera.address(), DeviceRig.login(), Map.of(), timeout);
    }

    /** One call of every kind, by a name. */
    private static Map<String, Runnable> calls(DeviceRig rig) {
        Map<String, Runnable> calls = new LinkedHashMap<>();
        at(rig, calls, 1, Snapshot.class, it -> it.take(SnapshotRequest.FRESH));
        at(rig, calls, 1, PanTiltZoom.class, PanTiltZoom::position);
        at(rig, calls, 1, Presets.class, Presets::list);
        at(rig, calls, 1, Tours.class, Tours::list);
        at(rig, calls, 1, Lens.class, Lens::status);
        at(rig, calls, 0, DigitalIo.class, DigitalIo::inputs);
        at(rig, calls, 0, EventSource.class, it -> it.listen(new CollectedEvents()));
        at(rig, calls, 0, Clock.class, Clock::time);
        at(rig, calls, 0, Users.class, Users::users);
        at(rig, calls, 0, Logs.class, it -> it.find(EVER, Page.FIRST));
        at(rig, calls, 0, Storage.class, Storage::disks);
        at(rig, calls, 0, NetworkConfiguration.class, NetworkConfiguration::interfaces);
        at(rig, calls, 0, Settings.class, it -> it.read(List.of("Network.IPAddress")));
        at(rig, calls, 1, Recordings.class, it -> it.find(RecordingQuery.of(EVER), Page.FIRST));
        at(rig, calls, 0, Maintenance.class, it -> {
            it.backup(Channels.newChannel(new ByteArrayOutputStream()), Progress.SILENT);
            return it;
        });
        return calls;
    }

    private static <C extends org.lensbridge.api.capability.Capability> void at(
            DeviceRig rig, Map<String, Runnable> calls, int channel, Class<C> type, Function<C, Object> call) {
        rig.session().capability(channel, type).ifPresent(it -> calls.put(type.getSimpleName(), () -> call.apply(it)));
    }

    @Test
    void aDeviceThatSaysNothingIsGivenUp() throws IOException {
        answers.replaceAll((path, answer) -> AnsweringCamera.SILENCE);
        try (AnsweringCamera camera = camera();
                DeviceRig rig = rig(camera, Duration.ofMillis(300))) {
            CameraException failure = assertThrows(CameraException.class, rig::connect);
            assertEquals(Kind.TIMEOUT, failure.kind());
        }
    }

    @Test
    void everyCallEndsInTimeWhenTheDeviceFallsSilent() throws IOException {
        try (AnsweringCamera camera = camera();
                DeviceRig rig = rig(camera, Duration.ofMillis(300))) {
            rig.connect();
            answers.replaceAll((path, answer) -> AnsweringCamera.SILENCE);
            for (String more :
                    List.of("jpg/", "admin/backup.cgi", "admin/systemlog.cgi", "admin/eventdata.cgi?action=m")) {
                answers.put(more, AnsweringCamera.SILENCE);
            }
            Map<String, Runnable> calls = calls(rig);
            assertEquals(15, calls.size(), calls.keySet()::toString);
            calls.forEach((name, call) -> {
                try {
                    assertTimeoutPreemptively(Duration.ofSeconds(30), call::run);
                } catch (CameraException e) {
                    assertTrue(e.kind() == Kind.TIMEOUT || e.kind() == Kind.BUSY, () -> name + " " + e);
                }
            });
        }
    }

    @Test
    void callsEndWhenTheSessionIsClosed() throws IOException {
        try (AnsweringCamera camera = camera();
                DeviceRig rig = rig(camera, Duration.ofMinutes(2))) {
            rig.connect();
            answers.replaceAll((path, answer) -> AnsweringCamera.SILENCE);
            for (String more : List.of("jpg/", "admin/backup.cgi", "admin/systemlog.cgi")) {
                answers.put(more, AnsweringCamera.SILENCE);
            }
            List<CompletableFuture<Void>> running = new ArrayList<>();
            int before = camera.requests().size();
            calls(rig).values().forEach(call -> {
                CompletableFuture<Void> done = new CompletableFuture<>();
                running.add(done);
                Thread thread = new Thread(() -> {
                    try {
                        call.run();
                        done.complete(null);
                    } catch (Throwable e) {
                        done.completeExceptionally(e);
                    }
                });
                thread.setDaemon(true);
                thread.start();
            });
            assertTrue(Await.until(() -> camera.requests().size() > before, Duration.ofSeconds(20)));
            rig.session().close();
            for (CompletableFuture<Void> each : running) {
                CompletionException failure = assertThrows(
                        CompletionException.class, () -> each.orTimeout(30, java.util.concurrent.TimeUnit.SECONDS)
                                .join());
                assertEquals(Kind.GONE, ((CameraException) failure.getCause()).kind(), () -> failure.getCause()
                        .toString());
            }
        }
    }

    @Test
    void aStopDoesNotWaitForWhatHangs() throws IOException {
        try (AnsweringCamera camera = camera();
                DeviceRig rig = rig(camera, Duration.ofMinutes(2))) {
            rig.connect();
            PanTiltZoom ptz = rig.capability(1, PanTiltZoom.class);
            ptz.move(new Velocity(0.5, 0, 0), Duration.ofSeconds(60));
            answers.put("jpg/", AnsweringCamera.SILENCE);
            answers.put("admin/privacy.cgi", AnsweringCamera.SILENCE);
            for (int i = 0; i < 20; i++) {
                boolean picture = i % 2 == 0;
                Thread thread = new Thread(() -> {
                    try {
                        if (picture) {
                            rig.capability(1, Snapshot.class).take(SnapshotRequest.FRESH);
                        } else {
                            rig.capability(0, Users.class).users();
                        }
                    } catch (CameraException expected) {
                        // It ends with the session.
                    }
                });
                thread.setDaemon(true);
                thread.start();
            }
            assertTrue(Await.until(
                    () -> camera.requests().stream()
                            .anyMatch(request -> request.target().contains("jpg")),
                    Duration.ofSeconds(20)));
            assertTimeoutPreemptively(Duration.ofSeconds(30), ptz::stop);
            assertTrue(camera.requests().stream()
                    .anyMatch(request -> request.target().endsWith("continuouspantiltmove=0,0")));
        }
    }

    @Test
    void oneRightThatIsLackingCostsItselfOnly() throws IOException {
        everyRight(AnsweringCamera.status("403 Forbidden"));
        everyRight(AnsweringCamera.answer(
                "401 Unauthorized",
                "WWW-Authenticate: Basic realm=\"camera\"\r\nContent-Type: text/plain",
                new byte[0]));
    }

    private void everyRight(byte[] refusal) throws IOException {
        for (String lacking : List.of(
                "admin/privacy.cgi",
                "admin/storagemanagement.cgi?action=list",
                "admin/date.cgi",
                "admin/eventdata.cgi?action=get",
                "admin/param.cgi?action=options",
                "com/ptz.cgi",
                "io/")) {
            answers.clear();
            answers.putAll(good());
            answers.put(lacking, refusal);
            try (AnsweringCamera camera = camera();
                    DeviceRig rig = rig(camera, Duration.ofSeconds(20))) {
                Description found = rig.connect();
                assertFalse(found.channels().isEmpty(), lacking);
                assertTrue(rig.session().capability(0, Settings.class).isPresent(), lacking);
            }
        }
    }

    @Test
    void garbageIsAFailureAndNoSurprise() throws IOException {
        Random random = new Random(11);
        for (int round = 0; round < 12; round++) {
            answers.clear();
            answers.putAll(good());
            byte[] rubbish = new byte[random.nextInt(3_000)];
            random.nextBytes(rubbish);
            boolean text = round % 2 == 0;
            byte[] answer = text
                    ? AnsweringCamera.text(new String(rubbish, StandardCharsets.ISO_8859_1).replace('<', '.'))
                    : AnsweringCamera.answer("200 OK", "Content-Type: application/octet-stream", rubbish);
            try (AnsweringCamera camera = camera();
                    DeviceRig rig = rig(camera, Duration.ofSeconds(20))) {
                if (round % 3 == 0) {
                    answers.replaceAll(
                            (path, good) -> path.contains("action=list") && path.contains("param") ? good : answer);
                }
                rig.connect();
                answers.replaceAll((path, good) -> answer);
                answers.put("jpg/", answer);
                answers.put("admin/systemlog.cgi", answer);
                calls(rig).forEach((name, call) -> {
                    try {
                        call.run();
                    } catch (CameraException e) {
                        assertFalse(e.kind() == Kind.DRIVER_FAILURE, () -> name + " " + e);
                    }
                });
            }
        }
    }

    @Test
    void passwordsOfUsersAreInNoFailure() throws IOException {
        try (AnsweringCamera camera = camera();
                DeviceRig rig = rig(camera, Duration.ofSeconds(20))) {
            rig.connect();
            Users users = rig.capability(0, Users.class);
            for (byte[] answer : List.of(
                    AnsweringCamera.text("# Error: pwd=hush7 is too short\n"),
                    AnsweringCamera.text("# Error: setting hush7\n"),
                    AnsweringCamera.text("Request failed: pwd=hush7\n"),
                    AnsweringCamera.text("?action=add&user=joe&pwd=hush7\n"),
                    AnsweringCamera.answer(
                            "500 Oops", "Content-Type: text/plain", "pwd=hush7".getBytes(StandardCharsets.UTF_8)),
                    AnsweringCamera.HANG_UP)) {
                answers.put("admin/pwdgrp.cgi", answer);
                CameraException failure = assertThrows(
                        CameraException.class,
                        () -> users.add(new User("joe", List.of(), "", false), Secret.of("hush7")));
                for (Throwable each = failure; each != null; each = each.getCause()) {
                    assertFalse(each.toString().contains("hush7"), each::toString);
                }
            }
        }
    }

    @Test
    void filesWithOddNamesAreAskedForAsTheyAre() throws IOException {
        answers.put(
                "admin/storagemanagement.cgi?action=list",
                AnsweringCamera.text("../../etc/20270309_070000.avi\t4\nA&B=20270309_080000.avi\t4\n"));
        answers.put("admin/storagemanagement.cgi?action=download", AnsweringCamera.text("data"));
        try (AnsweringCamera camera = camera();
                DeviceRig rig = rig(camera, Duration.ofSeconds(20))) {
            rig.connect();
            Recordings recordings = rig.capability(1, Recordings.class);
            recordings.find(RecordingQuery.of(EVER), Page.FIRST).items().forEach(found -> {
                ByteArrayOutputStream copy = new ByteArrayOutputStream();
                recordings.download(found, Channels.newChannel(copy), Progress.SILENT);
                assertEquals("data", copy.toString(StandardCharsets.UTF_8));
            });
            assertEquals(
                    List.of(
                            "storagemanagement.cgi?action=download&filename=..%2F..%2Fetc%2F20270309_070000.avi",
                            "storagemanagement.cgi?action=download&filename=A%26B%3D20270309_080000.avi"),
                    camera.sent("storagemanagement.cgi").stream()
                            .filter(target -> target.contains("download"))
                            .toList());
        }
    }
}
