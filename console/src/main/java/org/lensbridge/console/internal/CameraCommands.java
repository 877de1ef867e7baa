package org.lensbridge.console.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Locale;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.apache.felix.service.command.annotations.GogoCommand;
import org.lensbridge.api.capability.PanTiltZoom;
import org.lensbridge.api.capability.Presets;
import org.lensbridge.api.capability.Snapshot;
import org.lensbridge.api.capability.SnapshotRequest;
import org.lensbridge.api.capability.ptz.Position;
import org.lensbridge.api.capability.ptz.Preset;
import org.lensbridge.api.device.Device;
import org.lensbridge.api.media.Image;
import org.lensbridge.api.registry.DeviceRegistry;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Commands that ask a camera to do something. Thread-safe. */
@GogoCommand(
        scope = "lb",
        function = {"snapshot", "ptz"})
@Component(service = CameraCommands.class, immediate = true)
public final class CameraCommands {
    private final DeviceRegistry registry;

    @Activate
    public CameraCommands(@Reference DeviceRegistry registry) {
        this.registry = registry;
    }

    @Descriptor("takes a picture and writes it to a file")
    public String snapshot(
            CommandSession session,
            @Descriptor("channel, from 1")
                    @Parameter(
                            names = {"-c", "--channel"},
                            absentValue = "1")
                    int channel,
            @Descriptor("name of the device") String name,
            @Descriptor("file to write") String file)
            throws IOException {
        Device device = Lookup.device(registry, name);
        Image image = Lookup.capability(device, channel, Snapshot.class).take(SnapshotRequest.FRESH);
        Path target = session.currentDir().resolve(file).toAbsolutePath().normalize();
        ByteBuffer content = image.content();
        int size = content.remaining();
        try (FileChannel out = FileChannel.open(
                target, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            while (content.hasRemaining()) {
                out.write(content);
            }
        } catch (IOException e) {
            throw new IOException("Cannot write " + target + ": " + e.getMessage(), e);
        }
        return target + " (" + image.contentType() + ", " + size + " bytes)";
    }

    @Descriptor("turns and zooms a camera: left, right, up, down, in, out, stop, where, presets, go, save, forget")
    public String ptz(
            @Descriptor("channel, from 1")
                    @Parameter(
                            names = {"-c", "--channel"},
                            absentValue = "1")
                    int channel,
            @Descriptor("speed, 0.1 to 1")
                    @Parameter(
                            names = {"-v", "--speed"},
                            absentValue = "0.5")
                    double speed,
            @Descriptor("seconds to move, 0.1 to 60")
                    @Parameter(
                            names = {"-t", "--time"},
                            absentValue = "1")
                    double seconds,
            @Descriptor("name of the device") String name,
            @Descriptor("what to do, and its argument: go 3, save gate, forget 3") String... what) {
        Device device = Lookup.device(registry, name);
        String verb = what.length == 0 ? "where" : what[0].toLowerCase(Locale.ROOT);
        String argument = what.length > 1 ? what[1] : "";
        switch (verb) {
            case "stop":
                Lookup.capability(device, channel, PanTiltZoom.class).stop();
                return name + " stopped.";
            case "where":
                return where(name, Lookup.capability(device, channel, PanTiltZoom.class));
            case "presets", "go", "save", "forget":
                return preset(name, verb, argument, Lookup.capability(device, channel, Presets.class));
            default:
                Duration time = Duration.ofMillis(Math.round(seconds * 1000));
                Lookup.capability(device, channel, PanTiltZoom.class).move(Directions.named(verb, speed), time);
                return name + " moves " + verb + " for " + seconds + " s.";
        }
    }

    private static String where(String name, PanTiltZoom ptz) {
        Position position = ptz.position();
        return String.format(
                Locale.ROOT,
                "%s looks %.1f degrees to the right and %.1f up, at zoom %.1f.",
                name,
                position.pan(),
                position.tilt(),
                position.zoom());
    }

    private static String preset(String name, String verb, String argument, Presets presets) {
        switch (verb) {
            case "go":
                presets.go(argument);
                return name + " turns to preset " + argument + ".";
            case "save":
                return name + " stored this position as preset " + presets.save(argument) + ".";
            case "forget":
                presets.remove(argument);
                return name + " forgot preset " + argument + ".";
            default:
                Table table = new Table("PRESET", "NAME");
                for (Preset preset : presets.list()) {
                    table.row(preset.token(), preset.name());
                }
                return table.isEmpty()
                        ? name + " has no presets; lb:ptz " + name + " save NAME makes one."
                        : table.toString();
        }
    }
}
