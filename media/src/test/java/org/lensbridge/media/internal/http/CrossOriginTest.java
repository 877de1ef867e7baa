package org.lensbridge.media.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrossOriginTest {
    private final CrossOrigin rule = new CrossOrigin(Set.of("https://vms.example:8443"));

    @ParameterizedTest
    @CsvSource({
        "http://10.0.0.5:8080, 10.0.0.5:8081, true",
        "https://10.0.0.5, 10.0.0.5:8081, true",
        "http://[::1]:8080, [::1]:8081, true",
        "https://vms.example:8443, 10.0.0.5:8081, true",
        "https://vms.example, 10.0.0.5:8081, false",
        "http://10.0.0.5.evil.example, 10.0.0.5:8081, false",
        "null, 10.0.0.5:8081, false",
        "file://10.0.0.5, 10.0.0.5:8081, false",
        "http://, '', false"
    })
    void allowsTheSameHostAndWhatIsConfigured(String origin, String host, boolean allowed) {
        RequestHead head = new RequestHead("GET", "/", true, Map.of("origin", origin, "host", host));
        assertEquals(allowed, rule.headers(head).containsKey("Access-Control-Allow-Origin"));
    }
}
