package org.lensbridge.console.internal;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.apache.felix.service.command.annotations.GogoCommand;
import org.lensbridge.api.device.Device;
import org.lensbridge.api.registry.DeviceRegistry;
import org.lensbridge.api.registry.RecordedStream;
import org.lensbridge.api.registry.StreamKey;
import org.lensbridge.api.registry.StreamRecorder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The command that writes a live stream to a file. Thread-safe. */
@GogoCommand(scope = "lb", function = "record")
@Component(service = RecordCommand.class, immediate = true)
public final class RecordCommand {
    private static final int MOST_SECONDS = 86_400;
    /** How often it says how far it is; that is also when it notices that nobody listens any more. */
    private static final int TOLD_SECONDS = 5;

    private final DeviceRegistry registry;
    private volatile StreamRecorder recorder;

    @Activate
    public RecordCommand(@Reference DeviceRegistry registry) {
        this.registry = registry;
    }

    /** Called by the component runtime: the recorder comes and goes with the media server. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void bindRecorder(StreamRecorder bound) {
        recorder = bound;
    }

    /** Called by the component runtime. */
    public void unbindRecorder(StreamRecorder gone) {
        if (gone.equals(recorder)) {
            recorder = null;
        }
    }

    @Descriptor(
            "writes a live stream of H.264 or H.265 with its sound to an MP4 file; Ctrl-C ends it and keeps the file")
    public String record(
            CommandSession session,
            @Descriptor("channel, from 1")
                    @Parameter(
                            names = {"-c", "--channel"},
                            absentValue = "1")
                    int channel,
            @Descriptor("token of the stream's profile; the best that fits when left out")
                    @Parameter(
                            names = {"-p", "--profile"},
                            absentValue = "")
                    String profile,
            @Descriptor("name of the device") String name,
            @Descriptor("file to write, which must not exist") String file,
            @Descriptor("seconds to record, 1 to 86400") int seconds)
            throws InterruptedException {
        Device device = Lookup.device(registry, name);
        if (seconds < 1 || seconds > MOST_SECONDS) {
            throw new IllegalArgumentException(
                    "A recording takes 1 to " + MOST_SECONDS + " seconds, not " + seconds + ".");
        }
        Lookup.channel(device, channel);
        StreamRecorder present = recorder;
        if (present == null) {
            throw new IllegalStateException(
                    "Nothing can be recorded: the bundle org.lensbridge.media, which writes the files, does not run.");
        }
        Path target = target(session, file);
        StreamKey key = new StreamKey(device.id(), channel, profile.isEmpty() ? StreamKey.CODED : profile);
        PrintStream out = session.getConsole();
        out.println("Recording " + name + " to " + target + " for " + seconds + " s; Ctrl-C ends it sooner.");
        return wait(present.record(key, target, Duration.ofSeconds(seconds)), target, seconds, out);
    }

    private static Path target(CommandSession session, String file) {
        Path target;
        try {
            target = session.currentDir().resolve(file).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("'" + file + "' cannot be the name of a file.", e);
        }
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new IllegalArgumentException(target + " exists already; name a file that does not.");
        }
        if (!Files.isDirectory(target.getParent())) {
            throw new IllegalArgumentException("There is no folder " + target.getParent() + "; make it first.");
        }
        return target;
    }

    private static String wait(CompletableFuture<RecordedStream> recording, Path target, int seconds, PrintStream out)
            throws InterruptedException {
        try {
            for (int done = TOLD_SECONDS; !out.checkError(); done += TOLD_SECONDS) {
                try {
                    return told(recording.get(TOLD_SECONDS, TimeUnit.SECONDS));
                } catch (TimeoutException e) {
                    out.println(Math.min(done, seconds) + " of " + seconds + " s");
                }
            }
            return "";
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new IllegalStateException("The recording failed: " + e.getCause(), e);
        } catch (InterruptedException e) {
            out.println("The recording was ended; " + target + " holds what came until then.");
            throw e;
        } finally {
            recording.cancel(true);
        }
    }

    private static String told(RecordedStream written) {
        String path = quoted(written.file().toString());
        return written.file() + " holds " + Text.seconds(written.length()) + ": " + written.frames() + " frames in "
                + Text.size(written.bytes()) + "."
                + (written.lost() == 0
                        ? ""
                        : " " + written.lost() + " frames are missing: the disk was too slow for them.")
                + " Play it: vlc " + path + ", or ffplay " + path;
    }

    /** As a shell takes it for one word. */
    private static String quoted(String path) {
        return path.matches("[A-Za-z0-9/._+:@%=-]+") ? path : "'" + path.replace("'", "'\\''") + "'";
    }
}
