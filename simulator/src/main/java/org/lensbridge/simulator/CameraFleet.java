package org.lensbridge.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.lensbridge.simulator.http.EventLoop;

/**
 * Many cameras in one process: one thread serves the sockets of all. Named {@code fleet-1}, {@code fleet-2} and so on, each on
 * any free port. Thread-safe; {@link #close} is idempotent.
 */
public final class CameraFleet implements AutoCloseable {
    private final EventLoop loop = new EventLoop("simulator-fleet");
    private final List<DahuaCamera> cameras = new ArrayList<>();

    private CameraFleet() {}

    /** Starts cameras of one description; they answer when this returns. Fails as a whole. */
    public static CameraFleet start(int count, UnaryOperator<DahuaCameraBuilder> description) {
        CameraFleet fleet = new CameraFleet();
        try {
            for (int number = 1; number <= count; number++) {
                DahuaCameraBuilder camera = DahuaCamera.builder().name("fleet-" + number);
                fleet.cameras.add(description.apply(camera).start(Optional.of(fleet.loop)));
            }
            return fleet;
        } catch (RuntimeException e) {
            fleet.close();
            throw e;
        }
    }

    public List<DahuaCamera> cameras() {
        return List.copyOf(cameras);
    }

    /** All cameras at the same moment, as after a power cut: see {@link DahuaCamera#reboot}. */
    public void reboot(Duration away) {
        loop.executeAndWait(() -> cameras.forEach(camera -> camera.rebootNow(away)));
    }

    /** Requests answered by all cameras since the start. */
    public long requests() {
        return cameras.stream()
                .mapToLong(camera -> camera.counters().requests())
                .sum();
    }

    @Override
    public void close() {
        cameras.forEach(DahuaCamera::close);
        loop.close();
    }
}
