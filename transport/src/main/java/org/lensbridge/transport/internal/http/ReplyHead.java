package org.lensbridge.transport.internal.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.net.ssl.SSLSession;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.message.StatusLine;
import org.lensbridge.transport.internal.capture.ExchangeTap;

/** The head of a reply, for those who ask and for those who record. Without state. */
final class ReplyHead {
    private ReplyHead() {}

    /** By lower-case name; values of a repeated header are joined. */
    static Map<String, String> headers(HttpResponse response) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : response.getHeaders()) {
            String name = header.getName().toLowerCase(Locale.ROOT);
            String value = header.getValue() == null ? "" : header.getValue();
            String before = headers.put(name, value);
            if (before != null) {
                headers.put(name, before + ", " + value);
            }
        }
        return headers;
    }

    /**
     * Tells it to whoever records.
     *
     * @param tls null for plain HTTP
     */
    static void tell(ExchangeTap tap, HttpResponse response, SSLSession tls) {
        if (tap == ExchangeTap.NONE) {
            return;
        }
        List<Map.Entry<String, String>> lines = new ArrayList<>();
        for (Header header : response.getHeaders()) {
            lines.add(Map.entry(header.getName(), header.getValue() == null ? "" : header.getValue()));
        }
        tap.head(
                response.getCode(),
                new StatusLine(response).toString(),
                lines,
                tls == null ? "" : tls.getProtocol() + " " + tls.getCipherSuite());
    }
}
