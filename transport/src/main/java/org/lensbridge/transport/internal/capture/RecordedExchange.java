package org.lensbridge.transport.internal.capture;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.TruncatedChunkException;
import org.lensbridge.transport.http.HttpRequest;

/** One request on its way into a recording. Thread-safe: the caller's thread may end what an I/O thread tells. */
final class RecordedExchange implements ExchangeTap {
    private final FileRecording recording;
    private final Redaction redaction;
    private final boolean stream;
    private final long number;
    private boolean secret;
    private boolean connected;
    private Redaction.BodyRedaction body;
    private int kept;
    private long cut;
    private long removed;
    private boolean unreadable;
    private boolean ended;

    /**
     * @param stream whether the reply may go on without end
     */
    RecordedExchange(FileRecording recording, Redaction redaction, boolean stream) {
        this.recording = recording;
        this.redaction = redaction;
        this.stream = stream;
        number = recording.nextExchange();
    }

    synchronized void request(HttpRequest request, String authorization) {
        // A list of users with their passwords has no names for them.
        boolean marked = request.secret() && !redaction.isSecretByLogin(request.target());
        secret = marked || request.target().toLowerCase(Locale.ROOT).contains("/userinfo");
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        request.headers().forEach((name, value) -> headers.add(Map.entry(name, value)));
        if (authorization != null) {
            headers.add(Map.entry("Authorization", authorization));
        }
        Entry entry = entry("request")
                .with("method", request.method())
                .with("target", redaction.target(request.target(), marked))
                .withHeaders(redaction.headers(headers));
        byte[] sent = request.body();
        if (sent.length > 0 && secret) {
            entry.with("removed", sent.length);
        } else if (sent.length > recording.plan().mostPerReply()) {
            entry.with("cut", sent.length);
        } else if (sent.length > 0) {
            String type = request.headers().entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase("content-type"))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse("");
            entry = entry.withBody(redaction.body(type, sent));
        }
        recording.offer(entry);
    }

    private Entry entry(String type) {
        return Entry.of(type, number, recording.millis());
    }

    @Override
    public synchronized void connected(Object connection, boolean reused) {
        connected = true;
        recording.offer(entry("connected")
                .with("connection", recording.number(connection))
                .with("reused", reused));
    }

    @Override
    public synchronized void head(int status, String line, List<Map.Entry<String, String>> headers, String tls) {
        String type = "";
        for (Map.Entry<String, String> header : headers) {
            String value = header.getValue().toLowerCase(Locale.ROOT);
            switch (header.getKey().toLowerCase(Locale.ROOT)) {
                case "content-type" -> type = value;
                case "content-encoding" -> unreadable |= !value.isBlank() && !value.contains("identity");
                default -> {
                    continue;
                }
            }
        }
        unreadable |= type.contains("utf-16") || type.contains("utf-32");
        body = redaction.body(type);
        Entry entry = entry("reply").with("status", status).with("line", redaction.text(line));
        if (!tls.isEmpty()) {
            entry.with("tls", tls);
        }
        recording.offer(entry.withHeaders(redaction.headers(headers)));
    }

    @Override
    public synchronized void data(ByteBuffer chunk) {
        int size = chunk.remaining();
        if (ended || body == null) {
            return;
        }
        if (secret || unreadable) {
            removed += size;
            return;
        }
        int take = stream ? size : Math.min(size, recording.plan().mostPerReply() - kept);
        cut += size - take;
        kept += stream ? 0 : take;
        byte[] bytes = new byte[take];
        chunk.duplicate().get(bytes);
        piece(body.next(bytes));
    }

    private void piece(byte[] clean) {
        if (clean.length > 0) {
            recording.offer(entry("body").withBody(clean));
        }
    }

    @Override
    public void complete() {
        end("complete", "");
    }

    @Override
    public void timedOut() {
        end("timeout", "");
    }

    @Override
    public void aborted() {
        end("closed", "");
    }

    @Override
    public synchronized void failed(Throwable cause) {
        boolean notHttp = cause instanceof HttpException && !(cause instanceof ConnectionClosedException)
                || cause instanceof MessageConstraintException
                || cause instanceof MalformedChunkCodingException && !(cause instanceof TruncatedChunkException);
        if (cause instanceof SSLException) {
            end("tls", "No TLS connection was made, or it broke.");
        } else if (notHttp) {
            end("malformed", "What came is not HTTP, or exceeds its limits.");
        } else if (!connected) {
            end("unreachable", unreachable(cause));
        } else if (cause instanceof SocketException
                || String.valueOf(cause.getMessage()).contains("reset")) {
            end("reset", "");
        } else {
            end("cut", "");
        }
    }

    private static String unreachable(Throwable cause) {
        if (cause instanceof UnknownHostException) {
            return "The host's name is unknown.";
        }
        if (cause instanceof SocketTimeoutException) {
            return "Nothing answers there.";
        }
        if (cause instanceof NoRouteToHostException) {
            return "There is no route to it.";
        }
        return cause instanceof ConnectException ? "It refuses the connection." : "No connection was made.";
    }

    private synchronized void end(String how, String detail) {
        if (ended) {
            return;
        }
        ended = true;
        if (body != null) {
            piece(body.rest());
        }
        Entry entry = entry("end").with("how", how);
        if (!detail.isEmpty()) {
            entry.with("detail", detail);
        }
        if (cut > 0) {
            entry.with("cut", cut);
        }
        if (removed > 0) {
            entry.with("removed", removed);
        }
        recording.offer(entry);
    }
}
