package org.lensbridge.itest;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lensbridge.simulator.footage.CodedLoop;

/** An RTSP server of others that plays a minute of numbered frames, or what it draws itself. */
final class OtherCamera implements AutoCloseable {
    private static final int FRAMES = 60 * CodedLoop.FRAMES_PER_SECOND;

    private final Process process;
    private final int port;

    private OtherCamera(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Writes a minute of a loop. */
    static Path film(Path file, CodedLoop loop) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int number = 0; number < FRAMES; number++) {
            bytes.writeBytes(loop.frame(number));
        }
        return Files.write(file, bytes.toByteArray());
    }

    /** Builds the camera of gst-rtsp-server, once for all that are started. */
    static Path build(Path folder) throws Exception {
        List<String> command =
                new ArrayList<>(List.of(Tools.require("gcc", "gcc").toString()));
        Path source = folder.resolve("camera.c");
        try (InputStream in = OtherCamera.class.getResourceAsStream("camera.c")) {
            Files.copy(in, source);
        }
        Path program = folder.resolve("camera");
        command.addAll(List.of("-o", program.toString(), source.toString()));
        command.addAll(Tools.requireLibrary("gstreamer-rtsp-server-1.0", "libgstrtspserver-1.0-dev"));
        String said = Player.run(folder, command);
        if (!Files.isExecutable(program)) {
            throw new AssertionError(said);
        }
        return program;
    }

    /** Starts it with a way to log in (none, basic, digest); paths and what GStreamer is to send there follow in turns. */
    static OtherCamera gstreamer(Path program, String login, String... streams) throws IOException {
        List<String> command = new ArrayList<>(List.of(program.toString(), login));
        command.addAll(List.of(streams));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
        return new OtherCamera(process, Integer.parseInt(said.readLine().substring("port ".length())));
    }

    /** Has VLC send a file of H.264 by RTSP, over UDP, for a user. */
    static OtherCamera vlc(Path film, String path) throws IOException {
        int port = Product.freePorts(1);
        List<String> command = Player.vlc("--demux=h264 --h264-fps=25 --no-audio --sout-rtsp-user=" + PlainCamera.USER
                + " --sout-rtsp-pwd=" + PlainCamera.PASSWORD + " " + film + " --sout #rtp{sdp=rtsp://127.0.0.1:" + port
                + path + "}");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new OtherCamera(process, port);
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
