package org.lensbridge.console.internal;

import java.util.stream.Collectors;
import org.lensbridge.api.capability.Capability;
import org.lensbridge.api.device.Channel;
import org.lensbridge.api.device.Device;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.registry.DeviceRegistry;

/** Finds what a person names, or says what there is. */
final class Lookup {
    private Lookup() {}

    static Device device(DeviceRegistry registry, String name) {
        if (DeviceId.isValid(name)) {
            var found = registry.device(new DeviceId(name));
            if (found.isPresent()) {
                return found.get();
            }
        }
        String known = registry.devices().stream().map(d -> d.id().value()).collect(Collectors.joining(", "));
        throw new IllegalArgumentException("There is no device '" + name + "'. "
                + (known.isEmpty()
                        ? "None is configured yet: lb:add or lb:discover."
                        : "Configured are: " + known + "."));
    }

    static Channel channel(Device device, int number) {
        return device.channel(number)
                .orElseThrow(() -> new IllegalArgumentException(
                        device.channels().isEmpty()
                                ? device.id() + " has no channels now. State: " + Text.status(device.status())
                                : device.id() + " has no channel " + number + "; it has 1 to "
                                        + device.channels().size() + "."));
    }

    static <C extends Capability> C capability(Device device, int number, Class<C> type) {
        Channel channel = channel(device, number);
        String name = Capability.nameOf(type);
        return channel.capability(type)
                .orElseThrow(() -> new IllegalArgumentException(channel.absence(name)
                        .map(why -> device.id() + ", channel " + number + ": no " + name + ": " + why)
                        .orElse(device.id() + ", channel " + number + " cannot do this (" + name + "). It can: "
                                + String.join(
                                        ", ",
                                        channel.capabilities().stream().sorted().toList()) + ".")));
    }
}
