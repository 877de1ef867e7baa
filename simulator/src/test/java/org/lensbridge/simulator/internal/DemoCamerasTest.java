package org.lensbridge.simulator.internal;

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lensbridge.simulator.AxisCamera;
import org.lensbridge.simulator.DahuaCamera;
import org.lensbridge.simulator.SimulatedDevice;

class DemoCamerasTest {
    @Test
    void startsAsManyAsConfigured() {
        DemoCameras demo = new DemoCameras(new Settings(7, 0, List.of()));
        try {
            List<String> names =
                    demo.cameras().stream().map(SimulatedDevice::name).toList();
            assertEquals(List.of("gate", "yard", "dock", "lobby", "ramp", "roof", "gate2"), names);
            DahuaCamera first = (DahuaCamera) demo.cameras().get(0);
            assertEquals("Fence", first.ptz().presets().get(2));
        } finally {
            demo.close();
        }
        assertTrue(demo.cameras().isEmpty());
    }

    @Test
    void startsKindsInTurn() {
        DemoCameras demo = new DemoCameras(new Settings(5, 0, List.of("camera, axis", "axis-5x", "")));
        try {
            assertInstanceOf(DahuaCamera.class, demo.cameras().get(0));
            assertInstanceOf(AxisCamera.class, demo.cameras().get(1));
            assertInstanceOf(AxisCamera.class, demo.cameras().get(2));
            assertInstanceOf(DahuaCamera.class, demo.cameras().get(3));
            AxisCamera yard = (AxisCamera) demo.cameras().get(1);
            assertEquals("Fence", yard.position().presets().get(2));
        } finally {
            demo.close();
        }
    }

    @Test
    void freesAllPortsWhenOneIsTaken() throws IOException {
        try (DahuaCamera other = behindAFreePort()) {
            int taken = other.socketAddress().getPort();
            UncheckedIOException failure = assertThrows(
                    UncheckedIOException.class, () -> new DemoCameras(new Settings(2, taken - 1, List.of())));
            assertTrue(failure.getMessage().contains("Choose another port"), failure.getMessage());
            DahuaCamera.builder().port(taken - 1).start().close();
        }
    }

    private static DahuaCamera behindAFreePort() throws IOException {
        DahuaCamera camera = DahuaCamera.builder().start();
        int before = camera.socketAddress().getPort() - 1;
        try (ServerSocket free = new ServerSocket(before, 1, InetAddress.getLoopbackAddress())) {
            return free.isBound() ? camera : behindAFreePort();
        } catch (BindException e) {
            camera.close();
            return behindAFreePort();
        }
    }

    private record Settings(int count, int first_port, List<String> words) implements DemoCameras.Config {
        @Override
        public String bind_address() {
            return "127.0.0.1";
        }

        @Override
        public String user() {
            return "admin";
        }

        @Override
        public String _password() {
            return "admin";
        }

        @Override
        public int fps() {
            return 10;
        }

        @Override
        public int motion_period() {
            return 20;
        }

        @Override
        public String[] kinds() {
            return words.toArray(String[]::new);
        }

        @Override
        public Class<? extends Annotation> annotationType() {
            return DemoCameras.Config.class;
        }
    }
}
