package org.lensbridge.console.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.felix.gogo.runtime.CommandProcessorImpl;
import org.apache.felix.gogo.runtime.threadio.ThreadIOImpl;
import org.apache.felix.service.command.CommandSession;

/** Commands as somebody types them, through Gogo. */
final class Shell implements AutoCloseable {
    private final ThreadIOImpl threads = new ThreadIOImpl();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final CommandProcessorImpl processor;
    private final CommandSession session;
    private volatile boolean left;

    /** In this folder. */
    Shell(Path folder) {
        threads.start();
        processor = new CommandProcessorImpl(threads);
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8) {
            @Override
            public boolean checkError() {
                return left;
            }
        };
        session = processor.createSession(new ByteArrayInputStream(new byte[0]), out, out);
        session.currentDir(folder);
    }

    /** Lets the commands of {@code target} be typed. */
    Shell with(Object target, String... names) {
        for (String name : names) {
            processor.addCommand("lb", target, name);
        }
        return this;
    }

    /** Waits for what follows an interrupt: Gogo runs commands on threads of its own. */
    static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("It did not come true.");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    /** Ends the command that runs. */
    void controlC() {
        session.foregroundJob().interrupt();
    }

    /** Whoever types goes away. */
    void leave() {
        left = true;
    }

    String type(String line) throws Exception {
        return String.valueOf(session.execute(line));
    }

    /** Why the line is refused. */
    String refusal(String line) {
        return refusal(() -> type(line));
    }

    private static String refusal(Callable<String> work) {
        try {
            return "accepted: " + work.call();
        } catch (Exception e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** What commands printed on the way. */
    String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        session.close();
        threads.stop();
    }
}
