package org.lensbridge.web.internal.media;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaUrlsTest {
    @ParameterizedTest
    @CsvSource({
        "nvr.local,http://nvr.local:8081,http://nvr.local:8081",
        "10.0.0.7,http://10.0.0.7:8081,http://10.0.0.7:8081",
        "::1,http://[::1]:8081,http://*:8081",
        "[fe80::1],http://[fe80::1]:8081,http://*:8081",
        "evil;script-src *,http://localhost:8081,http://localhost:8081",
        "a b,http://localhost:8081,http://localhost:8081",
        "'',http://localhost:8081,http://localhost:8081"
    })
    void usesTheHostOfTheRequestWhereItIsOne(String host, String origin, String source) {
        MediaUrls urls = MediaUrls.of(host, 8081, OptionalInt.of(8554));
        assertEquals(origin, urls.origin());
        assertEquals(source, urls.policySource());
        assertEquals("ws" + source.substring("http".length()), urls.socketPolicySource());
        assertEquals(
                "rtsp" + origin.substring("http".length()).replace("8081", "8554"),
                urls.rtspOrigin().orElseThrow());
    }
}
