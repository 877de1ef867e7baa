package org.lensbridge.driver.genericcgi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.lensbridge.api.capability.Users;
import org.lensbridge.api.capability.system.User;
import org.lensbridge.api.device.Secret;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;

final class UsersTest {
    private static final List<User> BOTH = List.of(
            new User("Admin", List.of("dido", "camctrl", "talk", "listen"), "", false),
            new User("mia", List.of("camctrl", "listen"), "", false));

    private final GeneralCamera device = new GeneralCamera();

    @AfterEach
    void close() {
        device.close();
    }

    private Users users() {
        device.answers.put("pwdgrp.cgi?action=add", "OK\n");
        device.answers.put("pwdgrp.cgi?action=update", "OK\n");
        device.answers.put("pwdgrp.cgi?action=remove", "OK\n");
        return device.rig().capability(0, Users.class);
    }

    private static void invalid(Executable call) {
        assertEquals(
                Kind.INVALID_ARGUMENT, assertThrows(CameraException.class, call).kind());
    }

    private static User user(String name, String... groups) {
        return new User(name, List.of(groups), "", false);
    }

    @Test
    void listsUsersByWhatTheyMayDo() {
        assertEquals(BOTH, users().users());
    }

    @Test
    void listsMembersOfGroupsWhereThatIsAllThereIs() {
        device.answers.remove("privacy.cgi");
        device.answers.put(
                "pwdgrp.cgi?action=get",
                "admin=\"Admin\"\ndido=\"Admin\"\ncamctrl=\"Admin,mia\"\ntalk=Admin\nlisten=\"Admin,mia\"\n");
        assertEquals(BOTH, users().users());
    }

    @Test
    void addsChangesAndRemoves() {
        Users users = users();
        users.add(user("joe", "talk", "dido"), Secret.of("Yard8"));
        users.update(user("mia", "CamCtrl"));
        users.update(user("mia", "listen", "camctrl"));
        users.update(user("mia"));
        users.changePassword("mia", Secret.of("old"), Secret.of("New1"));
        users.remove("mia");
        users.remove("nobody");
        assertEquals(
                List.of(
                        "pwdgrp.cgi?action=add&user=joe&pwd=Yard8&sgrp=talk:dido",
                        "pwdgrp.cgi?action=update&user=mia&sgrp=camctrl",
                        "pwdgrp.cgi?action=update&user=mia&sgrp=",
                        "pwdgrp.cgi?action=update&user=mia&pwd=New1",
                        "pwdgrp.cgi?action=remove&user=mia"),
                device.asked().stream()
                        .filter(target -> target.startsWith("pwdgrp"))
                        .toList());
    }

    @Test
    void whatTheDeviceDoesNotTakeIsNotSent() {
        Users users = users();
        invalid(() -> users.add(user("joe smith"), Secret.of("Yard8")));
        CameraException failure =
                assertThrows(CameraException.class, () -> users.add(user("joe"), Secret.of("y&rd hush")));
        assertTrue(failure.reason().contains("'password'") && failure.reason().contains("a-zA-Z0-9"), failure.reason());
        assertFalse(failure.toString().contains("hush"), failure.toString());
        invalid(() -> users.add(user("mia"), Secret.of("Yard8")));
        invalid(() -> users.add(user("joe", "root"), Secret.of("Yard8")));
        invalid(() -> users.update(user("joe", "talk")));
        invalid(() -> users.changePassword("joe", Secret.EMPTY, Secret.of("a")));
        invalid(() -> users.changePassword("mia", Secret.EMPTY, Secret.of("a b")));
        assertTrue(device.asked().stream().noneMatch(target -> target.startsWith("pwdgrp")));
    }

    @Test
    void refusalsAreTyped() {
        Users users = users();
        device.answers.put("pwdgrp.cgi?action=add", "# Error: user limit\n");
        CameraException failure =
                assertThrows(CameraException.class, () -> users.add(user("joe"), Secret.of("Yard8hush")));
        assertEquals("user.add", failure.operation());
        assertFalse(failure.toString().contains("Yard8hush"));
        device.answers.put("privacy.cgi", "\u0000\u0001garbage");
        assertThrows(CameraException.class, users::users);
    }
}
