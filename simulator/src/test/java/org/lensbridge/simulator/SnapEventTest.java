package org.lensbridge.simulator;

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SnapEventTest {
    private static final String ATTACH = "/cgi-bin/snapManager.cgi?action=attachFileProc&Flags[0]=Event&Events=";

    private DahuaCamera camera;
    private RawClient client;

    @BeforeEach
    void start() throws IOException {
        camera = DahuaCamera.builder().channels(2).pictureSize(320, 200).start();
        client = new RawClient(camera);
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        camera.close();
    }

    @Test
    void sendsWordsAndAPictureWhenTheEventBegins() throws IOException {
        client.open(ATTACH + "[VideoMotion%2CAlarmLocal]&channel=2");
        camera.raiseMotion(1, true);
        camera.raise("VideoLoss", 2, EventAction.START, "");
        camera.raiseMotion(2, true);
        camera.raiseMotion(2, false);
        assertTrue(client.readTextPart().startsWith("Events[0].Code=VideoMotion\r\n"));
        FrameStamp stamp = FrameStamp.read(ByteBuffer.wrap(client.readPart())).orElseThrow();
        assertEquals(2, stamp.channel());
        camera.raise("AlarmLocal", 2, EventAction.PULSE, "");
        assertTrue(client.readTextPart().startsWith("Events[0].Code=AlarmLocal\r\n"));
        assertTrue(FrameStamp.read(ByteBuffer.wrap(client.readPart())).isPresent());
        assertEquals("", client.readLine());
        assertTrue(client.isSilentFor(Duration.ofMillis(100)));
        assertEquals(1, camera.counters().streamsOpen());
    }

    @Test
    void refusesWhatItDoesNotUnderstand() throws IOException {
        for (String wrong : new String[] {ATTACH + "VideoMotion", ATTACH.replace("=Event&", "=Time&") + "[All]"}) {
            assertTrue(client.get(wrong).text().contains("ErrorID=4"), wrong);
        }
        assertTrue(client.get(ATTACH.replace("&Flags[0]=Event", "") + "[All]")
                .text()
                .startsWith("Error"));
    }
}
