package org.lensbridge.driver.excelsense.capability.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lensbridge.api.capability.Clock;
import org.lensbridge.api.capability.Logs;
import org.lensbridge.api.capability.Maintenance;
import org.lensbridge.api.capability.NetworkConfiguration;
import org.lensbridge.api.capability.Users;
import org.lensbridge.api.capability.control.Page;
import org.lensbridge.api.capability.control.TimeSpan;
import org.lensbridge.api.capability.system.Changeover;
import org.lensbridge.api.capability.system.ClockSettings;
import org.lensbridge.api.capability.system.DaylightSaving;
import org.lensbridge.api.capability.system.LogEntry;
import org.lensbridge.api.capability.system.TimeServer;
import org.lensbridge.api.capability.system.User;
import org.lensbridge.api.device.Secret;
import org.lensbridge.api.driver.Description;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.excelsense.ScriptedDevice;
import org.lensbridge.driver.testkit.DeviceRig;

/** Devices that lack things, refuse them, or answer with what nobody understands. */
class RefusingSystemTest {
    private static final String TIME = "year=2026\r\nmonth=5\r\nday=4\r\nhour=3\r\nminute=2\r\nsecond=1\r\n";
    private static final String ZONE =
            "timeZone=85\r\nDSTOpenFlag=0\r\nbeginMonth=3\r\nbeginWeekly=5\r\nbeginWeekDays=0\r\n"
                    + "beginTime=60\r\nendMonth=10\r\nendWeekly=5\r\nendWeekDays=0\r\nendTime=120\r\n";
    private static final String NTP =
            "enableFlag=1\r\nIPProtoVer=1\r\nNTPIP=192.0.2.7\r\nNTPPort=0\r\nNTPCheckTime=3600\r\n";

    private static CameraException failure(Executable call) {
        return assertThrows(CameraException.class, call);
    }

    @Test
    void whatADeviceLacksIsAbsentWithTheReason() throws IOException {
        try (ScriptedDevice device = new ScriptedDevice()) {
            device.text("type=dateTime", "error,return=-22").text("type=localNetwork", "error,return=-512");
            Description description = device.rig().connect();
            Map<String, String> absences = description.channels().get(0).absences();
            assertTrue(absences.get("Clock").contains("Error -22"), absences.toString());
            assertTrue(absences.get("NetworkConfiguration").contains("section Local Network"), absences.toString());
            assertTrue(device.rig().session().capability(0, Maintenance.class).isPresent());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "OK", "year=0\r\nmonth=0\r\n", "<html>Hello</html>", "\u0000\u0001", "year=9999999999999\r\n"
            })
    void garbageForATimeIsAFailureWithAName(String answer) throws IOException {
        try (ScriptedDevice device = new ScriptedDevice()) {
            device.text("type=dateTime", TIME);
            Clock clock = device.connect().capability(0, Clock.class);
            device.text("type=dateTime", answer);
            CameraException failure = failure(clock::time);
            assertTrue(failure.kind() == Kind.PROTOCOL || failure.kind() == Kind.UNSUPPORTED, failure.toString());
            assertEquals("time.get", failure.operation());
        }
    }

    @Test
    void aRuleThatTheDeviceCannotKeepIsNotSent() throws IOException {
        try (ScriptedDevice device = new ScriptedDevice()) {
            device.text("type=dateTime", TIME).text("get&type=timeZone", ZONE).text("get&type=NTP", NTP);
            Clock clock = device.connect().capability(0, Clock.class);
            Changeover good = new Changeover(Month.MARCH, 5, 7, LocalTime.of(2, 0));
            for (Changeover bad : List.of(
                    new Changeover(Month.MARCH, 0, 30, LocalTime.of(2, 0)),
                    new Changeover(Month.MARCH, 5, 7, LocalTime.of(2, 15)))) {
                ClockSettings wanted = new ClockSettings(
                        Optional.empty(), Optional.of(new DaylightSaving(true, good, bad)), Optional.empty());
                assertEquals(
                        Kind.INVALID_ARGUMENT,
                        failure(() -> clock.write(wanted)).kind());
            }
            for (ClockSettings wanted : List.of(
                    new ClockSettings(Optional.of(ZoneOffset.UTC), Optional.empty(), Optional.empty()),
                    new ClockSettings(
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(new TimeServer(true, "192.0.2.8", 123, Duration.ofMinutes(5)))))) {
                assertEquals(
                        Kind.UNSUPPORTED, failure(() -> clock.write(wanted)).kind());
            }
            ClockSettings name =
                    new ClockSettings(Optional.empty(), Optional.empty(), Optional.of(TimeServer.of("time.example")));
            assertEquals(Kind.INVALID_ARGUMENT, failure(() -> clock.write(name)).kind());
            assertTrue(device.targets().stream().noneMatch(target -> target.contains("action=set")));
            assertEquals(123, clock.settings().server().orElseThrow().port(), "no port is NTP's own");
        }
    }

