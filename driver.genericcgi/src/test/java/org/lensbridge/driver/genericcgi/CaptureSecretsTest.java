package org.lensbridge.driver.genericcgi;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lensbridge.api.capability.Logs;
import org.lensbridge.api.capability.Maintenance;
import org.lensbridge.api.capability.Operations;
import org.lensbridge.api.capability.Settings;
import org.lensbridge.api.capability.Users;
import org.lensbridge.api.capability.control.Progress;
import org.lensbridge.api.capability.system.User;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.device.Secret;
import org.lensbridge.transport.capture.Recording;
import org.lensbridge.transport.capture.RecordingPlan;

/** Passwords that settings, users and files hold are in no capture. */
final class CaptureSecretsTest {
    @TempDir
    Path folder;

    @Test
    void capturesHoldNoPassword() throws Exception {
        Path file = folder.resolve("capture.jsonl");
        try (GeneralCamera device = new GeneralCamera();
                Rig rig = Rig.to(device.camera)) {
            device.answers.put(
                    "param.cgi?action=list",
                    GeneralCamera.LISTING + "root.Network.FTP.Password=hushA\nroot.Network.PPPoE.Pwd=hushB\n");
            device.answers.put("pwdgrp.cgi", "OK\n");
            device.answers.put("userinfo.cgi", "List username and password\nAdmin:hushC\n");
            device.answers.put("backup.cgi", "etc/passwd hushD");
            device.answers.put("serverreport.cgi", "ftp secret is hushE\n");
            Recording recording = rig.transport.record(new RecordingPlan(
                    DeviceAddress.parse(device.camera.address()),
                    List.of(),
                    file,
                    Map.of(),
                    Duration.ofMinutes(5),
                    1 << 20,
                    RecordingPlan.USUAL_REPLY));
            rig.connect();
            rig.capability(0, Users.class).add(new User("joe", List.of(), "", false), Secret.of("hushF"));
            rig.capability(0, Users.class).changePassword("mia", Secret.EMPTY, Secret.of("hushG"));
            rig.capability(0, Operations.class).invoke("user.passwords", Map.of());
            rig.capability(0, Settings.class).write(Map.of("Network.FTP.Password", Value.of("hushH")));
            ByteArrayOutputStream copy = new ByteArrayOutputStream();
            rig.capability(0, Maintenance.class).backup(Channels.newChannel(copy), Progress.SILENT);
            rig.capability(0, Logs.class).report(Channels.newChannel(copy), Progress.SILENT);
            recording.close();
        }
        String captured = Files.readString(file);
        assertTrue(captured.contains("root.Network.IPAddress=192.0.2.7"), captured);
        int at = captured.indexOf("hush");
        assertFalse(at >= 0, () -> captured.substring(Math.max(0, at - 300), at + 20));
    }
}
