package org.lensbridge.simulator;

import static org.junit.jupiter.api.Assertions.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArecontSettingsTest {
    /** What each request for settings of the document may ask a camera of one sensor for. */
    private static final List<String> OF_SINGLE = List.of(
            ("day_binning night_binning daynight upscaling brightness sharpness saturation blue red illum freq lowlight"
                            + " shortexposures autoexp exposure expwndleft expwndtop expwndwidth expwndheight sensorleft"
                            + " sensortop sensorwidth sensorheight imgleft imgtop imgwidth imgheight imgquality imgres mac"
                            + " model fwversion procversion netversion revision kneepoint analoggain maxkneegain maxexptime"
                            + " maxdigitalgain webserverport admin viewer maxsensorwidth maxsensorheight mdmode motiondetect"
                            + " mdtotalzones auxin auxout cropping 1080p_mode pmask focus zoom focusleft focustop focusright"
                            + " focusbottom focuswindow af_dn af_zoom casino_mode netopt multicast_rec en_multicast fps qp"
                            + " qp_max ratelimit_mode ratelimit bitrate keyframeinterval rtspport spacialfilter name mtu ip"
                            + " subnetmask gateway eth_negotiation features audioinput linein_volume mic_boost piris pirispos"
                            + " ir make white_balance wbwndctrl wbwndleft wbwndtop wbwndwidth wbwndheight ntpserver_ip"
                            + " enclosure gamma bandwidthsaving lowpower motion_compensation adjustable_ir irwidepos"
                            + " irtelpos irtelepos irpos_chan1 irpos_chan2 snapstream sensorcount scaling scaling_size"
                            + " sd_codec sd_fps sd_playback_fps sd_recording sd_networkfail sd_motionalarm sd_ioalarm"
                            + " sd_stampspan sd_playbackstamp sd_imgleft sd_imgright sd_imgtop sd_imgbottom sd_imgres"
                            + " qos_enabled qos_video qos_default ipv6enabled ipv6address ipv6prefixlen ipv6dhcp"
                            + " ipv6addresstype ipv6acceptrouters rotate mdzonesize mdlevelthreshold mddetail mdprivacymask"
                            + " mdresult pmaskleft pmaskright pmasktop pmaskbottom pmaskblock streamip rtpport sapip keyframe")
                    .split(" "));

    @Test
    void tellsEveryDocumentedParameter() throws Exception {
        try (ArecontCamera camera = ArecontCamera.builder().start()) {
            for (String name : OF_SINGLE) {
                String reply = ArecontAsk.of(camera).text("get?" + name);
                assertTrue(reply.startsWith(name + "="), name + ": " + reply);
            }
        }
    }

    @Test
    void takesBackWhatItTells() throws Exception {
        List<String> fixed = List.of(
                ("mac model fwversion procversion netversion revision maxsensorwidth maxsensorheight auxin features make"
                                + " enclosure sensorcount sd_stampspan mdresult admin viewer")
                        .split(" "));
        try (ArecontCamera camera = ArecontCamera.builder().start()) {
            for (String name : OF_SINGLE) {
                String told = ArecontAsk.of(camera).text("get?" + name);
                if (!fixed.contains(name)) {
                    assertEquals(told, ArecontAsk.of(camera).text("set?" + told.replace("::", "%3A%3A")), name);
                }
            }
        }
    }

    @Test
    void echoesWhatIsSet() throws Exception {
        try (ArecontCamera camera = ArecontCamera.builder().start()) {
            assertEquals(
                    "brightness=-12\r\n",
                    ArecontAsk.of(camera).get("set?brightness=-12").body());
            assertEquals("-12", camera.parameter("brightness").orElseThrow());
            assertEquals("brightness=-12", ArecontAsk.of(camera).text("get?brightness"));
            assertEquals("fps=15", ArecontAsk.of(camera).text("set?fps=99"));
            assertEquals("fps=15", ArecontAsk.of(camera).text("get?fps"));
            assertEquals("name=Gate+%2B", ArecontAsk.of(camera).text("set?name=Gate+%252B"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"&", ";"})
    void looksAtTheFirstParameterOnly(String separator) throws Exception {
        try (ArecontCamera camera = ArecontCamera.builder().start()) {
            assertEquals("blue=4", ArecontAsk.of(camera).text("set?blue=4" + separator + "red=5"));
            assertEquals("0", camera.parameter("red").orElseThrow());
            assertEquals("blue=4", ArecontAsk.of(camera).text("get?blue" + separator + "red"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "brightness, -51",
        "brightness, x",
        "sharpness, 5",
        "illum, dusk",
        "freq, 55",
        "mdtotalzones, 65",
        "netopt, 2048",
        "keyframeinterval, 101",
        "scaling_size, '100,100'",
        "ip, here",
        "mtu, 99999999999",
        "maxsensorwidth, 800",
        "auxin, on",
        "sensorcount, 2",
        "focus, near",
        "focuswindow, '1,2,3'",
        "params, forget",
        "sd_playbackstamp, '9,3'",
        "pmaskblock, 1"
    })
    void refusesWhatIsNotAllowed(String name, String value) throws Exception {
        try (ArecontCamera camera = ArecontCamera.builder().start()) {
            assertEquals(400, ArecontAsk.of(camera).status("set?" + name + "=" + value));
        }
    }

    @Test
    void doesNotKnowOtherNames() throws Exception {
        try (ArecontCamera camera =
                ArecontCamera.builder().lacking("gamma", "/h264", "focus").start()) {
            for (String request :
                    List.of("get?glare", "set?glare=1", "get?gamma", "h264", "get?focus", "get1?blue", "mjpeg1", "x")) {
                assertEquals(404, ArecontAsk.of(camera).status(request), request);
            }
            assertEquals(400, ArecontAsk.of(camera).status("get"));
        }
    }

    @ParameterizedTest
    @CsvSource({"SINGLE, AV5225PMTIR-S", "MULTI, AV20365DN", "OLD, AV2110"})
    void tellsItsModel(ArecontModel model, String released) throws Exception {
        try (ArecontCamera camera = ArecontCamera.builder().model(model).start()) {
            assertEquals("model=" + model.number(), ArecontAsk.of(camera).text("get?model"));
            assertEquals("model=" + released, ArecontAsk.of(camera).text("get?model=releasename"));
            assertEquals(
                    "model=" + model.number() + model.features(),
                    ArecontAsk.of(camera).text("get?model=fullname"));
        }
    }

    @Test
    void keepsAValueForEachSensor() throws Exception {
        try (ArecontCamera camera =
                ArecontCamera.builder().model(ArecontModel.MULTI).start()) {
            ArecontAsk ask = ArecontAsk.of(camera);
            assertEquals("sensorcount=4", ask.text("get?sensorcount"));
            assertEquals("brightness=7", ask.text("set?brightness=7"));
            assertEquals("brightness=9", ask.text("set2?brightness=9"));
            assertEquals("brightness=11", ask.post("get3?brightness=11").body().strip());
            assertEquals("brightness=7", ask.text("get1?brightness"));
            assertEquals("brightness=9", ask.text("get2?brightness"));
            assertEquals("brightness=11", ask.text("get3?brightness=5"));
            assertEquals("7", camera.parameter("brightness", 4).orElseThrow());
            assertEquals(404, ask.status("get2?model"));
            assertEquals(404, ask.status("set2?name=x"));
            assertEquals(404, ask.status("get5?brightness"));
            assertEquals(404, ask.status("get0?brightness"));
        }
    }

    @Test
    void setsByGetOnlyWhenItIsOld() throws Exception {
        try (ArecontCamera camera =
                ArecontCamera.builder().model(ArecontModel.OLD).start()) {
            ArecontAsk ask = ArecontAsk.of(camera);
            assertEquals("red=3", ask.get("set?red=3").body());
            assertEquals(405, ask.post("set?red=4").statusCode());
            assertEquals(404, ask.status("get?sensorcount"));
            assertEquals(404, ask.status("h264?res=full"));
            assertEquals("mdtotalzones=1024", ask.text("set?mdtotalzones=1024"));
            assertEquals("mdtotalzones=64", ask.text("get?mdtotalzones"));
            try (RawClient client = new RawClient(camera)) {
                client.request("/get?model", "");
                assertEquals("HTTP/1.0 200 OK", client.readLine());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SINGLE", "MULTI"})
    void setsByPostToo(ArecontModel model) throws Exception {
        try (ArecontCamera camera = ArecontCamera.builder().model(model).start()) {
            assertEquals("red=4\r\n", ArecontAsk.of(camera).post("set?red=4").body());
            assertEquals(405, ArecontAsk.of(camera).post("get?red").statusCode());
        }
    }
}
