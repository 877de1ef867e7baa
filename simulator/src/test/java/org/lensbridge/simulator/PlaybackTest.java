package org.lensbridge.simulator;

import static org.junit.jupiter.api.Assertions.*;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlaybackTest {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("u-M-d'%20'H:m:s");
    private static final LocalDateTime START =
            LocalDateTime.now().truncatedTo(ChronoUnit.HOURS).minusHours(3);

    private DahuaCamera camera;
    private RawClient viewer;
    private RawClient control;

    @BeforeEach
    void start() throws IOException {
        camera = DahuaCamera.builder().start();
        viewer = new RawClient(camera);
        control = new RawClient(camera);
    }

    @AfterEach
    void stop() throws IOException {
        viewer.close();
        control.close();
        camera.close();
    }

    @Test
    void playsFromTheStartToTheEnd() throws IOException {
        DhavReader reader = play(Duration.ofSeconds(2), "");
        DhavReader.Packet first = reader.nextVideo();
        assertTrue(first.isKey());
        assertEquals(START, first.time());
        for (int i = 1; i < 30; i++) {
            assertEquals(first.number() + i, reader.nextVideo().number());
        }
        byte[] rest = viewer.input().readAllBytes();
        DhavReader after = new DhavReader(new ByteArrayInputStream(rest));
        for (int read = 0; read < rest.length; read += after.next().head().getInt(12)) {
            assertTrue(rest.length < 30_000, rest.length + " bytes of sound");
        }
        Await.until("the stream is over", () -> camera.counters().streamsOpen() == 0);
        assertTrue(control("cmd=play").startsWith("Error"));
    }

    @Test
    void pausesAndGoesOnWithoutAGap() throws IOException {
        DhavReader reader = play(Duration.ofMinutes(10), "");
        int number = reader.nextVideo().number();
        assertEquals("OK\r\n", control("cmd=pause"));
        assertEquals("OK\r\noperateId=1\r\n", control("cmd=play&speed=8"));
        for (int i = 1; i < 60; i++) {
            assertEquals(number + i, reader.nextVideo().number());
        }
        assertEquals("OK\r\noperateId=2\r\n", control("cmd=play"));
    }

    @Test
    void sendsNothingWhilePaused() throws IOException {
        DhavReader reader = play(Duration.ofMinutes(10), "");
        reader.nextVideo();
        control("cmd=pause");
        viewer.patience(Duration.ofMillis(300));
        byte[] block = new byte[64 * 1024];
        assertThrows(SocketTimeoutException.class, () -> {
            while (viewer.input().read(block) >= 0) {
                assertEquals(1, camera.counters().streamsOpen());
            }
        });
        assertEquals(1, camera.counters().streamsOpen());
    }

    @Test
    void seeks() throws IOException {
        DhavReader reader = play(Duration.ofMinutes(10), "");
        reader.nextVideo();
        LocalDateTime there = START.plusMinutes(5);
        control("cmd=play&seekTime=" + TIME.format(there));
        DhavReader.Packet packet = reader.nextVideo();
        while (packet.time().isBefore(there)) {
            packet = reader.nextVideo();
        }
        assertTrue(packet.isKey());
        assertEquals(there, packet.time());
        assertTrue(control("cmd=play&seekTime=" + TIME.format(START.plusMinutes(11)))
                .contains("ErrorID=4"));
    }

    @Test
    void sendsKeyFramesOnlyForwardAndBackward() throws IOException {
        DhavReader reader = play(Duration.ofMinutes(10), "");
        control("cmd=play&iframe=1&speed=16&seekTime=" + TIME.format(START.plusMinutes(1)));
        DhavReader.Packet packet = reader.nextVideo();
        while (packet.time().isBefore(START.plusMinutes(1))) {
            packet = reader.nextVideo();
        }
        for (int i = 1; i < 20; i++) {
            DhavReader.Packet next = reader.next();
            assertTrue(next.isKey());
            assertEquals(packet.time().plusSeconds(i), next.time());
        }
        control("cmd=play&speed=-16&seekTime=" + TIME.format(START.plusMinutes(9)));
        while (packet.time().isBefore(START.plusMinutes(9))) {
            packet = reader.next();
        }
        assertEquals(packet.time().minusSeconds(1), reader.next().time());
    }

    @Test
    void isCancelledFromAnotherConnection() throws IOException {
        DhavReader reader = play(Duration.ofMinutes(10), "");
        reader.nextVideo();
        assertEquals("OK\r\n", control("cmd=cancel"));
        viewer.input().readAllBytes();
        Await.until("the stream is gone", () -> camera.counters().streamsOpen() == 0);
        assertTrue(control("cmd=pause").contains("ErrorID=4"));
    }

    /** Its time stands still meanwhile: nothing is kept for the client, and nothing is left out. */
    @Test
    void waitsForASlowViewer() throws IOException {
        DhavReader reader = play(Duration.ofHours(2), "");
        int number = reader.nextVideo().number();
        control("cmd=play&speed=64");
        long[] last = {0, System.nanoTime()};
        Await.until("no more is sent", () -> {
            long sent = camera.counters().framesSent();
            if (sent != last[0]) {
                last[0] = sent;
                last[1] = System.nanoTime();
            }
            return sent > 100 && System.nanoTime() - last[1] > 400_000_000;
        });
        assertTrue(last[0] < 200_000, last[0] + " packets");
        for (int i = 1; i < 5_000; i++) {
            assertEquals(number + i, reader.nextVideo().number());
        }
        assertEquals(0, camera.counters().framesSkipped());
    }

    @Test
    void refusesWhatItCannotDo() throws IOException {
        play(Duration.ofMinutes(10), "");
        for (String wrong : new String[] {"cmd=stop", "cmd=play&speed=0", "cmd=play&speed=x", "cmd=play&iframe=2"}) {
            assertTrue(control(wrong).contains("ErrorID=4"), wrong);
        }
        assertTrue(control.get(target(START.minusYears(1), Duration.ofHours(1), ""))
                .text()
                .startsWith("Error"));
        assertTrue(control.get(target(START, Duration.ofHours(1), "&subtype=2"))
                .text()
                .startsWith("Error"));
        assertTrue(control.get(target(START, Duration.ZERO, "")).text().startsWith("Error"));
    }

    @Test
    void packetsCarryTheOperationInTheDocumentsContainer() throws IOException {
        Personality personality = Personality.documented().with(Personality.Quirk.DH_CONTAINER);
        try (DahuaCamera other = DahuaCamera.builder().personality(personality).start();
                RawClient client = new RawClient(other);
                RawClient second = new RawClient(other)) {
            client.open(target(START, Duration.ofMinutes(10), ""));
            assertEquals("streamId=0", client.readLine());
            second.get("/cgi-bin/playBack.cgi?action=control&streamId=0&cmd=play&speed=4");
            int operateId = 0;
            while (operateId == 0) {
                ByteBuffer head = ByteBuffer.wrap(client.exactly(24)).order(ByteOrder.LITTLE_ENDIAN);
                assertEquals('D' | 'H' << 8, head.getShort(0));
                ByteBuffer rest =
                        ByteBuffer.wrap(client.exactly(head.getInt(4) - 24)).order(ByteOrder.LITTLE_ENDIAN);
                if (head.get(2) == 0x20) {
                    operateId = rest.getInt(12);
                }
            }
            assertEquals(1, operateId);
        }
    }

    private DhavReader play(Duration length, String more) throws IOException {
        RawClient.Reply head = viewer.open(target(START, length, more));
        assertEquals("Application/octet-stream", head.header("Content-Type"));
        assertEquals("streamId=0", viewer.readLine());
        return new DhavReader(viewer.input());
    }

    private static String target(LocalDateTime start, Duration length, String more) {
        return "/cgi-bin/playBack.cgi?action=getStream&channel=1&startTime=" + TIME.format(start) + "&endTime="
                + TIME.format(start.plus(length)) + more;
    }

    private String control(String command) throws IOException {
        return control.get("/cgi-bin/playBack.cgi?action=control&streamId=0&" + command)
                .text();
    }
}
