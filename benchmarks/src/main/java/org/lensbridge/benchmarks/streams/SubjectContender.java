package org.lensbridge.benchmarks.streams;

import java.io.IOException;
import org.lensbridge.benchmarks.process.Child;

/** The product. */
final class SubjectContender implements Contender {
    private final Child process = new Child(StreamSubject.class);
    private final int rtsp;
    private final int http;
    private int cameras;

    SubjectContender() throws IOException {
        String[] ports = process.line().split(" ");
        rtsp = Integer.parseInt(ports[0]);
        http = Integer.parseInt(ports[1]);
    }

    @Override
    public String name() {
        return "lensbridge";
    }

    @Override
    public boolean takes(Row row) {
        return true;
    }

    @Override
    public Target prepare(int cameraPort, Row row) throws IOException {
        process.ask("serve " + cameraPort);
        cameras = row.cameras();
        return new Target(row.way(), row.way() == Way.MP4 ? http : rtsp, cameras);
    }

    @Override
    public void begin() throws IOException {
        process.ask("ingest " + cameras);
    }

    @Override
    public long frames() throws IOException {
        return Long.parseLong(process.ask("frames"));
    }

    @Override
    public void end() throws IOException {
        process.ask("stop");
    }

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.close();
    }
}
