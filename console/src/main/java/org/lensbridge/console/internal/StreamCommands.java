package org.lensbridge.console.internal;

import java.io.PrintStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.apache.felix.service.command.annotations.GogoCommand;
import org.lensbridge.api.capability.LiveVideo;
import org.lensbridge.api.device.DeviceId;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.media.StreamProfile;
import org.lensbridge.api.registry.DeviceRegistry;
import org.lensbridge.api.registry.ReaderStatistics;
import org.lensbridge.api.registry.StreamHub;
import org.lensbridge.api.registry.StreamKey;
import org.lensbridge.api.registry.StreamStatistics;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The command that shows how streams do. Thread-safe. */
@GogoCommand(scope = "lb", function = "streams")
@Component(service = StreamCommands.class, immediate = true)
public final class StreamCommands {
    private static final int MOST_SECONDS = 86_400;
    private static final String NONE = "No stream is open: one opens when somebody reads it; lb:play DEVICE tells how.";

    private final StreamHub hub;
    private final DeviceRegistry registry;

    @Activate
    public StreamCommands(@Reference StreamHub hub, @Reference DeviceRegistry registry) {
        this.hub = hub;
        this.registry = registry;
    }

    @Descriptor("lists the streams that are open, how they do, and with -r who reads them")
    public String streams(
            CommandSession session,
            @Descriptor("list the readers as well")
                    @Parameter(
                            names = {"-r", "--readers"},
                            presentValue = "true",
                            absentValue = "false")
                    boolean readers,
            @Descriptor("seconds to go on, with new figures each second")
                    @Parameter(
                            names = {"-t", "--time"},
                            absentValue = "0")
                    int seconds,
            @Descriptor("names of devices; none for all") String... names)
            throws InterruptedException {
        if (seconds < 0 || seconds > MOST_SECONDS) {
            throw new IllegalArgumentException("-t takes 1 to " + MOST_SECONDS + ", not " + seconds + ".");
        }
        Set<DeviceId> devices = Set.copyOf(List.of(names).stream()
                .map(name -> Lookup.device(registry, name).id())
                .toList());
        PrintStream out = session.getConsole();
        Ticks ticks = new Ticks();
        for (int i = 0; i < seconds && !out.checkError(); i++) {
            out.println(Text.clock(Instant.now()) + "\n" + figures(devices, readers) + "\n");
            ticks.next();
        }
        return figures(devices, readers);
    }

    private String figures(Set<DeviceId> devices, boolean readers) {
        Table table = new Table(
                "STREAM",
                "STATE",
                "CODEC",
                "SIZE",
                "FPS",
                "RATE",
                "GOP",
                "LOST",
                "STALLS",
                "RECONNECTS",
                "FIRST",
                "READERS",
                "DELIVERED",
                "DROPPED",
                "DETAIL");
        Table each = new Table("STREAM", "READER", "DELIVERED", "DROPPED");
        for (StreamStatistics stream : hub.statistics()) {
            if (devices.isEmpty() || devices.contains(stream.key().device())) {
                row(table, stream);
                stream.readers().forEach(r -> each.row(stream.key(), r.name(), r.delivered(), r.dropped()));
            }
        }
        if (table.isEmpty()) {
            return NONE;
        }
        return readers ? table + "\n\n" + each : table.toString();
    }

    private void row(Table table, StreamStatistics stream) {
        table.row(
                stream.key(),
                stream.state(),
                stream.codec(),
                size(stream.key()),
                String.format(Locale.ROOT, "%.1f", stream.framesPerSecond()),
                Text.rate(stream.bitsPerSecond()),
                stream.groupFrames() == 0 ? "" : stream.groupFrames(),
                stream.lost(),
                stream.stalls(),
                stream.reconnects(),
                stream.firstFrame().map(Text::seconds).orElse(""),
                stream.readers().size(),
                stream.readers().stream().mapToLong(ReaderStatistics::delivered).sum(),
                stream.readers().stream().mapToLong(ReaderStatistics::dropped).sum(),
                stream.detail());
    }

    /** As the device has set the profile up; empty where it does not tell, or is away. */
    private String size(StreamKey key) {
        try {
            return registry.device(key.device())
                    .flatMap(device -> device.channel(key.channel()))
                    .flatMap(channel -> channel.capability(LiveVideo.class))
                    .flatMap(video -> video.profiles().stream()
                            .filter(profile -> profile.token().equals(key.profile()))
                            .findFirst())
                    .filter(profile -> profile.width() > 0)
                    .map(StreamCommands::size)
                    .orElse("");
        } catch (CameraException e) {
            return "";
        }
    }

    private static String size(StreamProfile profile) {
        return profile.width() + "x" + profile.height();
    }
}
