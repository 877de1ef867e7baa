package org.lensbridge.itest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.lensbridge.itest.Operator.says;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.lensbridge.simulator.ArecontCamera;
import org.lensbridge.simulator.AxisCamera;
import org.lensbridge.simulator.DahuaCamera;
import org.lensbridge.simulator.DeviceBuilder;
import org.lensbridge.simulator.ExcelsenseCamera;
import org.lensbridge.simulator.GenericCamera;
import org.lensbridge.simulator.SimulatedDevice;

/** The coded streams of all vendors, over HTTP and by RTSP, in every output; and what the console does with them. */
public class VendorStreamsIT {
    @ClassRule
    public static final TemporaryFolder FOLDER = new TemporaryFolder();

    private static final int ENOUGH = 30;
    /** Its frames bear no numbers. */
    private static final String CONTAINER = "gate-http";

    private static final List<SimulatedDevice> CAMERAS = new ArrayList<>();

    private static DahuaCamera gate;
    private static Product product;

    /** A device, and an option of its driver; the way of the stream for drivers that know two, or the usual one. */
    private record Row(String device, String driver, SimulatedDevice camera, String way) {}

    private static List<Row> rows;

    private static <D extends SimulatedDevice> D camera(DeviceBuilder<?, D> builder) {
        builder.login("admin", Site.PASSWORD);
        builder.pictureSize(320, 240);
        builder.framesPerSecond(25);
        D camera = builder.start();
        CAMERAS.add(camera);
        return camera;
    }

    @BeforeClass
    public static void start() throws Exception {
        gate = camera(DahuaCamera.builder().name("gate"));
        gate.configure("Encode[0].MainFormat[0].Video.Compression", "H.264");
        gate.configure("Encode[0].MainFormat[0].AudioEnable", "true");
        SimulatedDevice yard = camera(ArecontCamera.builder().name("yard"));
        SimulatedDevice drill = camera(ExcelsenseCamera.builder().name("drill"));
        rows = List.of(
                new Row(CONTAINER, "dahua", gate, "http"),
                new Row("gate-rtsp", "dahua", gate, "rtsp"),
                new Row("yard-http", "arecont", yard, "http"),
                new Row("yard-rtsp", "arecont", yard, "rtsp"),
                new Row("drill-http", "excelsense", drill, "http"),
                new Row("drill-rtsp", "excelsense", drill, "rtsp"),
                new Row("hall", "axis", camera(AxisCamera.builder().name("hall")), ""),
                new Row("dock", "genericcgi", camera(GenericCamera.builder().name("dock")), ""));
        product = Product.start("run", FOLDER.newFolder("run").toPath(), Product.freePorts(3))
                .awaitUp();
        Operator operator = new Operator(product);
        for (Row row : rows) {
            List<String> options = new ArrayList<>();
            if (!row.way().isEmpty()) {
                options.add("\"videoProtocol\":\"" + row.way() + "\"");
            }
            if (row.camera() instanceof GenericCamera dock) {
                options.add("\"mjpegPort\":\"" + dock.mjpegAddress().getPort() + "\"");
            }
            if (List.of("axis", "arecont", "genericcgi").contains(row.driver())) {
                options.add("\"rtspPort\":\"" + row.camera().rtsp().port() + "\"");
            }
            operator.rest(
                    "POST",
                    "/devices",
                    "{\"id\":\"" + row.device() + "\",\"address\":\""
                            + row.camera().address() + "\",\"user\":\"admin\",\"password\":\"" + Site.PASSWORD
                            + "\",\"driver\":\"" + row.driver() + "\",\"options\":{" + String.join(",", options)
                            + "}}",
                    201);
        }
        for (Row row : rows) {
            product.await(
                    Duration.ofSeconds(60),
                    () -> operator.device(row.device()).matches("(?s).*(ONLINE|DEGRADED).*"),
                    row.device() + " is online");
        }
    }

    @AfterClass
    public static void stop() {
        if (product != null) {
            product.close();
        }
        CAMERAS.forEach(SimulatedDevice::close);
    }

    @Test
    public void everyOutputOfEveryVendorsStreamIsComplete() throws Exception {
        List<SoakReader> readers = new ArrayList<>();
        for (Row row : rows) {
            if (row.device().equals(CONTAINER)) {
                continue;
            }
            String path = "/streams/" + row.device() + "/1";
            readers.add(SoakReader.of(product, path + "/mp4", SoakReader.Form.MP4));
            readers.add(SoakReader.of(product, path + "/annexb", SoakReader.Form.ANNEX_B));
            readers.add(SoakReader.byRtsp(product, "/" + row.device(), "tcp"));
        }
        List<String> wrong = new ArrayList<>();
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        for (SoakReader reader : readers) {
            try {
                Await.until(
                        Duration.ofNanos(Math.max(1, end - System.nanoTime())),
                        "frames",
                        () -> reader.frames() >= ENOUGH || !reader.trouble().isEmpty());
                if (reader.lost() > 0 || !reader.trouble().isEmpty()) {
                    wrong.add(reader + " " + reader.trouble());
                }
            } catch (AssertionError late) {
                wrong.add(reader + " " + reader.trouble());
            }
        }
        for (SoakReader reader : readers) {
            reader.close();
        }
        assertEquals(String.join("\n", wrong), List.of(), wrong);
    }

