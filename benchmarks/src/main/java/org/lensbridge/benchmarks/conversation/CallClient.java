package org.lensbridge.benchmarks.conversation;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/** One peer in a process of its own. Each number that it reads is a time in seconds to make calls for; it answers with their number and its CPU time. */
public final class CallClient {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final LongAdder calls = new LongAdder();
    private final List<Caller> callers = new ArrayList<>();
    private final List<HttpClientCalls.Chain> chains = new ArrayList<>();

    private CallClient() {}

    /** Arguments: {@code raw}, {@code classic}, {@code async}, {@code async-get} or {@code transport}; the camera's port; calls at a time. */
    public static void main(String[] args) throws Exception {
        CallClient client = new CallClient();
        int port = Integer.parseInt(args[1]);
        for (int i = 0; i < Integer.parseInt(args[2]); i++) {
            if (args[0].equals("async")) {
                client.chains.add(new HttpClientCalls.Chain(port));
            } else {
                client.callers.add(caller(args[0], port));
            }
        }
        try (Scanner orders = new Scanner(System.in, StandardCharsets.US_ASCII)) {
            while (orders.hasNextInt()) {
                long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(orders.nextInt());
                long cpu = SYSTEM.getProcessCpuTime();
                long before = client.calls.sum();
                client.run(end);
                System.out.println(client.calls.sum() - before + " " + (SYSTEM.getProcessCpuTime() - cpu));
            }
        }
        System.exit(0);
    }

    private static Caller caller(String peer, int port) throws Exception {
        return switch (peer) {
            case "raw" -> new RawCalls(port);
            case "classic" -> HttpClientCalls.classic(port);
            case "async-get" -> HttpClientCalls.waiting(port);
            case "transport" -> TransportCalls.caller(port);
            default -> throw new IllegalArgumentException(peer);
        };
    }

    private void run(long end) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (Caller caller : callers) {
            Thread thread = new Thread(() -> repeat(caller, end), "caller");
            threads.add(thread);
            thread.start();
        }
        chains.stream().map(chain -> again(chain, end)).toList().forEach(CompletableFuture::join);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void repeat(Caller caller, long end) {
        try {
            while (System.nanoTime() < end) {
                caller.call();
                calls.increment();
            }
        } catch (Exception e) {
            fail(e);
        }
    }

    private CompletableFuture<Void> again(HttpClientCalls.Chain chain, long end) {
        CompletableFuture<Void> over = new CompletableFuture<>();
        next(chain, end, over);
        return over;
    }

    private void next(HttpClientCalls.Chain chain, long end, CompletableFuture<Void> over) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        done.whenComplete((nothing, failure) -> {
            if (failure != null) {
                fail(failure);
            }
            calls.increment();
            if (System.nanoTime() < end) {
                next(chain, end, over);
            } else {
                over.complete(null);
            }
        });
        chain.begin(done);
    }

    /** A call that fails makes the whole measurement worthless. */
    private static void fail(Throwable cause) {
        System.err.println("A call failed: " + cause);
        System.exit(1);
    }
}
