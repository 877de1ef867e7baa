package org.lensbridge.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileSystem;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CountDownLatch;

/** One run from the first check to the last line. */
final class Launch {
    private final LaunchOptions options;
    private final PrintStream out = System.out;

    Launch(LaunchOptions options) {
        this.options = options;
    }

    int run() {
        long began = System.nanoTime();
        if (options.legacyTls()) {
            LegacyTls.allow();
            out.println(LegacyTls.WARNING);
        }
        // A demo can be thrown away and started again: it gets a new password each time, and prints it.
        String password = options.demo() ? randomPassword() : "";
        CountDownLatch stopped = new CountDownLatch(1);
        try (FileSystem jar = Distribution.open()) {
            Distribution distribution = Distribution.in(jar);
            HomeFolder home = HomeFolder.prepare(options, distribution);
            try {
                Ports.check(options);
                FelixHost felix = FelixHost.start(options, password, distribution.unpackBundles(home.data()));
                Runtime.getRuntime()
                        .addShutdownHook(new Thread(() -> shutDown(felix, home, stopped), "lensbridge-stop"));
                distribution.discardOldBundles(home.data());
                Announcement announcement = new Announcement(options, password, felix.context(), out);
                announcement.print(Duration.ofNanos(System.nanoTime() - began));
                if (options.shell()) {
                    felix.openShell();
                }
                felix.await();
            } finally {
                home.release();
            }
        } catch (IOException e) {
            throw new LaunchException("Cannot read the program's own file: " + e.getMessage(), e);
        }
        return 0;
    }

    private static String randomPassword() {
        byte[] random = new byte[9];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().encodeToString(random);
    }

    private void shutDown(FelixHost felix, HomeFolder home, CountDownLatch stopped) {
        if (stopped.getCount() == 0) {
            return;
        }
        stopped.countDown();
        boolean clean = felix.stop(Duration.ofSeconds(10));
        home.release();
        out.println();
        out.println(
                clean ? "Lensbridge has stopped." : "Lensbridge was stopped before everything had ended; see the log.");
        out.flush();
    }
}
