package org.lensbridge.simulator;

import static org.junit.jupiter.api.Assertions.*;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExcelsenseLoginTest {
    private static final String ZONE = "param.cgi?action=get&type=timeZone";

    @Test
    void readsTheLoginFromTheQueryWhereverItStands() throws Exception {
        try (ExcelsenseCamera camera =
                ExcelsenseCamera.builder().login("eve", "a&b=c+d #1%").start()) {
            ExcelsenseAsk anybody = ExcelsenseAsk.of(camera);
            String password = "password=" + ExcelsenseAsk.encoded("a&b=c+d #1%");
            assertTrue(anybody.as("eve", "a&b=c+d #1%").text(ZONE).startsWith("timeZone="));
            assertTrue(anybody.text(ZONE + "&" + password + "&userName=eve").startsWith("timeZone="));
            assertTrue(anybody.text("param.cgi?" + password + "&type=%20timeZone&userName=eve&action=get")
                    .startsWith("timeZone="));
            assertEquals("eve", camera.requests().get(0).user());
            assertEquals(0, camera.counters().failedLogins());
        }
    }

    @Test
    void refusesAWrongLoginWithTheStatusOfSuccess() throws Exception {
        try (ExcelsenseCamera camera = ExcelsenseCamera.builder()
                .login("admin", "right")
                .lockOutAfter(3, Duration.ofHours(1))
                .start()) {
            ExcelsenseAsk admin = ExcelsenseAsk.of(camera).as("admin", "right");
            assertEquals(200, ExcelsenseAsk.of(camera).get(ZONE).statusCode());
            assertEquals("error,return=-507", ExcelsenseAsk.of(camera).text(ZONE));
            assertTrue(admin.text(ZONE).startsWith("timeZone="));
            for (int i = 0; i < 3; i++) {
                assertEquals(
                        "error,return=-507",
                        ExcelsenseAsk.of(camera).as("admin", "wrong").text(ZONE));
            }
            assertEquals(5, camera.counters().failedLogins());
            assertEquals("error,return=-507", admin.text(ZONE));
        }
    }

    @Test
    void refusesWhatAGroupMayNot() throws Exception {
        try (ExcelsenseCamera camera = ExcelsenseCamera.builder()
                .login("admin", "a")
                .login("olga", "o", "Operators")
                .login("uma", "u", "Users")
                .start()) {
            ExcelsenseAsk olga = ExcelsenseAsk.of(camera).as("olga", "o");
            ExcelsenseAsk uma = ExcelsenseAsk.of(camera).as("uma", "u");
            assertTrue(uma.text(ZONE).startsWith("timeZone="));
            assertEquals("error,return=-512", uma.text("sensor.cgi?action=set&type=hue&value=7"));
            assertEquals("OK", olga.text("sensor.cgi?action=set&type=hue&value=7"));
            assertEquals("error,return=-512", olga.text("operate.cgi?action=restart"));
            assertEquals("error,return=-512", olga.set("NTP&NTPPort=12"));
            assertEquals("OK", ExcelsenseAsk.of(camera).as("admin", "a").set("NTP&NTPPort=12"));
        }
    }

    @Test
    void saysWhatItDoesNotKnow() throws Exception {
        try (ExcelsenseCamera camera = ExcelsenseCamera.builder().start();
                ExcelsenseCamera strict = ExcelsenseCamera.builder()
                        .quirks(ExcelsenseQuirk.UNKNOWN_IS_404)
                        .start()) {
            ExcelsenseAsk ask = ExcelsenseAsk.of(camera);
            assertEquals("error,return=-21", ask.text("estdata.cgi?action=get"));
            assertEquals("error,return=-22", ask.text("param.cgi?action=get&type=User"));
            assertEquals("error,return=-22", ask.set("estdata"));
            assertEquals("error,return=-23", ask.text("param.cgi?action=drop&type=NTP"));
            assertEquals("error,return=-23", ask.text("param.cgi"));
            assertEquals("error,return=-23", ask.text("operate.cgi?action=explode"));
            assertEquals("error,return=-22", ask.text("video.cgi?type=FLV"));
            assertEquals(
                    404, ExcelsenseAsk.of(strict).get("estdata.cgi?action=get").statusCode());
            assertEquals(404, ask.get("favicon.ico").statusCode());
        }
    }

    @Test
    void lacksWhatItsFirmwareDoesNotHave() throws Exception {
        try (ExcelsenseCamera camera = ExcelsenseCamera.builder()
                .lacking("streamAbility", "set NTP", "RTSP")
                .start()) {
            ExcelsenseAsk ask = ExcelsenseAsk.of(camera);
            assertEquals(List.of("error,return=-22"), ask.read("streamAbility&cameraID=1"));
            assertEquals("error,return=-22", ask.set("NTP&NTPPort=1"));
            assertEquals("error,return=-22", ask.text("video.cgi?type=RTSP&streamID=1"));
            assertTrue(ask.tells("NTP", "NTPPort=123"));
        }
    }

    @Test
    void speaksAsItsFirmwareDoes() throws Exception {
        try (ExcelsenseCamera one = ExcelsenseCamera.builder()
                        .quirks(ExcelsenseQuirk.FULL_WIDTH_COMMA, ExcelsenseQuirk.BLANKS_AROUND_OK)
                        .quirks(ExcelsenseQuirk.LF_LINES)
                        .start();
                ExcelsenseCamera other = ExcelsenseCamera.builder()
                        .quirks(ExcelsenseQuirk.SPACED_ERRORS)
                        .start()) {
            ExcelsenseAsk ask = ExcelsenseAsk.of(one);
            assertEquals("error\uff0creturn=-23", ask.set("timeZone&timeZone=301"));
            assertEquals(" OK \r\n", ask.set("timeZone&timeZone=300"));
            assertTrue(ask.text(ZONE).startsWith("timeZone=300\nDSTOpenFlag=0\n"));
            assertEquals("Error, return = -23", ExcelsenseAsk.of(other).set("timeZone&beginTime=601"));
        }
    }

    @Test
    void isStartedByAWord() {
        for (String kind : List.of("tougheye", "toughcam")) {
            try (SimulatedDevice device = SimulatedDevice.builder(kind).start()) {
                assertInstanceOf(ExcelsenseCamera.class, device);
            }
        }
    }
}
