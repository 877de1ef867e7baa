package org.lensbridge.itest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
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
import org.lensbridge.api.admin.Metrics;
import org.lensbridge.api.device.Device;
import org.lensbridge.api.device.DeviceState;
import org.lensbridge.simulator.CameraFleet;
import org.lensbridge.simulator.Counters;
import org.lensbridge.simulator.DahuaCamera;
import org.lensbridge.simulator.DahuaCameraBuilder;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.BundleContext;

/** A power cut: all cameras of a site go away at once and come back at once. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class RebootStormIT {
    private static final int CAMERAS = 200;
    private static final Duration AWAY = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** What a camera is asked while it is connected again, in shares of what the first connection cost. */
    private static final int CONNECTIONS_WORTH = 2;

    @Inject
    public BundleContext context;

    private Site site;

    @Configuration
    public Option[] config() throws IOException {
        Path home = Files.createTempDirectory("lensbridge-storm");
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
    public void camerasThatRebootTogetherAreNotStormed() throws Exception {
        try (CameraFleet fleet = CameraFleet.start(CAMERAS, RebootStormIT::described)) {
            List<DahuaCamera> cameras = fleet.cameras();
            List<Device> devices = new ArrayList<>();
            for (DahuaCamera camera : cameras) {
                devices.add(site.device(camera.name(), camera.address(), "driver", "dahua"));
            }
            awaitListening(cameras, devices);
            List<Counters> first = counters(cameras);
            double triesBefore = tries();

            fleet.reboot(AWAY);
            awaitListening(cameras, devices);
            assertNoStorm(cameras, first, tries() - triesBefore);
        }
    }

    private static DahuaCameraBuilder described(DahuaCameraBuilder camera) {
        return camera.login("admin", Site.PASSWORD).pictureSize(160, 120).cannedFrames(1, 4);
    }

    private static void assertNoStorm(List<DahuaCamera> cameras, List<Counters> first, double tries) {
        for (int i = 0; i < CAMERAS; i++) {
            Counters before = first.get(i);
            Counters after = cameras.get(i).counters();
            long asked = after.requests() - before.requests();
            assertTrue(
                    cameras.get(i).name() + " was asked " + asked + " times; at first " + before.requests(),
                    asked <= CONNECTIONS_WORTH * before.requests());
            assertEquals("refused logins", before.failedLogins(), after.failedLogins());
        }
        // A try a second for as long as they were away would be five each, and grow with the outage.
        assertTrue("connections tried in vain: " + tries, tries <= 8.0 * CAMERAS);
    }

    private static List<Counters> counters(List<DahuaCamera> cameras) {
        return cameras.stream().map(DahuaCamera::counters).toList();
    }

    private static void awaitListening(List<DahuaCamera> cameras, List<Device> devices) throws Exception {
        Await.until(
                PATIENCE,
                "the events of all cameras are listened to",
                () -> cameras.stream().noneMatch(camera -> camera.counters().eventSubscriptions() == 0)
                        && devices.stream().allMatch(device -> device.status().state() == DeviceState.ONLINE));
    }

    /** Connections that failed, over all hosts. */
    private double tries() {
        return site.service(Metrics.class).snapshot().entrySet().stream()
                .filter(figure -> figure.getKey().startsWith("lensbridge_http_connection_failures_total"))
                .mapToDouble(figure -> figure.getValue())
                .sum();
    }
}
