package org.lensbridge.driver.axis.capability.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lensbridge.api.capability.Users;
import org.lensbridge.api.capability.system.User;
import org.lensbridge.api.device.Secret;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.testkit.AnsweringCamera;

class UsersTest {
    private final SystemCamera device = new SystemCamera();

    @AfterEach
    void close() throws IOException {
        device.close();
    }

    private Users users() {
        return device.connect().capability(Users.class);
    }

    private List<String> forms() {
        return device.camera.requests().stream()
                .filter(request -> request.target().startsWith("/axis-cgi/pwdgrp.cgi"))
                .map(request -> request.body().isEmpty() ? request.target() : request.body())
                .filter(text -> !text.endsWith("action=get"))
                .toList();
    }

    @Test
    void listsWhoWasAddedWithTheirGroups() {
        assertEquals(
                List.of(
                        new User("root", List.of("admin", "operator", "ptz", "viewer"), "", true),
                        new User("kim", List.of("admin", "operator", "viewer"), "", false),
                        new User("lee", List.of("ptz", "viewer"), "", false)),
                users().users());
    }

    @Test
    void listsTheMembersOfAllGroupsWhereNothingElseTellsThem() {
        device.text(
                "users",
                "users=\r\nviewer=\"root\"\r\noperator = root , guest\r\nadmin='root'\r\nroot=\"root\"\r\nptz=");
        assertEquals(
                List.of(
                        new User("root", List.of("admin", "operator", "viewer"), "", true),
                        new User("guest", List.of("operator"), "", false)),
                users().users());
    }

    @Test
    void currentFirmwareKeepsNobody() {
        device.with("5.51.1", "11.5.64");
        assertFalse(users().users().get(0).reserved());
    }

    @Test
    void addsUsersWithTheGroupsBelow() {
        Users users = users();
        device.page("pwdgrp.cgi", "Created account pat.");
        users.add(new User("pat", List.of("Admin"), "Gate & yard", false), Secret.of("p&ss w=1"));
        assertEquals(
                List.of(
                        "action=add&user=pat&pwd=p%26ss%20w%3D1&grp=users&sgrp=admin:operator:viewer&comment=Gate%20%26%20yard"),
                forms());
    }

    @ParameterizedTest
    @CsvSource({
        "kim, viewer, x",
        "pat-1, viewer, x",
        "a23456789012345, viewer, x",
        "pat, guests, x",
        "pat, '', x",
        "pat, viewer, ''"
    })
    void refusesUsersThatCannotBe(String name, String group, String password) {
        Users users = users();
        User user = new User(name, group.isEmpty() ? List.of() : List.of(group), "", false);
        refused(Kind.INVALID_ARGUMENT, () -> users.add(user, Secret.of(password)));
        assertEquals(List.of(), forms());
    }

    @Test
    void changesNothingButWhatDiffers() {
        Users users = users();
        device.text("pwdgrp.cgi", "Modified account lee.");
        users.update(new User("lee", List.of("viewer", "ptz"), "", false));
        assertEquals(List.of(), forms());
        users.update(new User("lee", List.of("viewer"), "", false));
        users.update(new User("lee", List.of("ptz"), "Night shift", false));
        users.changePassword("lee", Secret.of("old"), Secret.of("new"));
        assertEquals(
                List.of(
                        "action=update&user=lee&sgrp=viewer",
                        "action=update&user=lee&comment=Night%20shift",
                        "action=update&user=lee&pwd=new"),
                forms());
    }

    @Test
    void removesUsersThatThereAre() {
        Users users = users();
        device.text("pwdgrp.cgi", "");
        users.remove("nobody");
        users.remove("lee");
        refused(Kind.UNSUPPORTED, () -> users.remove("root"));
        assertEquals(List.of("/axis-cgi/pwdgrp.cgi?action=remove&user=lee"), forms());
    }

    @Test
    void changesNobodyWhoIsNotThere() {
        Users users = users();
        refused(Kind.INVALID_ARGUMENT, () -> users.update(new User("pat", List.of("viewer"), "", false)));
        refused(Kind.INVALID_ARGUMENT, () -> users.changePassword("pat", Secret.of("a"), Secret.of("b")));
        assertEquals(List.of(), forms());
    }

    @ParameterizedTest
    @CsvSource({
        "'Error: consult the system log file.', INVALID_ARGUMENT",
        "'<html><body>Error: account user name.</body></html>', INVALID_ARGUMENT",
        "'<html><body>Welcome</body></html>', INVALID_ARGUMENT",
        "'Hello from s3cret', PROTOCOL"
    })
    void tellsWhatADeviceRefusesWithoutThePassword(String answer, Kind kind) {
        Users users = users();
        device.answers.put(
                "pwdgrp.cgi",
                AnsweringCamera.answer("200 OK", "Content-Type: text/html", answer.getBytes(StandardCharsets.UTF_8)));
        CameraException failure = assertThrows(
                CameraException.class, () -> users.changePassword("lee", Secret.EMPTY, Secret.of("s3cret")));
        assertEquals(kind, failure.kind(), failure::toString);
        assertFalse(failure.toString().contains("s3cret"), failure::toString);
    }

    @Test
    void anAnswerWithoutGroupsIsNone() {
        Users users = users();
        device.text("users", "<html><body>Welcome</body></html>");
        refused(Kind.INVALID_ARGUMENT, users::users);
        device.text("users", "colour=\"blue\"");
        refused(Kind.PROTOCOL, users::users);
    }

    private static void refused(Kind kind, Runnable call) {
        CameraException failure = assertThrows(CameraException.class, call::run);
        assertEquals(kind, failure.kind(), failure::toString);
    }
}
