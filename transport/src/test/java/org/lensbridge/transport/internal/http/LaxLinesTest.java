package org.lensbridge.transport.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.apache.hc.core5.http.ProtocolException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lensbridge.transport.http.HttpReply;
import org.lensbridge.transport.http.HttpRequest;
import org.lensbridge.transport.internal.capture.ExchangeTap;

class LaxLinesTest {
    private static HttpReply read(String headers) throws Exception {
        byte[] all = ("HTTP/1.1 200 OK\r\n" + headers + "\r\na=1").getBytes(StandardCharsets.ISO_8859_1);
        return new ReplyReader().read(new ByteArrayInputStream(all), HttpRequest.get("/"), null, ExchangeTap.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: -1\r\n",
                "Content-Length:\r\n",
                "Content-Length: unknown\r\n",
                "Content-Length: 3\r\nContent-Length: 3\r\n",
                "Cache-Control\r\nContent-Length: 3\r\n",
                "= \r\n"
            })
    void readsBodiesBehindStrangeHeads(String headers) throws Exception {
        assertEquals("a=1", read(headers).text());
    }

    @Test
    void keepsWhatALineWithoutAColonSays() throws Exception {
        assertEquals("", read("Nothing\r\n").headers().get("nothing"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Content-Length: 3\r\nContent-Length: 30\r\n", "Transfer-Encoding: odd\r\nContent-Length: 3\r\n"
            })
    void lengthsThatContradictEachOtherAreNone(String headers) {
        assertThrows(ProtocolException.class, () -> read(headers));
    }
}
