package org.lensbridge.transport.multipart;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Keeps all parts of a stream as text. */
final class Collected implements PartHandler {
    final List<String> bodies = new ArrayList<>();
    final List<PartHeaders> headers = new ArrayList<>();
    int enough = Integer.MAX_VALUE;

    static Collected of(String contentType, String stream) {
        return of(contentType, stream.getBytes(StandardCharsets.ISO_8859_1), Integer.MAX_VALUE);
    }

    static Collected of(String contentType, byte[] stream, int chunk) {
        Collected collected = new Collected();
        MultipartParser parser = new MultipartParser(contentType, MultipartLimits.DEFAULT, collected);
        collected.feed(parser, stream, chunk);
        parser.end();
        return collected;
    }

    void feed(MultipartParser parser, byte[] stream, int chunk) {
        for (int at = 0; at < stream.length; ) {
            int size = Math.min(chunk, stream.length - at);
            parser.feed(ByteBuffer.wrap(stream, at, size));
            at += size;
        }
    }

    @Override
    public ByteBuffer allocate(int size) {
        return ByteBuffer.allocate(size);
    }

    @Override
    public boolean part(PartHeaders partHeaders, ByteBuffer body) {
        byte[] bytes = new byte[body.remaining()];
        body.get(bytes);
        headers.add(partHeaders);
        bodies.add(new String(bytes, StandardCharsets.ISO_8859_1));
        return bodies.size() < enough;
    }

    @Override
    public String toString() {
        return bodies + " " + headers;
    }
}
