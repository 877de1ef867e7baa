package org.lensbridge.itest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.lensbridge.simulator.DahuaCamera;
import org.lensbridge.simulator.rtsp.RtspFaults;
import org.lensbridge.simulator.rtsp.RtspServer;
import org.lensbridge.simulator.rtsp.RtspTrack;

/** Whatever happens to a camera, its driver or another reader: readers of coded video stay, their time never goes back, and the figures tell what happened. */
public class StreamFaultsIT {
    @ClassRule
    public static final TemporaryFolder FOLDER = new TemporaryFolder();

    private static final int READERS = 100;
    private static final int FURTHER = 15;

    private static DahuaCamera steady;
    private static DahuaCamera airy;
    private static RtspServer film;
    private static PlainCamera page;
    private static Path home;
    private static Product product;
    private static Operator operator;

    private static DahuaCamera camera(String name) {
        DahuaCamera camera = Site.cheap(name).start();
        camera.configure("Encode[0].MainFormat[0].Video.Compression", "H.264");
        return camera;
    }

    private static void add(DahuaCamera camera, String transport) {
        operator.rest(
                "POST",
                "/devices",
                "{\"id\":\"" + camera.name() + "\",\"address\":\"" + camera.address()
                        + "\",\"user\":\"admin\",\"password\":\"" + Site.PASSWORD
                        + "\",\"driver\":\"dahua\",\"options\":{\"videoProtocol\":\"rtsp\",\"rtspTransport\":\""
                        + transport + "\"}}",
                201);
        operator.awaitState(camera.name(), "ONLINE");
    }

    @BeforeClass
    public static void start() throws Exception {
        steady = camera("steady");
        airy = camera("airy");
        film = RtspServer.builder().login(PlainCamera.USER, PlainCamera.PASSWORD).stream(
                        "/film", RtspTrack.h264(640).bitsPerSecond(2_000_000))
                .start();
        page = new PlainCamera();
        home = FOLDER.newFolder("run").toPath();
        Site.hurryStreams(home);
        PlainCamera.profile(home, "films", new PlainCamera.Stream("main", "/film", "h264"));
        product = Product.start("run", home, Product.freePorts(3)).awaitUp();
        operator = new Operator(product);
        add(steady, "tcp");
        add(airy, "udp");
        page.add(operator, "cinema", "films", film.port(), "tcp");
    }

    @AfterClass
    public static void stop() {
        if (product != null) {
            product.close();
        }
        page.close();
        film.close();
        airy.close();
        steady.close();
    }

    /** Something that happens, and its name. */
    private record Fault(String name, Happening happening) {}

    @FunctionalInterface
    private interface Happening {
        void happen() throws Exception;
    }

    /** Who reads a device by every way out. */
    private static final class Audience implements AutoCloseable {
        private final List<SoakReader> readers = new ArrayList<>();
        private final List<Player> clocks = new ArrayList<>();

        Audience(String device) throws IOException {
            readers.add(SoakReader.of(product, "/streams/" + device + "/1/mp4", SoakReader.Form.MP4));
            readers.add(SoakReader.of(product, "/streams/" + device + "/1/annexb", SoakReader.Form.ANNEX_B));
            readers.add(SoakReader.byRtsp(product, "/" + device, "tcp"));
            readers.add(SoakReader.byRtsp(product, "/" + device, "udp"));
            String http = product.mediaUrl("/streams/" + device + "/1")
                    .replace("http://", "http://admin:" + product.password() + "@");
            for (String input : List.of(
                    http + "/mp4",
                    "-f mpjpeg " + http + "/mjpeg",
                    "-rtsp_transport tcp " + product.rtspUrl("/" + device))) {
                clocks.add(Player.start(
                        FOLDER.newFolder().toPath(),
                        Player.words(
                                "stdbuf",
                                "coreutils",
                                "-oL " + Tools.require("ffprobe", "ffmpeg")
                                        + " -v fatal -select_streams v -show_entries packet=pts_time -of csv=p=0 "
                                        + input)));
            }
        }

        /** Waits until everybody has so many further frames; numbers may begin anew, for the camera's do. */
        void awaitFurther(String after) {
            List<Long> goals =
                    readers.stream().map(reader -> reader.frames() + FURTHER).toList();
            for (int i = 0; i < readers.size(); i++) {
                SoakReader reader = readers.get(i);
                long goal = goals.get(i);
                product.await(
                        Duration.ofSeconds(30),
                        () -> reader.frames() >= goal || reader.trouble().contains("it ended"),
                        "further frames after: " + after + ", of " + reader + " " + reader.trouble());
                assertTrue(after + ": " + reader.trouble(), !reader.trouble().contains("it ended"));
            }
            for (Player clock : clocks) {
                int goal = times(clock) + FURTHER;
                product.await(
                        Duration.ofSeconds(30),
                        () -> times(clock) >= goal || !clock.isAlive(),
                        "further times after: " + after + " of " + clock);
                assertTrue(after + ": " + clock + " " + said(clock), clock.isAlive());
            }
        }

