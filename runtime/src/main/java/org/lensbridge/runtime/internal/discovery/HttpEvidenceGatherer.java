package org.lensbridge.runtime.internal.discovery;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.discovery.Evidence;
import org.lensbridge.api.driver.Probe;
import org.lensbridge.runtime.internal.flow.Pools;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** Gathers evidence by HTTP with tight bounds: at most seventeen small requests in at most twelve seconds. Thread-safe. */
@Component(service = EvidenceGatherer.class)
public final class HttpEvidenceGatherer implements EvidenceGatherer, AutoCloseable {
    private static final int MOST_PROBES = 16;
    private static final int MOST_BYTES = 8 << 10;
    private static final int LONGEST_BODY = 1024;
    private static final Duration CONNECT = Duration.ofMillis(500);
    private static final Duration ANSWER = Duration.ofSeconds(2);
    private static final Duration WHOLE = Duration.ofSeconds(10);

    private final ScheduledExecutorService clock = Pools.clock("discovery-clock");
    private final PoliteGet get;

    /** With the usual bounds. */
    @Activate
    public HttpEvidenceGatherer() {
        this(CONNECT, ANSWER);
    }

    HttpEvidenceGatherer(Duration connect, Duration answer) {
        get = new PoliteGet(connect, answer, MOST_BYTES, clock);
    }

    @Override
    public Evidence gather(DeviceAddress address, Collection<Probe> probes) {
        long deadline = System.nanoTime() + WHOLE.toNanos();
        Map<String, String> facts = new LinkedHashMap<>();
        Optional<HttpAnswer> start = get.get(address, "/");
        if (start.isPresent()) {
            HttpAnswer answer = start.get();
            facts.put(Evidence.HTTP_STATUS, Integer.toString(answer.status()));
            Optional.ofNullable(answer.headers().get("server")).ifPresent(s -> facts.put(Evidence.HTTP_SERVER, s));
            answer.realm().ifPresent(realm -> facts.put(Evidence.HTTP_REALM, realm));
            answer.title().ifPresent(title -> facts.put(Evidence.HTTP_TITLE, title));
            List<Probe> asked = probes.stream().distinct().limit(MOST_PROBES).toList();
            for (Probe probe : asked) {
                if (System.nanoTime() < deadline) {
                    get.get(address, probe.path()).ifPresent(a -> note(facts, probe.path(), a));
                }
            }
        }
        return new Evidence(address, facts);
    }

    private static void note(Map<String, String> facts, String path, HttpAnswer answer) {
        facts.put(Evidence.probe(path, "status"), Integer.toString(answer.status()));
        answer.realm().ifPresent(realm -> facts.put(Evidence.probe(path, "realm"), realm));
        if (!answer.body().isEmpty()) {
            String body = answer.body();
            facts.put(
                    Evidence.probe(path, "body"),
                    body.length() > LONGEST_BODY ? body.substring(0, LONGEST_BODY) : body);
        }
    }

    /** Ends the clock: what is being asked runs into its end without it. */
    @Override
    @Deactivate
    public void close() {
        clock.shutdownNow();
    }
}
