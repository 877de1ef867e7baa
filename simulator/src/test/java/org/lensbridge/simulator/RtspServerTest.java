package org.lensbridge.simulator;

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.lensbridge.simulator.footage.CodedLoop;
import org.lensbridge.simulator.rtsp.Coding;
import org.lensbridge.simulator.rtsp.RtspQuirk;
import org.lensbridge.simulator.rtsp.RtspServer;
import org.lensbridge.simulator.rtsp.RtspServerBuilder;
import org.lensbridge.simulator.rtsp.RtspTrack;

/** The RTSP server as plain sockets see it. */
class RtspServerTest {
    private static RtspServerBuilder camera(RtspQuirk... quirks) {
        return RtspServer.builder().stream("/live", RtspTrack.h264(320).framesPerSecond(100))
                .quirks(quirks);
    }

    private static RtspAsk ask(RtspServer server) throws IOException {
        return new RtspAsk(server.address("/live"));
    }

    /** The number that the next picture tells. */
    private static long number(RtspAsk client) throws IOException {
        while (true) {
            RtspAsk.Packet packet = client.packet();
            if (packet.channel() == 0) {
                var number = CodedLoop.numberOf(packet.bytes());
                if (number.isPresent()) {
                    return number.getAsLong();
                }
            }
        }
    }

    @Test
    void numbersFollowEachOtherAndReportsTellTheTime() throws Exception {
        try (RtspServer server = camera().start();
                RtspAsk client = ask(server)) {
            String setUp = client.play();
            assertTrue(setUp.contains(";timeout=60") && setUp.contains("interleaved=0-1"), setUp);
            RtspAsk.Packet report = client.packet(1);
            assertEquals(200, report.bytes()[1] & 0xff);
            long seconds = Integer.toUnsignedLong(report.word(8)) - 2_208_988_800L;
            assertTrue(Math.abs(seconds - System.currentTimeMillis() / 1000) < 100, "" + seconds);
            RtspAsk.Packet first = client.packet(0);
            assertEquals(report.word(4), first.word(8));
            long number = number(client);
            for (int i = 1; i < 30; i++) {
                assertEquals(number + i, number(client));
            }
        }
    }

    @Test
    void sessionsShareOnePacketisation() throws Exception {
        try (RtspServer server = camera().start();
                RtspAsk one = ask(server);
                RtspAsk other = ask(server)) {
            one.play();
            other.play();
            RtspAsk.Packet packet = other.packet(0);
            RtspAsk.Packet same = one.packet(0);
            while (same.number() != packet.number()) {
                same = one.packet(0);
            }
            assertArrayEquals(packet.bytes(), same.bytes());
            assertEquals(2, server.counts().playing());
        }
    }

    @Test
    void asksForDigestAndBasicAndRefusesOldNonces() throws Exception {
        try (RtspServer server = camera().login("admin", "s3cret")
                        .challenges(
                                Authentication.DIGEST_SHA256, Authentication.DIGEST_WITHOUT_QOP, Authentication.BASIC)
                        .start();
                RtspAsk client = ask(server)) {
            String uri = client.address.toString();
            String refusal = client.ask("DESCRIBE");
            assertEquals(
                    3, refusal.lines().filter(line -> line.startsWith("WWW-")).count(), refusal);
            String strong = refusal.lines()
                    .filter(line -> line.contains("SHA-256"))
                    .findFirst()
                    .orElseThrow();
            DigestAnswer answer = new DigestAnswer("admin", "s3cret");
            answer.challenge(strong);
            assertTrue(client.ask("DESCRIBE", uri, "Authorization: " + answer.header("DESCRIBE", uri))
                    .startsWith("RTSP/1.0 200"));
            server.expireNonces();
            assertTrue(client.ask("DESCRIBE", uri, "Authorization: " + answer.header("DESCRIBE", uri))
                    .startsWith("RTSP/1.0 401"));
            String basic = Base64.getEncoder().encodeToString("admin:s3cret".getBytes(StandardCharsets.UTF_8));
            assertTrue(
                    client.ask("DESCRIBE", uri, "Authorization: Basic " + basic).startsWith("RTSP/1.0 200"));
        }
    }

    @Test
    void tellsThatANonceIsStale() throws Exception {
        try (RtspServer server = camera().login("admin", "s3cret")
                        .nonceLifetime(Duration.ZERO)
                        .start();
                RtspAsk client = ask(server)) {
            String uri = client.address.toString();
            DigestAnswer answer = new DigestAnswer("admin", "s3cret");
            answer.challenge(client.ask("DESCRIBE").replaceAll("(?s).*WWW-Authenticate: ([^\r]*).*", "$1"));
            String again = client.ask("DESCRIBE", uri, "Authorization: " + answer.header("DESCRIBE", uri));
            assertTrue(again.startsWith("RTSP/1.0 401") && again.contains("stale=true"), again);
            assertEquals(0, server.counts().failedLogins());
        }
    }

