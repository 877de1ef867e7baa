package org.lensbridge.itest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.lensbridge.api.device.DeviceState;
import org.lensbridge.api.registry.ReaderOptions;
import org.lensbridge.api.registry.ReaderStatistics;
import org.lensbridge.simulator.DahuaCamera;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.BundleContext;

/** One stream at the camera serves all readers, who stay through whatever happens to the camera and its driver. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class StreamsIT {
    @Inject
    public BundleContext context;

    private Site site;
    private DahuaCamera camera;

    @Configuration
    public Option[] config() throws IOException {
        Path home = Files.createTempDirectory("lensbridge-streams");
        Site.hurryStreams(home);
        return new Option[] {Felix.product(home)};
    }

    @Before
    public void startACamera() throws Exception {
        site = new Site(context);
        camera = site.online(Site.cheap("gate"));
    }

    @After
    public void close() throws Exception {
        site.close();
    }

    @Test
    public void twentyReadersCostTheCameraOneStream() throws Exception {
        List<FrameLog> readers = readers(20);
        FrameLog.awaitFurther(readers, 10);
        for (FrameLog reader : readers) {
            assertEquals(List.of(), reader.faults());
            assertEquals(0, reader.lost());
        }
        assertEquals(1, camera.counters().streamsOpen());
        assertEquals(1, streamsAskedFor());
        assertEquals(20, site.stream("gate").orElseThrow().readers().size());
    }

    @Test
    public void aSlowReaderLosesItsOwnFramesOnly() throws Exception {
        FrameLog slow = site.read("gate", new ReaderOptions("slow", 4, false, Optional.empty()), new FrameLog(2));
        FrameLog brisk = site.read("gate", ReaderOptions.named("brisk"), new FrameLog(Long.MAX_VALUE));
        brisk.awaitFurther(3 * Site.FRAMES_PER_SECOND);
        assertEquals("the format and a frame, as requested", 1, slow.frames());
        assertTrue(reader("slow").dropped() > Site.FRAMES_PER_SECOND);

        slow.request(Long.MAX_VALUE);
        slow.awaitFurther(10);
        assertEquals("it lost what was counted", reader("slow").dropped(), slow.lost());
        assertEquals(List.of(), slow.faults());
        assertEquals(0, reader("brisk").dropped());
        assertEquals(0, brisk.lost());
        assertEquals(List.of(), brisk.faults());
    }

    @Test
    public void theCameraIsLeftInPeaceAfterTheLastReader() throws Exception {
        List<FrameLog> readers = readers(2);
        FrameLog.awaitFurther(readers, 3);
        readers.get(0).stop();
        readers.get(1).awaitFurther(2 * Site.FRAMES_PER_SECOND);
        assertEquals(1, camera.counters().streamsOpen());
        readers.get(1).stop();
        Await.until("the stream is closed", () -> camera.counters().streamsOpen() == 0);
        Await.until("it is listed no more", () -> site.stream("gate").isEmpty());
        site.read("gate").awaitFurther(3);
        assertEquals(2, streamsAskedFor());
    }

    @Test
    public void readersStayWhileTheDriverIsUpdated() throws Exception {
        List<FrameLog> readers = readers(3);
        for (int build = 1; build <= 2; build++) {
            FrameLog.awaitFurther(readers, 3);
            site.updateDriver(build);
            Site.await(site.device("gate"), DeviceState.ONLINE);
        }
        assertStillRead(readers);
    }

    @Test
    public void readersStayWhileTheCameraReboots() throws Exception {
        List<FrameLog> readers = readers(3);
        FrameLog.awaitFurther(readers, 3);
        camera.reboot(Duration.ofSeconds(2));
        Await.until("the stream is lost", () -> camera.counters().streamsOpen() == 0);
        assertStillRead(readers);
        Site.await(site.device("gate"), DeviceState.ONLINE);
    }

    private void assertStillRead(List<FrameLog> readers) throws Exception {
        FrameLog.awaitFurther(readers, Site.FRAMES_PER_SECOND);
        for (FrameLog reader : readers) {
            assertEquals(List.of(), reader.faults());
        }
        Await.until(
                "the camera has noticed the end of the others",
                () -> camera.counters().streamsOpen() == 1);
    }

    private List<FrameLog> readers(int count) {
        List<FrameLog> readers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            readers.add(site.read("gate"));
        }
        return readers;
    }

    private ReaderStatistics reader(String name) {
        return site.stream("gate").orElseThrow().readers().stream()
                .filter(reader -> reader.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private long streamsAskedFor() {
        return camera.requests().stream()
                .filter(request -> request.toString().contains("/mjpg/video.cgi") && request.status() == 200)
                .count();
    }
}
