package org.lensbridge.console.internal;

import java.time.Duration;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.apache.felix.service.command.annotations.GogoCommand;
import org.lensbridge.api.capability.LensCleaning;
import org.lensbridge.api.registry.DeviceRegistry;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The command that cleans what is in front of a lens. Thread-safe. */
@GogoCommand(
        scope = "lb",
        function = {"clean"})
@Component(service = CleaningCommand.class, immediate = true)
public final class CleaningCommand {
    private static final long LONGEST_INTERVAL = Duration.ofDays(1).toSeconds();

    private final DeviceRegistry registry;

    @Activate
    public CleaningCommand(@Reference DeviceRegistry registry) {
        this.registry = registry;
    }

    @Descriptor("cleans the glass in front of a camera's lens: once, again and again, or no longer with stop")
    public String clean(
            @Descriptor("channel, from 1")
                    @Parameter(
                            names = {"-c", "--channel"},
                            absentValue = "1")
                    int channel,
            @Descriptor("seconds from one time to the next, 1 to 86400; once only when left out")
                    @Parameter(
                            names = {"-e", "--every"},
                            absentValue = "0")
                    long seconds,
            @Descriptor("name of the device") String name,
            @Descriptor("stop, or nothing to clean") String... what) {
        String verb = what.length == 0 ? "" : what[0];
        if (what.length > 1 || !verb.isEmpty() && !verb.equals("stop")) {
            throw new IllegalArgumentException("'" + String.join(" ", what) + "' is not known: lb:clean " + name
                    + " cleans, lb:clean " + name + " stop ends what -e began.");
        }
        if (seconds < 0 || seconds > LONGEST_INTERVAL) {
            throw new IllegalArgumentException("-e takes 1 to " + LONGEST_INTERVAL + " seconds, not " + seconds + ".");
        }
        LensCleaning cleaning = Lookup.capability(Lookup.device(registry, name), channel, LensCleaning.class);
        if (!verb.isEmpty()) {
            cleaning.stop();
            return name + " stopped cleaning.";
        }
        if (seconds > 0) {
            cleaning.start(Duration.ofSeconds(seconds));
            return name + " cleans its lens every " + seconds + " s; lb:clean " + name + " stop ends that.";
        }
        cleaning.clean();
        return name + " cleans its lens.";
    }
}
