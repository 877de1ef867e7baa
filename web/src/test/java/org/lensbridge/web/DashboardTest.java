package org.lensbridge.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.device.DeviceState;
import org.lensbridge.api.event.EventTypes;
import org.lensbridge.api.event.Phase;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.StreamProfile;
import org.lensbridge.web.fake.Chromium;
import org.lensbridge.web.fake.FakeChannel;
import org.lensbridge.web.fake.FakeDevice;
import org.lensbridge.web.fake.PictureServer;
import org.lensbridge.web.fake.WebServer;

/** The pages in a real browser. */
@Timeout(180)
class DashboardTest {
    private static final String GATE = "[data-device=gate] ";

    private static final List<StreamProfile> MJPEG =
            List.of(new StreamProfile("main", "Main", Codec.JPEG, 640, 360, 10));

    private static Chromium browser;

    private PictureServer pictures;
    private WebServer server;
    private FakeDevice gate;
    private FakeChannel channel;

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
        gate = server.devices.add("gate", "http://192.168.1.20").say(DeviceState.ONLINE, "");
        channel = gate.channel("LiveVideo", "Snapshot", "PanTiltZoom", "Presets");
        channel.profiles = MJPEG;
        browser.logIn(server);
    }

    @AfterEach
    void stop() throws Exception {
        browser.open(URI.create("about:blank"));
        server.close();
        pictures.close();
    }

    @Test
    void showsLivePicturesAndLetsThemGoWhenNobodyLooks() {
        browser.await(has(GATE + "[data-role=picture]") + ".naturalWidth === 640");
        assertEquals(1, pictures.readers());
        browser.evaluate("Object.defineProperty(document, 'hidden', {configurable: true, get: () => true});"
                + "document.dispatchEvent(new Event('visibilitychange'))");
        Chromium.until(() -> pictures.readers() == 0, "the picture is let go");
    }

    @Test
    void opensAtMostFiveLivePicturesAndRefreshesTheOthers() {
        for (int i = 0; i < 7; i++) {
            server.devices
                    .add("camera-" + i, "http://192.168.2." + i)
                    .say(DeviceState.ONLINE, "")
                    .channel("LiveVideo", "Snapshot")
                    .profiles = MJPEG;
        }
        server.bus.publish("camera-0", 0, EventTypes.STATE, Phase.UPDATE, Map.of("state", Value.of("ONLINE")));
        browser.await("document.querySelectorAll('[data-picture=live]').length >= 4"
                + " && document.querySelectorAll('[data-picture=still]').length >= 2");
        assertTrue(pictures.readers() <= 5, "live: " + pictures.readers());
    }

    @Test
    void movesWhileAButtonIsHeld() {
        browser.await(has(GATE + "[data-role=ptz-open]"));
        browser.evaluate(has(GATE + "[data-role=ptz-open]") + ".click()");
        browser.mouse("mousePressed", GATE + "[data-role=ptz-left]");
        Chromium.until(() -> channel.moves.contains("move -0.6 0.0 0.0 for 4000"), "it moves");
        browser.mouse("mouseReleased", GATE + "[data-role=ptz-left]");
        Chromium.until(() -> channel.moves.contains("stop"), "it stops");
    }

    @Test
    void showsEventsAndStatesAsTheyCome() {
        String id = server.bus.motion("gate");
        browser.await(has("[data-event=" + id + "][data-type=motion]"));
        gate.say(DeviceState.OFFLINE, "It does not answer.");
        server.bus.publish("gate", 0, EventTypes.STATE, Phase.UPDATE, Map.of("state", Value.of("OFFLINE")));
        browser.await(has(GATE + "[data-role=state][data-state=OFFLINE]"));
        browser.await(has(GATE + "[data-role=detail]") + ".textContent.includes('It does not answer. Next try in')");
        Chromium.until(() -> pictures.readers() == 0, "the picture of a device that is away is let go");
    }

    @Test
    void addsACameraThatWasFound() {
        browser.evaluate(has("[data-role=discover]") + ".click()");
        browser.await(has("[data-role=discovery-add]"));
        browser.evaluate(has("[data-role=discovery-add]") + ".click()");
        browser.await(has("[data-role=add-form] [name=id]") + ".value === 'turn-4'");
        browser.evaluate(has("[data-role=add-submit]") + ".click()");
        browser.await(has("[data-role=tile][data-device=turn-4]"));
    }

    private static String has(String selector) {
        return "document.querySelector('" + selector + "')";
    }
}
