package org.lensbridge.benchmarks.idle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.device.Secret;
import org.lensbridge.benchmarks.process.Length;
import org.lensbridge.simulator.DahuaCamera;
import org.lensbridge.simulator.LoggedRequest;

/** Requests per minute of a device that is online, whose events are listened to, and that nobody uses. */
public final class IdleBenchmark {
    private static final Length USUAL = new Length(60, 1, 20);
    private static final Length THOROUGH = new Length(600, 1, 60);
    private static final int CAMERAS = 8;
    private static final String USER = "admin";
    private static final String PASSWORD = "bench-7-word";

    private IdleBenchmark() {}

    /** Arguments as {@code benchmarks/run idle} has them. */
    public static void main(String[] args) throws InterruptedException {
        System.setProperty("java.awt.headless", "true");
        Length length = Length.parse(args, USUAL, THOROUGH);
        List<DahuaCamera> cameras = new ArrayList<>();
        IdleFleet fleet = new IdleFleet(new Credentials.Login(USER, Secret.of(PASSWORD)));
        for (int i = 0; i < CAMERAS; i++) {
            DahuaCamera camera = DahuaCamera.builder()
                    .name("camera-" + i)
                    .login(USER, PASSWORD)
                    .port(0)
                    .start();
            cameras.add(camera);
            fleet.put(camera.name(), DeviceAddress.parse(camera.address().toString()));
        }
        TimeUnit.SECONDS.sleep(length.warmup());
        report("connecting, " + length.warmup() + " s", cameras, Instant.EPOCH, length.warmup());
        Instant begin = Instant.now();
        TimeUnit.SECONDS.sleep(length.seconds());
        report("idle, " + length.seconds() + " s", cameras, begin, length.seconds());
        System.exit(0);
    }

    private static void report(String phase, List<DahuaCamera> cameras, Instant since, int seconds) {
        Map<String, Integer> targets = new TreeMap<>();
        int requests = 0;
        int refused = 0;
        int listening = 0;
        for (DahuaCamera camera : cameras) {
            listening += camera.counters().eventSubscriptions();
            for (LoggedRequest request : camera.requests()) {
                if (request.time().isAfter(since)) {
                    requests++;
                    refused += request.status() == 401 ? 1 : 0;
                    targets.merge(request.status() + " " + request.target(), 1, Integer::sum);
                }
            }
        }
        double devices = cameras.size();
        System.out.printf(
                Locale.ROOT,
                "%s: %.2f requests per device, %.2f a minute; %.2f refused; %.2f event subscriptions%n",
                phase,
                requests / devices,
                requests / devices * 60 / seconds,
                refused / devices,
                listening / devices);
        targets.forEach((target, count) -> System.out.printf(Locale.ROOT, "  %6.2f  %s%n", count / devices, target));
    }
}
