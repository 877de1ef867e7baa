package org.lensbridge.itest;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.inject.Inject;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.lensbridge.api.device.DeviceState;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleWiring;

/** Driver updates under cameras that are read leave nothing behind. The property {@code lensbridge.soak} makes it long. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class SoakIT {
    private static final int ROUNDS = Boolean.getBoolean("lensbridge.soak") ? 8 : 3;
    private static final int MORE_THREADS = 8;
    private static final int MORE_MEGABYTES = 16;
    private static final List<String> CAMERAS = List.of("north", "east", "south");

    @Inject
    public BundleContext context;

    private Site site;

    @Configuration
    public Option[] config() throws IOException {
        Path home = Files.createTempDirectory("lensbridge-soak");
        Site.hurryStreams(home);
        return new Option[] {Felix.product(home)};
    }

    @Before
    public void start() throws Exception {
        site = new Site(context);
    }

    @After
    public void close() throws Exception {
        site.close();
    }

    @Test
    public void driverUpdatesLeaveNothingBehind() throws Exception {
        List<FrameLog> readers = new ArrayList<>();
        for (String name : CAMERAS) {
            site.online(Site.cheap(name).motionEvery(Duration.ofMillis(500)));
            readers.add(site.read(name));
            readers.add(site.read(name));
        }
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        round(0, readers, loaders);
        Footprint before = Footprint.now();
        for (int build = 1; build <= ROUNDS; build++) {
            round(build, readers, loaders);
        }
        for (FrameLog reader : readers) {
            assertEquals(List.of(), reader.faults());
        }
        Await.until("only the running driver's class loader is left of " + loaders.size(), () -> {
            System.gc();
            return loaders.stream().filter(loader -> !loader.refersTo(null)).count() <= 1;
        });
        before.assertKept(MORE_THREADS, MORE_MEGABYTES);
    }

    private void round(int build, List<FrameLog> readers, List<WeakReference<ClassLoader>> loaders) throws Exception {
        site.updateDriver(build);
        loaders.add(new WeakReference<>(
                site.driver().orElseThrow().adapt(BundleWiring.class).getClassLoader()));
        for (String name : CAMERAS) {
            Site.await(site.device(name), DeviceState.ONLINE);
        }
        FrameLog.awaitFurther(readers, 3);
    }
}
