package org.lensbridge.console.internal;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.apache.felix.service.command.annotations.GogoCommand;
import org.lensbridge.api.admin.CaptureAdmin;
import org.lensbridge.api.admin.CaptureStatus;
import org.lensbridge.api.device.Device;
import org.lensbridge.api.registry.DeviceRegistry;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Commands that record conversations with devices. Thread-safe. */
@GogoCommand(
        scope = "lb",
        function = {"capture", "capturestop", "captures"})
@Component(service = CaptureCommands.class, immediate = true)
public final class CaptureCommands {
    private static final int MOST_SECONDS = 24 * 3600;
    private static final int MOST_MEGABYTES = 4096;

    private final CaptureAdmin captures;
    private final DeviceRegistry registry;

    @Activate
    public CaptureCommands(@Reference CaptureAdmin captures, @Reference DeviceRegistry registry) {
        this.captures = captures;
        this.registry = registry;
    }

    @Descriptor("records what a device and its driver say to each other, without passwords, for a bug report")
    public String capture(
            @Descriptor("how long it takes at most, in seconds")
                    @Parameter(
                            names = {"-t", "--seconds"},
                            absentValue = "300")
                    int seconds,
            @Descriptor("how large the file becomes at most, in megabytes")
                    @Parameter(
                            names = {"-s", "--megabytes"},
                            absentValue = "64")
                    int megabytes,
            @Descriptor("the device's name") String name,
            @Descriptor("the file, which must not exist; a mere name lies in data/captures") String file) {
        Device device = Lookup.device(registry, name);
        require("-t", seconds, MOST_SECONDS);
        require("-s", megabytes, MOST_MEGABYTES);
        Path path;
        try {
            path = Path.of(file);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("'" + file + "' cannot be the name of a file.");
        }
        CaptureStatus status = captures.start(device.id(), path, Duration.ofSeconds(seconds), (long) megabytes << 20);
        return "Capturing " + name + " into " + status.file() + " for " + seconds + " s or " + megabytes
                + " MB, whichever comes first; lb:capturestop " + name + " ends it, lb:reconnect " + name
                + " has the driver ask everything anew. Passwords are left out; look through the file before you give it away.";
    }

    private static void require(String option, int value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(option + " takes 1 to " + most + ", not " + value + ".");
        }
    }

    @Descriptor("ends the recording of a device's conversation")
    public String capturestop(@Descriptor("the device's name") String name) {
        Device device = Lookup.device(registry, name);
        CaptureStatus status = captures.stop(device.id());
        return status.file() + " holds " + status.exchanges() + " requests in " + Text.size(status.bytes()) + ".";
    }

    @Descriptor("lists the recordings under way, and those of the last hour")
    public String captures() {
        Table table = new Table("DEVICE", "SINCE", "REQUESTS", "SIZE", "FILE", "END");
        for (CaptureStatus status : captures.captures()) {
            table.row(
                    status.device(),
                    Text.since(status.begin()),
                    status.exchanges(),
                    Text.size(status.bytes()),
                    status.file(),
                    status.running() ? "goes on" : status.end());
        }
        return table.isEmpty() ? "Nothing is being captured: lb:capture DEVICE FILE begins." : table.toString();
    }
}
