package org.lensbridge.simulator;

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A door with its cards and records: chapter 11 and 12.3 to 12.6. */
class DoorTest {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("u-M-d'%20'H:m:s");
    private static final String OPEN = "accessControl.cgi?action=openDoor&channel=1";
    private static final String STATUS = "accessControl.cgi?action=getDoorStatus&channel=1";
    private static final String INSERT = "recordUpdater.cgi?action=insert&name=AccessControlCard";

    private DahuaCamera station;

    @BeforeEach
    void start() {
        station = DahuaCamera.builder().kind(DeviceKind.DOOR).start();
    }

    @AfterEach
    void stop() {
        station.close();
    }

    @Test
    void opensItsDoorAndLetsItFallShutAgain() throws IOException {
        assertEquals("Info.status=Close\r\n", Ask.text(station, STATUS));
        assertEquals("OK\r\n", Ask.text(station, OPEN + "&UserID=101&Type=Remote"));
        assertEquals("Info.status=Open\r\n", Ask.text(station, STATUS));
        Await.until("the door falls shut", () -> !station.surroundings().doorIsOpen(1));
        assertEquals("Info.status=Close\r\n", Ask.text(station, STATUS));
        List<String> lines = find("AccessControlCardRec");
        assertEquals(List.of("totalCount=1", "found=1", "records[0].RecNo=1"), lines.subList(0, 3));
        assertTrue(
                lines.containsAll(List.of(
                        "records[0].UserID=101",
                        "records[0].Method=4",
                        "records[0].Status=1",
                        "records[0].Door=1",
                        "records[0].CardNo=")),
                lines.toString());
    }

    @Test
    void tellsThatItsDoorWasForced() throws IOException {
        station.surroundings().forceDoor(1, true);
        assertEquals("Info.status=Break\r\n", Ask.text(station, STATUS));
        assertTrue(find("AlarmRecord").contains("records[0].SenseMethod=DoorMagnetism"));
        station.surroundings().forceDoor(1, false);
        assertEquals("Info.status=Close\r\n", Ask.text(station, STATUS));
    }

    @Test
    void insertsFindsUpdatesAndRemovesCards() throws IOException {
        assertEquals("count=0\r\n", size());
        assertEquals("OK\r\n", Ask.text(station, INSERT + "&CardNo=A100&UserID=7&CardStatus=0&CardType=2"));
        assertEquals("OK\r\n", Ask.text(station, INSERT + "&CardNo=A200&UserID=7"));
        assertEquals("OK\r\n", Ask.text(station, INSERT + "&CardNo=A300&UserID=8&CardStatus=4"));
        assertEquals("count=3\r\n", size());
        List<String> lines = find("AccessControlCard&condition.UserID=7&count=1");
        assertEquals(
                List.of(
                        "totalCount=2",
                        "found=1",
                        "records[0].RecNo=1",
                        "records[0].CardNo=A100",
                        "records[0].UserID=7",
                        "records[0].CardStatus=0",
                        "records[0].CardType=2"),
                lines);
        assertTrue(find("AccessControlCard&condition.IsValid=false").contains("records[0].CardNo=A300"));
        String update = "recordUpdater.cgi?action=update&name=AccessControlCard&recno=1";
        assertEquals("OK\r\n", Ask.text(station, update + "&UserID=9&CardStatus=1&CardType=255"));
        List<String> updated = find("AccessControlCard&condition.CardNo=A100");
        assertTrue(updated.containsAll(List.of("records[0].UserID=9", "records[0].CardStatus=1")), updated.toString());
        String remove = "recordUpdater.cgi?action=remove&name=AccessControlCard&recno=1";
        assertEquals("OK\r\n", Ask.text(station, remove));
        assertTrue(Ask.text(station, remove).contains("ErrorID=4"));
        assertEquals(List.of("totalCount=0", "found=0"), find("AccessControlCard&condition.CardNo=A100"));
        assertEquals("count=2\r\n", size());
    }

    private String size() throws IOException {
        return Ask.text(station, "recordFinder.cgi?action=getQuerySize&name=AccessControlCard");
    }

    @Test
    void letsInWhoHoldsAValidCard() throws IOException {
        Surroundings surroundings = station.surroundings();
        Ask.text(station, INSERT + "&CardNo=B1&UserID=12");
        assertFalse(surroundings.swipe(1, "B2"));
        assertFalse(surroundings.doorIsOpen(1));
        assertTrue(surroundings.swipe(1, "B1"));
        Ask.text(station, "recordUpdater.cgi?action=update&name=AccessControlCard&recno=1&CardStatus=1");
        assertFalse(surroundings.swipe(1, "B1"));
        List<String> lines = find("AccessControlCardRec&condition.CardNo=B1");
        assertEquals("totalCount=2", lines.get(0));
        assertTrue(
                lines.containsAll(List.of(
                        "records[0].Status=1", "records[0].Method=1", "records[0].UserID=12", "records[1].Status=0")),
                lines.toString());
    }

