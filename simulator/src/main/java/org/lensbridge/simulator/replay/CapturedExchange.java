package org.lensbridge.simulator.replay;

import java.nio.ByteBuffer;
import java.util.List;
import org.lensbridge.simulator.http.Parameter;

/**
 * One request and what became of it. Immutable; the buffers are shared and not changed.
 *
 * @param number in the order of the requests, from 1
 * @param millis when it was sent, since the begin of the capture
 * @param reused whether it went over a connection that had served before
 * @param status of the reply; 0 when there was none
 * @param statusLine such as {@code HTTP/1.1 200 OK}
 * @param headers of the reply
 * @param pieces of the reply's body, as they arrived
 * @param end how it ended: {@code complete}, {@code cut}, {@code reset}, {@code timeout}, {@code closed} (by us) and so on; empty when
 *     the capture ended first
 */
record CapturedExchange(
        long number,
        long millis,
        String method,
        String target,
        boolean reused,
        int status,
        String statusLine,
        List<Parameter> headers,
        List<Piece> pieces,
        String end) {

    /** Bytes that arrived at one time. */
    record Piece(long millis, ByteBuffer bytes) {}

    CapturedExchange {
        headers = List.copyOf(headers);
        pieces = List.copyOf(pieces);
    }

    /** The first header with this name, or the empty text. */
    String header(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Parameter::value)
                .findFirst()
                .orElse("");
    }

    long length() {
        return pieces.stream().mapToLong(piece -> piece.bytes().remaining()).sum();
    }

    /** Whether a client that asks again should see this. */
    boolean isTold() {
        boolean broken = end.equals("cut") || end.equals("reset");
        return status != 0 || end.equals("timeout") || broken && !reused;
    }
}