    @Test
    void closesSessionsThatNobodyKeepsAlive() throws Exception {
        try (RtspServer server = camera().sessionTimeout(Duration.ofMillis(600)).start();
                RtspAsk kept = ask(server);
                RtspAsk client = ask(server)) {
            kept.play();
            client.play();
            Await.until("it is over", () -> {
                try {
                    kept.ask("GET_PARAMETER");
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
                return server.counts().sessionsExpired() == 1;
            });
            assertThrows(IOException.class, () -> {
                while (true) {
                    client.packet();
                }
            });
            assertTrue(server.counts().keepAlives() > 1);
            assertEquals(1, server.counts().sessionsOpen());
        }
    }

    @Test
    void sendsOverUdpFromAPairOfPorts() throws Exception {
        try (RtspServer server = camera().start();
                RtspAsk client = ask(server);
                DatagramSocket rtp = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            rtp.setSoTimeout(20_000);
            client.udp(rtp.getLocalPort());
            DatagramPacket packet = new DatagramPacket(new byte[2000], 2000);
            rtp.receive(packet);
            assertEquals(0, packet.getPort() % 2);
            assertEquals(96, packet.getData()[1] & 0x7f);
            client.ask("PAUSE");
            Await.until("it pauses", () -> server.counts().playing() == 0);
            assertTrue(client.ask("TEARDOWN").startsWith("RTSP/1.0 200"));
            assertEquals(0, server.counts().sessionsOpen());
            assertTrue(client.ask("PLAY").startsWith("RTSP/1.0 454"));
        }
    }

    @Test
    void losesDatagramsAsTold() throws Exception {
        try (RtspServer server = camera().start();
                RtspAsk client = ask(server);
                DatagramSocket rtp = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            rtp.setSoTimeout(20_000);
            server.faults().loss(20);
            server.faults().reordering(10);
            server.faults().duplication(10);
            client.udp(rtp.getLocalPort());
            TreeSet<Integer> seen = new TreeSet<>();
            int twice = 0;
            int late = 0;
            int last = -1;
            for (int i = 0; i < 150; i++) {
                DatagramPacket packet = new DatagramPacket(new byte[2000], 2000);
                rtp.receive(packet);
                int number = (packet.getData()[2] & 0xff) << 8 | packet.getData()[3] & 0xff;
                twice += seen.add(number) ? 0 : 1;
                late += number < last ? 1 : 0;
                last = number;
            }
            assertTrue(server.faults().lost() > 0 && twice > 0 && late > 0, twice + " " + late);
        }
    }

    @Test
    void goesOnAtAKeyFrameAfterSilence() throws Exception {
        try (RtspServer server = camera().start();
                RtspAsk client = ask(server)) {
            client.play();
            long number = number(client);
            server.faults().silenceFor(Duration.ofMillis(300));
            long next = number(client);
            while (next == number + 1) {
                number = next;
                next = number(client);
            }
            assertEquals(0, next % CodedLoop.KEY_FRAME_INTERVAL);
            assertTrue(client.ask("OPTIONS").contains("200 OK"));
        }
    }

    @Test
    void hangsUpInAPicture() throws Exception {
        try (RtspServer server = camera().start();
                RtspAsk client = ask(server)) {
            client.play();
            client.packet(0);
            server.faults().hangUpInPicture();
            assertThrows(IOException.class, () -> {
                while (true) {
                    client.packet();
                }
            });
        }
    }

    @Test
    void beginsAnewAfterAReboot() throws Exception {
        try (RtspServer server = camera().start();
                RtspAsk client = ask(server)) {
            client.play();
            int ssrc = client.packet(0).word(8);
            while (number(client) < 30) {
                assertTrue(client.before.isEmpty());
            }
            server.reboot(Duration.ofMillis(200));
            assertThrows(IOException.class, () -> ask(server));
            Await.until("it is back", () -> {
                try (RtspAsk again = ask(server)) {
                    again.play();
                    return again.packet(0).word(8) != ssrc && number(again) == 0;
                } catch (IOException e) {
                    return false;
                }
            });
        }
    }

    @Test
    void changesTheSizeWithinAStream() throws Exception {
        try (RtspServer server = camera(RtspQuirk.STAP_A).start();
                RtspAsk client = ask(server)) {
            client.play();
            RtspAsk.Packet sets = client.packet(0);
            server.faults().width(640);
            RtspAsk.Packet other = client.packet(0);
            while ((other.bytes()[12] & 31) != 24 || other.text().equals(sets.text())) {
                other = client.packet(0);
            }
            assertEquals(sets.word(8), other.word(8));
        }
    }

    @Test
    void timestampsJump() throws Exception {
        try (RtspServer server = camera().start();
                RtspAsk client = ask(server)) {
            client.play();
            int before = client.packet(0).word(4);
            server.faults().shiftTimestamps(Duration.ofSeconds(-100));
            int after = client.packet(0).word(4);
            while (after - before > -90_000 * 50) {
                after = client.packet(0).word(4);
            }
            assertTrue(after - before < -90_000 * 50);
        }
    }

    @Test
    void sendsToAnotherServer() throws Exception {
        try (RtspServer other = camera().start();
                RtspServer server = camera().start();
                RtspAsk client = ask(server)) {
            server.faults().redirect(URI.create("rtsp://127.0.0.1:" + other.port()));
            String answer = client.ask("DESCRIBE");
            assertTrue(
                    answer.startsWith("RTSP/1.0 302") && answer.contains("Location: " + other.address("/live")),
                    answer);
        }
    }

    @Test
    void fillsPicturesUpToARate() throws Exception {
        RtspTrack track = RtspTrack.h264(640).framesPerSecond(100).bitsPerSecond(8_000_000);
        try (RtspServer server = RtspServer.builder().stream("/live", track, RtspTrack.sound(Coding.PCMU))
                        .start();
                RtspAsk client = ask(server)) {
            client.play();
            int bytes = 0;
            RtspAsk.Packet packet = client.packet(0);
            while (!packet.marker()) {
                bytes += packet.bytes().length - 12;
                packet = client.packet(0);
            }
            assertTrue(bytes + packet.bytes().length > 9_900 && bytes < 10_200, "" + bytes);
        }
    }
}
