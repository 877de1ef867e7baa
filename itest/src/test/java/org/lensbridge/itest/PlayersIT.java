package org.lensbridge.itest;

import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.lensbridge.simulator.rtsp.Coding;
import org.lensbridge.simulator.rtsp.RtspServer;
import org.lensbridge.simulator.rtsp.RtspTrack;

/**
 * Players of others read every output of the running product, with its login: pictures are decoded, and where the stream is copied as it is no frame is missing. The camera has H.264 and JPEG with G.711, and H.265
 * with AAC.
 */
public class PlayersIT {
    @ClassRule
    public static final TemporaryFolder FOLDER = new TemporaryFolder();

    private static final int ENOUGH = 20;
    private static final String WRONG = "wr0ng-guess";
    private static final Pattern DIGEST = Pattern.compile("(?m)^[0-9:.]+ [0-9a-f]{32}$");

    private static final Pattern REFUSED = Pattern.compile("401|[Uu]nauthori|[Aa]uthentication");

    private static RtspServer film;
    private static PlainCamera camera;
    private static Product product;

    @BeforeClass
    public static void start() throws Exception {
        film = RtspServer.builder().login(PlainCamera.USER, PlainCamera.PASSWORD).stream(
                        "/avc", RtspTrack.h264(320), RtspTrack.sound(Coding.PCMU))
                .stream("/hevc", RtspTrack.h265(), RtspTrack.sound(Coding.AAC))
                .stream("/images", RtspTrack.jpeg(320), RtspTrack.sound(Coding.PCMA))
                .start();
        camera = new PlainCamera();
        Path home = FOLDER.newFolder("run").toPath();
        PlainCamera.profile(
                home,
                "films",
                new PlainCamera.Stream("avc", "/avc", "h264"),
                new PlainCamera.Stream("hevc", "/hevc", "h265"),
                new PlainCamera.Stream("images", "/images", "jpeg"));
        product = Product.start("run", home, Product.freePorts(3)).awaitUp();
        camera.add(new Operator(product), "film", "films", film.port(), "tcp");
    }

    @AfterClass
    public static void stop() {
        if (product != null) {
            product.close();
        }
        camera.close();
        film.close();
    }

    private static Path folder() throws IOException {
        return Player.folder(FOLDER);
    }

    private static String rtsp(String profile) {
        return product.rtspUrl("/film/1/" + profile);
    }

    private static String http(String profile, String output) {
        return product.mediaUrl("/streams/film/1/" + profile + "/" + output)
                .replace("http://", "http://admin:" + product.password() + "@");
    }

    /** Rows of ffmpeg that copies: what it reads from, and what it writes. */
    private static void copies(String input, String format) throws Exception {
        Path folder = folder();
        String said = Player.run(
                folder,
                Player.ffmpeg(input + " -map 0:v -c copy -frames:v " + (ENOUGH + 5) + " -f " + format + " copy"));
        assertFalse(input + ": " + said, said.contains("rror") || !Files.exists(folder.resolve("copy")));
        Player.assertComplete(folder.resolve("copy"), SoakReader.Form.ANNEX_B, ENOUGH);
    }

    private static void decodes(String input) throws Exception {
        String said = Player.run(folder(), Player.ffmpeg(input + " -map 0:v -frames:v " + ENOUGH + " -f framemd5 -"));
        assertTrue(said, said.lines().filter(line -> line.startsWith("0,")).count() == ENOUGH);
        assertTrue(said, said.lines().allMatch(line -> line.matches("#.*|0,.*")));
    }

    @Test
    public void ffmpegCopiesWhatComesByRtsp() throws Exception {
        for (String transport : List.of("tcp", "udp")) {
            copies("-rtsp_transport " + transport + " -i " + rtsp("avc"), "h264");
            copies("-rtsp_transport " + transport + " -i " + rtsp("hevc"), "hevc");
        }
    }

    @Test
    public void ffmpegDecodesJpegByRtsp() throws Exception {
        for (String transport : List.of("tcp", "udp")) {
            decodes("-rtsp_transport " + transport + " -i " + rtsp("images"));
        }
    }

    @Test
    public void ffmpegCopiesWhatComesOverHttp() throws Exception {
        copies("-i " + http("avc", "mp4"), "h264");
        copies("-i " + http("hevc", "mp4"), "hevc");
        copies("-f h264 -i " + http("avc", "annexb"), "h264");
        copies("-f hevc -i " + http("hevc", "annexb"), "hevc");
        decodes("-f mpjpeg -i " + http("images", "mjpeg"));
    }

    /** An input, and what ffprobe must say of its streams, in order. */
    private record Probed(String input, String... streams) {}

    @Test
    public void ffprobeTellsPicturesAndSound() throws Exception {
        // Sound that comes after the first picture of a stream is told to whoever asks next.
        decodes("-rtsp_transport tcp -i " + rtsp("images"));
        for (Probed row : List.of(
                new Probed("-rtsp_transport tcp " + rtsp("avc"), "h264|width=320|height=240", "pcm_mulaw"),
                new Probed("-rtsp_transport udp " + rtsp("hevc"), "hevc|width=320|height=240", "aac"),
                new Probed("-rtsp_transport tcp " + rtsp("images"), "mjpeg|width=320|height=240", "pcm_alaw"),
                new Probed(http("avc", "mp4"), "h264|width=320|height=240"),
                new Probed(http("hevc", "mp4"), "hevc|width=320|height=240", "aac"))) {
            String said = Player.run(
                    folder(),
                    Player.words(
                            "ffprobe",
                            "ffmpeg",
                            "-v error -show_entries stream=codec_name,width,height -of compact " + row.input()));
            for (String stream : row.streams()) {
                assertTrue(row.input() + ": " + said, said.contains("codec_name=" + stream));
            }
        }
    }

