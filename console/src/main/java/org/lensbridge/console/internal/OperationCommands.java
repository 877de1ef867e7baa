package org.lensbridge.console.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.apache.felix.service.command.annotations.GogoCommand;
import org.lensbridge.api.capability.Operations;
import org.lensbridge.api.capability.control.OperationInfo;
import org.lensbridge.api.capability.control.Reply;
import org.lensbridge.api.capability.control.Trait;
import org.lensbridge.api.data.Value;
import org.lensbridge.api.device.Device;
import org.lensbridge.api.registry.DeviceRegistry;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Commands that reach every documented request of a device. Thread-safe. */
@GogoCommand(
        scope = "lb",
        function = {"ops", "call"})
@Component(service = OperationCommands.class, immediate = true)
public final class OperationCommands {
    private final DeviceRegistry registry;

    @Activate
    public OperationCommands(@Reference DeviceRegistry registry) {
        this.registry = registry;
    }

    @Descriptor("lists the requests that a device understands, or explains one")
    public String ops(@Descriptor("name of the device") String name) {
        return ops(name, "");
    }

    @Descriptor("lists the requests that a device understands, or explains one")
    public String ops(
            @Descriptor("name of the device") String name,
            @Descriptor("an operation's name, or a part of names, sections or descriptions") String what) {
        Device device = Lookup.device(registry, name);
        List<OperationInfo> all = operations(device).list();
        Optional<OperationInfo> exact =
                all.stream().filter(row -> row.name().equalsIgnoreCase(what)).findFirst();
        if (exact.isPresent()) {
            return OperationHelp.of(name, exact.get());
        }
        String part = what.toLowerCase(Locale.ROOT);
        Table table = new Table("OPERATION", "SECTION", "TRAITS", "WHAT");
        all.stream()
                .filter(row -> Stream.of(row.name(), row.source(), row.description())
                        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(part)))
                .forEach(row -> table.row(row.name(), row.source(), OperationHelp.traits(row), row.description()));
        return table.isEmpty()
                ? "No operation of " + name + " has '" + what + "' in its name, section or description; lb:ops " + name
                        + " lists all " + all.size() + "."
                : table.toString();
    }

    @Descriptor("sends a request to a device and shows its decoded answer; lb:ops DEVICE OPERATION explains it")
    public String call(
            CommandSession session,
            @Descriptor("does what cannot be undone or takes the device away")
                    @Parameter(
                            names = {"-y", "--yes"},
                            presentValue = "true",
                            absentValue = "false")
                    boolean yes,
            @Descriptor("file to write bytes of the answer to")
                    @Parameter(
                            names = {"-o", "--output"},
                            absentValue = "")
                    String output,
            @Descriptor("file to upload")
                    @Parameter(
                            names = {"-f", "--file"},
                            absentValue = "")
                    String file,
            @Descriptor("seconds to listen to an answer without end, 1 to 3600")
                    @Parameter(
                            names = {"-t", "--time"},
                            absentValue = "10")
                    int seconds,
            @Descriptor("name of the device") String name,
            @Descriptor("the operation") String operation,
            @Descriptor("arguments: name=value") String... arguments)
            throws IOException {
        Device device = Lookup.device(registry, name);
        Operations operations = operations(device);
        OperationInfo row = find(operations, name, operation);
        Map<String, Value> values = ValueText.arguments(row.arguments(), List.of(arguments));
        if (row.traits().contains(Trait.DESTRUCTIVE) && !yes) {
            throw new IllegalArgumentException(row.name() + " cannot be undone, or takes " + name
                    + " away for a while: " + row.description() + " To do it: lb:call --yes " + name + " "
                    + row.name() + (arguments.length == 0 ? "" : " ..."));
        }
        Optional<Path> target = path(session, output);
        if (row.traits().contains(Trait.STREAM)) {
            if (seconds < 1 || seconds > 3600) {
                throw new IllegalArgumentException(
                        "An answer is listened to for 1 to 3600 seconds, not " + seconds + ".");
            }
            return new ReplyPrinter(session.getConsole(), target)
                    .listen(sink -> operations.open(row.name(), values, sink), Duration.ofSeconds(seconds));
        }
        Reply reply = row.traits().contains(Trait.UPLOAD)
                ? FileUpload.send(path(session, file), upload -> operations.upload(row.name(), values, upload))
                : operations.invoke(row.name(), values);
        return ReplyPrinter.text(reply, target);
    }

    private static Operations operations(Device device) {
        return Lookup.capability(device, 0, Operations.class);
    }

    private static OperationInfo find(Operations operations, String device, String name) {
        List<OperationInfo> all = operations.list();
        return all.stream()
                .filter(row -> row.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> {
                    String head = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
                    String similar = all.stream()
                            .map(OperationInfo::name)
                            .filter(other -> other.toLowerCase(Locale.ROOT).contains(head.toLowerCase(Locale.ROOT)))
                            .limit(20)
                            .collect(Collectors.joining(", "));
                    return new IllegalArgumentException(device + " has no operation '" + name + "'. "
                            + (similar.isEmpty()
                                    ? "lb:ops " + device + " lists all " + all.size() + "."
                                    : "Similar are: " + similar + "."));
                });
    }

    private static Optional<Path> path(CommandSession session, String file) {
        return file.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        session.currentDir().resolve(file).toAbsolutePath().normalize());
    }
}
