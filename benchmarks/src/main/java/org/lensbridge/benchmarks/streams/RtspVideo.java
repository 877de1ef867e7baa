package org.lensbridge.benchmarks.streams;

import java.time.Duration;
import java.util.List;
import org.lensbridge.api.capability.LiveVideo;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaSink;
import org.lensbridge.api.media.StreamHandle;
import org.lensbridge.api.media.StreamProfile;
import org.lensbridge.transport.http.HttpDevice;
import org.lensbridge.transport.http.HttpTarget;
import org.lensbridge.transport.http.HttpTransports;
import org.lensbridge.transport.rtsp.RtspPlay;
import org.lensbridge.transport.rtsp.RtspRequest;

/** A camera's only stream, as a driver would open it. */
final class RtspVideo implements LiveVideo {
    private static final Duration SILENCE = Duration.ofSeconds(8);
    /** Each camera is a host of its own for the transport, which limits what it asks of one. */
    private static final int FIRST_PORT = 1000;

    private final HttpDevice device;
    private final String path;
    private final Where where;

    /** Which port the cameras have; changes from row to row. */
    static final class Where {
        private volatile int port;

        void port(int next) {
            port = next;
        }
    }

    RtspVideo(HttpTransports transports, int number, Where where) {
        DeviceAddress address = new DeviceAddress("http", "127.0.0.1", FIRST_PORT + number);
        device = transports.open(HttpTarget.of(address, Credentials.ANONYMOUS));
        path = "/c" + number;
        this.where = where;
    }

    @Override
    public List<StreamProfile> profiles() {
        return List.of(new StreamProfile("main", "Main", Codec.H264, 0, 0, 0));
    }

    @Override
    public StreamHandle open(StreamProfile profile, MediaSink sink) {
        return device.play(RtspPlay.of(RtspRequest.of(where.port, path, SILENCE)), sink);
    }
}
