package org.lensbridge.console.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.annotations.GogoCommand;
import org.lensbridge.api.admin.HostAdmin;
import org.lensbridge.api.admin.HostStatus;
import org.lensbridge.api.device.Channel;
import org.lensbridge.api.device.Device;
import org.lensbridge.api.device.DeviceInfo;
import org.lensbridge.api.registry.DeviceRegistry;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The command that tells what a device lacks and why. Thread-safe. */
@GogoCommand(
        scope = "lb",
        function = {"doctor"})
@Component(service = DoctorCommand.class, immediate = true)
public final class DoctorCommand {
    private final DeviceRegistry registry;
    private final HostAdmin hosts;

    @Activate
    public DoctorCommand(@Reference DeviceRegistry registry, @Reference HostAdmin hosts) {
        this.registry = registry;
        this.hosts = hosts;
    }

    /** As far as it is known. */
    private static Optional<String> identity(DeviceInfo info) {
        String name = (info.vendor() + " " + info.model()).strip();
        String firmware = info.firmware().isEmpty() ? "" : ", firmware " + info.firmware();
        return name.isEmpty() ? Optional.empty() : Optional.of(name + firmware);
    }

    @Descriptor("tells how a device does, what it can do, and which request showed what it cannot")
    public String doctor(@Descriptor("its name") String name) {
        Device device = Lookup.device(registry, name);
        Table facts = new Table("DEVICE", device.id().value());
        facts.row("state", Text.status(device.status()));
        facts.row("since", Text.since(device.status().since()));
        facts.row("address", device.address());
        facts.row("driver", device.driver().isEmpty() ? "none" : device.driver());
        identity(device.info()).ifPresent(is -> facts.row("is", is));
        host(device).ifPresent(host -> host(host, facts));
        StringBuilder text = new StringBuilder(facts.toString());
        Table table = new Table("CAPABILITY", "CHANNELS", "STATE");
        capabilities(device)
                .forEach((capability, states) ->
                        states.forEach((state, channels) -> table.row(capability, ranges(channels), state)));
        return table.isEmpty()
                ? text.append("\nNothing is known yet of what it can do: it was never connected.")
                        .toString()
                : text.append("\n\n").append(table).toString();
    }

    private Optional<HostStatus> host(Device device) {
        return hosts.hosts().stream()
                .filter(host -> host.host().equalsIgnoreCase(device.address().authority()))
                .findFirst();
    }

    private static void host(HostStatus host, Table facts) {
        facts.row(
                "host",
                host.connections() + " connections, " + host.streams() + " streams, " + host.waiting() + " waiting"
                        + (host.reason().isEmpty() ? "" : "; nothing is sent: " + host.reason()));
        host.logins().forEach(login -> facts.row("login", login.user() + ": " + login.state()));
    }

    /** Capability to state to the channels in it; 0 is the device. */
    private static Map<String, Map<String, TreeSet<Integer>>> capabilities(Device device) {
        Map<String, Map<String, TreeSet<Integer>>> found = new TreeMap<>();
        List<Channel> channels = Stream.concat(Stream.of(device.self()), device.channels().stream())
                .toList();
        for (Channel channel : channels) {
            for (String capability : channel.capabilities()) {
                note(found, capability, "there", channel.number());
            }
            channel.absences()
                    .forEach((capability, why) -> note(found, capability, "absent: " + why, channel.number()));
        }
        return found;
    }

    private static void note(
            Map<String, Map<String, TreeSet<Integer>>> found, String capability, String state, int channel) {
        found.computeIfAbsent(capability, any -> new LinkedHashMap<>())
                .computeIfAbsent(state, any -> new TreeSet<>())
                .add(channel);
    }

    /** {@code 1-4, 7}; the device itself is called so. */
    static String ranges(TreeSet<Integer> numbers) {
        StringBuilder text = new StringBuilder();
        Integer first = null;
        Integer last = null;
        for (Integer number : numbers) {
            if (number == 0) {
                text.append("device");
            } else if (last != null && number == last + 1) {
                last = number;
            } else {
                append(text, first, last);
                first = number;
                last = number;
            }
        }
        append(text, first, last);
        return text.toString();
    }

    private static void append(StringBuilder text, Integer first, Integer last) {
        if (first != null) {
            text.append(text.isEmpty() ? "" : ", ").append(first).append(first.equals(last) ? "" : "-" + last);
        }
    }
}