    @Test
    void findsRecordsByTheirTime() throws IOException {
        Ask.text(station, OPEN);
        LocalDateTime now = LocalDateTime.now();
        String around = period(now.minusHours(1), now.plusHours(1));
        String before = period(now.minusDays(2), now.minusDays(1));
        for (String prefix : List.of("", "condition.")) {
            String today = around.replace("&", "&" + prefix);
            String earlier = before.replace("&", "&" + prefix);
            assertEquals("totalCount=1", find("AccessControlCardRec" + today).get(0));
            assertEquals("totalCount=0", find("AccessControlCardRec" + earlier).get(0));
        }
        assertTrue(find("AccessControlCardRec" + period(now, now.minusHours(1)))
                .toString()
                .contains("ErrorID=4"));
    }

    private static String period(LocalDateTime start, LocalDateTime end) {
        return "&StartTime=" + TIME.format(start) + "&EndTime=" + TIME.format(end);
    }

    @Test
    void recordsAlarms() throws IOException {
        station.raiseAlarm(2, true);
        Await.until("it is recorded", () -> {
            try {
                return find("AlarmRecord&count=500")
                        .containsAll(List.of(
                                "totalCount=1",
                                "records[0].Channel=1",
                                "records[0].SenseMethod=UrgencyButton",
                                "records[0].RoomNumber=501",
                                "records[0].ReadFlag=0",
                                "records[0].Comment="));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Test
    void keepsAnnouncements() throws IOException {
        String announce = "recordUpdater.cgi?action=insert&name=Announcement&Content=lift%20stops&Title=Lift&User=101"
                + "&ExpirTime=2030-01-02%2012:00:00&IssueTime=2030-01-01%2012:00:00&ReadFlag=0";
        assertEquals("OK\r\n", Ask.text(station, announce + "&State=1"));
        assertTrue(Ask.text(station, announce + "&State=3").contains("ErrorID=4"));
        assertTrue(Ask.text(station, announce).contains("ErrorID=1"));
        assertEquals("count=1\r\n", Ask.text(station, "recordFinder.cgi?action=getQuerySize&name=Announcement"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "accessControl.cgi?action=openDoor&channel=2",
                "accessControl.cgi?action=openDoor&channel=0",
                "accessControl.cgi?action=openDoor&channel=1&UserID=101",
                "recordFinder.cgi?action=find&name=Cats",
                "recordFinder.cgi?action=find&name=AccessControlCard&condition.Colour=red",
                "recordFinder.cgi?action=find&name=AccessControlCard&condition.IsValid=1",
                "recordUpdater.cgi?action=insert&name=AccessControlCard&CardNo=1&UserID=me",
                "recordUpdater.cgi?action=insert&name=AccessControlCard&CardNo=1&UserID=1&CardStatus=32",
                "recordUpdater.cgi?action=insert&name=AccessControlCard&CardNo=1&UserID=1&CardType=6",
                "recordUpdater.cgi?action=insert&name=VideoTalkLog",
                "recordUpdater.cgi?action=update&name=AccessControlCard&recno=5&CardStatus=1",
                "recordUpdater.cgi?action=remove&name=AlarmRecord&recno=1"
            })
    void refusesWhatItDoesNotUnderstand(String request) throws IOException {
        assertTrue(Ask.text(station, request).contains("ErrorID=4"));
    }

    @Test
    void hasACardNumberOnceOnly() throws IOException {
        Ask.text(station, INSERT + "&CardNo=C1&UserID=1");
        assertTrue(Ask.text(station, INSERT + "&CardNo=C1&UserID=2").contains("ErrorID=4"));
    }

    @Test
    void whoOnlyWatchesOpensNoDoor() throws IOException {
        try (DahuaCamera guarded = DahuaCamera.builder()
                        .kind(DeviceKind.DOOR)
                        .login("admin", "secret")
                        .start();
                RawClient admin = new RawClient(guarded).login("admin", "secret");
                RawClient guest = new RawClient(guarded).login("guest", "pass")) {
            admin.get("/cgi-bin/userManager.cgi?action=addUser&user.Name=guest&user.Password=pass&user.Group=user");
            assertTrue(guest.get("/cgi-bin/" + OPEN).text().contains("ErrorID=0"));
            assertEquals(
                    "Info.status=Close\r\n", guest.get("/cgi-bin/" + STATUS).text());
            assertEquals("OK\r\n", admin.get("/cgi-bin/" + OPEN).text());
        }
    }

    @Test
    void cannotMove() throws IOException {
        assertTrue(Ask.text(station, "ptz.cgi?action=getPresets&channel=1").contains("ErrorID=3"));
    }

    @Test
    void noOtherKindHasADoor() throws IOException {
        try (DahuaCamera camera = DahuaCamera.builder().start()) {
            for (String path : List.of("accessControl", "recordFinder", "recordUpdater", "VideoTalkPeer")) {
                assertEquals(404, Ask.reply(camera, path + ".cgi?action=find").status());
            }
            assertThrows(
                    IllegalStateException.class, () -> camera.surroundings().ring());
        }
    }

    private List<String> find(String request) throws IOException {
        return Ask.lines(station, "recordFinder.cgi?action=find&name=" + request);
    }
}
