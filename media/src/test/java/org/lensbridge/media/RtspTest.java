package org.lensbridge.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaFormat;

@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RtspTest {
    private static final String TCP = "Transport: RTP/AVP/TCP;unicast;interleaved=0-1";
    private static final int SENDER_REPORT = 200;
    private static final int BYE = 203;

    private Served served;
    private InetSocketAddress address;
    private Pictures pictures;
    private boolean begun;

    @BeforeEach
    void serve() throws IOException {
        served = new Served();
        address = served.rtsp();
        pictures = new Pictures(served.hub);
    }

    @AfterEach
    void stop() {
        served.close();
    }

    /** A client that has described the stream, which has shown a key frame and a picture after it. */
    private RtspClient described() throws IOException {
        RtspClient client = new RtspClient(address).login();
        client.send("DESCRIBE", client.url);
        if (!begun) {
            begun = true;
            pictures.begin().sound();
            pictures.key(5000);
            pictures.delta(100);
        }
        RtspClient.Reply reply = client.reply();
        assertEquals(200, reply.status(), reply.body());
        assertEquals("application/sdp", reply.header("content-type"));
        assertTrue(reply.body().contains("a=rtpmap:96 H264/90000\r\n"), reply.body());
        assertTrue(reply.body().contains("a=control:trackID=0\r\n"), reply.body());
        return client;
    }

    @Test
    void playsFromTheNewestKeyFrameAsTheAnswerTells() throws IOException {
        try (RtspClient client = described()) {
            String info = client.play().header("rtp-info");
            RtspClient.Packet report = client.next();
            List<RtspClient.Packet> key = client.frame();
            assertEquals(
                    "url=" + client.url + "/trackID=0;seq=" + key.get(0).sequence() + ";rtptime="
                            + key.get(0).timestamp(),
                    info);
            assertEquals(4, key.size());
            assertEquals(1, report.channel());
            assertEquals(SENDER_REPORT, report.type());
            assertEquals(key.get(0).timestamp(), report.bytes().getInt(16) & 0xffff_ffffL, "the same moment");
            assertEquals(
                    Pictures.BEGAN.getEpochSecond() + 2_208_988_800L,
                    report.bytes().getInt(8) & 0xffff_ffffL);
            RtspClient.Packet delta = client.frame().get(0);
            assertEquals(key.get(3).sequence() + 1 & 0xffff, delta.sequence());
            assertEquals(3600, delta.timestamp() - key.get(0).timestamp() & 0xffff_ffffL);
        }
    }

    @Test
    void allReadersGetTheSamePackets() throws IOException {
        try (RtspClient first = described();
                RtspClient second = described()) {
            first.play();
            second.play();
            pictures.delta(3000);
            first.frame();
            second.frame();
            for (int i = 0; i < 2; i++) {
                assertEquals(first.frame(), second.frame());
            }
            assertEquals(1, served.hub.subscriptions.get());
            Await.until(() -> served.hub.readers(Pictures.KEY).stream().allMatch(reader -> reader.delivered() == 3));
        }
    }

    @Test
    void playsSeveralTracksWithTheirTimesTogether() throws IOException {
        try (RtspClient client = described()) {
            String session = "Session: "
                    + client.ask("SETUP", client.url + "/trackID=1", "Transport: RTP/AVP/TCP;unicast")
                            .session();
            RtspClient.Reply setup = client.ask("SETUP", client.url + "/trackID=0", TCP, session);
            assertEquals(session, "Session: " + setup.session());
            RtspClient.Reply play = client.ask("PLAY", client.url, session);
            assertTrue(
                    play.header("rtp-info").matches("url=.*trackID=0;seq=.*,url=.*trackID=1;seq=.*"), play.toString());
            RtspClient.Packet pictures0 = client.next();
            RtspClient.Packet sound0 = client.next();
            assertEquals(1, pictures0.channel());
            assertEquals(3, sound0.channel());
            assertEquals(pictures0.bytes().getLong(8), sound0.bytes().getLong(8), "the same moment");
            client.frame();
            client.frame();
            pictures.sample();
            RtspClient.Packet sample = client.next();
            assertEquals(2, sample.channel());
            assertEquals(172, sample.bytes().remaining());
            assertEquals(
                    320, sample.timestamp() - sound0.bytes().getInt(16) & 0xffff_ffffL, "40 ms after the key frame");
            assertTrue(play.header("rtp-info").contains("/trackID=1;seq=" + sample.sequence() + ";"), play.toString());
            pictures.delta(10);
            assertEquals(0, client.next().channel());
        }
    }

    @Test
    void leavesOutTracksThatWereNotSetUp() throws IOException {
        try (RtspClient client = described()) {
            client.play();
            client.frame();
            client.frame();
            pictures.sample();
            pictures.delta(10);
            assertEquals(0, client.next().channel());
        }
    }

    @Test
    void aStreamThatBecomesAnotherEndsItsSessions() throws IOException {
        try (RtspClient client = described()) {
            client.play();
            client.frame();
            client.frame();
            served.hub.push(Pictures.KEY, MediaFormat.video(Codec.H264, 640, 480));
            pictures.key(10);
            assertEquals(1, client.frame().size(), "another size is no reason");
            served.hub.push(Pictures.KEY, MediaFormat.video(Codec.H265, 320, 240));
            pictures.key(10);
            assertEquals(BYE, client.next().bytes().get(9) & 0xff);
            assertTrue(client.closedByServer());
        }
    }

    @Test
    void usesTheChannelsThatAClientInsistsOn() throws IOException {
        try (RtspClient client = described()) {
            RtspClient.Reply setup =
                    client.ask("SETUP", client.url + "/trackID=0", "Transport: RTP/AVP/TCP;interleaved=6-9");
            assertTrue(setup.header("transport").contains("interleaved=6-9"), setup.toString());
            client.ask("PLAY", client.url, "Session: " + setup.session());
            assertEquals(9, client.next().channel(), "the sender report");
            assertEquals(6, client.frame().get(3).channel());
            assertEquals(6, client.frame().get(0).channel());
        }
    }

    @Test
    void sendsDatagramsToTheClientAlone() throws IOException {
        try (RtspClient client = described();
                DatagramSocket media = new DatagramSocket(0, InetAddress.getLoopbackAddress());
                DatagramSocket control = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            media.setSoTimeout(20_000);
            control.setSoTimeout(20_000);
            RtspClient.Reply setup = client.ask(
                    "SETUP",
                    client.url + "/trackID=0",
                    "Transport: RTP/AVP;unicast;destination=192.0.2.1;client_port=" + media.getLocalPort() + "-"
                            + control.getLocalPort());
            assertEquals(200, setup.status());
            int port = Integer.parseInt(setup.header("transport").replaceAll(".*server_port=(\\d+)-.*", "$1"));
            assertEquals(0, port % 2);
            InetAddress here = InetAddress.getLoopbackAddress();
            media.send(new DatagramPacket(new byte[] {1}, 1, here, port));
            RtspClient.Reply play = client.ask("PLAY", client.url, "Session: " + setup.session());
            RtspClient.Packet report = receive(control);
            assertEquals(SENDER_REPORT, report.type());
            RtspClient.Packet first = receive(media);
            assertTrue(play.header("rtp-info").contains("seq=" + first.sequence() + ";"), play.toString());
            for (int i = 1; i < 4; i++) {
                assertEquals(first.sequence() + i & 0xffff, receive(media).sequence());
            }
            byte[] lost = receiverReport(report.bytes().getInt(4), 7);
            control.send(new DatagramPacket(lost, lost.length, here, port + 1));
            Await.until(() -> served.hub.readers(Pictures.KEY).stream()
                    .anyMatch(reader -> reader.name().contains("7 packets lost")));
            served.hub.fail(Pictures.KEY, new CameraException(Kind.GONE, "The device is gone."));
            RtspClient.Packet bye = receive(control);
            assertEquals(BYE, bye.bytes().get(9) & 0xff);
            assertTrue(client.closedByServer());
        }
    }

    private static RtspClient.Packet receive(DatagramSocket socket) throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[2048], 2048);
        socket.receive(packet);
        return new RtspClient.Packet(0, ByteBuffer.wrap(packet.getData(), 0, packet.getLength()));
    }

    private static byte[] receiverReport(int source, int lost) {
        return ByteBuffer.allocate(32)
                .putInt(0x81c9_0007)
                .putInt(1)
                .putInt(source)
                .putInt(lost)
                .array();
    }

    @Test
    void countsWhatAClientReportsAsLost() throws IOException {
        try (RtspClient client = described()) {
            client.play();
            byte[] report = receiverReport(client.next().bytes().getInt(4), 5);
            client.raw(new byte[] {'$', 1, 0, (byte) report.length});
            client.raw(report);
            Await.until(() -> served.hub.readers(Pictures.KEY).stream()
                    .anyMatch(reader -> reader.name().contains("5 packets lost")));
        }
    }

    @Test
    void pausesAndGoesOnWithWhatIsLiveThen() throws IOException {
        try (RtspClient client = described()) {
            String session = "Session: " + client.play().session();
            client.frame();
            client.frame();
            assertEquals(200, client.ask("PAUSE", client.url, session).status());
            pictures.delta(50);
            pictures.key(60);
            Await.until(() -> served.hub.readers(Pictures.KEY).size() == 1);
            assertEquals(200, client.ask("GET_PARAMETER", client.url, session).status());
            RtspClient.Reply again = client.ask("PLAY", client.url, session);
            List<RtspClient.Packet> key = client.frame();
            assertEquals(1, key.size());
            assertTrue(again.header("rtp-info").contains("seq=" + key.get(0).sequence() + ";"), again.toString());
        }
    }

    @Test
    void aTornDownSessionLetsGoOfTheStream() throws IOException {
        try (RtspClient client = described()) {
            String session = "Session: " + client.play().session();
            assertEquals(200, client.ask("TEARDOWN", client.url, session).status());
            Await.until(() -> served.hub.subscribers(Pictures.KEY).isEmpty());
            assertEquals(454, client.ask("PLAY", client.url, session).status());
        }
        begun = false;
        try (RtspClient client = described()) {
            client.play();
        }
        Await.until(() -> served.hub.subscribers(Pictures.KEY).isEmpty());
    }

    @Test
    void tellsThatTheStreamHasEnded() throws IOException {
        try (RtspClient client = described()) {
            client.play();
            client.frame();
            client.frame();
            served.hub.fail(Pictures.KEY, new CameraException(Kind.GONE, "The device is gone."));
            assertEquals(BYE, client.next().bytes().get(9) & 0xff);
            assertTrue(client.closedByServer());
        }
    }

    @Test
    void asksForALogin() throws IOException {
        try (RtspClient client = new RtspClient(address)) {
            assertEquals(200, client.ask("OPTIONS", "*").status());
            for (String method : List.of("DESCRIBE", "SETUP")) {
                RtspClient.Reply reply = client.ask(method, client.url);
                assertEquals(401, reply.status());
                assertTrue(reply.header("www-authenticate").startsWith("Digest realm=\"Lensbridge\", nonce="));
            }
            String wrong = "Authorization: Basic dmlld2VyOnA6c3Mgd8O2cmQ=";
            assertEquals(401, client.ask("DESCRIBE", client.url, wrong).status());
        }
        assertEquals(0, served.hub.subscriptions.get());
        assertEquals(0, served.accounts.verified.get());
    }

    @Test
    void refusesWhatIsNotThere() throws IOException {
        try (RtspClient client = new RtspClient(address).login()) {
            String host = client.url.replace("/gate", "");
            assertEquals(404, client.ask("DESCRIBE", host + "/garden").status());
            assertEquals(404, client.ask("DESCRIBE", host + "/gate/7").status());
            assertEquals(404, client.ask("DESCRIBE", host).status());
            client.send("DESCRIBE", client.url);
            served.hub.fail(Pictures.KEY, new CameraException(Kind.UNSUPPORTED, "The channel has no such stream."));
            RtspClient.Reply missing = client.reply();
            assertEquals(404, missing.status());
            assertEquals("The channel has no such stream.", missing.body().strip());
            client.send("DESCRIBE", client.url);
            served.hub.format(Pictures.KEY, new Codec("VP8", Codec.Medium.VIDEO));
            RtspClient.Reply other = client.reply();
            assertEquals(415, other.status());
            assertTrue(other.body().contains("gate/1/* is VP8"), other.body());
        }
    }

    @Test
    void refusesWhatDoesNotSuitTheState() throws IOException {
        try (RtspClient client = described()) {
            String track = client.url + "/trackID=0";
            assertEquals(455, client.ask("PLAY", client.url).status());
            assertEquals(454, client.ask("PLAY", client.url, "Session: 1").status());
            assertEquals(
                    454, client.ask("GET_PARAMETER", client.url, "Session: 1").status());
            assertEquals(
                    461,
                    client.ask("SETUP", track, "Transport: RTP/AVP;multicast").status());
            assertEquals(461, client.ask("SETUP", track).status());
            assertEquals(
                    404, client.ask("SETUP", client.url + "/trackID=9", TCP).status());
            assertEquals(405, client.ask("RECORD", client.url).status());
            assertEquals(501, client.ask("PLAY_NOTIFY", client.url).status());
            RtspClient.Reply required = client.ask("SETUP", track, TCP, "Require: www.onvif.org/ver20/backchannel");
            assertEquals(551, required.status());
            assertEquals("www.onvif.org/ver20/backchannel", required.header("unsupported"));
            String session = "Session: " + client.play().session();
            assertEquals(455, client.ask("SETUP", track, TCP, session).status());
            assertEquals(459, client.ask("DESCRIBE", client.url + "/1/other").status());
            assertEquals(200, client.ask("PLAY", client.url, session).status());
            assertEquals(200, client.ask("SET_PARAMETER", client.url, session).status());
        }
    }

    @Test
    void everySessionHasAnIdOfItsOwnAndServesItsConnectionAlone() throws IOException {
        try (RtspClient one = described();
                RtspClient two = described()) {
            String first = one.ask("SETUP", one.url + "/trackID=0", TCP).session();
            String second = two.ask("SETUP", two.url + "/trackID=0", TCP).session();
            assertEquals(24, first.length());
            assertNotEquals(first, second);
            assertEquals(454, two.ask("TEARDOWN", two.url, "Session: " + first).status());
        }
    }

    @Test
    void aSlowReaderGoesOnWithAKeyFrameAndHarmsNobody() throws IOException {
        try (RtspClient slow = new RtspClient(address, 4096).login();
                RtspClient fast = described()) {
            slow.ask("DESCRIBE", slow.url);
            slow.play();
            fast.play();
            fast.frame();
            fast.frame();
            for (int group = 0; group < 40; group++) {
                pictures.key(200_000);
                pictures.delta(200_000);
                fast.frame();
                fast.frame();
            }
            Await.until(() -> served.hub.readers(Pictures.KEY).stream().anyMatch(reader -> reader.dropped() > 0));
            assertTrue(served.hub.readers(Pictures.KEY).stream().anyMatch(reader -> reader.delivered() == 82));
        }
    }
}
