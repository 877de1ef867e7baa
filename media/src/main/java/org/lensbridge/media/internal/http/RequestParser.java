package org.lensbridge.media.internal.http;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;

/**
 * Turns the bytes of one connection into request heads, in whatever pieces they arrive. Requests with a body are refused:
 * nothing here takes one. Holds at most {@code limit} bytes and looks at each byte once. Confined to one thread; of no further
 * use after an exception.
 */
public final class RequestParser {
    private final int limit;
    private final HeadBuffer bytes;

    /** A parser that refuses heads of more than {@code limit} bytes. */
    public RequestParser(int limit) {
        this.limit = limit;
        bytes = new HeadBuffer(limit);
    }

    /** Takes as many bytes as there is room for; what remains has to wait for {@link #next}. */
    public void feed(ByteBuffer input) {
        bytes.feed(input);
    }

    /** Whether bytes wait that are not yet part of a request. */
    public boolean started() {
        return bytes.size() > 0;
    }

    /** Takes out what waits: it belongs to another protocol. */
    public ByteBuffer rest() {
        return ByteBuffer.wrap(bytes.take(bytes.size()));
    }

    /** The next complete request head, if the bytes so far hold one. */
    public Optional<RequestHead> next() throws BadRequestException {
        bytes.skipEmptyLines();
        int length = bytes.head();
        if (length < 0) {
            if (bytes.isFull()) {
                throw new BadRequestException(431, "The request head is longer than " + limit + " bytes.");
            }
            return Optional.empty();
        }
        return Optional.of(parse(bytes.text(length)));
    }

    private static RequestHead parse(String head) throws BadRequestException {
        String[] lines = head.split("\r?\n");
        String[] words = lines[0].split(" ", -1);
        if (words.length != 3 || !HeaderLines.isToken(words[0]) || !isVisible(words[1])) {
            throw new BadRequestException("The request line is not: method, target, version.");
        }
        boolean newer = words[2].equals("HTTP/1.1");
        if (!newer && !words[2].equals("HTTP/1.0")) {
            throw new BadRequestException(505, "This server speaks HTTP/1.1 and HTTP/1.0.");
        }
        Map<String, String> headers = HeaderLines.parse(lines);
        if (newer && !headers.containsKey("host")) {
            throw new BadRequestException("The request names no host.");
        }
        if (headers.containsKey("transfer-encoding")
                || !headers.getOrDefault("content-length", "0").equals("0")) {
            throw new BadRequestException("This server takes no request bodies.");
        }
        String connection = headers.getOrDefault("connection", "");
        boolean keepAlive = newer ? !connection.equalsIgnoreCase("close") : connection.equalsIgnoreCase("keep-alive");
        return new RequestHead(words[0], words[1], keepAlive, headers);
    }

    private static boolean isVisible(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c > ' ' && c < 0x7f);
    }
}
