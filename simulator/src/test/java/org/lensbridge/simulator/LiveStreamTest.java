package org.lensbridge.simulator;

import static org.junit.jupiter.api.Assertions.*;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class LiveStreamTest {
    private static final String MAIN = "/cgi-bin/realmonitor.cgi?action=getStream&channel=1&subtype=0";
    private static final String EXTRA = "/cgi-bin/realmonitor.cgi?action=getStream&channel=1&subtype=1";
    private static final String SET = "/cgi-bin/configManager.cgi?action=setConfig&Encode[0].";

    @Test
    void beginsWithAKeyFrameAndCountsFrames() throws IOException {
        try (DahuaCamera camera = DahuaCamera.builder().start();
                RawClient client = new RawClient(camera)) {
            client.get(SET + "MainFormat[0].Video.Compression=H.264");
            RawClient.Reply head = client.open(MAIN);
            assertEquals("Application/octet-stream", head.header("Content-Type"));
            DhavReader reader = new DhavReader(client.input());
            assertEquals(0xf1, reader.next().type());
            DhavReader.Packet first = reader.next();
            assertTrue(first.isKey());
            assertEquals(2, first.codec());
            assertEquals(0, first.channel());
            assertTrue(Duration.between(first.time(), LocalDateTime.now()).abs().toSeconds() < 60);
            for (int i = 1; i <= 30; i++) {
                DhavReader.Packet next = reader.next();
                assertEquals(first.number() + i, next.number());
                assertEquals(i % 15 == 0, next.isKey());
                assertEquals(first.time().plusSeconds(i / 15), next.time());
            }
            assertEquals(1, camera.counters().streamsOpen());
        }
    }

    @Test
    void takesTheCodecOfEachStreamFromTheEncodeTable() throws IOException {
        try (DahuaCamera camera = DahuaCamera.builder().pictureSize(320, 200).start();
                RawClient client = new RawClient(camera);
                RawClient other = new RawClient(camera)) {
            camera.configure("Encode[0].ExtraFormat[0].Video.Compression", "H.265");
            assertThrows(
                    IllegalArgumentException.class,
                    () -> camera.configure("Encode[0].ExtraFormat[0].Video.Compression", "VP9"));
            client.open(EXTRA);
            DhavReader.Packet packet = new DhavReader(client.input()).nextVideo();
            assertEquals(0x0c, packet.codec());
            assertEquals(1, packet.subtype());
            other.open(MAIN);
            packet = new DhavReader(other.input()).nextVideo();
            assertEquals(3, packet.codec());
            assertEquals(
                    320, ImageIO.read(new ByteArrayInputStream(packet.data())).getWidth());
        }
    }

    @Test
    void sendsSoundWhenItIsEnabled() throws IOException {
        try (DahuaCamera camera = DahuaCamera.builder().start();
                RawClient client = new RawClient(camera)) {
            client.get(SET + "MainFormat[0].Video.Compression=H.264&Encode[0].MainFormat[0].AudioEnable=true");
            client.open(MAIN);
            DhavReader reader = new DhavReader(client.input());
            DhavReader.Packet packet = reader.next();
            while (packet.type() != 0xf0) {
                packet = reader.next();
            }
            assertEquals(320, packet.data().length);
            assertEquals(0x0e, packet.extension()[2]);
        }
    }

    @Test
    void packsAsTheDocumentDescribesWhenToldTo() throws IOException {
        Personality personality = Personality.documented().with(Personality.Quirk.DH_CONTAINER);
        try (DahuaCamera camera = DahuaCamera.builder().personality(personality).start();
                RawClient client = new RawClient(camera);
                RawClient other = new RawClient(camera)) {
            client.get(SET + "MainFormat[0].Video.Compression=H.264");
            client.get(SET + "ExtraFormat[0].Video.Compression=H.265");
            client.open(MAIN);
            assertArrayEquals(new byte[] {'D', 'H', 0x21, 0}, client.exactly(4));
            other.open(EXTRA);
            assertTrue(new DhavReader(other.input()).nextVideo().isKey());
        }
    }

    @Test
    void followsAClockThatIsSet() throws IOException {
        try (DahuaCamera camera = DahuaCamera.builder().start();
                RawClient client = new RawClient(camera);
                RawClient other = new RawClient(camera)) {
            client.get(SET + "MainFormat[0].Video.Compression=H.264");
            client.open(MAIN);
            DhavReader reader = new DhavReader(client.input());
            reader.nextVideo();
            other.get("/cgi-bin/global.cgi?action=setCurrentTime&time=2019-3-4%2005:06:07");
            DhavReader.Packet packet = reader.nextVideo();
            while (packet.time().getYear() != 2019) {
                packet = reader.nextVideo();
            }
            assertTrue(packet.isKey());
        }
    }

    @Test
    void refusesACodecThatItHasNot() throws IOException {
        try (DahuaCamera camera = DahuaCamera.builder().start();
                RawClient client = new RawClient(camera)) {
            client.get(SET + "MainFormat[0].Video.Compression=MPEG4");
            assertTrue(client.get(MAIN).text().startsWith("Error"));
            assertTrue(client.get("/cgi-bin/realmonitor.cgi?action=getStream&channel=2")
                    .text()
                    .startsWith("Error"));
        }
    }
}
