package org.lensbridge.web.internal.resource;

import java.util.Optional;
import org.lensbridge.api.device.Channel;
import org.lensbridge.api.device.Device;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.registry.DeviceRegistry;
import org.lensbridge.web.internal.failure.Failure;
import org.lensbridge.web.internal.failure.Refusal;
import org.lensbridge.web.internal.rest.Call;

/** Finds the device and the channel that a path names, or refuses with 404. */
final class Lookup {
    private Lookup() {}

    static Device device(DeviceRegistry devices, Call call) {
        String name = call.variable("id");
        return Optional.of(name)
                .filter(DeviceId::isValid)
                .flatMap(valid -> devices.device(new DeviceId(valid)))
                .orElseThrow(() -> Refusal.unknownDevice(name));
    }

    static Channel channel(DeviceRegistry devices, Call call) {
        Device device = device(devices, call);
        String number = call.variable("channel");
        return Optional.of(number)
                .filter(text -> text.matches("[0-9]{1,4}"))
                .flatMap(digits -> device.channel(Integer.parseInt(digits)))
                .orElseThrow(() -> new Refusal(new Failure(
                        404,
                        "NOT_FOUND",
                        device.channels().isEmpty()
                                ? "The channels of " + device.id() + " are not known: it has not been connected yet."
                                : "The device " + device.id() + " has no such channel. Channels count from 1.",
                        Optional.of(device.id()),
                        Optional.empty())));
    }
}
