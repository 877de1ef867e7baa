package org.lensbridge.web.internal.media;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaUrlsTest {
    @ParameterizedTest
    @CsvSource({
        "nvr.local,http://nvr.local:8554,http://nvr.local:8554",
        "10.0.0.7,http://10.0.0.7:8554,http://10.0.0.7:8554",
        "::1,http://[::1]:8554,http://*:8554",
        "[fe80::1],http://[fe80::1]:8554,http://*:8554",
        "evil;script-src *,http://localhost:8554,http://localhost:8554",
        "a b,http://localhost:8554,http://localhost:8554",
        "'',http://localhost:8554,http://localhost:8554"
    })
    void usesTheHostOfTheRequestWhereItIsOne(String host, String origin, String source) {
        MediaUrls urls = MediaUrls.of(host, 8554);
        assertEquals(origin, urls.origin());
        assertEquals(source, urls.policySource());
    }
}
