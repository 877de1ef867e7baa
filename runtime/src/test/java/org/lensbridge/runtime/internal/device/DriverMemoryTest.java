package org.lensbridge.runtime.internal.device;

import static org.junit.jupiter.api.Assertions.*;
import static org.lensbridge.runtime.internal.device.FleetFixture.await;
import static org.lensbridge.runtime.internal.device.FleetFixture.until;

import java.io.InputStream;
import java.lang.ref.WeakReference;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.capability.PanTiltZoom;
import org.lensbridge.api.capability.Presets;
import org.lensbridge.api.capability.Snapshot;
import org.lensbridge.api.capability.SnapshotRequest;
import org.lensbridge.api.device.Channel;
import org.lensbridge.api.device.Device;
import org.lensbridge.api.device.DeviceState;
import org.lensbridge.api.driver.DriverFactory;
import org.lensbridge.api.error.CameraException;

class DriverMemoryTest {
    /** Loads the fake driver's classes itself, as a bundle would. */
    private static final class BundleLike extends ClassLoader {
        BundleLike() {
            super(DriverMemoryTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(FakeCamera.class.getName())) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded != null ? loaded : define(name);
            }
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            String resource = "/" + name.replace('.', '/') + ".class";
            try (InputStream in = DriverMemoryTest.class.getResourceAsStream(resource)) {
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (java.io.IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }

    @Test
    void letsGoOfADriverThatWentAway() throws Exception {
        try (FleetFixture fixture = new FleetFixture()) {
            Device device = fixture.put("gate");
            WeakReference<ClassLoader> loader = useAndRemove(fixture, device);
            await(device, DeviceState.DRIVER_MISSING);
            until(() -> {
                System.gc();
                return loader.get() == null;
            });
        }
    }

    private static WeakReference<ClassLoader> useAndRemove(FleetFixture fixture, Device device) throws Exception {
        ClassLoader loader = new BundleLike();
        DriverFactory factory = (DriverFactory)
                loader.loadClass(FakeCamera.class.getName()).getConstructor().newInstance();
        assertSame(loader, factory.getClass().getClassLoader());
        fixture.fleet.addDriver(factory, 7);
        await(device, DeviceState.ONLINE);
        Channel channel = device.channel(1).orElseThrow();
        channel.capability(Presets.class).orElseThrow().list();
        channel.capability(Snapshot.class).orElseThrow().take(SnapshotRequest.FRESH);
        assertThrows(
                CameraException.class,
                () -> channel.capability(PanTiltZoom.class).orElseThrow().methods());
        fixture.fleet.removeDriver(factory, 7);
        return new WeakReference<>(loader);
    }
}
