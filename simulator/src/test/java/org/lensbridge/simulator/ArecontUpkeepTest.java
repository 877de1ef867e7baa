package org.lensbridge.simulator;

import static org.junit.jupiter.api.Assertions.*;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ArecontUpkeepTest {
    @Test
    void losesWhatWasNotSavedWhenItRestarts() throws Exception {
        try (ArecontCamera camera = ArecontCamera.builder()
                .model(ArecontModel.MULTI)
                .restartTime(Duration.ofMillis(50))
                .start()) {
            ArecontAsk ask = ArecontAsk.of(camera);
            ask.text("set2?blue=3");
            assertEquals("params=save", ask.text("set?params=save"));
            ask.text("set2?blue=5");
            long connections = camera.counters().connectionsTotal();
            assertEquals("params=reboot", ask.text("set?params=reboot"));
            Await.until("it is back", () -> ask.answers() && camera.counters().connectionsTotal() > connections);
            Await.until(
                    "the old value is back",
                    () -> camera.parameter("blue", 2).filter("3"::equals).isPresent());
        }
    }

    @Test
    void isAsDeliveredAfterAFactoryReset() throws Exception {
        try (ArecontCamera camera = ArecontCamera.builder().name("gate").start()) {
            ArecontAsk ask = ArecontAsk.of(camera);
            ask.text("set?name=other");
            ask.text("set?params=save");
            ask.text("set?params=factory");
            assertEquals("gate", camera.parameter("name").orElseThrow());
        }
    }

    @Test
    void keepsTheNumberOfPFramesInARegisterToo() throws Exception {
        try (ArecontCamera camera = ArecontCamera.builder().start()) {
            ArecontAsk ask = ArecontAsk.of(camera);
            assertEquals("reg=50", ask.text("getreg?page=3&reg=21"));
            assertEquals("reg=12", ask.text("setreg?page=3;reg=21;val=12"));
            assertEquals("keyframeinterval=12", ask.text("get?keyframeinterval"));
            ask.text("set?keyframeinterval=30");
            assertEquals("reg=30", ask.text("getreg?page=3&reg=21"));
            assertEquals("reg=0", ask.text("getreg?page=3&reg=22"));
            assertEquals("reg=9", ask.text("setreg?page=3&reg=22&val=9"));
            assertEquals("reg=9", ask.text("getreg?page=3&reg=22"));
            assertEquals(400, ask.status("setreg?page=3&reg=21&val=101"));
            assertEquals(400, ask.status("getreg?page=3"));
        }
    }

    @Test
    void keepsNetworkBitsAndTheirParametersTogether() throws Exception {
        try (ArecontCamera camera = ArecontCamera.builder().start()) {
            ArecontAsk ask = ArecontAsk.of(camera);
            ask.text("set?netopt=1553");
            assertEquals("true", camera.parameter("ipv6enabled").orElseThrow());
            assertEquals("on", camera.parameter("ipv6dhcp").orElseThrow());
            ask.text("set?ipv6dhcp=off");
            assertEquals("529", camera.parameter("netopt").orElseThrow());
        }
    }

    @Test
    void letsAViewerLookOnly() throws Exception {
        try (ArecontCamera camera = ArecontCamera.builder()
                .login("admin", "a1")
                .viewer("viewer", "v1")
                .start()) {
            ArecontAsk viewer = ArecontAsk.of(camera).as("viewer", "v1");
            assertEquals(200, viewer.status("get?blue"));
            assertEquals(200, viewer.bytes("image?res=half").statusCode());
            assertEquals(401, viewer.status("get?admin"));
            assertEquals(401, viewer.status("set?blue=1"));
            assertEquals(401, viewer.status("setreg?page=3&reg=21&val=4"));
            assertEquals(200, ArecontAsk.of(camera).as("admin", "a1").status("set?blue=1"));
            var refused = ArecontAsk.of(camera).get("get?blue");
            assertEquals(401, refused.statusCode());
            assertEquals(
                    "Basic realm=\"Arecont Vision\"",
                    refused.headers().firstValue("WWW-Authenticate").orElseThrow());
        }
    }

    @Test
    void asksForALoginWhileTheAdministratorHasAPassword() throws Exception {
        try (ArecontCamera camera = ArecontCamera.builder().start()) {
            ArecontAsk anybody = ArecontAsk.of(camera);
            assertEquals("admin=", anybody.text("get?admin"));
            anybody.text("set?admin=n3w");
            assertEquals(401, anybody.status("get?blue"));
            ArecontAsk admin = anybody.as("admin", "n3w");
            assertEquals("admin=n3w", admin.text("get?admin"));
            admin.text("set?viewer=l00k");
            assertEquals(200, anybody.as("viewer", "l00k").status("get?blue"));
            admin.text("set?viewer=empty");
            assertEquals(401, anybody.as("viewer", "l00k").status("get?blue"));
            admin.text("set?admin=empty");
            assertEquals(200, anybody.status("get?blue"));
        }
    }
}
