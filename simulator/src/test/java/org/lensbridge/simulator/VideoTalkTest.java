package org.lensbridge.simulator;

import static org.junit.jupiter.api.Assertions.*;

import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who talks to the visitor: 12.1 and 12.2. */
class VideoTalkTest {
    private static final String PEER = "VideoTalkPeer.cgi?action=";
    private static final String ANSWER =
            "answer&Talkback.Protocol=UDP&Talkback.Type=Talk&Talkback.MediaAddr=224.20.20.20";

    private DahuaCamera station;
    private RawClient client;

    @BeforeEach
    void start() throws IOException {
        station = DahuaCamera.builder().kind(DeviceKind.DOOR).start();
        client = new RawClient(station);
        client.open("/cgi-bin/" + PEER + "attachState");
        assertEquals("SID=315\r\n", next(client));
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        station.close();
    }

    @Test
    void ringsWhenAClientInvitesUntilTheVisitorPicksUp() throws IOException {
        String invite = "invite&Talkback.Protocol=TCP&Talkback.Type=Talk&Talkback.MediaAddr=192.0.2.9";
        assertEquals("OK\r\n", ask(invite));
        String state = next(client);
        assertTrue(state.startsWith("SID=315\r\nstate.State=Ringing\r\nstate.Talkback.Pack=RTP\r\n"), state);
        assertTrue(state.contains("state.Talkback.Protocol=TCP\r\n"), state);
        assertTrue(state.contains("state.Talkback.Audio.Format[1].Compression=G.711A\r\n"), state);
        assertTrue(state.endsWith("state.Talkback.MediaAddr=192.0.2.9\r\n"), state);
        assertTrue(station.surroundings().pickUp());
        assertTells("Answer");
        assertEquals("OK\r\n", ask("hangup"));
        assertTells("Hangup");
        assertLogged("Incoming", "Received");
    }

    @Test
    void callsWhenTheVisitorRings() throws IOException {
        assertTrue(station.surroundings().ring());
        assertTells("Inviting");
        assertEquals("OK\r\n", ask(ANSWER));
        String state = next(client);
        assertTrue(state.contains("state.State=Answer\r\n"), state);
        assertTrue(state.contains("MediaAddr=224.20.20.20\r\n"), state);
        assertEquals("OK\r\n", ask("hangup"));
        assertTells("Hangup");
        assertLogged("Outgoing", "Received");
    }

    @Test
    void isRefused() throws IOException {
        station.surroundings().ring();
        assertEquals("OK\r\n", ask("refuse"));
        assertTells("Inviting");
        assertTells("Refuse");
        assertLogged("Outgoing", "Missed");
    }

    @Test
    void isGivenUpByWhoBeganIt() throws IOException {
        ask("invite");
        assertEquals("OK\r\n", ask("cancel"));
        station.surroundings().ring();
        assertTrue(ask("cancel").contains("ErrorID=2"));
        assertTrue(station.surroundings().giveUp());
        for (String state : List.of("Ringing", "Cancel", "Inviting", "Cancel")) {
            assertTells(state);
        }
        List<String> log = log("");
        assertEquals("totalCount=2", log.get(0));
        assertTrue(log("&condition.CallType=Incoming&condition.EndState=Missed&count=500")
                .contains("totalCount=1"));
    }

    @Test
    void isBusyForASecondCall() throws IOException {
        station.surroundings().ring();
        assertTrue(ask("invite").contains("ErrorID=2"));
        assertFalse(station.surroundings().ring());
        assertTells("Inviting");
        assertTells("Busying");
        assertTells("Busying");
        assertEquals("OK\r\n", ask("refuse"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cancel", "refuse", "hangup", ANSWER})
    void nobodyCalls(String action) throws IOException {
        assertTrue(ask(action).contains("ErrorID=2"));
        assertFalse(station.surroundings().pickUp());
    }

    @Test
    void tellsWhoComesLaterOfTheCallThatGoesOn() throws IOException {
        station.surroundings().ring();
        try (RawClient later = new RawClient(station)) {
            later.open("/cgi-bin/" + PEER + "attachState");
            assertTrue(next(later).startsWith("SID=316\r\nstate.State=Inviting\r\n"));
        }
    }

    @Test
    void tellsNothingToWhoIsDetached() throws IOException {
        assertEquals("OK\r\n", ask("detachState&SID=315"));
        assertThrows(EOFException.class, () -> next(client));
        assertTrue(ask("detachState&SID=315").contains("ErrorID=4"));
        Await.until("the stream is closed", () -> station.counters().streamsOpen() == 0);
    }

    @Test
    void needsToBeToldHowToAnswer() throws IOException {
        station.surroundings().ring();
        assertTrue(ask("answer&Talkback.Protocol=UDP").contains("ErrorID=1"));
        assertTrue(ask(ANSWER + "%0A").contains("ErrorID=4"));
    }

    @Test
    void isSilentAfterAReboot() throws IOException {
        station.surroundings().ring();
        station.reboot(Duration.ofMillis(10));
        Await.until("it answers again", () -> station.surroundings().ring());
    }

    @Test
    void tellsInPartsWhenThatIsItsWay() throws IOException {
        Personality parts = Personality.documented().with(Personality.Quirk.STATES_IN_PARTS);
        try (DahuaCamera other = DahuaCamera.builder()
                        .kind(DeviceKind.DOOR)
                        .personality(parts)
                        .start();
                RawClient listener = new RawClient(other)) {
            listener.open("/cgi-bin/" + PEER + "attachState");
            assertEquals("SID=315\r\n", listener.readTextPart());
            other.surroundings().ring();
            assertTrue(listener.readTextPart().contains("state.State=Inviting\r\n"));
        }
    }

    /** The lines up to the next empty one. */
    private static String next(RawClient client) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String line = client.readLine(); !line.isEmpty(); line = client.readLine()) {
            text.append(line).append("\r\n");
        }
        return text.toString();
    }

    private String ask(String action) throws IOException {
        return Ask.text(station, PEER + action);
    }

    private void assertTells(String state) throws IOException {
        String text = next(client);
        assertTrue(text.contains("state.State=" + state + "\r\n"), text);
    }

    private void assertLogged(String type, String end) throws IOException {
        List<String> lines = log("&condition.CallType=" + type);
        assertTrue(
                lines.containsAll(List.of(
                        "totalCount=1",
                        "found=1",
                        "records[0].CallType=" + type,
                        "records[0].EndState=" + end,
                        "records[0].PeerNumber=501")),
                lines.toString());
    }

    private List<String> log(String condition) throws IOException {
        return Ask.lines(station, "recordFinder.cgi?action=find&name=VideoTalkLog" + condition);
    }
}
