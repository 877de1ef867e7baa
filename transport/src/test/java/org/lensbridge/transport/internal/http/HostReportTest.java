package org.lensbridge.transport.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lensbridge.api.admin.HostStatus;
import org.lensbridge.api.admin.HostStatus.Circuit;

class HostReportTest {
    @Test
    void reportsFiguresOfABoundedNumberOfHosts() {
        List<HostStatus> hosts = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            hosts.add(new HostStatus(
                    "192.0.2." + i + ":80",
                    i == 5 ? Circuit.OPEN : Circuit.CLOSED,
                    Optional.empty(),
                    "",
                    3,
                    2,
                    1,
                    List.of(),
                    new TreeMap<>(Map.of("requests", 10L * i))));
        }
        Map<String, Double> figures = new TreeMap<>();
        HostReport.report(hosts, 2, figures::put);
        assertEquals(10.0, figures.get("lensbridge_http_requests_total{host=\"192.0.2.1:80\"}"));
        assertEquals(20.0, figures.get("lensbridge_http_requests_total{host=\"192.0.2.2:80\"}"));
        assertEquals(120.0, figures.get("lensbridge_http_requests_total{host=\"others\"}"));
        assertEquals(9.0, figures.get("lensbridge_http_connections{host=\"others\"}"));
        assertEquals(6.0, figures.get("lensbridge_http_streams{host=\"others\"}"));
        assertEquals(1.0, figures.get("lensbridge_http_blocked{host=\"others\"}"));
        assertEquals(1.0, figures.get("lensbridge_http_waiting{host=\"192.0.2.1:80\"}"));
        assertEquals(15, figures.size());
    }
}
