package org.lensbridge.driver.dahua;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.Users;
import org.lensbridge.api.capability.system.User;
import org.lensbridge.api.capability.system.UserGroup;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.Secret;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.driver.testkit.ScriptedCamera;
import org.lensbridge.simulator.DahuaCamera;

class UsersTest {
    private static final Secret FIRST = Secret.of("one & 2+3");
    private static final Secret SECOND = Secret.of("%new one=");

    private DahuaCamera camera;
    private Rig rig;
    private Users users;

    @BeforeEach
    void connect() {
        camera = DahuaCamera.builder().login(Rig.USER, Rig.PASSWORD).start();
        rig = Rig.to(camera.address());
        rig.connect();
        users = rig.capability(0, Users.class);
    }

    @AfterEach
    void close() {
        rig.close();
        camera.close();
    }

    private static User user(String name, String group, String memo) {
        return new User(name, List.of(group), memo, false);
    }

    /** Whether the device takes a login. */
    private boolean takes(String user, Secret password) {
        try (Rig other = Rig.as(camera.address(), Credentials.login(user, password), Duration.ofSeconds(5))) {
            other.connect();
            return true;
        } catch (CameraException e) {
            assertEquals(Kind.AUTH_REFUSED, e.kind());
            return false;
        }
    }

    @Test
    void anAddedUserCanLogIn() {
        assertFalse(takes("mia", FIRST));
        users.add(user("mia", "USER", "night shift"), FIRST);
        assertTrue(takes("mia", FIRST));
        assertEquals(
                List.of(user("mia", "user", "night shift")),
                users.users().stream().filter(user -> user.name().equals("mia")).toList());
        users.changePassword("mia", FIRST, SECOND);
        assertTrue(takes("mia", SECOND));
        users.remove("mia");
        assertFalse(takes("mia", SECOND));
        users.remove("mia");
    }

    @Test
    void updatesWhatChanges() {
        users.add(user("mia", "user", ""), FIRST);
        users.update(user("mia", "admin", "back"));
        assertEquals(
                List.of(user("mia", "admin", "back")),
                users.users().stream().filter(user -> user.name().equals("mia")).toList());
        users.update(user("mia", "admin", "back"));
        users.update(new User("mia", List.of(), "gone", false));
        assertEquals(
                List.of("modifyUser&name=mia&user.Memo=back&user.Group=admin", "modifyUser&name=mia&user.Memo=gone"),
                camera.requests().stream()
                        .map(request -> request.target())
                        .filter(target -> target.contains("modifyUser"))
                        .map(target -> target.substring(target.indexOf("modifyUser")))
                        .toList());
    }

    @Test
    void tellsTheGroupsAndTheirRights() {
        List<UserGroup> groups = users.options().groups();
        assertTrue(groups.stream()
                .anyMatch(
                        group -> group.name().equals("admin") && !group.rights().isEmpty()));
        assertTrue(groups.stream().anyMatch(group -> group.name().equals("user")));
    }

    @Test
    void refusesWhatCannotBe() {
        assertEquals(Kind.INVALID_ARGUMENT, failure(() -> users.add(user(Rig.USER, "admin", ""), FIRST)));
        assertEquals(Kind.INVALID_ARGUMENT, failure(() -> users.add(user("mia", "pilots", ""), FIRST)));
        assertEquals(Kind.INVALID_ARGUMENT, failure(() -> users.add(new User("mia", List.of(), "", false), FIRST)));
        assertEquals(Kind.INVALID_ARGUMENT, failure(() -> users.update(user("nobody", "user", ""))));
        assertTrue(
                camera.requests().stream().noneMatch(request -> request.target().matches(".*(add|modify)User.*")));
    }

    private static Kind failure(Runnable call) {
        return assertThrows(CameraException.class, call::run).kind();
    }

    @Test
    void reservedUsersStayAndPasswordsShowNowhere() throws Exception {
        Map<String, String> answers = Map.of(
                "getSystemInfo", "serialNumber=4H0B1C2D3E\r\ndeviceType=IPC-A\r\n",
                "getUserInfoAll",
                        "users[0].Name=admin\r\nusers[0].Group=admin\r\nusers[0].Reserved=true\r\nusers[1].Id=2\r\n",
                "getGroupInfoAll", "Error\r\nErrorID=0, Detail=Invalid Authority!\r\n");
        try (ScriptedCamera scripted = new ScriptedCamera(answers);
                Rig other = Rig.to(scripted.address())) {
            other.connect();
            Users keeper = other.capability(0, Users.class);
            assertEquals(List.of(new User("admin", List.of("admin"), "", true)), keeper.users());
            assertEquals(
                    List.of(new UserGroup("admin", "", Set.of()), new UserGroup("user", "", Set.of())),
                    keeper.options().groups());
            assertEquals(Kind.UNSUPPORTED, failure(() -> keeper.remove("admin")));
            CameraException refused =
                    assertThrows(CameraException.class, () -> keeper.add(user("mia", "user", ""), FIRST));
            assertFalse(refused.toString().contains(FIRST.reveal()), refused.toString());
            assertTrue(scripted.targets().stream().noneMatch(target -> target.contains("deleteUser")));
        }
    }
}
