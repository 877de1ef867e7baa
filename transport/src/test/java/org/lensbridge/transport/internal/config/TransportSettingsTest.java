package org.lensbridge.transport.internal.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lensbridge.transport.http.HostLimits;

class TransportSettingsTest {
    private final List<String> problems = new ArrayList<>();

    /** As the component runtime makes one: what was not set is the default, what cannot be converted fails when it is asked for. */
    private static TransportConfiguration configuration(Map<String, Object> values) {
        return (TransportConfiguration) Proxy.newProxyInstance(
                TransportSettingsTest.class.getClassLoader(),
                new Class<?>[] {TransportConfiguration.class},
                (proxy, method, arguments) -> {
                    Object value = values.getOrDefault(method.getName(), method.getDefaultValue());
                    if (value instanceof RuntimeException failure) {
                        throw failure;
                    }
                    return value;
                });
    }

    private TransportSettings read(Map<String, Object> values) {
        return TransportSettings.read(configuration(values), problems);
    }

    @Test
    void hasTheSameDefaultsAsPlainJava() {
        assertEquals(TransportSettings.DEFAULT, read(Map.of()));
        assertEquals(List.of(), problems);
    }

    @Test
    void readsLimits() {
        TransportSettings settings = read(Map.of(
                "connections",
                64,
                "calls",
                8,
                "requestsPerSecond",
                100,
                "loginsPerMinute",
                3,
                "longestRetryAfterMillis",
                60_000L,
                "firstBackoffMillis",
                60_000L,
                "longestBackoffMillis",
                70_000L,
                "breakerThreshold",
                2,
                "reuseStateMillis",
                0L,
                "reuseConfigurationMillis",
                100L));
        HostLimits limits =
                new HostLimits(64, 8, 100, 3, Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ofSeconds(70), 2);
        assertEquals(new TransportSettings(limits, Map.of(), Duration.ZERO, Duration.ofMillis(100)), settings);
        assertEquals(List.of(), problems);
    }

    @Test
    void readsLimitsOfSingleHosts() {
        String[] hosts = {
            "192.0.2.7=connections:64, requestsPerSecond:100",
            "Recorder.example:8080 = calls:9",
            "2001:db8::7=calls:7; [2001:db8::8]:80=calls:6;",
            ""
        };
        TransportSettings settings = read(Map.of("hosts", hosts, "loginsPerMinute", 2));
        HostLimits usual = HostLimits.DEFAULT.withLoginsPerMinute(2);
        assertEquals(List.of(), problems);
        assertEquals(usual.withConnections(64).withRequestsPerSecond(100), settings.limitsOf("192.0.2.7:81"));
        assertEquals(usual.withCalls(9), settings.limitsOf("recorder.EXAMPLE:8080"));
        assertEquals(usual, settings.limitsOf("recorder.example:80"));
        assertEquals(usual.withCalls(7), settings.limitsOf("[2001:db8::7]:80"));
        assertEquals(usual.withCalls(6), settings.limitsOf("[2001:db8::8]:80"));
    }

    @Test
    void readsBothPausesOfAHostInAnyOrder() {
        String[] hosts = {
            "a=firstBackoffMillis:20000,longestBackoffMillis:30000",
            "b=longestBackoffMillis:200,calls:2,firstBackoffMillis:100",
            "c=firstBackoffMillis:300,longestBackoffMillis:200"
        };
        TransportSettings settings = read(Map.of("hosts", hosts));
        HostLimits usual = HostLimits.DEFAULT;
        assertEquals(usual.withBackoff(Duration.ofSeconds(20), Duration.ofSeconds(30)), settings.limitsOf("a:80"));
        assertEquals(
                usual.withCalls(2).withBackoff(Duration.ofMillis(100), Duration.ofMillis(200)),
                settings.limitsOf("b:80"));
        assertEquals(usual, settings.limitsOf("c:80"));
        assertEquals(List.of("of host c: longestBackoff is 300 to 3600000 ms, not 200 ms"), problems);
    }

    @Test
    void staysAtTheDefaultWhereAValueCannotBeUsed() {
        String[] hosts = {
            "no limits", "a=connections", "b=speed:3", "c=connections:1", "d=calls:99999999999", "e=calls:5"
        };
        TransportSettings settings = read(Map.of(
                "connections",
                1,
                "calls",
                new IllegalStateException("cannot be converted"),
                "firstBackoffMillis",
                20_000L,
                "reuseStateMillis",
                -1L,
                "hosts",
                hosts));
        assertEquals(HostLimits.DEFAULT, settings.limits());
        assertEquals(Duration.ofMillis(500), settings.reuseState());
        assertEquals(HostLimits.DEFAULT, settings.limitsOf("c:80"));
        assertEquals(HostLimits.DEFAULT.withCalls(5), settings.limitsOf("e:80"));
        assertEquals(9, problems.size(), problems.toString());
        assertTrue(problems.contains("connections is 2 to 4096, not 1"), problems.toString());
        assertTrue(problems.contains("calls is no number"), problems.toString());
        assertTrue(problems.contains("of host c: connections is 2 to 4096, not 1"), problems.toString());
        assertTrue(
                problems.contains("'no limits' is not of the form HOST=connections:64,calls:8"), problems.toString());
    }

    @Test
    void refusesLimitsOutOfRange() {
        HostLimits usual = HostLimits.DEFAULT;
        assertThrows(IllegalArgumentException.class, () -> usual.withConnections(1));
        assertThrows(IllegalArgumentException.class, () -> usual.withCalls(0));
        assertThrows(IllegalArgumentException.class, () -> usual.withRequestsPerSecond(0));
        assertThrows(IllegalArgumentException.class, () -> usual.withLoginsPerMinute(601));
        assertThrows(IllegalArgumentException.class, () -> usual.withLongestRetryAfter(Duration.ZERO));
        assertThrows(
                IllegalArgumentException.class, () -> usual.withBackoff(Duration.ofSeconds(2), Duration.ofSeconds(1)));
        assertThrows(IllegalArgumentException.class, () -> usual.withBreakerThreshold(0));
    }
}
