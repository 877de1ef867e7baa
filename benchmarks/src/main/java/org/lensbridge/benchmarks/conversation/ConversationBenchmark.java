package org.lensbridge.benchmarks.conversation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lensbridge.benchmarks.process.Child;
import org.lensbridge.benchmarks.process.Length;
import org.lensbridge.benchmarks.process.Median;

/**
 * What a digest call costs: requests, connections and refused logins for each call, and calls per CPU second beside HttpClient 5. The
 * ratio is the median of the ratios of neighbouring windows.
 */
public final class ConversationBenchmark {
    private static final Length USUAL = new Length(2, 5, 5);
    private static final Length THOROUGH = new Length(10, 7, 30);
    private static final String SUBJECT = "transport";
    private static final double GOAL = 0.95;

    private final Length length;
    private final List<String> table = new ArrayList<>();

    private ConversationBenchmark(Length length) {
        this.length = length;
    }

    /** Arguments as {@code benchmarks/run conversation} has them. */
    public static void main(String[] args) throws IOException {
        ConversationBenchmark benchmark = new ConversationBenchmark(Length.parse(args, USUAL, THOROUGH));
        benchmark.run(1, "classic", List.of("raw", "classic", SUBJECT));
        benchmark.run(16, "async", List.of("raw", "async", "async-get", SUBJECT));
        System.out.println();
        System.out.println(
                "at a time  client     calls per CPU s  requests  connections  refused  ratio to HttpClient 5  goal");
        benchmark.table.forEach(System.out::println);
        System.out.println(
                "Requests, connections and refused logins are per call, after the first ones; the goal is 1, 0 and 0.");
        System.out.println(
                "async: calls begin on the client's threads; async-get: a thread waits for each, as for the transport's.");
    }

    private void run(int atATime, String base, List<String> peers) throws IOException {
        System.out.printf("%n%d at a time%n", atATime);
        Map<String, List<Window>> windows = new LinkedHashMap<>();
        Map<String, Child> clients = new LinkedHashMap<>();
        try (Child camera = new Child(DigestCamera.class)) {
            String port = camera.line();
            for (String peer : peers) {
                Child client = new Child(CallClient.class, peer, port, atATime);
                clients.put(peer, client);
                windows.put(peer, new ArrayList<>());
                System.out.printf("  %-9s %s  first second%n", peer, Window.measure(client, camera, 1));
                Window.measure(client, camera, length.warmup());
            }
            for (int i = 0; i < length.repetitions(); i++) {
                for (String peer : peers) {
                    Window window = Window.measure(clients.get(peer), camera, length.seconds());
                    windows.get(peer).add(window);
                    System.out.printf("  %-9s %s%n", peer, window);
                }
            }
        } finally {
            clients.values().forEach(Child::close);
        }
        peers.forEach(peer -> table.add(row(atATime, peer, windows.get(peer), windows.get(base))));
    }

    private static String row(int atATime, String peer, List<Window> windows, List<Window> base) {
        List<Double> rates = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        double calls = 0;
        double requests = 0;
        double connections = 0;
        double refusals = 0;
        for (int i = 0; i < windows.size(); i++) {
            Window window = windows.get(i);
            calls += window.calls();
            requests += window.requests();
            connections += window.connections();
            refusals += window.refusals();
            if (window.counts() && base.get(i).counts()) {
                rates.add(window.callsPerSecond());
                ratios.add(window.callsPerSecond() / base.get(i).callsPerSecond());
            }
        }
        String start = String.format(Locale.ROOT, "%9d  %-9s  ", atATime, peer);
        if (rates.isEmpty()) {
            return start + "VOID: no pair of windows counts";
        }
        return start
                + String.format(
                        Locale.ROOT,
                        "%15.0f  %8.4f  %11.4f  %7.4f  %21.2f  %s",
                        Median.of(rates),
                        requests / calls,
                        connections / calls,
                        refusals / calls,
                        Median.of(ratios),
                        peer.equals(SUBJECT) ? ">= " + GOAL : "-");
    }
}
