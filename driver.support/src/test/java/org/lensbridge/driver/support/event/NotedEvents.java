package org.lensbridge.driver.support.event;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.lensbridge.api.event.EventReport;
import org.lensbridge.api.event.EventSink;
import org.lensbridge.api.media.StreamEnd;

/** Notes what it is told, a line each. */
final class NotedEvents implements EventSink {
    final List<String> lines = new CopyOnWriteArrayList<>();

    @Override
    public void report(EventReport report) {
        lines.add(report.channel() + " " + report.vendorCode() + " " + report.phase() + " " + report.data());
    }

    @Override
    public void alive() {
        lines.add("alive");
    }

    @Override
    public void gap(String reason) {
        lines.add("gap");
    }

    @Override
    public void mark(String position) {
        lines.add("mark");
    }

    @Override
    public Optional<String> resume() {
        return Optional.empty();
    }

    @Override
    public void end(StreamEnd end) {
        lines.add("end " + end.kind());
    }
}
