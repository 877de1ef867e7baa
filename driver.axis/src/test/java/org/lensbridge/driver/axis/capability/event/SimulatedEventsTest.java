package org.lensbridge.driver.axis.capability.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lensbridge.api.capability.EventSource;
import org.lensbridge.api.event.EventSubscription;
import org.lensbridge.driver.axis.AxisDriverFactory;
import org.lensbridge.driver.testkit.DeviceRig;
import org.lensbridge.simulator.AxisCamera;
import org.lensbridge.tck.Await;
import org.lensbridge.tck.CollectedEvents;

/** Events of the simulator, which was written from the documents alone. */
@Timeout(60)
class SimulatedEventsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void hearsWhatHappensBehindALogin() throws Exception {
        CollectedEvents sink = new CollectedEvents();
        try (AxisCamera camera = AxisCamera.builder()
                        .login(DeviceRig.USER, DeviceRig.PASSWORD)
                        .start();
                DeviceRig rig = new DeviceRig(AxisDriverFactory::new, camera.address())) {
            rig.connect();
            camera.raiseMotion(1, true);
            try (EventSubscription subscription =
                    rig.capability(0, EventSource.class).listen(sink)) {
                assertTrue(subscription.heartbeat().isPresent());
                await(sink, "1 motion RESYNC");
                camera.raiseMotion(1, false);
                await(sink, "1 motion END");
                camera.setPort(0, true);
                await(sink, "0 input START");
                assertEquals(List.of(), sink.gaps());
            }
            assertTrue(Await.until(() -> camera.counters().eventSubscriptions() == 0, PATIENCE));
        }
    }

    private static void await(CollectedEvents sink, String shape) {
        assertTrue(
                Await.until(
                        () -> sink.reports().stream()
                                .anyMatch(report -> EventBench.shape(report).equals(shape)),
                        PATIENCE),
                () -> shape + " is not among " + sink.reports());
    }
}
