package org.lensbridge.media.internal.snapshot;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a JPEG image of a key frame with the program ffmpeg, where it is installed. Thread-safe; blocks ten seconds at most. */
final class Ffmpeg {
    private static final Logger LOG = LoggerFactory.getLogger(Ffmpeg.class);
    private static final int SECONDS = 10;
    private static final int LARGEST = 16 << 20;

    private Ffmpeg() {}

    /** Where it is; empty when it is not on the PATH. */
    static Optional<Path> find(String path) {
        for (String folder : path.split(File.pathSeparator)) {
            Path file = Path.of(folder, "ffmpeg");
            if (!folder.isEmpty() && Files.isExecutable(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    /**
     * The image.
     *
     * @throws CameraException PROTOCOL when it can make none of this frame
     */
    static ByteBuffer jpeg(Path ffmpeg, MediaFormat format, ByteBuffer frame) {
        String demuxer = format.codec().equals(Codec.H265) ? "hevc" : "h264";
        ProcessBuilder command = new ProcessBuilder(
                ffmpeg.toString(),
                "-v",
                "quiet",
                "-threads",
                "1",
                "-f",
                demuxer,
                "-i",
                "pipe:0",
                "-frames:v",
                "1",
                "-q:v",
                "3",
                "-c:v",
                "mjpeg",
                "-f",
                "image2pipe",
                "pipe:1");
        command.redirectError(ProcessBuilder.Redirect.DISCARD);
        byte[] image;
        try {
            Process process = command.start();
            process.onExit().orTimeout(SECONDS, TimeUnit.SECONDS).whenComplete((done, late) -> {
                if (late != null) {
                    process.destroyForcibly();
                }
            });
            feed(process, format.configuration(), frame);
            try (InputStream output = process.getInputStream()) {
                image = output.readNBytes(LARGEST + 1);
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            LOG.debug("ffmpeg failed", e);
            image = new byte[0];
        }
        if (image.length == 0 || image.length > LARGEST) {
            throw new CameraException(
                    Kind.PROTOCOL, "ffmpeg could not make an image of the camera's " + format.codec() + " video.");
        }
        return ByteBuffer.wrap(image);
    }

    /** On a thread of its own: the program may write before it has read everything, and neither side must wait for the other. */
    private static void feed(Process process, ByteBuffer... input) {
        Thread thread = new Thread(
                () -> {
                    try (OutputStream stream = process.getOutputStream();
                            WritableByteChannel channel = Channels.newChannel(stream)) {
                        for (ByteBuffer buffer : input) {
                            while (buffer.hasRemaining()) {
                                channel.write(buffer);
                            }
                        }
                    } catch (IOException e) {
                        LOG.debug("ffmpeg did not want all of a frame: {}", e.getMessage());
                    }
                },
                "lensbridge-media-ffmpeg");
        thread.setDaemon(true);
        thread.start();
    }
}
