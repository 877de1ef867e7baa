package org.lensbridge.simulator;

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class EventTest {
    private static final String ATTACH = "/cgi-bin/eventManager.cgi?action=attach&codes=";

    @Test
    void tellsASubscriberInTheDocumentsWords() throws IOException {
        try (DahuaCamera camera =
                        DahuaCamera.builder().login("admin", "x").channels(3).start();
                RawClient client = new RawClient(camera).login("admin", "x")) {
            RawClient.Reply head = client.open(ATTACH + "[VideoMotion%2CAlarmLocal]");
            assertEquals("multipart/x-mixed-replace; boundary=myboundary", head.header("Content-Type"));
            camera.raiseMotion(1, true);
            camera.raise("VideoBlind", 1, EventAction.START, "");
            camera.raise("AlarmLocal", 3, EventAction.PULSE, "{\n  \"Name\" : \"a;b=c\"\n}");
            assertEquals("Code=VideoMotion; action=Start; index=0", client.readTextPart());
            assertEquals(
                    "Code=AlarmLocal; action=Pulse; index=2; data={\n  \"Name\" : \"a;b=c\"\n}", client.readTextPart());
            assertEquals(1, camera.counters().eventSubscriptions());
        }
    }

    @Test
    void tellsEverythingToWhoAsksForAll() throws IOException {
        try (DahuaCamera camera = DahuaCamera.builder().start();
                RawClient client = new RawClient(camera)) {
            client.open(ATTACH + "[All]");
            camera.raise("CrossLineDetection", 1, EventAction.START, "");
            assertTrue(client.readTextPart().startsWith("Code=CrossLineDetection;"));
        }
    }

    @Test
    void beatsWhenAskedTo() throws IOException {
        try (DahuaCamera camera = DahuaCamera.builder().start();
                RawClient client = new RawClient(camera)) {
            client.open(ATTACH + "[All]&heartbeat=1");
            assertEquals("Heartbeat", client.readTextPart());
            assertEquals("Heartbeat", client.readTextPart());
        }
    }

    @Test
    void doesNotBeatWhenTheFirmwareCannot() throws IOException {
        Personality odd = Personality.documented().with(Personality.Quirk.NO_HEARTBEAT);
        try (DahuaCamera camera = DahuaCamera.builder().personality(odd).start();
                RawClient client = new RawClient(camera)) {
            client.open(ATTACH + "[All]&heartbeat=1");
            assertTrue(client.isSilentFor(Duration.ofMillis(1300)));
        }
    }

    @Test
    void throwsOutAClientThatDoesNotKeepItsPromise() throws IOException {
        try (DahuaCamera camera = DahuaCamera.builder().start();
                RawClient lazy = new RawClient(camera);
                RawClient lively = new RawClient(camera)) {
            lazy.open(ATTACH + "[All]&keepalive=2");
            lively.open(ATTACH + "[All]&keepalive=2");
            Thread writer = new Thread(() -> keepAlive(lively, lazy));
            writer.start();
            assertTrue(lazy.readTextPart().contains("ErrorID=7, Detail=Client keepalive failed!"));
            assertEquals("", lazy.readLine() + lazy.readLine());
            assertEquals(-1, lazy.input().read());
            // The client sees the end before the camera has counted it.
            Await.until("only the lively one is left", () -> camera.counters().eventSubscriptions() == 1);
            assertTrue(camera.counters().bytesFromListeners() >= "keep alive".length());
            writer.interrupt();
        }
    }

    private static void keepAlive(RawClient lively, RawClient lazy) {
        while (!Thread.interrupted() && !lazy.socket().isClosed()) {
            try {
                lively.send("keep alive");
            } catch (IOException e) {
                return;
            }
            java.util.concurrent.locks.LockSupport.parkNanos(200_000_000);
        }
    }

    @Test
    void refusesWhatIsNoListOfCodes() throws IOException {
        try (DahuaCamera camera = DahuaCamera.builder().start();
                RawClient client = new RawClient(camera)) {
            for (String codes : new String[] {"All", "[]", "[a,]b]", "[All]&keepalive=61", "[All]&keepalive=x"}) {
                assertTrue(client.get(ATTACH + codes).text().contains("ErrorID=4"), codes);
            }
        }
    }

    @Test
    void knowsOnWhichChannelsAnEventGoesOn() throws IOException {
        String request = "/cgi-bin/eventManager.cgi?action=getEventIndexes&code=VideoMotion";
        try (DahuaCamera camera = DahuaCamera.builder().channels(4).start();
                RawClient client = new RawClient(camera)) {
            assertEquals("", client.get(request).text());
            camera.raiseMotion(1, true);
            camera.raiseMotion(2, true);
            camera.raiseMotion(4, true);
            camera.raiseMotion(2, false);
            assertEquals(
                    "channels[0]=0\r\nchannels[1]=3\r\n", client.get(request).text());
            assertTrue(client.get(request.replace("VideoMotion", "MDResult"))
                    .text()
                    .contains("ErrorID=4"));
        }
    }

    @Test
    void listsItsCapabilities() throws IOException {
        try (DahuaCamera camera = DahuaCamera.builder().start();
                RawClient client = new RawClient(camera)) {
            String caps = client.get("/cgi-bin/eventManager.cgi?action=getCaps").text();
            assertEquals(11, caps.lines().filter(line -> line.endsWith("=true")).count());
        }
    }

    @Test
    void writesAsOtherFirmwareDoes() throws IOException {
        Personality odd = Personality.documented()
                .with(Personality.Quirk.COMPACT_EVENTS, Personality.Quirk.EVENTS_WITHOUT_LENGTH);
        try (DahuaCamera camera = DahuaCamera.builder().personality(odd).start();
                RawClient client = new RawClient(camera)) {
            client.open(ATTACH + "[All]");
            camera.raiseMotion(1, false);
            assertEquals("--myboundary", client.readLine());
            assertEquals("{content-type=text/plain}", client.readHeaders().toString());
            assertEquals("Code=VideoMotion;action=Stop;index=0", client.readLine());
        }
    }

    @Test
    void allowsOneListenerWhenTheFirmwareDoes() throws IOException {
        Personality odd = Personality.documented().with(Personality.Quirk.ONE_EVENT_LISTENER);
        try (DahuaCamera camera = DahuaCamera.builder().personality(odd).start();
                RawClient second = new RawClient(camera)) {
            try (RawClient first = new RawClient(camera)) {
                first.open(ATTACH + "[All]");
                assertTrue(second.get(ATTACH + "[All]").text().contains("ErrorID=5"));
            }
            Await.until("the first is gone", () -> camera.counters().eventSubscriptions() == 0);
            assertEquals(
                    "multipart/x-mixed-replace; boundary=myboundary",
                    second.open(ATTACH + "[All]").header("Content-Type"));
        }
    }

    @Test
    void reportsMotionBySchedule() throws IOException {
        try (DahuaCamera camera = DahuaCamera.builder()
                        .motionEvery(Duration.ofMillis(300))
                        .start();
                RawClient client = new RawClient(camera)) {
            client.open(ATTACH + "[VideoMotion]");
            String first = client.readTextPart();
            String second = client.readTextPart();
            assertNotEquals(first.contains("Start"), second.contains("Start"));
        }
    }

    @Test
    void reportsNoMotionWhenDetectionIsOff() throws IOException {
        try (DahuaCamera camera = DahuaCamera.builder()
                        .motionEvery(Duration.ofMillis(100))
                        .start();
                RawClient setting = new RawClient(camera);
                RawClient client = new RawClient(camera)) {
            setting.get("/cgi-bin/configManager.cgi?action=setConfig&MotionDetect[0].Enable=false");
            Await.until("what began has ended", () -> !indexes(setting).contains("channels"));
            client.open(ATTACH + "[VideoMotion]");
            assertTrue(client.isSilentFor(Duration.ofMillis(400)));
        }
    }

    private static String indexes(RawClient client) {
        try {
            return client.get("/cgi-bin/eventManager.cgi?action=getEventIndexes&code=VideoMotion")
                    .text();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
