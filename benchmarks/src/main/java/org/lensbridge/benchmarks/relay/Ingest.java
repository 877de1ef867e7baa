package org.lensbridge.benchmarks.relay;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.Codec;
import org.lensbridge.api.media.MediaFormat;
import org.lensbridge.api.media.MediaFrame;
import org.lensbridge.api.media.MediaSink;
import org.lensbridge.api.media.StreamEnd;
import org.lensbridge.transport.http.HttpReply;
import org.lensbridge.transport.http.StreamReader;
import org.lensbridge.transport.multipart.MultipartLimits;
import org.lensbridge.transport.multipart.MultipartParser;
import org.lensbridge.transport.multipart.PartHandler;
import org.lensbridge.transport.multipart.PartHeaders;

/** The camera's answer as frames. Confined to the thread that reads the socket. */
final class Ingest implements StreamReader, PartHandler {
    private final MediaSink sink;
    private final long start = System.nanoTime();
    private MultipartParser parser;

    Ingest(MediaSink sink) {
        this.sink = sink;
    }

    @Override
    public void head(HttpReply head) {
        begin(head.header("content-type").orElse(""));
    }

    void begin(String contentType) {
        parser = new MultipartParser(contentType, MultipartLimits.DEFAULT, this);
        sink.accept(MediaFormat.video(Codec.JPEG, 0, 0));
    }

    @Override
    public boolean data(ByteBuffer chunk) {
        parser.feed(chunk);
        return true;
    }

    @Override
    public void end(Optional<CameraException> failure) {
        sink.end(new StreamEnd(Kind.UNREACHABLE, "The camera has ended its stream."));
    }

    @Override
    public ByteBuffer allocate(int size) {
        return sink.allocate(size);
    }

    @Override
    public boolean part(PartHeaders headers, ByteBuffer body) {
        Duration pts = Duration.ofNanos(System.nanoTime() - start);
        return sink.accept(new MediaFrame(0, pts, Instant.now(), true, body));
    }
}
