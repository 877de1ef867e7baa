package org.lensbridge.simulator;

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lensbridge.simulator.footage.CodedLoop;

/** Motion, contacts, lens, sound and card. */
class ArecontDeviceTest {
    @Test
    void tellsWhereSomethingMoves() throws Exception {
        try (ArecontCamera camera =
                ArecontCamera.builder().model(ArecontModel.MULTI).start()) {
            ArecontAsk ask = ArecontAsk.of(camera);
            assertEquals("mdresult=no motion", ask.text("get?mdresult"));
            camera.move(2, 0, 63);
            assertEquals("mdresult=no motion", ask.text("get1?mdresult"));
            String[] cells = ask.text("get2?mdresult").substring(9).split(" ");
            assertEquals(64, cells.length);
            assertEquals("0C 00 0C", cells[0] + " " + cells[1] + " " + cells[63]);
            ask.text("set2?mdtotalzones=1024");
            cells = ask.text("get2?mdresult&id=77").substring(9).split(" ");
            assertEquals(1024, cells.length);
            assertEquals("0C 00 0C 00", cells[3] + " " + cells[4] + " " + cells[99] + " " + cells[128]);
            ask.text("set2?motiondetect=off");
            assertEquals("mdresult=no motion", ask.text("get2?mdresult"));
        }
    }

    @Test
    void movesOnASchedule() throws Exception {
        try (ArecontCamera camera = ArecontCamera.builder()
                .motionEvery(Duration.ofMillis(100))
                .withoutExtendedMotion()
                .start()) {
            ArecontAsk ask = ArecontAsk.of(camera);
            ask.text("set?mdtotalzones=1024");
            Await.until("motion begins", () -> result(ask).contains("0C"));
            Await.until("motion ends", () -> result(ask).equals("mdresult=no motion"));
            assertEquals("mdtotalzones=64", ask.text("get?mdtotalzones"));
        }
    }

    private static String result(ArecontAsk ask) {
        try {
            return ask.text("get?mdresult");
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void hasAContactInAndOut() throws Exception {
        try (ArecontCamera camera = ArecontCamera.builder().start()) {
            ArecontAsk ask = ArecontAsk.of(camera);
            assertEquals("auxin=off", ask.text("get?auxin"));
            camera.setInput(true);
            assertEquals("auxin=on", ask.text("get?auxin"));
            assertFalse(camera.outputIsActive());
            assertEquals("auxout=on", ask.text("set?auxout=on"));
            assertTrue(camera.outputIsActive());
        }
    }

    @Test
    void movesItsLens() throws Exception {
        try (ArecontCamera camera = ArecontCamera.builder().start()) {
            ArecontAsk ask = ArecontAsk.of(camera);
            ask.text("set?af_zoom=off");
            int focus = camera.focusPosition();
            assertEquals("focus=-20", ask.text("set?focus=-20"));
            assertEquals(focus - 20, camera.focusPosition());
            assertEquals("focus=" + (focus - 20), ask.text("get?focus"));
            ask.text("set?zoom=300");
            assertEquals(300, camera.zoomPosition());
            assertEquals(0, camera.autofocuses());
            assertEquals("focus=fullrange", ask.text("set?focus=fullrange"));
            assertEquals(1, camera.autofocuses());
            Await.until("it has focused", () -> status(ask).equals("focus=idle"));
            ask.text("set?zoom=reset");
            assertEquals("zoom=0", ask.text("get?zoom"));
            assertEquals("focuswindow=32,64,320,256", ask.text("set?focuswindow=32,64,320,256"));
            assertEquals("focusright=320", ask.text("get?focusright"));
        }
    }

    private static String status(ArecontAsk ask) {
        try {
            return ask.text("get?focus=status");
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void hearsOneTalkerAtATime() throws Exception {
        try (ArecontCamera camera = ArecontCamera.builder().start();
                RawClient talker = new RawClient(camera)) {
            talker.send("POST /g711 HTTP/1.1\r\nHost: c\r\nContent-Type: audio/basic\r\n\r\nabcdef");
            Await.until("it is heard", () -> camera.receivedAudio()
                    .filter(sound -> sound.total() == 6)
                    .isPresent());
            assertTrue(camera.receivedAudio().orElseThrow().open());
            assertEquals(503, ArecontAsk.of(camera).post("g711").statusCode());
            talker.socket().close();
            Await.until(
                    "it is over", () -> !camera.receivedAudio().orElseThrow().open());
            HttpRequest second = ArecontAsk.of(camera)
                    .request("g711")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[800]))
                    .build();
            assertEquals(
                    200,
                    HttpClient.newHttpClient()
                            .send(second, HttpResponse.BodyHandlers.discarding())
                            .statusCode());
            assertEquals(800, camera.receivedAudio().orElseThrow().total());
            assertEquals(405, ArecontAsk.of(camera).status("g711"));
        }
    }

    @ParameterizedTest
    @CsvSource({"jpeg, mjpeg, download", "h264, h264stream, download", "jpeg, mjpeg, playback"})
    void playsItsCard(String codec, String path, String how) throws Exception {
        try (ArecontCamera camera =
                ArecontCamera.builder().recorded(Duration.ofHours(1)).start()) {
            ArecontAsk ask = ArecontAsk.of(camera);
            ask.text("set?sd_codec=" + codec);
            ask.text("set?sd_fps=10");
            ask.text("set?sd_playback_fps=60");
            String[] span = ask.text("get?sd_stampspan").split("[=,]");
            long begin = Long.parseLong(span[1]) + 60;
            assertTrue(Long.parseLong(span[2]) - begin > 3000);
            ask.text("set?sd_playbackstamp=" + begin + "," + (begin + 2));
            long frames = 0;
            try (PartReader parts =
                    new PartReader(ask.stream(path + "?sd=" + how).body(), "fbdr")) {
                for (Optional<PartReader.Read> part = parts.next(); part.isPresent(); part = parts.next()) {
                    assertEquals(begin * 1000 + frames * 100, taken(part.get().body(), codec));
                    frames++;
                }
            }
            assertEquals(20, frames);
        }
    }

    private static long taken(byte[] picture, String codec) {
        return codec.equals("h264")
                ? CodedLoop.millisOf(picture).orElseThrow()
                : FrameStamp.read(ByteBuffer.wrap(picture)).orElseThrow().time().toEpochMilli();
    }

    @Test
    void doesNotPlayWhatItHasNot() throws Exception {
        try (ArecontCamera camera = ArecontCamera.builder().start();
                ArecontCamera other = ArecontCamera.builder()
                        .name("other")
                        .model(ArecontModel.MULTI)
                        .start()) {
            assertEquals(400, ArecontAsk.of(camera).status("h264stream?sd=playback"));
            assertEquals(400, ArecontAsk.of(camera).status("mjpeg?sd=backwards"));
            assertEquals(404, ArecontAsk.of(other).status("mjpeg?sd=playback"));
            ArecontAsk.of(camera).text("set?sd_playbackstamp=9999999999");
            assertEquals("", ArecontAsk.of(camera).text("mjpeg?sd=download"));
        }
    }
}