    @Test
    void whatADeviceDoesNotTellOfItsClockIsEmpty() throws IOException {
        try (ScriptedDevice device = new ScriptedDevice()) {
            device.text("type=dateTime", TIME)
                    .text("get&type=timeZone", "timeZone=85\r\nDSTOpenFlag=0\r\nbeginMonth=0\r\n")
                    .text("get&type=NTP", "error,return=-22");
            ClockSettings settings = device.connect().capability(0, Clock.class).settings();
            assertEquals(new ClockSettings(Optional.empty(), Optional.empty(), Optional.empty()), settings);
        }
    }

    @Test
    void entriesOfALogWithoutATimeOrAWordAreHarmless() throws IOException {
        try (ScriptedDevice device = new ScriptedDevice()) {
            device.text("type=dateTime", TIME);
            device.text(
                    "type=systemLogInfo",
                    "SystemLogInfoCount=4\r\nSystemLogInfoBegin=1\r\nmajorType=4\r\nminorType=6\r\ntime=none\r\nlogData=x=y\r\n"
                            + "newParamInfo=passwd=N3w\r\nnext_SystemLogInfoURL=2\r\nlogData=\r\nnext_SystemLogInfoURL=3\r\n"
                            + "majorType=1\r\ntime=1999-01-01 1:1:1\r\nSystemLogInfoEnd=3\r\n");
            Logs logs = device.connect().capability(0, Logs.class);
            TimeSpan span = TimeSpan.before(Instant.parse("2026-05-04T03:00:00Z"), Duration.ofDays(1));
            List<LogEntry> entries = logs.find(span, Page.FIRST).items();
            assertEquals(List.of(new LogEntry(Optional.empty(), "4.6", "", "x=y")), entries);
            device.text("type=systemLogInfo", "error,return=-309");
            assertEquals(
                    Kind.PROTOCOL, failure(() -> logs.find(span, Page.FIRST)).kind());
        }
    }

    @Test
    void aNetworkWithoutMarkersIsRead() throws IOException {
        try (ScriptedDevice device = new ScriptedDevice()) {
            device.text(
                    "type=localNetwork",
                    "IPProtoVer=1\nnetCardId=1\nIPAddress=192.0.2.7\nsubNetmask=255.0.255.0\nsubGetway=\nautoGetIPFlag=1\n");
            NetworkConfiguration network = device.connect().capability(0, NetworkConfiguration.class);
            assertEquals("192.0.2.7", network.interfaces().get(0).address());
            assertEquals(0, network.interfaces().get(0).prefix());
            device.text("type=localNetwork", "netCardId=1\n");
            assertEquals(Kind.PROTOCOL, failure(network::interfaces).kind());
        }
    }

    @Test
    void newPasswordsShowNowhere() throws IOException {
        try (ScriptedDevice device = new ScriptedDevice()) {
            device.text("type=User", "error: user=kiln newpasswd=N3wSecret");
            DeviceRig rig = device.connect();
            Users users = rig.capability(0, Users.class);
            for (Executable call : List.<Executable>of(
                    () -> users.add(new User("kiln", List.of(), "", false), Secret.of("N3wSecret")),
                    () -> users.changePassword("kiln", Secret.of("a"), Secret.of("N3wSecret")))) {
                for (Throwable at = failure(call); at != null; at = at.getCause()) {
                    assertFalse(at.toString().contains("N3wSecret"), at.toString());
                }
            }
            assertTrue(rig.context().warnings().stream().noneMatch(warning -> warning.contains("N3wSecret")));
        }
    }

    @Test
    void aRestartThatIsRefusedIsToldAndAskedForOnce() throws IOException {
        try (ScriptedDevice device = new ScriptedDevice()) {
            device.text("action=restart", "error,return=-505");
            Maintenance maintenance = device.connect().capability(0, Maintenance.class);
            assertEquals(Kind.BUSY, failure(maintenance::restart).kind());
            assertEquals(1, device.sent("operate.cgi").size());
        }
    }
}
