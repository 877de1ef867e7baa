package org.lensbridge.driver.axis.capability.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.device.ChannelInfo;
import org.lensbridge.driver.testkit.AnsweringCamera;

class SystemFinderTest {
    private static final Set<String> ALL = Set.of("Clock", "Logs", "Maintenance", "NetworkConfiguration", "Users");
    private static final byte[] REFUSED = AnsweringCamera.status("403 Forbidden");

    private final SystemCamera device = new SystemCamera();

    @AfterEach
    void close() throws IOException {
        device.close();
    }

    private ChannelInfo found() {
        return device.rig.connect().channels().get(0);
    }

    private static Set<String> system(ChannelInfo channel) {
        Set<String> names = new TreeSet<>(channel.capabilities());
        names.retainAll(ALL);
        return names;
    }

    @Test
    void findsAllForAnAdministrator() {
        assertEquals(ALL, system(found()));
    }

    @Test
    void asksAnotherUserForNothingThatIsTheAdministrators() {
        device.with("root.Network.BootProto=dhcp\r\n", "").text("usergroup.cgi", "lee\nlee ptz viewer\n");
        ChannelInfo channel = found();
        assertEquals(Set.of(), system(channel));
        Map<String, String> absences = channel.absences();
        ALL.forEach(name -> assertTrue(absences.get(name).startsWith("Asked for users.own"), absences::toString));
        assertEquals(
                0,
                device.camera.sent("pwdgrp.cgi").size()
                        + device.camera.sent("date.cgi").size());
    }

    @Test
    void whoeverMayWatchHasTheTimeOfCurrentFirmware() {
        device.listing("time-service", "network-settings", "user-management")
                .with("root.Network.BootProto=dhcp\r\n", "root.Network.BootProto=******\r\n")
                .text("usergroup.cgi", "lee\nlee viewer\n")
                .data("getDateTimeInfo", "{\"dateTime\":\"2024-02-29T12:00:00Z\"}");
        assertEquals(Set.of("Clock"), system(found()));
    }

    @Test
    void anAdministratorOfAnotherNameIsOne() {
        device.listing("network-settings")
                .with("root.Network.BootProto=dhcp\r\n", "")
                .text("usergroup.cgi", "viewer\nviewer admin operator viewer\n")
                .data("getNetworkInfo", "{\"devices\":[{\"name\":\"eth0\",\"IPv4\":{}}]}");
        assertEquals(ALL, system(found()));
    }

    @Test
    void whoMayNotListUsersMayNotDoTheRest() {
        device.answers.put("users", REFUSED);
        ChannelInfo channel = found();
        assertEquals(Set.of(), system(channel));
        assertTrue(channel.absences().get("Logs").startsWith("Asked for users.list"), channel::toString);
        assertTrue(channel.absences().get("Maintenance").contains("403"), channel::toString);
    }

    @Test
    void aDeviceThatKnowsNoUsersStillHasTheRest() {
        device.answers.remove("users");
        device.answers.remove("date.cgi");
        device.with("root.Network", "root.Other");
        ChannelInfo channel = found();
        assertEquals(Set.of("Logs", "Maintenance"), system(channel));
        assertTrue(channel.absences().get("Users").startsWith("Asked for users.list"), channel::toString);
        assertTrue(channel.absences().get("Clock").startsWith("Asked for time.date"), channel::toString);
        assertTrue(
                channel.absences().get("NetworkConfiguration").startsWith("Asked for param.list"), channel::toString);
    }

    @Test
    void whatTheDeviceListsIsNotAskedForAgain() {
        device.listing("time-service", "ntp", "network-settings", "fwmgr").page("users", "Welcome");
        assertEquals(Set.of("Clock", "Logs", "Maintenance", "NetworkConfiguration"), system(found()));
        assertEquals(0, device.camera.sent("time.cgi").size());
        assertEquals(0, device.camera.sent("network_settings.cgi").size());
    }
}
