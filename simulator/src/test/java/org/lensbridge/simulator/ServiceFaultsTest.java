package org.lensbridge.simulator;

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a camera answers instead: full, elsewhere, at another time, with another login. */
class ServiceFaultsTest {
    private static final String VENDOR = "/cgi-bin/magicBox.cgi?action=getVendor";

    private final DahuaCamera camera = DahuaCamera.builder().login("admin", "x").start();

    @AfterEach
    void stop() {
        camera.close();
    }

    private RawClient client() throws IOException {
        return new RawClient(camera).login("admin", "x");
    }

    @Test
    void answersConnectionsBeyondTheLimitWithAChallenge() throws IOException {
        camera.faults().fullAt(2);
        try (RawClient first = client();
                RawClient second = client();
                RawClient third = client()) {
            assertEquals(200, first.get(VENDOR).status());
            assertEquals(200, second.get(VENDOR).status());
            RawClient.Reply full = third.get(VENDOR);
            assertEquals(401, full.status());
            assertTrue(full.header("WWW-Authenticate").startsWith("Digest "));
            assertEquals(0, camera.counters().failedLogins());
            first.socket().close();
            Await.until("the place is free", () -> camera.counters().connectionsOpen() == 2);
            assertEquals(200, third.get(VENDOR).status());
        }
    }

    @Test
    void sendsElsewhereAndInCircles() throws IOException {
        try (RawClient client = client()) {
            camera.faults().redirect("https://other.example/x");
            RawClient.Reply reply = client.get(VENDOR);
            assertEquals(302, reply.status());
            assertEquals("https://other.example/x", reply.header("Location"));
            camera.faults().redirectInCircles();
            assertEquals(VENDOR, client.get(VENDOR).header("Location"));
            camera.faults().redirect("/a\r\nX-Injected: 1");
            assertEquals("1", client.get(VENDOR).header("X-Injected"));
            camera.faults().clear();
            assertEquals(200, client.get(VENDOR).status());
        }
    }

    @Test
    void hasAClockThatIsOff() throws IOException {
        camera.faults().clockOff(Duration.ofDays(-400));
        try (RawClient client = client()) {
            RawClient.Reply reply = client.get("/cgi-bin/global.cgi?action=getCurrentTime");
            String time = reply.text().strip().substring("result = ".length());
            LocalDateTime shown = LocalDateTime.parse(time, DateTimeFormatter.ofPattern("u-M-d H:mm:ss"));
            assertEquals(400, Duration.between(shown, LocalDateTime.now()).toDays());
            assertEquals(400, daysAgo(reply.header("Date")));
            camera.faults().unavailableUntil(Duration.ofHours(36));
            assertEquals(398, daysAgo(client.get(VENDOR).header("Retry-After")));
        }
    }

    private static long daysAgo(String httpDate) {
        ZonedDateTime then = ZonedDateTime.parse(httpDate, DateTimeFormatter.RFC_1123_DATE_TIME);
        return Duration.between(then, ZonedDateTime.now()).toDays();
    }

    @Test
    void asksForAnotherLoginFromOneMomentToTheNext() throws IOException {
        try (RawClient client = client()) {
            assertEquals(200, client.get(VENDOR).status());
            camera.faults().login(Authentication.BASIC);
            assertTrue(client.get(VENDOR).header("WWW-Authenticate").startsWith("Basic realm="));
            client.request(VENDOR, "Basic " + Base64.getEncoder().encodeToString("admin:x".getBytes()));
            assertEquals(200, client.readReply().status());
        }
    }

    @Test
    void canBeSetRightThoughItsClockIsOff() throws IOException {
        camera.faults().clockOff(Duration.ofDays(10));
        try (RawClient client = client()) {
            assertEquals(
                    200,
                    client.get("/cgi-bin/global.cgi?action=setCurrentTime&time=2030-1-2%203:04:05")
                            .status());
            assertTrue(client.get("/cgi-bin/global.cgi?action=getCurrentTime")
                    .text()
                    .startsWith("result = 2030-1-2 3:04:"));
        }
    }
}
