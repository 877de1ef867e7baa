package org.lensbridge.simulator;

import static org.junit.jupiter.api.Assertions.*;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.format.DateTimeFormatter;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DownloadTest {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("u-M-d'%20'H:m:s");

    private DahuaCamera camera;
    private RawClient client;

    @BeforeEach
    void start() throws IOException {
        camera = DahuaCamera.builder().name("vault").start();
        client = new RawClient(camera);
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        camera.close();
    }

    @Test
    void givesTheSameBytesByNameAndByTime() throws IOException {
        RecordedFile file = motion("dav");
        RawClient.Reply byName = client.get(name(file));
        assertEquals("Application/octet-stream", byName.header("Content-Type"));
        assertEquals(file.length(), byName.body().length);
        byte[] byTime = client.get(time(file, 0)).body();
        assertArrayEquals(byName.body(), byTime);
        DhavReader.Packet first = new DhavReader(new ByteArrayInputStream(byTime)).next();
        assertTrue(first.isKey());
        assertEquals(file.start(), first.time());
        assertEquals(1, camera.counters().connectionsTotal());
    }

    @Test
    void aStreamHasBytesOfItsOwn() throws IOException {
        RecordedFile file = motion("dav");
        byte[] extra = client.get(time(file, 1)).body();
        DhavReader.Packet first = new DhavReader(new ByteArrayInputStream(extra)).next();
        assertEquals(0x0c, first.codec());
        assertEquals(1, first.subtype());
    }

    @Test
    void givesAPicture() throws IOException {
        RecordedFile file = motion("jpg");
        byte[] jpeg = client.get(name(file)).body();
        assertEquals(file.length(), jpeg.length);
        assertEquals(320, ImageIO.read(new ByteArrayInputStream(jpeg)).getWidth());
        assertEquals(
                "vault", FrameStamp.read(ByteBuffer.wrap(jpeg)).orElseThrow().camera());
    }

    @Test
    void knowsNoOtherFiles() throws IOException {
        RecordedFile file = motion("dav");
        for (String path : new String[] {
            "/cgi-bin/RPC_Loadfile/" + file.path(),
            name(file).replace("[M]", "[A]"),
            name(file).replace("/001/", "/002/"),
            "/cgi-bin/RPC_Loadfile/mnt/dvr/sda0/2026-99-99/001/dav/00/00.00.00-01.00.00[R][0@0][0].dav",
            "/cgi-bin/RPC_Loadfile/etc/passwd"
        }) {
            assertEquals(404, client.get(path).status(), path);
        }
        assertTrue(client.get("/cgi-bin/loadfile.cgi?action=startLoad&channel=1&startTime=2001-1-1%2000:00:00"
                        + "&endTime=2001-1-1%2001:00:00")
                .text()
                .startsWith("Error"));
        assertTrue(client.get(time(file, 2)).text().startsWith("Error"));
    }

    /** An hour is more than sockets hold: it waits in the camera's clock, not in its memory. */
    @Test
    void aSlowReaderHoldsNothingUp() throws IOException {
        RecordedFile hour = camera.recordings(1).stream()
                .filter(file -> file.event().isEmpty() && file.subtype() == 0)
                .findFirst()
                .orElseThrow();
        assertTrue(hour.length() > 30_000_000, hour.length() + " bytes");
        client.request(name(hour), "");
        assertEquals(Long.toString(hour.length()), client.readHead().header("Content-Length"));
        try (RawClient other = new RawClient(camera)) {
            assertEquals(motion("dav").length(), other.get(name(motion("dav"))).body().length);
        }
        byte[] block = new byte[64 * 1024];
        long total = 0;
        while (total < hour.length()) {
            int count = client.input().read(block, 0, (int) Math.min(block.length, hour.length() - total));
            assertTrue(count > 0, total + " of " + hour.length());
            total += count;
        }
        assertEquals(
                "OK\r\n",
                client.get("/cgi-bin/configManager.cgi?action=setConfig&General.LocalNo=3")
                        .text());
    }

    @Test
    void breaksOffWhenToldTo() throws IOException {
        camera.faults().replies(WireFault.CLOSE_MIDWAY);
        assertThrows(EOFException.class, () -> client.get(name(motion("dav"))));
    }

    private RecordedFile motion(String type) {
        return camera.recordings(1).stream()
                .filter(file ->
                        file.event().equals("VideoMotion") && file.type().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private static String name(RecordedFile file) {
        return "/cgi-bin/RPC_Loadfile" + file.path();
    }

    private static String time(RecordedFile file, int subtype) {
        return "/cgi-bin/loadfile.cgi?action=startLoad&channel=1&startTime=" + TIME.format(file.start()) + "&endTime="
                + TIME.format(file.end()) + "&subtype=" + subtype;
    }
}
