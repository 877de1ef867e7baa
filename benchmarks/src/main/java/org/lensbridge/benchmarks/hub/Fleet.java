package org.lensbridge.benchmarks.hub;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.lensbridge.api.capability.LiveVideo;
import org.lensbridge.api.device.Device;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.registry.DeviceRegistry;

/** Devices {@code c1}, {@code c2} and so on, each with one stream. */
public final class Fleet implements DeviceRegistry {
    private final List<Device> devices = new ArrayList<>();

    /** So many devices; {@code video} is asked for that of each number, from 1. */
    public Fleet(int count, IntFunction<LiveVideo> video) {
        for (int i = 1; i <= count; i++) {
            devices.add(new SingleDevice(new DeviceId("c" + i), video.apply(i)));
        }
    }

    @Override
    public List<Device> devices() {
        return List.copyOf(devices);
    }

    @Override
    public Optional<Device> device(DeviceId id) {
        return devices.stream().filter(device -> device.id().equals(id)).findFirst();
    }
}