    @Test
    public void aVendorsContainerIsDecodedInEveryOutput() throws Exception {
        String login = "http://admin:" + product.password() + "@";
        for (String input : List.of(
                "-i " + product.mediaUrl("/streams/" + CONTAINER + "/1/mp4").replace("http://", login),
                "-f h264 -i "
                        + product.mediaUrl("/streams/" + CONTAINER + "/1/annexb")
                                .replace("http://", login),
                "-rtsp_transport udp -i " + product.rtspUrl("/" + CONTAINER))) {
            String said = Player.run(
                    FOLDER.getRoot().toPath(),
                    Player.ffmpeg(input + " -map 0:v -frames:v " + ENOUGH + " -f framemd5 -"));
            assertTrue(said, said.lines().allMatch(line -> line.matches("#.*|0,.*")));
            assertEquals(
                    said,
                    ENOUGH,
                    said.lines().filter(line -> line.startsWith("0,")).count());
        }
    }

    @Test
    public void imagesOfEveryVendorMove() throws Exception {
        for (Row row : rows) {
            if (!row.way().equals("rtsp")) {
                String stream = product.beginning("/streams/" + row.device() + "/1/mjpeg", 100_000);
                assertTrue(row.toString(), stream.split("Content-Type: image/jpeg", -1).length > 2);
            }
        }
    }

    @Test
    public void aRecordingHoldsEveryFrame() throws Exception {
        for (String device : List.of("hall", "gate-rtsp")) {
            Path file = Player.folder(FOLDER).resolve("film.mp4");
            says(product.sh("lb:record", device, file.toString(), "3"), file + " holds 3", " frames in ");
            Player.assertComplete(file, SoakReader.Form.MP4, 60);
            int frames = Player.numbers(file, SoakReader.Form.MP4).size();
            String said = Player.run(
                    FOLDER.getRoot().toPath(),
                    Player.words(
                            "ffprobe",
                            "ffmpeg",
                            "-v error -count_frames -select_streams v -show_entries"
                                    + " stream=codec_name,nb_read_frames:format=duration -of compact " + file));
            says(said, "codec_name=h264", "nb_read_frames=" + frames, "duration=");
            Matcher duration = Pattern.compile("duration=([0-9.]+)").matcher(said);
            assertTrue(said, duration.find());
            assertEquals(said, frames / 25.0, Double.parseDouble(duration.group(1)), 0.3);
        }
    }

    @Test
    public void whatLbPlayPrintsPlays() throws Exception {
        String told = product.sh("lb:play", "hall");
        List<String> commands = told.lines()
                .filter(line -> line.matches(".*ffplay (-|http).*"))
                .map(line -> line.substring(line.indexOf("ffplay ") + "ffplay ".length())
                        .strip())
                .toList();
        assertEquals(told, 4, commands.size());
        for (String command : commands) {
            String words = command.replace("USER:PASSWORD", "admin:" + product.password());
            String said = Player.run(
                    FOLDER.getRoot().toPath(),
                    Player.words("ffprobe", "ffmpeg", "-v error -show_entries stream=codec_name -of compact " + words));
            assertTrue(command + ": " + said, said.matches("(?s).*codec_name=(h264|mjpeg).*"));
        }
    }

    @Test
    public void streamsAreListedWithTheirReaders() throws Exception {
        try (SoakReader reader = SoakReader.of(product, "/streams/hall/1/annexb", SoakReader.Form.ANNEX_B)) {
            product.await(Duration.ofSeconds(20), () -> reader.frames() > ENOUGH, "frames");
            String told = product.sh("lb:streams", "-r", "hall");
            says(told, "hall", "FLOWING", "H264", "Annex B to 127.0.0.1");
        }
    }

    @Test
    public void aSpokenFileIsHeard() throws Exception {
        AudioFormat format = new AudioFormat(8_000, 16, 1, true, false);
        byte[] tone = new byte[16_000];
        for (int i = 0; i < tone.length; i++) {
            tone[i] = (byte) (i * 37);
        }
        Path file = FOLDER.newFolder().toPath().resolve("said.wav");
        ByteArrayOutputStream wav = new ByteArrayOutputStream();
        AudioSystem.write(
                new AudioInputStream(new ByteArrayInputStream(tone), format, tone.length / 2),
                AudioFileFormat.Type.WAVE,
                wav);
        Files.write(file, wav.toByteArray());
        says(product.sh("lb:say", "gate-http", file.toString()), "gate-http said said.wav");
        product.await(
                Duration.ofSeconds(10),
                () -> gate.receivedAudio()
                        .filter(heard -> heard.total() >= 8_000)
                        .isPresent(),
                "the camera has heard a second of G.711");
    }
}
