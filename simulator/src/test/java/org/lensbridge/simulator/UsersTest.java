package org.lensbridge.simulator;

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 4.12. */
class UsersTest {
    private static final String ADD =
            "addUser&user.Name=ines&user.Password=s3cret&user.Group=user&user.Sharable=true&user.Memo=night%20watch";
    private DahuaCamera camera;

    @BeforeEach
    void start() {
        camera = DahuaCamera.builder().login("admin", "first").start();
    }

    @AfterEach
    void stop() {
        camera.close();
    }

    @Test
    void aUserWhoWasAddedLogsIn() throws IOException {
        assertEquals(401, Ask.login(camera, "ines", "s3cret"));
        assertEquals("OK\r\n", asAdmin(ADD));
        assertEquals(200, Ask.login(camera, "ines", "s3cret"));
        assertEquals(
                List.of(
                        "user.Name=ines",
                        "user.Memo=night watch",
                        "user.Group=user",
                        "user.Reserved=false",
                        "user.Sharable=true",
                        "user.AuthList=Monitor,Replay"),
                asAdmin("getUserInfo&name=ines").lines().toList());
        assertTrue(asAdmin("getUserInfoAll").contains("users[1].Id=2\r\nusers[1].Name=ines\r\n"));
    }

    @Test
    void aNewPasswordCountsAndTheOldOneNoLonger() throws IOException {
        asAdmin(ADD);
        assertTrue(asAdmin("modifyPassword&name=ines&pwd=other&pwdOld=wrong").startsWith("Error"));
        assertEquals("OK\r\n", asAdmin("modifyPassword&name=ines&pwd=other&pwdOld=s3cret"));
        assertEquals(401, Ask.login(camera, "ines", "s3cret"));
        assertEquals(200, Ask.login(camera, "ines", "other"));
    }

    @Test
    void aDeletedUserIsNobody() throws IOException {
        asAdmin(ADD);
        assertEquals("OK\r\n", asAdmin("deleteUser&name=ines"));
        assertEquals(401, Ask.login(camera, "ines", "s3cret"));
        assertTrue(asAdmin("getUserInfo&name=ines").startsWith("Error"));
    }

    @Test
    void theGroupDecidesWhatAUserMay() throws IOException {
        asAdmin(ADD);
        String change = "/cgi-bin/configManager.cgi?action=setConfig&General.MachineName=mine";
        try (RawClient ines = new RawClient(camera).login("ines", "s3cret")) {
            assertEquals(
                    "Error\r\nErrorID=0, Detail=Invalid Authority!\r\n",
                    ines.get(change).text());
            assertEquals("OK\r\n", asAdmin("modifyUser&name=ines&user.Group=admin"));
            assertEquals("OK\r\n", ines.get(change).text());
        }
        assertTrue(asAdmin("getUserInfo&name=ines").contains("user.Memo=night watch\r\nuser.Group=admin"));
    }

    @Test
    void knowsItsGroupsAndWhoIsThere() throws IOException {
        assertTrue(asAdmin("getGroupInfo&name=admin")
                .startsWith("group.Name=admin\r\ngroup.Memo=administrator group\r\n"));
        assertTrue(asAdmin("getGroupInfoAll").contains("group[1].Name=user\r\n"));
        String active = asAdmin("getActiveUserInfoAll");
        assertTrue(
                active.startsWith("users[0].name=admin\r\nusers[0].ip=127.0.0.1\r\nusers[0].group=admin\r\n"), active);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "deleteUser&name=admin",
                "deleteUser&name=nobody",
                "addUser&user.Name=admin&user.Password=x&user.Group=admin&user.Sharable=true",
                "addUser&user.Name=a%20b&user.Password=x&user.Group=admin&user.Sharable=true",
                "addUser&user.Name=ines&user.Password=x&user.Group=boss&user.Sharable=true",
                "addUser&user.Name=ines&user.Group=user&user.Sharable=true",
                "addUser&user.Name=ines&user.Password=x&user.Group=user&user.Sharable=maybe",
                "modifyUser&name=nobody&user.Group=user",
                "modifyPassword&name=admin&pwd=x",
                "getGroupInfo&name=boss"
            })
    void refusesWhatMakesNoSense(String request) throws IOException {
        assertTrue(asAdmin(request).startsWith("Error\r\n"));
    }

    private String asAdmin(String request) throws IOException {
        try (RawClient client = new RawClient(camera).login("admin", "first")) {
            return client.get("/cgi-bin/userManager.cgi?action=" + request).text();
        }
    }
}
