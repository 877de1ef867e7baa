package org.lensbridge.transport.trouble;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.lensbridge.api.device.Credentials;
import org.lensbridge.api.device.DeviceAddress;
import org.lensbridge.api.device.Secret;
import org.lensbridge.api.error.CameraException;
import org.lensbridge.simulator.DahuaCamera;
import org.lensbridge.simulator.DahuaCameraBuilder;
import org.lensbridge.transport.http.HttpDevice;
import org.lensbridge.transport.http.HttpReply;
import org.lensbridge.transport.http.HttpRequest;
import org.lensbridge.transport.http.HttpTarget;
import org.lensbridge.transport.http.HttpTransports;

/**
 * One transport with a camera that is in trouble and a healthy neighbour, whose calls must go through while the trouble lasts.
 * Thread-safe.
 */
final class Troubled implements AutoCloseable {
    static final HttpRequest VENDOR = HttpRequest.get("/cgi-bin/magicBox.cgi?action=getVendor");
    static final HttpRequest VIDEO = HttpRequest.get("/cgi-bin/mjpg/video.cgi?channel=1&subtype=1");

    /** For a call that is expected to run into its timeout. */
    static final Duration SHORT = Duration.ofMillis(400);

    private static final String PASSWORD = "s3cr,e\"t&%";
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    final HttpTransports transport = HttpTransports.create();
    final DahuaCamera camera;
    final DahuaCamera healthy;
    final HttpDevice device;
    private final HttpDevice neighbour;

    Troubled(UnaryOperator<DahuaCameraBuilder> description) {
        camera = description.apply(builder("sick")).start();
        healthy = builder("healthy").start();
        device = open(camera);
        neighbour = open(healthy);
        neighbour.send(VENDOR).requireSuccess();
    }

    private static DahuaCameraBuilder builder(String name) {
        return DahuaCamera.builder()
                .name(name)
                .login("admin", PASSWORD)
                .pictureSize(160, 120)
                .framesPerSecond(50);
    }

    /** One more conversation with the right password. */
    HttpDevice open(DahuaCamera one) {
        return open(one, PASSWORD);
    }

    HttpDevice open(DahuaCamera one, String password) {
        DeviceAddress address = DeviceAddress.parse(one.address().toString());
        return transport.open(HttpTarget.of(address, Credentials.login("admin", Secret.of(password))));
    }

    HttpReply send(HttpRequest request) {
        return meanwhile(() -> device.send(request));
    }

    /** The failure of a call, which is a finished sentence without secrets. */
    CameraException failure(HttpRequest request) {
        return failure(() -> device.send(request));
    }

    CameraException failure(Supplier<?> call) {
        try {
            Object result = meanwhile(call);
            throw new AssertionError("should have failed, and came back with " + result);
        } catch (CameraException e) {
            assertIsFinished(e);
            return e;
        }
    }

    static void assertIsFinished(CameraException failure) {
        String reason = failure.reason();
        assertTrue(reason.matches("[A-Z0-9].{10,300}[.]"), reason);
        assertTrue(reason.chars().allMatch(c -> c >= ' ' && c != 0x7f), "control characters in: " + reason);
        assertFalse(reason.contains("Exception") || reason.contains("null"), reason);
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            assertFalse(String.valueOf(cause.getMessage()).contains(PASSWORD), "the password is in " + cause);
        }
    }

    /** Runs it while the neighbour answers one call after the other. */
    <T> T meanwhile(Supplier<T> call) {
        CompletableFuture<T> running = inBackground(call);
        do {
            neighbour.send(VENDOR).requireSuccess();
        } while (!running.isDone());
        return result(running);
    }

    static <T> CompletableFuture<T> inBackground(Supplier<T> call) {
        return CompletableFuture.supplyAsync(call, task -> {
            Thread thread = new Thread(task, "troubled-call");
            thread.setDaemon(true);
            thread.start();
        });
    }

    /** What it returns or throws. */
    static <T> T result(CompletableFuture<T> running) {
        try {
            return running.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CameraException failure) {
                throw failure;
            }
            throw new AssertionError("failed unexpectedly", e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError("did not come back", e);
        }
    }

    /** Nothing is broken any more, and the same device object serves again, after a pause perhaps. */
    void recovers() {
        camera.faults().clear();
        until("the device serves again", () -> {
            try {
                return device.send(VENDOR).success();
            } catch (CameraException e) {
                assertIsFinished(e);
                return false;
            }
        });
    }

    static void until(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "did not happen in time: " + what);
            LockSupport.parkNanos(5_000_000);
        }
    }

    @Override
    public void close() {
        transport.close();
        camera.close();
        healthy.close();
    }
}
