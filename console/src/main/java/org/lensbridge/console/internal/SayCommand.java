package org.lensbridge.console.internal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.apache.felix.service.command.annotations.GogoCommand;
import org.lensbridge.api.capability.AudioTalk;
import org.lensbridge.api.capability.io.Talk;
import org.lensbridge.api.device.Device;
import org.lensbridge.api.registry.DeviceRegistry;
import org.lensbridge.api.registry.Loudspeakers;
import org.lensbridge.transport.codec.WavHead;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The command that plays a file through a device's loudspeaker. Thread-safe. */
@GogoCommand(scope = "lb", function = "say")
@Component(service = SayCommand.class, immediate = true)
public final class SayCommand {
    private static final Duration LONGEST = Duration.ofHours(1);
    /** How far the sound may be ahead of its time, so that a device with little room never runs dry. */
    private static final Duration AHEAD = Duration.ofMillis(300);

    private static final int PIECES_A_SECOND = 10;
    private static final Duration TOLD = Duration.ofSeconds(5);

    private final DeviceRegistry registry;
    private final Loudspeakers loudspeakers;

    @Activate
    public SayCommand(@Reference DeviceRegistry registry, @Reference Loudspeakers loudspeakers) {
        this.registry = registry;
        this.loudspeakers = loudspeakers;
    }

    @Descriptor("plays a WAV file, linear or G.711, through a device's loudspeaker; Ctrl-C ends it")
    public String say(
            CommandSession session,
            @Descriptor("channel, from 1")
                    @Parameter(
                            names = {"-c", "--channel"},
                            absentValue = "1")
                    int channel,
            @Descriptor("name of the device") String name,
            @Descriptor("file to play, up to an hour") String file)
            throws IOException, InterruptedException {
        Device device = Lookup.device(registry, name);
        Path path = path(session, file);
        try (SeekableByteChannel content = Files.newByteChannel(path)) {
            WavHead wav = wav(content, path);
            long bytes = wav.length(content.size());
            Duration length = wav.time(bytes);
            if (length.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException(
                        path + " lasts " + Text.span(length) + "; an hour at most can be said.");
            }
            Lookup.capability(device, channel, AudioTalk.class);
            try (Talk talk = loudspeakers.talk(device.id(), channel, wav.format())) {
                return say(talk, content, wav, bytes, session.getConsole())
                        ? name + " said " + path.getFileName() + " (" + Text.seconds(length) + ")."
                        : "";
            }
        }
    }

    private static Path path(CommandSession session, String file) {
        Path path;
        try {
            path = session.currentDir().resolve(file).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("'" + file + "' cannot be the name of a file.", e);
        }
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw new IllegalArgumentException("There is no file " + path + " that can be read.");
        }
        return path;
    }

    private static WavHead wav(SeekableByteChannel content, Path path) throws IOException {
        WavHead wav;
        try {
            ByteBuffer head = ByteBuffer.allocate((int) Math.min(WavHead.MOST_BYTES, content.size()));
            while (head.hasRemaining() && content.read(head) >= 0) {
                continue;
            }
            wav = WavHead.read(head.flip());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    path + " cannot be said. " + e.getMessage() + " ffmpeg makes such a file of any sound: ffmpeg -i "
                            + path.getFileName() + " -ac 1 -ar 16000 -c:a pcm_s16le said.wav",
                    e);
        }
        if (wav.length(content.size()) < wav.frame()) {
            throw new IllegalArgumentException(path + " holds no sound.");
        }
        return wav;
    }

    /** Sends all of it at its own pace; false when nobody listens to the command any more. */
    private static boolean say(Talk talk, SeekableByteChannel content, WavHead wav, long bytes, PrintStream console)
            throws IOException, InterruptedException {
        ByteBuffer piece = ByteBuffer.allocate(wav.format().sampleRate() / PIECES_A_SECOND * wav.frame());
        content.position(wav.position());
        Ticks ticks = new Ticks();
        Duration told = TOLD;
        long sent = 0;
        while (sent < bytes) {
            piece.clear().limit((int) Math.min(piece.capacity(), bytes - sent));
            while (piece.hasRemaining() && content.read(piece) >= 0) {
                continue;
            }
            if (piece.position() == 0) {
                break; // somebody cut the file meanwhile
            }
            sent += piece.position();
            talk.send(piece.flip());
            Duration time = wav.time(sent);
            if (time.compareTo(told) >= 0) {
                console.println(told.toSeconds() + " of " + Text.seconds(wav.time(bytes)));
                told = told.plus(TOLD);
                if (console.checkError()) {
                    return false;
                }
            }
            ticks.await(time.minus(AHEAD).toNanos());
        }
        ticks.await(wav.time(sent).toNanos());
        return true;
    }
}
