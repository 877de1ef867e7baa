package org.lensbridge.transport.internal.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.net.ssl.SSLSession;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.ContentLengthStrategy;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.HttpVersion;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.UnsupportedHttpVersionException;
import org.apache.hc.core5.http.impl.BasicHttpTransportMetrics;
import org.apache.hc.core5.http.impl.io.ChunkedInputStream;
import org.apache.hc.core5.http.impl.io.ContentLengthInputStream;
import org.apache.hc.core5.http.impl.io.DefaultClassicHttpResponseFactory;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParser;
import org.apache.hc.core5.http.impl.io.IdentityInputStream;
import org.apache.hc.core5.http.impl.io.SessionInputBufferImpl;
import org.apache.hc.core5.http.message.MessageSupport;
import org.lensbridge.transport.http.HttpReply;
import org.lensbridge.transport.http.HttpRequest;
import org.lensbridge.transport.internal.capture.ExchangeTap;

/**
 * Reads one reply after the other from a connection, with the parsers of HttpCore. Interim answers are passed over, for as long as the
 * call has time. Confined to the call that its connection serves.
 */
final class ReplyReader {
    private static final int BUFFER = 8 << 10;
    private static final int LEAST_DIRECT_READ = 512;

    private final SessionInputBufferImpl buffer = new SessionInputBufferImpl(
            new BasicHttpTransportMetrics(),
            BUFFER,
            LEAST_DIRECT_READ,
            HttpLimits.HTTP1.getMaxLineLength(),
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE));
    private final DefaultHttpResponseParser parser = new DefaultHttpResponseParser(
            HttpLimits.HTTP1, LaxLines.INSTANCE, DefaultClassicHttpResponseFactory.INSTANCE);
    private boolean answered;
    private long idleMillis;

    /** Whether the head of the reply came. */
    boolean isAnswered() {
        return answered;
    }

    /** How long the connection may be kept after the reply; {@link IdleTime#NONE} for not at all. */
    long idleMillis() {
        return idleMillis;
    }

    /** Whether more was read than replies. */
    boolean isAhead() {
        return buffer.hasBufferedData();
    }

    /** A request is about to be sent. */
    void begin() {
        answered = false;
        idleMillis = IdleTime.NONE;
    }

    /**
     * A reply whose body is still to be read.
     *
     * @param length as HttpCore counts it: negative for one without an announced length, 0 for none
     */
    record Begun(ClassicHttpResponse head, Map<String, String> headers, long length, InputStream content) {
        /** The head alone. */
        HttpReply reply() {
            return new HttpReply(head.getCode(), headers, ByteBuffer.allocate(0));
        }
    }

    /**
     * Reads the head of the reply to a request.
     *
     * @param tls null for plain HTTP
     */
    Begun begin(InputStream in, HttpRequest request, SSLSession tls, ExchangeTap tap)
            throws IOException, HttpException {
        ClassicHttpResponse head = head(in, request.upgrades());
        answered = true;
        ReplyHead.tell(tap, head, tls);
        if (head.getCode() == HttpStatus.SC_SWITCHING_PROTOCOLS) {
            return new Begun(
                    head,
                    ReplyHead.headers(head),
                    ContentLengthStrategy.UNDEFINED,
                    new IdentityInputStream(buffer, in));
        }
        long length = MessageSupport.canResponseHaveBody(request.method(), head) ? LaxLines.length(head) : 0;
        InputStream content = length == 0 ? InputStream.nullInputStream() : content(in, length);
        return new Begun(head, ReplyHead.headers(head), length, content);
    }

    /** Reads the reply to a request. */
    HttpReply read(InputStream in, HttpRequest request, SSLSession tls, ExchangeTap tap)
            throws IOException, HttpException {
        return rest(begin(in, request, tls, tap), request.maximumReply(), tap);
    }

    /** Reads what is left of a reply, up to a limit. */
    HttpReply rest(Begun begun, int maximum, ExchangeTap tap) throws IOException {
        ReplyBody body = new ReplyBody(maximum, begun.length());
        if (begun.length() == 0) {
            return complete(begun, body, tap);
        }
        try {
            body.read(begun.content(), tap);
        } catch (ConnectionClosedException e) {
            HttpReply cut = new HttpReply(begun.head().getCode(), begun.headers(), body.content());
            if (body.size() == 0 || !cut.mediaType().startsWith("image/")) {
                throw e;
            }
            tap.failed(e);
            return cut;
        }
        return complete(begun, body, tap);
    }

    private HttpReply complete(Begun begun, ReplyBody body, ExchangeTap tap) {
        tap.complete();
        idleMillis = isAhead() ? IdleTime.NONE : IdleTime.after(begun.head());
        return new HttpReply(begun.head().getCode(), begun.headers(), body.content());
    }

    /** The next head that is no interim one; what switches protocols is none for those who asked for it. */
    private ClassicHttpResponse head(InputStream in, boolean upgrades) throws IOException, HttpException {
        while (true) {
            ClassicHttpResponse response = parser.parse(buffer, in);
            if (response == null) {
                throw new ConnectionClosedException();
            }
            if (response.getVersion() != null && response.getVersion().greaterEquals(HttpVersion.HTTP_2)) {
                throw new UnsupportedHttpVersionException(response.getVersion());
            }
            if (response.getCode() < 100) {
                throw new ProtocolException("Status " + response.getCode());
            }
            if (response.getCode() >= 200 || upgrades && response.getCode() == HttpStatus.SC_SWITCHING_PROTOCOLS) {
                return response;
            }
        }
    }

    private InputStream content(InputStream in, long length) {
        if (length == ContentLengthStrategy.CHUNKED) {
            return new ChunkedInputStream(buffer, in, HttpLimits.HTTP1);
        }
        return length < 0 ? new IdentityInputStream(buffer, in) : new ContentLengthInputStream(buffer, in, length);
    }
}
