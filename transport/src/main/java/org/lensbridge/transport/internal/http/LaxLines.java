package org.lensbridge.transport.internal.http;

import java.util.Arrays;
import java.util.List;
import org.apache.hc.core5.http.ContentLengthStrategy;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.ParseException;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.impl.DefaultContentLengthStrategy;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.http.message.LazyLaxLineParser;
import org.apache.hc.core5.util.CharArrayBuffer;

/** Heads as small servers in devices write them: with lines that are no headers, and with lengths that are none. Without state. */
final class LaxLines extends LazyLaxLineParser {
    static final LaxLines INSTANCE = new LaxLines();

    private LaxLines() {}

    /** A line without a colon is a name without a value. */
    @Override
    public Header parseHeader(CharArrayBuffer line) throws ParseException {
        try {
            return super.parseHeader(line);
        } catch (ParseException e) {
            if (line.indexOf(':') >= 0) {
                throw e;
            }
            return new BasicHeader(line.toString().strip(), "");
        }
    }

    /**
     * How long a body is. One with a length that is no number, or is below zero, ends with its connection; one that is stated several times must
     * be the same each time.
     *
     * @return as HttpCore counts it
     */
    static long length(HttpResponse head) throws HttpException {
        try {
            return DefaultContentLengthStrategy.INSTANCE.determineLength(head);
        } catch (ProtocolException e) {
            List<String> stated = Arrays.stream(head.getHeaders(HttpHeaders.CONTENT_LENGTH))
                    .map(header ->
                            header.getValue() == null ? "" : header.getValue().strip())
                    .distinct()
                    .toList();
            if (head.containsHeader(HttpHeaders.TRANSFER_ENCODING) || stated.size() != 1) {
                throw e;
            }
            return stated.get(0).matches("\\d{1,18}") ? Long.parseLong(stated.get(0)) : ContentLengthStrategy.UNDEFINED;
        }
    }
}
