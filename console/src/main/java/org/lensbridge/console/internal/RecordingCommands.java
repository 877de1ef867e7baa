package org.lensbridge.console.internal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.apache.felix.service.command.annotations.GogoCommand;
import org.lensbridge.api.capability.Recordings;
import org.lensbridge.api.capability.control.Page;
import org.lensbridge.api.capability.control.Progress;
import org.lensbridge.api.capability.control.TimeSpan;
import org.lensbridge.api.capability.recording.Recording;
import org.lensbridge.api.capability.recording.RecordingQuery;
import org.lensbridge.api.device.Device;
import org.lensbridge.api.registry.DeviceRegistry;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Commands about what devices have recorded. Thread-safe. */
@GogoCommand(
        scope = "lb",
        function = {"recordings", "download"})
@Component(service = RecordingCommands.class, immediate = true)
public final class RecordingCommands {
    private static final int MOST_HOURS = 24 * 366;
    private static final int PAGE = 200;
    private static final int MOST_LINES = 1_000;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());

    private final DeviceRegistry registry;

    @Activate
    public RecordingCommands(@Reference DeviceRegistry registry) {
        this.registry = registry;
    }

    @Descriptor("lists what a device has recorded of a channel, oldest first")
    public String recordings(
            @Descriptor("channel, from 1")
                    @Parameter(
                            names = {"-c", "--channel"},
                            absentValue = "1")
                    int channel,
            @Descriptor("how many hours back, 1 to 8784")
                    @Parameter(
                            names = {"-l", "--last"},
                            absentValue = "24")
                    int hours,
            @Descriptor("name of the device") String name) {
        Recordings recordings = recordings(name, channel);
        RecordingQuery query = query(hours);
        Table table = new Table("START", "END", "TYPE", "BYTES", "EVENTS", "TOKEN");
        String cursor = Page.FIRST;
        int lines = 0;
        do {
            Page<Recording> page = recordings.find(query, cursor);
            page.items()
                    .forEach(found -> table.row(
                            TIME.format(found.start()),
                            TIME.format(found.end()),
                            found.fileType(),
                            found.size() < 0 ? "" : found.size(),
                            String.join(", ", found.events()),
                            found.token()));
            lines += page.items().size();
            cursor = page.next();
        } while (!cursor.equals(Page.FIRST) && lines < MOST_LINES);
        if (table.isEmpty()) {
            return name + ", channel " + channel + " has recorded nothing in the last " + hours + " hours.";
        }
        return table + (cursor.equals(Page.FIRST) ? "" : "\nThere are more; ask for fewer hours.");
    }

    @Descriptor("copies a recording to a file, as the device stores it")
    public String download(
            CommandSession session,
            @Descriptor("channel, from 1")
                    @Parameter(
                            names = {"-c", "--channel"},
                            absentValue = "1")
                    int channel,
            @Descriptor("how many hours back it is looked for, 1 to 8784")
                    @Parameter(
                            names = {"-l", "--last"},
                            absentValue = "24")
                    int hours,
            @Descriptor("name of the device") String name,
            @Descriptor("token of the recording, as lb:recordings tells it") String token,
            @Descriptor("file to write") String file)
            throws IOException {
        Recordings recordings = recordings(name, channel);
        Recording wanted = find(recordings, query(hours), token, name);
        Path target = session.currentDir().resolve(file).toAbsolutePath().normalize();
        long bytes;
        try (FileChannel out = FileChannel.open(
                target, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            bytes = recordings.download(wanted, out, told(session.getConsole()));
        }
        return target + " (" + bytes + " bytes)";
    }

    /** A line every five seconds, and none when it is done sooner. */
    private static Progress told(PrintStream console) {
        long[] next = {System.nanoTime() + TimeUnit.SECONDS.toNanos(5)};
        return (done, total) -> {
            if (System.nanoTime() - next[0] > 0) {
                next[0] = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
                console.println(done + (total < 0 ? "" : " of " + total) + " bytes");
            }
            return !Thread.currentThread().isInterrupted();
        };
    }

    private static Recording find(Recordings recordings, RecordingQuery query, String token, String device) {
        String cursor = Page.FIRST;
        do {
            Page<Recording> page = recordings.find(query, cursor);
            for (Recording found : page.items()) {
                if (found.token().equals(token)) {
                    return found;
                }
            }
            cursor = page.next();
        } while (!cursor.equals(Page.FIRST));
        throw new IllegalArgumentException("There is no recording '" + token + "' in that time; lb:recordings " + device
                + " lists them, --last looks farther back.");
    }

    private static RecordingQuery query(int hours) {
        if (hours < 1 || hours > MOST_HOURS) {
            throw new IllegalArgumentException("Recordings are looked for 1 to " + MOST_HOURS + " hours back.");
        }
        return new RecordingQuery(TimeSpan.before(Instant.now(), Duration.ofHours(hours)), Set.of(), "", PAGE);
    }

    private Recordings recordings(String name, int channel) {
        Device device = Lookup.device(registry, name);
        return Lookup.capability(device, channel, Recordings.class);
    }
}
