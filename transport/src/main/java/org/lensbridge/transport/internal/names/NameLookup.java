package org.lensbridge.transport.internal.names;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.api.error.Kind;
import org.lensbridge.transport.internal.governor.Deadline;

/**
 * Looks names up on a few threads of its own, so that a name server that hangs stops nobody but those who ask for its names, and them
 * only until their deadline. Answers are kept for 30 seconds, failures for 5. Equal names are looked up once at a time. Thread-safe.
 */
public final class NameLookup implements AutoCloseable {
    private static final int THREADS = 8;
    private static final int WAITING = 256;
    private static final int MOST_KEPT = 1024;
    private static final long KEPT = TimeUnit.SECONDS.toNanos(30);
    private static final long FAILURE_KEPT = TimeUnit.SECONDS.toNanos(5);
    private static final String BYTE = "(25[0-5]|2[0-4]\\d|1?\\d?\\d)";
    private static final Pattern IPV4 = Pattern.compile(BYTE + "(\\." + BYTE + "){3}");

    private final Resolver resolver;
    private final AtomicInteger threads = new AtomicInteger();
    private final ThreadPoolExecutor pool;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /** What knows addresses; may block. */
    public interface Resolver {
        /** The addresses of a name, at least one. */
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    private static final class Entry {
        final CompletableFuture<InetAddress[]> answer = new CompletableFuture<>();
        volatile long end = Long.MAX_VALUE;

        boolean isOld() {
            return answer.isDone() && System.nanoTime() - end > 0;
        }
    }

    /** Starts no thread until a name is asked for. */
    public NameLookup(Resolver resolver) {
        this.resolver = resolver;
        pool = new ThreadPoolExecutor(
                THREADS, THREADS, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(WAITING), this::thread);
        pool.allowCoreThreadTimeOut(true);
    }

    private Thread thread(Runnable work) {
        Thread thread = new Thread(work, "lensbridge-names-" + threads.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }

    /** Whether a host is an address as it stands, for which nobody is asked. */
    public static boolean isLiteral(String host) {
        return host.indexOf(':') >= 0 || IPV4.matcher(host).matches();
    }

    /**
     * The addresses of a host; waits until the deadline at most.
     *
     * @throws UnknownHostException when there are none
     * @throws CameraException UNREACHABLE when nobody told in time, GONE when the conversation is closed
     */
    public InetAddress[] find(String host, Deadline deadline) throws UnknownHostException {
        if (isLiteral(host)) {
            return new InetAddress[] {InetAddress.getByName(host)};
        }
        CompletableFuture<InetAddress[]> answer = ask(host.toLowerCase(Locale.ROOT)).answer;
        if (!answer.isDone()) {
            Thread caller = Thread.currentThread();
            answer.whenComplete((addresses, failure) -> LockSupport.unpark(caller));
            if (!deadline.await(answer::isDone)) {
                throw new CameraException(
                        Kind.UNREACHABLE,
                        "The name server did not tell the address of " + host + " within "
                                + deadline.timeout().toMillis() + " ms: check it, or configure an IP address.");
            }
        }
        if (answer.isCompletedExceptionally()) {
            throw new UnknownHostException(host);
        }
        return answer.join();
    }

    private Entry ask(String host) {
        synchronized (entries) {
            Entry known = entries.get(host);
            if (known != null && !known.isOld()) {
                return known;
            }
            if (entries.size() >= MOST_KEPT) {
                entries.values().removeIf(Entry::isOld);
            }
            if (entries.size() >= MOST_KEPT) {
                entries.remove(entries.keySet().iterator().next());
            }
            Entry entry = new Entry();
            try {
                pool.execute(() -> resolve(host, entry));
            } catch (RejectedExecutionException e) {
                throw new CameraException(
                        Kind.BUSY, "Too many names wait for the name server; check it, or configure IP addresses.");
            }
            entries.put(host, entry);
            return entry;
        }
    }

    private void resolve(String host, Entry entry) {
        try {
            InetAddress[] addresses = resolver.resolve(host);
            entry.end = System.nanoTime() + KEPT;
            entry.answer.complete(addresses);
        } catch (UnknownHostException | RuntimeException e) {
            entry.end = System.nanoTime() + FAILURE_KEPT;
            entry.answer.completeExceptionally(e);
        }
    }

    /** Gives up what is looked up. Idempotent. */
    @Override
    public void close() {
        pool.shutdownNow();
    }
}
