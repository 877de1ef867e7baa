package org.lensbridge.transport.internal.config;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import org.lensbridge.transport.http.HostLimits;

/**
 * The transport's settings. Immutable.
 *
 * @param limits of a host that has none of its own
 * @param hosts limits by host, or by host and port, in lower case
 * @param reuseState for how long a reply that tells a state serves equal requests
 * @param reuseConfiguration for how long a reply that tells a configuration serves equal requests
 */
public record TransportSettings(
        HostLimits limits, Map<String, HostLimits> hosts, Duration reuseState, Duration reuseConfiguration) {
    /** The settings where nothing is configured. */
    public static final TransportSettings DEFAULT = of(HostLimits.DEFAULT);

    private static final System.Logger LOG = System.getLogger(TransportSettings.class.getName());

    public TransportSettings {
        hosts = Map.copyOf(hosts);
    }

    /** The default settings with these limits for every host. */
    public static TransportSettings of(HostLimits limits) {
        return new TransportSettings(limits, Map.of(), Duration.ofMillis(500), Duration.ofSeconds(5));
    }

    /** What is configured; what cannot be read is reported in one warning and stays at its default. */
    public static TransportSettings of(TransportConfiguration configuration) {
        List<String> problems = new ArrayList<>();
        TransportSettings settings = read(configuration, problems);
        if (!problems.isEmpty()) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "The configuration " + TransportConfiguration.PID + " has values that are not used: "
                            + String.join("; ", problems) + ". Correct them; the defaults apply meanwhile.");
        }
        return settings;
    }

    /** The same, with the problems as sentences without end. */
    static TransportSettings read(TransportConfiguration configuration, List<String> problems) {
        HostLimits limits = HostLimits.DEFAULT;
        Map<String, LongSupplier> values = Map.of(
                "connections", configuration::connections,
                "calls", configuration::calls,
                "requestsPerSecond", configuration::requestsPerSecond,
                "loginsPerMinute", configuration::loginsPerMinute,
                "longestRetryAfterMillis", configuration::longestRetryAfterMillis,
                "breakerThreshold", configuration::breakerThreshold);
        for (String name : values.keySet().stream().sorted().toList()) {
            limits = tryWith(limits, name, values.get(name), problems);
        }
        limits = backoff(limits, configuration, problems);
        return new TransportSettings(
                limits,
                hosts(configuration, limits, problems),
                reuse("reuseStateMillis", configuration::reuseStateMillis, 500, 60_000, problems),
                reuse("reuseConfigurationMillis", configuration::reuseConfigurationMillis, 5_000, 600_000, problems));
    }

    private static HostLimits tryWith(HostLimits limits, String name, LongSupplier value, List<String> problems) {
        try {
            return LimitNames.with(limits, name, value.getAsLong());
        } catch (RuntimeException e) {
            problems.add(e instanceof IllegalArgumentException ? e.getMessage() : name + " is no number");
            return limits;
        }
    }

    private static HostLimits backoff(HostLimits limits, TransportConfiguration configuration, List<String> problems) {
        try {
            return limits.withBackoff(
                    Duration.ofMillis(configuration.firstBackoffMillis()),
                    Duration.ofMillis(configuration.longestBackoffMillis()));
        } catch (RuntimeException e) {
            problems.add(
                    e instanceof IllegalArgumentException
                            ? e.getMessage()
                            : "firstBackoffMillis or longestBackoffMillis is no number");
            return limits;
        }
    }

    private static Duration reuse(String name, LongSupplier value, long usual, long most, List<String> problems) {
        try {
            long millis = value.getAsLong();
            if (millis >= 0 && millis <= most) {
                return Duration.ofMillis(millis);
            }
            problems.add(name + " is 0 to " + most + ", not " + millis);
        } catch (RuntimeException e) {
            problems.add(name + " is no number");
        }
        return Duration.ofMillis(usual);
    }

    private static Map<String, HostLimits> hosts(
            TransportConfiguration configuration, HostLimits limits, List<String> problems) {
        Map<String, HostLimits> hosts = new HashMap<>();
        for (String line : lines(configuration)) {
            int equals = line.indexOf('=');
            String host = equals < 0 ? "" : line.substring(0, equals).strip().toLowerCase(Locale.ROOT);
            if (host.isEmpty()) {
                problems.add("'" + line + "' is not of the form HOST=connections:64,calls:8");
                continue;
            }
            try {
                Map<String, Long> values = new LinkedHashMap<>();
                for (String pair : line.substring(equals + 1).split(",")) {
                    read(pair, values);
                }
                hosts.put(host, LimitNames.with(limits, values));
            } catch (IllegalArgumentException e) {
                problems.add("of host " + host + ": " + e.getMessage());
            }
        }
        return hosts;
    }

    private static List<String> lines(TransportConfiguration configuration) {
        // A properties file has one value where a form has several.
        return Arrays.stream(configuration.hosts())
                .flatMap(value -> Arrays.stream(value.split(";")))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static void read(String pair, Map<String, Long> values) {
        int colon = pair.indexOf(':');
        String name = colon < 0 ? pair.strip() : pair.substring(0, colon).strip();
        try {
            values.put(name, Long.parseLong(pair.substring(colon + 1).strip()));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + pair.strip() + "' is not of the form connections:64");
        }
    }

    /** The limits of a host, by its address and port as {@code 192.0.2.7:80} or {@code [2001:db8::7]:80}. */
    public HostLimits limitsOf(String authority) {
        String key = authority.toLowerCase(Locale.ROOT);
        HostLimits own = hosts.get(key);
        if (own == null) {
            String host = key.substring(0, key.lastIndexOf(':'));
            own = hosts.get(host);
            if (own == null && host.startsWith("[")) {
                own = hosts.get(host.substring(1, host.length() - 1));
            }
        }
        return own == null ? limits : own;
    }
}
