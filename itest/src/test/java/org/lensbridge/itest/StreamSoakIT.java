package org.lensbridge.itest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.lensbridge.simulator.AxisCamera;
import org.lensbridge.simulator.AxisModel;
import org.lensbridge.simulator.DahuaCamera;
import org.lensbridge.simulator.rtsp.Coding;
import org.lensbridge.simulator.rtsp.RtspServer;
import org.lensbridge.simulator.rtsp.RtspTrack;

/**
 * Hours in the life of a site: one camera that nothing happens to, with JPEG over HTTP and H.264 and sound by RTSP, one that reboots and whose driver is updated, readers that stay, come and go, and some that
 * read a byte a second. Who is not concerned loses no frame, and nothing grows. The property {@code lensbridge.soak.time} says how long; {@code cnf/soak 1h} is the long form.
 */
public class StreamSoakIT {
    private static final Duration TIME = Duration.parse("PT" + System.getProperty("lensbridge.soak.time", "5s"));
    private static final int READERS = 20;
    private static final int CODED_READERS = 5;
    private static final int MORE_MEGABYTES = 16;
    private static final int MORE_THREADS = 8;
    private static final int MORE_FILES = 16;
    private static final String CALM = "/streams/calm/1/mjpeg";
    private static final String RESTLESS = "/streams/restless/1/mjpeg";

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final List<SoakReader> calm = new ArrayList<>();
    private final List<SoakReader> restless = new ArrayList<>();
    private AxisCamera quiet;
    private RtspServer film;
    private DahuaCamera rebooting;
    private Path home;
    private Product product;

    @Before
    public void start() throws Exception {
        home = folder.newFolder("run").toPath();
        Site.hurryStreams(home);
        quiet = AxisCamera.builder()
                .name("calm")
                .model(AxisModel.CURRENT)
                .login("root", Site.PASSWORD)
                .pictureSize(320, 240)
                .cannedFrames(10, 12)
                .start();
        film = RtspServer.builder().login("root", Site.PASSWORD).stream(
                        "/axis-media/media.amp", RtspTrack.h264(320), RtspTrack.sound(Coding.PCMU))
                .start();
        rebooting = Site.cheap("restless").start();
        product = Product.start("run", home, Product.freePorts(3)).awaitUp();
        Operator operator = new Operator(product);
        operator.add("calm", "root", Site.PASSWORD, quiet.address(), "-o", "rtspPort=" + film.port());
        operator.add("restless", "admin", Site.PASSWORD, rebooting.address());
    }

    @After
    public void stop() {
        product.close();
        rebooting.close();
        film.close();
        quiet.close();
    }

    @Test
    public void nobodyElseLosesAFrameAndNothingGrows() throws Exception {
        for (int i = 0; i < READERS; i++) {
            calm.add(SoakReader.of(product, CALM, SoakReader.Form.MJPEG));
            restless.add(SoakReader.of(product, RESTLESS, SoakReader.Form.MJPEG));
        }
        for (int i = 0; i < CODED_READERS; i++) {
            calm.add(SoakReader.of(product, "/streams/calm/1/mp4", SoakReader.Form.MP4));
            calm.add(SoakReader.of(product, "/streams/calm/1/annexb", SoakReader.Form.ANNEX_B));
        }
        calm.add(SoakReader.byRtsp(product, "/calm", "tcp"));
        try (Socket slow = SoakReader.asked(product, CALM, 4_096);
                Socket slowFilm = SoakReader.asked(product, "/streams/calm/1/mp4", 4_096)) {
            Thread sipping = sip(slow);
            Thread sippingFilm = sip(slowFilm);
            round(0);
            ProcessFootprint before = ProcessFootprint.of(product);
            long end = System.nanoTime() + TIME.toNanos();
            int round = 0;
            while (round < 2 || System.nanoTime() < end) {
                round(++round);
            }
            assertTrue("the slow readers stay", sipping.isAlive() && sippingFilm.isAlive());
            System.out.println(round + " rounds; " + before + " became " + ProcessFootprint.of(product));
            before.assertKept(product, MORE_MEGABYTES, MORE_THREADS, MORE_FILES);
        }
        for (SoakReader reader : calm) {
            assertEquals(reader.toString(), 0, reader.lost());
            reader.close();
        }
        for (SoakReader reader : restless) {
            reader.close();
        }
        product.await(
                Duration.ofSeconds(30), () -> said("lb:streams").startsWith("No stream is open"), "all streams close");
    }

    /** Something happens to the restless camera, and readers come and go at both; all who stay get further frames. */
    private void round(int number) throws Exception {
        if (number % 3 == 1) {
            rebooting.reboot(Duration.ofSeconds(1));
        } else if (number % 3 == 2) {
            DriverFile.replace(home, "driver.dahua.jar", number);
        }
        List<SoakReader> passing = new ArrayList<>();
        for (String path : List.of(CALM, RESTLESS)) {
            for (int i = 0; i < 5; i++) {
                passing.add(SoakReader.of(product, path, SoakReader.Form.MJPEG));
            }
        }
        further(passing);
        for (SoakReader reader : passing) {
            reader.close();
        }
        further(calm);
        further(restless);
    }

    private void further(List<SoakReader> readers) {
        List<Long> goals = readers.stream().map(reader -> reader.frames() + 10).toList();
        for (int i = 0; i < readers.size(); i++) {
            SoakReader reader = readers.get(i);
            long goal = goals.get(i);
            product.await(
                    Duration.ofSeconds(40),
                    () -> reader.frames() >= goal || !reader.trouble().isEmpty(),
                    "further frames of " + reader);
            assertEquals("", reader.trouble());
        }
    }

    private String said(String command) {
        try {
            return product.sh(command);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads a byte a second until the stream is closed. */
    private static Thread sip(Socket socket) {
        Thread thread = new Thread(
                () -> {
                    try {
                        while (socket.getInputStream().read() >= 0) {
                            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
                        }
                    } catch (IOException closed) {
                        // The test is over, or it fails for it.
                    }
                },
                "soak-slow");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
