package org.lensbridge.itest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.google.gson.JsonElement;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.lensbridge.simulator.container.VideoCodec;
import org.lensbridge.simulator.footage.CodedLoop;

/** RTSP servers of others as cameras of the running product, by a profile that names the paths of their streams: no frame is missing, over TCP and UDP, with and without a login. */
public class CamerasOfOthersIT {
    @ClassRule
    public static final TemporaryFolder FOLDER = new TemporaryFolder();

    private static final int ENOUGH = 60;

    private static final Deque<AutoCloseable> OPEN = new ArrayDeque<>();
    private static Product product;
    private static Operator operator;

    /** A device: its camera, how it is to send, and which of the camera's streams are read. */
    private record Row(String device, OtherCamera camera, String transport, String... streams) {}

    private static List<Row> rows;

    @BeforeClass
    public static void start() throws Exception {
        Path folder = Player.folder(FOLDER);
        Path avc = OtherCamera.film(folder.resolve("film.h264"), CodedLoop.of(VideoCodec.H264, 320));
        Path hevc = OtherCamera.film(folder.resolve("film.h265"), CodedLoop.of(VideoCodec.H265, 320));
        Path program = OtherCamera.build(folder);
        Map<String, OtherCamera> gstreamer = new LinkedHashMap<>();
        for (String login : List.of("none", "basic", "digest")) {
            gstreamer.put(
                    login,
                    OtherCamera.gstreamer(
                            program,
                            login,
                            "/avc",
                            "( filesrc location=" + avc + " ! h264parse ! rtph264pay name=pay0 pt=96 )",
                            "/hevc",
                            "( filesrc location=" + hevc + " ! h265parse ! rtph265pay name=pay0 pt=96 )",
                            "/images",
                            "( videotestsrc is-live=true pattern=ball ! video/x-raw,format=I420,width=320,height=240,framerate=25/1"
                                    + " ! jpegenc ! rtpjpegpay name=pay0 pt=26"
                                    + " audiotestsrc is-live=true ! audio/x-raw,rate=8000,channels=1 ! mulawenc"
                                    + " ! rtppcmupay name=pay1 pt=0 )"));
        }
        OPEN.addAll(gstreamer.values());
        OtherCamera vlc = OtherCamera.vlc(avc, "/avc");
        OPEN.add(vlc);
        Path home = FOLDER.newFolder("run").toPath();
        PlainCamera.profile(
                home,
                "others",
                new PlainCamera.Stream("avc", "/avc", "h264"),
                new PlainCamera.Stream("hevc", "/hevc", "h265"),
                new PlainCamera.Stream("images", "/images", "jpeg"));
        product = Product.start("run", home, Product.freePorts(3)).awaitUp();
        operator = new Operator(product);
        rows = List.of(
                new Row("open-tcp", gstreamer.get("none"), "tcp", "avc", "images"),
                new Row("open-udp", gstreamer.get("none"), "udp", "hevc"),
                new Row("basic-tcp", gstreamer.get("basic"), "tcp", "hevc"),
                new Row("digest-tcp", gstreamer.get("digest"), "tcp", "avc"),
                new Row("digest-udp", gstreamer.get("digest"), "udp", "avc", "images"),
                new Row("vlc-udp", vlc, "tcp,udp", "avc"));
        for (Row row : rows) {
            PlainCamera page = new PlainCamera();
            OPEN.add(page);
            page.add(operator, row.device(), "others", row.camera().port(), row.transport());
        }
    }

    @AfterClass
    public static void stop() throws Exception {
        if (product != null) {
            product.close();
        }
        for (AutoCloseable each : OPEN) {
            each.close();
        }
    }

    @Test
    public void noFrameIsMissing() throws Exception {
        List<SoakReader> readers = new ArrayList<>();
        for (Row row : rows) {
            for (String stream : row.streams()) {
                if (!stream.equals("images")) {
                    readers.add(SoakReader.of(
                            product, "/streams/" + row.device() + "/1/" + stream + "/annexb", SoakReader.Form.ANNEX_B));
                }
            }
        }
        for (SoakReader reader : readers) {
            product.await(
                    Duration.ofSeconds(30),
                    () -> reader.frames() >= ENOUGH || !reader.trouble().isEmpty(),
                    "frames of " + reader);
            assertEquals("", reader.trouble());
            assertEquals(reader.toString(), 0, reader.lost());
        }
        for (SoakReader reader : readers) {
            reader.close();
        }
    }

    @Test
    public void imagesAreWhole() throws Exception {
        for (Row row : rows) {
            if (List.of(row.streams()).contains("images")) {
                String url = product.mediaUrl("/streams/" + row.device() + "/1/images/mjpeg")
                        .replace("http://", "http://admin:" + product.password() + "@");
                String said = Player.run(
                        Player.folder(FOLDER),
                        Player.ffmpeg("-f mpjpeg -i " + url + " -frames:v " + ENOUGH + " -f framemd5 -"));
                assertEquals(
                        said,
                        ENOUGH,
                        said.lines().filter(line -> line.startsWith("0,")).count());
                assertTrue(said, said.lines().allMatch(line -> line.matches("#.*|0,.*")));
            }
        }
    }

    @Test
    public void aLoginThatTheCameraRefusesIsTold() throws Exception {
        PlainCamera page = new PlainCamera();
        OPEN.add(page);
        page.add(operator, "stranger", "others", rows.get(3).camera().port(), "tcp", "not-the-password");
        try (SoakReader reader = SoakReader.of(product, "/streams/stranger/1/avc/annexb", SoakReader.Form.ANNEX_B)) {
            product.await(
                    Duration.ofSeconds(20),
                    () -> detail("stranger").contains("check the user name"),
                    "the stream tells about the login");
            assertEquals(0, reader.frames());
        }
    }

    private static String detail(String device) {
        for (JsonElement stream :
                operator.rest("GET", "/streams", "", 200).getAsJsonObject().getAsJsonArray("streams")) {
            if (stream.getAsJsonObject().get("device").getAsString().equals(device)) {
                return stream.getAsJsonObject().get("detail").getAsString();
            }
        }
        return "";
    }
}