    /** A codec of the camera, and how GStreamer takes it apart. */
    private record Decoder(String profile, String depacketiser, String decoder) {}

    @Test
    public void gstreamerDecodesWhatComesByRtsp() throws Exception {
        for (Decoder row : List.of(
                new Decoder("avc", "rtph264depay ! h264parse", "avdec_h264"),
                new Decoder("hevc", "rtph265depay ! h265parse", "avdec_h265"),
                new Decoder("images", "rtpjpegdepay", "jpegdec"))) {
            for (String transport : List.of("tcp", "udp")) {
                plays("rtspsrc location=" + rtsp(row.profile()).replaceFirst("//.*@", "//") + " user-id=admin user-pw="
                        + product.password() + " latency=200 protocols=" + transport + " ! " + row.depacketiser()
                        + " ! " + row.decoder());
            }
        }
    }

    @Test
    public void gstreamerDecodesWhatComesOverHttp() throws Exception {
        for (String[] row : new String[][] {
            {"avc", "mp4", "qtdemux ! h264parse ! avdec_h264"},
            {"hevc", "mp4", "qtdemux ! h265parse ! avdec_h265"},
            {"avc", "annexb", "h264parse ! avdec_h264"},
            {"images", "mjpeg", "multipartdemux ! jpegdec"}
        }) {
            plays("souphttpsrc is-live=true user-id=admin user-pw=" + product.password() + " location="
                    + product.mediaUrl("/streams/film/1/" + row[0] + "/" + row[1]) + " ! " + row[2]);
        }
    }

    private static void plays(String pipeline) throws Exception {
        String said = Player.run(
                folder(), Player.gst(pipeline + " ! identity eos-after=" + (ENOUGH + 1) + " ! checksumsink hash=md5"));
        Matcher frames = DIGEST.matcher(said);
        assertTrue(pipeline + ": " + said, frames.results().count() >= ENOUGH);
    }

    @Test
    public void vlcCopiesWhatComesOverHttp() throws Exception {
        for (String[] row :
                new String[][] {{"avc", "mp4", ""}, {"hevc", "mp4", ""}, {"avc", "annexb", " --demux=h264"}}) {
            Path folder = folder();
            Path copy = folder.resolve("copy");
            try (Player player = Player.start(
                    folder,
                    Player.vlc(http(row[0], row[1]) + row[2] + " --no-sout-audio --sout #std{access=file,mux=dummy,dst="
                            + copy + "}"))) {
                awaitFrames(
                        player,
                        row[0] + "/" + row[1],
                        () -> Files.exists(copy)
                                && Player.numbers(copy, SoakReader.Form.ANNEX_B).size() > ENOUGH);
            }
            Player.assertComplete(copy, SoakReader.Form.ANNEX_B, ENOUGH);
        }
    }

    @Test
    public void vlcDecodesWhatComesOverHttp() throws Exception {
        for (String[] row : new String[][] {{"avc", "mp4"}, {"images", "mjpeg"}}) {
            Path folder = folder();
            try (Player player = Player.start(
                    folder,
                    Player.vlc(http(row[0], row[1])
                            + " --no-audio --vout=dummy --video-filter=scene --scene-ratio=1 --scene-format=png"
                            + " --scene-prefix=picture --scene-path=" + folder))) {
                awaitFrames(player, row[0] + "/" + row[1], () -> pictures(folder) >= ENOUGH);
            }
        }
    }

    private static long pictures(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".png")).count();
        }
    }

    private static void awaitFrames(Player player, String what, Callable<Boolean> arrived) throws Exception {
        try {
            Await.until(Duration.ofSeconds(30), "frames of " + what, () -> arrived.call() || !player.isAlive());
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + "\n" + player.said(), e);
        }
        assertTrue(what + ": " + player.said(), arrived.call());
    }

    @Test
    public void aWrongPasswordIsRefused() throws Exception {
        for (List<String> command : List.of(
                Player.ffmpeg("-rtsp_transport tcp -i " + wrong(rtsp("avc")) + " -f null -"),
                Player.ffmpeg("-i " + wrong(http("avc", "mp4")) + " -f null -"),
                Player.gst("rtspsrc protocols=tcp location=" + rtsp("avc").replaceFirst("//.*@", "//")
                        + " user-id=admin user-pw=" + WRONG + " ! fakesink"),
                Player.gst("souphttpsrc user-id=admin user-pw=" + WRONG + " location="
                        + product.mediaUrl("/streams/film/1/avc/mp4") + " ! fakesink"),
                Player.vlc("-vv " + wrong(http("avc", "mp4")) + " --sout #std{access=file,mux=dummy,dst=/dev/null}"))) {
            try (Player player = Player.start(folder(), command)) {
                // VLC would go on trying.
                awaitFrames(player, "no", () -> REFUSED.matcher(player.said()).find());
            }
            // An origin that fails several times in a row is kept out for a while, and a player may try several times.
            Await.until(Duration.ofSeconds(25), "a good login is taken again", () -> Player.run(
                            folder(),
                            Player.words(
                                    "ffprobe", "ffmpeg", "-v error -show_streams -rtsp_transport tcp " + rtsp("avc")))
                    .contains("codec_name=h264"));
        }
        assertFalse(product.output(), product.output().contains(WRONG));
        assertFalse(product.log().contains(WRONG));
    }

    private static String wrong(String url) {
        return url.replace(product.password(), WRONG);
    }
}
