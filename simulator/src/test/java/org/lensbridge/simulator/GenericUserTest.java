package org.lensbridge.simulator;

import static org.junit.jupiter.api.Assertions.*;

import org.junit.jupiter.api.Test;

class GenericUserTest {
    private static final String USERS = "admin/pwdgrp.cgi?action=";

    @Test
    void keepsUsersWithTheirGroups() throws Exception {
        try (GenericCamera camera = GenericCamera.builder().login("Admin", "a1").start()) {
            GenericAsk ask = GenericAsk.of(camera).as("Admin", "a1");
            assertEquals("OK\r\n", ask.text(USERS + "add&user=mia&pwd=m1&sgrp=camctrl:listen"));
            String groups = ask.text(USERS + "get");
            assertTrue(groups.startsWith("dido=\"Admin\"\ncamctrl=\"Admin,mia\"\n"), groups);
            assertEquals(
                    "Username:Dido:Camset:Talk:Listen \nAdmin:1:1:1:1\nmia:0:1:0:1\n", ask.text("admin/privacy.cgi"));
            ask.text(USERS + "update&user=mia&pwd=m2");
            assertEquals("List username and password\r\nAdmin:a1\r\nmia:m2\r\n", ask.text("admin/userinfo.cgi"));
            assertEquals(200, GenericAsk.of(camera).as("mia", "m2").status("com/ptz.cgi?info=1"));
            assertEquals("OK\r\n", ask.text(USERS + "remove&user=mia"));
            assertTrue(ask.text(USERS + "update&user=mia&pwd=m3").startsWith("# Error: "));
            assertTrue(ask.text(USERS + "add&user=m!a&pwd=m3").startsWith("# Error: "));
            assertTrue(ask.text(USERS + "add&user=tom&pwd=m3&sgrp=kings").startsWith("# Error: "));
        }
    }

    @Test
    void refusesThoseWhoAreNoAdministrators() throws Exception {
        try (GenericCamera camera =
                GenericCamera.builder().login("Admin", "a1").viewer("eva", "e1").start()) {
            GenericAsk eva = GenericAsk.of(camera).as("eva", "e1");
            assertEquals(200, eva.status("jpg/image.cgi"));
            assertEquals(200, eva.status("com/ptz.cgi?zoomsteps=4"));
            assertEquals(401, eva.status("admin/param.cgi?action=list"));
            assertEquals(401, eva.status("io/input.cgi?check=1"));
            assertEquals(401, GenericAsk.of(camera).status("jpg/image.cgi"));
            assertEquals(200, GenericAsk.of(camera).as("Admin", "a1").status("admin/date.cgi?action=get"));
        }
    }

    @Test
    void lacksWhatItsFirmwareDoesNotHave() throws Exception {
        try (GenericCamera camera = GenericCamera.builder()
                .lacking("admin/systemlog.cgi", "param.cgi?options")
                .start()) {
            GenericAsk ask = GenericAsk.of(camera);
            assertEquals(404, ask.status("admin/systemlog.cgi"));
            assertEquals("# Error: unknown action\n", ask.text("admin/param.cgi?action=options"));
            assertEquals(404, ask.status("com/ptzconfig.cgi?home=yes"));
            assertEquals(400, ask.status("admin/restore.cgi"));
        }
    }
}
