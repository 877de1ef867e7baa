package org.lensbridge.simulator.fault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** One part of a multipart stream, built once and sent to every client. Immutable: readers duplicate the buffers. */
public final class Part {
    /** The boundary of the vendor's own example (4.9.17). */
    public static final String BOUNDARY = "myboundary";

    private final String boundary;
    private final String preface;
    private final String contentType;
    private final List<ByteBuffer> payload;
    private final boolean framed;
    private final int length;
    private final ByteBuffer head;
    private final ByteBuffer tail;

    private Part(String contentType, List<ByteBuffer> payload, boolean announced, String tail) {
        this(BOUNDARY, "", contentType, payload, true, announced, tail);
    }

    private Part(
            String boundary,
            String preface,
            String contentType,
            List<ByteBuffer> payload,
            boolean framed,
            boolean announced,
            String tail) {
        this.boundary = boundary;
        this.preface = preface;
        this.contentType = contentType;
        this.framed = framed;
        this.payload = List.copyOf(payload);
        this.length = payload.stream().mapToInt(ByteBuffer::remaining).sum();
        this.head = head(announced ? length : -1);
        this.tail = ByteBuffer.wrap(tail.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** 4.2.1: a picture, in as many pieces as it is kept in. */
    public static Part picture(List<ByteBuffer> jpeg) {
        return new Part("image/jpeg", jpeg, true, "\r\n");
    }

    /** 4.9.17: a message; the two line ends behind it do not count for the announced length. */
    public static Part text(String text, boolean announced) {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        return new Part("text/plain", List.of(bytes), announced, "\r\n\r\n");
    }

    /** Any contents behind a proper head. */
    public static Part of(String contentType, List<ByteBuffer> payload) {
        return new Part(contentType, payload, true, "\r\n");
    }

    /** Any contents behind another boundary, with or without its length. */
    public static Part behind(String boundary, String contentType, List<ByteBuffer> payload, boolean announced) {
        return new Part(boundary, "", contentType, payload, true, announced, "\r\n");
    }

    /** The same with lines before the content type, each with its line end. */
    public static Part of(String preface, String contentType, List<ByteBuffer> payload) {
        return new Part(BOUNDARY, preface, contentType, payload, true, true, "\r\n");
    }

    /** A packet of a stream that is no multipart stream: neither boundary nor head. */
    public static Part packet(List<ByteBuffer> payload) {
        return new Part(BOUNDARY, "", "", payload, false, false, "");
    }

    String boundary() {
        return boundary;
    }

    public int length() {
        return length;
    }

    /** Everything from the boundary to the line ends after the payload, for one client. */
    ByteBuffer[] buffers() {
        return buffers(head.duplicate());
    }

    ByteBuffer[] buffersAnnouncing(int announcedLength) {
        return buffers(head(announcedLength));
    }

    /** The first half of the payload behind a head that promises all of it. */
    ByteBuffer[] half() {
        List<ByteBuffer> buffers = new ArrayList<>();
        buffers.add(head(length));
        int left = length / 2;
        for (ByteBuffer piece : payload) {
            int count = Math.min(left, piece.remaining());
            buffers.add(piece.slice(piece.position(), count));
            left -= count;
        }
        return buffers.toArray(ByteBuffer[]::new);
    }

    /** The boundary and header lines; no length when it is negative. A packet has none. */
    ByteBuffer head(int announcedLength) {
        if (!framed) {
            return ByteBuffer.allocate(0);
        }
        String line = announcedLength < 0 ? "" : "Content-Length: " + announcedLength + "\r\n";
        String text = "--" + boundary + "\r\n" + preface + "Content-Type: " + contentType + "\r\n" + line + "\r\n";
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private ByteBuffer[] buffers(ByteBuffer own) {
        ByteBuffer[] buffers = new ByteBuffer[payload.size() + 2];
        buffers[0] = own;
        for (int i = 0; i < payload.size(); i++) {
            buffers[i + 1] = payload.get(i).duplicate();
        }
        buffers[buffers.length - 1] = tail.duplicate();
        return buffers;
    }
}
