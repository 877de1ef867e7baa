package org.lensbridge.benchmarks.streams;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A program that reads one camera; a new process for each session. */
final class ProgramContender implements Contender {
    private static final int ATTEMPTS = 50;

    private final String name;
    private final Way way;
    private Optional<Process> process = Optional.empty();

    private ProgramContender(String name, Way way) {
        this.name = name;
        this.way = way;
    }

    /** VLC, which sends on by RTSP what it reads. */
    static ProgramContender vlc() {
        return new ProgramContender("vlc", Way.RTSP);
    }

    /** ffmpeg, which copies packets to nowhere. */
    static ProgramContender ffmpeg() {
        return new ProgramContender("ffmpeg", Way.HUB);
    }

    /** live555's client, with its media to nowhere. */
    static ProgramContender openRtsp() {
        return new ProgramContender("openRTSP", Way.HUB);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean takes(Row row) {
        return row.way() == way && (way == Way.HUB || row.cameras() == 1);
    }

    @Override
    public Target prepare(int cameraPort, Row row) throws IOException, InterruptedException {
        close();
        int port = freePort();
        process = Optional.of(new ProcessBuilder(command("rtsp://127.0.0.1:" + cameraPort + "/c1", port))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start());
        if (way == Way.RTSP) {
            await(port);
        }
        return new Target(way, port, 1);
    }

    private List<String> command(String camera, int port) {
        if (name.equals("ffmpeg")) {
            return List.of(
                    "ffmpeg", "-nostdin", "-rtsp_transport", "tcp", "-i", camera, "-c", "copy", "-f", "null", "-");
        }
        if (name.equals("openRTSP")) {
            return List.of("openRTSP", "-t", "-v", camera);
        }
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            // It does not run as root.
            command.addAll(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "env", "HOME=/tmp"));
        }
        command.addAll(List.of("cvlc", "-q", "--rtsp-tcp", camera));
        command.addAll(List.of("--sout", "#rtp{sdp=rtsp://127.0.0.1:" + port + "/c1}", "--sout-keep"));
        return command;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void await(int port) throws IOException, InterruptedException {
        for (int i = 0; ; i++) {
            TimeUnit.MILLISECONDS.sleep(200);
            try (SocketChannel channel = RtspCall.connect(port)) {
                RtspCall.play(channel, port, "/c1");
                return;
            } catch (IOException e) {
                if (i == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    @Override
    public long pid() {
        return process.orElseThrow().pid();
    }

    @Override
    public void end() {
        close();
    }

    @Override
    public void close() {
        process.ifPresent(Process::destroy);
        process = Optional.empty();
    }
}
