package org.lensbridge.transport.internal.http;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ObjDoubleConsumer;
import org.lensbridge.api.admin.HostAdmin;
import org.lensbridge.api.admin.HostStatus;
import org.lensbridge.api.admin.MetricSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Shows the hosts to people and to monitoring. Thread-safe, without state. */
@Component(service = {HostAdmin.class, MetricSource.class})
public final class HostReport implements HostAdmin, MetricSource {
    /** The label of the figures of all hosts beyond {@link #MOST_HOSTS}. */
    static final String OTHERS = "others";

    private static final int MOST_HOSTS = 1024;

    private final ClientTransport transport;

    @Activate
    public HostReport(@Reference ClientTransport transport) {
        this.transport = transport;
    }

    @Override
    public List<HostStatus> hosts() {
        return transport.hosts();
    }

    @Override
    public void report(ObjDoubleConsumer<String> figures) {
        report(transport.hosts(), MOST_HOSTS, figures);
    }

    static void report(List<HostStatus> hosts, int mostHosts, ObjDoubleConsumer<String> figures) {
        SortedMap<String, Double> sums = new TreeMap<>();
        int number = 0;
        for (HostStatus status : hosts) {
            String label = "{host=\"" + (number++ < mostHosts ? status.host() : OTHERS) + "\"}";
            status.counters().forEach((name, count) -> add(sums, name + "_total" + label, count));
            add(sums, "connections" + label, status.connections());
            add(sums, "streams" + label, status.streams());
            add(sums, "waiting" + label, status.waiting());
            add(sums, "blocked" + label, status.circuit() == HostStatus.Circuit.CLOSED ? 0 : 1);
        }
        sums.forEach((name, value) -> figures.accept("lensbridge_http_" + name, value));
    }

    private static void add(SortedMap<String, Double> sums, String name, double value) {
        sums.merge(name, value, Double::sum);
    }
}
