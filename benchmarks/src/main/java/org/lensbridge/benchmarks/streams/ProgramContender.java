package org.lensbridge.benchmarks.streams;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A program that reads one camera; a new process for each session. */
final class ProgramContender implements Contender {
    private final String name;
    private Optional<Process> process = Optional.empty();

    private ProgramContender(String name) {
        this.name = name;
    }

    /** ffmpeg, which copies packets to nowhere. */
    static ProgramContender ffmpeg() {
        return new ProgramContender("ffmpeg");
    }

    /** live555's client, with its media to nowhere. */
    static ProgramContender openRtsp() {
        return new ProgramContender("openRTSP");
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean takes(Row row) {
        return row.way() == Way.HUB;
    }

    @Override
    public Target prepare(int cameraPort, Row row) throws IOException {
        close();
        process = Optional.of(new ProcessBuilder(command("rtsp://127.0.0.1:" + cameraPort + "/c1"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start());
        return new Target(Way.HUB, 0, 1);
    }

    private List<String> command(String camera) {
        return name.equals("ffmpeg")
                ? List.of("ffmpeg", "-nostdin", "-rtsp_transport", "tcp", "-i", camera, "-c", "copy", "-f", "null", "-")
                : List.of("openRTSP", "-t", "-v", camera);
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