        private static String said(Player clock) {
            try {
                return clock.said();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static int times(Player clock) {
            return (int) said(clock).lines().count();
        }

        void assertTimeNeverGoesBack() throws Exception {
            for (Player clock : clocks) {
                assertTrue(clock.said(), clock.isAlive());
                double before = -1;
                // The last line may be half a one.
                List<String> lines = clock.said().lines().toList();
                assertTrue("times: " + lines.size(), lines.size() > FURTHER);
                for (String line : lines.subList(0, lines.size() - 1)) {
                    if (line.matches("[0-9.]+,?")) {
                        double time = Double.parseDouble(line.replace(",", ""));
                        assertTrue(time + " after " + before, time >= before);
                        before = time;
                    }
                }
            }
        }

        @Override
        public void close() throws IOException {
            for (SoakReader reader : readers) {
                reader.close();
            }
            clocks.forEach(Player::close);
        }
    }

    private static JsonObject figures(String device) {
        for (JsonElement stream :
                operator.rest("GET", "/streams", "", 200).getAsJsonObject().getAsJsonArray("streams")) {
            JsonObject figures = stream.getAsJsonObject();
            if (figures.get("device").getAsString().equals(device)
                    && !figures.get("codec").getAsString().equals("JPEG")) {
                return figures;
            }
        }
        throw new AssertionError("No stream of " + device);
    }

    private static long figure(String device, String name) {
        return figures(device).get(name).getAsLong();
    }

    @Test
    public void readersStayWhateverTheCameraAndItsDriverDo() throws Exception {
        RtspFaults faults = steady.faults().rtsp();
        try (Audience audience = new Audience("steady")) {
            audience.awaitFurther("the beginning");
            for (Fault fault : List.of(
                    new Fault("it stops sending", () -> faults.silenceFor(Duration.ofSeconds(3))),
                    new Fault("half a picture", faults::hangUpInPicture),
                    new Fault("timestamps jump back", () -> faults.shiftTimestamps(Duration.ofSeconds(-10))),
                    new Fault("a reboot", () -> steady.reboot(Duration.ofSeconds(1))),
                    new Fault("another size", () -> faults.width(640)),
                    new Fault("a new driver", () -> DriverFile.replace(home, "driver.dahua.jar", 1)))) {
                long began = System.nanoTime();
                fault.happening().happen();
                audience.awaitFurther(fault.name());
                System.out.printf("%s: %.1f s%n", fault.name(), (System.nanoTime() - began) / 1e9);
            }
            audience.assertTimeNeverGoesBack();
            assertTrue(figures("steady").toString(), figure("steady", "reconnects") >= 3);
            assertTrue(figures("steady").toString(), figure("steady", "stalls") >= 1);
        }
    }

    @Test
    public void lostDatagramsAreCountedAndReadersStay() throws Exception {
        RtspFaults faults = airy.faults().rtsp();
        try (Audience audience = new Audience("airy")) {
            audience.awaitFurther("the beginning");
            assertEquals(0, figure("airy", "lost"));
            for (int percent : List.of(1, 5)) {
                faults.loss(percent);
                long before = figure("airy", "lost");
                product.await(
                        Duration.ofSeconds(30),
                        () -> figure("airy", "lost") > before,
                        "losses of " + percent + " % are counted");
                audience.awaitFurther("losses of " + percent + " %");
            }
            faults.clear();
            audience.awaitFurther("no more losses");
            audience.assertTimeNeverGoesBack();
            assertEquals(0, figure("airy", "reconnects"));
        }
    }

    @Test
    public void whoReadsAByteASecondCostsTheOthersNothing() throws Exception {
        List<SoakReader> readers = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            readers.add(SoakReader.of(product, "/streams/cinema/1/mp4", SoakReader.Form.MP4));
        }
        awaitFrames(readers, 10);
        ProcessFootprint before = ProcessFootprint.of(product);
        try (Socket slow = SoakReader.asked(product, "/streams/cinema/1/mp4", 4_096)) {
            product.await(Duration.ofSeconds(40), () -> skipped("cinema") > 0, "the slow reader is left behind");
            assertTrue(slow.isConnected());
            awaitFrames(readers, 25);
            before.assertKept(product, 16, 8, 16);
        }
        for (SoakReader reader : readers) {
            assertEquals(reader.toString(), 0, reader.lost());
            assertEquals("", reader.trouble());
            reader.close();
        }
    }

    private static void awaitFrames(List<SoakReader> readers, int further) {
        List<Long> goals =
                readers.stream().map(reader -> reader.frames() + further).toList();
        for (int i = 0; i < readers.size(); i++) {
            SoakReader reader = readers.get(i);
            long goal = goals.get(i);
            product.await(
                    Duration.ofSeconds(30),
                    () -> reader.frames() >= goal || !reader.trouble().isEmpty(),
                    "further frames of " + reader);
        }
    }

    private static long skipped(String device) {
        long skipped = 0;
        for (JsonElement reader : figures(device).getAsJsonArray("readers")) {
            skipped += reader.getAsJsonObject().get("dropped").getAsLong();
        }
        return skipped;
    }
}
