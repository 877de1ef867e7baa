package org.lensbridge.simulator;

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lensbridge.simulator.rtsp.RtspQuirk;
import org.lensbridge.simulator.rtsp.RtspServer;
import org.lensbridge.simulator.rtsp.RtspServerBuilder;
import org.lensbridge.simulator.rtsp.RtspTrack;

/** Each deviation of a firmware as plain sockets see it. */
class RtspQuirkTest {
    private static final int SEQUENCE_SET = 7;

    private static RtspServerBuilder camera(RtspQuirk... quirks) {
        return RtspServer.builder().stream("/live", RtspTrack.h264(320).framesPerSecond(100))
                .quirks(quirks);
    }

    private static RtspAsk ask(RtspServer server) throws IOException {
        return new RtspAsk(server.address("/live"));
    }

    @ParameterizedTest
    @CsvSource({
        "UDP_ONLY, RTP/AVP/TCP;unicast;interleaved=0-1, 461",
        "TCP_ONLY, RTP/AVP;unicast;client_port=5000-5001, 461",
        "NO_MARKER, RTP/AVP;multicast;client_port=5000-5001, 461",
        "OTHER_CHANNELS, RTP/AVP/TCP;unicast;interleaved=0-1, interleaved=10-11",
        "NO_TIMEOUT, RTP/AVP/TCP;unicast;interleaved=0-1, 200 OK"
    })
    void answersSetUpAsItsFirmwareDoes(RtspQuirk quirk, String transport, String expected) throws Exception {
        try (RtspServer server = camera(quirk).start();
                RtspAsk client = ask(server)) {
            String answer = client.ask("SETUP", client.address + "/trackID=0", "Transport: " + transport);
            assertTrue(answer.contains(expected), answer);
            assertEquals(quirk != RtspQuirk.NO_TIMEOUT && answer.contains("200 OK"), answer.contains("timeout"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "NO_CONTENT_BASE, Content-Base, false",
        "CONTROL_ABSOLUTE, a=control:rtsp://127.0.0.1, true",
        "CONTROL_ELSEWHERE, a=control:rtsp://192.0.2.77, true",
        "CONTROL_STAR, a=control:trackID, false",
        "MODE_28, packetization-mode=28, true",
        "NO_MODE, packetization-mode, false",
        "SINGLE_NAL_UNITS, packetization-mode=0, true",
        "SETS_IN_BAND_ONLY, sprop, false",
        "LF_ONLY, '\r', false",
        "REDIRECTS, /redirected/live, true"
    })
    void describesAsItsFirmwareDoes(RtspQuirk quirk, String text, boolean told) throws Exception {
        try (RtspServer server = camera(quirk).start();
                RtspAsk client = ask(server)) {
            String answer = client.ask("DESCRIBE");
            assertEquals(told, answer.contains(text), answer);
        }
    }

    @Test
    void answersPlayBehindTheFirstPackets() throws Exception {
        try (RtspServer server = camera(RtspQuirk.ANSWERS_LATE).start();
                RtspAsk client = ask(server)) {
            client.play();
            assertFalse(client.before.isEmpty());
        }
    }

    @Test
    void sendsJunkBetweenPackets() throws Exception {
        try (RtspServer server = camera(RtspQuirk.JUNK, RtspQuirk.NO_REPORTS).start();
                RtspAsk client = ask(server)) {
            client.play();
            assertEquals(
                    "no packet but 0",
                    assertThrows(IOException.class, client::packet).getMessage());
        }
    }

    @Test
    void reportsOf1970AreWrong() throws Exception {
        try (RtspServer server = camera(RtspQuirk.REPORTS_OF_1970).start();
                RtspAsk client = ask(server)) {
            client.play();
            assertTrue(Integer.toUnsignedLong(client.packet(1).word(8)) - 2_208_988_800L < 1000);
        }
    }

    @ParameterizedTest
    @CsvSource({"NO_PUBLIC, false, false, 200", "NO_PARAMETERS, true, false, 501", "REFUSES_PARAMETERS, true, true, 501"
    })
    void tellsItsMethodsAsItsFirmwareDoes(RtspQuirk quirk, boolean told, boolean parameters, int status)
            throws Exception {
        try (RtspServer server = camera(quirk).start();
                RtspAsk client = ask(server)) {
            String answer = client.ask("OPTIONS");
            assertEquals(told, answer.contains("Public: "), answer);
            assertEquals(parameters, answer.contains("GET_PARAMETER"), answer);
            String refusal = client.ask("GET_PARAMETER");
            assertTrue(refusal.startsWith("RTSP/1.0 " + status), refusal);
        }
    }

    @Test
    void sendsNothingOverSilentUdp() throws Exception {
        try (RtspServer server = camera(RtspQuirk.SILENT_UDP).start();
                RtspAsk client = ask(server);
                DatagramSocket rtp = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            client.udp(rtp.getLocalPort());
            Await.until("it has sent pictures", () -> server.counts().framesSent() > 10);
            rtp.setSoTimeout(20);
            assertThrows(SocketTimeoutException.class, () -> rtp.receive(new DatagramPacket(new byte[2000], 2000)));
        }
    }

    @Test
    void endsSessionsThatOnlyReport() throws Exception {
        byte[] report = {'$', 1, 0, 8, (byte) 0x80, (byte) 201, 0, 1, 0, 0, 0, 1};
        try (RtspServer server = camera(RtspQuirk.REPORTS_DO_NOT_KEEP)
                        .sessionTimeout(Duration.ofMillis(600))
                        .start();
                RtspAsk client = ask(server)) {
            client.play();
            Await.until("it is over", () -> {
                try {
                    client.socket.getOutputStream().write(report);
                } catch (IOException e) {
                    return server.counts().sessionsExpired() == 1;
                }
                return server.counts().sessionsExpired() == 1;
            });
            assertTrue(server.counts().receiverReports() > 0);
        }
    }

    @ParameterizedTest
    @CsvSource({"NO_REPORTS, false", "MARKER_PER_UNIT, true"})
    void marksEachUnitOrThePicture(RtspQuirk quirk, boolean each) throws Exception {
        try (RtspServer server = camera(quirk).start();
                RtspAsk client = ask(server)) {
            client.play();
            RtspAsk.Packet set = client.packet(0);
            assertEquals(SEQUENCE_SET, set.bytes()[12] & 31);
            assertEquals(each, set.marker());
        }
    }

    @Test
    void marksNothing() throws Exception {
        try (RtspServer server = camera(RtspQuirk.NO_MARKER).start();
                RtspAsk client = ask(server)) {
            client.play();
            for (int i = 0; i < 20; i++) {
                assertFalse(client.packet(0).marker());
            }
        }
    }

    @Test
    void sendsNoSetsThatAreInTheSdp() throws Exception {
        try (RtspServer server = camera(RtspQuirk.SETS_IN_SDP_ONLY).start();
                RtspAsk client = ask(server)) {
            client.play();
            assertNotEquals(SEQUENCE_SET, client.packet(0).bytes()[12] & 31);
        }
    }
}
