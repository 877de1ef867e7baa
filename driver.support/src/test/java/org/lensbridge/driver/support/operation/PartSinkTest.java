package org.lensbridge.driver.support.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.api.media.StreamEnd;
import org.lensbridge.transport.multipart.MultipartLimits;
import org.lensbridge.transport.multipart.PartHandler;
import org.lensbridge.transport.multipart.PartHeaders;

class PartSinkTest {
    private static final String TYPE = "multipart/x-mixed-replace; boundary=e";
    private static final StreamEnd END = new StreamEnd(Kind.UNREACHABLE, "It is over.");

    private final List<String> seen = new ArrayList<>();
    private int wanted = Integer.MAX_VALUE;

    private PartSink sink(int partBytes) {
        PartHandler handler = new PartHandler() {
            @Override
            public ByteBuffer allocate(int size) {
                return ByteBuffer.allocate(size);
            }

            @Override
            public boolean part(PartHeaders headers, ByteBuffer body) {
                seen.add(StandardCharsets.UTF_8.decode(body).toString());
                return seen.size() < wanted;
            }
        };
        PartSink sink =
                new PartSink(new MultipartLimits(1024, 20, partBytes, 1024), handler, end -> seen.add(end.detail()));
        sink.start(TYPE);
        return sink;
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void passesPartsAndTheEnd() {
        PartSink sink = sink(100);
        sink.bytes(bytes("--e\r\nContent-Length: 3\r\n\r\none\r\n--e\r\nContent-Length: 3\r\n\r\ntwo\r\n--e\r\n"));
        sink.end(END);
        assertEquals(List.of("one", "two", "It is over."), seen);
    }

    @Test
    void tellsNoEndToWhomWantsNoMore() {
        wanted = 1;
        PartSink sink = sink(100);
        assertFalse(sink.bytes(
                bytes("--e\r\nContent-Length: 3\r\n\r\none\r\n--e\r\nContent-Length: 3\r\n\r\ntwo\r\n--e\r\n")));
        sink.end(END);
        assertEquals(List.of("one"), seen);
    }

    @Test
    void tellsTheEndAfterALimitWasExceeded() {
        PartSink sink = sink(100);
        assertThrows(CameraException.class, () -> sink.bytes(bytes("--e\r\n\r\n" + "x".repeat(10_000))));
        sink.end(END);
        assertEquals(List.of("It is over."), seen);
    }
}
