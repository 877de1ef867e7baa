package org.lensbridge.benchmarks.conversation;

import java.io.IOException;
import java.util.Locale;
import org.lensbridge.benchmarks.process.Child;

/**
 * One measurement.
 *
 * @param cpu seconds of the client
 * @param requests that the camera got meanwhile
 * @param connections that were opened
 * @param refusals answers 401
 */
record Window(long calls, double cpu, long requests, long connections, long refusals) {
    private static final double LEAST_CPU = 0.3;

    static Window measure(Child client, Child camera, int seconds) throws IOException {
        camera.ask("reset");
        String[] own = client.ask(Integer.toString(seconds)).split(" ");
        String[] seen = camera.ask("report").split(" ");
        return new Window(
                Long.parseLong(own[0]),
                Long.parseLong(own[1]) / 1e9,
                Long.parseLong(seen[0]),
                Long.parseLong(seen[1]),
                Long.parseLong(seen[2]));
    }

    double callsPerSecond() {
        return calls / cpu;
    }

    boolean counts() {
        return cpu >= LEAST_CPU;
    }

    @Override
    public String toString() {
        return String.format(
                        Locale.ROOT,
                        "%6.0f calls per CPU s  (%d calls, %.2f CPU s, %d requests, %d connections, %d refused)",
                        callsPerSecond(),
                        calls,
                        cpu,
                        requests,
                        connections,
                        refusals)
                + (counts() ? "" : "  VOID: less than 0.3 CPU seconds");
    }
}
