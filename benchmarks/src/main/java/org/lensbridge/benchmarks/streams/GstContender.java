package org.lensbridge.benchmarks.streams;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lensbridge.benchmarks.process.Child;

/** gst-rtsp-server with one shared pipeline for each camera: takes H.264 out of its packets and puts it into new ones. */
final class GstContender implements Contender {
    private final Path program;
    private Optional<Child> process = Optional.empty();
    private String cameras = "";
    private int port;

    GstContender(Path program) {
        this.program = program;
    }

    @Override
    public String name() {
        return "gst";
    }

    @Override
    public boolean takes(Row row) {
        return row.way() == Way.RTSP;
    }

    @Override
    public Target prepare(int cameraPort, Row row) throws IOException {
        String wanted = cameraPort + " " + row.cameras();
        if (!wanted.equals(cameras)) {
            close();
            Child started = new Child(
                    List.of(program.toString(), Integer.toString(cameraPort), Integer.toString(row.cameras())));
            process = Optional.of(started);
            port = Integer.parseInt(started.line());
            cameras = wanted;
        }
        return new Target(Way.RTSP, port, row.cameras());
    }

    @Override
    public long pid() {
        return process.orElseThrow().pid();
    }

    @Override
    public void close() {
        process.ifPresent(Child::close);
        process = Optional.empty();
        cameras = "";
    }
}
