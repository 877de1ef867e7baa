package org.lensbridge.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lensbridge.api.device.DeviceState;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.StreamProfile;
import org.lensbridge.web.fake.Chromium;
import org.lensbridge.web.fake.PictureServer;
import org.lensbridge.web.fake.WebServer;

/** Video in a real browser, over the one web socket. */
@Timeout(180)
class VideoTest {
    private static final String GATE = "[data-device=gate] ";
    private static final String LARGE = "[data-role=large] ";
    private static final List<StreamProfile> CODED = List.of(
            new StreamProfile("main", "Main", Codec.H264, 1920, 1080, 25),
            new StreamProfile("small", "Small", Codec.H264, 320, 240, 25),
            new StreamProfile("pictures", "Pictures", Codec.JPEG, 640, 360, 10));

    private static Chromium browser;

    private PictureServer pictures;
    private WebServer server;

    @BeforeAll
    static void startBrowser() throws Exception {
        browser = Chromium.startOrSkip();
    }

    @AfterAll
    static void endBrowser() throws Exception {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void start() throws Exception {
        pictures = new PictureServer(0);
        server = new WebServer(0, pictures.port());
        add("gate");
    }

    @AfterEach
    void stop() throws Exception {
        browser.open(URI.create("about:blank"));
        server.close();
        pictures.close();
    }

    @Test
    void playsMovingVideoInTheSmallestStreamThatSuffices() {
        browser.logIn(server);
        browser.await(video(GATE) + ".currentTime > 3600.5 && " + video(GATE) + ".videoWidth === 320");
        browser.await(has(GATE + "[data-role=view]") + ".dataset.picture === 'video'");
        assertEquals(List.of("gate 1 small"), List.copyOf(pictures.live.asked));
        assertEquals(0, pictures.readers());
        browser.evaluate(
                "window.pixels = () => { const c = document.createElement('canvas'); c.width = 320; c.height = 240;"
                        + " const d = c.getContext('2d'); d.drawImage(" + video(GATE) + ", 0, 0); return"
                        + " d.getImageData(0, 0, 320, 240).data; }; window.before = pixels()");
        browser.await("(() => { const now = pixels(); let changed = 0; for (let i = 0; i < now.length; i += 4)"
                + " { changed += Math.abs(now[i] - before[i]) > 20; } return changed > 100; })()");
        assertTrue(browser.evaluate("new Set(before).size > 20").getAsBoolean(), "a picture, not one colour");
    }

    @Test
    void showsSixteenTilesOverOneSocketAndLetsThemGoWhenNobodyLooks() {
        for (int i = 1; i < 16; i++) {
            add("camera-" + i);
        }
        browser.resize(1600, 2400);
        browser.logIn(server);
        browser.await("[...document.querySelectorAll('[data-picture=video] video')]"
                + ".filter(video => video.currentTime > 3600.2).length === 16");
        assertEquals(16, pictures.live.open());
        assertEquals(1, pictures.live.sockets.get());
        browser.evaluate("Object.defineProperty(document, 'hidden', {configurable: true, get: () => true});"
                + "document.dispatchEvent(new Event('visibilitychange'))");
        Chromium.until(() -> pictures.live.open() == 0, "all are let go");
    }

    @Test
    void opensTheBestStreamLargeAndClosesItByEscape() {
        browser.logIn(server);
        browser.await(video(GATE) + ".currentTime > 3600");
        browser.mouse("mousePressed", GATE + "[data-role=enlarge]");
        browser.mouse("mouseReleased", GATE + "[data-role=enlarge]");
        browser.await(video(LARGE) + ".currentTime > 3600.2");
        assertTrue(pictures.live.isOpen("gate 1 main"));
        browser.await(has(LARGE + "[data-role=ptz]") + " && " + has(LARGE) + ".clientWidth === innerWidth");
        Chromium.until(() -> pictures.live.open() == 1, "what is covered is let go");
        browser.key("Escape", 27);
        browser.await("!" + has(LARGE) + ".open && " + video(GATE) + ".currentTime > 3600");
        Chromium.until(() -> !pictures.live.isOpen("gate 1 main"), "the large one is let go");
        assertEquals(1, pictures.live.sockets.get());
    }

    @Test
    void showsMjpegWhereTheBrowserDoesNotPlayTheVideo() {
        pictures.live.mimes.put("gate 1 small", "video/mp4; codecs=\"hvc1.1.6.L93.B0\"");
        pictures.live.mimes.put("gate 1 main", "video/mp4; codecs=\"hvc1.1.6.L120.B0\"");
        browser.logIn(server);
        browser.await(has(GATE + "[data-picture=live] [data-role=picture]") + ".naturalWidth === 640");
        browser.evaluate(has(GATE + "[data-role=more]") + ".click()");
        browser.await(has(GATE + "[data-role=figures]") + ".textContent.includes('This browser does not play H.265.')");
        Chromium.until(() -> pictures.live.open() == 0, "what it does not play is let go");
    }

    @Test
    void asksForNoVideoThatTheBrowserCannotPlay() {
        server.devices
                        .add("modern", "http://192.168.1.21")
                        .say(DeviceState.ONLINE, "")
                        .channel("LiveVideo")
                        .profiles =
                List.of(
                        new StreamProfile("main", "Main", Codec.H265, 1920, 1080, 25),
                        new StreamProfile("pictures", "Pictures", Codec.JPEG, 640, 360, 10));
        browser.logIn(server);
        browser.await(has("[data-device=modern] [data-picture=live] [data-role=picture]") + ".naturalWidth === 640");
        assertEquals(
                "Live · MJPEG",
                browser.evaluate(has("[data-device=modern] [data-role=picture-mode]") + ".textContent")
                        .getAsString());
        assertTrue(pictures.live.asked.stream().noneMatch(stream -> stream.startsWith("modern")));
    }

    @Test
    void comesBackWhenTheSocketWasLost() {
        browser.logIn(server);
        browser.await(video(GATE) + ".currentTime > 3600");
        pictures.live.drop();
        Chromium.until(() -> pictures.live.sockets.get() == 2, "it connects again");
        browser.await(has(GATE + "[data-picture=video]") + " && " + video(GATE) + ".currentTime > 3600");
    }

    @Test
    void goesOnWhenTheStreamBeginsAnew() {
        browser.logIn(server);
        browser.await(video(GATE) + ".currentTime > 3600");
        pictures.live.beginAt(250);
        browser.await(has(GATE + "[data-picture=video]") + " && " + video(GATE) + ".currentTime > 10.2 && "
                + video(GATE) + ".currentTime < 3600");
        assertEquals(1, pictures.live.asked.size());
    }

    @Test
    void showsMjpegWhereThereIsNoSocket() {
        pictures.live.accepts = false;
        browser.logIn(server);
        browser.await(has(GATE + "[data-picture=live] [data-role=picture]") + ".naturalWidth === 640");
        pictures.live.accepts = true;
        browser.await(has(GATE + "[data-picture=video]") + " && " + video(GATE) + ".currentTime > 3600");
    }

    @Test
    void goesOnAfterAGapAndAfterBrokenVideo() {
        browser.logIn(server);
        browser.await(video(GATE) + ".currentTime > 3600");
        pictures.live.leaveOut(2500);
        browser.await(video(GATE) + ".currentTime > 3700 && !" + video(GATE) + ".seeking");
        assertFalse(pictures.live.sockets.get() > 1);
        pictures.live.spoil();
        browser.await("!" + has(GATE + "[data-picture=video]"));
        browser.await(has(GATE + "[data-picture=video]") + " && " + video(GATE) + ".currentTime > 3700.5");
        assertEquals(1, pictures.live.sockets.get());
    }

    @Test
    void triesAnotherStreamWhereOneIsOfAnotherKind() {
        pictures.live.refusals.put("gate 1 small", "409 The stream gate/1/small is JPEG.");
        browser.logIn(server);
        browser.await(video(GATE) + ".currentTime > 3600");
        assertTrue(pictures.live.isOpen("gate 1 main"));
    }

    @Test
    void connectsAnewWhenTheSocketHasGoneSilent() {
        browser.logIn(server);
        browser.await(video(GATE) + ".currentTime > 3600");
        pictures.live.freeze();
        browser.await(has(GATE + "[data-picture=stalled]"));
        browser.evaluate("window.real = performance.now.bind(performance); performance.now = () => real() + 60000");
        Chromium.until(() -> pictures.live.sockets.get() == 2, "it connects again");
        browser.await(has(GATE + "[data-picture=video]") + " && " + video(GATE) + ".currentTime > 3600");
    }

    @Test
    void goesOnWhenTheClockIsSetBack() {
        browser.logIn(server);
        browser.await(video(GATE) + ".currentTime > 3600");
        pictures.live.spoil();
        browser.await("!" + has(GATE + "[data-picture=video]"));
        browser.evaluate("window.real = Date.now; Date.now = () => real() - 7200000");
        browser.await(has(GATE + "[data-picture=video]") + " && " + video(GATE) + ".currentTime > 3600");
    }

    @Test
    void tellsHowTheStreamsDo() {
        browser.logIn(server);
        browser.await(video(GATE) + ".currentTime > 3600");
        browser.evaluate(has(GATE + "[data-role=more]") + ".click()");
        for (String part : List.of(
                "Main, Flowing",
                "H.264, 1920 × 1080",
                "24.9 fps",
                "every 50 frames",
                "after 0.18 s",
                "12 packets",
                "3 times, 2 as no frame came",
                "1, 1 frame left out",
                "avc1.4D400D",
                "behind the newest")) {
            browser.await(has(GATE + "[data-role=figures]") + ".textContent.includes('" + part + "')");
        }
    }

    private void add(String name) {
        server.devices
                .add(name, "http://192.168.1.20")
                .say(DeviceState.ONLINE, "")
                .channel("LiveVideo", "Snapshot", "PanTiltZoom")
                .profiles = CODED;
    }

    private static String video(String within) {
        return has(within + "video");
    }

    private static String has(String selector) {
        return "document.querySelector('" + selector + "')";
    }
}
